"""The people found for what was typed, side by side; nobody is picked by himself."""

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QVBoxLayout, QWidget

from app.domain.phone_format import format_number
from app.domain.readmodels.clients import ContactMatch
from ui.theme import px
from ui.translations import translate
from ui.widgets.candidates import Candidate, CandidateDelegate, CandidatesModel
from ui.widgets.layouts import fill

_ROW: Final = 42
_MOST_SHOWN: Final = 8


class MatchesView(QFrame):
    """A list under the field that never takes the focus. Signals: ``chosen(row)``."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(parent)
        self.setProperty("card", "popup")
        self._model = CandidatesModel(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(CandidateDelegate(self._list))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.clicked.connect(self._on_clicked)
        fill(QVBoxLayout(self), self._list, margins=(4, 4, 4, 4))
        self.hide()

    def show_people(self, people: tuple[ContactMatch, ...]) -> None:
        """Show people, the first one current; none hides the list."""
        rows = tuple(_candidate(one, place) for place, one in enumerate(people))
        if rows:
            rows = (*rows, _nobody_of_them(len(rows)))
        if rows != self._model.rows:
            self._model.replace(rows)
            self._list.setCurrentIndex(self._model.index(0, 0))
        self._list.setFixedHeight(px(_ROW) * min(len(rows), _MOST_SHOWN))
        self.setVisible(bool(rows))

    @property
    def current(self) -> int:
        """The row Enter would take."""
        return max(0, self._list.currentIndex().row())

    def step(self, by: int) -> None:
        """Move the current row, stopping at the ends."""
        row = min(max(self.current + by, 0), len(self._model.rows) - 1)
        self._list.setCurrentIndex(self._model.index(row, 0))

    def _on_clicked(self, index: QModelIndex) -> None:
        self.chosen.emit(index.row())


def _nobody_of_them(place: int) -> Candidate:
    """A colleague nobody has written down yet calls from a shared number."""
    text = translate("Caller", "None of them: a new client")
    return Candidate(text, translate("Caller", "ask for the name"), None, _key(place))


def _key(place: int) -> str:
    return f"Alt+{place + 1}" if place < 9 else ""


def _candidate(person: ContactMatch, place: int) -> Candidate:
    numbers = [
        format_number(line.e164 or line.key) + (f" ×{line.extension}" if line.extension else "")
        for line in person.phones[:1]
    ]
    detail = " · ".join(
        part for part in (person.organisation, person.position, person.city, *numbers) if part
    )
    return Candidate(person.full_name, detail, person, _key(place))
