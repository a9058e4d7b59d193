"""Shaping the room: one way for every kind of record (R116, N21)."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime

from sqlalchemy.orm import Session

from app.domain.changes import Changes, Touched
from app.domain.clock import Clock
from app.domain.errors import Conflict, RuleBroken
from app.domain.permissions import Actor, Permission, allows
from app.domain.setup.documents import (
    RIGHTS,
    Body,
    Book,
    Checked,
    Document,
    Draft,
    Rehearsal,
    SetupChange,
    SetupKind,
    Use,
    merged,
)
from app.services.catalogue import CatalogueService
from app.services.operation import Operations, Outcome, require
from app.services.roster import Roster
from app.services.setup import bringing, file_text, followers
from app.services.setup.checking import checked, looked
from app.services.setup.duty_effects import duty_effects
from app.services.ticket_hands import TicketHands
from db.queries.people import rights_of
from db.session import Database
from db.setup import figures, journal, reading, uses, writing
from db.setup.journal import Saved

SHAPING = (Permission.CATALOGUE_EDIT, Permission.SLA_EDIT, Permission.STAFF_EDIT)
MOST_ENTRIES = 500
TOUCHED = Changes(Touched.CATALOGUE | Touched.STAFF)


class SetUp(Operations):
    """Every save is checked, merged with what others changed, told, and effective at once."""

    def __init__(self, database: Database, clock: Clock, catalogue: CatalogueService) -> None:
        super().__init__(database, clock)
        self.catalogue = catalogue

    @contextmanager
    def looking(self, actor: Actor) -> Iterator[Session]:
        """Yield a reading session to whoever may shape something."""
        if not any(allows(actor, each) for each in SHAPING):
            require(actor, SHAPING[0])
        with self.database.read() as session:
            yield session

    def book(self, actor: Actor) -> Book:
        """Read every record of the room."""
        with self.looking(actor) as session:
            return reading.book(session)

    def figures(self, actor: Actor, kind: SetupKind) -> Mapping[str, int]:
        """Count what hangs on each record of a kind, by key."""
        with self.looking(actor) as session:
            return figures.figures(session, kind, self.clock())

    def uses(self, actor: Actor, kind: SetupKind, key: str) -> tuple[Use, ...]:
        """Tell where a record is used; unused ones may be taken away, others only retired."""
        with self.looking(actor) as session:
            return uses.uses(session, kind, key)

    def check(self, actor: Actor, draft: Draft) -> Checked:
        """Say what is wrong with a draft and what saving it would mean for open work."""
        with self.looking(actor) as session:
            found = checked(session, draft, reading.book(session))
        return self._rolled(draft, found)

    def _rolled(self, draft: Draft, found: Checked) -> Checked:
        """Add what a rotation means for the hours of the coming weeks."""
        if draft.kind is not SetupKind.DUTY or not found.may_save:
            return found
        roster = Roster(self.database, self.clock, self.catalogue)
        return replace(found, effects=(*found.effects, *duty_effects(roster, draft)))

    def history(self, actor: Actor, kind: SetupKind, key: str) -> tuple[SetupChange, ...]:
        """List what was done to a record, the newest first."""
        with self.looking(actor) as session:
            return journal.history(session, kind, key)

    def journal(
        self,
        actor: Actor,
        kinds: Sequence[SetupKind] = (),
        before: datetime | None = None,
        most: int = MOST_ENTRIES,
    ) -> tuple[SetupChange, ...]:
        """List what was done to the room's set-up, the newest first."""
        with self.looking(actor) as session:
            return journal.journal(session, kinds, before, most)

    def save(self, actor: Actor, draft: Draft) -> Outcome[Document | None]:
        """Write one record.

        RuleBroken for whatever stops it, with the path as field; ``setup_used`` for the
        removal of what is used. Conflict ``setup_changed`` (fields, by, at) when somebody else
        changed the same fields since ``draft.base``; changes of other fields go together.
        """
        require(actor, RIGHTS[draft.kind])
        if draft.kind is SetupKind.AGENT:
            raise RuleBroken("setup_by_people")  # accounts have a service of their own
        with self.database.write() as session:
            saved = write_draft(session, actor, draft, self.clock())
            follow = followers.chosen(session, draft, reading.book(session))
        self.catalogue.refresh()
        changes = TOUCHED
        hands = TicketHands(self.database, self.clock, self.catalogue)
        for each in follow:
            changes |= each(hands, actor)
        made = Document(draft.kind, draft.key, saved) if saved is not None else None
        return Outcome(made, changes)

    def export(self, actor: Actor) -> str:
        """Return the whole set-up as one file that people can read (TOML)."""
        with self.looking(actor) as session:
            return file_text.write(reading.book(session), rights_of(session))

    def rehearse(self, actor: Actor, text: str) -> Rehearsal:
        """Say what bringing a file in would do; RuleBroken ``setup_file`` for none of ours."""
        content = file_text.read(text)
        with self.looking(actor) as session:
            return bringing.plan(session, content, self.database.dialect.pins).rehearsal

    def bring_in(self, actor: Actor, text: str) -> Outcome[Rehearsal]:
        """Bring a file in, whole or not at all: the rehearsal tells what is refused."""
        content = file_text.read(text)
        with self.database.write() as session:
            plan = bringing.plan(session, content, self.database.dialect.pins)
            if plan.rehearsal.may_come:
                for kind in plan.kinds():
                    require(actor, RIGHTS[kind])
                bringing.write(session, plan, actor, self.clock())
        self.catalogue.refresh()
        return Outcome(plan.rehearsal, TOUCHED)

    def undo(self, actor: Actor, entry_id: str) -> Outcome[Document | None]:
        """Take one change back; fields that were changed again since are left to the person.

        RuleBroken ``reference_unknown`` for an unknown entry, ``setup_used`` when what the
        change made is used by now; Conflict ``setup_changed`` as for saving.
        """
        with self.looking(actor) as session:
            change = journal.entry(session, entry_id)
        if change is None:
            raise RuleBroken("reference_unknown")
        return self.save(actor, Draft(change.kind, change.key, change.before, change.after))


def write_draft(session: Session, actor: Actor, draft: Draft, now: datetime) -> Body | None:
    """Write a draft in the caller's transaction; return the body as it stands now."""
    standing = reading.document(session, draft.kind, draft.key, lock=True)
    body = _joined(session, draft, standing)
    book = reading.book(session)
    found = looked(draft.kind, draft.key, body, book)
    found.refuse()
    before = standing.body if standing else None
    if found.body == before:
        return before
    _write(session, draft, before, found.body, {"updated_at": now, "author_id": actor.agent_id})
    by = actor.agent_id if actor.agent_id.int else None
    journal.tell(session, Saved(draft.kind, draft.key, before, found.body), by, now)
    return found.body


def _write(
    session: Session,
    draft: Draft,
    before: Body | None,
    after: Body | None,
    stamps: Mapping[str, object],
) -> None:
    if after is not None:
        writing.store(session, draft.kind, draft.key, before, after, stamps)
    elif before is not None:
        used = uses.uses(session, draft.kind, draft.key)
        if used:
            raise RuleBroken("setup_used", count=sum(each.count for each in used))
        writing.remove(session, draft.kind, draft.key, before)
    session.flush()


def _joined(session: Session, draft: Draft, standing: Document | None) -> Body | None:
    """Put the draft together with what others made of the record since."""
    if standing is None or draft.base is None or draft.body is None:
        if standing is not None and draft.base is None and standing.body != draft.body:
            raise _changed(session, standing, ())
        if standing is None and draft.base is not None and draft.body is None:
            return None
        return draft.body
    body, clashes = merged(draft.base, draft.body, standing.body)
    if clashes:
        raise _changed(session, standing, clashes)
    return body


def _changed(session: Session, standing: Document, fields: Sequence[str]) -> Conflict:
    last = journal.last_of(session, standing)
    by, at = (last.by, last.at) if last else ("", None)
    return Conflict("setup_changed", fields=tuple(fields), by=by, at=at, theirs=standing.body)
