"""The answers of a set: the list, the current one's text with its variables and a preview."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.answer_text import Variable, check_variables, fill_in
from app.domain.errors import RuleBroken
from app.domain.identity import new_id
from app.domain.setup.documents import Body, SetupKind
from ui.knowledge_parts.answer_words import (
    kept_body,
    sample_values,
    shown_body,
    variable_hint,
    variable_name,
)
from ui.settings.subjects.detailed_rows import DetailedRows
from ui.setup.columns import Column, ReferenceColumn
from ui.setup.form import Form
from ui.setup.inputs import Input, Words
from ui.texts import error_text
from ui.translations import translate
from ui.widgets import STRETCH, Card, DeskButton, GrowingTextEdit, column, fill, label, row

if TYPE_CHECKING:
    from ui.context import DeskContext

_ACROSS: Final = 4


class AnswersInput(DetailedRows):
    """One row an answer; its text below."""

    def __init__(self, context: "DeskContext") -> None:
        """``context`` fills the preview in."""
        self._context = context
        columns = (
            Column("title", _title),
            Column("code", _code, width=76),
            ReferenceColumn("category_id", _category, width=180, none=_any),
            ReferenceColumn(
                "article_id", _article, width=150, none=_nothing, kind=SetupKind.ARTICLE
            ),
        )
        super().__init__("answers", _caption, columns, blank=_answer, most_rows=5)

    def form(self) -> Form:
        return Form(BodyInput(self._context))

    def heading(self, place: int) -> str:
        return str(self.model.rows[place].get("title") or "")


class BodyInput(Input):
    """The text with variables in the person's own language; a preview with examples below."""

    def __init__(
        self,
        context: "DeskContext",
        path: str = "body",
        caption: Words | None = None,
        variables: Sequence[Variable] = tuple(Variable),
        *,
        lines: tuple[int, int] = (4, 10),
    ) -> None:
        """Offer ``variables`` below the text; any may be typed."""
        self._context = context
        self.edit = GrowingTextEdit(lines=lines, limit=4000)
        self._preview = label("", wrap=True)
        self._preview.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._heading = label("", "caption_strong")
        self._showing = False
        self._chips = {variable: DeskButton("", "chip") for variable in variables}
        for variable, chip in self._chips.items():
            chip.clicked.connect(partial(self.insert, variable))
        chips = list(self._chips.values())
        rows = [
            row(*chips[at : at + _ACROSS], STRETCH, spacing=4)
            for at in range(0, len(chips), _ACROSS)
        ]
        whole = QWidget()
        shown = Card(self._heading, self._preview, kind="accent", spacing=4)
        fill(QVBoxLayout(whole), self.edit, shown, column(*rows, spacing=4), spacing=8)
        whole.setFocusProxy(self.edit)
        super().__init__(path, caption or _body, whole, required=caption is None)
        self.edit.textChanged.connect(self._on_changed)

    def retranslate(self) -> None:
        super().retranslate()
        self._heading.setText(translate("SetupAnswers", "As the client will read it"))
        self.edit.setAccessibleName(self.caption())
        for variable, chip in self._chips.items():
            chip.setText(variable_name(variable))
            chip.setToolTip(variable_hint(variable))
            chip.setAccessibleDescription(variable_hint(variable))

    def insert(self, variable: Variable) -> None:
        """Put a variable at the caret."""
        self.edit.textCursor().insertText(f"{{{variable_name(variable)}}}")
        self.edit.setFocus()

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        kept = str(value or "")
        if kept_body(self.edit.toPlainText()) != kept:
            self._showing = True
            self.edit.setPlainText(shown_body(kept))
            self._showing = False
        self._show_preview(kept)

    def kept(self) -> str:
        """Return the text as it would be kept."""
        return kept_body(self.edit.toPlainText())

    def preview(self) -> str:
        """Return the text with examples in it."""
        return self._preview.text()

    def _on_changed(self) -> None:
        if self._showing:
            return
        kept = kept_body(self.edit.toPlainText())
        try:
            check_variables(kept, self.path)
        except RuleBroken as error:
            self.set_error(error_text(error))
        else:
            self.set_error("")
        self._show_preview(kept)
        self.tell(kept)

    def _show_preview(self, kept: str) -> None:
        context = self._context
        values = sample_values(context.actor, context.catalogue, context.clock())
        self._preview.setText(fill_in(kept, values).text or "—")


def _answer(_rows: Sequence[Any]) -> Body:
    return {
        "id": str(new_id()), "title": "", "body": "", "code": "", "category_id": None,
        "article_id": None,
    }  # fmt: skip


def _caption() -> str:
    return translate("SetupAnswers", "Answers, the first of a category is the one offered")


def _title() -> str:
    return translate("SetupAnswers", "Title")


def _code() -> str:
    return translate("SetupAnswers", "Code")


def _category() -> str:
    return translate("SetupAnswers", "Category")


def _article() -> str:
    return translate("SetupAnswers", "Article")


def _any() -> str:
    return translate("SetupAnswers", "any")


def _nothing() -> str:
    return "—"


def _body() -> str:
    return translate("SetupAnswers", "Text; a button puts in what stands for its word")
