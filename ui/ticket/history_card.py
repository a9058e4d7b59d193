"""The middle: tabs over the history, newest first."""

from typing import Final

from PySide6.QtCore import QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.theme import px
from ui.ticket.ticket_presenter import Part, TicketPresenter
from ui.ticket_parts.scroll import scroller
from ui.ticket_parts.timeline_texts import TimelineWords
from ui.ticket_parts.timeline_view import TimelineView, told_waiting
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Card,
    ElidedLabel,
    EmptyState,
    Skeleton,
    Tab,
    TabStrip,
    add,
    hline,
    row,
)

SKELETON_MS: Final = 200
PARTS: Final = tuple(Part)
_LINES, _SKELETON, _NOTHING = range(3)


class HistoryCard(Retranslatable, Card):
    """Follows the presenter."""

    def __init__(self, presenter: TicketPresenter, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(margins=(16, 6, 16, 6), spacing=0, parent=parent)
        self._presenter = presenter
        self.tabs, self._order = TabStrip(()), ElidedLabel("", "caption")
        self.lines = TimelineView()
        self._nothing = EmptyState("history", "")
        self._area = scroller(self.lines, spacing=0)
        self._pages = QStackedWidget()
        skeleton = Skeleton(300, 420, 380, 260, 400)
        for each in (self._area, skeleton, self._nothing):
            self._pages.addWidget(each)
        add(self.box, row(self.tabs, STRETCH, self._order, margins=(0, 0, 4, 0), spacing=0))
        add(self.box, hline())
        add(self.box, 8)
        self.box.addWidget(self._pages, 1)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SKELETON_MS)
        self._timer.timeout.connect(self._show_skeleton)
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self._order.setText(translate("History", "newest first"))
        self._nothing.set_texts(translate("History", "Nothing of this kind yet"))
        self.show_lines()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        room = self.width() - self.tabs.sizeHint().width() - px(44)
        self._order.setVisible(room >= self._order.sizeHint().width())

    def show_lines(self) -> None:
        """Show the chosen part as read."""
        self._show_tabs()
        if self._presenter.ticket.card is None:
            return
        self._timer.stop()
        context = self._presenter.context
        speak = TimelineWords(context.catalogue, context.actor, context.clock())
        items = self._presenter.items()
        lines = [speak.line(item) for item in items]
        self.lines.show_lines(told_waiting(lines, self._presenter.ticket.unsent_entries))
        self._pages.setCurrentIndex(_LINES if items else _NOTHING)

    def show_failure(self, title: str, text: str) -> None:
        """Say why there is no history."""
        self._timer.stop()
        self._nothing.set_texts(title, text)
        self._pages.setCurrentIndex(_NOTHING)

    def _connect(self) -> None:
        self.tabs.chosen.connect(self._on_tab)
        self._presenter.part_chosen.connect(self._on_part)
        self._presenter.ticket.chosen.connect(self._on_chosen)
        self._presenter.ticket.read.connect(self.show_lines)
        self._presenter.ticked.connect(self.show_lines)
        self._presenter.context.sending.changed.connect(self.show_lines)

    def _show_tabs(self) -> None:
        texts = (
            translate("History", "Whole history"),
            translate("History", "With the client"),
            translate("History", "Internal"),
            translate("History", "Partner"),
            translate("History", "Changes"),
        )
        read = self._presenter.ticket.card is not None
        counts = [len(self._presenter.items(part)) if read else None for part in PARTS]
        tabs = [Tab(text, count) for text, count in zip(texts, counts, strict=True)]
        self.tabs.set_tabs(tuple(tabs))

    def _show_skeleton(self) -> None:
        self._pages.setCurrentIndex(_SKELETON)

    def _on_tab(self, index: int) -> None:
        self._presenter.choose_part(PARTS[index])

    def _on_part(self) -> None:
        self.lines.begin_again()
        self._area.verticalScrollBar().setValue(0)
        self.show_lines()

    def _on_chosen(self) -> None:
        self.lines.begin_again()
        self._area.verticalScrollBar().setValue(0)
        self._timer.start()
