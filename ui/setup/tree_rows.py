"""Which rows of a tree are to be seen: what is open, or what the filter finds with its branch."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from app.domain.setup.documents import Document

Parent = Callable[[Document], str | None]
"""The key of the record above."""


@dataclass(frozen=True, slots=True)
class TreeRow:
    """A record on a level from 0; ``fold`` True is open, False is shut, None is a leaf."""

    document: Document
    level: int = 0
    fold: bool | None = None


def tree_rows(
    documents: Mapping[str, Document],
    parent: Parent,
    opened: Collection[str],
    wanted: Callable[[Document], bool] | None = None,
) -> list[TreeRow]:
    """Return the rows from the top; with ``wanted`` the found ones and all above them.

    A record whose parent is missing, or whose line of parents is a loop, stands at the top.
    """
    below: dict[str | None, list[Document]] = {}
    for each in documents.values():
        below.setdefault(_above(each, documents, parent), []).append(each)
    kept = None if wanted is None else _with_branch(documents, parent, wanted)
    return list(_walk(None, 0, below, opened, kept))


def branch_of(documents: Mapping[str, Document], parent: Parent, key: str) -> Iterator[str]:
    """Yield the keys above a record, the nearest first."""
    seen = {key}
    found = documents.get(key)
    above = _above(found, documents, parent) if found else None
    while above is not None and above not in seen:
        yield above
        seen.add(above)
        above = _above(documents[above], documents, parent)


def _above(document: Document, documents: Mapping[str, Document], parent: Parent) -> str | None:
    """Return the key above; None for a top, a stranger's child and a member of a loop."""
    above, seen = parent(document), {document.key}
    first = above
    while above is not None:
        if above in seen or above not in documents:
            return None if above in seen or above == first else first
        seen.add(above)
        above = parent(documents[above])
    return first


def _with_branch(
    documents: Mapping[str, Document], parent: Parent, wanted: Callable[[Document], bool]
) -> set[str]:
    kept: set[str] = set()
    for each in documents.values():
        if wanted(each):
            kept |= {each.key, *branch_of(documents, parent, each.key)}
    return kept


def _walk(
    above: str | None,
    level: int,
    below: Mapping[str | None, list[Document]],
    opened: Collection[str],
    kept: set[str] | None,
) -> Iterator[TreeRow]:
    for each in below.get(above, ()):
        if kept is not None and each.key not in kept:
            continue
        children = [one for one in below.get(each.key, ()) if kept is None or one.key in kept]
        shown = kept is not None or each.key in opened
        yield TreeRow(each, level, shown if children else None)
        if children and shown:
            yield from _walk(each.key, level + 1, below, opened, kept)
