"""Which stored numbers somebody means who says a ticket's number."""

from app.domain.lookup import ticket_number

NUMBERS_OF_A_YEAR = 10**7
CENTURY = 2000
YEARS_LOOKED_BACK = 2
"""A number said without its year may be of this year or the one before."""
_BARE_DIGITS = 7


def numbers_meant(year: int | None, sequence: int, this_year: int) -> tuple[int, ...]:
    """Return year * 10**7 + sequence for each year meant, the newest first.

    ``year`` may have two digits or four; the dispatcher reads out two.
    """
    if year is None:
        years = tuple(this_year - back for back in range(YEARS_LOOKED_BACK))
    else:
        years = (year if year >= CENTURY else CENTURY + year,)
    return tuple(each * NUMBERS_OF_A_YEAR + sequence for each in years)


def numbers_in(text: str, this_year: int) -> tuple[int, ...]:
    """Return the numbers a typed text may mean; none when it reads as something else."""
    bare = text.strip()
    if bare.isascii() and bare.isdigit() and len(bare) <= _BARE_DIGITS:
        return numbers_meant(None, int(bare), this_year)
    understood = ticket_number(text)
    return numbers_meant(*understood, this_year) if understood else ()
