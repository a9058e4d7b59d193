"""The groups a person belongs to, each with his competence from 1 to 5 (R4, R111)."""

from collections.abc import Iterable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QWidget

from app.domain.readmodels.catalogue import GroupView
from app.domain.readmodels.staff import Membership
from ui.texts.lines import line_name
from ui.translations import translate
from ui.widgets import SegmentedControl, label

_USUAL = 3
_LEVELS = ("1", "2", "3", "4", "5")


class GroupsField(QWidget):
    """One row a group: a tick, and the competence while it is ticked. Signals: ``edited()``.

    A competence is made when its group is first ticked: few of a room's groups are a person's.
    """

    edited = Signal()

    def __init__(self, groups: Iterable[GroupView], parent: QWidget | None = None) -> None:
        """Show every group of the room, by line."""
        super().__init__(parent)
        self._groups = sorted(groups, key=lambda group: (group.line, group.name))
        self._ticks = {group.group_id: QCheckBox(group.name) for group in self._groups}
        self._levels: dict[UUID, SegmentedControl] = {}
        self._lines = {group.group_id: label("", "caption") for group in self._groups}
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        for at, key in enumerate(self._ticks):
            grid.addWidget(self._ticks[key], at, 0)
            grid.addWidget(self._lines[key], at, 1)
            self._ticks[key].toggled.connect(self._on_toggled)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the lines and the levels."""
        for group in self._groups:
            self._lines[group.group_id].setText(line_name(group.line))
            if group.group_id in self._levels:
                self._name_level(group)

    def show_groups(self, groups: tuple[Membership, ...]) -> None:
        """Tick these and no others."""
        known = {each.group_id: each.competence for each in groups}
        for key, tick in self._ticks.items():
            tick.blockSignals(True)
            tick.setChecked(key in known)
            tick.blockSignals(False)
            self._show_level(key, shown=key in known)
            if key in self._levels:
                self._levels[key].set_current(known.get(key, _USUAL) - 1)

    def groups(self) -> tuple[Membership, ...]:
        """Return what is ticked."""
        return tuple(
            Membership(key, self._levels[key].current + 1)
            for key, tick in self._ticks.items()
            if tick.isChecked()
        )

    def home(self) -> UUID | None:
        """Return the department of the first group ticked."""
        chosen = {each.group_id for each in self.groups()}
        mine = [group for group in self._groups if group.group_id in chosen]
        return mine[0].department_id if mine else None

    def _on_toggled(self) -> None:
        for key, tick in self._ticks.items():
            self._show_level(key, shown=tick.isChecked())
        self.edited.emit()

    def _show_level(self, key: UUID, *, shown: bool) -> None:
        if shown and key not in self._levels:
            self._make_level(key)
        if key in self._levels:
            self._levels[key].setVisible(shown)

    def _make_level(self, key: UUID) -> None:
        made = self._levels[key] = SegmentedControl(_LEVELS, _USUAL - 1)
        at = list(self._ticks).index(key)
        self._grid.addWidget(made, at, 2)
        QWidget.setTabOrder(self._ticks[key], made)
        made.chosen.connect(self._on_level)
        self._name_level(self._groups[at])

    def _name_level(self, group: GroupView) -> None:
        said = translate("People", "Competence in {group}, 1 learns, 5 teaches")
        self._levels[group.group_id].setAccessibleName(said.format(group=group.name))

    def _on_level(self, _index: int) -> None:
        self.edited.emit()
