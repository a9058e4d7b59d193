"""The board of outages: a list of what goes on and what may be one, and the one at hand."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ui.navigation import Navigator
from ui.outages.keyed_table import KeyedTable
from ui.outages.outage_pane import OutagePane
from ui.outages.outages_presenter import OutagesPresenter
from ui.outages.rows import line_row, suspicion_row
from ui.outages.suspicion_pane import SuspicionPane
from ui.theme import px
from ui.translations import Retranslatable, translate
from ui.widgets import Card, EmptyState, fill, label

if TYPE_CHECKING:
    from ui.context import DeskContext

_LIST_WIDTH = 500


class OutagesView(Retranslatable, QWidget):
    """Enter opens a ticket, Ctrl+Enter tells or declares, digits tick a ring off, Esc goes back."""

    def __init__(
        self, context: "DeskContext", navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        """Read nothing before it is shown."""
        super().__init__(parent)
        self._context, self._navigator = context, navigator
        self.presenter = OutagesPresenter(context, self)
        self.list = KeyedTable((0, 104, 106), {})
        self._error = label("", "caption", "danger", wrap=True)
        self._empty = EmptyState("check_circle", "")
        self.outage = OutagePane(context, self.presenter)
        self.suspicion = SuspicionPane(context, self.presenter)
        self._pages, self._nothing = QStackedWidget(), QWidget()
        for page in (self._nothing, self.outage, self.suspicion):
            self._pages.addWidget(page)
        self._lay_out()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """Name the section in the top bar."""
        return translate("OutageBoard", "Outages")

    def activate(self) -> None:
        """Read anew and stand in the list."""
        self.presenter.refresh()
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        """Read anew (F5)."""
        self.presenter.refresh()

    def panes(self) -> tuple[QWidget, ...]:
        """Name the list, the words and the tables for F6."""
        if self._pages.currentWidget() is self.outage:
            return (self.list, self.outage.text, self.outage.callers, self.outage.cases)
        return (self.list, self.suspicion.cases)

    def showEvent(self, event: QShowEvent) -> None:
        """Follow the room while the board is looked at."""
        super().showEvent(event)
        self.presenter.watched = True

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave the room alone."""
        super().hideEvent(event)
        self.presenter.watched = False

    def retranslate(self) -> None:
        self.list.model.set_heads(
            (
                translate("OutageBoard", "Outage"),
                translate("OutageBoard", "State"),
                translate("OutageBoard", "Callers"),
            )
        )
        self._empty.set_texts(
            translate("OutageBoard", "No outage goes on"),
            translate(
                "OutageBoard",
                "As soon as several clients call with one matter, it stands here with its evidence",
            ),
        )
        self._show()

    def _lay_out(self) -> None:
        card = Card(self._error, (self.list, 1), self._empty, margins=(8, 8, 2, 8), spacing=0)
        card.setFixedWidth(px(_LIST_WIDTH))
        self._error.hide()
        fill(QHBoxLayout(self), card, (self._pages, 1), margins=(14, 12, 14, 12), spacing=12)

    def _connect(self) -> None:
        self.presenter.changed.connect(self._show)
        self.presenter.failed.connect(self._on_failed)
        self.presenter.done.connect(self._error.hide)
        self.list.table.selectionModel().currentRowChanged.connect(self._on_row)
        for part in (self.list, self.outage, self.suspicion):
            part.opened.connect(self._on_opened)
        back = QShortcut(QKeySequence("Esc"), self)
        back.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        back.activated.connect(self._navigator.go_back)

    def _show(self) -> None:
        board, now = self.presenter.board, self._context.clock()
        lines = [line_row(each, self._context.catalogue, now) for each in board.lines]
        lines += [suspicion_row(each, now) for each in board.suspected]
        self.list.show_rows(tuple(lines))
        self.list.setVisible(bool(lines))
        self._empty.setVisible(not lines)
        if self.presenter.chosen is not None:
            self.list.go_to(self.presenter.chosen)
        page: QWidget = self._nothing
        if self.presenter.card is not None:
            page = self.outage
        elif self.presenter.suspicion is not None:
            page = self.suspicion
        self.outage.refresh()
        self.suspicion.refresh()
        self._pages.setCurrentWidget(page)

    def _on_row(self, _now: QModelIndex, _before: QModelIndex) -> None:
        if self.list.current() is not None and self.list.table.hasFocus():
            self.presenter.choose(self.list.current())

    def _on_failed(self, text: str) -> None:
        self._error.setText(text)
        self._error.show()

    def _on_opened(self, ticket_id: object) -> None:
        if isinstance(ticket_id, UUID):
            self._navigator.open_ticket(ticket_id)
