"""Step 1: what the rows are, which file, and how to read it."""

from dataclasses import replace
from typing import Final

from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.domain.importing.columns import ImportKind
from app.services.importing.options import ImportPreview
from ui.importing.file_words import (
    date_order_name,
    encoding_name,
    encodings,
    found_words,
)
from ui.importing.import_presenter import ImportPresenter
from ui.importing.zone_line import ZoneLine
from ui.texts import error_text
from ui.texts.row_errors import row_error_text
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Card,
    Field,
    Mark,
    SegmentedControl,
    Shape,
    column,
    fill,
    label,
    row,
)
from ui.widgets.path_line import Browse, PathLine

_KINDS: Final = (ImportKind.CONTACTS, ImportKind.TICKETS)
_ORDERS: Final = ("dmy", "mdy", "ymd")
_WIDTH: Final = 640


class FilePage(Retranslatable, QWidget):
    """Follows the presenter with ``fill``."""

    def __init__(self, presenter: ImportPresenter, parent: QWidget | None = None) -> None:
        """Show what the presenter knows."""
        super().__init__(parent)
        self._presenter = presenter
        self.kind = SegmentedControl(("", ""))
        self._kind_caption = label("", "caption")
        self.line = PathLine(Browse.OPEN, filters="*.csv *.csv.gz *.xlsx")
        self.encoding, self.order = QComboBox(), QComboBox()
        self.zone = ZoneLine(presenter.options.zone)
        self._encoding = Field("", self.encoding)
        self._order, self._zone = Field("", self.order), Field("", self.zone)
        self._found, self._problems = label("", "body", wrap=True), label("", "body", wrap=True)
        self._mark = Shape(Mark.SOLVED, 14)
        self._warning = Shape(Mark.RISK, 14)
        self._seen = Card(
            row(column(3, self._mark, "|", spacing=0), (self._found, 1), spacing=10),
            row(column(3, self._warning, "|", spacing=0), (self._problems, 1), spacing=10),
            kind="sub",
            margins=(14, 10, 14, 10),
        )
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def first(self) -> QWidget:
        """Where typing begins."""
        return self.line.edit

    def fill(self) -> None:
        """Show the kind, the choices and what was found."""
        presenter = self._presenter
        self.kind.set_current(_KINDS.index(presenter.kind))
        if self.line.path() != presenter.path:
            self.line.set_path(presenter.path)
        tickets = presenter.kind is ImportKind.TICKETS
        self._order.setVisible(tickets)
        self._zone.setVisible(tickets)
        self.zone.show_zone(presenter.options.zone)
        self._fill_choices(presenter.preview)
        self._fill_seen(presenter.preview)

    def show_error(self, error: BaseException) -> None:
        """Say what is wrong with the file, the caret in its line."""
        self.line.field.set_error(error_text(error))
        self.line.edit.setFocus()
        self.line.edit.selectAll()

    def retranslate(self) -> None:
        """Name everything."""
        self._kind_caption.setText(translate("Import", "What the rows are"))
        self.kind.set_texts(
            (translate("Import", "People and organisations"), translate("Import", "Tickets"))
        )
        self.kind.setAccessibleName(self._kind_caption.text())
        self.line.set_caption(
            translate("Import", "File"),
            translate("Import", "CSV, CSV.GZ or XLSX; may be dropped here"),
        )
        self._encoding.set_caption(translate("Import", "Encoding"))
        self._order.set_caption(translate("Import", "Dates"))
        self._zone.set_caption(translate("Import", "Time zone of the times"))
        self.fill()

    def _lay_out(self) -> None:
        choices = row((self._encoding, 1), (self._order, 1), (self._zone, 1), spacing=12)
        kinds = column(self._kind_caption, row(self.kind, STRETCH), spacing=3)
        fill(QVBoxLayout(self), kinds, self.line, choices, self._seen, STRETCH, spacing=14)

    def _connect(self) -> None:
        self.kind.chosen.connect(self._on_kind)
        self.line.edited.connect(self._on_path)
        self.line.entered.connect(self._presenter.look)
        self.encoding.activated.connect(self._on_encoding)
        self.order.activated.connect(self._on_order)
        self.zone.chosen.connect(self._on_zone)

    def _fill_choices(self, preview: ImportPreview | None) -> None:
        options = self._presenter.options
        guessed = preview is not None and options.encoding is None
        found = encoding_name(preview.encoding) if preview is not None and guessed else ""
        _offer(self.encoding, found, [(encoding_name(e), e) for e in encodings()])
        _choose(self.encoding, options.encoding)
        self.encoding.setEnabled(preview is None or preview.encoding != "xlsx")
        dated = preview is not None and options.date_order is None
        order = date_order_name(preview.date_order) if preview is not None and dated else ""
        _offer(self.order, order, [(date_order_name(o), o) for o in _ORDERS])
        _choose(self.order, options.date_order)

    def _fill_seen(self, preview: ImportPreview | None) -> None:
        looking = self._presenter.looking
        self._seen.setVisible(preview is not None or looking)
        self._mark.setVisible(preview is not None)
        problems = preview.problems if preview is not None else ()
        text = found_words(preview) if preview is not None else ""
        self._found.setText(translate("Import", "Reading the file…") if looking else text)
        self._problems.setText("\n".join(row_error_text(problem) for problem in problems))
        self._problems.setVisible(bool(problems))
        self._warning.setVisible(bool(problems))

    def _on_kind(self, index: int) -> None:
        self._presenter.set_kind(_KINDS[index])

    def _on_path(self) -> None:
        self._presenter.set_path(self.line.path())

    def _on_encoding(self, index: int) -> None:
        chosen = self.encoding.itemData(index)
        self._presenter.set_options(replace(self._presenter.options, encoding=chosen))

    def _on_order(self, index: int) -> None:
        chosen = self.order.itemData(index)
        self._presenter.set_options(replace(self._presenter.options, date_order=chosen))

    def _on_zone(self, zone: str) -> None:
        self._presenter.set_options(replace(self._presenter.options, zone=zone))


def _offer(box: QComboBox, found: str, choices: list[tuple[str, str]]) -> None:
    """The first row leaves it to the program and says what that came to."""
    own = translate("Import", "As found: {what}").format(what=found)
    rows = [(own if found else translate("Import", "As found in the file"), None), *choices]
    while box.count() < len(rows):
        box.addItem("")
    for at, (text, data) in enumerate(rows):
        box.setItemText(at, text)
        box.setItemData(at, data)


def _choose(box: QComboBox, data: str | None) -> None:
    at = next((n for n in range(box.count()) if box.itemData(n) == data), -1)
    if at < 0 and data is not None:
        box.addItem(encoding_name(data), data)  # a mapping file may name any encoding
        at = box.count() - 1
    box.setCurrentIndex(at)
