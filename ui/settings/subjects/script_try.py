"""«Проба»: the script played as the dispatcher will; what is pressed here is kept nowhere."""

from typing import Any
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.intake_script import asked_in, option_of, progress_of, summed_up, without_later
from app.domain.readmodels.catalogue import OptionView, QuestionView, ScriptView
from app.domain.setup.documents import Body, Book, SetupKind
from app.domain.vocabulary import Impact, Urgency
from ui.setup.inputs import Input
from ui.texts.words import impact_name, named, urgency_name
from ui.translations import translate
from ui.widgets import STRETCH, Card, DeskButton, clear, column, fill, label, row

_NOBODY = UUID(int=0)


class ScriptTry(Input):
    """Digits answer the question that waits, 0 skips it, Backspace takes the last one back."""

    def __init__(self) -> None:
        """Start at the first question."""
        self.card = _Stage(self)
        self._box = fill(QVBoxLayout(), spacing=8)
        self.card.box.addLayout(self._box)
        self.script = ScriptView(_NOBODY, "", "", "", ())
        self.answers: dict[str, int] = {}
        super().__init__("questions", _caption, self.card)
        self.field.hide_head()

    def retranslate(self) -> None:
        super().retranslate()
        self._show()

    def covers(self, place: str) -> bool:
        del place
        return False

    def show_document(self, body: Body, book: Book, value: Any) -> None:  # noqa: ANN401
        del value
        self.body, self.book = body, book
        script = script_view(body)
        if script != self.script:
            known = {str(each.question_id) for each in script.questions}
            self.answers = {key: digit for key, digit in self.answers.items() if key in known}
            self.script = script
        self._show()

    def press(self, digit: int) -> bool:
        """Answer the question that waits; False when nothing waits or it has no such key."""
        progress = progress_of(self.script, self.answers)
        if progress.current is None:
            return False
        question = progress.questions[progress.current]
        if digit and option_of(question, digit) is None:
            return False
        self.answers[str(question.question_id)] = digit
        self._show()
        return True

    def back(self) -> None:
        """Take the last answer back."""
        asked = [
            each
            for each in progress_of(self.script, self.answers).questions
            if str(each.question_id) in self.answers
        ]
        if asked:
            self.answers = without_later(self.script, self.answers, asked[-1])
            self._show()

    # ---- inside
    def _show(self) -> None:
        clear(self._box)
        progress = progress_of(self.script, self.answers)
        hint = translate("SetupScripts", "Digits answer, 0 skips, Backspace goes back")
        self._box.addWidget(label(hint, "caption"))
        for place, question in enumerate(progress.questions):
            digit = self.answers.get(str(question.question_id))
            self._box.addWidget(_question(place, question, digit, waits=place == progress.current))
        if not progress.questions:
            self._box.addWidget(label(translate("SetupScripts", "No questions yet"), "muted"))
        elif progress.current is None:
            self._box.addWidget(self._outcome())

    def _outcome(self) -> QWidget:
        asked = asked_in((self.script,), self.answers, Impact.PERSON, Urgency.TODAY)
        lines = [_told(each.option, self.book) for each in asked if each.option is not None]
        said = [line for line in lines if line]
        parts = [label(translate("SetupScripts", "What comes of it"), "small_strong")]
        nothing = translate("SetupScripts", "Impact, urgency and category stay as they are")
        parts.append(label("\n".join(said) or nothing, wrap=True))
        words = summed_up(asked)
        if words:
            pattern = translate("SetupScripts", "In the ticket: {words}")
            parts.append(label(pattern.format(words=words), wrap=True))
        if self.script.closing_phrase.strip():
            pattern = translate("SetupScripts", "Said at the end: {words}")
            parts.append(label(pattern.format(words=self.script.closing_phrase), wrap=True))
        return Card(*parts, kind="ok", spacing=4)


class _Stage(Card):
    """Takes the digits while it has the focus."""

    def __init__(self, owner: ScriptTry) -> None:
        super().__init__(kind="sub", margins=(12, 10, 12, 12), spacing=6)
        self._owner = owner
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Answer, skip, go back."""
        text = event.text()
        if len(text) == 1 and text in "0123456789" and self._owner.press(int(text)):
            return
        if event.key() == Qt.Key.Key_Backspace:
            self._owner.back()
            return
        super().keyPressEvent(event)


def _question(place: int, question: QuestionView, digit: int | None, *, waits: bool) -> QWidget:
    made = QWidget()
    text = f"{place + 1}. {named(question.text, question.text_en)}"
    chips = []
    for option in question.options:
        chip = DeskButton(named(option.text, option.text_en), "segment", key=str(option.digit))
        if option.digit == digit:
            chip.set_kind("segment_on")
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.setEnabled(waits or option.digit == digit)
        chip.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        chips.append(chip)
    skipped = label(translate("SetupScripts", "skipped"), "muted") if digit == 0 else None
    words = label(text, "strong" if waits else "body", wrap=True)
    fill(QVBoxLayout(made), column(words, row(*chips, skipped, STRETCH, spacing=6), spacing=4))
    return made


def _told(option: OptionView | None, book: Book) -> str:
    if option is None:
        return ""
    parts = []
    if option.sets_impact is not None:
        name = impact_name(option.sets_impact)
        parts.append(translate("SetupScripts", "impact: {name}").format(name=name))
    if option.sets_urgency is not None:
        name = urgency_name(option.sets_urgency)
        parts.append(translate("SetupScripts", "urgency: {name}").format(name=name))
    if option.routes_to_id is not None:
        name = book.name_of(SetupKind.CATEGORY, str(option.routes_to_id))
        parts.append(translate("SetupScripts", "goes on as “{name}”").format(name=name))
    told = ", ".join(parts)
    return f"{option.text}: {told}" if told else ""


def script_view(body: Body) -> ScriptView:
    """Return a script as the desk would have it; what cannot be read yet is left out."""
    questions = [_question_view(each) for each in body.get("questions") or ()]
    closing = str(body.get("closing_phrase") or "")
    return ScriptView(_NOBODY, "", "", closing, tuple(questions))


def _question_view(question: Body) -> QuestionView:
    after = question.get("after_question_id")
    options = [
        OptionView(
            digit=int(each["digit"]),
            text=str(each.get("text") or ""),
            text_en=str(each.get("text_en") or ""),
            summary=str(each.get("summary") or ""),
            sets_impact=Impact(each["sets_impact"]) if each.get("sets_impact") else None,
            sets_urgency=Urgency(each["sets_urgency"]) if each.get("sets_urgency") else None,
            routes_to_id=UUID(str(each["routes_to_id"])) if each.get("routes_to_id") else None,
        )
        for each in question.get("options") or ()
        if isinstance(each.get("digit"), int)
    ]
    return QuestionView(
        question_id=UUID(str(question["id"])),
        text=str(question.get("text") or ""),
        text_en=str(question.get("text_en") or ""),
        simple_cause=bool(question.get("simple_cause")),
        after_question_id=UUID(str(after)) if after else None,
        after_answer=question.get("after_answer"),
        options=tuple(options),
    )


def _caption() -> str:
    return translate("SetupScripts", "Play it through")
