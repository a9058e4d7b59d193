"""Editors of a category's own fields: one for each kind, all with a text value."""

from datetime import date
from typing import Final, Protocol

from PySide6.QtCore import Signal, SignalInstance
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.readmodels.catalogue import FieldView
from app.domain.vocabulary import FieldKind
from ui.translations import translate
from ui.widgets import ElidedCombo, GrowingTextEdit

CHECKED: Final = "1"
_LONGEST: Final = 500


class Editor(Protocol):
    """What the row of own fields needs; ``edited`` only when the person changed the value."""

    edited: SignalInstance

    def show_value(self, value: str) -> None:
        """Show a stored value."""
        ...


class ListEditor(ElidedCombo):
    """One of a few values; the first row is none."""

    edited = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.activated.connect(self._on_activated)

    def show_choices(self, choices: tuple[tuple[str, str], ...]) -> None:
        """Offer pairs of value and words; the value shown stays if it is among them."""
        rows = (("", translate("OwnEditors", "not chosen")), *choices)
        if rows == tuple((self.itemData(n), self.itemText(n)) for n in range(self.count())):
            return
        kept = self.currentData()
        self.clear()
        for value, words in rows:
            self.addItem(words, value)
        self.show_value(str(kept or ""))

    def show_value(self, value: str) -> None:
        self.setCurrentIndex(max(0, self.findData(value)))

    def _on_activated(self, row: int) -> None:
        self.edited.emit(self.itemData(row))


class CheckEditor(QCheckBox):
    """Yes or nothing."""

    edited = Signal(str)

    def __init__(self) -> None:
        super().__init__(translate("OwnEditors", "Yes"))
        self.clicked.connect(self._on_clicked)

    def show_value(self, value: str) -> None:
        self.setChecked(value == CHECKED)

    def _on_clicked(self, on: bool) -> None:
        self.edited.emit(CHECKED if on else "0")


class LineEditor(QLineEdit):
    """One line, also for numbers."""

    edited = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(_LONGEST)
        self.textEdited.connect(self._on_edited)

    def show_value(self, value: str) -> None:
        if value != self.text():
            self.setText(value)

    def _on_edited(self, text: str) -> None:
        self.edited.emit(text)


class DateEditor(LineEditor):
    """A day as people write it; kept as yyyy-mm-dd once it is one."""

    def __init__(self) -> None:
        super().__init__()
        self.setPlaceholderText(translate("OwnEditors", "dd/mm/yyyy"))

    def show_value(self, value: str) -> None:
        if _stored(self.text()) != value:
            self.setText(_written(value))

    def _on_edited(self, text: str) -> None:
        self.edited.emit(_stored(text))


class TextEditor(GrowingTextEdit):
    """Several lines."""

    edited = Signal(str)

    def __init__(self) -> None:
        super().__init__(lines=(1, 3))
        self.textChanged.connect(self._on_text_changed)

    def show_value(self, value: str) -> None:
        if value != self.toPlainText():
            blocked = self.blockSignals(True)
            self.setPlainText(value)
            self.blockSignals(blocked)

    def _on_text_changed(self) -> None:
        self.edited.emit(self.toPlainText())


def editor_for(field: FieldView) -> QWidget:
    """Make the editor of a field's kind."""
    kinds: dict[FieldKind, type[QWidget]] = {
        FieldKind.LIST: ListEditor,
        FieldKind.LINKED_LIST: ListEditor,
        FieldKind.CHECKBOX: CheckEditor,
        FieldKind.LINE: LineEditor,
        FieldKind.NUMBER: LineEditor,
        FieldKind.DATE: DateEditor,
        FieldKind.TEXT: TextEditor,
    }
    return kinds[field.kind]()


def shown(field: FieldView, value: str) -> str:
    """Return a stored value as people read it."""
    if field.kind is FieldKind.DATE:
        return _written(value)
    if field.kind is FieldKind.CHECKBOX and value:
        yes = value == CHECKED
        return translate("OwnEditors", "Yes") if yes else translate("OwnEditors", "No")
    return value


def _stored(text: str) -> str:
    parts = text.strip().replace("/", ".").split(".")
    try:
        day, month, year = (int(part) for part in parts)
        return date(year if year > 99 else 2000 + year, month, day).isoformat()
    except ValueError:
        return text.strip()


def _written(value: str) -> str:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return value
    pattern = translate("OwnEditors", "{day:02}/{month:02}/{year}")
    return pattern.format(day=day.day, month=day.month, year=day.year)
