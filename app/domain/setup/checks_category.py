"""The rules of a category: where it hangs, who takes it, what it asks for, what it is called."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from app.domain.folding import fold
from app.domain.setup.documents import Book, Document, Problem, SetupKind

_TYPED: Final = re.compile(r"[^\W_][\w.\-/]{0,29}")
_CATEGORY = SetupKind.CATEGORY


def category(document: Document, book: Book) -> Iterator[Problem]:
    """Say what is wrong with a category within its room."""
    yield from typable(document)
    yield from _branch(document, book)
    yield from _departments(document, book)
    yield from _fields(document, book)
    yield from _words(document, book)


def typable(document: Document) -> Iterator[Problem]:
    """A code is what fast hands type (N12): letters, digits and . - / _ without blanks."""
    code = str(document.body.get("code") or "")
    if code and _TYPED.fullmatch(code) is None:
        yield Problem("setup_code_typed", "code", {"value": code})


def branch_of(document: Document, book: Book) -> tuple[Document, ...]:
    """Return the category and those above it, itself first; a loop is followed once round."""
    found, seen = [document], {document.key}
    above = book.get(_CATEGORY, document.body.get("parent_id"))
    while above is not None and above.key not in seen:
        found.append(above)
        seen.add(above.key)
        above = book.get(_CATEGORY, above.body.get("parent_id"))
    return tuple(found)


def children_of(key: str, book: Book) -> tuple[Document, ...]:
    """Return the categories in use right below one."""
    others = book.of(_CATEGORY).values()
    return tuple(one for one in others if one.active and one.body.get("parent_id") == key)


def _branch(document: Document, book: Book) -> Iterator[Problem]:
    branch = branch_of(document, book)
    if branch[-1].body.get("parent_id") == document.key:
        names = " › ".join(one.name for one in reversed(branch))
        yield Problem("setup_parent_loop", "parent_id", {"path": names})
        return
    below = children_of(document.key, book)
    if not document.active and below:
        yield Problem("category_hides_branch", "active", {"count": len(below)}, stops=False)
    asks = document.active and document.body.get("selectable", True)
    if asks and not any(one.body.get("group_id") for one in branch):
        yield Problem("category_without_group", "group_id", stops=False)


def _departments(document: Document, book: Book) -> Iterator[Problem]:
    mine = document.body.get("department_id")
    above = book.get(_CATEGORY, document.body.get("parent_id"))
    if above is not None and above.body.get("department_id") != mine:
        facts = {"name": book.name_of(SetupKind.DEPARTMENT, above.body.get("department_id"))}
        yield Problem("category_other_department", "department_id", facts)
    group = book.get(SetupKind.GROUP, document.body.get("group_id"))
    if group is not None and group.body.get("department_id") != mine:
        home = book.name_of(SetupKind.DEPARTMENT, group.body.get("department_id"))
        facts = {"group": group.name, "name": home}
        yield Problem("category_group_elsewhere", "group_id", facts)


def _fields(document: Document, book: Book) -> Iterator[Problem]:
    seen: set[str] = set()
    asked = _asked(document, book)
    for at, row in enumerate(document.body.get("fields") or ()):
        place, key = f"fields.{at}.field_id", str(row.get("field_id") or "")
        found = book.get(SetupKind.FIELD, key)
        if found is None:
            if not key:
                yield Problem("required", place)
            continue
        if key in seen:
            yield Problem("category_field_twice", place, {"name": found.name})
        seen.add(key)
        home = found.body.get("department_id")
        if home not in (None, document.body.get("department_id")):
            facts = {"name": found.name, "home": book.name_of(SetupKind.DEPARTMENT, home)}
            yield Problem("category_field_elsewhere", place, facts, stops=False)
        yield from _parent_asked(found, place, asked)


def _parent_asked(field: Document, place: str, asked: Mapping[str, Document]) -> Iterator[Problem]:
    """A linked list is of use only where the list that it hangs on is asked as well."""
    above = str((field.body.get("options") or {}).get("parent") or "")
    if above and above not in asked:
        facts = {"name": field.name, "parent": above}
        yield Problem("category_field_alone", place, facts, stops=False)


def _asked(document: Document, book: Book) -> Mapping[str, Document]:
    rows: list[Any] = [row for one in branch_of(document, book) for row in one.body["fields"] or ()]
    found = (book.get(SetupKind.FIELD, row.get("field_id")) for row in rows)
    return {str(one.body["code"]): one for one in found if one is not None}


def _words(document: Document, book: Book) -> Iterator[Problem]:
    name, above = fold(document.name), document.body.get("parent_id")
    mine = {fold(str(each)) for each in document.body.get("synonyms") or ()}
    for other in book.of(_CATEGORY).values():
        if other.key == document.key or not (other.active and document.active):
            continue
        if other.body.get("parent_id") == above and fold(other.name) == name:
            yield Problem("category_named_alike", "name", {"value": other.name}, stops=False)
        shared = mine & {fold(str(each)) for each in other.body.get("synonyms") or ()}
        if shared:
            facts = {"value": min(shared), "name": other.name}
            yield Problem("category_synonym_shared", "synonyms", facts, stops=False)
