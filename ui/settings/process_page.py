"""How solved tickets come back and close (R44, R45), and the room's own priorities (R46)."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QWidget

from app.domain.priority import TEMPLATE_MATRIX, matrix_to_text, read_matrix
from app.domain.room import LIMITS
from app.domain.vocabulary import ReopenRule
from ui.settings.page import Choice, count_field
from ui.settings.room_switches import RoomSwitches
from ui.setup.matrix import Matrix
from ui.translations import translate
from ui.widgets import STRETCH, DeskButton, SegmentedControl, column, hline, label, row

if TYPE_CHECKING:
    from ui.context import DeskContext

_RULES: Final = tuple(ReopenRule)
_COUNTS: Final = ("reopen_window_days", "confirmation_days", "auto_close_days")
_OF_RULE: Final = {
    ReopenRule.WINDOW: ("reopen_window_days", "auto_close_days"),
    ReopenRule.CONFIRMATION: ("confirmation_days",),
}
_NOWHERE: Final = (-1, -1)
"""The room's matrix marks no usual cell."""


class ProcessPage(RoomSwitches):
    """Effective at once; changed by those who may edit the catalogue, others see it."""

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Show what the room has now."""
        super().__init__(context, parent)
        self.rule = SegmentedControl(("", ""))
        self.counts = {name: count_field() for name in _COUNTS}
        self.matrix, self.restore = Matrix(), DeskButton("", "chip")
        self._rule_row = Choice(self.rule)
        self._rows = {name: Choice(field) for name, field in self.counts.items()}
        self._matrix_name, self._matrix_note = label("", "strong"), label("", "caption", wrap=True)
        self.keep(dict(self.counts))
        self.put(self._rule_row, *self._rows.values(), hline())
        self.put(column(self._matrix_name, self._matrix_note, spacing=1))
        self.put(row(self.matrix, STRETCH), row(self.restore, STRETCH), *self.remarks)
        self.controls = (self.rule, *self.counts.values(), self.matrix, self.restore)
        self._connect()
        self.retranslate()
        self.fill()

    def _connect(self) -> None:
        self.rule.chosen.connect(self._on_rule)
        for name, field in self.counts.items():
            field.editingFinished.connect(partial(self.write_typed, name, field))
        self.matrix.set_to.connect(self._on_cell)
        self.restore.clicked.connect(self._on_restore)

    def show_room(self) -> None:
        settings = self._context.catalogue.settings
        self.rule.set_current(_RULES.index(settings.reopen_rule))
        for name, field in self.counts.items():
            field.setText(str(getattr(settings, name)))
            self._rows[name].setVisible(name in _OF_RULE[settings.reopen_rule])
        digits = matrix_to_text(read_matrix(settings.priority_matrix))
        self.matrix.show_digits(digits, _NOWHERE, own=True)
        self.restore.setVisible(digits != matrix_to_text(TEMPLATE_MATRIX))

    def retranslate(self) -> None:
        """Name everything."""
        self.title.setText(translate("Process", "Closing and priorities"))
        self.hint.setText(translate("Process", "For everybody who works in this database."))
        self.rule.set_texts(
            (translate("Process", "Within a time"), translate("Process", "Until confirmed"))
        )
        self._rule_row.set_texts(
            translate("Process", "How a solved ticket comes back"),
            translate("Process", "Afterwards a new ticket is linked to the old one"),
        )
        self._name_counts()
        self._matrix_name.setText(translate("Process", "Priority: impact × urgency"))
        self._matrix_note.setText(
            translate(
                "Process",
                "Arrows choose a cell, 1 to 4 set it. A category may have a table of its own",
            )
        )
        self.matrix.setAccessibleName(translate("Process", "Priority: impact × urgency"))
        self.restore.setText(translate("Process", "As shipped"))
        self.shut()

    def _name_counts(self) -> None:
        self._rows["reopen_window_days"].set_texts(
            translate("Process", "It may come back for, days"),
            translate("Process", "From the solution on, closed meanwhile or not. 0: never"),
        )
        self._rows["confirmation_days"].set_texts(
            translate("Process", "The client may object for, days"),
            translate("Process", "1 to {most}. Then the ticket closes by itself").format(
                most=LIMITS["confirmation_days"][1]
            ),
        )
        self._rows["auto_close_days"].set_texts(
            translate("Process", "Close a solved ticket by itself after, days"),
            translate("Process", "0: never. The history tells that the rule closed it"),
        )

    def _on_rule(self, index: int) -> None:
        self.write("reopen_rule", _RULES[index].value)

    def _on_cell(self, down: int, across: int, digit: int) -> None:
        digits, at = self.matrix.digits, down * 3 + across
        self.write("priority_matrix", f"{digits[:at]}{digit}{digits[at + 1 :]}")

    def _on_restore(self) -> None:
        self.write("priority_matrix", matrix_to_text(TEMPLATE_MATRIX))
        self.matrix.setFocus()
