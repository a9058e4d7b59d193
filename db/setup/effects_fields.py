"""What open tickets lack when a field becomes required, and what they keep of a changed one."""

from collections.abc import Iterator, Mapping
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.domain.setup.documents import Body, Book, Draft, Effect, SetupKind
from app.domain.vocabulary import FieldKind
from db.models.ticket import Ticket, TicketFieldValue
from db.setup.figures import OPEN

REQUIRED = "required_on_close"


def below(book: Book, key: str) -> tuple[str, ...]:
    """Name a category with everything below it: fields are asked for in the whole branch."""
    children: dict[str | None, list[str]] = {}
    for one in book.of(SetupKind.CATEGORY).values():
        children.setdefault(one.body["parent_id"], []).append(one.key)
    found, waiting = [], [key]
    while waiting:
        found.append(waiting.pop())
        waiting.extend(each for each in children.get(found[-1], ()) if each not in found)
    return tuple(found)


def newly_required(draft: Draft) -> tuple[str, ...]:
    """Name the fields that the draft requires on closing and that were not required before."""
    before = _required(draft.base or {})
    return tuple(each for each in _required(draft.body or {}) if each not in before)


def of_category(session: Session, draft: Draft, book: Book) -> Iterator[Effect]:
    """Tell how many open tickets cannot be solved any more without a field."""
    wanted = newly_required(draft) if draft.base is not None else ()
    branch = [UUID(each) for each in below(book, draft.key)] if wanted or _ends(draft) else []
    for field in wanted:
        count = _lacking(session, branch, UUID(field))
        if count:
            name = book.name_of(SetupKind.FIELD, field)
            yield Effect("open_lack_field", {"count": count, "name": name})
    if _ends(draft):
        counted = select(func.count()).where(
            Ticket.category_id.in_(branch), Ticket.state_type.in_(OPEN)
        )
        count = session.scalar(counted.select_from(Ticket)) or 0
        if count:
            yield Effect("open_keep_category", {"count": count})


def of_field(session: Session, draft: Draft, _book: Book) -> Iterator[Effect]:
    """Tell how many stored values a changed field leaves as they are."""
    if draft.base is None or draft.body is None:
        return
    own = TicketFieldValue.field_id == UUID(draft.key)
    filled = TicketFieldValue.value != ""
    if draft.base.get("kind") != draft.body.get("kind"):
        count = session.scalar(select(func.count()).where(own, filled)) or 0
        if count:
            yield Effect("values_of_other_kind", {"count": count})
        return
    gone = sorted(_values(draft.base) - _values(draft.body))
    if gone:
        kept = select(func.count()).where(own, TicketFieldValue.value.in_(gone))
        count = session.scalar(kept) or 0
        if count:
            yield Effect("values_kept", {"count": count, "value": gone[0]})


def _required(body: Body) -> tuple[str, ...]:
    rows = body.get("fields") or ()
    return tuple(str(row["field_id"]) for row in rows if row.get(REQUIRED) and row.get("field_id"))


def _lacking(session: Session, branch: list[UUID], field: UUID) -> int:
    given = select(TicketFieldValue.ticket_id).where(
        TicketFieldValue.field_id == field, TicketFieldValue.value != ""
    )
    counted = select(func.count()).where(
        Ticket.category_id.in_(branch), Ticket.state_type.in_(OPEN), Ticket.id.not_in(given)
    )
    return session.scalar(counted.select_from(Ticket)) or 0


def _ends(draft: Draft) -> bool:
    before, after = draft.base or {}, draft.body or {}
    return bool(before.get("active")) and not after.get("active")


def _values(body: Body) -> frozenset[str]:
    lists = (FieldKind.LIST.value, FieldKind.LINKED_LIST.value)
    options = body.get("options") or {}
    by = options.get("by")
    if body.get("kind") not in lists:
        return frozenset()
    if isinstance(by, Mapping):
        return frozenset(str(each) for values in by.values() for each in values)
    return frozenset(str(each) for each in options.get("values") or ())
