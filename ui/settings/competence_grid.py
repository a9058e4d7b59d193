"""Lines × people × groups: a cell is a level; arrows walk, Space goes round, digits set."""

from collections.abc import Mapping, Sequence
from itertools import groupby
from typing import Final
from uuid import UUID

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from app.domain.competence import COMPETENT, LEVELS, Levels, competent_in, next_level
from app.domain.readmodels.catalogue import AgentView, GroupView
from app.domain.vocabulary import SupportLine
from ui.texts.lines import line_title
from ui.texts.words import named
from ui.translations import translate
from ui.widgets import Cell, CellModel, CellRow, Mark, TwoLineTable
from ui.widgets.base import focus_ring
from ui.widgets.table import CellDelegate

Index = QModelIndex | QPersistentModelIndex
_PERSON: Final = 214
_ROW: Final = 32
Changed = Mapping[tuple[UUID, UUID], object]
"""By person and group: what is written and not saved yet."""
_NONE: Final = "·"
_TAKEN_OUT: Final = (Qt.Key.Key_0, Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class _LevelDelegate(CellDelegate):
    """Rings the current cell while the grid has the focus."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        view = self.parent()
        if isinstance(view, CompetenceGrid) and view.hasFocus() and index == view.currentIndex():
            painter.save()
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            box = QRectF(option.rect)  # type: ignore[attr-defined]
            focus_ring(painter, box.adjusted(2, 2, -2, -3), "accent", 5)
            painter.restore()


class CompetenceGrid(TwoLineTable):
    """Signals: ``level_set(agent id, group id, level or None)`` by a key."""

    level_set = Signal(object, object, object)

    def __init__(self, groups: Sequence[GroupView], parent: QWidget | None = None) -> None:
        """Columns are the groups, by line."""
        widths = (_PERSON, *(0,) * len(groups))
        super().__init__(widths, row_height=_ROW, parent=parent)
        self.groups = tuple(groups)
        self.may = False
        self._levels: Levels = {}
        self.setItemDelegate(_LevelDelegate(self))
        self._model = CellModel(("",) * len(widths), self)
        self.setModel(self._model)

    def show_levels(
        self,
        people: Sequence[AgentView],
        levels: Levels,
        changed: Changed,
    ) -> None:
        """Show everybody by line; ``changed`` cells are marked. The current cell stays."""
        at, self._levels = self.currentIndex(), levels
        kept, column = self._model.row_id(at.row()), max(1, at.column())
        heads = (self._head(each) for each in self.groups)
        self._model.set_heads((translate("Competence", "Employee"), *heads))
        rows: list[CellRow] = []
        for line, those in groupby(people, key=lambda each: each.line):
            rows.append(self._line_row(line))
            rows.extend(self._row(each, changed) for each in those)
        self._model.replace(rows)
        row = self._model.row_of(kept) if kept is not None else -1
        self.setCurrentIndex(self._model.index(row if row > 0 else 1, column))

    @property
    def at(self) -> tuple[UUID, UUID] | None:
        """Whose cell is current, and of which group."""
        index = self.currentIndex()
        agent = self._model.row_id(index.row())
        if not isinstance(agent, UUID) or not 1 <= index.column() <= len(self.groups):
            return None
        return agent, self.groups[index.column() - 1].group_id

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits and Space write the cell; everything else walks."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key, cell = Qt.Key(event.key()), self.at
        if plain and self.may and cell is not None:
            if key == Qt.Key.Key_Space:
                level = self._levels.get(cell[0], {}).get(cell[1])
                self.level_set.emit(*cell, next_level(level))
                return
            if event.text() in {str(each) for each in LEVELS} or key in _TAKEN_OUT:
                self.level_set.emit(*cell, None if key in _TAKEN_OUT else int(event.text()))
                return
        super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:
        """The names and the lines are no cells: walk on past them."""
        super().currentChanged(current, previous)
        if not current.isValid():
            return
        row, column = current.row(), max(1, current.column())
        if not isinstance(self._model.row_id(row), UUID):
            up = row < previous.row() and row > 0
            row = row - 1 if up else row + 1
        if (row, column) != (current.row(), current.column()) and row < self._model.rowCount():
            self.setCurrentIndex(self._model.index(row, column))
        self.viewport().update()

    # ---- words
    def _head(self, group: GroupView) -> str:
        count = competent_in(self._levels, group.group_id)
        return f"{count} · {named(group.name, group.name_en)}"

    def _line_row(self, line: SupportLine) -> CellRow:
        blank = tuple(Cell("") for _ in self.groups)
        return CellRow(("line", line), (Cell(line_title(line), strong=True), *blank))

    def _row(self, of: AgentView, changed: Changed) -> CellRow:
        levels = self._levels.get(of.agent_id, {})
        cells = [
            _cell(levels.get(each.group_id), (of.agent_id, each.group_id) in changed)
            for each in self.groups
        ]
        told = [
            f"{named(each.name, each.name_en)}: {levels[each.group_id]}"
            for each in self.groups
            if each.group_id in levels
        ]
        return CellRow(of.agent_id, (Cell(of.full_name), *cells), ", ".join([of.full_name, *told]))


def _cell(level: int | None, changed: bool) -> Cell:
    text = _NONE if level is None else str(level)
    if changed:
        return Cell(text, mark=Mark.DRAFT, strong=True, token="text")
    if level is None:
        return Cell(text, token="faint")
    return Cell(text, strong=level >= COMPETENT, token="text" if level >= COMPETENT else "muted")
