"""The sections beside the desks: tickets, knowledge, outages."""

from ui.actions import action_table
from ui.outages.outages_view import OutagesView
from ui.tickets.tickets_view import TicketsView
from ui.tour.cast import Cast
from ui.tour.looks import few_looks
from ui.tour.player import Player, StepFailedError

QUERY = "какие:открытые группа:Кассы "
SOUGHT = "нет связи с фн"


def sections(player: Player, _cast: Cast) -> None:
    """Every one that has lists of its own."""
    _tickets(player)
    _knowledge(player)
    _outages(player)


def _tickets(player: Player) -> None:
    keys = action_table()
    player.press(keys["go.tickets"].key)
    view = player.screen
    if not isinstance(view, TicketsView):
        message = "the list of tickets is wanted"
        raise StepFailedError(message)
    player.settle()
    name, ru = "121_tickets", "Заявки: списки, счётчики, язык фильтра"
    en = "Tickets: lists, counts, the language of filters"
    player.shot(name, ru, en)
    few_looks(player, name, ru, en)
    player.press(keys["tickets.line"].key, "Ctrl+A")
    player.type(QUERY)
    player.press("Enter")
    player.settle()
    player.press("Down", "Space", "Down", "Space")
    player.shot("122_tickets_marked", "Заявки одной группы: отмечены две, их можно передать разом",
                "Tickets of one group: two are marked and can be passed on")  # fmt: skip


def _knowledge(player: Player) -> None:
    player.press(action_table()["go.knowledge"].key)
    player.type(SOUGHT)
    player.settle(0.4)
    player.press("Down", "Down")
    name, ru = "123_knowledge", "Знания: поиск по словам, статья, что о ней говорят"
    en = "Knowledge: search by words, the article, what is said of it"
    player.shot(name, ru, en)
    few_looks(player, name, ru, en)


def _outages(player: Player) -> None:
    player.press(action_table()["outages"].key)
    view = player.screen
    if not isinstance(view, OutagesView):
        message = "the board of outages is wanted"
        raise StepFailedError(message)
    player.settle()
    name, ru = "124_outages", "Сбои: что сказать звонящим, кто присоединён"
    en = "Outages: what callers are told, who is joined"
    player.shot(name, ru, en)
    few_looks(player, name, ru, en)
    player.press("Down")
    name, ru = "125_call_backs", "Сбой позади: кому перезвонить и что ответили"
    en = "An outage is over: whom to ring back, and what came of it"
    player.shot(name, ru, en)
    few_looks(player, name, ru, en, small=False)
    player.press("Esc")
    player.aside()
