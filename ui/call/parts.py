"""The presenters of the call desk, built once in the order they lean on each other."""

from PySide6.QtCore import QObject

from ui.call.answers_presenter import AnswersPresenter
from ui.call.board import CallBoard
from ui.call.caller_presenter import CallerPresenter
from ui.call.copy_offer import CopyOffer
from ui.call.matter_presenter import MatterPresenter
from ui.call.new_client_presenter import NewClientPresenter
from ui.call.notices_presenter import NoticesPresenter
from ui.call.plan_presenter import PlanPresenter
from ui.call.saving_presenter import SavingPresenter
from ui.call.shift_presenter import ShiftPresenter
from ui.context import DeskContext


class CallParts(QObject):
    """Board and presenters of one desk; every view is handed this and takes what it shows."""

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        """Build them all; nothing is asked of the database yet."""
        super().__init__(parent)
        self.context = context
        self.board = CallBoard(context, self)
        self.copies = CopyOffer(context, self.board, self)
        self.caller = CallerPresenter(context, self.board, self)
        self.new_client = NewClientPresenter(context, self.board, self.caller, self)
        self.matter = MatterPresenter(context, self.board, self.caller, self)
        self.plan = PlanPresenter(context, self.board, self.matter, self)
        self.saving = SavingPresenter(context, self.board, self.plan, self)
        self.notices = NoticesPresenter(context, self.board, self.caller, self)
        self.saving.unsaid = self.notices.unsaid
        self.answers = AnswersPresenter(context, self.board, self)
        self.shift = ShiftPresenter(context, self)
