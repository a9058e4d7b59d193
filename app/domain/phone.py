"""Telephone numbers as people write them, read into one form (N1).

A number that has the right length is taken, whether or not its range is assigned today:
ranges change faster than any table, and a number somebody has just dictated is a fact.
Numbers of other countries are read by phone_abroad.
"""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from app.domain.errors import RuleBroken
from app.domain.phone_faults import too_long, too_short

NATIONAL_LENGTH = 10
MOST_TYPED_DIGITS = 20  # 15 of E.164, the prefix 8-10 and a slip or two
_LEAST_DIGITS = 2
_MOST_CHARACTERS = 200

_DASHES = "‐‑‒–—―−﹘﹣－"
_SEPARATORS = " \t\n\r()[].-/"
_DROP = str.maketrans("", "", _SEPARATORS)
_PLAIN_DASH = str.maketrans(dict.fromkeys(_DASHES, "-"))
_USUAL = re.compile(r"(?:\+?7|8)?([0-9]{10})")
_LABEL = re.compile(
    r"^(?:телефон|тел|мобильный|моб|сотовый|сот|рабочий|раб|т|м|phone|tel|mobile|mob)(?![^\W\d_])[.:\s]*",
    re.IGNORECASE,
)
_EXTENSION = re.compile(
    r"[\s,;.(]*(?:добавочный|доб|внутренний|внутр|вн|extension|ext|[xх#,;])[.:=\s№#]*([0-9]{1,8})\)?$",
    re.IGNORECASE,
)
_WRAPPING = " \t\r\n\v\f\"'«»“”„<>;,:"
_DIGITS = re.compile(r"\+?[0-9]*")


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number read from its spelling.

    ``key``: the digits searched by: 10 national digits for +7, country code and national
    digits for another country, the digits themselves for a local or internal number.
    ``e164``: "+78120004417", None for a local or internal number. ``as_written``: trimmed.
    """

    key: str
    e164: str | None
    extension: str | None
    as_written: str


@dataclass(frozen=True, slots=True)
class TypedNumber:
    """Digits of a spelling before they mean anything; ``plus`` if the first sign was "+"."""

    digits: str
    plus: bool
    extension: str | None


def parse(text: str) -> PhoneNumber:
    """The number written in ``text``; a few microseconds for the usual Russian spellings.

    Raises RuleBroken (field "phone") with code phone_empty, phone_letters,
    phone_characters, phone_too_short, phone_too_long (limit and length in digits),
    phone_country (no such country code) or text_too_long (limit and length in characters).
    """
    if len(text) > _MOST_CHARACTERS:
        raise RuleBroken("text_too_long", field="phone", limit=_MOST_CHARACTERS, length=len(text))
    usual = _USUAL.fullmatch(text.translate(_DROP))
    if usual is None:
        return _parse_any(text)
    return PhoneNumber(usual[1], "+7" + usual[1], None, text.strip())


@lru_cache(maxsize=4096)
def _parse_any(text: str) -> PhoneNumber:
    typed = read_digits(text)
    digits = typed.digits
    if not digits:
        raise RuleBroken("phone_empty", field="phone")
    if len(digits) > MOST_TYPED_DIGITS:
        raise too_long(len(digits))
    key, e164 = _meaning(digits, plus=typed.plus)
    return PhoneNumber(key, e164, typed.extension, tidy(text))


def _meaning(digits: str, *, plus: bool) -> tuple[str, str | None]:
    abroad = international_part(digits, plus=plus)
    if abroad is not None:
        return _international(abroad)
    national = national_part(digits)
    if national is not None:
        return national, "+7" + national
    if len(digits) < NATIONAL_LENGTH:
        return _local(digits), None
    if digits[0] in "78":
        raise too_long(len(digits), NATIONAL_LENGTH + 1)
    return _international(digits)


def _local(digits: str) -> str:
    if len(digits) < _LEAST_DIGITS:
        raise too_short(len(digits))
    return digits


def national_part(digits: str) -> str | None:
    """The 10 national digits of 8…, 7… or bare digits; None for any other count of digits."""
    if len(digits) == NATIONAL_LENGTH:
        return digits
    if len(digits) == NATIONAL_LENGTH + 1 and digits[0] in "78":
        return digits[1:]
    return None


def international_part(digits: str, *, plus: bool) -> str | None:
    """Digits from the country code on, after "+", "00" or "810"; None for a domestic spelling."""
    if plus:
        return digits
    if digits.startswith("810") and len(digits) > NATIONAL_LENGTH + 1:
        return digits[3:]
    if digits.startswith("00") and digits[2:3] != "0" and len(digits) > NATIONAL_LENGTH:
        return digits[2:]
    return None


def _international(digits: str) -> tuple[str, str]:
    if digits.startswith("7"):
        return _russian(digits[1:])
    from app.domain import phone_abroad

    e164 = phone_abroad.read(digits)
    return e164[1:], e164


def _russian(national: str) -> tuple[str, str]:
    if len(national) > NATIONAL_LENGTH:
        raise too_long(len(national) + 1, NATIONAL_LENGTH + 1)
    if len(national) < NATIONAL_LENGTH:
        raise too_short(len(national) + 1)
    return national, "+7" + national


def read_digits(text: str) -> TypedNumber:
    """Digits, leading plus and extension of a spelling; digits may be empty.

    Raises RuleBroken phone_letters or phone_characters for anything that is no number.
    """
    plain = _LABEL.sub("", tidy(text))
    extension = None
    found = _EXTENSION.search(plain)
    if found is not None:
        plain, extension = plain[: found.start()], found[1]
    bare = plain.translate(_DROP)
    if _DIGITS.fullmatch(bare) is None:
        code = "phone_letters" if any(map(str.isalpha, bare)) else "phone_characters"
        raise RuleBroken(code, field="phone")
    return TypedNumber(bare.lstrip("+"), bare.startswith("+"), extension)


def tidy(text: str) -> str:
    """Plain dashes, ASCII digits, blanks as " ", no invisible marks, quotes and ends trimmed."""
    if not text.isascii():
        text = "".join(map(_plain, text.translate(_PLAIN_DASH)))
    return text.replace("\x00", "").strip(_WRAPPING)


def _plain(sign: str) -> str:
    if sign.isdecimal():
        return str(unicodedata.decimal(sign))
    if sign.isspace():
        return " "
    if unicodedata.category(sign) in {"Cf", "Cc", "Cs"}:
        return ""
    return sign if sign == "№" else unicodedata.normalize("NFKC", sign)
