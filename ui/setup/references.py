"""Inputs that point to other records: one, or several as chips."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

from app.domain.setup.documents import Body, Book, Document, SetupKind
from ui.setup.chips import ChipLine
from ui.setup.inputs import NOTHING, Input, Words
from ui.setup.search_line import SearchLine
from ui.texts.words import named
from ui.translations import translate
from ui.widgets import Candidate

Fits = Callable[[Document, Body, Book], bool]
"""Whether a record may be chosen for this body."""


def title_of(document: Document) -> str:
    """Return what people call a record in the language in force."""
    return named(document.name, str(document.body.get("name_en") or ""))


class ReferenceInput(Input):
    """The key of another record, or None."""

    def __init__(  # noqa: PLR0913 - what a reference may be told, by name
        self,
        path: str,
        caption: Words,
        kind: SetupKind,
        *,
        none: Words | None = None,
        required: bool = False,
        fits: Fits | None = None,
        detail: Callable[[Document, Book], str] | None = None,
        note: Words | None = None,
    ) -> None:
        """``none`` names the choice of nothing; ``detail`` is a choice's second line."""
        self.line = SearchLine()
        self.kind, self._none, self._fits, self._detail = kind, none, fits, detail
        super().__init__(path, caption, self.line, required=required, note=note)
        self.line.picked.connect(self.tell)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        self.line.set_source(partial(self._choices, value))
        self.line.show_choice(self._shown(value))

    def words(self, value: Any, book: Book) -> str:  # noqa: ANN401
        if not value:
            return self._none() if self._none else NOTHING
        found = book.get(self.kind, str(value))
        return title_of(found) if found else translate("SetupKit", "(removed)")

    def focus(self, place: str = "") -> None:
        super().focus(place)
        self.line.selectAll()

    def _shown(self, value: Any) -> str:  # noqa: ANN401
        if not value:
            return self._none() if self._none else ""
        return self.words(value, self.book)

    def _choices(self, value: Any) -> tuple[Candidate, ...]:  # noqa: ANN401
        fitting = [each for each in self.book.of(self.kind).values() if self._may(each, value)]
        none = (Candidate(self._none(), "", None),) if self._none else ()
        return (*none, *(self._candidate(each) for each in fitting))

    def _may(self, document: Document, value: Any) -> bool:  # noqa: ANN401
        if document.key == value:
            return True
        if not document.active:
            return False
        return self._fits is None or self._fits(document, self.body, self.book)

    def _candidate(self, document: Document) -> Candidate:
        detail = self._detail(document, self.book) if self._detail else ""
        return Candidate(title_of(document), detail, document.key)


class ChipsInput(Input):
    """Several words or phrases of one's own: Enter adds, Backspace removes."""

    def __init__(
        self, path: str, caption: Words, *, note: Words | None = None, longest: int = 100
    ) -> None:
        """``longest`` in characters of one phrase."""
        self.chips = ChipLine(longest)
        self._texts: tuple[str, ...] = ()
        super().__init__(path, caption, self.chips, note=note)
        self.chips.added.connect(self._on_added)
        self.chips.removed.connect(self._on_removed)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        self._texts = tuple(str(each) for each in value or ())
        self.chips.show_chips(self._texts)

    def words(self, value: Any, book: Book) -> str:  # noqa: ANN401
        del book
        return ", ".join(str(each) for each in value or ()) or NOTHING

    def focus(self, place: str = "") -> None:
        del place
        self.chips.line.setFocus()

    @property
    def unfinished(self) -> str:
        """What is typed and not added yet; a live check may look at it as well."""
        return self.chips.line.text().strip()

    def _on_added(self, text: object) -> None:
        known = {each.casefold() for each in self._texts}
        wanted = str(text)
        if wanted.casefold() not in known:
            self._change([*self._texts, wanted])

    def _on_removed(self, at: int) -> None:
        self._change([*self._texts[:at], *self._texts[at + 1 :]])

    def _change(self, texts: Sequence[str]) -> None:
        self.show_value(texts)
        self.tell(list(texts))
