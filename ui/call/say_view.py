"""«Скажите клиенту»: one sentence to read aloud."""

from PySide6.QtWidgets import QWidget

from ui.call.parts import CallParts
from ui.call.say_texts import sentence
from ui.translations import Retranslatable, translate
from ui.widgets import Card, Icon, column, fill, label


class SayView(Retranslatable, Card):
    """Hidden until a category makes the promise worth saying."""

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Follow card and plan."""
        super().__init__(kind="accent", across=True, parent=parent)
        self._parts, self._compact = parts, False
        self._title = label("", "caption_strong", "accent")
        self._text = label("", "small", wrap=True)
        words = column(self._title, self._text, spacing=1)
        fill(self.box, Icon("forum", 18, "accent_text"), (words, 1), margins=(12, 7, 12, 8))
        self.box.setSpacing(10)
        parts.plan.planned.connect(self.refresh)
        parts.plan.outages_changed.connect(self.refresh)
        parts.matter.changed.connect(self.refresh)
        parts.context.connection.changed.connect(self._on_connection)
        parts.context.sending.numbered.connect(self._on_connection)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(translate("CallForm", "Tell the client"))
        self.refresh()

    def _on_connection(self, _state: object) -> None:
        self.refresh()

    def set_compact(self, compact: bool) -> None:
        """Leave the closing phrase out (low windows)."""
        self._compact = compact
        self.refresh()

    def text(self) -> str:
        """Return the sentence without its quotes."""
        return self._text.text()[1:-1]

    def refresh(self) -> None:
        """Say it for the card as it stands."""
        plan, matter = self._parts.plan.plan, self._parts.matter.matter
        self.setVisible(plan is not None and matter.category_id is not None)
        if plan is None:
            return
        script = self._parts.matter.script
        closing = script.closing_phrase if script and not self._compact else ""
        context = self._parts.context
        local = self._parts.saving.local(matter)
        outage = self._parts.plan.told_of_outage()
        now = context.clock()
        said = sentence(plan, matter.number, context.catalogue, now, closing, local, outage)
        self._text.setText(translate("CallForm", "“{text}”").format(text=said))
        self.setAccessibleName(f"{self._title.text()}: {said}")
