"""Lines that are read as a duration, a time of day or a day."""

from typing import Any

from app.domain.setup.documents import Book
from app.domain.typed_time import day_of, minutes_of, time_of
from ui.setup.inputs import NOTHING, TextInput, Words
from ui.setup.typed import day_text, minutes_text, time_text
from ui.translations import translate


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


class TimeInput(ParsedInput):
    """The minute of the day, written as ``9:30``."""

    def parse(self, text: str) -> int | None:
        return time_of(text)

    def written(self, value: int) -> str:
        return time_text(value)

    def complaint(self) -> str:
        return translate("SetupTyped", "Write a time of day: 9:30")


class DateInput(ParsedInput):
    """A day as ``2026-12-31``, written as people do."""

    def parse(self, text: str) -> str | None:
        return day_of(text)

    def written(self, value: str) -> str:
        return day_text(value)

    def complaint(self) -> str:
        return translate("SetupTyped", "Write a day: 31/12/2026")
