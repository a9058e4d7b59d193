"""How a field will look at the call desk; what is typed here is tried and kept nowhere."""

from typing import Any, NamedTuple
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.call_rules import choices_of, field_value
from app.domain.errors import RuleBroken
from app.domain.readmodels.calls import Matter
from app.domain.readmodels.catalogue import FieldView
from app.domain.setup.checks_field import field_called
from app.domain.setup.documents import Body, Book
from app.domain.vocabulary import FieldKind
from ui.setup.inputs import Input
from ui.texts import error_text
from ui.texts.words import named
from ui.ticket_parts.own_editors import ListEditor, editor_for
from ui.translations import translate
from ui.widgets import Card, Field, add, clear, label, row

_NOBODY = UUID(int=0)


class _Asked(NamedTuple):
    fields: tuple[FieldView, ...]


class FieldPreview(Input):
    """The field, after the list that it hangs on; wrong values are told as the desk tells them."""

    def __init__(self) -> None:
        """Start empty."""
        self.card = Card(kind="sub", margins=(12, 9, 12, 10), spacing=6)
        self._title, self._hint = label("", "small_strong"), label("", "caption")
        self._row = QHBoxLayout()
        self._row.setSpacing(12)
        self._views: tuple[FieldView, ...] = ()
        self.fields: dict[str, Field] = {}
        self._values: dict[str, str] = {}
        add(self.card.box, row(self._title, (self._hint, 1), spacing=8))
        self.card.box.addLayout(self._row)
        super().__init__("options", _caption, self.card)
        self.field.hide_head()

    def retranslate(self) -> None:
        super().retranslate()
        self._title.setText(self.caption())
        self._hint.setText(translate("SetupFields", "try it: nothing typed here is kept"))
        self._views = ()

    def covers(self, place: str) -> bool:
        del place
        return False

    def show_document(self, body: Body, book: Book, value: Any) -> None:  # noqa: ANN401
        del value
        views = _views(body, book)
        if views == self._views:
            return
        self._views = views
        self._build()

    def _build(self) -> None:
        clear(self._row)
        self.fields = {}
        self._values = {each.code: each.default_value for each in self._views}
        for view in self._views:
            editor = editor_for(view)
            editor.setProperty("code", view.code)
            editor.edited.connect(self._on_edited)  # type: ignore[attr-defined]
            self.fields[view.code] = Field(named(view.name, view.name_en), editor)
            add(self._row, (self.fields[view.code], 1))
        if len(self._views) == 1:
            add(self._row, (QWidget(), 1))
        self._show()

    def _show(self) -> None:
        for view in self._views:
            control = self.fields[view.code].control
            if isinstance(control, ListEditor):
                matter, category = self._matter(), _Asked(self._views)
                choices = choices_of(view, matter, category)
                control.show_choices(tuple((each, each) for each in choices))
            control.show_value(self._values.get(view.code, ""))  # type: ignore[attr-defined]

    def _on_edited(self, value: str) -> None:
        code = str(self.sender().property("code"))
        self._values[code] = value
        self._show()
        view = next(each for each in self._views if each.code == code)
        try:
            field_value(view, self._matter(), _Asked(self._views))
        except RuleBroken as fault:
            self.fields[code].set_error(error_text(fault))
        else:
            self.fields[code].set_error("")

    def _matter(self) -> Matter:
        return Matter(_NOBODY, fields=dict(self._values))


def _views(body: Body, book: Book) -> tuple[FieldView, ...]:
    """Return the field as the desk would have it, after the list that it hangs on."""
    parent = field_called(str((body.get("options") or {}).get("parent") or ""), book)
    own = _view(body)
    above = _view(parent.body) if parent is not None else None
    return tuple(each for each in (above, own) if each is not None)


def _view(body: Body) -> FieldView | None:
    try:
        kind = FieldKind(str(body.get("kind")))
    except ValueError:
        return None
    name, name_en = str(body.get("name") or ""), str(body.get("name_en") or "")
    default = str(body.get("default_value") or "")
    return FieldView(
        _NOBODY, str(body.get("code") or "new"), name, name_en, kind,
        dict(body.get("options") or {}), default, required_on_create=False, required_on_close=False,
    )  # fmt: skip


def _caption() -> str:
    return translate("SetupFields", "How the dispatcher will see it")
