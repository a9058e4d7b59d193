"""How messages to clients open and end (R76), with a preview of both."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.answer_text import Variable
from app.domain.room import RoomSettings
from ui.kept_parts import Part
from ui.settings.subjects.answer_texts import BodyInput
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, DeskButton, fill, label, row

if TYPE_CHECKING:
    from ui.context import DeskContext

_OPENING: Final = (Variable.NAME, Variable.CONTACT, Variable.CLIENT, Variable.TICKET)
_SIGNATURE: Final = (Variable.AGENT, Variable.GROUP, Variable.ROOM, Variable.TODAY)


class LetterBox(Retranslatable, QWidget):
    """Signals: ``wanted(name, text)`` a switch of the room is to be set."""

    wanted = Signal(str, str)

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Show nothing before ``show_settings``."""
        super().__init__(parent)
        self._title, self._hint = label("", "strong"), label("", "caption", wrap=True)
        self.opening = BodyInput(context, "answer_opening", _opening, _OPENING, lines=(1, 3))
        self.signature = BodyInput(context, "answer_signature", _signature, _SIGNATURE)
        self.save = DeskButton("")
        self._kept = RoomSettings()
        self.parts = {each.path: _part(each) for each in (self.opening, self.signature)}
        foot = row(STRETCH, self.save)
        texts = (self.opening, self.signature)
        fill(QVBoxLayout(self), self._title, self._hint, *texts, foot, spacing=8)
        self.save.clicked.connect(self._on_save)
        self.retranslate()

    def show_settings(self, settings: RoomSettings) -> None:
        """Show what the room has."""
        self._kept = settings
        for each in (self.opening, self.signature):
            each.show_value(getattr(settings, each.path))

    def retranslate(self) -> None:
        """Name everything."""
        self._title.setText(translate("Settings", "Messages to clients"))
        self._hint.setText(
            translate("Settings", "A ready answer put into an empty message comes with both")
        )
        self.save.setText(translate("Settings", "Save"))

    def _on_save(self) -> None:
        for name, part in self.parts.items():
            if part.read() != getattr(self._kept, name):
                self.wanted.emit(name, part.read())


def _part(text: BodyInput) -> Part:
    """Variables are kept by their lasting names: the language may be another next time."""
    return Part(text.kept, text.show_value, (text.edit.textChanged,))


def _opening() -> str:
    return translate("Settings", "Opening")


def _signature() -> str:
    return translate("Settings", "Signature")
