"""Import and export: clients and tickets by the wizard, the room's set-up as one file."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.permissions import Permission, allows
from app.domain.setup.documents import Rehearsal, Verdict
from app.services.operation import Outcome
from app.services.setup import file
from ui.navigation import Navigator
from ui.settings.rehearsal_view import RehearsalView
from ui.setup.wide_page import WidePage
from ui.texts import error_text, refusal
from ui.translations import translate
from ui.widgets import STRETCH, Card, DeskButton, Mark, Shape, fill, label, row
from ui.widgets.path_line import Browse, PathLine

if TYPE_CHECKING:
    from ui.context import DeskContext

_WIDTH = 1000
_FILE = "firstline-room.toml"


class ExchangePage(WidePage):
    """Nothing is brought in before it was shown what would change."""

    def __init__(
        self, context: "DeskContext", navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        """Start with the usual name of a file in the home folder."""
        super().__init__(parent)
        self._context, self._navigator = context, navigator
        self._text = ""
        self.title = label("", "h1")
        self._data_title, self._data_hint = label("", "h3"), label("", "secondary", wrap=True)
        self._out_title, self._out_hint = label("", "h3"), label("", "secondary", wrap=True)
        self._in_title, self._in_hint = label("", "h3"), label("", "secondary", wrap=True)
        self.wizard = DeskButton("", icon="upload_file")
        self.write, self.check = DeskButton("", icon="download"), DeskButton("", icon="rule")
        self.bring = DeskButton("", "primary", icon="check")
        self.out_line = PathLine(Browse.SAVE, self.write, filters="*.toml")
        self.in_line = PathLine(Browse.OPEN, self.check, filters="*.toml")
        self._done, self._tick = label("", "small", "ok", wrap=True), Shape(Mark.SOLVED, 14)
        self.found = RehearsalView()
        self.out_line.set_path(Path.home() / _FILE)
        self._lay_out()
        self._connect()
        self._show_done("")
        self.retranslate()

    def _lay_out(self) -> None:
        margins = (20, 14, 20, 16)
        data = Card(
            row((self._data_title, 1), self.wizard), self._data_hint, margins=margins, spacing=6
        )
        done = row(self._tick, (self._done, 1), spacing=8)
        out = Card(self._out_title, self._out_hint, self.out_line, done,
                   margins=margins, spacing=8)  # fmt: skip
        self._in = Card(
            self._in_title, self._in_hint, self.in_line, (self.found, 1),
            row(STRETCH, self.bring), margins=margins, spacing=8,
        )  # fmt: skip
        for each in (data, out, self._in):
            each.setMaximumWidth(_WIDTH)
        fill(QVBoxLayout(self), data, out, (self._in, 1), spacing=10)

    def retranslate(self) -> None:
        """Name everything, and say what this person may not do here."""
        self._data_title.setText(translate("Exchange", "Clients and tickets of another system"))
        self._data_hint.setText(
            translate("Exchange", "The wizard reads a table, shows what fits where, tries it out.")
        )
        self._out_title.setText(translate("Exchange", "This room's set-up as one file"))
        self._out_hint.setText(
            translate("Exchange", "Classification, fields, groups, deadlines, scripts, rights: "
                      "readable, to be looked through, kept or brought into another room.")
        )  # fmt: skip
        self._in_title.setText(translate("Exchange", "Bring a set-up in"))
        self._in_hint.setText(
            translate("Exchange", "First it is shown what would change. A file comes in whole or "
                      "not at all, and every change can be taken back.")
        )  # fmt: skip
        self.wizard.setText(translate("Exchange", "Open the wizard"))
        self.write.setText(translate("Exchange", "Export"))
        self.check.setText(translate("Exchange", "Check"))
        self.bring.setText(translate("Exchange", "Bring in"))
        caption = translate("Exchange", "File of the set-up")
        self.out_line.set_caption(caption)
        self.in_line.set_caption(caption)
        self.found.retranslate()
        self._allow(self.wizard, Permission.DATA_IMPORT)
        for each in (self.write, self.check):
            self._allow(each, Permission.CATALOGUE_EDIT)

    def refresh(self) -> None:
        """Check the file anew when one was checked."""
        if self._text:
            self._on_check()

    def _allow(self, button: DeskButton, right: Permission) -> None:
        may = allows(self._context.actor, right)
        button.setEnabled(bool(may))
        button.setToolTip("" if may else refusal(right, may.reason))

    def _connect(self) -> None:
        self.wizard.clicked.connect(self._on_wizard)
        self.write.clicked.connect(self._on_write)
        self.out_line.entered.connect(self._on_write)
        self.check.clicked.connect(self._on_check)
        self.in_line.entered.connect(self._on_check)
        self.in_line.edited.connect(self._forget)
        self.bring.clicked.connect(self._on_bring)
        self.bring.setEnabled(False)

    def _on_wizard(self) -> None:
        self._navigator.open_section("import")

    # ---- out
    def _on_write(self) -> None:
        path = self.out_line.path()
        if path is None or not self.write.isEnabled():
            self.out_line.field.set_error(translate("Exchange", "Name a file"))
            return
        self._show_done("")
        work = partial(_write_out, self._context, path)
        self._context.background.read(work, self._on_written, self._on_write_failed)

    def _on_written(self, path: Path) -> None:
        self._show_done(translate("Exchange", "Written: {path}").format(path=path))

    def _show_done(self, text: str) -> None:
        self._done.setText(text)
        self._done.setVisible(bool(text))
        self._tick.setVisible(bool(text))

    def _on_write_failed(self, error: BaseException) -> None:
        self.out_line.field.set_error(error_text(error))

    # ---- in
    def _forget(self) -> None:
        self._text = ""
        self.found.show_rehearsal(None)
        self.bring.setEnabled(False)

    def _on_check(self) -> None:
        path = self.in_line.path()
        self._forget()
        if path is None or not self.check.isEnabled():
            self.in_line.field.set_error(translate("Exchange", "Name a file"))
            return
        work = partial(_rehearse, self._context, path)
        self._context.background.read(work, self._on_rehearsed, self._on_failed)

    def _on_rehearsed(self, found: tuple[str, Rehearsal]) -> None:
        self._text, rehearsal = found
        self.in_line.field.set_error("")
        self.found.show_rehearsal(rehearsal)
        some = rehearsal.count(Verdict.CREATED) + rehearsal.count(Verdict.CHANGED)
        self.bring.setEnabled(rehearsal.may_come and bool(some))
        (self.bring if self.bring.isEnabled() else self.found.table).setFocus()

    def _on_bring(self) -> None:
        self.bring.setEnabled(False)
        setup, actor = self._context.desk.setup, self._context.actor
        work = partial(setup.bring_in, actor, self._text)
        self._context.background.write(work, self._on_brought, self._on_failed)

    def _on_brought(self, outcome: Outcome[Rehearsal]) -> None:
        if not outcome.value.may_come:
            self.found.show_rehearsal(outcome.value)
            return
        self._context.hub.publish(outcome.changes, self)
        self._context.notices.done(translate("Exchange", "The set-up is brought in"))
        self._on_check()

    def _on_failed(self, error: BaseException) -> None:
        self._forget()
        self.in_line.field.set_error(error_text(error))


def _write_out(context: "DeskContext", path: Path) -> Path:
    file.keep(path, context.desk.setup.export(context.actor))
    return path


def _rehearse(context: "DeskContext", path: Path) -> tuple[str, Rehearsal]:
    text = file.load(path)
    return text, context.desk.setup.rehearse(context.actor, text)
