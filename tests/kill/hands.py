"""What reaches a form in the window: the sections, the pages, the keys of the records."""

from uuid import UUID

from PySide6.QtWidgets import QApplication, QWidget

from ui.call.desk import CallDesk
from ui.latest import LatestLookup
from ui.settings.settings_view import SettingsView
from ui.shell.desk import Desk
from ui.shell.program import Program
from ui.ticket.ticket_view import TicketView


class Hands:
    """What reaches a form: the window, and the keys of the records."""

    def __init__(self, program: Program, keys: dict[str, list[str]]) -> None:
        self.program, self._keys = program, keys

    @property
    def desk(self) -> Desk:
        assert self.program.desk is not None
        return self.program.desk

    @property
    def quiet(self) -> bool:
        """Whether everything asked has been answered and shown."""
        if self.program.background.pending or self.program.journal.pending:
            return False
        screens = QApplication.topLevelWidgets()
        return not any(each.busy for one in screens for each in one.findChildren(LatestLookup))

    def key(self, name: str, at: int) -> str:
        return self._keys[name][at]

    @property
    def section(self) -> QWidget:
        assert self.desk.frame.view is not None
        return self.desk.frame.view.widget

    def ticket(self, at: int) -> TicketView | None:
        """Have a ticket shown whole; None while it is on its way."""
        wanted = UUID(self.key("ticket", at))
        view = self.section
        if not isinstance(view, TicketView) or view.presenter.ticket.ticket_id != wanted:
            self.desk.open_ticket(wanted)
            return None
        return view if view.presenter.ticket.card is not None else None

    def call(self, at: int) -> CallDesk | None:
        """Have the card of a caller at hand; None while it is on its way."""
        self.desk.open_section("calls")
        view, contact = self.section, UUID(self.key("contact", at))
        assert isinstance(view, CallDesk)
        board = view.parts.board
        card = next((each for each in board.cards if each.contact_id == contact), None)
        if card is None:
            self.desk.start_call_for(contact)
            return None
        if board.current.call_id != card.call_id:
            board.go(card.call_id)
            return None
        return view

    def page(self, name: str) -> QWidget:
        """Have a page of the settings shown."""
        self.desk.open_section("settings")
        view = self.section
        assert isinstance(view, SettingsView)
        view.show_page(name)
        page = view.page()
        assert page is not None
        return page
