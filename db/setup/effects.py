"""What a change of the set-up would mean for work that is open now."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.setup.documents import Body, Book, Draft, Effect, SetupKind, differing
from db.models.catalogue import ScriptQuestion
from db.models.ticket import Ticket, TicketAnswer
from db.setup.effects_fields import of_category, of_field
from db.setup.figures import OPEN

MOVE_OPEN: Final = "move_open"
"""Offered when a category leads to another group: let its open tickets follow."""
RECOUNT: Final = "recount"
"""Offered when working time or targets change: replay the deadlines of open tickets."""
EffectOf = Callable[[Session, Draft, Book], Iterable[Effect]]


def effects(session: Session, draft: Draft, book: Book) -> tuple[Effect, ...]:
    """Tell what saving the draft would mean; ``book`` is the room as it stands."""
    told = _EFFECTS.get(draft.kind, ())
    return tuple(effect for each in told for effect in each(session, draft, book))


def branch(book: Book, key: str, column: str) -> tuple[str, ...]:
    """Name a category with all below it that take ``column`` from it, having none of their own."""
    below = [
        one.key
        for one in book.of(SetupKind.CATEGORY).values()
        if one.body["parent_id"] == key and not one.body.get(column)
    ]
    return (key, *(deeper for each in below for deeper in branch(book, each, column)))


def open_tickets_of(
    session: Session, book: Book, key: str, group: str
) -> tuple[tuple[UUID, int, bool], ...]:
    """List open tickets of a category and what inherits from it that lie in a group.

    Each with its version, and whether somebody holds it.
    """
    inheriting = [UUID(each) for each in branch(book, key, "group_id")]
    rows = session.execute(
        select(Ticket.id, Ticket.version, Ticket.assignee_id.is_not(None))
        .where(
            Ticket.category_id.in_(inheriting),
            Ticket.group_id == UUID(group),
            Ticket.state_type.in_(OPEN),
        )
        .order_by(Ticket.number)
    )
    return tuple((key, version, bool(held)) for key, version, held in rows)


def group_of(book: Book, key: str | None) -> str | None:
    """Name the group of a category: the nearest of its branch that names one."""
    document = book.get(SetupKind.CATEGORY, key)
    while document is not None:
        if document.body["group_id"]:
            return str(document.body["group_id"])
        document = book.get(SetupKind.CATEGORY, document.body["parent_id"])
    return None


def _category(session: Session, draft: Draft, book: Book) -> Iterator[Effect]:
    if draft.base is None or draft.body is None:
        return
    then = book.with_body(SetupKind.CATEGORY, draft.key, draft.body)
    old, new = group_of(book, draft.key), group_of(then, draft.key)
    if not old or not new or old == new:
        return
    held = [each[2] for each in open_tickets_of(session, book, draft.key, old)]
    if held:
        free = held.count(False)
        facts = {"count": len(held), "free": free, "group": book.name_of(SetupKind.GROUP, old)}
        yield Effect("open_stay_in_group", facts, MOVE_OPEN if free else "")


def _group(session: Session, draft: Draft, _book: Book) -> Iterator[Effect]:
    if _retires(draft):
        own = Ticket.group_id == UUID(draft.key)
        asked = select(func.count()).where(own, Ticket.state_type.in_(OPEN))
        count = session.scalar(asked.select_from(Ticket)) or 0
        if count:
            yield Effect("open_stay_in_retired", {"count": count})


def _line(session: Session, draft: Draft, _book: Book) -> Iterator[Effect]:
    """Say how many open tickets stay on a line that goes out of use."""
    if _retires(draft) and draft.base:
        asked = select(func.count()).select_from(Ticket)
        mine = Ticket.line == draft.base["number"], Ticket.state_type.in_(OPEN)
        count = session.scalar(asked.where(*mine)) or 0
        if count:
            yield Effect("open_stay_on_line", {"count": count})


def _state(session: Session, draft: Draft, _book: Book) -> Iterator[Effect]:
    """Say how many tickets stand in a state that is hidden, or leads elsewhere from now on."""
    asked = select(func.count()).select_from(Ticket).where(Ticket.state == draft.key)
    if _retires(draft):
        count = session.scalar(asked) or 0
        if count:
            yield Effect("tickets_stay_in_state", {"count": count})
    elif draft.base and draft.body and draft.base.get("moves") != draft.body.get("moves"):
        count = session.scalar(asked.where(Ticket.state_type.in_(OPEN))) or 0
        if count:
            yield Effect("open_go_by_new_moves", {"count": count})


def _script(session: Session, draft: Draft, _book: Book) -> Iterator[Effect]:
    """Say how many answers stay as they were given, whatever becomes of the tree."""
    if draft.base is None or draft.body is None or draft.base == draft.body:
        return
    given = (
        select(func.count())
        .select_from(TicketAnswer)
        .join(ScriptQuestion, ScriptQuestion.id == TicketAnswer.question_id)
        .where(ScriptQuestion.script_id == UUID(draft.key))
    )
    count = session.scalar(given) or 0
    if count:
        yield Effect("answers_stay", {"count": count})


def _retires(draft: Draft) -> bool:
    return bool(draft.base and draft.base.get("active")) and not _active(draft.body)


def _active(body: Body | None) -> bool:
    return bool(body and body.get("active"))


def tickets_under(session: Session, policies: Sequence[str]) -> tuple[UUID, ...]:
    """List the open tickets under some policies, in the order of their numbers."""
    keys = [UUID(each) for each in policies]
    wanted = select(Ticket.id).where(Ticket.sla_policy_id.in_(keys), Ticket.state_type.in_(OPEN))
    return tuple(session.scalars(wanted.order_by(Ticket.number)))


def policies_by(draft: Draft, book: Book) -> tuple[str, ...]:
    """Name the policies whose deadlines a draft of working time or of a policy moves."""
    if draft.kind is SetupKind.POLICY:
        return (draft.key,)
    every = book.of(SetupKind.POLICY).values()
    return tuple(each.key for each in every if each.body["calendar_id"] == draft.key)


_MOVES_DEADLINES: Final = frozenset(
    {"time_zone", "intervals", "exceptions", "calendar_id", "targets"}
)


def _deadlines(session: Session, draft: Draft, book: Book) -> Iterator[Effect]:
    if draft.base is None or draft.body is None:
        return
    if _MOVES_DEADLINES.intersection(differing(draft.base, draft.body)):
        count = len(tickets_under(session, policies_by(draft, book)))
        if count:
            yield Effect("open_keep_deadlines", {"count": count}, RECOUNT)


_EFFECTS: Final[Mapping[SetupKind, tuple[EffectOf, ...]]] = {
    SetupKind.CALENDAR: (_deadlines,),
    SetupKind.POLICY: (_deadlines,),
    SetupKind.CATEGORY: (_category, of_category),
    SetupKind.FIELD: (of_field,),
    SetupKind.GROUP: (_group,),
    SetupKind.LINE: (_line,),
    SetupKind.STATE: (_state,),
    SetupKind.SCRIPT: (_script,),
}
