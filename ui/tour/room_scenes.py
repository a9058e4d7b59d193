"""The live room: who else is at a ticket, what others changed, what two changed at once."""

from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QApplication

from app.bootstrap import ServiceDesk
from app.domain.deeds import DeedKind
from app.domain.permissions import Actor
from app.domain.vocabulary import Doing, Impact, ResolutionCode, StateType, Urgency
from ui.actions import action_table
from ui.outbox.waiting_card import WaitingCard
from ui.ticket.ticket_view import TicketView
from ui.tour.cast import COLLEAGUE, NOTE, SOLUTION, WAITING, Cast
from ui.tour.central_scenes import central_gate, cut, restore, shown, sight, sign_in_central
from ui.tour.looks import few_looks
from ui.tour.player import Player, StepFailedError
from ui.work.work_desk import WorkDesk

PATIENT: Final = 30.0


class Colleague:
    """Somebody else at another desk of the room."""

    def __init__(self, player: Player, ticket_id: UUID) -> None:
        """Sign in there and come to a ticket."""
        self.desk: ServiceDesk = central_gate(player).colleague()
        self.actor: Actor = self.desk.sign_in.enter_server(COLLEAGUE).actor
        self._ticket_id = ticket_id

    def is_there(self, doing: Doing) -> None:
        """Look at the ticket, or write in it."""
        self.desk.live.look(self.actor, self._ticket_id, doing)

    def assesses(self, impact: Impact, urgency: Urgency) -> None:
        """Change how bad it is."""
        version = self.desk.tickets.card(self.actor, self._ticket_id).version
        self.desk.tickets.set_priority(self.actor, self._ticket_id, version, impact, urgency)

    def solves(self) -> None:
        """Solve it."""
        version = self.desk.tickets.card(self.actor, self._ticket_id).version
        self.desk.tickets.resolve(
            self.actor, self._ticket_id, version, SOLUTION, ResolutionCode.FIXED
        )

    def leaves(self) -> None:
        """Go home."""
        self.desk.live.leave(self.actor)
        self.desk.close()


def room(player: Player, cast: Cast) -> None:
    """One ticket, two desks."""
    sign_in_central(player, cast.engineer)
    player.press(action_table()["go.work"].key)
    ticket_id = _open_ticket(player)
    colleague = Colleague(player, ticket_id)
    colleague.is_there(Doing.LOOKING)
    work = _work(player)
    player.wait(work.preview.presence.isVisible, "who else looks")
    player.shot("71_also_looks", "Коллега смотрит ту же заявку", "A colleague looks at it too")
    player.press("Enter")
    player.wait(lambda: isinstance(player.screen, TicketView), "the ticket's own view")
    view = _view(player)
    player.wait(lambda: view.presenter.ticket.card is not None, "the ticket")
    _writes(player, view, colleague)
    _clash(player, view, colleague)
    _refused(player, view, colleague)
    colleague.leaves()


def _writes(player: Player, view: TicketView, colleague: Colleague) -> None:
    player.type(NOTE)
    colleague.is_there(Doing.WRITING)
    player.wait(lambda: "пишет" in view.presence.text, "who else writes")
    colleague.assesses(Impact.SITE, Urgency.TODAY)
    player.wait(view.changed.isVisible, "the change by the other")
    player.shot("72_changed_by_other", "Коллега пишет; чужая правка отмечена, ваш текст на месте",
                "A colleague writes; the change is marked, your text stays")  # fmt: skip
    few_looks(player, "72_changed_by_other", "Чужая правка", "Changed by another")


def _clash(player: Player, view: TicketView, colleague: Colleague) -> None:
    impact = view.properties.impact
    for _ in range(40):
        if QApplication.focusWidget() is impact:
            break
        player.press("Tab")
    colleague.assesses(Impact.PERSON, Urgency.TODAY)
    player.press("Up")
    player.wait(view.writing.clash.view.isVisible, "the question whose value stands")
    player.shot("73_conflict", "Одно поле изменили двое: 1 — оставить, 2 — сделать по-своему",
                "Two changed one field: 1 keeps theirs, 2 takes mine")  # fmt: skip
    few_looks(player, "73_conflict", "Расхождение", "A conflict")
    player.press("F6")
    while QApplication.focusWidget() is not view.writing.clash.view:
        player.press("F6")
    player.press("Esc")
    player.shot("74_conflict_folded", "Отложено: вопрос ждёт строкой у заявки",
                "Put off: the question waits as a line at the ticket")  # fmt: skip
    while QApplication.focusWidget() is not view.writing.clash.pane:
        player.press("F6")
    player.press("Space")
    player.settle()
    player.press("1")
    player.wait(lambda: not view.writing.clash.isVisible(), "the decision")
    player.aside()


def _refused(player: Player, view: TicketView, colleague: Colleague) -> None:
    ticket = view.presenter.ticket
    cut(player)
    player.press("F6")
    while QApplication.focusWidget() is not view.writing.composer.text:
        player.press("F6")
    player.press("Ctrl+Enter")
    player.wait(lambda: _waits(player, DeedKind.NOTE), "the note that waits")
    view.writing.press(2)
    player.type(WAITING)
    player.press("Enter", "Enter")
    player.wait(lambda: _waits(player, DeedKind.MOVE), "the move that waits")
    player.shot("75_offline_ticket", "Заявка без связи: что уйдёт само и что закрыто",
                "A ticket without connection: what goes later, what is shut")  # fmt: skip
    colleague.solves()
    restore(player)
    player.wait(lambda: sight(player).refused, "the refused deed", PATIENT)
    player.wait(lambda: _is_done(view), "the ticket as it is now")
    player.press("Alt+9")
    player.wait(lambda: shown(player, WaitingCard) is not None, "the list of what waits")
    player.shot("76_refused", "Пока не было связи, заявку решил другой: запись ждёт решения",
                "Solved by another meanwhile: the entry needs a decision")  # fmt: skip
    few_looks(player, "76_refused", "Запись ждёт решения", "An entry needs a decision")
    player.press("3")
    player.wait(lambda: not sight(player).waiting and ticket.card is not None, "an empty queue")
    player.press("Esc")
    player.aside()


def _waits(player: Player, kind: DeedKind) -> bool:
    return any(each.deed.kind is kind for each in sight(player).waiting)


def _is_done(view: TicketView) -> bool:
    card = view.presenter.ticket.card
    return card is not None and card.state_type is StateType.RESOLVED


def _open_ticket(player: Player) -> UUID:
    desk = _work(player)
    player.wait(lambda: desk.presenter.ticket.card is not None, "the ticket at hand")
    player.settle()
    found = desk.presenter.ticket.ticket_id
    if found is None:
        message = "there is no ticket at hand"
        raise StepFailedError(message)
    return found


def _work(player: Player) -> WorkDesk:
    if not isinstance(player.screen, WorkDesk):
        message = "the work desk is wanted"
        raise StepFailedError(message)
    return player.screen


def _view(player: Player) -> TicketView:
    if not isinstance(player.screen, TicketView):
        message = "the ticket's own view is wanted"
        raise StepFailedError(message)
    return player.screen
