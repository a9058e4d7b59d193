"""Earlier tickets of the person or the organisation; ↑ ↓ and Enter open one."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QListView,
    QSizePolicy,
    QStackedWidget,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from app.domain.readmodels.clients import History, HistoryItem
from ui.call.history_model import HISTORY_ITEM, HistoryModel, Index
from ui.call.history_texts import history_line, mark_of
from ui.context import DeskContext
from ui.texts.away_words import history_gap
from ui.theme import color, font, px
from ui.theme.fonts import MEDIUM, REGULAR, metrics
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Card,
    DeskButton,
    EmptyState,
    KeyCap,
    Skeleton,
    label,
    paint_mark,
    row,
)
from ui.widgets.base import rounded

_ROW: Final = 43
COMPACT_ROWS: Final = 3
_LEAST_ROWS: Final = 2


class _HistoryDelegate(QStyledItemDelegate):
    """Two lines and a mark; fixed height."""

    def __init__(self, context: DeskContext, parent: QWidget) -> None:
        super().__init__(parent)
        self._context = context

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(100, px(_ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        item = index.data(HISTORY_ITEM)
        if not isinstance(item, HistoryItem):
            return
        box = QRectF(option.rect)  # type: ignore[attr-defined]
        focused = option.state & QStyle.StateFlag.State_HasFocus  # type: ignore[attr-defined]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if focused:
            rounded(painter, box, color("sel"), None, 4)
        painter.setPen(color("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())
        paint_mark(painter, mark_of(item), QRectF(box.x() + 1, box.y() + 8, px(13), px(13)))
        self._paint_lines(painter, box.adjusted(px(21), 4, -2, -5), item)
        painter.restore()

    def _paint_lines(self, painter: QPainter, room: QRectF, item: HistoryItem) -> None:
        half = room.height() / 2
        lines = (
            (room.y(), item.subject, 13, MEDIUM, "text"),
            (room.y() + half, history_line(item, self._context.clock()), 12, REGULAR, "muted"),
        )
        for top, text, size, weight, token in lines:
            shown = metrics(size, weight).elidedText(
                text, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.setFont(font(size, weight))
            painter.setPen(color(token))
            line = QRectF(room.x(), top, room.width(), half)
            painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, shown)


class _HistoryList(QListView):
    """Enter opens; the rest is Qt's."""

    opened = Signal(object)
    fitted = Signal()

    def __init__(self, context: DeskContext, model: HistoryModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setItemDelegate(_HistoryDelegate(context, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    @property
    def rows_seen(self) -> int:
        """How many whole rows there is room for."""
        return self.height() // px(_ROW)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show whole rows only: half a row over the line below reads as a fault."""
        super().resizeEvent(event)
        cut = self.rows_seen < self.model().rowCount()
        self.setViewportMargins(0, 0, 0, self.height() % px(_ROW) if cut else 0)
        self.fitted.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit(self.currentIndex())
        else:
            super().keyPressEvent(event)


def _hidden_warning() -> QLabel:
    made = label("", "caption", "warn", wrap=True)
    made.hide()
    return made


class HistoryView(Retranslatable, Card):
    """Signals: ``opened(ticket_id, ids of the list)``, ``scope_chosen(bool)`` organisation."""

    opened = Signal(object, object)
    scope_chosen = Signal(bool)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        """Start empty."""
        self._history: History | None = None
        self._compact = self._unseen = False
        self._title, self._count = label("", "h3"), label("", "caption")
        self._scope = DeskButton("", "chip")
        self._by_organisation = False
        self._model = HistoryModel()
        self._list = _HistoryList(context, self._model)
        self._empty = EmptyState("history", "")
        self._waiting = Skeleton(240, 300, 220)
        self._pages = QStackedWidget()
        for page in (self._list, self._empty, self._waiting):
            self._pages.addWidget(page)
        self._more, self._gap = label("", "caption"), _hidden_warning()
        super().__init__(
            row(self._title, self._count, STRETCH, self._scope, KeyCap("Ctrl+H"), spacing=8),
            (self._pages, 1),
            self._more,
            self._gap,
            margins=(12, 10, 12, 6),
            spacing=4,
            parent=parent,
        )
        self._scope.clicked.connect(self._on_scope)
        # What is above decides; the list takes what is left, and never less than two rows.
        self._pages.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored)
        self._pages.setMinimumHeight(px(_ROW * _LEAST_ROWS))
        self._list.opened.connect(self._on_opened)
        self._list.fitted.connect(self._count_hidden)
        self._list.clicked.connect(self._on_opened)
        self.retranslate()

    def show_history(
        self,
        history: History | None,
        *,
        known: bool,
        has_client: bool,
        by_organisation: bool,
        away: bool = False,
    ) -> None:
        """Show a history; None while it is being read, or nothing when nobody is known.

        ``away`` says that the centre could not be asked: what is shown has gaps.
        """
        self._gap.setVisible(away)
        self._unseen = away and known
        self._history = history
        self._scope.setVisible(has_client and not (history and history.denied))
        self._by_organisation = by_organisation
        self._pages.setCurrentWidget(self._page(history, known=known))
        if history is not None:
            self._model.replace(history.items)
        self.retranslate()

    def set_compact(self, compact: bool) -> None:
        """Show three rows and how many more there are."""
        self._compact = compact
        self.retranslate()

    def take_focus(self) -> None:
        """Ctrl+H: go to the list."""
        if self._model.rowCount() and not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._model.index(0, 0))
        self._list.setFocus()

    def retranslate(self) -> None:
        """Set every sentence anew."""
        history = self._history
        self._title.setText(translate("History", "History"))
        person, company = translate("History", "by person"), translate("History", "by company")
        self._scope.setText(person if self._by_organisation else company)
        self._list.setAccessibleName(translate("History", "History"))
        total = history.total if history else 0
        self._count.setText(translate("History", "%n tickets", total) if total else "")
        self._gap.setText(history_gap())
        self._more.setVisible(self._compact and total > COMPACT_ROWS)
        self._count_hidden()
        self._say_empty(denied=bool(history and history.denied))

    def _count_hidden(self) -> None:
        """Say how many are out of sight; the line keeps its place, or the rows would jump."""
        total = self._history.total if self._history else 0
        hidden = total - self._list.rows_seen
        more = translate("History", "{n} more — Ctrl+H").format(n=hidden)
        self._more.setText(more if hidden > 0 else "")

    def _say_empty(self, *, denied: bool) -> None:
        if denied:
            self._empty.set_texts(
                translate("History", "History is closed to your role"),
                translate("History", "The supervisor opens it"),
            )
        elif self._unseen:
            self._empty.set_texts(
                translate("History", "Nothing on this computer"),
                translate("History", "Earlier tickets are seen when the database is back"),
            )
        else:
            self._empty.set_texts(
                translate("History", "No calls yet"),
                translate("History", "The history appears here after saving"),
            )

    def _page(self, history: History | None, *, known: bool) -> QWidget:
        if history is None:
            return self._waiting if known else self._empty
        return self._list if history.items and not history.denied else self._empty

    def _on_scope(self) -> None:
        self.scope_chosen.emit(not self._by_organisation)

    def _on_opened(self, index: QModelIndex) -> None:
        item = index.data(HISTORY_ITEM)
        if isinstance(item, HistoryItem):
            ids: tuple[UUID, ...] = tuple(one.ticket_id for one in self._model.items)
            self.opened.emit(item.ticket_id, ids)
