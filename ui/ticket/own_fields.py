"""The fields of the ticket's category, each with the editor its kind asks for."""

import json
from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.call_rules import choices_of
from app.domain.readmodels.calls import Matter
from app.domain.readmodels.catalogue import CategoryView, FieldView
from app.domain.readmodels.tickets import TicketCard
from ui import texts
from ui.kept_form import KeptForm
from ui.kept_parts import Part, Value
from ui.ticket_parts.own_editors import CheckEditor, ListEditor, editor_for
from ui.translations import Retranslatable, translate
from ui.widgets import Card, Field, add, clear, fill, label

if TYPE_CHECKING:
    from ui.context import DeskContext

PLACE: Final = "own_fields"
CHOSEN_MS: Final = 250
"""A choice is written once the arrows have come to rest."""


class OwnFields(Retranslatable, Card):
    """Signals: ``changed(code, value)`` by the user's hand: Enter, leaving the field, a choice."""

    changed = Signal(str, str)

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Start without fields."""
        self._title, self._fields = label("", "h3"), dict[str, Field]()
        super().__init__(self._title, spacing=7, parent=parent)
        self.kept = KeptForm(context, PLACE, self, {"fields": Part(self._told, self._put_told)})
        self._writings = context.writings
        add(self.box, self.kept.line)
        self._category: CategoryView | None = None
        self._ticket_id: UUID | None = None
        self._kept: dict[str, str] = {}
        self._pending: dict[str, str] = {}
        self._refused: set[str] = set()
        self._restored: set[str] = set()
        self._typed: dict[str, tuple[str, str]] = {}  # what stood there, what was typed over it
        self.controls: dict[str, QWidget] = {}
        self._inside = fill(QVBoxLayout(), spacing=7)
        self.box.addLayout(self._inside)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(CHOSEN_MS)
        self._rest.timeout.connect(self.commit)
        self.retranslate()

    @property
    def views(self) -> tuple[FieldView, ...]:
        """The fields shown."""
        return self._category.fields if self._category else ()

    def show_fields(self, card: TicketCard, category: CategoryView | None, refusal: str) -> None:
        """Show the values as stored; what is being typed or was refused stays as it is."""
        fresh = (card.ticket_id, category) != (self._ticket_id, self._category)
        self._ticket_id = card.ticket_id
        if category != self._category:
            self._category = category
            self._build()
        self.setVisible(bool(self.views))
        self._kept = {each.code: card.fields.get(each.field_id, "") for each in self.views}
        if fresh:
            self.kept.stand(str(card.ticket_id), self._begin_again)
        self._forget_stored()
        for each in self.views:
            control = self.controls[each.code]
            control.setEnabled(not refusal)
            control.setToolTip(refusal)
            self._offer(each, card.ticket_id)
            if not {each.code} & (self._pending.keys() | self._refused | self._restored):
                control.show_value(self._kept[each.code])  # type: ignore[attr-defined]

    def commit(self) -> None:
        """Hand over what was typed and not handed over yet."""
        self._rest.stop()
        for code in tuple(self._pending):
            self._hand_over(code)

    def refuse(self, code: str, text: str) -> None:
        """Say beside a field why its value is not taken, and go there; the value stays."""
        field = self._fields.get(code)
        if field is not None:
            self._refused.add(code)
            field.set_error(text)
            field.control.setFocus()

    def settle(self, ticket_id: UUID | None, code: str) -> None:
        """It is written, or decided otherwise: nothing of it is unfinished any more."""
        if ticket_id == self._ticket_id:
            self._typed.pop(code, None)
            self.kept.note()
            return
        left = self._writings.of(PLACE, str(ticket_id))
        if left is None:
            return
        told = left.told()
        fields = told.get("typed", {}).get("fields", {})
        if fields.pop(code, None) is not None and fields:
            self._writings.keep(PLACE, str(ticket_id), json.dumps(told, ensure_ascii=False))
        elif not fields:
            self._writings.forget(PLACE, str(ticket_id))

    def error(self, code: str) -> str:
        """Return what is said beside a field."""
        return self._fields[code].error()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A text of several lines is done when it is left."""
        if event.type() == QEvent.Type.FocusOut:
            self._hand_over(str(watched.property("code")))
        return False

    def retranslate(self) -> None:
        self._title.setText(translate("OwnFields", "Fields of the category"))
        for each in self.views:
            self._fields[each.code].set_caption(texts.named(each.name, each.name_en))

    def _begin_again(self) -> None:
        self._rest.stop()
        for each in (self._pending, self._refused, self._typed, self._restored):
            each.clear()
        for field in self._fields.values():
            field.set_error("")

    def _build(self) -> None:
        clear(self._inside)
        self.controls, self._fields = {}, {}
        self._rest.stop()
        for each in self.views:
            control = editor_for(each)
            control.setProperty("code", each.code)
            control.edited.connect(partial(self._on_edited, each.code))  # type: ignore[attr-defined]
            if isinstance(control, QLineEdit):
                control.editingFinished.connect(partial(self._hand_over, each.code))
            else:
                control.installEventFilter(self)
            name = texts.named(each.name, each.name_en)
            needed = each.required_on_close or each.required_on_create
            field = Field(name, control, required=needed)
            self.controls[each.code], self._fields[each.code] = control, field
            self._inside.addWidget(field)

    def _offer(self, view: FieldView, ticket_id: UUID) -> None:
        control = self.controls[view.code]
        if isinstance(control, ListEditor) and self._category is not None:
            matter = Matter(ticket_id, fields=self._kept)
            choices = choices_of(view, matter, self._category)
            control.show_choices(tuple((value, value) for value in choices))

    def _on_edited(self, code: str, value: str) -> None:
        self._pending[code] = value
        self._restored.discard(code)
        self._typed[code] = self._typed.get(code, (self._kept.get(code, ""), ""))[0], value
        self.kept.note()
        if isinstance(self.controls[code], ListEditor | CheckEditor):
            self._rest.start()

    def _hand_over(self, code: str) -> None:
        if code in self._restored:
            self._restored.discard(code)
            self._pending[code] = self._typed[code][1]
        if code not in self._pending:
            return
        value = self._pending.pop(code)
        self._refused.discard(code)
        self._fields[code].set_error("")
        if value != self._kept.get(code, ""):
            self._kept[code] = value
            self.changed.emit(code, value)
        else:
            self.settle(self._ticket_id, code)

    # ---- what survives a kill
    def _told(self) -> dict[str, list[str]]:
        return {code: list(both) for code, both in self._typed.items()}

    def _put_told(self, told: Value) -> None:
        """Show what was typed; it is written when its field is left, never by itself."""
        self._pending.clear()
        self._typed = {code: (was, now) for code, (was, now) in told.items()}
        self._restored = self._typed.keys() & self.controls.keys()
        for code, field in self._fields.items():
            was, now = self._typed.get(code, (self._kept[code], self._kept[code]))
            self.controls[code].show_value(now)  # type: ignore[attr-defined]
            theirs = self._kept[code] if self._kept[code] not in (was, now) else ""
            said = translate("OwnFields", "Others wrote “{value}” meanwhile")
            field.set_error(said.format(value=theirs) if theirs else "", warns=True)

    def _forget_stored(self) -> None:
        """What stands in the ticket is unfinished no more."""
        stored = [code for code, (_was, now) in self._typed.items() if now == self._kept.get(code)]
        for code in {*stored} - self._pending.keys():
            self._restored.discard(code)
            self.settle(self._ticket_id, code)
