"""«Проверьте подбор»: what the room would offer for a caller's words with the words typed here."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from app.domain.category_match import Match
from app.domain.setup.checks_category import branch_of
from app.domain.setup.documents import Body, Book, Document, SetupKind
from app.domain.suggestion import LEAST_CHARACTERS, CategoryWords
from ui.latest import LatestLookup
from ui.setup.inputs import Input
from ui.setup.references import ChipsInput, title_of
from ui.texts.matches import match_reason, match_text
from ui.translations import translate
from ui.widgets import Card, ElidedLabel, Mark, Pill, add, fill, label, row

if TYPE_CHECKING:
    from ui.context import DeskContext

_ASK_MS = 200
_SHOWN = 3
Question = tuple[str, CategoryWords]


class MatchCheck(Input):
    """A line as the dispatcher would type it, and the three best categories; writes nothing."""

    def __init__(self, context: "DeskContext", at_hand: Callable[[], str | None]) -> None:
        """Ask in the background while the person types here or among the synonyms."""
        self._context, self._at_hand = context, at_hand
        self.card = Card(kind="sub", margins=(12, 9, 12, 10), spacing=6)
        self._title, self._hint = label("", "small_strong"), label("", "caption")
        self.line, self._said = QLineEdit(), ElidedLabel("", "caption")
        self.line.setMaxLength(500)
        self.pills = [Pill("") for _ in range(_SHOWN)]
        self._row = QHBoxLayout()
        self._key = ""
        add(self.card.box, row(self._title, (self._hint, 1), spacing=8))
        add(self.card.box, self.line)
        fill(self._row, self._said, *self.pills, "|", spacing=6)
        self.card.box.addLayout(self._row)
        super().__init__("synonyms", _caption, self.card)
        self.field.hide_head()
        self.card.setFocusProxy(self.line)
        lane = context.background
        self._lookup = LatestLookup(lane, self._match, delay_ms=_ASK_MS, parent=self)
        self._lookup.answered.connect(self._on_answer)
        self._lookup.failed.connect(self._on_failed)
        self.line.textEdited.connect(self.ask)
        self._show(())

    def retranslate(self) -> None:
        super().retranslate()
        self._title.setText(self.caption())
        self._hint.setText(translate("SetupMatch", "as the dispatcher would type it"))
        self.line.setPlaceholderText(
            translate("SetupMatch", "the register says the fiscal drive does not answer")
        )
        self.line.setAccessibleName(self.caption())

    def covers(self, place: str) -> bool:
        del place
        return False

    def show_document(self, body: Body, book: Book, value: Any) -> None:  # noqa: ANN401
        del value
        changed = body.get("synonyms") != self.body.get("synonyms") or body.get(
            "name"
        ) != self.body.get("name")
        self.body, self.book = body, book
        if changed:
            self.ask()

    def ask(self) -> None:
        """Find the category of the line; words that are typed and not added yet count as well."""
        text = self.line.text().strip()
        if len(text) < LEAST_CHARACTERS:
            self._lookup.cancel()
            self._show(())
            return
        self._lookup.ask((text, self._words()))

    def _words(self) -> CategoryWords:
        code = str(self.body.get("code") or "")
        self._key = self._at_hand() or str(_NEW)
        whole = Document(SetupKind.CATEGORY, self._key, self.body)
        branch = tuple(str(each.body.get("name") or "") for each in branch_of(whole, self.book)[1:])
        synonyms = [str(each) for each in self.body.get("synonyms") or ()]
        return CategoryWords(
            UUID(self._key), (*reversed(branch), str(self.body.get("name") or "")),
            (*synonyms, *self._unfinished()), code,
        )  # fmt: skip

    def _unfinished(self) -> list[str]:
        chips = self.window().findChildren(ChipsInput)
        found = [each.unfinished for each in chips if each.path == "synonyms" and each.isVisible()]
        return [each for each in found if each]

    def _match(self, question: Question) -> tuple[Match, ...]:
        text, words = question
        return self._context.desk.suggesting.match(self._context.actor, text, words, _SHOWN)

    def _on_answer(self, _question: Question, matches: tuple[Match, ...]) -> None:
        self._show(matches)

    def _on_failed(self, _question: object, _error: BaseException) -> None:
        self._show(())

    def _show(self, matches: tuple[Match, ...]) -> None:
        asked = len(self.line.text().strip()) >= LEAST_CHARACTERS
        self._said.setText(_said(asked=asked, found=bool(matches)))
        for at, pill in enumerate(self.pills):
            pill.setVisible(at < len(matches))
            if at >= len(matches):
                continue
            match = matches[at]
            mine = str(match.category_id) == self._key
            pill.show_as(
                match_text(self._name(match), match),
                Mark.SOLVED if mine else None,
                "ok" if mine else "neutral",
            )
            pill.setToolTip(match_reason(match))

    def _name(self, match: Match) -> str:
        if str(match.category_id) == self._key:
            return str(self.body.get("name") or translate("SetupMatch", "this one"))
        found = self.book.get(SetupKind.CATEGORY, str(match.category_id))
        return title_of(found) if found else ""


_NEW = UUID(int=1)


def _said(*, asked: bool, found: bool) -> str:
    if found:
        return translate("SetupMatch", "Would be offered:")
    if asked:
        return translate("SetupMatch", "Nothing would be offered")
    return translate("SetupMatch", "A sentence of the caller shows what would be offered")


def _caption() -> str:
    return translate("SetupMatch", "Check the match")
