"""«Что спрашивают»: which questions come most in a period, and the tickets of each (R40)."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QSize, QStandardPaths, QTimer
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from app.domain.changes import Changes, Touched
from app.domain.filters.terms import TicketFilter
from app.domain.readmodels.asked import AskedQuestion
from ui.formats import clock_time
from ui.navigation import Navigator
from ui.settings.asked.asked_bar import AskedBar
from ui.settings.asked.asked_presenter import AskedPresenter
from ui.settings.asked.asked_words import ShownRow, apart, heads_of, row_of, totals
from ui.setup.record_table import RecordTable
from ui.setup.wide_page import WidePage, press_in
from ui.texts import error_text
from ui.theme import px
from ui.translations import translate
from ui.widgets import (
    STRETCH,
    Card,
    CellModel,
    DeskButton,
    ElidedLabel,
    EmptyState,
    InlineStrip,
    Skeleton,
    fill,
    hline,
    label,
    row,
)

if TYPE_CHECKING:
    from ui.context import DeskContext

SKELETON_MS: Final = 200
_TABLE, _SKELETON, _NOTHING = range(3)
_WIDTHS: Final = (84, 84, 150, 140, 116)
_ROW: Final = 40


class AskedPage(WidePage):
    """Enter opens the tickets of a row, ← → fold a branch, Ctrl+E writes a file."""

    def __init__(
        self, context: "DeskContext", navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        """Count the last week."""
        super().__init__(parent)
        self._context, self._navigator = context, navigator
        self.presenter = AskedPresenter(context, self)
        self.title, self.told = label("", "h2"), ElidedLabel("", "caption")
        self.bar = AskedBar(context, self.presenter)
        self.table = RecordTable(_WIDTHS, right=(1, 2, 3, 4, 5), row_height=_ROW)
        self.model = CellModel(("",) * (1 + len(_WIDTHS)), self)
        self.table.setModel(self.model)
        self.strip, self.pages = InlineStrip(), QStackedWidget()
        self.nothing = EmptyState("monitoring", "")
        self.total, self.apart = (
            label("", "small_strong", wrap=True),
            label("", "caption", wrap=True),
        )
        self.go = DeskButton("", icon="open_in_new", key="Enter")
        self.export = DeskButton("", icon="download", key="Ctrl+E")
        self._rows: tuple[ShownRow, ...] = ()
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(SKELETON_MS)
        self._waiting.timeout.connect(self._show_waiting)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.refresh()

    def _lay_out(self) -> None:
        bars = QWidget()
        fill(QVBoxLayout(bars), Skeleton(420, 520, 380, 460, 400), STRETCH, margins=(12, 16, 12, 0))
        for each in (self.table, bars, self.nothing):
            self.pages.addWidget(each)
        head = row(
            self.title, 10, (self.told, 1), self.bar.view, self.bar.order,
            margins=(14, 0, 14, 0), spacing=8,
        )  # fmt: skip
        words = QWidget()
        fill(QVBoxLayout(words), self.total, self.apart, spacing=2)
        foot = row((words, 1), self.go, self.export, margins=(14, 0, 14, 0), spacing=8)
        card = Card(
            head, row((self.bar, 1), margins=(14, 0, 14, 0)), self.strip, (self.pages, 1),
            hline(), foot, margins=(1, 12, 1, 12), spacing=10,
        )  # fmt: skip
        fill(QVBoxLayout(self), (card, 1), spacing=0)

    def minimumSizeHint(self) -> QSize:
        """The table scrolls by itself."""
        return QSize(px(620), px(320))

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.changed.connect(self._show)
        presenter.failed.connect(self._on_failed)
        presenter.written.connect(self._on_written)
        presenter.write_failed.connect(self._on_write_failed)
        self.bar.asked.connect(self._on_asked)
        self.table.row_changed.connect(self._on_row)
        self.table.row_chosen.connect(self._on_open)
        self.table.folding.connect(self._on_folding)
        self.go.clicked.connect(self._on_go)
        self.export.clicked.connect(self._on_export)
        press_in(self, self.export, "Ctrl+E")
        self._context.hub.changed.connect(self._on_hub)

    def retranslate(self) -> None:
        """Name everything and say the rows anew."""
        self.title.setText(translate("Asked", "What is asked"))
        self.model.set_heads(heads_of())
        self.table.setAccessibleName(translate("Asked", "What is asked, by how often"))
        self.go.setText(translate("Asked", "Open the tickets"))
        self.export.setText(translate("Asked", "To a file"))
        self.nothing.set_texts(
            translate("Asked", "Nothing was asked in these days"),
            translate("Asked", "Choose other days or a wider part of the room"),
        )
        self._show()

    def first(self) -> QWidget:
        """Begin in the table."""
        return self.table

    def refresh(self) -> None:
        """Count anew; the last days follow the calendar."""
        question = self.bar.question()
        if question is not None:
            self.strip.show_text("")
            self._waiting.start()
            self.presenter.refresh(question)

    # ---- what is shown
    def _show(self) -> None:
        found, self._rows = self.presenter.found, self.presenter.rows()
        if found is None:
            self.go.setEnabled(False)
            self.export.setEnabled(False)
            return
        catalogue, flat = self._context.catalogue, self.presenter.flat
        shown = [row_of(catalogue, each, found.total, flat=flat) for each in self._rows]
        self.model.replace(shown)
        self.pages.setCurrentIndex(_TABLE if shown else _NOTHING)
        self.total.setText(totals(found))
        self.apart.setText(apart(found))
        self.apart.setVisible(bool(self.apart.text()))
        self.export.setEnabled(True)
        self._on_row(self.table.current_row)
        self._tell()

    def _tell(self) -> None:
        at = self.presenter.counted_at
        if self.presenter.waits or at is None:
            self.told.setText(translate("Asked", "counting…"))
            return
        text = translate("Asked", "a ticket or a call is one question · counted at {at}, F5 anew")
        self.told.setText(text.format(at=clock_time(at)))

    def _show_waiting(self) -> None:
        if self.presenter.found is None:
            self.pages.setCurrentIndex(_SKELETON)
        self._tell()

    def _current(self) -> ShownRow | None:
        at = self.table.current_row
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def _on_row(self, _row: int) -> None:
        self.go.setEnabled(self._tickets() is not None)

    # ---- what the person does
    def _tickets(self) -> TicketFilter | None:
        """The list behind the current row; None where there is none."""
        shown = self._current()
        if shown is None or not shown.node.tally.asked:
            return None
        return self.presenter.tickets_of(shown.node)

    def _on_asked(self, question: AskedQuestion) -> None:
        self.strip.show_text("")
        self.presenter.ask(question)
        self._waiting.start()

    def _on_open(self, _row: int) -> None:
        self._on_go()

    def _on_go(self) -> None:
        asked = self._tickets()
        if asked is None:
            self._context.notices.remark(translate("Asked", "There are no tickets behind this row"))
        else:
            self._navigator.open_list(asked)

    def _on_folding(self, at: int, opened: bool) -> None:
        shown = self._rows[at]
        if self.presenter.fold(shown, opened=opened):
            return
        to = at + 1 if opened and shown.fold else -1 if opened else self._above(at)
        if 0 <= to < len(self._rows):
            self.table.setCurrentIndex(self.model.index(to, 0))

    def _above(self, at: int) -> int:
        level = self._rows[at].level
        return next((each for each in range(at, -1, -1) if self._rows[each].level < level), -1)

    def _on_export(self) -> None:
        if self.presenter.found is None:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        period = self.presenter.found.question.period
        name = f"{translate('Asked', 'asked')}-{period.first}-{period.last}.csv"
        title = translate("Asked", "Write the report into a file")
        chosen, _kind = QFileDialog.getSaveFileName(
            self, title, str(Path(folder) / name), translate("Asked", "CSV (*.csv)")
        )
        if chosen:
            self.presenter.write_file(Path(chosen))

    # ---- what comes back
    def _on_failed(self, error: object) -> None:
        self._waiting.stop()
        text = error_text(error) if isinstance(error, BaseException) else ""
        self.strip.show_text(translate("Asked", "It could not be counted"), text, "F5")
        self.told.setText("")
        if self.presenter.found is None:
            self.pages.setCurrentIndex(_TABLE)

    def _on_written(self, path: Path) -> None:
        text = translate("Asked", "The report is written into {name}")
        self._context.notices.done(text.format(name=path.name))

    def _on_write_failed(self, error: object) -> None:
        text = translate("Asked", "The file could not be written: {reason}")
        reason = error.strerror if isinstance(error, OSError) else ""
        if not reason and isinstance(error, BaseException):
            reason = error_text(error)
        self._context.notices.error(text.format(reason=reason))

    def _on_hub(self, changes: Changes, _initiator: object) -> None:
        """The room may have named or retired what is shown; the counts are asked for by F5."""
        if changes.touched & Touched.CATALOGUE:
            self.retranslate()
            self.bar.retranslate()
