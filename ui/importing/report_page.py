"""Steps 3 and 4: the run, then what came of it; the check and the import look alike."""

from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.services.importing.options import ImportReport
from ui.importing.errors_table import ErrorsTable
from ui.importing.figures import Figures
from ui.importing.import_presenter import ImportPresenter
from ui.importing.import_run import ImportRun
from ui.importing.progress_panel import ProgressPanel
from ui.importing.steps import Step
from ui.texts import error_text
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Card, DeskButton, Mark, Shape, announce, column, fill, label, row
from ui.widgets.path_line import Browse, PathLine

_ALL_ROOM = 100


class ReportPage(Retranslatable, QWidget):
    """Follows the presenter with ``fill``."""

    def __init__(self, presenter: ImportPresenter, parent: QWidget | None = None) -> None:
        """Start without a run."""
        super().__init__(parent)
        self._presenter = presenter
        self._run: ImportRun | None = None
        self._said = ""
        self.progress = ProgressPanel()
        self._mark, self._outcome = Shape(Mark.SOLVED, 16), label("", "h2", wrap=True)
        self._hint = label("", "secondary", wrap=True)
        words = column(self._outcome, self._hint, spacing=2)
        head = row(column(4, self._mark, "|", spacing=0), (words, 1), spacing=10)
        self.figures = Figures()
        self._head = Card(head, self.figures, kind="sub", margins=(16, 12, 16, 14), spacing=10)
        self.errors = ErrorsTable()
        self.skip = QCheckBox()
        self._save = DeskButton("", icon="download")
        self.report_line = PathLine(Browse.SAVE, self._save, filters="*.csv")
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def first(self) -> QWidget:
        """Where the keys go first."""
        if self._presenter.run is not None:
            return self.progress.stop
        return self.skip if self.skip.isVisible() else self.report_line.edit

    def fill(self) -> None:
        """Show the run, or what came of it."""
        presenter = self._presenter
        run = presenter.run
        if run is not None and run is not self._run:
            self.progress.start(dry_run=run.dry_run)
        self._run = run
        self.progress.setVisible(run is not None)
        if run is not None:
            self.progress.show_stopping(stopping=run.stopping)
        report = presenter.report if presenter.step is Step.IMPORT else presenter.rehearsal
        self._fill_report(report if run is None else None)
        self._fill_outcome(report, running=run is not None)

    def show_error(self, error: BaseException) -> None:
        """Say why the report was not kept."""
        self.report_line.field.set_error(error_text(error))
        self.report_line.edit.setFocus()

    def retranslate(self) -> None:
        """Name everything."""
        self._save.setText(translate("Import", "Save"))
        self.report_line.set_caption(
            translate("Import", "Report to a file"),
            translate("Import", "figures and errors, a table for a spreadsheet"),
        )
        self.fill()

    def _lay_out(self) -> None:
        shown = (self.progress, self._head, (self.errors, _ALL_ROOM))
        kept = (row(self.skip, STRETCH), self.report_line, STRETCH)
        fill(QVBoxLayout(self), *shown, *kept, spacing=12)

    def _connect(self) -> None:
        self.progress.stop_wanted.connect(self._presenter.stop)
        self._presenter.progressed.connect(self.progress.show_progress)
        self.skip.toggled.connect(self._presenter.set_skipping)
        self._save.clicked.connect(self._on_save)
        self.report_line.entered.connect(self._on_save)

    def _fill_report(self, report: ImportReport | None) -> None:
        checked = self._presenter.step is Step.CHECK
        self.figures.setVisible(report is not None)
        self.errors.show_report(report)
        self.skip.setVisible(checked and report is not None and report.error_count > 0)
        self.report_line.setVisible(report is not None)
        if report is None:
            return
        self.figures.show_report(report)
        text = translate(
            "Import", "Take the right rows only, leave out %n wrong", report.error_count
        )
        self.skip.setText(text)
        blocked = self.skip.blockSignals(True)
        self.skip.setChecked(self._presenter.skipping)
        self.skip.blockSignals(blocked)
        path = self._presenter.path
        if path is not None and not self.report_line.edit.text():
            self.report_line.set_path(path.with_name(f"{path.stem}-report.csv"))

    def _fill_outcome(self, report: ImportReport | None, *, running: bool) -> None:
        presenter = self._presenter
        text, hint, mark = "", "", Mark.BREACH
        if presenter.error is not None:
            text = translate("Import", "Nothing was written")
            hint = error_text(presenter.error)
        elif presenter.stopped:
            text, hint, mark = *_stopped(presenter.step), Mark.PAUSED
        elif report is not None:
            text, hint, mark = _came_of(report)
        self._head.setVisible(bool(text) and not running)
        self._outcome.setText(text)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))
        self._mark.set_mark(mark)
        if not running and text and text != self._said:
            announce(self, f"{text}. {hint}")
        self._said = "" if running else text

    def _on_save(self) -> None:
        target = self.report_line.path()
        if target is not None:
            self._presenter.save_report(target)


def _stopped(step: Step) -> tuple[str, str]:
    if step is Step.CHECK:
        return translate("Import", "The check was cancelled"), ""
    return (
        translate("Import", "The import was cancelled"),
        translate("Import", "All that was written has been undone; the room is as it was."),
    )


def _came_of(report: ImportReport) -> tuple[str, str, Mark]:
    if report.written:
        return translate("Import", "Imported"), "", Mark.SOLVED
    if not report.dry_run:
        text = translate("Import", "Nothing was imported: some rows are wrong")
        return text, translate("Import", "The file has changed since the check."), Mark.BREACH
    if report.error_count:
        text = translate("Import", "The check found errors; nothing is written yet")
        hint = translate("Import", "Mend the file and check again, or take the right rows only.")
        return text, hint, Mark.RISK
    text = translate("Import", "The check found no errors; nothing is written yet")
    return text, translate("Import", "This is what the import will do."), Mark.SOLVED
