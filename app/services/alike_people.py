"""Is the new contact somebody we know? «Похож на: …» before a second entry is made."""

from sqlalchemy.orm import Session

from app.domain import phone
from app.domain.errors import RuleBroken
from app.domain.folding import fold, tokens
from app.domain.lookup import MOST_CHARACTERS
from app.domain.readmodels.clients import ContactMatch
from app.domain.similarity import TRIGRAM_THRESHOLD, similarity
from app.domain.typo import name_score
from app.services.people_search import CANDIDATES, as_match, by_name
from db.queries.found_people import Found

_MOST_WRONG_DIGITS = 2
_LEAST_DIGITS = 6


def alike_people(
    session: Session, full_name: str, organisation: str, number: str
) -> tuple[ContactMatch, ...]:
    """People of an alike name who share the organisation, or whose number is 1 or 2 digits off.

    With neither organisation nor number known the name alone decides. Surest first.
    """
    words = tokens(full_name[:MOST_CHARACTERS])
    organisation = organisation[:MOST_CHARACTERS]
    found = _of_alike_name(session, words)
    if fold(organisation) or number.strip():
        key = _key(number)
        found = [one for one in found if _same_house(one, organisation) or _near_number(one, key)]
    return tuple(as_match(one, words) for one in found)


def _of_alike_name(session: Session, words: tuple[str, ...]) -> list[Found]:
    """By the whole name, else by its first two words, else by the surname."""
    for count in dict.fromkeys((len(words), 2, 1)):
        if 0 < count <= len(words):
            typed = " ".join(words[:count])
            _, found = by_name(session, (typed,), CANDIDATES)
            alike = [one for one in found if name_score(typed, one.full_name)]
            if alike:
                return alike
    return []


def _same_house(one: Found, organisation: str) -> bool:
    wanted = fold(organisation)
    return bool(wanted) and (
        fold(one.organisation) == wanted
        or similarity(one.organisation, wanted) > 2 * TRIGRAM_THRESHOLD
    )


def _key(number: str) -> str:
    try:
        return phone.parse(number).key
    except RuleBroken:
        return ""


def _near_number(one: Found, key: str) -> bool:
    return any(_wrong_digits(line.key, key) <= _MOST_WRONG_DIGITS for line in one.phones)


def _wrong_digits(stored: str, key: str) -> int:
    if len(stored) != len(key) or len(key) < _LEAST_DIGITS:
        return _LEAST_DIGITS
    return sum(a != b for a, b in zip(stored, key, strict=True))
