"""The categories that ask for a field, and when it must be filled; Enter leads there."""

from collections.abc import Callable

from app.domain.setup.checks_category import branch_of
from app.domain.setup.documents import Body, Book, Document, SetupKind
from ui.setup.form import Form
from ui.setup.references import title_of
from ui.setup.subject import Opener
from ui.translations import translate
from ui.widgets import Cell, CellKind, CellModel, CellRow, TwoLineTable


def users_of(_body: Body, book: Book, key: str) -> int:
    """Count the categories that name the field themselves."""
    return len(_asking(book, key))


class UsersForm(Form):
    """A list to read: which field a category asks for is shaped at the category."""

    def __init__(self, open_record: Opener, at_hand: Callable[[], str | None]) -> None:
        """``open_record(kind, key)`` leads to a category."""
        self._at_hand = at_hand
        self.table = TwoLineTable((0, 150))
        super().__init__(self.table)
        self._open = open_record
        self._model = CellModel(("", ""), self)
        self.table.setModel(self._model)
        self.table.setMinimumHeight(320)
        self.table.row_chosen.connect(self._on_chosen)

    def show_document(self, body: Body, book: Book) -> None:
        super().show_document(body, book)
        key = self._at_hand() or ""
        heads = translate("SetupFields", "Category"), translate("SetupFields", "Must be filled")
        self._model.set_heads(heads)
        self.table.setAccessibleName(translate("SetupFields", "Where it is asked"))
        self._model.replace([_row(each, book, key) for each in _asking(book, key)])

    def _on_chosen(self, at: int) -> None:
        key = self._model.row_id(at)
        if key is not None:
            self._open(SetupKind.CATEGORY, str(key))


def _asking(book: Book, key: str) -> list[Document]:
    return [
        each
        for each in book.of(SetupKind.CATEGORY).values()
        if key and any(row.get("field_id") == key for row in each.body.get("fields") or ())
    ]


def _row(category: Document, book: Book, key: str) -> CellRow:
    above = " › ".join(title_of(each) for each in reversed(branch_of(category, book)[1:]))
    asked = next(row for row in category.body["fields"] if row.get("field_id") == key)
    when = [
        words
        for name, words in (
            ("required_on_create", translate("SetupFields", "to register")),
            ("required_on_close", translate("SetupFields", "to solve")),
        )
        if asked.get(name)
    ]
    first = Cell(title_of(category), CellKind.TWO_LINES, above)
    return CellRow(category.key, (first, Cell(", ".join(when) or "—")))
