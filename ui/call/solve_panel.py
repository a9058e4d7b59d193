"""«Что помогло»: the only question of a call that is solved at once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import RuleBroken
from app.domain.readmodels.calls import Solution
from app.domain.vocabulary import RegisterPolicy, ResolutionCode
from ui.call.dock_panel import DockPanel
from ui.call.parts import CallParts
from ui.texts import error_text
from ui.translations import Retranslatable, translate
from ui.widgets import DeskButton, Field, add, label, row

LONGEST = 2000


class SolvePanel(Retranslatable, DockPanel):
    """Filled from the inserted answer, else from the one that stands in the right column."""

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Ask about the card at hand."""
        super().__init__("sub", parent)
        self._parts = parts
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        self._field = Field("", self.line, required=True)
        self._done = DeskButton("", "primary", key="Enter")
        self._done.clicked.connect(self.confirm)
        self._policy = label("", "caption", wrap=True)
        add(self.box, self._field)
        add(self.box, row((self._policy, 1), self._done))
        self.line.textEdited.connect(self._on_edited)
        parts.board.current_changed.connect(self.hide)
        self.retranslate()

    def retranslate(self) -> None:
        self._field.set_caption(translate("CallForm", "What helped"))
        self._done.setText(translate("CallForm", "Solved at once"))
        policy = self._parts.context.catalogue.settings.register_policy
        only_counted = policy is RegisterPolicy.NOT_SOLVED_AT_ONCE
        counted = translate("CallForm", "No ticket is made: in this room such calls are counted")
        kept = translate("CallForm", "The ticket is registered and closed at once")
        self._policy.setText(counted if only_counted else kept)

    def open(self) -> None:
        """Ask; a second Ctrl+Shift+Enter answers."""
        if self.isVisible():
            self.confirm()
            return
        self.retranslate()
        self.line.setText(self._parts.matter.matter.answer_text)
        self._field.set_error("")
        self.show()
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def confirm(self) -> None:
        text = self.line.text().strip()
        if not text:
            self._field.set_error(error_text(RuleBroken("required", field="solution")))
            return
        given = self._parts.matter.matter.answer_id is not None
        code = ResolutionCode.FIXED if given else ResolutionCode.ADVICE
        if self._parts.saving.solve_at_once(Solution(text, code)) or self.isVisible():
            self.hide()

    def _on_edited(self, _text: str) -> None:
        self._field.set_error("")
