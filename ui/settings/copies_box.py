"""The daily copies of the database of this computer: when the last was made, where, and now."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from ui.formats import day_time
from ui.texts import error_text
from ui.translations import Retranslatable, translate
from ui.widgets import Card, DeskButton, ElidedLabel, fill, label, row

if TYPE_CHECKING:
    from app.domain.readmodels.keeping import CopyAbout, CopyState
    from ui.context import DeskContext


class CopiesBox(Retranslatable, QWidget):
    """Asked when it is first shown, after each copy and after another folder was chosen."""

    def __init__(
        self, context: "DeskContext", keep: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        """``keep`` writes the settings."""
        super().__init__(parent)
        self._context, self._keep = context, keep
        self._state: CopyState | None = None
        self._error: BaseException | None = None
        self._copying = False
        self._head, self._last = label("", "h3"), label("", "body", wrap=True)
        self._folder, self._remark = ElidedLabel("", "secondary"), label("", "caption", wrap=True)
        self._now, self._choose = DeskButton(""), DeskButton("", "ghost")
        self._now.clicked.connect(self.copy_now)
        self._choose.clicked.connect(self._on_choose)
        parts = (self._last, self._folder, self._remark, row(self._now, self._choose, "|"))
        fill(QVBoxLayout(self), Card(self._head, *parts, kind="sub", margins=(16, 12, 16, 14)))
        self.retranslate()
        self.ask()

    def ask(self) -> None:
        """Look what is in the folder."""
        copies = self._context.desk.daily_copies(self._context.settings.copies)
        self._context.background.read(copies.state, self._on_state, self._on_failed)

    def copy_now(self) -> None:
        """Make the copy of the day anew."""
        self._copying = True
        self.retranslate()
        copies = self._context.desk.daily_copies(self._context.settings.copies)
        self._context.background.read(copies.make, self._on_copied, self._on_failed)

    def retranslate(self) -> None:
        """Put what is known into words."""
        self._head.setText(translate("Settings", "Daily copy"))
        self._last.setText(self._words())
        self._folder.setText(self._state.folder if self._state else "…")
        self._remark.setText(
            translate(
                "Settings",
                "A copy is made every day; seven days, four weeks and twelve months are kept. A "
                "folder on another disk survives this one",
            )
        )
        self._now.setText(translate("Settings", "Copy now"))
        self._now.setEnabled(not self._copying)
        self._choose.setText(translate("Settings", "Another folder…"))

    def _words(self) -> str:
        if self._error is not None:
            return error_text(self._error)
        if self._copying:
            return translate("Settings", "Copying…")
        if self._state is None:
            return "…"
        if self._state.last_at is None:
            return translate("Settings", "There is no copy yet")
        last = day_time(self._state.last_at, self._context.clock())
        text = translate("Settings", "Last copy: {time}; %n kept", n=self._state.count)
        return text.format(time=last)

    def _on_state(self, state: "CopyState") -> None:
        self._state, self._error = state, None
        self.retranslate()

    def _on_copied(self, _copy: "CopyAbout") -> None:
        self._copying = False
        self.ask()

    def _on_failed(self, error: BaseException) -> None:
        self._copying, self._error = False, error
        self.retranslate()

    def _on_choose(self) -> None:
        title = translate("Settings", "Folder of the copies")
        start = self._state.folder if self._state else ""
        folder = QFileDialog.getExistingDirectory(self, title, start)
        if folder:
            self._context.settings.copies = folder
            self._keep()
            self.ask()
