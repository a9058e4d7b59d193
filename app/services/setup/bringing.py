"""A file of set-up brought into a room: planned whole, refused whole, written whole."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy.orm import Session

from app.domain.identity import new_id
from app.domain.permissions import GRANTS, Actor
from app.domain.rights_by_grade import Extent
from app.domain.setup.checks import problems, unchangeable
from app.domain.setup.documents import (
    Body,
    Book,
    Carried,
    Document,
    Problem,
    Rehearsal,
    SetupKind,
    Verdict,
    differing,
)
from app.services.setup.file_text import Content, Rights, natural
from app.services.staff import done_by
from db.queries.organisations import known_of
from db.queries.people import rights_of
from db.setup import journal, reading, writing
from db.setup.journal import Saved
from db.setup.references import missing, replaced
from db.setup.shapes import SHAPES, users_of
from db.setup.tidying import Tidied
from db.writes.accounts import staff_writes


@dataclass(slots=True)
class Coming:
    """One record of the file on its way in: whole body, what stands, what is wrong."""

    kind: SetupKind
    key: str
    named: Body
    standing: Document | None
    body: Body = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)

    @property
    def verdict(self) -> Verdict:
        """What becomes of it."""
        if any(each.stops for each in self.problems):
            return Verdict.REFUSED
        if self.standing is None:
            return Verdict.CREATED
        return Verdict.UNCHANGED if self.standing.body == self.body else Verdict.CHANGED


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything that would be written, and its report."""

    coming: tuple[Coming, ...]
    rights: Rights
    rehearsal: Rehearsal

    def kinds(self) -> set[SetupKind]:
        """Name the kinds of which something is written."""
        written = (Verdict.CREATED, Verdict.CHANGED)
        found = {each.kind for each in self.coming if each.verdict in written}
        return found | ({SetupKind.AGENT} if self.rights else set())


def plan(session: Session, content: Content, pins: bool) -> Plan:  # noqa: FBT001 (a fact of the database)
    """Find out what a file would do; ``pins`` where people are plain rows, not logins."""
    book = reading.book(session)
    coming = list(_coming(content, book))
    keys = {(each.kind, _called(each)): each.key for each in coming}
    keys = _standing_keys(book) | keys
    for each in coming:
        _make_whole(each, keys)
    _know_clients(session, coming)
    then = _after(book, coming)
    for each in coming:
        _check(each, then, pins)
    standing = rights_of(session)
    said = {cell: Extent(GRANTS[cell[0]][cell[1]]) for cell in standing} | dict(content.rights)
    rights = {cell: extent for cell, extent in said.items() if standing.get(cell) != extent}
    return Plan(tuple(coming), rights, _report(coming, book))


def _called(coming: Coming) -> str:
    return natural(coming.kind, coming.key, coming.named) or coming.key


def _standing_keys(book: Book) -> dict[tuple[SetupKind, str], str]:
    found = {(each.kind, natural(each.kind, each.key, each.body)): each.key for each in book.all()}
    return found | {(each.kind, each.key): each.key for each in book.all()}


def _coming(content: Content, book: Book) -> Iterator[Coming]:
    standing = _standing_keys(book)
    for kind, bodies in content.bodies.items():
        seen: set[str] = set()
        for told in bodies:
            shape = SHAPES[kind]
            own = str(told.get(shape.key.name) or "")
            body = {name: value for name, value in told.items() if name != shape.key.name}
            name = own or natural(kind, own, body)
            key = standing.get((kind, name)) or own or str(new_id())
            one = Coming(kind, key, told, book.get(kind, key), body)
            if not name:
                one.problems.append(Problem("required", shape.natural))
            elif name in seen:
                one.problems.append(Problem("setup_named_twice", shape.natural, {"value": name}))
            seen.add(name)
            yield one


def _make_whole(coming: Coming, keys: dict[tuple[SetupKind, str], str]) -> None:
    def key_of(kind: SetupKind, name: str, path: str) -> Any:  # noqa: ANN401 (a key or None)
        known = keys.get((kind, name))
        if known is None:
            facts = {"value": name}
            stops = kind is not SetupKind.AGENT
            coming.problems.append(Problem("setup_not_in_file", path, facts, stops=stops))
        return known

    tidied = Tidied(coming.kind, replaced(coming.kind, coming.body, key_of))
    coming.body = tidied.body
    coming.problems.extend(tidied.problems)


def _know_clients(session: Session, coming: list[Coming]) -> None:
    """Bring a rule about a client who is not here out of use: for all it must not hold."""
    about = [
        each
        for each in coming
        if each.kind is SetupKind.SLA_RULE and each.body.get("client_id") and not each.problems
    ]
    here = known_of(session, [UUID(str(each.body["client_id"])) for each in about])
    for each in about:
        if UUID(str(each.body["client_id"])) not in here:
            each.body = {**each.body, "client_id": None, "active": False}
            each.problems.append(Problem("sla_rule_client_missing", "client_id", stops=False))


def _after(book: Book, coming: list[Coming]) -> Book:
    kinds = {kind: dict(book.of(kind)) for kind in SHAPES}
    for each in coming:
        if not any(one.code == "setup_named_twice" for one in each.problems):
            kinds[each.kind][each.key] = Document(each.kind, each.key, each.body)
    return Book(kinds)


def _check(coming: Coming, then: Book, pins: bool) -> None:  # noqa: FBT001 (a fact of the database)
    if coming.verdict in (Verdict.REFUSED, Verdict.UNCHANGED):
        return
    document = then.get(coming.kind, coming.key)
    if document is not None:
        coming.problems += [
            *unchangeable(coming.kind, coming.standing, coming.body),
            *missing(coming.kind, coming.body, then),
            *problems(document, then),
        ]
    if coming.kind is SetupKind.AGENT and not pins:
        _leave_people(coming)


def _leave_people(coming: Coming) -> None:
    """A server's people have logins and passwords: a file makes and changes none of them."""
    if coming.standing is None:
        coming.problems.append(Problem("setup_person_missing", "login"))
    else:
        coming.body = coming.standing.body


def _report(coming: list[Coming], book: Book) -> Rehearsal:
    named = {(each.kind, each.key) for each in coming}
    left = sum((each.kind, each.key) not in named for each in book.all())
    return Rehearsal(tuple(map(_carried, coming)), left)


def _carried(coming: Coming) -> Carried:
    document = Document(coming.kind, coming.key, coming.body)
    before = coming.standing.body if coming.standing else {}
    fields = differing(before, coming.body) if coming.standing else ()
    return Carried(coming.kind, document.name, coming.verdict, fields, tuple(coming.problems))


def write(session: Session, plan: Plan, actor: Actor, now: datetime) -> None:
    """Write a plan: first what others refer to, bare; then everything as it is to be.

    What nothing refers to is written whole at once: a row may have to name somebody.
    """
    stamps = {"updated_at": now, "author_id": actor.agent_id if actor.agent_id.int else None}
    new = [each for each in plan.coming if each.verdict is Verdict.CREATED]
    made = [each for each in new if any(users_of(each.kind))]
    bare = {(each.kind, each.key): _bare(each) for each in made}
    for each in made:
        writing.store(session, each.kind, each.key, None, bare[each.kind, each.key], stamps)
    session.flush()
    by = actor.agent_id if actor.agent_id.int else None
    for each in plan.coming:
        if each.verdict not in (Verdict.CREATED, Verdict.CHANGED):
            continue
        standing = each.standing.body if each.standing else bare.get((each.kind, each.key))
        writing.store(session, each.kind, each.key, standing, each.body, stamps)
        before = each.standing.body if each.standing else None
        journal.tell(session, Saved(each.kind, each.key, before, each.body), by, now)
    _write_rights(session, plan, actor, now)


def _bare(coming: Coming) -> Body:
    """Return the body without its lists and without references that may wait."""
    shape = SHAPES[coming.kind]
    optional = {one.name for one in shape.columns() if one.nullable and one.foreign_keys}
    lists: dict[str, Any] = {child.name: [] for child in shape.children}
    return {**coming.body, **dict.fromkeys(optional), **lists}


def _write_rights(session: Session, plan: Plan, actor: Actor, now: datetime) -> None:
    writes = staff_writes(session, done_by(actor, now))
    for role, permission in sorted(plan.rights):
        writes.set_right(session, role, permission, plan.rights[role, permission])
