"""«Спросите клиента»: the questions of the category, one focus stop each."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.intake_script import Progress
from ui.call.parts import CallParts
from ui.call.question_row import QuestionRow
from ui.texts.words import named
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Card, ElidedLabel, Skeleton, clear, fill, label, row

_BARS: Final = (300, 260), (160, 160)


class ScriptView(Retranslatable, Card):
    """Signals: ``passed()`` the last question had its turn, the caret goes on."""

    passed = Signal()

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Follow the matter at hand."""
        super().__init__(margins=(12, 9, 10, 8), spacing=5, parent=parent)
        self._parts, self._compact = parts, False
        self._shown: object = None
        self.rows: list[QuestionRow] = []
        self._title, self._state = label("", "h3"), ElidedLabel("", "caption")
        self._hint = label("", "caption")
        self._bars = QWidget()
        left, right = (Skeleton(*widths) for widths in _BARS)
        fill(QHBoxLayout(self._bars), left, STRETCH, right, margins=(0, 4, 2, 6))
        self._box = fill(QVBoxLayout(), spacing=2)
        head = row(self._title, (self._state, 1), self._hint)
        fill(self.box, head, self._bars, self._box, margins=(12, 9, 10, 8), spacing=5)
        parts.matter.changed.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(translate("CallForm", "Ask the client"))
        self._hint.setText(translate("CallForm", "answer by digit, on with Enter"))
        self._shown = None
        self.refresh()

    def set_compact(self, compact: bool) -> None:
        """Show the current question only (low windows)."""
        self._compact = compact
        self.refresh()

    def refresh(self) -> None:
        """Show the questions on the path of the answers given."""
        progress, category = self._parts.matter.progress, self._parts.matter.category
        self._bars.setVisible(category is None)
        shown = category is None or progress is not None
        if self.parentWidget() is not None:  # else it would open as a window of its own
            self.setVisible(shown)
        self._hint.setVisible(progress is not None)
        if progress is None:
            self._show_rows(Progress((), 0, None))
            self._state.setText(translate("CallForm", "questions appear with the category"))
            return
        self._show_rows(progress)
        self._show_state(progress)

    def current(self) -> QuestionRow | None:
        """Return the row to ask next, the last one when all had their turn."""
        progress = self._parts.matter.progress
        if progress is None or not self.rows:
            return None
        return self.rows[-1 if progress.current is None else progress.current]

    def has_question(self) -> bool:
        """Tell whether a question waits for its turn."""
        progress = self._parts.matter.progress
        return progress is not None and progress.current is not None

    def take_focus(self) -> None:
        """Put the caret on the question to ask next."""
        if (current := self.current()) is not None:
            current.setFocus(Qt.FocusReason.TabFocusReason)

    # ---- inside
    def _show_rows(self, progress: Progress) -> None:
        if progress.questions == self._shown:
            return
        self._shown = progress.questions
        clear(self._box)
        self.rows = [QuestionRow(n, each) for n, each in enumerate(progress.questions, 1)]
        for each in self.rows:
            each.answered.connect(self._on_answered)
            each.back.connect(self._on_back)
            self._box.addWidget(each)

    def _show_state(self, progress: Progress) -> None:
        script, answers = self._parts.matter.script, self._parts.matter.matter.answers
        text = translate("CallForm", "script “{name}” · answered {n} of {total}")
        name = named(script.name, script.name_en) if script else ""
        total = len(progress.questions)
        self._state.setText(text.format(name=name, n=progress.answered, total=total))
        kept = self.current()
        for place, each in enumerate(self.rows):
            digit = answers.get(str(each.question.question_id))
            each.show_state(digit, current=place == progress.current)
            each.setVisible(not self._compact or each is kept or each.hasFocus())

    def _on_answered(self, asked: QuestionRow, digit: int) -> None:
        given = self._parts.matter.matter.answers.get(str(asked.question.question_id))
        if (digit == 0 and given) or self._parts.matter.answer(
            asked.question, digit
        ):  # Enter on an answered question leaves its answer alone
            self._go_on(asked)

    def _go_on(self, asked: QuestionRow) -> None:
        key = asked.question.question_id
        place = next((n for n, r in enumerate(self.rows) if r.question.question_id == key), None)
        if place is None or place + 1 >= len(self.rows):
            self.passed.emit()
        else:
            self._focus(self.rows[place + 1])

    def _on_back(self, asked: QuestionRow) -> None:
        place = self.rows.index(asked)
        earlier = self.rows[max(0, place - 1)].question
        self._parts.matter.ask_again(earlier)
        again = next((r for r in self.rows if r.question == earlier), None)
        if again is not None:
            self._focus(again)

    def _focus(self, row_: QuestionRow) -> None:
        row_.show()
        row_.setFocus(Qt.FocusReason.TabFocusReason)
        self.refresh()
