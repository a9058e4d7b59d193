"""«Что помогло»: the only question of a call that is solved at once."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import RuleBroken
from app.domain.readmodels.calls import Solution
from app.domain.vocabulary import RegisterPolicy, ResolutionCode
from ui.call.dock_panel import DockPanel
from ui.call.journal_writer import PLACES, beside
from ui.call.parts import CallParts
from ui.kept_form import KeptForm
from ui.kept_parts import go_to_end
from ui.texts import error_text, named
from ui.translations import Retranslatable, translate
from ui.widgets import DeskButton, Field, add, label, row

LONGEST = 2000


class SolvePanel(Retranslatable, DockPanel):
    """Filled from the inserted answer, else from the one that stands in the right column."""

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Ask about the card at hand."""
        super().__init__("sub", parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._parts = parts
        self.line = QLineEdit()
        self.line.setMaxLength(LONGEST)
        self._field = Field("", self.line, required=True)
        self._done = DeskButton("", "primary", key="Enter")
        self._done.clicked.connect(self.confirm)
        self._policy = label("", "caption", wrap=True)
        self.kept = KeptForm(parts.context, f"{PLACES}solve", self, {"line": self.line})
        add(self.box, self.kept.line)
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
        offered = self._parts.matter.matter.answer_text
        self.kept.stand(beside(self._parts.board.current), partial(self.line.setText, offered))
        self._field.set_error("")
        refused = refused_at_once(self._parts)
        self._field.setVisible(not refused)
        self._done.setVisible(not refused)
        self._policy.setText(refused or self._policy.text())
        self.show()
        if refused:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        if self.kept.differs:
            go_to_end(self.line)

    def confirm(self) -> None:
        if refused_at_once(self._parts):
            self.close_panel()
            return
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


def refused_at_once(parts: CallParts) -> str:
    """Say why the matter at hand is not solved while talking; "" where it may be."""
    category = parts.matter.category
    if category is None or category.at_once:
        return ""
    name = named(category.name, category.name_en)
    return error_text(RuleBroken("not_at_once", field="category", name=name))
