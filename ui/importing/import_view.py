"""The import section: one card, its steps in place, everything from the keyboard."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ui.importing.columns_page import ColumnsPage
from ui.importing.file_page import FilePage
from ui.importing.import_presenter import ImportPresenter
from ui.importing.report_page import ReportPage
from ui.importing.steps import Step
from ui.importing.steps_line import StepsLine
from ui.navigation import Navigator
from ui.translations import Retranslatable, translate
from ui.widgets import Card, DeskButton, fill, hline, label, row

if TYPE_CHECKING:
    from ui.context import DeskContext

_WIDTH: Final = 1120


class ImportView(Retranslatable, QWidget):
    """Ctrl+Enter goes on, Esc goes back, and stops a run."""

    def __init__(
        self, context: "DeskContext", navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        """Start at the file."""
        super().__init__(parent)
        self._context, self._navigator = context, navigator
        self.presenter = ImportPresenter(context, self)
        self._line = StepsLine()
        self.file, self.columns = FilePage(self.presenter), ColumnsPage(self.presenter, context)
        self.report = ReportPage(self.presenter)
        self._pages = QStackedWidget()
        self._note = label("", "caption", wrap=True)
        self.back, self.next = DeskButton("", key="Esc"), DeskButton("", "primary")
        self.next.set_key("Ctrl+Enter")
        self._shown: tuple[Step, bool] | None = None
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self.retranslate()

    def title(self) -> str:
        """Name the section in the top bar."""
        return translate("Import", "Import of data")

    def subtitle(self) -> str:
        """Name the room in the top bar."""
        return self._context.catalogue.settings.room_name

    def activate(self) -> None:
        """Put the caret where the step begins."""
        self._page().first.setFocus(Qt.FocusReason.OtherFocusReason)

    def panes(self) -> tuple[QWidget, ...]:
        """Name the step and the way on for F6."""
        return (self._pages, self.next)

    def retranslate(self) -> None:
        """Name the way on and back."""
        self._on_changed()

    def _lay_out(self) -> None:
        for page in (self.file, self.columns, self.report):
            self._pages.addWidget(page)
        foot = row((self._note, 1), self.back, self.next, spacing=10)
        parts = (self._line, hline(), (self._pages, 1), hline(), foot)
        card = Card(*parts, margins=(24, 18, 24, 18), spacing=14)
        card.setMaximumWidth(_WIDTH)
        fill(QHBoxLayout(self), (card, 1), margins=(14, 12, 14, 12))

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.changed.connect(self._on_changed)
        presenter.refused.connect(self._on_refused)
        presenter.kept.connect(self._on_kept)
        self.back.clicked.connect(self._on_back)
        self.next.clicked.connect(presenter.go_on)
        for keys, press in (
            (("Ctrl+Return", "Ctrl+Enter"), self.next.click),
            (("Esc",), self._on_back),
        ):
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(press)

    def _page(self) -> FilePage | ColumnsPage | ReportPage:
        if self.presenter.step is Step.FILE:
            return self.file
        return self.columns if self.presenter.step is Step.COLUMNS else self.report

    def _on_changed(self) -> None:
        presenter, page = self.presenter, self._page()
        self._line.show_step(presenter.step, over=presenter.is_over)
        page.fill()
        self._pages.setCurrentWidget(page)
        self._name_ways()
        now = presenter.step, presenter.run is not None
        if now != self._shown and self._shown is not None:
            page.first.setFocus(Qt.FocusReason.OtherFocusReason)
        self._shown = now

    def _name_ways(self) -> None:
        presenter = self.presenter
        onward = {
            Step.FILE: translate("Import", "Next"),
            Step.COLUMNS: translate("Import", "Check the file"),
            Step.CHECK: translate("Import", "Import the file"),
            Step.IMPORT: translate("Import", "Another file"),
        }
        again = presenter.step is Step.CHECK and presenter.rehearsal is None
        self.next.setText(
            translate("Import", "Check the file") if again else onward[presenter.step]
        )
        needs = presenter.step is Step.CHECK and presenter.needs_skipping
        self.next.setVisible(presenter.run is None)
        self.next.setEnabled(not needs)
        self.back.setText(translate("Import", "Back"))
        self.back.setVisible(presenter.run is None)
        self._note.setText(self._note_words())

    def _note_words(self) -> str:
        if self.presenter.step in {Step.FILE, Step.IMPORT} and self.presenter.run is None:
            return ""
        if self._context.desk.embedded:
            return translate(
                "Import",
                "While the check and the import run, calls wait to be saved; "
                "their drafts are kept meanwhile.",
            )
        return translate("Import", "The check and the import hold nobody up.")

    def _on_refused(self, field: str, error: BaseException) -> None:
        if field == "path":
            self.file.show_error(error)
        elif field == "report":
            self.report.show_error(error)
        else:
            self.columns.show_error(field, error)

    def _on_kept(self, path: str) -> None:
        text = translate("Import", "Written to {path}")
        self._context.notices.done(text.format(path=Path(path).name))

    def _on_back(self) -> None:
        if not self.presenter.go_back():
            self._navigator.go_back()

    # ---- Qt
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take one file, while none is being imported."""
        if self.presenter.step is Step.FILE and len(event.mimeData().urls()) == 1:
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Read the file that was dropped."""
        path = event.mimeData().urls()[0].toLocalFile()
        if path:
            self.presenter.set_path(Path(path))
            self.presenter.look()
            event.acceptProposedAction()
