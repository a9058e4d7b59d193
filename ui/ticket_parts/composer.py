"""Where notes and answers are written; who will read them is said twice."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.vocabulary import Audience
from ui.ticket_parts.notepad import Note
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    DeskButton,
    ElidedLabel,
    GrowingTextEdit,
    Icon,
    SegmentedControl,
    fill,
    row,
    set_tone,
)
from ui.widgets.labels import Tone

AUDIENCES: Final = (Audience.INTERNAL, Audience.CLIENT, Audience.PARTNER)


class Composer(Retranslatable, QWidget):
    """Signals: ``edited(Note)`` text or audience differ by the user's hand."""

    edited = Signal(object)

    def __init__(self, parent: QWidget | None = None, *, lines: int = 2) -> None:
        """``lines`` is the least height of the text."""
        super().__init__(parent)
        self._refusals: dict[Audience, str] = {}
        self._refused = ""
        self.audiences = SegmentedControl(("", "", ""), 0)
        self.audiences.chosen.connect(self._on_chosen)
        self._eye = Icon("visibility", 16, "muted")
        self._readers = ElidedLabel("", "caption")
        self.text = GrowingTextEdit(lines=(lines, 6))
        self.text.textChanged.connect(self._on_text)
        self.answers = DeskButton("", "chip", key="Ctrl+F7", icon="quickreply")
        self.answers.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = row(self.audiences, STRETCH, self._eye, self._readers, self.answers, spacing=6)
        fill(QVBoxLayout(self), head, self.text, spacing=8)
        self.retranslate()

    @property
    def note(self) -> Note:
        """What stands here now."""
        return Note(self.text.toPlainText(), AUDIENCES[self.audiences.current])

    @property
    def refusals(self) -> Mapping[Audience, str]:
        """Why the actor may not write to an audience; empty words where he may."""
        return self._refusals

    def show_note(self, note: Note) -> None:
        """Show an unfinished text without telling anyone; the caret goes to its end."""
        self._refused = ""
        self.audiences.set_current(AUDIENCES.index(note.audience))
        if self.text.toPlainText() != note.text:
            self.text.blockSignals(True)
            self.text.setPlainText(note.text)
            self.text.blockSignals(False)
            self.text.moveCursor(self.text.textCursor().MoveOperation.End)
            self.text.updateGeometry()
        self._tell()

    def set_refusals(self, refusals: dict[Audience, str]) -> None:
        """Shut audiences the actor may not write to, with the reason of each."""
        self._refusals = refusals

    def retranslate(self) -> None:
        self.audiences.set_texts(
            (
                translate("Composer", "Internal"),
                translate("Composer", "To client"),
                translate("Composer", "To partner"),
            )
        )
        self.answers.setAccessibleName(translate("Composer", "Ready answers"))
        self.answers.setToolTip(self.answers.accessibleName())
        self.audiences.setAccessibleName(translate("Composer", "Who will read it"))
        self._tell()

    def _on_chosen(self, index: int) -> None:
        self._refused = self._refusals.get(AUDIENCES[index], "")
        if self._refused:
            self.audiences.set_current(0)
        self._tell()
        self.edited.emit(self.note)

    def _on_text(self) -> None:
        self.edited.emit(self.note)

    def _tell(self) -> None:
        audience = self.note.audience
        self._readers.setText(self._refused or readers_text(audience))
        set_tone(self._readers, _tone(audience, refused=bool(self._refused)))
        self.text.setPlaceholderText(placeholder(audience))
        self.text.setAccessibleName(f"{placeholder(audience)}, {readers_text(audience)}")


def _tone(audience: Audience, *, refused: bool) -> Tone:
    if refused:
        return "danger"
    return "" if audience is Audience.INTERNAL else "accent"


def readers_text(audience: Audience) -> str:
    """Say who will read it."""
    return {
        Audience.INTERNAL: translate("Composer", "staff only will see it"),
        Audience.CLIENT: translate("Composer", "the client will see it"),
        Audience.PARTNER: translate("Composer", "partner and staff will see it, the client not"),
    }[audience]


def placeholder(audience: Audience) -> str:
    """Say what to write."""
    return {
        Audience.INTERNAL: translate(
            "Composer", "What was done and what is next. Ctrl+Enter writes it"
        ),
        Audience.CLIENT: translate("Composer", "Answer to the client. Ctrl+Enter writes it"),
        Audience.PARTNER: translate("Composer", "Request to the partner. Ctrl+Enter writes it"),
    }[audience]
