"""The questions of a script: asked when, answered by which key, moving what."""

from collections.abc import Sequence
from typing import Any, Final

from app.domain.identity import new_id
from app.domain.setup.documents import Body, Book, Document, SetupKind
from app.domain.vocabulary import Impact, Urgency
from ui.settings.subjects.detailed_rows import DetailedRows
from ui.setup.columns import ChoiceColumn, Column, FlagColumn, NumberColumn, ReferenceColumn
from ui.setup.form import Form
from ui.setup.inputs import Input, TextInput
from ui.texts.words import impact_name, urgency_name
from ui.translations import translate
from ui.widgets import ElidedCombo, row

AFTER: Final = "after"
_MOST_DIGIT: Final = 9


class QuestionsInput(DetailedRows):
    """One row a question; below it when it is asked and its answers."""

    def __init__(self) -> None:
        """Show the texts in the list, the rest below."""
        columns = (
            Column("text", _text),
            Column("text_en", _text_en),
            FlagColumn("simple_cause", _simple, width=130),
        )
        super().__init__("questions", _caption, columns, blank=_question)

    def form(self) -> Form:
        return Form(AfterInput(), OptionsInput())

    def heading(self, place: int) -> str:
        text = str(self.model.rows[place].get("text") or "")
        return translate("SetupScripts", "Question {n}. {text}").format(n=place + 1, text=text)

    def seen(self, row: Body, rows: Sequence[Body]) -> Body:
        at = next((place for place, each in enumerate(rows) if each is row), 0)
        after = (row.get("after_question_id"), row.get("after_answer"))
        return {**row, AFTER: after, "earlier": list(rows[:at])}

    def changed(self, row: Body, path: str, value: Any) -> Body:  # noqa: ANN401
        if path != AFTER:
            return {**row, path: value}
        question, answer = value
        return {**row, "after_question_id": question, "after_answer": answer}


class OptionsInput(DetailedRows):
    """One row an answer: its key and what it moves; below it how the ticket and English say it."""

    def __init__(self) -> None:
        """Show what decides in the list, the wordings below."""
        columns = (
            NumberColumn("digit", _digit, width=64, least=1, most=_MOST_DIGIT),
            Column("text", _answer),
            ChoiceColumn("sets_impact", _impact, width=124, pairs=_impacts),
            ChoiceColumn("sets_urgency", _urgency, width=112, pairs=_urgencies),
            ReferenceColumn("routes_to_id", _route, width=140, none=_nowhere, fits=_selectable),
        )
        super().__init__("options", _options, columns, blank=_option)

    def form(self) -> Form:
        wordings = row(
            (TextInput("summary", _summary), 1), (TextInput("text_en", _answer_en), 1), spacing=12
        )
        return Form(wordings)

    def heading(self, place: int) -> str:
        text = str(self.model.rows[place].get("text") or "")
        return translate("SetupScripts", "Answer “{text}”").format(text=text)


class AfterInput(Input):
    """When a question is asked: always, or after an answer to an earlier one."""

    def __init__(self) -> None:
        """Start with always."""
        self.combo = ElidedCombo()
        self._choices: list[tuple[Any, str]] = []
        super().__init__(AFTER, _after, self.combo)
        self.combo.activated.connect(self._on_activated)

    def covers(self, place: str) -> bool:
        return place in {"after_question_id", "after_answer"}

    def show_document(self, body: Body, book: Book, value: Any) -> None:  # noqa: ANN401
        self._choices = [((None, None), translate("SetupScripts", "always"))]
        for number, each in enumerate(body.get("earlier") or (), 1):
            self._choices += _after_choices(number, each)
        self.combo.clear()
        self.combo.addItems([words for _, words in self._choices])
        super().show_document(body, book, value)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        known = [each for each, _ in self._choices]
        wanted = tuple(value or (None, None))
        self.combo.setCurrentIndex(known.index(wanted) if wanted in known else -1)

    def _on_activated(self, index: int) -> None:
        self.tell(self._choices[index][0])


def _after_choices(number: int, question: Body) -> list[tuple[Any, str]]:
    key = question.get("id")
    any_answer = translate("SetupScripts", "after question {n}, whatever is answered")
    one = translate("SetupScripts", "after question {n}, answer {digit} “{text}”")
    found: list[tuple[Any, str]] = [((key, None), any_answer.format(n=number))]
    for option in question.get("options") or ():
        digit, text = option.get("digit"), option.get("text")
        found.append(((key, digit), one.format(n=number, digit=digit, text=text)))
    return found


def _question(_rows: Sequence[Any]) -> Body:
    words = (
        (translate("SetupScripts", "Yes"), "Yes"),
        (translate("SetupScripts", "No"), "No"),
        (translate("SetupScripts", "Does not know"), "Does not know"),
    )
    options = [_blank(digit, *both) for digit, both in enumerate(words, 1)]
    return {
        "id": str(new_id()), "text": "", "text_en": "", "simple_cause": False,
        "after_question_id": None, "after_answer": None, "options": options,
    }  # fmt: skip


def _option(rows: Sequence[Any]) -> Body:
    used = {each.get("digit") for each in rows}
    free = next((digit for digit in range(1, _MOST_DIGIT + 1) if digit not in used), None)
    return _blank(free, "", "")


def _blank(digit: int | None, text: str, text_en: str) -> dict[str, Any]:
    return {
        "digit": digit, "text": text, "text_en": text_en, "summary": "", "sets_impact": None,
        "sets_urgency": None, "routes_to_id": None,
    }  # fmt: skip


def _selectable(document: Document, _row: Body, _book: Book) -> bool:
    return document.kind is SetupKind.CATEGORY and bool(document.body.get("selectable"))


def _impacts() -> tuple[tuple[Any, str], ...]:
    return ((None, "—"), *((int(each), impact_name(each)) for each in Impact))


def _urgencies() -> tuple[tuple[Any, str], ...]:
    return ((None, "—"), *((int(each), urgency_name(each)) for each in Urgency))


def _caption() -> str:
    return translate("SetupScripts", "Questions, in the order of asking")


def _text() -> str:
    return translate("SetupScripts", "Question")


def _text_en() -> str:
    return translate("SetupScripts", "In English")


def _simple() -> str:
    return translate("SetupScripts", "simple cause")


def _after() -> str:
    return translate("SetupScripts", "When it is asked")


def _options() -> str:
    return translate("SetupScripts", "Answers")


def _digit() -> str:
    return translate("SetupScripts", "Digit")


def _answer() -> str:
    return translate("SetupScripts", "Answer")


def _answer_en() -> str:
    return translate("SetupScripts", "In English")


def _summary() -> str:
    return translate("SetupScripts", "In the ticket’s description")


def _impact() -> str:
    return translate("SetupScripts", "Impact")


def _urgency() -> str:
    return translate("SetupScripts", "Urgency")


def _route() -> str:
    return translate("SetupScripts", "Goes on as")


def _nowhere() -> str:
    return "—"
