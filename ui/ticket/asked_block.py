"""What the caller was asked on the first line: simple causes apart, skipped questions named."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.readmodels.tickets import AnswerGiven
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Card, Mark, Shape, clear, column, fill, label, row
from ui.widgets.labels import Tone


class AskedBlock(Retranslatable, Card):
    """Hidden while nothing was asked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        self._title, self._count = label("", "h3"), label("", "caption")
        super().__init__(row(self._title, STRETCH, self._count), spacing=6, parent=parent)
        self._inside = fill(QVBoxLayout(), spacing=6)
        self.box.addLayout(self._inside)
        self._answers: tuple[AnswerGiven, ...] = ()
        self.retranslate()

    def show_answers(self, answers: Sequence[AnswerGiven]) -> None:
        """Show what was asked."""
        self._answers = tuple(answers)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(translate("AskedBlock", "Asked on the phone"))
        given = sum(1 for each in self._answers if each.answer)
        text = translate("AskedBlock", "{n} of {total}")
        self._count.setText(text.format(n=given, total=len(self._answers)))
        clear(self._inside)
        simple = [each for each in self._answers if each.simple_cause]
        other = [each for each in self._answers if not each.simple_cause]
        if simple:
            heading = translate("AskedBlock", "Simple causes")
            self._inside.addWidget(label(heading, "caption_strong"))
        for each in (*simple, *other):
            if other and simple and each is other[0]:
                heading = translate("AskedBlock", "Further questions")
                self._inside.addWidget(label(heading, "caption_strong"))
            self._inside.addWidget(_line(each))
        if self.parentWidget() is not None:
            self.setVisible(bool(self._answers))


def _line(given: AnswerGiven) -> QWidget:
    skipped = not given.answer
    mark = Mark.PAUSED if skipped else Mark.SOLVED
    said = translate("AskedBlock", "skipped") if skipped else given.answer
    tone: Tone = "muted" if skipped else "text"
    question = label(given.question, "caption", wrap=True)
    answer = label(said, "small_strong" if not skipped else "small", tone, wrap=True)
    made = QWidget()
    sign = column(2, Shape(mark, 13), STRETCH, spacing=0)
    fill(QHBoxLayout(made), sign, (column(question, answer, spacing=1), 1), spacing=8)
    made.setAccessibleName(f"{given.question} {said}")
    return made
