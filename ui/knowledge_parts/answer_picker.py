"""Ready answers over the window: type, look, Enter puts one in (R74)."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QStackedWidget, QWidget

from app.domain.answer_text import Filled, Values, fill_in, letter
from app.domain.readmodels.catalogue import AnswerView
from ui.knowledge_parts.answer_words import missing_text
from ui.texts.words import named
from ui.theme import px
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Card,
    Cell,
    CellKind,
    CellModel,
    CellRow,
    DeskButton,
    EmptyState,
    TwoLineTable,
    column,
    hline,
    label,
    row,
)
from ui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from ui.context import DeskContext

WIDTH: Final = 900
_HEIGHT: Final = 400
_LIST: Final = 400
_DIRECT: Final = 9
_STEPS: Final = {
    Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Wanted:
    """What an answer is wanted for; ``as_letter`` opens and signs it as the room does."""

    category_id: UUID | None
    values: Values
    as_letter: bool = False


class AnswerLine(QLineEdit):
    """Signals: ``stepped(QKeyEvent)``, ``entered()``, ``picked(place)`` by Alt and a digit."""

    stepped = Signal(object)
    entered = Signal()
    picked = Signal(int)

    def event(self, event: QEvent) -> bool:
        """Claim the keys of the list before any action of the window."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            enters = control and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
            if _digit(event) or enters:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, enter and pick; everything else is typing."""
        if event.key() in _STEPS and not event.modifiers():
            self.stepped.emit(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.entered.emit()
        elif digit := _digit(event):
            self.picked.emit(digit - 1)
        else:
            super().keyPressEvent(event)


class AnswerPicker(Retranslatable, Card):
    """Signals: ``taken(AnswerView, Filled)``; a letter comes filled with opening and end."""

    taken = Signal(object, object)

    def __init__(self, window: QWidget, context: "DeskContext") -> None:
        """Lie over ``window`` when an answer is wanted."""
        super().__init__(margins=(0, 12, 0, 10), spacing=10)
        self._context = context
        self._wanted = Wanted(None, {})
        self._answers: tuple[AnswerView, ...] = ()
        self.line = AnswerLine()
        self.table = TwoLineTable((64, 0), header=False)
        self._model = CellModel(("", ""), self)
        self.table.setModel(self._model)
        self.table.setFixedWidth(px(_LIST))
        self.table.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._heading, self._text = label("", "h3", wrap=True), label("", wrap=True)
        self._missing = label("", "caption", "warn", wrap=True)
        self._foot = label("", "caption")
        self._nothing, self._pages = EmptyState("quickreply", ""), QStackedWidget()
        self.close_button = DeskButton("", "ghost", key="Esc")
        self._lay_out()
        self._overlay = Overlay(window, self, WIDTH)
        self._connect()
        self.retranslate()

    def open_for(self, wanted: Wanted) -> None:
        """Offer the answers of whoever is at the desk, those of the category first."""
        self._wanted = wanted
        self.line.clear()
        self._find("")
        self._overlay.open(self.line)

    def close_up(self) -> None:
        """Close; the focus goes where it was."""
        self._overlay.close_up()

    @property
    def is_open(self) -> bool:
        """Whether it lies over the window now."""
        return self._overlay.isVisible()

    @property
    def answers(self) -> tuple[AnswerView, ...]:
        """The answers offered, the best first."""
        return self._answers

    def preview(self) -> str:
        """Return the text as it would be put in."""
        return self._text.text()

    def retranslate(self) -> None:
        hint = translate("Answers", "Code, title or words of the answer")
        self.line.setPlaceholderText(hint)
        self.line.setAccessibleName(hint)
        self.table.setAccessibleName(translate("Answers", "Ready answers"))
        self._foot.setText(
            translate("Answers", "Enter puts it at the caret, Alt and a digit at once, Esc closes")
        )
        self.close_button.setText(translate("Answers", "Close"))
        self._nothing.set_texts(
            translate("Answers", "No answer of yours fits"),
            translate("Answers", "Sets of answers are given out in the settings"),
        )

    # ---- inside
    def _lay_out(self) -> None:
        shown = QWidget()
        shown.setMinimumHeight(px(_HEIGHT))
        text = column(
            self._heading, self._text, STRETCH, self._missing, margins=(6, 4, 18, 4), spacing=8
        )
        shown.setLayout(row(self.table, (text, 1), spacing=12))
        self._pages.addWidget(shown)
        self._pages.addWidget(self._nothing)
        self.box.addLayout(row(self.line, margins=(12, 0, 12, 0)))
        self.box.addWidget(self._pages, 1)
        self.box.addWidget(hline())
        self.box.addLayout(row(self._foot, STRETCH, self.close_button, margins=(14, 0, 12, 0)))

    def _connect(self) -> None:
        self.line.textEdited.connect(self._find)
        self.line.stepped.connect(self.table.keyPressEvent)
        self.line.entered.connect(self._on_entered)
        self.line.picked.connect(self._take)
        self.table.row_changed.connect(self._on_row)
        self.table.row_chosen.connect(self._take)
        self.close_button.clicked.connect(self.close_up)

    def _find(self, text: str) -> None:
        """In memory, so at once."""
        knowledge, actor = self._context.desk.knowledge, self._context.actor
        self._answers = knowledge.answers(actor, text, self._wanted.category_id)
        self._model.replace([self._row(place, one) for place, one in enumerate(self._answers)])
        self._pages.setCurrentIndex(0 if self._answers else 1)
        if self._answers:
            self.table.setCurrentIndex(self._model.index(0, 0))
            self.table.scrollToTop()
        self._show_text()

    def _row(self, place: int, answer: AnswerView) -> CellRow:
        catalogue = self._context.catalogue
        category = catalogue.categories.get(answer.category_id or UUID(int=0))
        of_set = catalogue.answer_sets.get(answer.set_id or UUID(int=0))
        parts = (
            named(category.name, category.name_en) if category else "",
            named(of_set.name, of_set.name_en) if of_set else "",
        )
        second = " · ".join(part for part in parts if part)
        key = f"Alt+{place + 1}" if place < _DIRECT else ""
        title = Cell(answer.title, CellKind.TWO_LINES, second)
        return CellRow(answer.answer_id, (Cell(key, token="muted"), title), answer.title)

    def _current(self) -> AnswerView | None:
        at = self.table.current_row
        return self._answers[at] if 0 <= at < len(self._answers) else None

    def _on_row(self, _row: int) -> None:
        self._show_text()

    def _show_text(self) -> None:
        answer = self._current()
        filled = self.filled(answer) if answer is not None else Filled("")
        self._heading.setText(answer.title if answer is not None else "")
        self._text.setText(filled.text)
        missing = missing_text(filled)
        self._missing.setText(missing)
        self._missing.setVisible(bool(missing))

    def filled(self, answer: AnswerView) -> Filled:
        """Return an answer with the values of the matter at hand, as it would be put in."""
        return filled_for(self._context, self._wanted, answer)

    def _on_entered(self) -> None:
        self._take(self.table.current_row)

    def _take(self, place: int) -> None:
        if not 0 <= place < len(self._answers):
            return
        answer = self._answers[place]
        self.close_up()
        self.taken.emit(answer, self.filled(answer))


def filled_for(context: "DeskContext", wanted: Wanted, answer: AnswerView) -> Filled:
    """Fill an answer in; as a letter with the room's opening and signature (R76)."""
    body = answer.body.strip()
    if wanted.as_letter:
        settings = context.catalogue.settings
        body = letter(settings.answer_opening, body, settings.answer_signature)
    return fill_in(body, wanted.values)


def _digit(event: QKeyEvent) -> int:
    """Return the digit pressed with Alt alone, 0 for anything else."""
    alt = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier == Qt.KeyboardModifier.AltModifier
    at = event.key() - Qt.Key.Key_0
    return at if alt and 1 <= at <= _DIRECT else 0
