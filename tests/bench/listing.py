"""The section of all tickets: the first page of a list by its filter, and every list counted."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import partial
from typing import Any

from app.domain.filters.terms import Condition, FilterField, Is, Order, TicketFilter
from app.domain.readmodels.tickets import TicketPage
from app.services.ticket_lists import MOST_COUNTED, PAGE
from tests.bench.desk import Desk
from tests.bench.floor import comparable
from tests.bench.meter import Call, Operation
from tests.bench.reading import ROW, fields_of
from tests.bench.room import QUEUES

OPEN = "t.state_type IN ('new', 'open', 'paused')"
FIRST = (
    "CASE WHEN t.state_type = 'paused' THEN 1 ELSE 0 END, t.due_at IS NULL, t.due_at,"
    " t.priority, t.opened_at, t.id"
)
NEWEST = "t.number DESC"


@dataclass(frozen=True, slots=True)
class Listed:
    """One list: what the product is asked, and the same by hand."""

    asked: TicketFilter
    where: str
    order: str = FIRST


def _said(*conditions: tuple[FilterField, str]) -> TicketFilter:
    return TicketFilter(tuple(Condition(field, (value,)) for field, value in conditions))


NOBODYS = (
    f"{OPEN} AND (t.assignee_id IS NULL"
    " OR t.assignee_id IN (SELECT id FROM agent WHERE NOT active))"
    " AND (t.group_id IS NULL OR t.group_id NOT IN (SELECT g.group_id FROM agent_group AS g"
    " JOIN agent AS a ON a.id = g.agent_id WHERE a.active))"
)
LISTS = (
    Listed(_said((FilterField.IS, Is.OPEN)), OPEN),
    Listed(_said((FilterField.IS, Is.MINE)), f"{OPEN} AND t.assignee_id = :me"),
    Listed(
        _said((FilterField.UNREACTED, ">30")),
        f"{OPEN} AND t.first_response_at IS NULL AND t.opened_at < :half_hour_ago",
    ),
    Listed(
        _said((FilterField.IS, Is.OVERDUE)),
        f"{OPEN} AND t.due_at < :now AND t.state_type <> 'paused'",
    ),
    Listed(_said((FilterField.IS, Is.NOBODY)), NOBODYS),
    Listed(_said((FilterField.IS, Is.ALL)), "1 = 1", NEWEST),
    Listed(
        _said((FilterField.GROUP, QUEUES[1]), (FilterField.PRIORITY, "2")),
        f"{OPEN} AND t.group_id = :queue AND t.priority = 2",
    ),
    Listed(
        _said((FilterField.SILENT, ">2880"), (FilterField.ORDER, Order.CHANGED)),
        f"{OPEN} AND t.changed_at < :two_days_ago",
        "t.changed_at DESC, t.id DESC",
    ),
    Listed(
        _said((FilterField.IS, Is.FINISHED), (FilterField.GROUP, QUEUES[2])),
        "t.state_type IN ('resolved', 'closed') AND t.group_id = :other",
        NEWEST,
    ),
)
"""Those a room begins with, and some that people keep for themselves."""


def operations(desk: Desk) -> Iterator[Operation]:
    yield Operation("G1", "first page of a filtered list", 4, partial(_page, desk), _same_page)
    yield Operation("G2", "count every list", 4, partial(_counts, desk), _same_counts)


def _page(desk: Desk, place: int) -> tuple[Call, Call]:
    one = LISTS[place % len(LISTS)]
    actor = desk.room.engineers[0]
    rows = f"{ROW} WHERE {one.where} ORDER BY {one.order} LIMIT {PAGE}"
    count = _counted(one.where)

    def floor() -> tuple[Sequence[Any], int]:
        values = _values(desk)
        found = desk.floor.rows(rows, values)
        whole = len(found) < PAGE
        return found, len(found) if whole else desk.floor.rows(f"SELECT {count}", values)[0][0]

    return partial(desk.at(actor).lists.page, actor, one.asked), floor


def _counts(desk: Desk, _place: int) -> tuple[Call, Call]:
    actor = desk.room.engineers[0]
    asked = [one.asked for one in LISTS]
    statement = "SELECT " + ", ".join(_counted(one.where) for one in LISTS)
    return (
        partial(desk.at(actor).lists.counts, actor, asked),
        lambda: desk.floor.rows(statement, _values(desk))[0],
    )


def _counted(where: str) -> str:
    some = f"SELECT 1 FROM ticket AS t WHERE {where} LIMIT {MOST_COUNTED}"
    return f"(SELECT count(*) FROM ({some}) AS few)"


def _values(desk: Desk) -> dict[str, Any]:
    """At the moment that the product's last call saw."""
    now = desk.clock.now
    return desk.floor.plain(
        {
            "me": desk.room.engineers[0].agent_id,
            "now": now,
            "half_hour_ago": now - timedelta(minutes=30),
            "two_days_ago": now - timedelta(days=2),
            "queue": desk.room.queues[1],
            "other": desk.room.queues[2],
        }
    )


def _same_page(product: TicketPage, floor: tuple[Sequence[Any], int]) -> bool:
    rows, total = floor
    told = [tuple(map(comparable, fields_of(one))) for one in product.rows]
    return told == [tuple(map(comparable, row)) for row in rows] and product.total == total


def _same_counts(product: tuple[int, ...], floor: Sequence[int]) -> bool:
    return list(product) == list(floor)
