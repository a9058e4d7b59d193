"""What may be an outage: the evidence, and one key to make it one."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.permissions import Permission
from app.domain.vocabulary import Spread
from ui.outages.keyed_table import KeyedTable
from ui.outages.outages_presenter import OutagesPresenter
from ui.outages.rows import case_row
from ui.texts.outages import evidence_of
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Card, DeskButton, add, label, row

if TYPE_CHECKING:
    from ui.context import DeskContext


class SuspicionPane(Retranslatable, Card):
    """Signals: ``opened(UUID)`` a ticket is to be shown."""

    opened = Signal(object)

    def __init__(
        self, context: "DeskContext", presenter: OutagesPresenter, parent: QWidget | None = None
    ) -> None:
        """Start without evidence."""
        super().__init__(margins=(16, 12, 16, 12), spacing=8, parent=parent)
        self._context, self._presenter = context, presenter
        self._title, self._hint = label("", "h2", wrap=True), label("", "secondary", wrap=True)
        self.declare = DeskButton("", "primary", key="Ctrl+Enter")
        self.cases = KeyedTable((0, 120), {})
        add(self.box, self._title)
        add(self.box, self._hint)
        add(self.box, row(self.declare, STRETCH, spacing=8))
        self.box.addWidget(self.cases, 1)
        self.declare.clicked.connect(self._on_declare)
        self.cases.opened.connect(self.opened)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.declare.click)
        self.retranslate()

    def retranslate(self) -> None:
        self.declare.setText(translate("OutageBoard", "Declare an outage"))
        self.cases.model.set_heads(
            (translate("OutageBoard", "What was said"), translate("OutageBoard", "When"))
        )
        self.refresh()

    def refresh(self) -> None:
        """Show the evidence at hand."""
        found, now = self._presenter.suspicion, self._context.clock()
        if found is None:
            return
        said = evidence_of(found.callers, found.minutes, found.words, found.place)
        self._title.setText(said)
        by_text = translate(
            "OutageBoard",
            "The words are alike, the categories differ. The oldest open ticket would become the "
            "outage; nobody is joined by that.",
        )
        one = translate(
            "OutageBoard",
            "One category. The oldest open ticket would become the outage; nobody is joined by "
            "that.",
        )
        self._hint.setText(by_text if found.by_text else one)
        self.cases.show_rows(tuple(case_row(each, now) for each in found.cases))
        why = self._presenter.refused(Permission.TICKET_LINK)
        if not why and found.cases[0].finished:
            why = translate("OutageBoard", "All these tickets are solved already")
        self.declare.setEnabled(not why)
        self.declare.setToolTip(why)

    def _on_declare(self) -> None:
        found = self._presenter.suspicion
        if found is not None and self.declare.isEnabled():
            key: UUID = found.cases[0].ticket_id
            self._presenter.mark(key, Spread.SYSTEMIC)
