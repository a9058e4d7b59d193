"""What saving would mean for open work, said before it; a deed that is offered is a tick."""

from collections.abc import Collection, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.domain.setup.documents import Effect, Problem
from ui.texts.setup_words import effect_text, offer_text, problem_text
from ui.widgets import Card, Mark, Shape, clear, column, fill, label, row


class EffectsCard(Card):
    """Signals: ``agreed(deed, wanted)``."""

    agreed = Signal(str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(kind="warn", margins=(12, 8, 12, 8), across=True, parent=parent)
        self._lines = fill(QVBoxLayout(), spacing=5)
        self._shown: object = None
        self.ticks: dict[str, QCheckBox] = {}
        fill(self.box, column(1, Shape(Mark.RISK, 15), "|", spacing=0), (self._lines, 1),
             margins=(12, 8, 12, 8), spacing=9)  # fmt: skip
        self.hide()

    def show_effects(
        self,
        effects: Sequence[Effect],
        notes: Sequence[Problem],
        remarks: Sequence[str] = (),
        also: Collection[str] = (),
    ) -> None:
        """Show effects, warnings that have no field of their own, remarks; ``also`` is ticked."""
        shown = (tuple(effects), tuple(notes), tuple(remarks))
        if shown == self._shown:
            return
        self._shown = shown
        clear(self._lines)
        self.ticks = {}
        for words in (*remarks, *map(problem_text, notes)):
            self._lines.addWidget(label(words, "small", wrap=True))
        for each in effects:
            self._add(each, ticked=each.offers in also)
        self.setVisible(any(shown))

    def _add(self, effect: Effect, *, ticked: bool) -> None:
        self._lines.addWidget(label(effect_text(effect), "small", wrap=True))
        if effect.offers:
            tick = QCheckBox(offer_text(effect))
            tick.setProperty("deed", effect.offers)
            tick.setChecked(ticked)
            tick.toggled.connect(self._on_toggled)
            self.ticks[effect.offers] = tick
            self._lines.addLayout(row(tick, "|"))

    def _on_toggled(self, wanted: bool) -> None:
        self.agreed.emit(str(self.sender().property("deed")), wanted)
