"""Operations that only read: find the client, his tickets, a queue, full text."""

from collections.abc import Iterator, Sequence
from functools import partial
from typing import Any

from app.domain.folding import fold, stems
from app.domain.readmodels.clients import FindResult, History
from app.domain.readmodels.tickets import TicketPage
from tests.bench.desk import Desk
from tests.bench.floor import comparable
from tests.bench.meter import Call, Operation
from tests.bench.words import CITIES, DOMAIN, SURNAMES, TITLES, TRADES

PEOPLE = """
SELECT c.id, c.client_id, c.full_name, o.name, c.position, COALESCE(NULLIF(c.city, ''), o.city),
       o.is_key, n.key, n.e164, n.extension, n.as_written
FROM ({hits}) AS h
JOIN contact AS c ON c.id = h.contact_id
LEFT JOIN client AS o ON o.id = c.client_id
JOIN phone_number AS n ON n.contact_id = c.id
WHERE c.active ORDER BY c.id, n.position
"""
WHOLE = "SELECT contact_id FROM phone_number WHERE key = :key LIMIT 21"
ENDING = (
    "SELECT contact_id FROM phone_number WHERE key_reversed >= :first AND key_reversed < :last"
    " ORDER BY key_reversed, contact_id LIMIT 21"
)
HISTORY = """
SELECT t.id, t.number, t.subject, t.state, t.state_type, t.priority, t.category_id, t.opened_at,
       t.resolved_at, t.solved_at_once, t.resolution_code, COALESCE(a.full_name, ''),
       COALESCE(p.name, ''), COALESCE(c.full_name, ''),
       (SELECT count(*) FROM ticket WHERE client_id = :client)
FROM ticket AS t
LEFT JOIN agent AS a ON a.id = t.assignee_id
LEFT JOIN partner AS p ON p.id = t.partner_id
LEFT JOIN contact AS c ON c.id = t.contact_id
WHERE t.client_id = :client ORDER BY t.opened_at DESC, t.id DESC LIMIT 20
"""
ROW = """
SELECT t.id, t.number, t.subject, COALESCE(o.name, ''), COALESCE(s.name, ''), t.state, t.state_type,
       t.priority, t.due_at, t.opened_at, t.changed_at, COALESCE(ch.full_name, ''), t.assignee_id,
       COALESCE(a.full_name, ''), t.group_id, t.category_id, t.sla_policy_id, t.version
FROM ticket AS t
LEFT JOIN client AS o ON o.id = t.client_id
LEFT JOIN site AS s ON s.id = t.site_id
LEFT JOIN agent AS a ON a.id = t.assignee_id
LEFT JOIN agent AS ch ON ch.id = t.changed_by_id
"""
IN_QUEUE = (
    "t.group_id = :queue AND t.assignee_id IS NULL AND t.state_type IN ('new', 'open', 'paused')"
)
QUEUE = f"{ROW} WHERE {IN_QUEUE} ORDER BY t.priority, t.opened_at, t.id LIMIT 50"
QUEUE_COUNT = f"SELECT count(*) FROM ticket AS t WHERE {IN_QUEUE}"
FOUND = {
    "postgresql": (
        "SELECT id FROM ticket WHERE search_vector @@ plainto_tsquery('russian', :words)"
        " ORDER BY number DESC LIMIT 51"
    ),
    "sqlite": (
        "SELECT f.id FROM ticket_search AS s CROSS JOIN ticket AS f ON f.number = s.rowid"
        " WHERE ticket_search MATCH :words ORDER BY s.rowid DESC LIMIT 51"
    ),
}
_NAMES = fold(" ".join((*SURNAMES, *TITLES, *TRADES, *CITIES)))
SPOKEN = [word for word in dict.fromkeys(DOMAIN) if len(word) > 2 and fold(word) not in _NAMES]
"""Words that are part of nobody's name: with those the search goes through people as well."""

SPELLINGS = ("8 ({0}) {1}-{2}-{3}", "+7 {0} {1} {2} {3}", "7{0}{1}{2}{3}", "{0}{1}{2}{3}")


def operations(desk: Desk) -> Iterator[Operation]:
    keys = _numbers(desk)
    yield Operation("A1", "find by the whole number", 4, partial(_whole, desk, keys), _people_same)
    for code, digits in (("A2", 4), ("A3", 7)):
        ends = _endings(keys, digits)
        yield Operation(
            code, f"find by the last {digits} digits", 4, partial(_end, desk, ends), _people_same
        )
    yield Operation(
        "B", "a client's last 20 tickets", 4, partial(_history, desk, _clients(desk)), _same_history
    )
    yield Operation("D", "first 50 of a queue", 4, partial(_queue, desk), _same_page)
    for code, title, texts in _searches():
        yield Operation(code, title, 4, partial(_search, desk, texts), _same_page)


def _numbers(desk: Desk) -> list[str]:
    rows = desk.floor.rows(
        "SELECT n.key FROM phone_number AS n JOIN contact AS c ON c.id = n.contact_id"
        " WHERE n.extension = '' ORDER BY n.key_reversed, n.id LIMIT 4000",
        {},
    )
    return [row[0] for row in rows][:: max(len(rows) // 400, 1)]


def _endings(keys: Sequence[str], digits: int) -> list[str]:
    """Endings with which no number begins, so that an ending is all they can mean."""
    ends = dict.fromkeys(key[-digits:] for key in keys)
    return [end for end in ends if end[0] not in "4789"]


def _clients(desk: Desk) -> list[Any]:
    """From those who call daily to those who call once a year."""
    rows = desk.floor.rows("SELECT id FROM client ORDER BY id LIMIT 400", {})
    return [row[0] for row in rows]


def _whole(desk: Desk, keys: Sequence[str], place: int) -> tuple[Call, Call]:
    key = keys[place % len(keys)]
    typed = SPELLINGS[place % len(SPELLINGS)].format(key[:3], key[3:6], key[6:8], key[8:])
    values = desk.floor.plain({"key": key})
    return _find(desk, typed), partial(desk.floor.rows, PEOPLE.format(hits=WHOLE), values)


def _end(desk: Desk, ends: Sequence[str], place: int) -> tuple[Call, Call]:
    end = ends[place % len(ends)]
    values = desk.floor.plain({"first": end[::-1], "last": end[::-1] + ":"})
    return _find(desk, end), partial(desk.floor.rows, PEOPLE.format(hits=ENDING), values)


def _find(desk: Desk, typed: str) -> Call:
    actor = desk.room.dispatchers[0]
    return partial(desk.at(actor).clients.find, actor, typed, 21)


def _history(desk: Desk, clients: Sequence[Any], place: int) -> tuple[Call, Call]:
    key = clients[place % len(clients)]
    actor = desk.room.dispatchers[0]
    product = partial(desk.at(actor).clients.history, actor, client_id=_uuid(key))
    return product, partial(desk.floor.rows, HISTORY, desk.floor.plain({"client": key}))


def _queue(desk: Desk, place: int) -> tuple[Call, Call]:
    queue = desk.room.queues[place % len(desk.room.queues)]
    actor = desk.room.engineers[0]
    values = desk.floor.plain({"queue": queue})

    def floor() -> tuple[Any, Any]:
        return desk.floor.rows(QUEUE, values), desk.floor.rows(QUEUE_COUNT, values)[0][0]

    return partial(desk.at(actor).queues.group_queue, actor, [queue]), floor


def _searches() -> Iterator[tuple[str, str, list[str]]]:
    common, rarer = SPOKEN[1:12], SPOKEN[60:]
    yield "F1", "full text, a common word", common
    yield "F2", "full text, two words", [f"{a} {b}" for a in common[:6] for b in common[6:]]
    yield "F3", "full text, a rarer word", rarer
    yield "F4", "full text, a rarer word and a common one", [f"{a} {b}" for a, b in _pairs()]


def _pairs() -> Iterator[tuple[str, str]]:
    for place, rare in enumerate(SPOKEN[60:]):
        yield rare, SPOKEN[1 + place % 11]


def _search(desk: Desk, texts: Sequence[str], place: int) -> tuple[Call, Call]:
    typed = texts[place % len(texts)]
    kind = desk.floor.kind
    words = fold(typed) if kind == "postgresql" else " ".join(f'"{one}"' for one in stems(typed))
    actor = desk.room.dispatchers[0]
    statement = f"{ROW} WHERE t.id IN ({FOUND[kind]}) ORDER BY t.number DESC"

    def floor() -> tuple[Any, int]:
        rows = desk.floor.rows(statement, {"words": words})
        return rows[:50], len(rows)

    return partial(desk.at(actor).queues.search, actor, typed), floor


def _uuid(key: Any) -> Any:
    from uuid import UUID

    return UUID(hex=key) if isinstance(key, str) else key


# ---- are the answers equal
def _people_same(product: FindResult, floor: Sequence[Any]) -> bool:
    told = sorted(
        tuple(map(comparable, (*_person(one), *_line(phone))))
        for one in product.matches
        for phone in one.phones
    )
    return bool(told) and told == sorted(tuple(map(comparable, row)) for row in floor)


def _person(one: Any) -> tuple[Any, ...]:
    names = (one.contact_id, one.client_id, one.full_name, one.organisation, one.position)
    return (*names, one.city, one.is_key)


def _line(phone: Any) -> tuple[str, ...]:
    return (phone.key, phone.e164, phone.extension, phone.as_written)


def _same_history(product: History, floor: Sequence[Any]) -> bool:
    told = [tuple(map(comparable, (*fields_of(one), product.total))) for one in product.items]
    return told == [tuple(map(comparable, row)) for row in floor]


def _same_page(product: TicketPage, floor: tuple[Sequence[Any], int]) -> bool:
    rows, total = floor
    told = [tuple(map(comparable, fields_of(one))) for one in product.rows]
    return told == [tuple(map(comparable, row)) for row in rows] and product.total == total


def fields_of(one: Any) -> tuple[Any, ...]:
    """The values of a read model in their order."""
    return tuple(getattr(one, name) for name in one.__dataclass_fields__)
