"""What is missing or was refused: one red line; each Ctrl+Enter goes to the next field."""

from collections.abc import Callable
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.errors import DeskError, RuleBroken
from app.domain.readmodels.calls import CallDraft
from ui.call.parts import CallParts
from ui.texts import error_text
from ui.translations import Retranslatable, translate
from ui.widgets import InlineStrip

Problems = tuple[DeskError, ...]


class ProblemsStrip(Retranslatable, InlineStrip):
    """Signals: ``go_to(field)`` the caret belongs in that field, ``shown(tuple of DeskError)``."""

    go_to = Signal(str)
    shown = Signal(object)

    def __init__(
        self, parts: CallParts, name_of: Callable[[str], str], parent: QWidget | None = None
    ) -> None:
        """``name_of`` gives a field's caption in small letters."""
        super().__init__(parent=parent)
        self._parts, self._name_of = parts, name_of
        self._problems: dict[UUID, Problems] = {}
        self._place = -1
        parts.saving.refused.connect(self._on_refused)
        parts.saving.returned.connect(self._on_returned)
        parts.saving.sent.connect(self._on_sent)
        parts.board.current_changed.connect(self._on_card_changed)

    def retranslate(self) -> None:
        self._show()

    @property
    def problems(self) -> Problems:
        """The faults of the card at hand."""
        return self._problems.get(self._parts.board.current.call_id, ())

    def forget(self, field: str) -> None:
        """A field was mended: take its fault off the line."""
        left = tuple(each for each in self.problems if each.field != field)
        if left != self.problems:
            self._keep(left)

    def _on_refused(self, problems: tuple[RuleBroken, ...]) -> None:
        before = [each.field for each in self.problems]
        again = [each.field for each in problems] == before
        self._place = (self._place + 1) % len(problems) if again else 0
        self._keep(problems)
        self.go_to.emit(problems[self._place].field or "")

    def _on_returned(self, draft: CallDraft, error: DeskError) -> None:
        self._problems[draft.call_id] = (error,)
        if not self._parts.board.has_begun(self._parts.board.current.call_id):
            self._parts.board.go(draft.call_id)
        self._show()
        if draft.call_id == self._parts.board.current.call_id and error.field:
            self.go_to.emit(error.field)

    def _on_sent(self, draft: CallDraft) -> None:
        self._problems.pop(draft.call_id, None)
        self._on_card_changed()

    def _on_card_changed(self) -> None:
        self._place = -1
        self._show()

    def _keep(self, problems: Problems) -> None:
        self._problems[self._parts.board.current.call_id] = problems
        self._show()

    def _show(self) -> None:
        problems = self.problems
        self.shown.emit(problems)
        if not problems:
            self.show_text("")
            return
        missing = [each for each in problems if each.code == "required"]
        hint = translate("CallForm", "Ctrl+Enter to the next · F3 to park")
        if len(missing) == len(problems):
            names = ", ".join(self._name_of(each.field or "") for each in missing)
            self.show_text(_missing(len(missing)), names, hint)
        else:
            text = " · ".join(error_text(each) for each in problems)
            self.show_text(translate("CallForm", "Not saved:"), text, hint)


def _missing(count: int) -> str:
    words = {
        1: translate("CallForm", "One field is missing:"),
        2: translate("CallForm", "Two fields are missing:"),
        3: translate("CallForm", "Three fields are missing:"),
        4: translate("CallForm", "Four fields are missing:"),
    }
    return words.get(count) or translate("CallForm", "%n field(s) are missing:", n=count)
