"""The answers and articles that point to a category; Enter leads to where they are written."""

from collections.abc import Callable

from app.domain.setup.documents import Body, Book, SetupKind
from ui.setup.form import Form
from ui.setup.subject import Opener
from ui.translations import translate
from ui.widgets import Cell, CellKind, CellModel, CellRow, TwoLineTable


def texts_of(_body: Body, book: Book, key: str) -> int:
    """Count the answers and articles of a category."""
    return len(_rows(book, key))


class TextsForm(Form):
    """A list to read: what is shaped elsewhere is opened there."""

    def __init__(self, open_record: Opener, at_hand: Callable[[], str | None]) -> None:
        """``open_record(kind, key)`` leads there."""
        self._at_hand = at_hand
        self.table = TwoLineTable((130, 0))
        super().__init__(self.table)
        self._open = open_record
        self._model = CellModel(("", ""), self)
        self.table.setModel(self._model)
        self.table.setMinimumHeight(320)
        self.table.row_chosen.connect(self._on_chosen)
        self._shown: tuple[Body, Book] = ({}, Book({}))

    def show_document(self, body: Body, book: Book) -> None:
        super().show_document(body, book)
        heads = translate("SetupCategories", "Kind"), translate("SetupCategories", "Title")
        self._model.set_heads(heads)
        self.table.setAccessibleName(translate("SetupCategories", "Answers and articles"))
        self._model.replace(_rows(book, self._at_hand() or ""))

    def _on_chosen(self, at: int) -> None:
        found = self._model.row_id(at)
        if isinstance(found, tuple):
            kind, key, _row = found
            self._open(kind, str(key))


def _rows(book: Book, category: str) -> list[CellRow]:
    answer, article = (
        translate("SetupCategories", "Answer"),
        translate("SetupCategories", "Article"),
    )
    rows = []
    for each in book.of(SetupKind.ANSWER_SET).values():
        for one in each.body.get("answers") or ():
            if one.get("category_id") == category:
                cells = Cell(answer), Cell(one["title"], CellKind.TWO_LINES, each.name)
                rows.append(CellRow((SetupKind.ANSWER_SET, each.key, one["id"]), cells))
    for each in book.of(SetupKind.ARTICLE).values():
        if category in (each.body.get("categories") or ()):
            cells = Cell(article), Cell(each.name, CellKind.TWO_LINES, _audience(each.body))
            rows.append(CellRow((SetupKind.ARTICLE, each.key, ""), cells))
    return rows


def _audience(body: Body) -> str:
    draft = translate("SetupCategories", "draft")
    return str(body.get("audience") or "") if body.get("published") else draft
