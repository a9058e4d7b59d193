"""Lists that the room offers, and who answers for a channel."""

from collections.abc import Iterator, Mapping
from typing import Final

from app.domain.filters.language import parse
from app.domain.filters.naming import line_names
from app.domain.filters.terms import FilterField, Named, Names
from app.domain.filters.words import FIXED
from app.domain.kpi import MOST, UNITS, KpiMeasure
from app.domain.setup.documents import Book, Document, Problem, SetupKind

_NAMED: Final[Mapping[FilterField, tuple[SetupKind, str]]] = {
    FilterField.GROUP: (SetupKind.GROUP, "code"),
    FilterField.ASSIGNEE: (SetupKind.AGENT, "login"),
    FilterField.STATE: (SetupKind.STATE, ""),
    FilterField.CATEGORY: (SetupKind.CATEGORY, "code"),
    FilterField.DEPARTMENT: (SetupKind.DEPARTMENT, "code"),
}


def role_filter(document: Document, book: Book) -> Iterator[Problem]:
    """Read the line as a desk would."""
    line = str(document.body.get("text") or "")
    if not line.strip():
        yield Problem("required", "text")
    for fault in parse(line, names_in(book)).faults:
        yield Problem(fault.code, "text", fault.facts)


def channel_owner(document: Document, book: Book) -> Iterator[Problem]:
    """Somebody has to answer, once for each channel."""
    channel = document.body.get("channel")
    if not channel:
        yield Problem("required", "channel")
    others = (e for e in book.of(document.kind).values() if e.key != document.key)
    if any(each.body.get("channel") == channel for each in others):
        yield Problem("channel_taken", "channel")
    if not document.body.get("group_id") and not document.body.get("agent_id"):
        yield Problem("channel_nobody", "group_id")


def kpi_target(document: Document, _book: Book) -> Iterator[Problem]:
    """A target lies within what its measure can be."""
    measure, target = document.body.get("measure"), document.body.get("target")
    if measure not in set(KpiMeasure) or not isinstance(target, int):
        return
    most = MOST[UNITS[KpiMeasure(measure)]]
    if not 0 <= target <= most:
        yield Problem("kpi_target_wrong", "target", {"most": most})


def names_in(book: Book) -> Names:
    """Return what may be named in a filter of the room as its documents tell it."""
    found: dict[FilterField, tuple[Named, ...]] = dict(FIXED)
    for field, (kind, column) in _NAMED.items():
        own = tuple(_named(each, column) for each in book.of(kind).values() if each.active)
        found[field] = (*FIXED.get(field, ()), *own)
    lines = [(each.active, each.body) for each in book.of(SetupKind.LINE).values()]
    told = ((e["number"], active, str(e["name"]), str(e["name_en"])) for active, e in lines)
    return {**found, FilterField.LINE: line_names(told)}


def _named(document: Document, column: str) -> Named:
    code = str(document.body[column]) if column else document.key
    return Named(code, document.name, str(document.body.get("name_en") or ""))
