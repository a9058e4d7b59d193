"""The form of a field: what every kind has, what only this kind has, and how it will look."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.field_limits import FORM, LEAST, LONGEST, MOST
from app.domain.setup.checks_field import values_of
from app.domain.setup.documents import Body, Book, Document, SetupKind
from app.domain.vocabulary import FieldKind
from ui.settings.subjects.field_links import LinkedListsInput, ParentInput
from ui.settings.subjects.field_preview import FieldPreview
from ui.setup.columns import Column
from ui.setup.form import Form
from ui.setup.inputs import Input, TextInput
from ui.setup.more_inputs import ChoiceInput, DateInput, NumberInput
from ui.setup.references import ReferenceInput
from ui.setup.rows_input import RowsInput
from ui.setup.search_line import SearchLine
from ui.texts.words import field_kind_name
from ui.translations import translate
from ui.widgets import STRETCH, Candidate, fill, row

_KEPT = {
    FieldKind.LIST: ("values",),
    FieldKind.LINKED_LIST: ("by", "parent"),
    FieldKind.NUMBER: (LEAST, MOST),
    FieldKind.DATE: (LEAST, MOST),
    FieldKind.LINE: (FORM, LONGEST),
    FieldKind.TEXT: (LONGEST,),
    FieldKind.CHECKBOX: (),
}
_NOTHING: Body = {}
_LISTS = (FieldKind.LIST, FieldKind.LINKED_LIST)


class _Place(QWidget):
    """Where an input of some kinds of fields stands; made when the first of them is seen."""

    def __init__(self, make: Callable[[], Input], kinds: tuple[FieldKind, ...]) -> None:
        super().__init__()
        self._make, self._kinds = make, kinds
        self.input: Input | None = None
        self._box = fill(QVBoxLayout(self), spacing=0)
        self.hide()

    def show_for(self, kind: str) -> Input | None:
        """See to it that it is seen for its kinds only; return an input that was made for that."""
        seen, made = kind in self._kinds, None
        if seen and self.input is None:
            self.input = made = self._make()
            self._box.addWidget(made)
        self.setVisible(seen)
        if self.input is not None:
            self.input.setVisible(seen)  # a form passes over inputs that are hidden themselves
        return made


class FieldForm(Form):
    """Another kind brings other options; those of the former one come back with it."""

    def __init__(self) -> None:
        """Every kind's own inputs have their places, those of this kind are made and seen."""
        self._remembered: dict[str, tuple[dict[str, Any], str]] = {}
        self._kind, self._body = "", _NOTHING
        self._left = (self._kind, self._body)
        self.chosen = ChoiceInput("kind", _kind, _kinds, required=True)
        department = ReferenceInput(
            "department_id", _department, SetupKind.DEPARTMENT, none=_everybody
        )
        self._own: list[_Place] = []
        names = row(
            (TextInput("name", _name_ru, required=True, longest=120), 5),
            (TextInput("name_en", _name_en, longest=120), 5),
            (TextInput("code", _code, required=True, longest=30), 3),
            spacing=12,
        )
        super().__init__(
            names,
            row((self.chosen, 1), (department, 1), spacing=12),
            row(*self._limits(), spacing=12),
            self._for(partial(ParentInput, "options.parent", _parent), FieldKind.LINKED_LIST),
            self._for(partial(LinkedListsInput, "options.by", _by), FieldKind.LINKED_LIST),
            self._for(
                partial(RowsInput, "options.values", _values, (Column("", _value),)), FieldKind.LIST
            ),
            row(*self._defaults(), STRETCH, spacing=12),
            FieldPreview(),
        )
        self.chosen.edited.connect(self._on_kind)

    def show_document(self, body: Body, book: Book) -> None:
        """See to it that only this kind's own inputs are seen."""
        kind = str(body.get("kind") or "")
        if kind != self._kind:
            self._left = (self._kind, self._body)
        self._kind, self._body = kind, body
        made = [one for place in self._own if (one := place.show_for(kind)) is not None]
        for each in made:
            self.adopt(each)
        if made:
            self._put_in_order()
        super().show_document(body, book)

    def _put_in_order(self) -> None:
        """Tab walks over what was made later where it stands."""
        before: QWidget | None = None
        for each in self.findChildren(QWidget):
            ours = each.window() is self.window()  # the list of a combo is a window of its own
            if ours and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
                if before is not None:
                    QWidget.setTabOrder(before, each)
                before = each

    def forget(self) -> None:
        """Another record: what was remembered is not its own."""
        super().forget()
        self._remembered.clear()

    def _for(self, make: Callable[[], Input], *kinds: FieldKind) -> _Place:
        self._own.append(_Place(make, kinds))
        return self._own[-1]

    def _limits(self) -> Iterable[tuple[_Place, int]]:
        number, day = FieldKind.NUMBER, FieldKind.DATE
        yield self._for(partial(TextInput, f"options.{LEAST}", _least, longest=20), number), 1
        yield self._for(partial(TextInput, f"options.{MOST}", _most, longest=20), number), 1
        yield self._for(partial(DateInput, f"options.{LEAST}", _earliest), day), 1
        yield self._for(partial(DateInput, f"options.{MOST}", _latest), day), 1
        form = partial(TextInput, f"options.{FORM}", _form, longest=60, note=_form_note)
        yield self._for(form, FieldKind.LINE), 2
        longest = partial(NumberInput, f"options.{LONGEST}", _longest, least=1, most=500)
        yield self._for(longest, FieldKind.LINE, FieldKind.TEXT), 1

    def _defaults(self) -> Iterable[tuple[_Place, int]]:
        typed = partial(TextInput, "default_value", _default, longest=500, note=_default_note)
        yield self._for(typed, FieldKind.LINE, FieldKind.TEXT, FieldKind.NUMBER), 1
        day = partial(_DefaultDate, "default_value", _default, note=_default_note)
        yield self._for(day, FieldKind.DATE), 1
        yield self._for(partial(DefaultChoice, "default_value", _default), *_LISTS), 1
        flags = partial(ChoiceInput, "default_value", _default, _flags)
        yield self._for(flags, FieldKind.CHECKBOX), 1

    def _on_kind(self, _path: str, kind: object) -> None:
        """Options of another kind would be nonsense; they wait in case it comes back."""
        before, body = self._left
        options = dict(body.get("options") or {})
        self._remembered[before] = (options, str(body.get("default_value") or ""))
        known, default = self._remembered.get(str(kind), ({}, ""))
        kept = {
            name: value for name, value in options.items() if name in _KEPT[FieldKind(str(kind))]
        }
        self.edited.emit("options", {**kept, **known})
        self.edited.emit("default_value", default)


class _DefaultDate(DateInput):
    """A day, or no text at all."""

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        super().show_value(value or None)

    def tell(self, value: object) -> None:
        super().tell(value or "")


class DefaultChoice(Input):
    """One of the field's own values, or none."""

    def __init__(self, path: str, caption: Callable[[], str]) -> None:
        """Choices follow the values typed above."""
        self.line = SearchLine()
        super().__init__(path, caption, self.line, note=_default_note)
        self.line.picked.connect(self.tell)

    def show_document(self, body: Body, book: Book, value: Any) -> None:  # noqa: ANN401
        values = values_of(Document(SetupKind.FIELD, "", body))
        none = Candidate(translate("SetupFields", "nothing"), "", "")
        self.line.set_choices((none, *(Candidate(each, "", each) for each in values)))
        super().show_document(body, book, value)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        self.line.show_choice(str(value or translate("SetupFields", "nothing")))


def _kinds() -> list[tuple[str, str]]:
    return [(each.value, field_kind_name(each)) for each in FieldKind]


def _flags() -> list[tuple[str, str]]:
    return [
        ("", translate("SetupFields", "nothing")),
        ("1", translate("SetupKit", "yes")),
        ("0", translate("SetupKit", "no")),
    ]


def _name_ru() -> str:
    return translate("SetupKit", "Name (Russian)")


def _name_en() -> str:
    return translate("SetupKit", "Name (English)")


def _code() -> str:
    return translate("SetupKit", "Code")


def _kind() -> str:
    return translate("SetupFields", "Kind")


def _department() -> str:
    return translate("SetupFields", "For which department")


def _everybody() -> str:
    return translate("SetupFields", "For every department")


def _parent() -> str:
    return translate("SetupFields", "Hangs on the list")


def _by() -> str:
    return translate("SetupFields", "What can be chosen after each value")


def _values() -> str:
    return translate("SetupFields", "Values")


def _value() -> str:
    return translate("SetupFields", "Value")


def _least() -> str:
    return translate("SetupFields", "Least")


def _most() -> str:
    return translate("SetupFields", "Greatest")


def _earliest() -> str:
    return translate("SetupFields", "Not before")


def _latest() -> str:
    return translate("SetupFields", "Not after")


def _form() -> str:
    return translate("SetupFields", "Form of the line")


def _form_note() -> str:
    return translate("SetupFields", "# digit, @ letter, * either, [ ] may be absent")


def _longest() -> str:
    return translate("SetupFields", "Characters at most")


def _default() -> str:
    return translate("SetupFields", "Filled in beforehand")


def _default_note() -> str:
    return translate("SetupFields", "the dispatcher may change it")
