"""Telephone numbers as they are shown, and as they take shape under the caret.

Russian numbers are grouped 3-3-2-2 whatever the length of the area code: the card, the
journal and the line edit show one picture of a number, and the eye compares pictures.
"""

import re

from app.domain.phone import NATIONAL_LENGTH, PhoneNumber

_TYPED = re.compile(r"[\s\xa0]*\+?[0-9()\s\xa0-]*")
_TICKET_LIKE = re.compile(r"\d{2}-\d*")
_SIGNIFICANT = re.compile("[0-9+]")
_LOCAL = {7: (3, 2, 2), 6: (2, 2, 2), 5: (1, 2, 2)}
_SURELY_FROM_8 = 5
_SURELY_FROM_7 = 8


def format_number(number: PhoneNumber | str) -> str:
    """«+7 (812) 000-44-17»; another country as its own plan groups it; without the extension.

    Takes a number or its E.164 form; a local number comes as 000-44-17, 00-44-17, 0-44-17,
    anything that is no number as it is.
    """
    if isinstance(number, PhoneNumber):
        return format_number(number.e164) if number.e164 else _local(number.key)
    if number.startswith("+7") and len(number) == NATIONAL_LENGTH + 2:
        return "+7 " + _national(number[2:])
    return _foreign(number) if number.startswith("+") else _local(number)


def _foreign(e164: str) -> str:
    from app.domain import phone_abroad

    return phone_abroad.show(e164)


def _local(digits: str) -> str:
    groups = _LOCAL.get(len(digits)) if digits.isdecimal() else None
    if groups is None:
        return digits
    first, second = groups[0], groups[0] + groups[1]
    return f"{digits[:first]}-{digits[first:second]}-{digits[second:]}"


def _national(digits: str) -> str:
    """1 to 10 national digits, as far as they go: «(812», «(812) 0», «(812) 000-44-17»."""
    shown = "(" + digits[:3]
    for lead, group in ((") ", digits[3:6]), ("-", digits[6:8]), ("-", digits[8:])):
        shown += lead + group if group else ""
    return shown


def format_while_typing(text: str, cursor: int) -> tuple[str, int]:
    """The text of a line edit with a Russian number grouped, and the caret's new place.

    ``cursor`` counts characters from the start, as QLineEdit does. No digit or plus is ever
    added, lost or moved, and the caret stays behind the same one. Names, ticket numbers,
    foreign numbers and few digits (they may be the end of a number) come back untouched.
    Applying it twice changes nothing.
    """
    shown = _grouped(text)
    if shown is None or shown == text:
        return text, cursor
    before = len(_SIGNIFICANT.findall(text[:cursor]))
    return shown, _behind(shown, before)


def _grouped(text: str) -> str | None:
    if _TYPED.fullmatch(text) is None or _TICKET_LIKE.fullmatch(text.strip()):
        return None
    signs = "".join(_SIGNIFICANT.findall(text))
    if signs.startswith("+7"):
        return _behind_prefix(signs, 2)
    if signs.startswith("8") and not signs.startswith("810") and len(signs) >= _SURELY_FROM_8:
        return _behind_prefix(signs, 1)
    if signs.startswith("7") and len(signs) >= _SURELY_FROM_7:
        return _behind_prefix(signs, 1)
    return None


def _behind_prefix(signs: str, prefix: int) -> str | None:
    national = signs[prefix:]
    if not 0 < len(national) <= NATIONAL_LENGTH:
        return None
    return f"{signs[:prefix]} {_national(national)}"


def _behind(shown: str, count: int) -> int:
    """Place in ``shown`` right behind its ``count``-th digit or plus."""
    places = [found.end() for found in _SIGNIFICANT.finditer(shown)]
    return places[count - 1] if count else 0
