"""Further kinds of inputs: numbers, yes or no, one of a few, durations, days."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QLineEdit

from app.domain.setup.documents import Book
from app.domain.typed_time import day_of, minutes_of
from ui.setup.inputs import NOTHING, Input, TextInput, Words
from ui.setup.typed import day_text, minutes_text
from ui.translations import translate
from ui.widgets import ElidedCombo


class NumberInput(Input):
    """A whole number; an empty line is None."""

    def __init__(
        self,
        path: str,
        caption: Words,
        *,
        least: int = 0,
        most: int = 99_999,
        required: bool = False,
        note: Words | None = None,
    ) -> None:
        """Digits only, between ``least`` and ``most``."""
        self.line = QLineEdit()
        self.line.setValidator(QIntValidator(least, most, self.line))
        super().__init__(path, caption, self.line, required=required, note=note)
        self.line.textEdited.connect(self._on_edited)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        text = "" if value is None else str(value)
        if text != self.line.text():
            self.line.setText(text)

    def _on_edited(self, text: str) -> None:
        digits = text.removeprefix("-").isdecimal()
        self.tell(int(text) if digits else None)


class CheckInput(Input):
    """Yes or no; the words stand beside the box."""

    def __init__(self, path: str, caption: Words, *, note: Words | None = None) -> None:
        """``note`` says more when the pointer rests on it."""
        self.box = QCheckBox()
        super().__init__(path, caption, self.box, note=note)
        self.box.toggled.connect(self._on_toggled)

    def retranslate(self) -> None:
        self.field.set_caption("")
        self.field.hide_head()
        self.box.setText(self.caption())
        self.box.setAccessibleName(self.caption())
        self.show_shut()

    def show_note(self, text: str) -> None:
        self.box.setToolTip(text)
        self.box.setAccessibleDescription(text)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        blocked = self.box.blockSignals(True)
        self.box.setChecked(bool(value))
        self.box.blockSignals(blocked)

    def words(self, value: Any, book: Book) -> str:  # noqa: ANN401
        del book
        return translate("SetupKit", "yes") if value else translate("SetupKit", "no")

    def _on_toggled(self, on: bool) -> None:
        self.tell(on)


Choices = Callable[[], Sequence[tuple[Any, str]]]
"""Pairs of value and words."""


class ChoiceInput(Input):
    """One of a few values, all known beforehand."""

    def __init__(
        self,
        path: str,
        caption: Words,
        choices: Choices,
        *,
        required: bool = False,
        note: Words | None = None,
    ) -> None:
        """``choices`` are asked for anew with the language."""
        self.combo = ElidedCombo()
        self._choices = choices
        self._pairs: tuple[tuple[Any, str], ...] = ()
        super().__init__(path, caption, self.combo, required=required, note=note)
        self.combo.activated.connect(self._on_activated)

    def retranslate(self) -> None:
        super().retranslate()
        shown = self.combo.currentIndex()
        self._fill()
        self.combo.setCurrentIndex(shown)

    def offered(self) -> Sequence[tuple[Any, str]]:
        """Return what may be chosen for the document at hand."""
        return self._choices()

    def _fill(self) -> None:
        """The room may have shaped the choices anew."""
        pairs = tuple(self.offered())
        if pairs != self._pairs:
            self._pairs = pairs
            self.combo.clear()
            self.combo.addItems([words for _value, words in pairs])

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        self._fill()
        values = [each for each, _words in self._pairs]
        self.combo.setCurrentIndex(values.index(value) if value in values else -1)

    def words(self, value: Any, book: Book) -> str:  # noqa: ANN401
        known = dict(self._pairs)
        return known[value] if value in known else super().words(value, book)

    def _on_activated(self, index: int) -> None:
        self.tell(self._pairs[index][0])


class ParsedInput(TextInput):
    """What is typed is kept as it is until it can be read; then it is shown in one form."""

    def __init__(
        self, path: str, caption: Words, *, required: bool = False, note: Words | None = None
    ) -> None:
        """An empty line is None."""
        super().__init__(path, caption, required=required, longest=40, note=note)
        self.line.editingFinished.connect(self._on_finished)

    def parse(self, text: str) -> Any:  # noqa: ANN401
        """Return the value of what is typed, None when it is none."""
        raise NotImplementedError

    def written(self, value: Any) -> str:  # noqa: ANN401
        """Return a value in its one form."""
        raise NotImplementedError

    def complaint(self) -> str:
        """Say how it is written."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        if value is None:
            self.line.setText("")
        elif self.parse(self.line.text()) != value:
            self.line.setText(self.written(value))

    def words(self, value: Any, book: Book) -> str:  # noqa: ANN401
        del book
        return NOTHING if value is None else self.written(value)

    def forget(self) -> None:
        super().forget()
        self.line.clear()

    def _on_edited(self, text: str) -> None:
        value = self.parse(text) if text.strip() else None
        self.fault = self.complaint() if text.strip() and value is None else ""
        self.set_error(self.fault)
        self.tell(value)

    def _on_finished(self) -> None:
        value = self.parse(self.line.text())
        if value is not None:
            self.line.setText(self.written(value))


class DurationInput(ParsedInput):
    """Minutes, written as ``90``, ``1:30`` or ``1 ч 30 мин``."""

    def parse(self, text: str) -> int | None:
        return minutes_of(text)

    def written(self, value: int) -> str:
        return minutes_text(value)

    def complaint(self) -> str:
        return translate("SetupTyped", "Write hours and minutes: 4:00, 4 h or 90")


class DateInput(ParsedInput):
    """A day as ``2026-12-31``, written as people do."""

    def parse(self, text: str) -> str | None:
        return day_of(text)

    def written(self, value: str) -> str:
        return day_text(value)

    def complaint(self) -> str:
        return translate("SetupTyped", "Write a day: 31/12/2026")
