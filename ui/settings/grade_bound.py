"""From which grade a right holds: chosen for one cell of the table, with whom it touches (R109)."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.permissions import Reach
from app.domain.readmodels.staff import BoundWeighed, Right
from app.domain.rights_by_grade import BoundEffect, bounds_known
from app.domain.vocabulary import Grade
from ui.settings.person_words import bound_name, effect_words
from ui.translations import translate
from ui.widgets import Card, DeskButton, ElidedCombo, Field, Mark, Shape, column, fill, label, row


class GradeBound(QWidget):
    """A bound that touches somebody waits for Ctrl+S, Esc leaves it as it was.

    Signals: ``wanted(Right, Grade or None)``, ``agreed(Right, Grade or None)``.
    """

    wanted = Signal(object, object)
    agreed = Signal(object, object)

    def __init__(self, page: QWidget) -> None:
        """Stand on a page, whose keys agree and leave it."""
        super().__init__(page)
        self._right: Right | None = None
        self._waits: Grade | None = None
        self._told: BoundEffect | None = None
        self.waiting = False
        self.combo = ElidedCombo()
        self.field = Field("", self.combo, key="+ −")
        self._words = label("", "small", wrap=True)
        self.save = DeskButton("", "primary", key="Ctrl+S")
        self.leave = DeskButton("", key="Esc")
        self.asks = Card(
            row(column(1, Shape(Mark.RISK, 15), "|", spacing=0), (self._words, 1), spacing=8),
            self.save, self.leave, kind="warn", margins=(10, 8, 10, 8), spacing=7,
        )  # fmt: skip
        self.asks.hide()
        fill(QVBoxLayout(self), self.field, self.asks, spacing=7)
        self.combo.activated.connect(self._on_activated)
        self.save.clicked.connect(self._on_save)
        self.leave.clicked.connect(self.drop)
        self._saving, self._leaving = _key(page, self.save), _key(page, self.leave)
        self.drop()

    def retranslate(self) -> None:
        """Name everything."""
        self.field.set_caption(translate("People", "From the grade"))
        self.save.setText(translate("People", "Save"))
        self.leave.setText(translate("People", "Leave as it was"))
        self._fill()

    def show_right(self, right: Right | None) -> None:
        """Show a cell; what waited for another one is left."""
        if right != self._right:
            self._right = right
            self.drop()

    def step(self, by: int) -> None:
        """Go up or down the grades from where the choice stands."""
        known = self._choices()
        at = known.index(self._now()) + by if known else -1
        if 0 <= at < len(known):
            self._ask(known[at])

    def drop(self) -> None:
        """Leave the bound as it stands in the table."""
        self.waiting, self._told = False, None
        self._fill()

    def show_effect(self, told: BoundWeighed) -> None:
        """Say whom it touches and wait; save what touches nobody; leave an answer come late."""
        right = self._right
        asked = right and (right.role, right.permission, self._waits)
        if not self.waiting or asked != (told.role, told.permission, told.least):
            return
        if not (told.effect.losing or told.effect.gaining):
            self._on_save()
            return
        self._told = told.effect
        self._fill()

    def _now(self) -> Grade | None:
        if self.waiting or self._right is None:
            return self._waits
        return self._right.extent.least

    def _choices(self) -> tuple[Grade | None, ...]:
        """List the grades to choose from; what the role has not got begins at none of them."""
        if self._right is None:
            return ()
        if self._right.reach is Reach.NONE:
            return (self._right.extent.least,)
        return bounds_known(self._right.permission)

    def _fill(self) -> None:
        known = self._choices()
        self.combo.clear()
        self.combo.addItems([bound_name(each) for each in known])
        self.combo.setEnabled(len(known) > 1)
        self.combo.setToolTip("" if self._right is None or len(known) > 1 else self._why_one())
        if known:
            self.combo.setCurrentIndex(known.index(self._now()))
        if self._told is not None:
            self._words.setText(effect_words(self._told))
        told = self._told is not None
        self.asks.setVisible(told)
        self._saving.setEnabled(told)
        self._leaving.setEnabled(self.waiting)

    def _why_one(self) -> str:
        if self._right is not None and self._right.reach is Reach.NONE:
            return translate("People", "Nobody of this role has the right")
        return translate("People", "Whoever changes rights cannot lock himself out by a grade")

    def _on_activated(self, at: int) -> None:
        self._ask(self._choices()[at])

    def _ask(self, least: Grade | None) -> None:
        if self._right is None or least == self._right.extent.least:
            self.drop()
            return
        self._waits, self._told, self.waiting = least, None, True
        self._fill()
        self.wanted.emit(self._right, least)

    def _on_save(self) -> None:
        right, least = self._right, self._waits
        self.drop()
        if right is not None:
            self.agreed.emit(right, least)


def _key(page: QWidget, button: DeskButton) -> QShortcut:
    """Press a button by its key only while something waits: Esc is the page's own else."""
    shortcut = QShortcut(QKeySequence(button.key()), page)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(button.click)
    return shortcut
