"""Two people changed the same: asked in place, folded into a line until it is decided."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.clock import Clock
from app.domain.readmodels.catalogue import Catalogue
from ui.ticket_parts import clash_words
from ui.ticket_parts.conflict_view import ConflictView
from ui.ticket_parts.ticket_at_hand import Clash
from ui.translations import Retranslatable, translate
from ui.widgets import Card, DeskButton, ElidedLabel, Mark, Shape, fill


class ClashStrip(Retranslatable, QWidget):
    """A question that stays until it is answered, open or as one line.

    Signals: ``decided(Clash, tuple[FieldChoice, ...])``, ``left()`` it was folded away.
    """

    decided = Signal(object, object)
    left = Signal()

    def __init__(self, catalogue: Catalogue, clock: Clock, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self._catalogue, self._clock = catalogue, clock
        self.clash: Clash | None = None
        self.view = ConflictView(catalogue, clock)
        self.line = Card(kind="warn", across=True)
        self._words, self.open = ElidedLabel("", "small_strong"), DeskButton("", "chip")
        sign = Shape(Mark.DUPLICATE, 15)
        fill(self.line.box, sign, (self._words, 1), self.open, margins=(12, 5, 8, 5))
        fill(QVBoxLayout(self), self.line, self.view)
        self.open.clicked.connect(self.unfold)
        self.view.decided.connect(self._on_decided)
        self.view.folded.connect(self.fold)
        self.hide()
        self.retranslate()

    def show_clash(self, clash: Clash | None, *, folded: bool = False) -> None:
        """Ask which sides stand; None takes the question away."""
        self.clash = clash
        self.setVisible(clash is not None)
        self.view.hide()
        self.line.setVisible(folded)
        self.retranslate()
        if clash is not None and not folded:
            self.line.hide()
            self.view.show_clashes(clash.rows)

    def unfold(self) -> None:
        """Open the question again, the keys with it."""
        if self.clash is not None:
            self.show_clash(self.clash)
            self.view.setFocus()

    def fold(self) -> None:
        """Leave the question open as one line."""
        if self.clash is not None:
            self.show_clash(self.clash, folded=True)
            self.left.emit()

    @property
    def pane(self) -> QWidget:
        """Where F6 stops."""
        return self.view if self.view.isVisible() else self.open

    def retranslate(self) -> None:
        self.open.setText(translate("Clash", "Decide"))
        if self.clash is None:
            return
        captions = [clash_words.caption(self._catalogue, each.field) for each in self.clash.rows]
        who = clash_words.who_and_when(self.clash.rows[-1], self._clock())
        words = translate("Clash", "Not decided: {fields} · {who}")
        self._words.setText(words.format(fields=", ".join(map(_inside, captions)), who=who))

    def _on_decided(self, choices: object) -> None:
        clash = self.clash
        self.show_clash(None)
        self.decided.emit(clash, choices)


def _inside(caption: str) -> str:
    """``Влияние и срочность`` inside of a sentence; an abbreviation stays as it is."""
    return caption[:1].lower() + caption[1:] if caption[1:2].islower() else caption
