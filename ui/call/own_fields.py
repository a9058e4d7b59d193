"""The category's own fields, the client's equipment first; one row, the rest on request."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.call_rules import choices_of
from app.domain.readmodels.catalogue import FieldView
from app.domain.readmodels.clients import EquipmentView
from ui.call.parts import CallParts
from ui.texts.words import named
from ui.ticket_parts.own_editors import ListEditor, editor_for
from ui.translations import Retranslatable, translate
from ui.widgets import DeskButton, Field, add, clear, fill

AT_ONCE: Final = 3
_WITH_DEVICE: Final = 2
"""The client's equipment is told in many words and needs the room of two."""
_WIDE, _NARROW = 3, 2
_SERIAL: Final = 5, 3


class OwnFields(Retranslatable, QWidget):
    """Built anew for each category; hidden when the category has none."""

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Follow the matter at hand."""
        super().__init__(parent)
        self._parts = parts
        self._built_for: object = None
        self._whole = False
        self._fields: dict[str, Field] = {}
        self._device: Field | None = None
        self._rows = fill(QVBoxLayout(self), spacing=8)
        parts.matter.changed.connect(self.refresh)
        parts.matter.field_changed.connect(self._show_values)
        parts.board.current_changed.connect(self._fold)
        self.refresh()

    def retranslate(self) -> None:
        self._built_for = None
        self.refresh()

    def refresh(self) -> None:
        """Build for the category at hand if it is another; show the card's values."""
        category = self._parts.matter.category
        key = (category, self._equipment(), self._whole)
        if key != self._built_for:
            self._built_for = key
            self._build()
        self._show_values()

    def field(self, place: str) -> Field | None:
        """Return the field that a fault names (``field:`` and its code), None if it has none."""
        wanted = place.removeprefix("field:")
        found = self._fields.get(wanted)
        if found is not None and found.isHidden():
            self.show_all()
            return self.field(place)
        return found

    def clear_errors(self) -> None:
        """Take every error line away."""
        for field in self._fields.values():
            field.set_error("")

    def show_all(self) -> None:
        """Show the fields behind «ещё N полей»; the caret goes to the first of them."""
        self._whole = True
        self.refresh()

    # ---- building
    def _own(self) -> tuple[FieldView, ...]:
        category = self._parts.matter.category
        fields = category.fields if category else ()
        return tuple(sorted(fields, key=lambda each: not each.required_on_create))

    def _equipment(self) -> tuple[EquipmentView, ...]:
        category, card = self._parts.matter.category, self._parts.caller.view.card
        wanted = category is not None and category.needs_equipment
        return card.equipment if wanted and card is not None else ()

    def _build(self) -> None:
        clear(self._rows)
        self._fields = {each.code: self._made(each) for each in self._own()}
        self._device = self._made_device() if self._equipment() else None
        shown = ([self._device] if self._device else []) + list(self._fields.values())
        visible = shown if self._whole else shown[: self._at_once()]
        rest = shown[len(visible) :]
        for field in rest:
            field.setParent(self)
            field.hide()
        broad = _WITH_DEVICE if self._device else AT_ONCE
        for start in range(0, len(visible), broad):
            last = start + broad >= len(visible)
            row = self._row(visible[start : start + broad], len(rest) if last else 0)
            self._rows.addLayout(row)
        for field in visible:
            field.show()  # a layout shows its new widgets only later, and the caret goes there now
        self.setVisible(bool(shown))

    def _at_once(self) -> int:
        """One row; what must be filled in never hides behind the button."""
        needed = sum(each.required_on_create for each in self._own())
        if self._device is None:
            return max(AT_ONCE, needed)
        return max(_WITH_DEVICE, needed + 1)

    def _row(self, fields: list[Field], rest: int) -> QHBoxLayout:
        row = fill(QHBoxLayout(), spacing=12)
        for place, field in enumerate(fields):
            wide = place == 0 and field is self._device
            add(row, (field, _WIDE if wide else _NARROW))
        if rest:
            row.addWidget(self._more(rest), 0, Qt.AlignmentFlag.AlignBottom)
        return row

    def _more(self, rest: int) -> DeskButton:
        more = DeskButton(translate("CallForm", "%n more field(s)", n=rest), "chip", key="Enter")
        more.clicked.connect(self._on_more)
        return more

    def _made(self, view: FieldView) -> Field:
        editor = editor_for(view)
        editor.setProperty("code", view.code)
        editor.edited.connect(self._on_edited)  # type: ignore[attr-defined]
        return Field(named(view.name, view.name_en), editor, required=view.required_on_create)

    def _made_device(self) -> Field:
        editor = ListEditor()
        editor.show_choices(tuple((str(e.equipment_id), _words(e)) for e in self._equipment()))
        editor.edited.connect(self._on_device)
        return Field(translate("CallForm", "Client's equipment"), editor)

    # ---- values
    def _show_values(self) -> None:
        matter, category = self._parts.matter.matter, self._parts.matter.category
        if category is None:
            return
        for view in category.fields:
            field = self._fields.get(view.code)
            if field is None:
                continue
            if isinstance(field.control, ListEditor):
                choices = choices_of(view, matter, category)
                field.control.show_choices(tuple((value, value) for value in choices))
            field.control.show_value(matter.fields.get(view.code, ""))  # type: ignore[attr-defined]
        if self._device is not None and isinstance(self._device.control, ListEditor):
            self._device.control.show_value(str(matter.equipment_id or ""))

    def _on_edited(self, value: str) -> None:
        editor = self.sender()
        key = str(editor.property("code"))
        self._fields[key].set_error("")
        self._parts.matter.set_field(key, value)

    def _on_device(self, value: str) -> None:
        device = next((e for e in self._equipment() if str(e.equipment_id) == value), None)
        equipment_id = device.equipment_id if device else None
        self._parts.matter.set_equipment(equipment_id, device.site_id if device else None)

    def _on_more(self) -> None:
        self.show_all()
        behind = [f for f in self._all() if not f.isHidden()][self._at_once() :]
        if behind:
            behind[0].control.setFocus(Qt.FocusReason.TabFocusReason)

    def _all(self) -> list[Field]:
        return ([self._device] if self._device else []) + list(self._fields.values())

    def _fold(self) -> None:
        self._whole = False
        self.refresh()


def _words(device: EquipmentView) -> str:
    serial = translate("CallForm", "serial no. {serial}").format(serial=_short(device.serial))
    parts = (device.model, device.name, serial if device.serial else "")
    return " · ".join(dict.fromkeys(part for part in parts if part))


def _short(serial: str) -> str:
    """``00107…318``: the ends of a long serial number tell the devices of a room apart."""
    first, last = _SERIAL
    if len(serial) <= first + last + 1:
        return serial
    return f"{serial[:first]}…{serial[-last:]}"
