"""The number people read to each other, ``26-00042``: two digits of the year, then a count."""

import re

_PLACES = 10**7
"""A stored number is year * 10**7 + sequence: one integer that sorts like the numbers do."""

_CENTURY = 2000
_YEARS = 100
_WIDTH = 5
_DASH = "[-\u2010\u2011\u2012\u2013\u2014\u2015\u2212]"
_LEAD = r"(?:(?:заявк[аиуе]|тикет|номер|ticket|number|no\.?|[№#n])\s*)*"
_NUMBER = re.compile(rf"\s*{_LEAD}(?:20)?([0-9]{{2}})\s*{_DASH}\s*([0-9]{{1,9}})\s*", re.IGNORECASE)


def format_number(year: int, sequence: int) -> str:
    """Write a number: year 2000..2099, sequence from 1; it grows past five digits when it must."""
    if not _CENTURY <= year < _CENTURY + _YEARS:
        raise ValueError(f"no ticket numbers in the year {year}")
    if sequence < 1:
        raise ValueError("ticket numbers start at 1")
    return f"{year - _CENTURY:02d}-{sequence:0{_WIDTH}d}"


def parse_number(text: str) -> tuple[int, int] | None:
    """Read (year, sequence) from what somebody typed or pasted; None when it is no number.

    Spaces, any dash, missing zeros, a four-digit year and a leading «№» or «заявка» are all
    understood; anything else around the number makes it something else (a phone, a date).
    """
    match = _NUMBER.fullmatch(text)
    if match is None or int(match[2]) == 0:
        return None
    return _CENTURY + int(match[1]), int(match[2])


def pack_number(year: int, sequence: int) -> int:
    """Make the stored integer of a number."""
    return year * _PLACES + sequence


def unpack_number(number: int) -> tuple[int, int]:
    """Read (year, sequence) from the stored integer."""
    return divmod(number, _PLACES)


def show_number(number: int) -> str:
    """Write the stored integer as people read it: 20260000042 is ``26-00042``."""
    return format_number(*unpack_number(number))
