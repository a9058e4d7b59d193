"""Rights of roles: what each may do in this room, and from which grade (R31, R58, R109, R114)."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.permissions import Actor, Permission, Reach, reaches_known
from app.domain.readmodels.staff import Right, StaffChange
from app.domain.rights_by_grade import extents_told
from app.domain.vocabulary import Grade, Role
from app.services.operation import Outcome
from ui.settings.grade_bound import GradeBound
from ui.settings.person_words import extent_name, moment_text, reach_name, right_title
from ui.settings.rights_table import RightsTable
from ui.setup.wide_page import WidePage, press_in
from ui.texts import error_text
from ui.texts.words import role_name
from ui.theme import px
from ui.translations import translate
from ui.widgets import (
    STRETCH,
    Card,
    DeskButton,
    Mark,
    Shape,
    column,
    fill,
    label,
    row,
)

if TYPE_CHECKING:
    from ui.context import DeskContext

_SIDE, _WIDEST = 264, 300


class RightsPage(WidePage):
    """The matrix at the left; the current cell in words and its choices at the right."""

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Read the table."""
        super().__init__(parent)
        self._context = context
        self._asked = False
        self.table = RightsTable()
        self._title, self._hint = label("", "h1"), label("", "secondary", wrap=True)
        self._cell, self._role = label("", "h3", wrap=True), label("", "secondary", wrap=True)
        self.choices = tuple(DeskButton("", "segment", key=str(at)) for at in range(1, 7))
        self._shipped = label("", "caption", wrap=True)
        self._changed = label("", "caption", wrap=True)
        self.bound = GradeBound(self)
        self.undo = DeskButton("", icon="undo", key="Ctrl+Z")
        self.back, self.all_back = DeskButton("", key="Del"), DeskButton("", "danger")
        self._warning = label("", "body", wrap=True)
        self._warn = Card(
            row(column(2, Shape(Mark.RISK, 16), "|", spacing=0), (self._warning, 1), spacing=10),
            kind="warn",
        )
        self._warn.hide()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Read the table anew."""
        work = partial(self._context.desk.rights.table, self._context.actor)
        self._context.background.read(work, self._on_rights, self._on_failed)

    def retranslate(self) -> None:
        """Name everything."""
        self._title.setText(translate("People", "Rights of roles"))
        self._hint.setText(
            translate(
                "People",
                "How far each right goes; stairs in a cell: from which grade. "
                "A change holds at once, at every desk.",
            )
        )
        self.bound.retranslate()
        self.undo.setText(translate("People", "Undo the change"))
        self.back.setText(translate("People", "As shipped"))
        self.all_back.setText(translate("People", "The whole table as shipped"))
        self.table.setAccessibleName(self._title.text())
        self.table.rights.retranslate()
        self._show(self.table.current())

    def _lay_out(self) -> None:
        matrix = Card(
            column(self._title, self._hint, spacing=3, margins=(18, 0, 18, 0)), (self.table, 1),
            margins=(0, 14, 0, 2), spacing=10,
        )  # fmt: skip
        self._side = Card(
            self._cell, self._role, 4, *self.choices, 4, self.bound, 4, self._shipped,
            self._changed, row(self.back, STRETCH), row(self.undo, STRETCH), self._warn, STRETCH,
            self.all_back,
            margins=(18, 14, 18, 14), spacing=7,
        )  # fmt: skip
        for choice in self.choices:
            choice.setFocusPolicy(self.back.focusPolicy())
        self._measure()
        holder = QWidget()
        fill(QVBoxLayout(holder), self._side, spacing=0)
        fill(QHBoxLayout(self), (matrix, 1), holder, spacing=12)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._measure()

    def _measure(self) -> None:
        self._side.setFixedWidth(min(px(_SIDE), _WIDEST))

    def _connect(self) -> None:
        self.table.wanted.connect(self._on_wanted)
        self.table.moved.connect(self._on_moved)
        for at, choice in enumerate(self.choices):
            choice.clicked.connect(_Choosing(self, at).run)
        self.table.shipped.connect(self._on_back)
        self.table.stepped.connect(self.bound.step)
        self.bound.wanted.connect(self._on_bound)
        self.bound.agreed.connect(self._on_agreed)
        self.back.clicked.connect(self._on_back)
        self.undo.clicked.connect(self._on_undo)
        self.all_back.clicked.connect(self._on_all_back)
        press_in(self, self.back, "Ctrl+Del")
        press_in(self, self.undo, "Ctrl+Z")

    # ---- what is shown
    def _on_rights(self, rights: tuple[Right, ...]) -> None:
        self.table.rights.show_rights(rights)
        self._show(self.table.current())
        self.all_back.setEnabled(any(not each.is_shipped for each in rights))

    def _on_moved(self, right: Right | None) -> None:
        self._say("")
        self._show(right)

    def _show(self, right: Right | None) -> None:
        known = () if right is None else reaches_known(right.permission)
        for at, choice in enumerate(self.choices):
            choice.setVisible(at < len(known))
            if right is not None and at < len(known):
                choice.setText(reach_name(known[at], right.permission))
                choice.set_kind("segment_on" if known[at] is right.reach else "segment")
        self.bound.show_right(right)
        if right is None:
            return
        self._cell.setText(right_title(right.permission))
        self._role.setText(role_name(right.role))
        shipped = reach_name(right.shipped, right.permission)
        self._shipped.setText(translate("People", "As shipped: {reach}").format(reach=shipped))
        self._changed.setText(_last(right.changed, right.permission))
        self._changed.setVisible(right.changed is not None)
        self.back.setEnabled(not right.is_shipped)
        self.undo.setVisible(right.changed is not None)

    # ---- what is written
    def choose(self, at: int) -> None:
        """Take one of the reaches shown."""
        right = self.table.current()
        if right is not None:
            self._on_wanted(right, reaches_known(right.permission)[at])

    def _on_wanted(self, right: Right, reach: Reach) -> None:
        if reach is not right.reach:
            self._write(partial(self._context.desk.rights.set, *self._of(right), reach))

    def _of(self, right: Right) -> tuple[Actor, Role, Permission]:
        return self._context.actor, right.role, right.permission

    def _on_bound(self, right: Right, least: Grade | None) -> None:
        self._say("")
        work = partial(self._context.desk.rights.effect, *self._of(right), least)
        self._context.background.read(work, self.bound.show_effect, self._on_refused)

    def _on_agreed(self, right: Right, least: Grade | None) -> None:
        self._write(partial(self._context.desk.rights.bind, *self._of(right), least))

    def _on_back(self) -> None:
        right = self.table.current()
        if right is not None and not right.is_shipped:
            self._write(partial(self._context.desk.rights.ship, *self._of(right)))

    def _on_undo(self) -> None:
        right = self.table.current()
        if right is not None:
            self._write(partial(self._context.desk.rights.undo, *self._of(right)))

    def _on_all_back(self) -> None:
        if not self._asked:
            self._say(
                translate("People", "Every cell becomes as shipped. Press the button once more.")
            )
            self._asked = True
            return
        self._write(partial(self._context.desk.rights.restore, self._context.actor))

    def _write(self, work: Callable[[], object]) -> None:
        self._say("")
        self._context.background.write(work, self._on_written, self._on_refused)

    def _on_written(self, outcome: Outcome[tuple[Right, ...]]) -> None:
        self._on_rights(outcome.value)
        self._context.hub.publish(outcome.changes, self)

    def _on_refused(self, error: BaseException) -> None:
        self.bound.drop()
        self._say(error_text(error))

    def _on_failed(self, error: BaseException) -> None:
        self._context.notices.remark(error_text(error))

    def _say(self, text: str) -> None:
        self._asked = False
        self._warning.setText(text)
        self._warn.setVisible(bool(text))


class _Choosing:
    def __init__(self, page: RightsPage, at: int) -> None:
        self._page, self._at = page, at

    def run(self) -> None:
        self._page.choose(self._at)


def _last(change: StaffChange | None, permission: Permission) -> str:
    if change is None:
        return ""
    before, after = (extent_name(each, permission) for each in extents_told(change.facts))
    who = change.by or translate("People", "on the command line")
    return f"{moment_text(change.at)} · {who}: {before} → {after}"
