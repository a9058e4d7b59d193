"""Two people changed the same fields: one row each, theirs and mine side by side, in place."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.clock import Clock
from app.domain.readmodels.catalogue import Catalogue
from app.domain.readmodels.conflicts import FieldClash
from ui.theme import px
from ui.ticket_parts import clash_words
from ui.ticket_parts.clash_row import KEYS, ClashRow
from ui.ticket_parts.scroll import scroller
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Card,
    DeskButton,
    Mark,
    Shape,
    add,
    announce,
    clear,
    fill,
    label,
    row,
)
from ui.widgets.base import focus_ring, smooth

_TALLEST: Final = 280
_LOWEST: Final = 86
_ENTER: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_PAGES: Final = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_OURS: Final = frozenset({Qt.Key.Key_Escape, *_STEPS, *_PAGES, *_ENTER})


class _Rows(QWidget):
    """The rows; they scroll once they are taller than there is room for."""

    def __init__(self) -> None:
        super().__init__()
        self.page = QWidget()
        self.box = fill(QVBoxLayout(self.page), spacing=10)
        self.area = scroller(self.page)
        fill(QVBoxLayout(self), self.area)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        width = max(self.area.viewport().width(), px(240))
        natural = self.box.heightForWidth(width) if self.box.hasHeightForWidth() else -1
        height = natural if natural > 0 else self.page.sizeHint().height()
        return QSize(width, min(height + 2, px(_TALLEST)))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(240), min(self.sizeHint().height(), px(_LOWEST)))

    def reveal(self, shown: QWidget) -> None:
        """Bring a row to the top, as far as there are rows below it."""
        self.area.verticalScrollBar().setValue(shown.y())

    def turn(self, pages: int) -> None:
        """Go on in what is taller than the room for it."""
        bar = self.area.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())


class ConflictView(Retranslatable, Card):
    """1 keeps theirs, 2 takes mine, 3 joins texts; several rows are applied with Enter.

    Fed with plain FieldClash rows, so whatever was refused can show them. Signals:
    ``decided(tuple[FieldChoice, ...])`` every row has its side, ``folded()`` Esc.
    """

    decided = Signal(object)
    folded = Signal()

    def __init__(self, catalogue: Catalogue, clock: Clock, parent: QWidget | None = None) -> None:
        """Start hidden and without rows."""
        super().__init__(kind="warn", margins=(12, 9, 12, 10), spacing=8, parent=parent)
        self._catalogue, self._clock = catalogue, clock
        self.rows: tuple[ClashRow, ...] = ()
        self._at = 0
        self._title, self._hint = label("", "small_strong"), label("", "caption", wrap=True)
        self._list = _Rows()
        self.apply, self.later = DeskButton("", "primary", key="Enter"), DeskButton("", "chip")
        self.later.set_key("Esc")
        self._left = label("", "caption")
        for each in (self.apply, self.later):
            each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        add(self.box, row(Shape(Mark.DUPLICATE, 15), self._title, STRETCH, self.later))
        self._foot = QWidget()
        fill(QHBoxLayout(self._foot), STRETCH, self._left, self.apply)
        fill(self.box, self._hint, self._list, self._foot, spacing=8)
        self.box.setContentsMargins(12, 9, 12, 10)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.apply.clicked.connect(self._apply)
        self.later.clicked.connect(self.folded)
        self.hide()
        self.retranslate()

    def show_clashes(self, clashes: Sequence[FieldClash]) -> None:
        """Ask about each field; nothing is chosen before the first key."""
        clear(self._list.box)
        catalogue = self._catalogue
        self.rows = tuple(
            ClashRow(each, text=clash_words.is_text(catalogue, each.field)) for each in clashes
        )
        for each in self.rows:
            self._list.box.addWidget(each)
            each.chosen.connect(self._on_chosen)
        self._at = 0
        self.retranslate()
        self._mark_current()
        self.show()
        self._list.updateGeometry()
        announce(self, self.accessibleName())

    def retranslate(self) -> None:
        self._title.setText(translate("Clash", "Changed by two at the same time"))
        self.apply.setText(translate("Clash", "Apply"))
        self.later.setText(translate("Clash", "Later"))
        for each in self.rows:
            self._speak(each)
        texts = any(each.joins for each in self.rows)
        plain = translate("Clash", "1 keeps theirs, 2 takes mine")
        joins = translate("Clash", "1 keeps theirs, 2 takes mine, 3 joins both texts")
        self._hint.setText(joins if texts else plain)
        self._foot.setVisible(len(self.rows) > 1)
        self._show_left()

    def event(self, event: QEvent) -> bool:
        override = event.type() == QEvent.Type.ShortcutOverride
        if override and isinstance(event, QKeyEvent) and self._is_ours(event):
            event.accept()  # the window's own Esc and digits wait
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = smooth(self)
            focus_ring(painter, QRectF(self.rect()), radius=8)
            painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, side = event.key(), KEYS.get(event.text())
        if not self._is_ours(event):
            super().keyPressEvent(event)
        elif side is not None:
            self.rows[self._at].pick(side)
        elif key == Qt.Key.Key_Escape:
            self.folded.emit()
        elif key in _ENTER:
            self._apply()
        else:
            self._list.turn(_PAGES.get(Qt.Key(key), 0))
            self._go(_STEPS.get(Qt.Key(key), 0))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark_current()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark_current()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._list.updateGeometry()

    def _is_ours(self, event: QKeyEvent) -> bool:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        return bool(self.rows) and plain and (event.key() in _OURS or event.text() in KEYS)

    def _speak(self, shown: ClashRow) -> None:
        clash, catalogue = shown.clash, self._catalogue
        values = [
            clash_words.value_text(catalogue, clash.field, each or "")
            for each in (clash.base, clash.theirs, clash.mine)
        ]
        was = translate("Clash", "was: {value}").format(value=values[0])
        long = clash_words.is_text(catalogue, clash.field) and not clash.base
        theirs = (clash_words.who_and_when(clash, self._clock()), values[1])
        caption = clash_words.caption(catalogue, clash.field)
        shown.show_words(caption, "" if clash.base is None or long else was, theirs, values[2])
        self.setAccessibleName(f"{self._title.text()}: {caption}. {theirs[0]}")

    def _on_chosen(self) -> None:
        sender = self.sender()
        self._at = next((at for at, each in enumerate(self.rows) if each is sender), self._at)
        if len(self.rows) == 1:
            self._apply()
            return
        open_ = [at for at, each in enumerate(self.rows) if each.side is None]
        self._at = next((at for at in open_ if at > self._at), open_[0] if open_ else self._at)
        self._mark_current()
        self._show_left()

    def _go(self, by: int) -> None:
        if not by:
            return
        self._at = max(0, min(len(self.rows) - 1, self._at + by))
        self._mark_current()

    def _mark_current(self) -> None:
        """The row that the digits mean is marked while the keys come here."""
        keys = self.hasFocus()
        for at, each in enumerate(self.rows):
            each.set_current(on=keys and at == self._at)
        if self.rows and self.isVisible():
            self._list.reveal(self.rows[self._at])

    def _show_left(self) -> None:
        done = sum(each.side is not None for each in self.rows)
        text = translate("Clash", "{done} of {all} chosen")
        many = len(self.rows) > 1
        self._left.setText(text.format(done=done, all=len(self.rows)) if many else "")
        self.apply.setEnabled(bool(self.rows) and done == len(self.rows))

    def _apply(self) -> None:
        choices = tuple(each.choice for each in self.rows if each.choice is not None)
        if choices and len(choices) == len(self.rows):
            self.decided.emit(choices)
