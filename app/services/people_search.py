"""The one field of the call desk: what was typed, understood and answered in order (N1)."""

import re
from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from app.domain.folding import tokens
from app.domain.lookup import MOST_CHARACTERS, Lookup, understand
from app.domain.phone_search import NumberQuery
from app.domain.readmodels.clients import ContactMatch, FindResult, MatchedBy
from app.domain.typo import name_score
from db.name_words import near_words
from db.queries import find
from db.queries.find_digits import Also
from db.queries.found_people import Found, Rank

MOST_MATCHES = 200
CANDIDATES = 200
_YEARS_BACK = 5
_MOST_WORDS = 8
_LEAST_PART = 3
_FORMER_NUMBER = re.compile(r"(?=.*\d)(?=.*[^\W\d_])[\w./#-]{3,64}")

_REASON = {
    Rank.NUMBER: MatchedBy.PHONE,
    Rank.LOCAL: MatchedBy.PHONE,
    Rank.NUMBER_END: MatchedBy.PHONE_END,
    Rank.NUMBER_START: MatchedBy.PHONE,
    Rank.EXTENSION: MatchedBy.EXTENSION,
    Rank.TICKET: MatchedBy.TICKET,
    Rank.CONTRACT: MatchedBy.CONTRACT,
    Rank.NAME_ALIKE: MatchedBy.NAME_ALIKE,
}


def find_people(session: Session, text: str, limit: int, now: datetime) -> FindResult:
    """People whom the text may mean, the surest first.

    Everybody who shares the whole number is named, even beyond ``limit``. Raises
    RuleBroken("phone_too_long", field) for more than 20 digits.
    """
    lookup = understand(text)
    wanted = max(1, min(limit, MOST_MATCHES))
    typed = text[:MOST_CHARACTERS]
    ticket_id, found = _by_keys(session, lookup, typed, wanted, now)
    if found:
        return _result(typed, _in_order(found, lookup.number), wanted, ticket_id=ticket_id)
    reading, named = by_name(session, lookup.words, wanted)
    shown = reading if named and reading != lookup.words[0] else ""
    words = tokens(reading)
    return _result(typed, named, wanted, words=words, reading=shown, ticket_id=ticket_id)


def by_name(session: Session, readings: Sequence[str], limit: int) -> tuple[str, tuple[Found, ...]]:
    """The reading that found somebody, and whom: as typed, in the other layout, with a slip."""
    for search in (_as_written, _with_slips, _inside):
        for reading in readings:
            words = tokens(reading)[:_MOST_WORDS]
            found = search(session, words, limit) if words else ()
            if found:
                return reading, found
    return "", ()


def _by_keys(
    session: Session, lookup: Lookup, typed: str, limit: int, now: datetime
) -> tuple[UUID | None, list[Found]]:
    also = Also(lookup.contract, _ticket_numbers(lookup.ticket, now), _former_numbers(typed))
    if lookup.number is not None:
        ticket_id, people = find.by_number(session, lookup.number, limit, also)
        return ticket_id, list(people)
    found: list[Found] = []
    ticket_id = None
    if also.contract is not None:
        found += find.by_contract(session, also.contract, limit)
    if also.is_ticket:
        ticket_id, people = find.by_ticket(session, also)
        found += people
    return ticket_id, found


def _ticket_numbers(ticket: tuple[int | None, int] | None, now: datetime) -> tuple[int, ...]:
    if ticket is None:
        return ()
    year, sequence = ticket
    years = [year] if year is not None else range(now.year - _YEARS_BACK, now.year + 1)
    return tuple(one * 10**7 + sequence for one in years)


def _former_numbers(typed: str) -> tuple[str, ...]:
    """A number of the system before this one, kept by an import: «INC0000045»."""
    text = typed.strip()
    if _FORMER_NUMBER.fullmatch(text) is None:
        return ()
    return tuple(dict.fromkeys((text, text.upper())))


def _as_written(session: Session, words: Sequence[str], limit: int) -> tuple[Found, ...]:
    found = [_scored(one, words) for one in find.by_words(session, words, CANDIDATES)]
    whole = any(one[0].rank is Rank.NAME for one in found)
    if found and not whole and len(found) <= limit:
        known = {one[0].contact_id for one in found}
        alike = (_scored(one, words) for one in _near(session, words))
        found += [one for one in alike if one[0].contact_id not in known and one[1]]
    return _best_first(found)


def _with_slips(session: Session, words: Sequence[str], _limit: int) -> tuple[Found, ...]:
    alike = [_scored(one, words) for one in _near(session, words)]
    return _best_first([one for one in alike if one[1]])


def _inside(session: Session, words: Sequence[str], limit: int) -> tuple[Found, ...]:
    """The words as parts of longer ones, each with three letters or more."""
    if any(len(word) < _LEAST_PART for word in words):
        return ()
    parts = [[word] for word in words]
    inside = find.by_parts(session, parts, Rank.NAME_INSIDE, limit + 1)
    return _best_first([_scored(one, words) for one in inside])


def _near(session: Session, words: Sequence[str]) -> tuple[Found, ...]:
    """People whose words are the typed ones with the slips that are forgiven."""
    near = [near_words(session, word) for word in words]
    if not any(near):
        return ()
    pairs = zip(words, near, strict=True)
    groups = [[f" {word}", *(f" {other} " for other in others)] for word, others in pairs]
    return find.by_parts(session, groups, Rank.NAME_ALIKE, CANDIDATES)


def _scored(one: Found, words: Sequence[str]) -> tuple[Found, float]:
    return one, name_score(" ".join(words), one.full_name, one.organisation)


def _best_first(found: Iterable[tuple[Found, float]]) -> tuple[Found, ...]:
    order = sorted(found, key=lambda one: (one[0].rank, -one[1], *_by_alphabet(one[0])))
    return tuple(one for one, _ in order)


def _in_order(found: Sequence[Found], number: NumberQuery | None) -> tuple[Found, ...]:
    """Each person once, the surest reason first; his own extension before colleagues'."""
    extension = number.extension if number else None

    def order(one: Found) -> tuple[object, ...]:
        own = any(phone.extension == extension for phone in one.phones)
        return (one.rank, not own, *_by_alphabet(one))

    once: dict[UUID, Found] = {}
    for one in sorted(found, key=order):
        once.setdefault(one.contact_id, one)
    return tuple(once.values())


def _by_alphabet(one: Found) -> tuple[str, str]:
    return one.full_name.casefold(), str(one.contact_id)


def _result(
    typed: str,
    found: Sequence[Found],
    limit: int,
    *,
    words: Sequence[str] = (),
    reading: str = "",
    ticket_id: UUID | None = None,
) -> FindResult:
    shared = sum(one.rank is Rank.NUMBER for one in found)
    shown = found[: max(limit, shared)]
    matches = tuple(as_match(one, words) for one in shown)
    first = matches[0] if matches else None
    return FindResult(
        typed=typed,
        matches=matches,
        matched_by=first.matched_by if first else None,
        exact=first.exact if first else False,
        reading=reading,
        ticket_id=ticket_id,
        more=len(found) > len(shown),
    )


def as_match(one: Found, words: Sequence[str] = ()) -> ContactMatch:
    """The person as the screens show him; ``words`` are what a name was looked for by."""
    return ContactMatch(
        contact_id=one.contact_id,
        client_id=one.client_id,
        full_name=one.full_name,
        organisation=one.organisation,
        position=one.position,
        city=one.city,
        is_key=one.is_key,
        phones=one.phones,
        matched_by=_REASON.get(one.rank) or _name_or_organisation(one, words),
        exact=_is_exact(one, words),
    )


def _name_or_organisation(one: Found, words: Sequence[str]) -> MatchedBy:
    fits = name_score(" ".join(words), one.full_name) > 0
    return MatchedBy.NAME if fits else MatchedBy.ORGANISATION


def _is_exact(one: Found, words: Sequence[str]) -> bool:
    if one.rank in (Rank.NUMBER, Rank.TICKET, Rank.CONTRACT):
        return True
    whole = sorted(words)
    return bool(whole) and whole in (
        sorted(tokens(one.full_name)),
        sorted(tokens(one.organisation)),
    )
