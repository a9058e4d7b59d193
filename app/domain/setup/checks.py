"""What is wrong with a document: the rules of its own kind, and those that hold for all."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from app.domain.errors import RuleBroken
from app.domain.room import RoomSettings, with_setting
from app.domain.setup import checks_deadlines
from app.domain.setup.checks_answers import answer_set
from app.domain.setup.checks_category import category
from app.domain.setup.checks_field import custom_field
from app.domain.setup.checks_line import line, names_a_line, on_a_line
from app.domain.setup.checks_lists import channel_owner, kpi_target, role_filter
from app.domain.setup.checks_script import script
from app.domain.setup.checks_state import state
from app.domain.setup.documents import Body, Book, Document, Problem, SetupKind
from app.domain.setup.duty_checks import duty
from app.domain.setup.routing_checks import routing

Check = Callable[[Document, Book], Iterable[Problem]]
"""Reads one document within the room as it would be."""

NAMED_ONCE: Final = (
    SetupKind.CALENDAR,
    SetupKind.POLICY,
    SetupKind.SCRIPT,
    SetupKind.ANSWER_SET,
    SetupKind.LINE,
    SetupKind.PARTNER,
    SetupKind.ROUTING,
    SetupKind.DUTY,
    SetupKind.SLA_RULE,
    SetupKind.ESCALATION,
    SetupKind.FILTER,
    SetupKind.KPI,
)
"""Kinds that people and files know by their name alone."""
CODED: Final = (SetupKind.DEPARTMENT, SetupKind.GROUP, SetupKind.CATEGORY, SetupKind.FIELD)


def problems(document: Document, book: Book) -> tuple[Problem, ...]:
    """List what is wrong with a document; ``book`` holds it already."""
    found = [*_common(document, book)]
    for check in CHECKS.get(document.kind, ()):
        found.extend(check(document, book))
    return tuple(found)


def _common(document: Document, book: Book) -> Iterator[Problem]:
    named = next((each for each in ("name", "title") if each in document.body), "")
    if named and not str(document.body[named] or "").strip():
        yield Problem("required", named)
    elif document.kind in NAMED_ONCE and document.active:
        twin = _twin(document, book, named)
        if twin is not None and twin.active:
            yield Problem("setup_name_taken", named, {"value": twin.name})
    if document.kind in CODED:
        yield from _coded(document, book)


def _coded(document: Document, book: Book) -> Iterator[Problem]:
    if not str(document.body.get("code") or "").strip():
        yield Problem("required", "code")
        return
    twin = _twin(document, book, "code")
    if twin is not None:
        yield Problem("setup_code_taken", "code", {"value": twin.body["code"], "name": twin.name})


def _twin(document: Document, book: Book, column: str) -> Document | None:
    """Find another record that says the same there, one in use before one that is not."""
    mine = str(document.body[column]).casefold()
    alike = [
        other
        for other in book.of(document.kind).values()
        if other.key != document.key and str(other.body.get(column, "")).casefold() == mine
    ]
    return next((each for each in alike if each.active), alike[0] if alike else None)


def _switch(document: Document, _book: Book) -> Iterator[Problem]:
    try:
        with_setting(RoomSettings(), document.key, str(document.body["value"]))
    except RuleBroken as error:
        yield Problem(error.code, "value", error.facts)


CHECKS: Final[Mapping[SetupKind, tuple[Check, ...]]] = {
    SetupKind.CATEGORY: (category,),
    SetupKind.FIELD: (custom_field,),
    SetupKind.STATE: (state,),
    SetupKind.SCRIPT: (script,),
    SetupKind.ANSWER_SET: (answer_set,),
    SetupKind.SWITCH: (_switch,),
    SetupKind.LINE: (line,),
    SetupKind.GROUP: (on_a_line,),
    SetupKind.AGENT: (on_a_line,),
    SetupKind.ROUTING: (routing, names_a_line),
    SetupKind.DUTY: (duty,),
    SetupKind.CALENDAR: (checks_deadlines.calendar,),
    SetupKind.POLICY: (checks_deadlines.policy,),
    SetupKind.SLA_RULE: (checks_deadlines.sla_rule, names_a_line),
    SetupKind.ESCALATION: (checks_deadlines.escalation,),
    SetupKind.PARTNER: (checks_deadlines.partner,),
    SetupKind.FILTER: (role_filter,),
    SetupKind.CHANNEL: (channel_owner,),
    SetupKind.KPI: (kpi_target, names_a_line),
}
"""Further rules by kind; each subject has a module of its own beside this one."""

FOREVER: Final[Mapping[SetupKind, tuple[str, ...]]] = {
    SetupKind.STATE: ("state_type",),
    SetupKind.LINE: ("number",),
}
"""Fields that stay as the record was made: rows elsewhere repeat them."""


def unchangeable(kind: SetupKind, standing: Document | None, body: Body) -> Iterator[Problem]:
    """Name the fields of a standing record that would change and never may."""
    for name in FOREVER.get(kind, ()):
        if standing is not None and standing.body.get(name) != body.get(name):
            yield Problem("setup_forever", name)
