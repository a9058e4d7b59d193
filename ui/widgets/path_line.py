"""A line for the path of a file: typed, pasted or found with a button."""

from enum import Enum, auto
from pathlib import Path
from urllib.parse import unquote, urlsplit
from urllib.request import url2pathname

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QLineEdit, QVBoxLayout, QWidget

from ui.translations import Retranslatable, translate
from ui.widgets.buttons import DeskButton
from ui.widgets.field import Field
from ui.widgets.layouts import fill, row


class Browse(Enum):
    """What the button looks for."""

    OPEN = auto()
    SAVE = auto()


class PathLine(Retranslatable, QWidget):
    """Signals: ``entered(text)`` on Enter or after browsing, ``edited()`` while typing."""

    entered = Signal()
    edited = Signal()

    def __init__(
        self,
        browse: Browse,
        *actions: DeskButton,
        filters: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """``actions`` stand after the button; ``filters`` are name patterns, ``*.csv *.xlsx``."""
        super().__init__(parent)
        self._browse, self._filters = browse, filters
        self._caption = ""
        self.edit = QLineEdit()
        self.edit.setMaxLength(4096)
        self.field = Field("", self.edit)
        self._button = DeskButton("", icon="folder")
        self._line = row((self.edit, 1), self._button, *actions)
        inner = self.field.layout()
        if isinstance(inner, QVBoxLayout):
            inner.removeWidget(self.edit)
            inner.insertLayout(1, self._line)
        fill(QVBoxLayout(self), self.field)
        self.edit.returnPressed.connect(self.entered)
        self.edit.textEdited.connect(self._on_edited)
        self._button.clicked.connect(self._on_browse)
        self.setFocusProxy(self.edit)
        self.retranslate()

    def path(self) -> Path | None:
        """Return what stands in the line as a path, None when it is empty."""
        return path_of(self.edit.text())

    def set_path(self, path: Path | None) -> None:
        """Put a path in the line."""
        self.edit.setText("" if path is None else str(path))
        self.field.set_error("")

    def set_caption(self, caption: str, note: str = "") -> None:
        """Name the line."""
        self._caption = caption
        self.field.set_caption(caption)
        self.field.set_note(note)

    def retranslate(self) -> None:
        """Name the button."""
        self._button.setText(translate("PathLine", "Browse"))

    def _on_edited(self) -> None:
        self.field.set_error("")
        self.edited.emit()

    def _on_browse(self) -> None:
        ask = (
            QFileDialog.getOpenFileName
            if self._browse is Browse.OPEN
            else QFileDialog.getSaveFileName
        )
        chosen, _filter = ask(self, self._caption, self.edit.text(), self._filters)
        if chosen:
            self.set_path(Path(chosen))
            self.edited.emit()
            self.entered.emit()


def path_of(text: str) -> Path | None:
    """The path that a person means: quotes and file:// as other programs copy them go away."""
    plain = text.strip().strip('"')
    if plain.startswith("file://"):
        plain = url2pathname(unquote(urlsplit(plain).path))
    return Path(plain).expanduser() if plain else None
