"""What typed digits may mean, and which stored numbers they find (N1).

``matches`` is the meaning itself; the queries of both databases are tested against it.
"""

from dataclasses import dataclass

from app.domain import phone
from app.domain.errors import RuleBroken
from app.domain.phone import NATIONAL_LENGTH, PhoneNumber
from app.domain.phone_faults import too_long

LEAST_DIGITS = 4
_LOCAL_LENGTHS = (7, 6, 5)
_LONGEST_EXTENSION = 6
_AFTER_TRUNK = "3489"


@dataclass(frozen=True, slots=True)
class NumberQuery:
    """Ways in which a stored number may be meant; any one of them is enough.

    ``ends_with``: the stored key ends with these digits; "" when nothing of the kind is asked.
    ``exact_keys``: the stored key is one of these (a short stored number for a full typed one).
    ``starts_with``: the stored key begins so: the number is being typed from its beginning.
    ``extension``: typed behind «доб.»: narrows the found numbers to those with this
    extension or none; with no digits before it, it must be the stored one.
    ``bare_extension``: the digits typed are few enough to be an extension themselves.
    """

    ends_with: str
    exact_keys: tuple[str, ...]
    starts_with: str | None
    extension: str | None = None
    bare_extension: str | None = None

    @property
    def digits(self) -> str:
        """The digits looked for, "" when only an extension is."""
        return self.ends_with or self.starts_with or ""


def search_key(text: str) -> NumberQuery | None:
    """What a whole or partly typed number may find; None for text that is no number.

    None too for fewer than 4 digits unless an extension is typed. Raises
    RuleBroken("phone_too_long", field, limit, length) above 20 digits.
    """
    try:
        typed = phone.read_digits(text)
    except RuleBroken:
        return None
    digits = typed.digits
    if len(digits) > phone.MOST_TYPED_DIGITS:
        raise too_long(len(digits))
    if not digits and typed.extension:
        return NumberQuery("", (), None, typed.extension)
    if len(digits) < LEAST_DIGITS:
        return None
    return _query(digits, plus=typed.plus, extension=typed.extension)


def _query(digits: str, *, plus: bool, extension: str | None) -> NumberQuery:
    abroad = phone.international_part(digits, plus=plus)
    if abroad is not None:
        return _international(abroad, extension)
    national = phone.national_part(digits)
    if national is not None:
        starts = _beginning(digits) if len(digits) == NATIONAL_LENGTH else None
        return NumberQuery(national, _whole_keys(national), starts, extension)
    bare = digits if len(digits) <= _LONGEST_EXTENSION and extension is None else None
    return NumberQuery(digits, (digits,), _beginning(digits), extension, bare)


def _international(digits: str, extension: str | None) -> NumberQuery:
    if digits.startswith("7"):
        national = digits[1:]
        if len(national) == NATIONAL_LENGTH:
            return NumberQuery(national, _whole_keys(national), None, extension)
        return NumberQuery("", (), national or None, extension)
    try:
        key = phone.parse("+" + digits).key
    except RuleBroken:
        return NumberQuery("", (), digits, extension)
    return NumberQuery(key, (key,), digits, extension)


def _whole_keys(national: str) -> tuple[str, ...]:
    return (national, *(national[-length:] for length in _LOCAL_LENGTHS))


def _beginning(digits: str) -> str | None:
    """Key digits if the number is typed from its beginning, 8 or 7 first or without them.

    Behind the trunk prefix a Russian number goes on with 3, 4, 8 or 9, so "8812…" is 812…,
    while "8612…" is 861 (no area code begins with 6).
    """
    if digits.startswith("810"):
        return digits[3:] or None
    if digits[0] in "78" and digits[1] in _AFTER_TRUNK:
        return digits[1:]
    return digits if len(digits) < NATIONAL_LENGTH else None


def matches(stored: PhoneNumber, query: NumberQuery) -> bool:
    """Whether the stored number may be the one meant by the query."""
    if not query.digits:
        return stored.extension is not None and stored.extension == query.extension
    if query.bare_extension is not None and stored.extension == query.bare_extension:
        return True
    if query.extension is not None and stored.extension not in {None, query.extension}:
        return False
    return _digits_match(stored.key, query)


def _digits_match(key: str, query: NumberQuery) -> bool:
    return (
        key in query.exact_keys
        or bool(query.ends_with and key.endswith(query.ends_with))
        or bool(query.starts_with and key.startswith(query.starts_with))
    )
