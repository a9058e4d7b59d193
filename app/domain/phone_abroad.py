"""Numbers of other countries, by the phonenumbers library.

Kept apart because the library's tables take tens of milliseconds to load, and most desks
never need them: it is imported with the first foreign number.
"""

import phonenumbers
from phonenumbers import NumberParseException, PhoneNumberFormat, ValidationResult

from app.domain.errors import RuleBroken
from app.domain.phone_faults import too_long, too_short


def read(digits: str) -> str:
    """E.164 of the digits from the country code on; a trunk zero in between is dropped.

    Raises RuleBroken (field "phone"): phone_country, phone_too_short, phone_too_long.
    """
    try:
        number = phonenumbers.parse("+" + digits, None)
    except NumberParseException as wrong:
        raise _unreadable(wrong, len(digits)) from None
    reason = phonenumbers.is_possible_number_with_reason(number)
    if reason == ValidationResult.TOO_LONG:
        raise too_long(len(digits))
    if reason != ValidationResult.IS_POSSIBLE:
        raise too_short(len(digits))
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def show(e164: str) -> str:
    """The number grouped as its own country does: «+44 20 7946 0000»; else as it is."""
    try:
        number = phonenumbers.parse(e164, None)
    except NumberParseException:
        return e164
    return phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL)


def _unreadable(wrong: NumberParseException, length: int) -> RuleBroken:
    if wrong.error_type == NumberParseException.INVALID_COUNTRY_CODE:
        return RuleBroken("phone_country", field="phone")
    if wrong.error_type == NumberParseException.TOO_LONG:
        return too_long(length)
    return too_short(length)
