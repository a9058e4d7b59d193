"""The one ticket a screen shows: read, written to, kept true while others change it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields
from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.domain.changes import Changes, Touched
from app.domain.deeds import DecideDeed, deed_of_ticket
from app.domain.errors import Conflict, RuleBroken
from app.domain.permissions import Actor
from app.domain.readmodels.conflicts import FieldChoice, FieldClash, Side
from app.domain.readmodels.tickets import TicketCard, TimelineItem
from app.services.operation import Outcome
from ui.carrying import Kept
from ui.context import DeskContext
from ui.latest import LatestLookup
from ui.texts.waiting import number_text
from ui.ticket_parts.keyed_jobs import KeyedJobs
from ui.ticket_parts.notepad import Note, NotePad

if TYPE_CHECKING:
    from app.bootstrap import ServiceDesk

_DELAY_MS: Final = 60
_WATCHED: Final = {
    "state": "state",
    "assignee_id": "assignee",
    "group_id": "group",
    "category_id": "category",
    "impact": "priority",
    "urgency": "priority",
    "priority": "priority",
    "fields": "field",
}


@dataclass(frozen=True, slots=True)
class TicketReading:
    """A ticket and its history, read together."""

    card: TicketCard
    timeline: tuple[TimelineItem, ...]


Done = Outcome[TicketCard] | Kept
Run = Callable[[int], Done]
Decided = Mapping[str, FieldChoice]
"""How each clashing field was decided, by its name."""


@dataclass(frozen=True, slots=True)
class Deed:
    """One write; ``run(version)`` does it.

    ``redo`` makes another run of it out of what was decided field by field; without it the
    deed is run again as it was. ``words`` were written for it and are kept when it
    is not done.
    """

    ticket_id: UUID
    name: str
    run: Run
    note: Note | None = None
    redo: Callable[[Decided], Run] | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class Clash:
    """Somebody changed the very fields of a deed; ``version`` is the one that holds theirs."""

    deed: Deed
    rows: tuple[FieldClash, ...]
    version: int


def read_ticket(desk: "ServiceDesk", actor: Actor, ticket_id: UUID) -> TicketReading:
    """Read card and history; runs in the read lane."""
    return TicketReading(
        desk.tickets.card(actor, ticket_id), desk.tickets.timeline(actor, ticket_id)
    )


class TicketAtHand(QObject):
    """What a screen shows of one ticket.

    Signals: ``chosen()`` another ticket is to be shown, ``read()`` its data is there or
    fresh, ``read_failed(error)``, ``changed_by_others(properties, by, at)``,
    ``deed_done(Deed, TicketCard)``, ``deed_failed(Deed, error)``,
    ``deed_kept(Deed, Kept)`` it waits on this computer, ``clashed(Clash)``.
    """

    chosen = Signal()
    read = Signal()
    read_failed = Signal(object)
    changed_by_others = Signal(object, str, object)
    deed_done = Signal(object, object)
    deed_failed = Signal(object, object)
    deed_kept = Signal(object, object)
    clashed = Signal(object)

    def __init__(self, context: DeskContext, pad: NotePad, parent: QObject | None = None) -> None:
        """``pad`` holds the unfinished texts of all tickets."""
        super().__init__(parent)
        self.context, self.pad = context, pad
        self.ticket_id: UUID | None = None
        self.reading: TicketReading | None = None
        self._mine: set[int] = set()
        self._lookup = LatestLookup(context.background, self._work, delay_ms=_DELAY_MS, parent=self)
        self._lookup.answered.connect(self._on_read)
        self._lookup.failed.connect(self._on_read_failed)
        self._jobs = KeyedJobs(context.background, self)
        self._jobs.done.connect(self._on_deed_done)
        self._jobs.failed.connect(self._on_deed_failed)
        context.hub.changed.connect(self._on_changed)
        context.hub.rights_changed.connect(self.reread)

    @property
    def card(self) -> TicketCard | None:
        """The ticket as last read, None while it is on its way."""
        return self.reading.card if self.reading else None

    @property
    def timeline(self) -> tuple[TimelineItem, ...]:
        """Its history, newest first."""
        return self.reading.timeline if self.reading else ()

    @property
    def unsent_entries(self) -> frozenset[UUID]:
        """Keys of the entries of its history that only this computer has."""
        shown = self.ticket_id
        return self.context.sending.waiting_entries(shown) if shown else frozenset()

    def about(self, ticket_id: UUID) -> str:
        """Say which ticket a key means, for the list of what waits; nothing for another one."""
        card = self.card
        if card is None or card.ticket_id != ticket_id:
            return ""
        return " · ".join(part for part in (number_text(card.number), card.client_name) if part)

    def choose(self, ticket_id: UUID | None) -> None:
        """Show another ticket, or none; the same one again stays as it is."""
        if ticket_id == self.ticket_id:
            return
        self.ticket_id, self.reading = ticket_id, None
        self._mine.clear()
        self.chosen.emit()
        if ticket_id is None:
            self._lookup.cancel()
        else:
            self._lookup.ask(ticket_id)

    def reread(self) -> None:
        """Read the same ticket again."""
        if self.ticket_id is not None:
            self._lookup.ask_now(self.ticket_id)

    def do(self, deed: Deed) -> None:
        """Write; the outcome names the ticket it was done to, whatever is shown by then.

        It builds on the version that is shown: what others changed since is merged or told.
        """
        card = self.card
        if card is None or card.ticket_id != deed.ticket_id:
            return
        self._jobs.write(deed, partial(deed.run, card.version))

    def settle(self, clash: Clash, choices: tuple[FieldChoice, ...]) -> None:
        """Do what was decided: mine upon the version that holds theirs, and tell of both."""
        deed = clash.deed
        tell = partial(_tell_choice, self.context, deed, choices, self.about(deed.ticket_id))
        work = partial(_settle, _rerun(deed, choices), tell, clash.version)
        self._jobs.write(deed, work)

    def undecided(self) -> Clash | None:
        """The newest clash of this ticket that nobody has decided yet."""
        waiting = self.pad.undecided.get(self.ticket_id, []) if self.ticket_id else []
        return next((each for each in reversed(waiting) if isinstance(each, Clash)), None)

    def _shelve(self, deed: Deed, clash: Clash | None) -> None:
        """Keep what is to be decided; what is done, or asked anew, waits no longer."""
        kept = [
            each for each in self.pad.undecided.pop(deed.ticket_id, [])
            if isinstance(each, Clash) and each.deed.name != deed.name
        ]  # fmt: skip
        if waiting := [*kept, *([clash] if clash else [])]:
            self.pad.undecided[deed.ticket_id] = list(waiting)

    def _work(self, key: object) -> object:
        assert isinstance(key, UUID)  # noqa: S101 - narrows what the lookup hands back
        return read_ticket(self.context.desk, self.context.actor, key)

    def _on_read(self, key: object, result: object) -> None:
        if key != self.ticket_id or not isinstance(result, TicketReading):
            return
        before = self.card
        self.reading = result
        self.read.emit()
        if before is not None:
            self._tell_foreign(before, result)

    def _on_read_failed(self, key: object, error: object) -> None:
        if key == self.ticket_id:
            self.read_failed.emit(error)

    def _tell_foreign(self, before: TicketCard, reading: TicketReading) -> None:
        card = reading.card
        # A copy of the centre may be older than what was shown, and lacks what it has not got.
        if card.version <= before.version or card.version in self._mine:
            return
        last = reading.timeline[0] if reading.timeline else None
        by = last.agent_name if last else ""
        if changed := properties_changed(before, card):
            self.changed_by_others.emit(changed, by, card.changed_at)

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        told = changes.touched & (Touched.TICKET | Touched.TIMELINE)
        if told and self.ticket_id is not None and changes.concern_ticket(self.ticket_id):
            self.reread()

    def _on_deed_done(self, deed: Deed, outcome: Done) -> None:
        self._shelve(deed, None)
        if deed.note is not None:
            self.pad.sent(deed.ticket_id, deed.note)
        self._take_over(deed, outcome.outcome if isinstance(outcome, Kept) else outcome)
        self.context.sending.note(outcome)
        if isinstance(outcome, Kept):
            self.deed_kept.emit(deed, outcome)
            return
        self.deed_done.emit(deed, outcome.value)
        self.context.hub.publish(outcome.changes, self)

    def _take_over(self, deed: Deed, outcome: Outcome[TicketCard] | None) -> None:
        """Show the ticket as the deed left it, at the centre or on the copy of it."""
        if outcome is None or deed.ticket_id != self.ticket_id or self.reading is None:
            return
        self._mine.add(outcome.value.version)
        self.reading = TicketReading(outcome.value, self.reading.timeline)

    def _on_deed_failed(self, deed: Deed, error: object) -> None:
        clash = _clash(deed, error)
        if clash is not None:
            self._shelve(deed, clash)
            self.clashed.emit(clash)
        else:
            self.deed_failed.emit(deed, error)
        if deed.ticket_id == self.ticket_id and _is_news(error):
            self.reread()


def _clash(deed: Deed, error: object) -> Clash | None:
    rows = error.facts.get("rows") if isinstance(error, Conflict) else None
    if not isinstance(error, Conflict) or not isinstance(rows, tuple) or not rows:
        return None
    version = error.facts.get("version")
    return Clash(deed, rows, version if isinstance(version, int) else 0)


def _is_news(error: object) -> bool:
    """Whether a refusal says that the ticket is not as it is shown."""
    taken = isinstance(error, RuleBroken) and error.code == "already_assigned"
    return taken or isinstance(error, Conflict)


def _rerun(deed: Deed, choices: tuple[FieldChoice, ...]) -> Run | None:
    """The deed for the fields where it stands; None where it stands in none."""
    if all(each.side is Side.THEIRS for each in choices):
        return None
    decided = {each.clash.field: each for each in choices}
    return deed.redo(decided) if deed.redo else deed.run


def _settle(run: Run | None, tell: Callable[[], Done], version: int) -> Done:
    """Do what is mine, then tell of both; while the server is away each waits in its turn."""
    done = run(version) if run else None
    told = tell()
    if done is None or isinstance(done, Kept) or isinstance(told, Kept):
        return done or told
    return Outcome(told.value, done.changes | told.changes)


def _tell_choice(
    context: DeskContext, deed: Deed, choices: tuple[FieldChoice, ...], about: str
) -> Done:
    refused = any(each.side is Side.THEIRS for each in choices)
    told = DecideDeed(choices, deed.words if refused else "")
    agent_id, now = context.actor.agent_id, context.clock()
    return context.sending.carry(deed_of_ticket(agent_id, now, deed.ticket_id, told, about))


def properties_changed(before: TicketCard, after: TicketCard) -> frozenset[str]:
    """Name the properties in which two readings of one ticket differ."""
    names = {each.name for each in fields(TicketCard)} & set(_WATCHED)
    return frozenset(
        _WATCHED[name] for name in names if getattr(before, name) != getattr(after, name)
    )
