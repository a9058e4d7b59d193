"""What a page is about: its kind, its list, its tabs, its words. A page is one such class."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, ClassVar

from app.domain.identity import new_id
from app.domain.setup.documents import Body, Book, Document, SetupKind
from ui.setup.form import Form
from ui.setup.inputs import Words
from ui.setup.references import title_of
from ui.translations import translate

Opener = Callable[[SetupKind, str], None]
"""Shows a record of another kind on the page of that kind."""


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A column beside the names; ``words(document, book, figures)`` fills it."""

    head: Words
    width: int
    words: Callable[[Document, Book, Mapping[str, int]], str]
    right: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """A tab: its words, what it is made of when first shown, and a count for the strip."""

    text: Words
    build: Callable[[], Form]
    count: Callable[[Body, Book, str], int | None] | None = None
    paths: tuple[str, ...] = ()
    """Places shown here; the first part takes whatever no other part names."""


class Subject:
    """One kind of record. Subclasses say what differs; see docs/setup.md."""

    kind: ClassVar[SetupKind]
    parent_path: ClassVar[str] = ""
    """The field that names the record above; makes the list a tree."""
    ordered: ClassVar[bool] = False
    """Whether the room's order is the person's choice (``position``)."""
    retires: ClassVar[bool] = True
    """Whether a used record can be hidden (``active``)."""
    grows: ClassVar[bool] = True
    """Whether records can be added and removed."""
    at_hand: str | None = None
    """The key of the record being edited, told by the page: a document does not hold it."""
    lines: ClassVar[int] = 1
    """Lines of a row in the list, 1 or 2."""

    def key_at_hand(self) -> str | None:
        """Return the key of the record being edited, for parts that need it."""
        return self.at_hand

    def parts(self) -> tuple[Part, ...]:
        """Return the tabs; the history is added by the page."""
        raise NotImplementedError

    def columns(self) -> tuple[ListColumn, ...]:
        """Return the columns beside the names."""
        return ()

    def head(self) -> str:
        """Name the column of names."""
        return translate("SetupKit", "Name")

    def filter_hint(self) -> str:
        """Say what the filter finds."""
        return translate("SetupKit", "Filter: name or code")

    def new_title(self) -> str:
        """Name a record that is being made."""
        return translate("SetupKit", "New record")

    def stays(self, document: Document) -> str:
        """Say why a record can never be hidden or removed; empty: it can."""
        del document
        return ""

    def hide_words(self) -> tuple[str, str]:
        """Name what Del does, and what takes it back."""
        return translate("SetupKit", "Hide"), translate("SetupKit", "Show again")

    def hidden_word(self) -> str:
        """Say beside a name that the record is retired."""
        return translate("SetupKit", "hidden")

    def empty(self) -> tuple[str, str]:
        """Say that there is nothing yet, and what makes the first one."""
        return translate("SetupKit", "Nothing here yet"), translate(
            "SetupKit", "Ins adds the first"
        )

    # ---- a record
    def blank(self, book: Book, near: Document | None) -> Body:
        """Return the body of a new record; ``near`` is the one chosen in the list."""
        raise NotImplementedError

    def new_key(self, body: Body) -> str:
        """Return the key of a new record; where the code is the key, the code."""
        del body
        return str(new_id())

    def key_of(self, document: Document) -> str:
        """Return the key under which a new record is written."""
        return document.key

    def title(self, body: Body) -> str:
        """Return what people call the record."""
        return title_of(Document(self.kind, "", body)) if any(body.values()) else ""

    def listed_name(self, document: Document) -> str:
        """Return what the list calls the record."""
        return title_of(document)

    def path(self, document: Document, book: Book) -> str:
        """Return the line over the title: where the record belongs, else what it is."""
        above = self.parent_of(document, book)
        names: list[str] = []
        while above is not None and len(names) < 12:
            names.append(title_of(above))
            above = self.parent_of(above, book)
        return " › ".join(reversed(names)) or self.head()

    def code(self, body: Body) -> str:
        """Return the words beside the title."""
        code = str(body.get("code") or "")
        return translate("SetupKit", "code {code}").format(code=code) if code else ""

    def second(self, document: Document, book: Book) -> str:
        """Return the second line of a row; all empty makes the rows low."""
        del document, book
        return ""

    def search(self, document: Document, book: Book) -> str:
        """Return the words in which the filter looks."""
        del book
        names = ("name", "name_en", "title", "code")
        synonyms = document.body.get("synonyms") or ()
        return " ".join([*(str(document.body.get(each) or "") for each in names), *synonyms])

    def listed(self, book: Book) -> Mapping[str, Document]:
        """Return the records of the list in the room's order."""
        return book.of(self.kind)

    def parent_of(self, document: Document, book: Book) -> Document | None:
        """Return the record above."""
        return book.get(
            self.kind, document.body.get(self.parent_path) if self.parent_path else None
        )

    def words_of(self, field: str, value: Any, book: Book) -> str | None:  # noqa: ANN401
        """Return a value of a field that no input shows, None where there is nothing to say."""
        del value, book
        return "" if field == "position" else None
