"""«Компетенции»: the whole room in one grid, lines × people × groups (R111)."""

from collections.abc import Collection, Iterable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.changes import Changes, Touched
from app.domain.competence import LevelChange, Levels, competent_in, members_of
from app.domain.errors import Conflict
from app.domain.permissions import Permission, allows
from app.domain.readmodels.catalogue import AgentView, GroupView
from app.services.operation import Outcome
from ui.kept_form import KeptForm
from ui.kept_parts import Part, Value
from ui.settings.competence_grid import CompetenceGrid
from ui.setup.wide_page import WidePage, press_in
from ui.texts import error_text
from ui.texts.reasons import refusal
from ui.texts.words import named
from ui.translations import translate
from ui.widgets import (
    STRETCH,
    Card,
    DeskButton,
    ElidedLabel,
    Mark,
    Pill,
    Shape,
    column,
    fill,
    label,
    row,
)

if TYPE_CHECKING:
    from ui.context import DeskContext

RIGHT = Permission.STAFF_EDIT
PLACE = "competence"


class CompetencePage(WidePage):
    """Arrows walk, Space goes round, 1 to 5 set, 0 takes out; Ctrl+S saves, Esc takes back."""

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Read the table."""
        super().__init__(parent)
        self._context = context
        self._read: Levels = {}
        self.changed: dict[tuple[UUID, UUID], LevelChange] = {}
        self._sent: tuple[LevelChange, ...] = ()
        self._clashed = False
        self.grid = CompetenceGrid(())
        self.title, self.hint = label("", "h2"), ElidedLabel("", "caption")
        self.pill = Pill("", Mark.DRAFT, "warn")
        self._lacking, self._error = label("", "body", wrap=True), label("", "caption", "danger")
        self.warning = Card(
            row(column(2, Shape(Mark.RISK, 16), "|", spacing=0), (self._lacking, 1), spacing=10),
            kind="warn",
        )
        self.revert, self.save = DeskButton("", key="Esc"), DeskButton("", "primary", key="Ctrl+S")
        self.kept = KeptForm(context, PLACE, self, {"cells": self._part()}, key="Esc")
        self.kept.brought_back.connect(self._show)
        self.kept.dropped.connect(self._show)
        self._lay_out()
        self.save.clicked.connect(self._on_save)
        self.revert.clicked.connect(self._on_revert)
        for button in (self.save, self.revert):
            press_in(self, button, button.key())
        context.hub.changed.connect(self._on_hub)
        self.retranslate()
        self.refresh()

    def first(self) -> QWidget:
        return self.grid

    def _lay_out(self) -> None:
        bar = row(self.title, 8, (self.hint, 1), self.pill, margins=(14, 0, 12, 0), spacing=6)
        self._table = Card(bar, (self.grid, 1), margins=(1, 12, 1, 1), spacing=10)
        self.foot = Card(
            (self._error, 1), STRETCH, self.revert, self.save,
            margins=(14, 12, 14, 12), across=True,
        )  # fmt: skip
        fill(
            QVBoxLayout(self), self.kept.line, (self._table, 1), self.warning, self.foot, spacing=10
        )

    def retranslate(self) -> None:
        """Name everything."""
        self.title.setText(translate("Competence", "Competence"))
        self.hint.setText(translate(
            "Competence",
            "1 learns, 3 works alone, 5 teaches others; 0 takes out, Space goes round. "
            "Before a group: how many work alone",
        ))  # fmt: skip
        self.pill.show_as(translate("Competence", "changed, not saved"), Mark.DRAFT, "warn")
        self.revert.setText(translate("Competence", "As it was"))
        self.save.setText(translate("Competence", "Save"))
        self._show()

    def refresh(self) -> None:
        """Read the table anew; what is being written stays."""
        work = partial(self._context.desk.competences.levels, self._context.actor)
        self._context.background.read(work, self._on_levels, self._on_failed)

    # ---- what is shown
    def levels(self) -> Levels:
        """Return the table as it stands here: what was read with what is written over it."""
        found = {key: dict(levels) for key, levels in self._read.items()}
        for each in self.changed.values():
            own = found.setdefault(each.agent_id, {})
            if each.after is None:
                own.pop(each.group_id, None)
            else:
                own[each.group_id] = each.after
        return {each.agent_id: found.get(each.agent_id, {}) for each in self._people()}

    def _people(self) -> tuple[AgentView, ...]:
        agents = self._context.catalogue.agents.values()
        return tuple(sorted(agents, key=lambda each: (each.line, each.full_name)))

    def _groups(self) -> tuple[GroupView, ...]:
        return tuple(self._context.catalogue.groups.values())

    def _show(self) -> None:
        if self.grid.groups != self._groups():
            self._make_grid()
        levels, decision = self.levels(), allows(self._context.actor, RIGHT)
        self.grid.may = bool(decision)
        self.grid.show_levels(self._people(), levels, self.changed)
        self.pill.setVisible(bool(self.changed))
        for button in (self.save, self.revert):
            button.setEnabled(bool(self.changed))
            button.setToolTip("" if decision else refusal(RIGHT, decision.reason))
        self._show_lacking(levels)

    def _show_lacking(self, levels: Levels) -> None:
        nobody = [each for each in self.grid.groups if not competent_in(levels, each.group_id)]
        told = [_lacking(each, members_of(levels, each.group_id)) for each in nobody]
        head = translate("Competence", "Nobody works alone in: {groups}")
        self._lacking.setText(head.format(groups=", ".join(told)))
        self.warning.setVisible(bool(nobody) and bool(self._read))

    def _make_grid(self) -> None:
        old, had = self.grid, self.grid.hasFocus()
        self.grid = CompetenceGrid(self._groups())
        self.grid.setAccessibleName(translate("Competence", "Table of competence"))
        self.grid.level_set.connect(self._on_level)
        self._table.box.replaceWidget(old, self.grid)
        old.hide()
        old.deleteLater()
        if had:
            self.grid.setFocus()

    # ---- what is done
    def _on_level(self, agent_id: UUID, group_id: UUID, level: int | None) -> None:
        before = self._read.get(agent_id, {}).get(group_id)
        cell = agent_id, group_id
        self.changed.pop(cell, None)
        if level != before:
            self.changed[cell] = LevelChange(agent_id, group_id, before, level)
        self.kept.note()
        self._show()

    def _part(self) -> Part:
        return Part(lambda: _told(self.changed.values()), self._put)

    def _put(self, told: Value) -> None:
        """What stood there when it was written comes back too: others' change is told at saving."""
        self.changed = {
            (UUID(agent), UUID(group)): LevelChange(UUID(agent), UUID(group), before, after)
            for agent, group, before, after in told
        }

    def _on_save(self) -> None:
        self._error.setText("")
        self.save.setEnabled(False)
        self._sent = tuple(self.changed.values())
        work = partial(self._context.desk.competences.save, self._context.actor, self._sent)
        self._context.background.write(work, self._on_saved, self._on_refused)

    def _on_revert(self) -> None:
        self.changed.clear()
        self.kept.note()
        self._error.setText("")
        self._show()
        self.grid.setFocus()

    def _on_saved(self, outcome: Outcome[Levels]) -> None:
        self._write_over(outcome.value, set(self.changed.values()) - set(self._sent))
        self._context.hub.publish(outcome.changes, self)
        self._context.notices.done(translate("Competence", "Saved: competence"))

    def _on_levels(self, levels: Levels) -> None:
        if self._clashed:  # what stands there now is seen, and may be written over
            self._clashed = False
            self._write_over(levels, set(self.changed.values()))
            return
        self._read = levels
        if self.kept.record is None:
            self.kept.stand("table", self._show)
        self._show()

    def _write_over(self, levels: Levels, kept: Collection[LevelChange]) -> None:
        """Show what was read, with what is still written over it."""
        self._read = levels
        self.changed.clear()
        for each in kept:
            self._on_level(each.agent_id, each.group_id, each.after)
        self.kept.note()
        self._show()

    def _on_refused(self, error: BaseException) -> None:
        self._error.setText(error_text(error))
        self._clashed = isinstance(error, Conflict)
        self.refresh()

    def _on_failed(self, error: BaseException) -> None:
        self._context.notices.remark(error_text(error))

    def _on_hub(self, changes: Changes, initiator: object) -> None:
        if changes.touched & (Touched.CATALOGUE | Touched.STAFF) and initiator is not self:
            self.refresh()


def _told(changes: Iterable[LevelChange]) -> list[list[Value]]:
    cells = ((each.agent_id, each.group_id, each.before, each.after) for each in changes)
    return sorted(
        ([str(agent), str(group), before, after] for agent, group, before, after in cells),
        key=str,
    )


def _lacking(group: GroupView, members: int) -> str:
    name = named(group.name, group.name_en)
    if not members:
        return name
    return translate("Competence", "{name} (%n learn)", members).format(name=name)
