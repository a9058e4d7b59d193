"""What may be wrong with the length of a number, told the same way for every country."""

from app.domain.errors import RuleBroken

MOST_DIGITS = 15
"""Digits of the longest number, country code included (ITU-T E.164)."""


def too_long(length: int, limit: int = MOST_DIGITS) -> RuleBroken:
    """Failure phone_too_long: ``length`` digits were given, ``limit`` are the most."""
    return RuleBroken("phone_too_long", field="phone", limit=limit, length=length)


def too_short(length: int) -> RuleBroken:
    """Failure phone_too_short: ``length`` digits were given, and the country needs more."""
    return RuleBroken("phone_too_short", field="phone", length=length)
