"""The tabs of an editor: forms made when first needed, the history as the last one."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QWidget

from app.domain.clock import Clock
from app.domain.setup.checks import FOREVER
from app.domain.setup.documents import Body, Book, Problem
from ui.setup.form import Form
from ui.setup.history_part import HistoryPart
from ui.setup.inputs import Input, plain_words
from ui.setup.paths import is_within
from ui.setup.subject import Subject
from ui.texts.setup_words import path_name


class Parts(QStackedWidget):
    """Signals of the inputs, ``made(Form)``, ``undoing(entry_id)`` from the history.

    Nothing is built before it is needed: a page must open at once.
    """

    edited = Signal(str, object)
    typing = Signal(str, object)
    made = Signal(object)
    undoing = Signal(str)

    def __init__(self, subject: Subject, clock: Clock, parent: QWidget | None = None) -> None:
        """Build no tab yet."""
        super().__init__(parent)
        self.subject, self.parts = subject, subject.parts()
        self._forms: dict[int, Form] = {}
        self._areas = [QScrollArea() for _part in self.parts]
        self._body: Body = {}
        self._book = Book({})
        self._problems: tuple[Problem, ...] = ()
        self._forever: tuple[str, ...] = ()
        for area in self._areas:
            area.setFrameShape(QFrame.Shape.NoFrame)
            area.setWidgetResizable(True)
            area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.addWidget(area)
        self._clock, self._history = clock, QWidget()
        self.addWidget(self._history)

    @property
    def history(self) -> HistoryPart:
        """The last tab."""
        found = self._history
        if not isinstance(found, HistoryPart):
            made = HistoryPart(self._clock)
            made.undoing.connect(self.undoing)
            self.insertWidget(len(self.parts), made)
            self.removeWidget(found)
            found.deleteLater()
            self._history = found = made
        return found

    @property
    def shows_history(self) -> bool:
        """Whether the last tab is shown."""
        return self.currentIndex() == len(self.parts)

    @property
    def forms(self) -> tuple[Form, ...]:
        """The tabs built so far."""
        return tuple(self._forms[at] for at in sorted(self._forms))

    def form(self, at: int) -> Form:
        """Return a tab, building it on the first call."""
        if at not in self._forms:
            form = self._forms[at] = self.parts[at].build()
            form.edited.connect(self.edited)
            form.typing.connect(self.typing)
            self._areas[at].setWidget(form)
            form.show_document(self._body, self._book)
            form.keep_forever(self._forever)
            form.show_problems(self._problems)
            self.made.emit(form)
        return self._forms[at]

    def show_tab(self, at: int) -> None:
        """Show a tab; the one after the forms is the history."""
        if at < len(self.parts):
            self.form(at)
        else:
            self.history.show()
        self.setCurrentIndex(at)

    def show_document(self, body: Body, book: Book, *, standing: bool) -> None:
        """Show a document in every tab; ``standing`` when it is not being added."""
        self._body, self._book = body, book
        self._forever = FOREVER.get(self.subject.kind, ()) if standing else ()
        if not self.shows_history:
            self.form(self.currentIndex())
        for each in self.forms:
            each.show_document(body, book)
            each.keep_forever(self._forever)

    def show_problems(self, problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
        """Show problems at their fields; return those that have none."""
        self._problems = problems
        for each in self.forms:
            each.show_problems(problems)
        return tuple(each for each in problems if self.input_of(each.field) is None)

    def go_to(self, place: str) -> int | None:
        """Return the tab of a place with the caret at it; None when no field shows it."""
        at = self._tab_of(place)
        found = self.form(at).input_of(place)
        if found is None:
            return None
        self.show_tab(at)
        found.focus(place)
        self._areas[at].ensureWidgetVisible(found)
        return at

    def input_of(self, place: str) -> Input | None:
        """Return the input of a place in whatever tab it is."""
        return self.form(self._tab_of(place)).input_of(place) if place else None

    def faulty(self) -> Input | None:
        """Return the first input in which something stands that is no value."""
        return next((found for each in self.forms if (found := each.faulty())), None)

    def forget(self) -> None:
        """Drop what is typed and is no value."""
        for each in self.forms:
            each.forget()

    def said(self, field: str, value: Any) -> tuple[str, str]:  # noqa: ANN401
        """Return the name of a field and a value of it in words; ("", "") for what is not told."""
        own = self.subject.words_of(field, value, self._book)
        if own == "":
            return "", ""
        found = self.input_of(field)
        if found is None:
            return path_name(field), own if own is not None else plain_words(value)
        name, words = found.says(field, value, self._book)
        return name, words if own is None else own

    def _tab_of(self, place: str) -> int:
        for at, part in enumerate(self.parts):
            if any(is_within(place, each) for each in part.paths):
                return at
        return 0
