"""The rules of a field of the room's own (R34): its values, its parent list, limits, default."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

from app.domain.errors import RuleBroken
from app.domain.field_limits import FORM, LEAST, LONGEST, MOST, check_limits, end_of, is_form
from app.domain.setup.checks_category import typable
from app.domain.setup.documents import Book, Document, Problem, SetupKind
from app.domain.vocabulary import FieldKind

MOST_CHARACTERS: Final = 500
_CHECKED: Final = ("0", "1")
Options = Mapping[str, Any]


def custom_field(document: Document, book: Book) -> Iterator[Problem]:
    """Say what is wrong with a field within its room."""
    yield from typable(document)
    try:
        kind = FieldKind(str(document.body.get("kind")))
    except ValueError:
        return
    options = document.body.get("options") or {}
    found = [
        *_KINDS.get(kind, _nothing)(document, options, book),
        *_limits(kind, options),
    ]
    yield from found
    if not any(each.stops for each in found):
        yield from _default(kind, options, str(document.body.get("default_value") or ""))


def values_of(field: Document) -> tuple[str, ...]:
    """Return everything that may be chosen in a list, whatever its parent says."""
    options = field.body.get("options") or {}
    by = options.get("by")
    if isinstance(by, Mapping):
        return tuple(dict.fromkeys(str(each) for values in by.values() for each in values))
    return tuple(str(each) for each in options.get("values") or ())


def field_called(code: str, book: Book) -> Document | None:
    """Return the field of a code."""
    fields = book.of(SetupKind.FIELD).values()
    return next((one for one in fields if one.body.get("code") == code), None)


def _nothing(_document: Document, _options: Options, _book: Book) -> Iterator[Problem]:
    return iter(())


def _list(_document: Document, options: Options, _book: Book) -> Iterator[Problem]:
    values = options.get("values") or ()
    if not values:
        yield Problem("field_without_values", "options.values")
    yield from _twice(values, "options.values")


def _twice(values: Iterable[object], path: str) -> Iterator[Problem]:
    seen: set[str] = set()
    for each in values:
        text = str(each or "").strip()
        if not text:
            yield Problem("required", path)
        elif text.casefold() in seen:
            yield Problem("field_value_twice", path, {"value": text})
        seen.add(text.casefold())


def _linked(document: Document, options: Options, book: Book) -> Iterator[Problem]:
    by = options.get("by")
    if not isinstance(by, Mapping) or not by:
        yield Problem("field_without_values", "options.by")
        return
    for values in by.values():
        yield from _twice(values, "options.by")
    yield from _parent(document, options, by, book)


def _parent(
    document: Document, options: Options, by: Mapping[str, Any], book: Book
) -> Iterator[Problem]:
    code = str(options.get("parent") or "")
    parent = field_called(code, book) if code else None
    if not code:
        return
    if parent is None:
        yield Problem("field_parent_missing", "options.parent", {"value": code})
    elif FieldKind(parent.body["kind"]) not in (FieldKind.LIST, FieldKind.LINKED_LIST):
        yield Problem("field_parent_no_list", "options.parent", {"name": parent.name})
    elif loop := _loop(document, book):
        yield Problem("field_parent_loop", "options.parent", {"path": " › ".join(loop)})
    else:
        known = values_of(parent)
        strange = [each for each in by if each not in known]
        bare = [each for each in known if not by.get(each)]
        if strange:
            told = {"value": strange[0], "name": parent.name}
            yield Problem("field_parent_value", "options.by", told, stops=False)
        if bare:
            facts = {"value": bare[0], "name": parent.name, "count": len(bare)}
            yield Problem("field_nothing_below", "options.by", facts, stops=False)


def _loop(document: Document, book: Book) -> tuple[str, ...]:
    """Return the names of a line of parents that comes back to the field; () for none."""
    names, seen, one = [document.name], {document.body.get("code")}, document
    while True:
        code = str((one.body.get("options") or {}).get("parent") or "")
        found = field_called(code, book) if code else None
        if found is None:
            return ()
        names.append(found.name)
        if code in seen:
            return tuple(names)
        seen.add(code)
        one = found


def _limits(kind: FieldKind, options: Options) -> Iterator[Problem]:
    for name in (LEAST, MOST):
        written = options.get(name)
        if written not in (None, "") and end_of(kind, written) is None:
            place, facts = f"options.{name}", {"value": written}
            if kind is FieldKind.DATE:
                yield Problem("field_date", place, facts)
            else:
                yield Problem("field_number", place, facts)
    least, most = end_of(kind, options.get(LEAST)), end_of(kind, options.get(MOST))
    if least is not None and most is not None and least > most:
        yield Problem("field_limits_crossed", f"options.{MOST}")
    longest = options.get(LONGEST)
    if longest is not None and not (isinstance(longest, int) and 0 < longest <= MOST_CHARACTERS):
        yield Problem("field_longest", f"options.{LONGEST}", {"limit": MOST_CHARACTERS})
    form = str(options.get(FORM) or "")
    if form and not is_form(form):
        yield Problem("field_form_unreadable", f"options.{FORM}", {"value": form})


def _default(kind: FieldKind, options: Options, value: str) -> Iterator[Problem]:
    if not value:
        return
    fault = _default_fault(kind, options, value)
    if fault is not None:
        yield Problem(fault.code, "default_value", fault.facts)


def _default_fault(kind: FieldKind, options: Options, value: str) -> RuleBroken | None:
    known = {
        FieldKind.LIST: tuple(str(each) for each in options.get("values") or ()),
        FieldKind.CHECKBOX: _CHECKED,
        FieldKind.LINKED_LIST: tuple(
            str(each) for values in (options.get("by") or {}).values() for each in values
        ),
    }
    if kind in known and value not in known[kind]:
        return RuleBroken("field_choice", value=value)
    if kind is FieldKind.DATE and end_of(kind, value) is None:
        return RuleBroken("field_date", value=value)
    if kind is FieldKind.NUMBER and end_of(kind, value) is None:
        return RuleBroken("field_number", value=value)
    try:
        check_limits(kind, options, value)
    except RuleBroken as fault:
        return fault
    return None


_KINDS: Final[Mapping[FieldKind, Callable[[Document, Options, Book], Iterable[Problem]]]] = {
    FieldKind.LIST: _list,
    FieldKind.LINKED_LIST: _linked,
}
