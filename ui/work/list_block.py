"""One table of the desk: rows by id, order held while somebody reads."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets import CellModel, CellRow, TwoLineTable
from ui.work.ticket_lines import WIDTHS, heads

IDLE_MS: Final = 5000
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

    def __init__(self, *, header: bool = True, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(WIDTHS, header=header, parent=parent)
        self.rows = CellModel(heads(), self)
        self.setModel(self.rows)
        self._wanted: tuple[CellRow, ...] = ()
        self._picked: object = None
        self._moving = False
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.settle)
        self.row_changed.connect(self._on_row_changed)
        self.row_chosen.connect(self._on_row_chosen)
        self.installEventFilter(self)
        self.viewport().installEventFilter(self)

    @property
    def current_id(self) -> object:
        """Id of the current row, None while there is none."""
        return self.rows.row_id(self.current_row)

    @property
    def is_read(self) -> bool:
        """Whether somebody reads the list now: it has the focus and was touched lately."""
        return self.hasFocus() and self._idle.isActive()

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
        if event.type() == QEvent.Type.FocusOut:
            self._idle.stop()
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
        top = self._top_of_current()
        # While rows move in and out Qt walks through neighbours; only the end counts.
        self._moving = True
        self.rows.replace(rows)
        self._moving = False
        self._keep_place(top)
        self._announce()

    def _top_of_current(self) -> tuple[object, int]:
        return self.current_id, self.rowViewportPosition(max(0, self.current_row))

    def _keep_place(self, before: tuple[object, int]) -> None:
        row_id, top = before
        at = self.rows.row_of(row_id)
        if row_id is None or at < 0:
            return
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.rowViewportPosition(at) - top)

    def _on_row_changed(self, _row: int) -> None:
        if not self._moving:
            self._announce()

    def _announce(self) -> None:
        if self.current_id != self._picked:
            self._picked = self.current_id
            self.picked.emit(self._picked)

    def _on_row_chosen(self, row: int) -> None:
        self.opened.emit(self.rows.row_id(row))
