"""The import as steps: what was told, what was found, what is running. No widget here."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.changes import Changes, Touched
from app.domain.errors import RuleBroken
from app.domain.importing.columns import ColumnMapping, ImportKind, check
from app.services.importing.mapping_file import read_mapping, write_mapping
from app.services.importing.options import ImportOptions, ImportPreview, ImportReport
from app.services.importing.report_file import write_table
from ui.importing.import_run import ImportRun, StoppedError, after
from ui.importing.steps import Step
from ui.texts.import_report import report_rows

if TYPE_CHECKING:
    from ui.background import Job
    from ui.context import DeskContext

TOUCHED = Touched.EVERYTHING & ~Touched.CALL


class ImportPresenter(QObject):
    """Decides which step is shown and does what the step wants.

    Signals: ``changed()`` after anything, ``progressed(rows done, rows in all or 0)``,
    ``refused(field, error)`` where field is path, mapping, columns or report,
    ``kept(path)`` when a mapping or a report was written.
    """

    changed = Signal()
    progressed = Signal(int, int)
    refused = Signal(str, object)
    kept = Signal(str)

    step: Step
    path: Path | None
    preview: ImportPreview | None
    mapping: ColumnMapping
    run: ImportRun | None
    rehearsal: ImportReport | None
    report: ImportReport | None
    stopped: bool
    error: BaseException | None
    _given: ColumnMapping | None

    def __init__(self, context: "DeskContext", parent: QObject | None = None) -> None:
        """Start at the file."""
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._going_on = False
        self.options = ImportOptions()
        self.skipping = False
        self.kind = ImportKind.CONTACTS
        self._forget()
        context.background.closing.connect(self.stop)

    # ---- the file
    def set_kind(self, kind: ImportKind) -> None:
        """Say what the rows are; the columns are guessed anew."""
        if kind is not self.kind and self.run is None:
            self.kind = kind
            self._forget(self.path)
            self.look()

    def set_path(self, path: Path | None) -> None:
        """Take another file; nothing known of the last one stays."""
        if path != self.path and self.run is None:
            self._forget(path)
            self.changed.emit()

    def set_options(self, options: ImportOptions) -> None:
        """Read the file another way: encoding, order of dates, zone."""
        if options != self.options and self.run is None:
            self.options = options
            self.look()

    def look(self) -> None:
        """Read the head of the file; without a file nothing happens."""
        self._cancel_look()
        self.preview = None
        if self.path is not None:
            options = replace(self.options, mapping=self._given)
            look, actor = self._context.desk.importing.preview, self._context.actor
            work = partial(look, actor, self.path, self.kind, options)
            self._job = self._context.background.read(work, self._on_looked, self._on_no_look)
        self.changed.emit()

    @property
    def looking(self) -> bool:
        """Whether the head of the file is being read."""
        return self._job is not None

    # ---- the columns
    def put_columns(self, columns: Mapping[str, str]) -> None:
        """Take what was chosen before for the columns that the file still has."""
        here = {f: c for f, c in columns.items() if self.preview and c in self.preview.columns}
        self.mapping = self._given = replace(self.mapping, columns=here)
        self.rehearsal = None
        self.changed.emit()

    def assign(self, column: str, field: str | None) -> None:
        """Let a column fill a field, or none; the field's former column goes free."""
        kept = {f: c for f, c in self.mapping.columns.items() if f != field}
        kept.pop(self.field_of(column) or "", None)
        if field is not None:
            kept[field] = column
        self.put_columns(kept)

    def field_of(self, column: str) -> str | None:
        """Return the first field that a column fills."""
        return next((f for f, c in self.mapping.columns.items() if c == column), None)

    def load_mapping(self, path: Path) -> None:
        """Take a mapping file over, its options too."""
        work = partial(read_mapping, path, self.options)
        self._context.background.read(work, self._on_mapping, self._on_mapping_failed)

    def save_mapping(self, path: Path) -> None:
        """Keep what fills what, and how the file is read."""
        work = partial(write_mapping, path, replace(self.options, mapping=self.mapping))
        done = partial(after, work, path)
        self._context.background.read(done, self._on_kept, self._on_mapping_failed)

    # ---- from step to step
    @property
    def needs_skipping(self) -> bool:
        """Whether the check found wrong rows and nobody allowed to leave them out."""
        return bool(self.rehearsal and self.rehearsal.error_count and not self.skipping)

    def set_skipping(self, skipping: bool) -> None:
        """Take the right rows only."""
        self.skipping = skipping
        self.changed.emit()

    def go_on(self) -> None:
        """Take the next step if this one is complete."""
        if self.run is not None or self._job is not None:
            return
        onward: dict[Step, Callable[[], None]] = {
            Step.FILE: self._from_file,
            Step.COLUMNS: self._from_columns,
            Step.CHECK: self._from_check,
            Step.IMPORT: self.start_over,
        }
        onward[self.step]()

    def go_back(self) -> bool:
        """Stop what runs, or return to the step before; False at the first."""
        if self.run is not None:
            self.stop()
            return True
        before = {Step.COLUMNS: Step.FILE, Step.CHECK: Step.COLUMNS, Step.IMPORT: Step.CHECK}
        if self.step not in before or self.is_over:
            return False
        self._show(before[self.step])
        return True

    @property
    def is_over(self) -> bool:
        """Whether the import is done; one that was stopped or failed may be tried again."""
        return self.report is not None and self.report.written

    def start_over(self) -> None:
        """Forget the file; how files are read stays."""
        self._forget()
        self.changed.emit()

    def stop(self) -> None:
        """Ask the run to end; what it wrote is undone."""
        if self.run is not None:
            self.run.stop()
            self.changed.emit()

    def save_report(self, target: Path) -> None:
        """Write the figures and the errors to a file."""
        report = self.report or self.rehearsal
        if report is not None and self.path is not None:
            rows = tuple(report_rows(self.path, report))
            done = partial(after, partial(write_table, target, rows), target)
            self._context.background.read(done, self._on_kept, self._on_report_failed)

    # ---- inside
    def _forget(self, path: Path | None = None) -> None:
        self._cancel_look()
        self.step, self.path = Step.FILE, path
        self.preview = self._given = None
        self.mapping = ColumnMapping()
        self.run = self.rehearsal = self.report = self.error = None
        self.stopped = False

    def _cancel_look(self) -> None:
        if self._job is not None:
            self._job.cancel()
        self._job = None

    def _show(self, step: Step) -> None:
        self.step, self.stopped, self.error = step, False, None
        self.changed.emit()

    def _from_file(self) -> None:
        if self.path is None:
            self.refused.emit("path", RuleBroken("required", field="path"))
        elif self.preview is None:
            self.look()
            self._going_on = True
        else:
            self._show(Step.COLUMNS)

    def _from_columns(self) -> None:
        if self.preview is None:
            return
        try:
            check(self.mapping, self.preview.columns, self.kind)
        except RuleBroken as error:
            self.refused.emit("columns", error)
            return
        self.rehearsal = None
        self._start(Step.CHECK, dry_run=True)

    def _from_check(self) -> None:
        if self.rehearsal is None:
            self._from_columns()
        elif not self.needs_skipping:
            self._start(Step.IMPORT, dry_run=False)

    def _start(self, step: Step, *, dry_run: bool) -> None:
        """Begin a run: behind the calls being saved where one file has one writer.

        On a server it goes beside them, so that nobody waits.
        """
        if self.path is None:
            return
        skip = dry_run or self.skipping
        options = replace(self.options, mapping=self.mapping, skip_bad_rows=skip)
        self.run = ImportRun(self._context, self.path, self.kind, options, dry_run=dry_run)
        self.report = None
        self.destroyed.connect(self.run.stop)
        self._show(step)
        background = self._context.background
        self.run.tell_to(background.teller(self._on_progress))
        lane = background.write if self._context.desk.embedded else background.read
        lane(self.run, self._on_run, self._on_run_failed)

    def _on_looked(self, preview: ImportPreview) -> None:
        self._job, self.preview = None, preview
        here = {f: c for f, c in preview.mapping.columns.items() if c in preview.columns}
        lost = [c for c in preview.mapping.columns.values() if c not in preview.columns]
        self.mapping = replace(preview.mapping, columns=here)
        going_on, self._going_on = self._going_on, False
        if going_on and self.step is Step.FILE:
            self._show(Step.COLUMNS)
        self.changed.emit()
        if lost:
            self.refused.emit("mapping", RuleBroken("import_column_missing", column=lost[0]))

    def _on_no_look(self, error: BaseException) -> None:
        self._job, self._going_on = None, False
        self._show(Step.FILE)
        self.refused.emit("path", error)

    def _on_mapping(self, told: ImportOptions) -> None:
        self._given = told.mapping
        self.options = replace(told, mapping=None)
        self.rehearsal = None
        self.look()

    def _on_mapping_failed(self, error: BaseException) -> None:
        self.refused.emit("mapping", error)

    def _on_kept(self, path: Path) -> None:
        self.kept.emit(str(path))

    def _on_report_failed(self, error: BaseException) -> None:
        self.refused.emit("report", error)

    def _on_progress(self, told: tuple[int, int]) -> None:
        if self.run is not None:
            self.progressed.emit(*told)

    def _on_run(self, report: ImportReport) -> None:
        self.run = None
        if report.dry_run:
            self.rehearsal = report
        else:
            self.report = report
        self.changed.emit()
        if report.written:
            self._context.hub.publish(Changes(TOUCHED), self)

    def _on_run_failed(self, error: BaseException) -> None:
        self.run, self.stopped = None, isinstance(error, StoppedError)
        self.error = None if self.stopped else error
        self.changed.emit()
