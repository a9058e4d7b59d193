"""What each key of the call desk does."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from app.domain.answer_text import Filled
from app.domain.readmodels.catalogue import AnswerView
from ui.call.answer_values import call_values
from ui.call.form_card import FormCard
from ui.call.left_column import LeftColumn
from ui.call.outage_keys import OutageKeys
from ui.call.parts import CallParts
from ui.call.side_column import SideColumn
from ui.knowledge_parts.answer_picker import AnswerPicker, Wanted, filled_for
from ui.translations import translate

Handlers = dict[str, Callable[[], object]]


class DeskCommands(QObject):
    """Signals: ``side_wanted(toggle)`` the right column is to be seen."""

    side_wanted = Signal(bool)

    def __init__(
        self,
        parts: CallParts,
        left: LeftColumn,
        form: FormCard,
        side: SideColumn,
    ) -> None:
        """Stand between the views and the presenters."""
        super().__init__(form)
        self._parts, self._left, self._form, self._side = parts, left, form, side
        self._picker: AnswerPicker | None = None
        self.outage = OutageKeys(parts, side.outage, left.outage)
        side.solution.inserted.connect(self._on_inserted)
        side.solution.listed.connect(self._list_answers)
        side.solution.procedure_asked.connect(self._open_procedure)

    def handlers(self) -> Handlers:
        """Return the function of each action by its id."""
        board = self._parts.board
        found: Handlers = {
            "call.new": self._new,
            "call.park": board.park_or_resume,
            "call.previous": partial(board.step, -1),
            "call.next": partial(board.step, 1),
            "call.hang_up": board.hang_up,
            "call.lost": board.lose,
            "call.call_back": self._call_back,
            "call.clear": partial(self._form.open_panel, self._form.clear),
            "call.restore": board.undo_empty,
            "call.save": self._parts.saving.assign,
            "call.solve": partial(self._form.open_panel, self._form.solve),
            "call.another": self._another,
            "call.finish": partial(self._form.open_panel, self._form.ending),
        }
        return found | self._looking() | self._suggestions() | self._slots()

    # ---- groups of keys
    def _looking(self) -> Handlers:
        details = self._form.details
        return {
            "call.details": details.open,
            "call.afterwards": details.enter_afterwards,
            "call.remote_look": details.open_look,
            "call.phone": self._left.focus_phone,
            "call.history": self._left.focus_history,
            "call.answers": self._list_answers,
            "call.procedure": self._open_procedure,
            "call.say_first": partial(self._form.open_panel, self._form.notice),
            "call.said": self._parts.notices.confirm,
            "call.knowledge": partial(self.side_wanted.emit, True),
        }

    def _suggestions(self) -> Handlers:
        matter = self._parts.matter
        takes: Handlers = {
            f"suggest.category.{place + 1}": partial(matter.accept_suggestion, place)
            for place in range(3)
        }
        return takes | {
            "suggest.join": self._left.take_first,
            "suggest.other": self._left.take_second,
            "suggest.assignee": self._form.assignee.open_picker,
            "suggest.answer": self._side.solution.insert,
            "suggest.article": self._open_article,
            "suggest.outage": self.outage.link,
            "outage.declare": self.outage.declare,
        }

    def _slots(self) -> Handlers:
        return {f"call.slot.{n + 1}": partial(self._go_to_slot, n) for n in range(6)}

    # ---- single keys
    def _new(self) -> None:
        if self._parts.board.new_call():
            self._left.focus_phone()

    def _another(self) -> None:
        if self._parts.saving.assign(another_matter=True):
            self._form.focus_text()

    def _call_back(self) -> None:
        board = self._parts.board
        if board.has_begun(board.current.call_id):
            board.lose()
            self._parts.saving.call_back_later(board.current)

    def _go_to_slot(self, place: int) -> None:
        cards = self._parts.board.cards
        if place < len(cards):
            self._parts.board.go(cards[place].call_id)

    def _open_article(self) -> None:
        if self._side.solution.article is not None:
            self.side_wanted.emit(False)
            self._side.solution.open_article()

    def _wanted(self) -> Wanted:
        category = self._parts.board.current.matter.category_id
        return Wanted(category, call_values(self._parts))

    def _list_answers(self) -> None:
        """Ctrl+F7: every answer this person is given, those of the category first."""
        if self._picker is None:
            self._picker = AnswerPicker(self._form.window(), self._parts.context)
            self._picker.taken.connect(self._on_taken)
        self._picker.open_for(self._wanted())

    def _open_procedure(self) -> None:
        """Ctrl+F8: what the room does with such calls, beside the form."""
        category = self._parts.board.current.matter.category_id
        procedure = self._parts.context.desk.knowledge.procedure(category)
        if procedure is None:
            nothing = translate("CallSide", "No procedure for this category yet")
            self._parts.context.notices.remark(nothing)
            return
        self.side_wanted.emit(False)
        self._side.open_article(procedure.article_id)

    def _on_inserted(self, answer: AnswerView) -> None:
        self._on_taken(answer, filled_for(self._parts.context, self._wanted(), answer))

    def _on_taken(self, answer: AnswerView, filled: Filled) -> None:
        self._form.matter.insert(filled.text)
        self._parts.answers.remember(answer, filled.text)
        self._form.focus_text()
