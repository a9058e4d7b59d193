"""A column of inputs over one document; problems find their way to the fields."""

from collections.abc import Collection, Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.setup.documents import Body, Book, Problem
from ui.setup.inputs import Input
from ui.setup.paths import value_at
from ui.texts.setup_words import problem_text
from ui.widgets import STRETCH, fill
from ui.widgets.layouts import Item


class Form(QWidget):
    """Inputs in any layout. Signals: ``edited(path, value)``, ``typing(path, value)``."""

    edited = Signal(str, object)
    typing = Signal(str, object)

    def __init__(self, *items: Item, spacing: int = 11, parent: QWidget | None = None) -> None:
        """Lay items out downwards and listen to every input among them."""
        super().__init__(parent)
        fill(QVBoxLayout(self), *items, STRETCH, margins=(0, 2, 4, 4), spacing=spacing)
        self.inputs: tuple[Input, ...] = ()
        for each in self.findChildren(Input):
            self.adopt(each)

    def adopt(self, made: Input) -> None:
        """Take in an input; it may be made later than the form."""
        self.inputs = (*self.inputs, made)
        made.edited.connect(self.edited)
        made.typing.connect(self.typing)

    def show_document(self, body: Body, book: Book) -> None:
        """Show a document; what stands in a field already is left alone."""
        for each in self.inputs:
            each.show_document(body, book, value_at(body, each.path))

    def keep_forever(self, paths: Collection[str]) -> None:
        """Shut what a standing record may never change."""
        for each in self.inputs:
            each.keep_forever(kept=each.path in paths)

    def show_problems(self, problems: Iterable[Problem]) -> tuple[Problem, ...]:
        """Show each problem at its field; return those that have none here."""
        rest: list[Problem] = []
        placed: dict[Input, Problem] = {}
        for problem in problems:
            where = self.input_of(problem.field)
            if where is None:
                rest.append(problem)
            elif where not in placed or (problem.stops and not placed[where].stops):
                placed[where] = problem
        for each in self.inputs:
            found = placed.get(each)
            if found is not None:
                each.set_error(problem_text(found), stops=found.stops, place=found.field)
            else:
                each.set_error(each.fault)
        return tuple(rest)

    def input_of(self, place: str) -> Input | None:
        """Return the input of a place, the one that names it most exactly."""
        shown = [each for each in self.inputs if not each.isHidden()]
        found = [each for each in shown if place and each.covers(place)]
        return max(found, key=lambda each: len(each.path), default=None)

    def faulty(self) -> Input | None:
        """Return the first input in which something stands that is no value."""
        return next((each for each in self.inputs if each.fault and not each.isHidden()), None)

    def forget(self) -> None:
        """Drop what is typed and is no value."""
        for each in self.inputs:
            each.forget()

    def focus_first(self) -> None:
        """Put the caret into the first field."""
        if self.inputs:
            self.inputs[0].focus()
