"""What the columns of a table of child rows hold, and how a cell of each is read and written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from app.domain.setup.documents import Body, Book, SetupKind
from app.domain.typed_time import day_of, minutes_of, time_of
from ui.setup.inputs import NOTHING, Words
from ui.setup.more_inputs import Choices
from ui.setup.references import Fits, title_of
from ui.setup.typed import day_text, minutes_text, time_text
from ui.translations import translate
from ui.widgets import Candidate


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a cell may depend on: its row, the whole document, the book."""

    row: Body
    body: Body
    book: Book


@dataclass(frozen=True, slots=True)
class Column:
    """A line of text. ``name`` is the key within a row, "" when the row is the value itself.

    ``width`` in pixels at 100 %, 0 stretches.
    """

    name: str
    head: Words
    width: int = 0
    empty: Any = ""

    def text(self, value: Any, _around: Surroundings) -> str:  # noqa: ANN401
        """Return a value as the cell shows it."""
        return "" if value is None else str(value)

    def parse(self, text: str) -> Any:  # noqa: ANN401
        """Return the value of what is typed; ValueError when it is none."""
        return text.strip()

    def complaint(self) -> str:
        """Say how a value is written."""
        return translate("SetupTyped", "This cannot be read")

    def choices(self, _around: Surroundings) -> tuple[Candidate, ...] | None:
        """Return what may be chosen; None for a column that is typed."""
        return None

    def editable(self) -> bool:
        """Tell whether a cell can be typed into or chosen; flags are turned over."""
        return True


@dataclass(frozen=True, slots=True)
class NumberColumn(Column):
    """A whole number, None when empty."""

    empty: Any = None
    least: int = 0
    most: int = 99_999

    def parse(self, text: str) -> Any:  # noqa: ANN401
        return number_in(text, self.least, self.most)

    def complaint(self) -> str:
        words = translate("SetupTyped", "A whole number from {least} to {most}")
        return words.format(least=self.least, most=self.most)


def number_in(text: str, least: int, most: int) -> int | None:
    """Return a whole number between the ends, None for nothing; ValueError for anything else."""
    if not text.strip():
        return None
    number = int(text)
    if not least <= number <= most:
        raise ValueError(text)
    return number


@dataclass(frozen=True, slots=True)
class _ReadColumn(Column):
    """A column read by a function that returns None for what it cannot read."""

    empty: Any = None

    def reader(self) -> Callable[[str], Any]:
        raise NotImplementedError

    def parse(self, text: str) -> Any:  # noqa: ANN401
        if not text.strip():
            return None
        value = self.reader()(text)
        if value is None:
            raise ValueError(text)
        return value


@dataclass(frozen=True, slots=True)
class DurationColumn(_ReadColumn):
    """Minutes."""

    def reader(self) -> Callable[[str], Any]:
        return minutes_of

    def text(self, value: Any, _around: Surroundings) -> str:  # noqa: ANN401
        return "" if value is None else minutes_text(value)

    def complaint(self) -> str:
        return translate("SetupTyped", "Write hours and minutes: 4:00, 4 h or 90")


@dataclass(frozen=True, slots=True)
class TimeColumn(_ReadColumn):
    """The minute of the day."""

    def reader(self) -> Callable[[str], Any]:
        return time_of

    def text(self, value: Any, _around: Surroundings) -> str:  # noqa: ANN401
        return "" if value is None else time_text(value)

    def complaint(self) -> str:
        return translate("SetupTyped", "Write a time of day: 9:30")


@dataclass(frozen=True, slots=True)
class DateColumn(_ReadColumn):
    """A day."""

    def reader(self) -> Callable[[str], Any]:
        return day_of

    def text(self, value: Any, _around: Surroundings) -> str:  # noqa: ANN401
        return "" if value is None else day_text(value)

    def complaint(self) -> str:
        return translate("SetupTyped", "Write a day: 31/12/2026")


@dataclass(frozen=True, slots=True)
class FlagColumn(Column):
    """Yes or no; Space turns it over."""

    empty: Any = False

    def editable(self) -> bool:
        return False

    def text(self, value: Any, _around: Surroundings) -> str:  # noqa: ANN401
        return translate("SetupKit", "yes") if value else translate("SetupKit", "no")


@dataclass(frozen=True, slots=True)
class ChoiceColumn(Column):
    """One of a few values."""

    empty: Any = None
    pairs: Choices = tuple

    def text(self, value: Any, _around: Surroundings) -> str:  # noqa: ANN401
        return dict(self.pairs()).get(value, "" if value is None else str(value))

    def choices(self, _around: Surroundings) -> tuple[Candidate, ...]:
        return tuple(Candidate(words, "", value) for value, words in self.pairs())


@dataclass(frozen=True, slots=True)
class ReferenceColumn(Column):
    """Another record by its key."""

    kind: SetupKind = SetupKind.CATEGORY
    empty: Any = None
    none: Words | None = None
    fits: Fits | None = None

    def text(self, value: Any, around: Surroundings) -> str:  # noqa: ANN401
        if not value:
            return self.none() if self.none else ""
        found = around.book.get(self.kind, str(value))
        return title_of(found) if found else translate("SetupKit", "(removed)")

    def choices(self, around: Surroundings) -> tuple[Candidate, ...]:
        fits, none = self.fits, self.none
        kept = [
            each
            for each in around.book.of(self.kind).values()
            if each.active and (fits is None or fits(each, around.row, around.book))
        ]
        first = (Candidate(none(), "", None),) if none else ()
        return (*first, *(Candidate(title_of(each), "", each.key) for each in kept))


def row_words(columns: Sequence[Column], row: Any, around: Surroundings) -> str:  # noqa: ANN401
    """Return a row as one phrase for a history."""
    values = [row if not each.name else row.get(each.name) for each in columns]
    said = [each.text(value, around) for each, value in zip(columns, values, strict=True)]
    return " · ".join(each for each in said if each) or NOTHING
