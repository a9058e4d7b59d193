"""The engineer's job: take the next ticket, write, wait, solve."""

from app.domain.ticket_number import show_number
from app.domain.vocabulary import StateType, TicketState
from ui.actions import action_table
from ui.ticket.ticket_view import TicketView
from ui.tour.cast import NOTE, SOLUTION, WAITING, Cast
from ui.tour.looks import few_looks, looks
from ui.tour.player import Player, StepFailedError
from ui.tour.window_scenes import LOOKED_UP
from ui.work.work_desk import WorkDesk


def work_desk(player: Player, _cast: Cast) -> None:
    """The list, the next ticket of the queue, a note, waiting for the client."""
    player.press(action_table()["go.work"].key)
    desk = _work(player)
    player.wait(lambda: desk.presenter.reading is not None, "my work")
    player.wait(lambda: desk.presenter.ticket.card is not None, "the ticket at hand")
    player.shot("40_work_desk", "Моя работа: сроки, очередь группы, заявка справа",
                "My work: deadlines, the group's queue, the ticket at the right")  # fmt: skip
    looks(player, "40_work_desk", "Моя работа", "My work")
    _take(player, desk)
    _write_and_wait(player, desk)


def _take(player: Player, desk: WorkDesk) -> None:
    ticket = desk.presenter.ticket
    before = ticket.ticket_id
    player.press("F2")
    player.wait(lambda: ticket.ticket_id != before and ticket.card is not None, "the next ticket")
    player.shot("41_taken", "F2: взята верхняя заявка очереди", "F2: the top of the queue is mine")


def _write_and_wait(player: Player, desk: WorkDesk) -> None:
    ticket, writing = desk.presenter.ticket, desk.preview.writing
    player.press("F6")
    player.wait(writing.composer.text.hasFocus, "the text of the ticket at hand")
    player.type(NOTE)
    player.press("Ctrl+Enter")
    player.wait(lambda: not writing.composer.note.text, "the written note")
    player.shot("42_note", "Внутренняя заметка: увидят только сотрудники",
                "An internal note: staff only")  # fmt: skip
    player.press("Shift+F6", "1")
    player.wait(lambda: _code(desk) == TicketState.IN_PROGRESS, "the work")
    player.press("2")
    player.type(WAITING)
    player.shot("43_waiting_form", "Ждём клиента: причина и когда вернуться",
                "Waiting for the client: why, and when to look again")  # fmt: skip
    player.press("Enter", "Enter")
    player.wait(lambda: ticket.card is not None and _state(desk) is StateType.PAUSED, "the pause")
    player.shot("44_waiting", "Срок на паузе, пока ждём", "The deadline pauses meanwhile")


def solve(player: Player, _cast: Cast) -> None:
    """Open the ticket of the main call by its number and solve it."""
    number = show_number(player.remembered) if player.remembered else ""
    if number:
        player.press("Ctrl+K")
        player.type(f"# {number}")
        player.settle(LOOKED_UP)
    else:
        player.wait(lambda: _work(player).presenter.ticket.card is not None, "my work")
    player.press("Enter")
    player.wait(lambda: isinstance(player.screen, TicketView), "the ticket's own view")
    view = _ticket(player)
    player.wait(lambda: view.presenter.ticket.card is not None, "the ticket")
    player.shot("50_ticket", "Заявка: клиент, история, свойства",
                "The ticket: client, history, properties")  # fmt: skip
    looks(player, "50_ticket", "Заявка", "The ticket")
    player.press("Ctrl+Shift+Enter")
    player.type(SOLUTION)
    player.press("Enter", "1")
    player.shot("51_solving", "Решена: что помогло и чем кончилось",
                "Solved: what helped and how it ended")  # fmt: skip
    player.press("Enter")
    card = view.presenter.ticket
    player.wait(
        lambda: card.card is not None and card.card.state_type is StateType.RESOLVED, "the solution"
    )
    player.shot("52_solved", "Решение в истории, срок выполнен",
                "The solution in the history, the deadline met")  # fmt: skip


def partner(player: Player, _cast: Cast) -> None:
    """An outside specialist's own window: what was passed to him and no more."""
    desk = _work(player)
    player.wait(lambda: desk.presenter.ticket.card is not None, "what was passed to the partner")
    name, ru = "53_partner_desk", "Окно партнёра: заявки, переданные на четвёртую линию"
    en = "A partner's window: the tickets passed to the fourth line"
    player.shot(name, ru, en)
    few_looks(player, name, ru, en)
    player.press("Down", "Enter")
    player.wait(lambda: isinstance(player.screen, TicketView), "the ticket's own view")
    view = _ticket(player)
    player.wait(lambda: view.presenter.ticket.card is not None, "the ticket")
    player.settle(LOOKED_UP)
    name, ru = "54_partner_ticket", "Вопрос партнёру и его ответ в одной истории с заявкой"
    en = "The question to the partner and his answer in the ticket's own history"
    player.shot(name, ru, en)
    few_looks(player, name, ru, en)


def _state(desk: WorkDesk) -> StateType | None:
    card = desk.presenter.ticket.card
    return card.state_type if card is not None else None


def _code(desk: WorkDesk) -> str:
    card = desk.presenter.ticket.card
    return card.state if card is not None else ""


def _work(player: Player) -> WorkDesk:
    if not isinstance(player.screen, WorkDesk):
        message = f"the work desk is wanted, not {type(player.screen).__name__}"
        raise StepFailedError(message)
    return player.screen


def _ticket(player: Player) -> TicketView:
    if not isinstance(player.screen, TicketView):
        message = "the ticket's own view is wanted"
        raise StepFailedError(message)
    return player.screen
