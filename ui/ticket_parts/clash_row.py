"""One field that two people changed: what it was, theirs, mine, and the choice."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from app.domain.merging import joined
from app.domain.readmodels.conflicts import FieldChoice, FieldClash, Side
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Card, DeskButton, KeyCap, fill, label, row, set_tone

KEYS: Final = {"1": Side.THEIRS, "2": Side.MINE, "3": Side.JOINED}


class SideCard(Card):
    """One side of a field. Signals: ``picked()`` by the mouse."""

    picked = Signal()

    def __init__(self, key: str, *, text: bool) -> None:
        """``key`` is the digit that picks it; a ``text`` is set lighter than a value."""
        super().__init__(kind="sub", margins=(10, 7, 10, 8), spacing=4)
        self._whose = label("", "caption")
        self.words = label("", "small" if text else "small_strong", wrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.words.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        head = row(KeyCap(key), self._whose, STRETCH, spacing=6)
        fill(self.box, head, self.words, STRETCH, spacing=4)
        self.box.setContentsMargins(10, 7, 10, 8)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_side(self, whose: str, text: str) -> None:
        """Say whose it is and what it says, whole."""
        self._whose.setText(whose)
        self.words.setText(text)
        self.setAccessibleName(f"{whose}: {text}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit()


class ClashRow(Retranslatable, QWidget):
    """Signals: ``chosen()`` a side was picked."""

    chosen = Signal()

    def __init__(self, clash: FieldClash, *, text: bool) -> None:
        """``text`` fields can be joined."""
        super().__init__()
        self.clash = clash
        self.side: Side | None = None
        self.joins = text and joined(clash.theirs, clash.mine) not in (clash.theirs, clash.mine)
        self._caption, self._base = label("", "small_strong"), label("", "caption", wrap=True)
        self.theirs, self.mine = SideCard("1", text=text), SideCard("2", text=text)
        self.join = DeskButton("", "chip", key="3")
        self.join.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.join.setVisible(self.joins)
        self._lay_out()
        self.theirs.picked.connect(self._on_theirs)
        self.mine.picked.connect(self._on_mine)
        self.join.clicked.connect(self._on_join)
        self.retranslate()

    @property
    def choice(self) -> FieldChoice | None:
        """What was picked, None before."""
        if self.side is None:
            return None
        clash = self.clash
        values = {
            Side.THEIRS: clash.theirs,
            Side.MINE: clash.mine,
            Side.JOINED: joined(clash.theirs, clash.mine),
        }
        return FieldChoice(clash, self.side, values[self.side])

    def show_words(self, caption: str, base: str, theirs: tuple[str, str], mine: str) -> None:
        """Name the field; ``theirs`` is who with when, and what."""
        self._caption.setText(caption)
        self._base.setText(base)
        self._base.setVisible(bool(base))
        self.theirs.show_side(*theirs)
        self.mine.show_side(translate("Clash", "Mine"), mine)

    def pick(self, side: Side) -> None:
        """Let a side stand."""
        if side is Side.JOINED and not self.joins:
            return
        self.side = side
        self.theirs.set_kind("accent" if side is Side.THEIRS else "sub")
        self.mine.set_kind("accent" if side is Side.MINE else "sub")
        self.join.set_kind("segment_on" if side is Side.JOINED else "chip")
        self.chosen.emit()

    def retranslate(self) -> None:
        self.join.setText(translate("Clash", "Join both texts"))

    def set_current(self, *, on: bool) -> None:
        """Mark the row that the digits mean."""
        set_tone(self._caption, "accent_text" if on else "")

    def _lay_out(self) -> None:
        sides = QGridLayout()
        sides.setContentsMargins(0, 0, 0, 0)
        sides.setHorizontalSpacing(8)
        for at, side in enumerate((self.theirs, self.mine)):
            sides.addWidget(side, 0, at)
            sides.setColumnStretch(at, 1)
        head = row(self._caption, (self._base, 1), self.join, spacing=8)
        fill(QVBoxLayout(self), head, sides, spacing=5)

    def _on_theirs(self) -> None:
        self.pick(Side.THEIRS)

    def _on_mine(self) -> None:
        self.pick(Side.MINE)

    def _on_join(self) -> None:
        self.pick(Side.JOINED)
