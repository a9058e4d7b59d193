"""One table of the desk: rows by id, order held while somebody reads."""

from collections.abc import Hashable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.ticket_parts.ticket_lines import WIDTHS, heads
from ui.widgets import CellModel, CellRow, TwoLineTable

IDLE_MS: Final = 5000
HOVER_MS: Final = 1000
FRESH_MS: Final = 60_000
_READING: Final = {
    QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.Wheel, QEvent.Type.FocusIn,
}  # fmt: skip


class ListBlock(TwoLineTable):
    """A list of tickets or call-backs.

    Signals: ``picked(id or None)`` another row is current, ``opened(id)`` Enter or double
    click, ``digit_pressed(int)`` a status key.
    """

    picked = Signal(object)
    opened = Signal(object)
    digit_pressed = Signal(int)

    def __init__(
        self,
        *,
        header: bool = True,
        widths: tuple[int, ...] = WIDTHS,
        rows: CellModel | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Start empty; another list brings its own widths and rows."""
        self._held_at: int | None = None
        self._scrolling = False
        super().__init__(widths, header=header, parent=parent)
        self.rows = rows or CellModel(heads(), self)
        self.setModel(self.rows)
        self._wanted: tuple[CellRow, ...] = ()
        self._picked: object = None
        self._moving = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.settle)
        self._hover = QTimer(self)
        self._hover.setSingleShot(True)
        self._hover.setInterval(HOVER_MS)
        self._hover.timeout.connect(self._on_hovered)
        self._ageing = QTimer(self)
        self._ageing.setSingleShot(True)
        self._ageing.setInterval(FRESH_MS)
        self._ageing.timeout.connect(self._on_aged)
        self._filled = False
        self.row_changed.connect(self._on_row_changed)
        self.row_chosen.connect(self._on_row_chosen)
        self.installEventFilter(self)
        self.viewport().installEventFilter(self)
        self.viewport().setMouseTracking(True)
        self.verticalScrollBar().valueChanged.connect(self._on_scrolled)

    @property
    def current_id(self) -> object:
        """Id of the current row, None while there is none."""
        return self.rows.row_id(self.current_row)

    @property
    def is_read(self) -> bool:
        """Whether somebody reads the list now: with its keys, or with the mouse over it."""
        return (self.hasFocus() and self._idle.isActive()) or self._hover.isActive()

    def start_over(self) -> None:
        """Expect another list: what it brings first is nothing new."""
        self._filled, self._held_at = False, None
        self.rows.mark_fresh(())

    def show_rows(self, rows: Sequence[CellRow]) -> None:
        """Show rows; while the list is read nothing changes its place."""
        self._wanted = tuple(rows)
        self._put(self._held(rows) if self.is_read else rows)

    def redraw(self, rows: Sequence[CellRow]) -> None:
        """Renew the words of the rows shown (time goes on); nothing moves."""
        fresh = {row.id: row for row in rows}
        self._wanted = tuple(fresh.get(row.id, row) for row in self._wanted)
        self.rows.merge([row for row in rows if self.rows.row_of(row.id) >= 0])

    def settle(self) -> None:
        """Put the rows into the order asked for last."""
        self._put(self._wanted)

    def pick(self, row_id: object) -> bool:
        """Make a row current; say False when it is not shown."""
        at = self.rows.row_of(row_id)
        if at >= 0:
            self.setCurrentIndex(self.rows.index(at, 0))
        return at >= 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Notice reading, and give the digits to the status keys."""
        if event.type() in _READING:
            self._idle.start()
        if event.type() == QEvent.Type.MouseMove:
            self._hover.start()
        if event.type() == QEvent.Type.FocusOut:
            self._idle.stop()
            self._held_at = None
            self.settle()
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._gave_digit(event)
        return False

    def _gave_digit(self, event: QKeyEvent) -> bool:
        text = event.text()
        if len(text) != 1 or text not in "1234" or event.modifiers().value & 0x0E000000:
            return False
        self.digit_pressed.emit(int(text))
        return True

    def _held(self, rows: Sequence[CellRow]) -> list[CellRow]:
        fresh = {row.id: row for row in rows}
        shown = [self.rows.row_id(at) for at in range(self.rows.rowCount())]
        kept = [fresh.pop(each) for each in shown if each in fresh]
        return [*kept, *(row for row in rows if row.id in fresh)]

    def _put(self, rows: Sequence[CellRow]) -> None:
        top, before = self._top_of_current(), set(self.rows.ids)
        # While rows move in and out Qt walks through neighbours; only the end counts.
        self._moving = True
        self.rows.replace(rows)
        self._moving = False
        self._keep_place(top)
        self._mark_fresh(before)
        self._announce()

    def _mark_fresh(self, before: set[Hashable]) -> None:
        shown = set(self.rows.ids)
        come = shown - before if self._filled else set()
        self.rows.mark_fresh((come | (self.rows.fresh & shown)) - {self.current_id})
        self._filled = True
        if come:
            self._ageing.start()

    def _top_of_current(self) -> tuple[object, int]:
        return self.current_id, self.rowViewportPosition(max(0, self.current_row))

    def _keep_place(self, before: tuple[object, int]) -> None:
        row_id, top = before
        at = self.rows.row_of(row_id)
        if row_id is None or at < 0:
            return
        bar = self.verticalScrollBar()
        wanted = bar.value() + self.rowViewportPosition(at) - top
        self._held_at = wanted if self.hasFocus() else None
        self.updateGeometries()
        bar.setValue(wanted)

    def updateGeometries(self) -> None:
        """Let the bar reach where the row being read would otherwise jump away from."""
        held = self._held_at
        self._scrolling = True
        super().updateGeometries()
        if held is not None:
            bar = self.verticalScrollBar()
            bar.setRange(min(0, held), max(bar.maximum(), held))
            bar.setValue(held)
        self._scrolling = False

    def _on_scrolled(self, value: int) -> None:
        """Forget the extra room as soon as the user himself has scrolled out of it."""
        if not self._scrolling and self._held_at is not None:
            self._held_at = value

    def _on_hovered(self) -> None:
        if not self.is_read:
            self.settle()

    def _on_aged(self) -> None:
        self.rows.mark_fresh(())

    def _on_row_changed(self, _row: int) -> None:
        if not self._moving:
            self._announce()

    def _announce(self) -> None:
        if self.current_id != self._picked:
            self._picked = self.current_id
            self.rows.mark_fresh(self.rows.fresh - {self._picked})
            self.picked.emit(self._picked)

    def _on_row_chosen(self, row: int) -> None:
        self.opened.emit(self.rows.row_id(row))
