"""One control bound to one place of a document, and the plain kinds of it."""

from collections.abc import Callable
from typing import Any, ClassVar, Self

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.setup.documents import Body, Book, SetupKind
from ui.setup.paths import is_within
from ui.translations import Retranslatable, translate
from ui.widgets import Field, GrowingTextEdit, fill

NOTHING = "—"
"""How no value reads in a history."""


def plain_words(value: Any) -> str:  # noqa: ANN401
    """Return a value that no field of a form knows."""
    if isinstance(value, bool):
        return translate("SetupKit", "yes") if value else translate("SetupKit", "no")
    if isinstance(value, list | tuple):
        return str(len(value))
    return NOTHING if value in (None, "") else str(value)


Words = Callable[[], str]
"""A sentence in the language in force, asked for anew when it changes."""


Why = Callable[[Body], str]
"""Why a field is shut for a document as it is typed now; empty: it is open."""


class Input(Retranslatable, QWidget):
    """Caption, control, error. Signals: ``edited(path, value)`` when the person changed it.

    ``typing(path, value)`` tells what the value would be if an open cell were closed now.
    ``fault`` is what is typed and cannot be a value at all; the page saves nothing meanwhile.
    What would always be refused, or would do nothing, is shut and says why.
    """

    edited = Signal(str, object)
    typing = Signal(str, object)
    refers_to: ClassVar[SetupKind | None] = None

    def __init__(
        self,
        path: str,
        caption: Words,
        control: QWidget,
        *,
        required: bool = False,
        note: Words | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """Bind ``control`` to ``path``."""
        super().__init__(parent)
        self.path, self.caption, self.control = path, caption, control
        self.fault = ""
        self.note = note
        self._why: Why | None = None
        self._forever = False
        self.field = Field("", control, required=required)
        self.body: Body = {}
        self.book = Book({})
        fill(QVBoxLayout(self), self.field, spacing=0)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the field."""
        self.field.set_caption(self.caption())
        self.show_shut()

    def shut_when(self, why: Why) -> Self:
        """Shut it while ``why`` gives a reason."""
        self._why = why
        return self

    def keep_forever(self, *, kept: bool) -> None:
        """Shut it while a record stands that may never change it."""
        self._forever = kept
        self.show_shut()

    def show_shut(self) -> None:
        """Open or shut the control, with the reason in the place of its note."""
        why = self._why(self.body) if self._why and self.body else ""
        if self._forever:
            why = translate("SetupKit", "it stays as it was made")
        self.control.setEnabled(not why)
        self.show_note(why or (self.note() if self.note else ""))

    def show_note(self, text: str) -> None:
        """Show a remark at the field."""
        self.field.set_note(text)

    def show_document(self, body: Body, book: Book, value: Any) -> None:  # noqa: ANN401
        """Show the value; ``body`` and ``book`` for those whose choices depend on them."""
        self.body, self.book = body, book
        if not self.fault:
            self.show_value(value)
        self.show_shut()

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        """Put the value into the control, unless it stands there already."""
        raise NotImplementedError

    def words(self, value: Any, book: Book) -> str:  # noqa: ANN401
        """Return a value as people read it in a history or beside another's."""
        del book
        return NOTHING if value in (None, "", []) else str(value)

    def says(self, field: str, value: Any, book: Book) -> tuple[str, str]:  # noqa: ANN401
        """Return the name of a field shown here and a value of it in words."""
        del field
        return self.caption(), self.words(value, book)

    def covers(self, place: str) -> bool:
        """Tell whether a problem at this place is to be shown here."""
        return is_within(place, self.path)

    def set_error(self, text: str, *, stops: bool = True, place: str = "") -> None:
        """Show what is wrong; what does not ``stop`` is a warning. ``place`` names it exactly."""
        del place
        self.field.set_error(text, warns=not stops)

    def focus(self, place: str = "") -> None:
        """Put the caret here; ``place`` names a part of it."""
        del place
        self.control.setFocus()

    def forget(self) -> None:
        """Drop what was typed and is no value: the record is shown anew."""
        self.fault = ""

    def tell(self, value: object) -> None:
        """Say that the person changed the value."""
        self.edited.emit(self.path, value)


class TextInput(Input):
    """One line."""

    def __init__(
        self,
        path: str,
        caption: Words,
        *,
        required: bool = False,
        longest: int = 200,
        note: Words | None = None,
        hint: Words | None = None,
    ) -> None:
        """``longest`` in characters; ``hint`` stands in the empty line."""
        self.line = QLineEdit()
        self.line.setMaxLength(longest)
        self.hint = hint
        super().__init__(path, caption, self.line, required=required, note=note)
        self.line.textEdited.connect(self._on_edited)

    def retranslate(self) -> None:
        super().retranslate()
        self.line.setPlaceholderText(self.hint() if self.hint else "")

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        text = "" if value is None else str(value)
        if text != self.line.text():
            self.line.setText(text)
            self.line.setCursorPosition(0)

    def _on_edited(self, text: str) -> None:
        self.tell(text)


class LongTextInput(Input):
    """Several lines; the field grows with them."""

    def __init__(
        self, path: str, caption: Words, *, required: bool = False, lines: tuple[int, int] = (2, 6)
    ) -> None:
        """``lines`` least and most shown."""
        self.edit = GrowingTextEdit(lines=lines)
        self._showing = False
        super().__init__(path, caption, self.edit, required=required)
        self.edit.textChanged.connect(self._on_changed)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        text = "" if value is None else str(value)
        if text != self.edit.toPlainText():
            self._showing = True
            self.edit.setPlainText(text)
            self._showing = False

    def _on_changed(self) -> None:
        if not self._showing:
            self.tell(self.edit.toPlainText())


def name_pair(*, required: bool = True) -> QHBoxLayout:
    """Return the names in both languages side by side."""
    return fill(
        QHBoxLayout(),
        (TextInput("name", _name_ru, required=required, longest=120), 1),
        (TextInput("name_en", _name_en, longest=120), 1),
        spacing=12,
    )


def _name_ru() -> str:
    return translate("SetupKit", "Name (Russian)")


def _name_en() -> str:
    return translate("SetupKit", "Name (English)")
