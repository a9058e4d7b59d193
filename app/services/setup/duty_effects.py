"""What a changed rotation means for the hours of the coming weeks, said before it is saved."""

from collections.abc import Iterator
from uuid import UUID

from app.domain.setup.documents import Draft, Effect
from app.domain.setup.duty_checks import pattern_of
from app.services.roster import Roster
from db.queries.roster import patterns


def duty_effects(roster: Roster, draft: Draft) -> Iterator[Effect]:
    """Count hours that come and go; nothing is said where none does."""
    with roster.database.read() as session:
        others = [each for each in patterns(session) if each.pattern_id != UUID(draft.key)]
    body = draft.body
    if body is not None and body.get("active", True):
        others.append(pattern_of(draft.key, body))
    found = roster.would_roll(others)
    if found.added or found.dropped:
        facts = {"added": len(found.added), "dropped": len(found.dropped), "people": found.people}
        yield Effect("duty_rolled", facts)
