"""Impact and urgency: two choices that make the priority."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.vocabulary import Impact, Urgency
from ui.call.parts import CallParts
from ui.texts.words import impact_name, urgency_name
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, SegmentedControl, column, fill, label


class UrgencyView(Retranslatable, QWidget):
    """Fields 7 and 8; the category's own values stand there until someone chooses."""

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Follow the matter at hand."""
        super().__init__(parent)
        self._parts = parts
        self._captions = label("", "caption"), label("", "caption")
        self.impact = SegmentedControl(tuple(impact_name(each) for each in Impact))
        self.urgency = SegmentedControl(tuple(urgency_name(each) for each in Urgency))
        controls = (self.impact, self.urgency)
        pairs = [
            column(caption, control, spacing=4)
            for caption, control in zip(self._captions, controls, strict=True)
        ]
        fill(QHBoxLayout(self), *pairs, STRETCH, spacing=24)
        self.impact.chosen.connect(self._on_impact)
        self.urgency.chosen.connect(self._on_urgency)
        parts.matter.changed.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        names = translate("CallForm", "Impact"), translate("CallForm", "Urgency")
        controls = (self.impact, self.urgency)
        for caption, control, name in zip(self._captions, controls, names, strict=True):
            caption.setText(name)
            control.setAccessibleName(name)
        self.impact.set_texts(tuple(impact_name(each) for each in Impact))
        self.urgency.set_texts(tuple(urgency_name(each) for each in Urgency))
        self.refresh()

    def refresh(self) -> None:
        """Light the values in force."""
        self.impact.set_current(list(Impact).index(self._parts.matter.impact))
        self.urgency.set_current(list(Urgency).index(self._parts.matter.urgency))

    def _on_impact(self, place: int) -> None:
        self._parts.matter.set_impact(list(Impact)[place])

    def _on_urgency(self, place: int) -> None:
        self._parts.matter.set_urgency(list(Urgency)[place])
