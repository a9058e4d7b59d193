"""The fields of the ticket's category, each with the control its kind asks for."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.readmodels.catalogue import FieldView
from app.domain.readmodels.tickets import TicketCard
from app.domain.vocabulary import FieldKind
from ui import texts
from ui.ticket_parts.enter_text import Choice
from ui.translations import Retranslatable, translate
from ui.widgets import Card, Field, clear, fill, label

Control = QLineEdit | Choice


class OwnFields(Retranslatable, Card):
    """Signals: ``changed(code, value)`` by the user's hand."""

    changed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without fields."""
        self._title, self._fields = label("", "h3"), dict[str, Field]()
        super().__init__(self._title, spacing=7, parent=parent)
        self._views: tuple[FieldView, ...] = ()
        self._kept: dict[str, str] = {}
        self.controls: dict[str, Control] = {}
        self._inside = fill(QVBoxLayout(), spacing=7)
        self.box.addLayout(self._inside)
        self.retranslate()

    def show_fields(self, card: TicketCard, views: tuple[FieldView, ...], refusal: str) -> None:
        """Show the values as stored; the control being typed into stays as it is."""
        self.setVisible(bool(views))
        if views != self._views:
            self._build(views)
        for each in views:
            control, value = self.controls[each.code], card.fields.get(each.field_id, "")
            self._kept[each.code] = value
            control.setEnabled(not refusal)
            control.setToolTip(refusal)
            if not control.hasFocus():
                _put(control, value)

    def name_missing(self, code: str, text: str) -> None:
        """Say beside a field that it is needed, and go there."""
        field = self._fields.get(code)
        if field is not None:
            field.set_error(text)
            field.control.setFocus()

    def error(self, code: str) -> str:
        """Return what is said beside a field."""
        return self._fields[code].error()

    def retranslate(self) -> None:
        self._title.setText(translate("OwnFields", "Fields of the category"))
        for each in self._views:
            self._fields[each.code].set_caption(texts.named(each.name, each.name_en))

    def _build(self, views: tuple[FieldView, ...]) -> None:
        clear(self._inside)
        self._views, self.controls, self._fields = views, {}, {}
        for each in views:
            control = _control(each)
            name = texts.named(each.name, each.name_en)
            field = Field(name, control, required=each.required_on_close)
            self.controls[each.code], self._fields[each.code] = control, field
            done = partial(self._on_done, each.code)
            if isinstance(control, Choice):
                control.activated.connect(done)
            else:
                control.editingFinished.connect(done)
            self._inside.addWidget(field)

    def _on_done(self, code: str, *_index: int) -> None:
        value = _value(self.controls[code])
        if value != self._kept.get(code, ""):
            self._kept[code] = value
            self._fields[code].set_error("")
            self.changed.emit(code, value)


def _control(field: FieldView) -> Control:
    if field.kind is FieldKind.CHECKBOX:
        box = Choice()
        box.addItems(["", translate("OwnFields", "Yes"), translate("OwnFields", "No")])
        return box
    if field.kind is FieldKind.LIST:
        box = Choice()
        box.addItems(["", *(str(each) for each in field.options.get("values", []))])
        return box
    return QLineEdit()


def _put(control: Control, value: str) -> None:
    if isinstance(control, QLineEdit):
        control.setText(value)
        return
    if control.findText(value) < 0:
        control.addItem(value)
    control.setCurrentIndex(control.findText(value))


def _value(control: Control) -> str:
    return control.text() if isinstance(control, QLineEdit) else control.currentText()
