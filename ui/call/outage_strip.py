"""The outage at hand where the right column is out of sight: in short, above the history."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from app.domain.readmodels.calls import Outage
from ui.context import DeskContext
from ui.texts.outages import evidence
from ui.texts.waiting import number_text
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Card, DeskButton, Mark, Shape, column, label, row


class OutageStrip(Retranslatable, Card):
    """Signals: ``linked()`` the matter belongs to the outage (Alt+9)."""

    linked = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        """Start hidden."""
        self._context = context
        self._outage: Outage | None = None
        self._wanted = False
        self._title = label("", "small_strong", wrap=True)
        self._words = label("", "secondary", wrap=True)
        self.link = DeskButton("", "chip", key="Alt+9")
        self.link.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        mark = column(1, Shape(Mark.RISK, 15), STRETCH, spacing=0)
        super().__init__(
            row(mark, (column(self._title, self._words, spacing=2), 1), spacing=8),
            row(self.link, STRETCH, spacing=6),
            kind="warn",
            margins=(12, 9, 10, 9),
            spacing=7,
            parent=parent,
        )
        self.link.clicked.connect(self.linked)
        self.link.installEventFilter(self)
        self.hide()

    def set_wanted(self, *, wanted: bool) -> None:
        """Be needed or not: the card of the right column says the same and more."""
        if wanted != self._wanted:
            self._wanted = wanted
            self.retranslate()

    def show_outage(self, outage: Outage | None, *, tied: bool) -> None:
        """Show an outage that the matter at hand may belong to; a ``tied`` one said yes already."""
        known = outage is not None and outage.at_hand and outage.ticket_id is not None
        self._outage = outage if known and not tied else None
        self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """While the key is shown here, no banner shows it too."""
        if watched is self.link and event.type() in {QEvent.Type.Show, QEvent.Type.Hide}:
            seen = event.type() == QEvent.Type.Show
            self._context.notices.take_key(self.link.key(), taken=seen)
        return super().eventFilter(watched, event)

    def retranslate(self) -> None:
        """Set every sentence anew."""
        outage = self._outage
        self.setVisible(self._wanted and outage is not None)
        if outage is None:
            return
        number = number_text(outage.number) if outage.number else ""
        if outage.marked:
            title = translate("CallSide", "Outage {number}").format(number=number)
        else:
            title = translate("CallSide", "Perhaps an outage")
        self._title.setText(title)
        told = outage.words.body if outage.words else ""
        said = translate("CallSide", "“{text}”").format(text=told) if told else ""
        self._words.setText(said or (evidence(outage.traces) if outage.traces else ""))
        link = translate("CallSide", "Link to outage {number}")
        other = translate("CallSide", "Link to {number}")
        self.link.setText((link if outage.marked else other).format(number=number))
        self.setAccessibleName(title)
        self.setAccessibleDescription(self._words.text())
