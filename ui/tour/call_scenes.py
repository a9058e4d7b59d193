"""The dispatcher's main job: who calls, what happened, what is promised, who does it."""

from typing import Final

from PySide6.QtWidgets import QApplication

from ui.call.caller_view import CallerState
from ui.call.category_field import CategoryLine
from ui.call.desk import CallDesk
from ui.call.question_row import QuestionRow
from ui.tour.cast import BROKEN_NUMBER, KNOWN_STORY, PARKED_STORY, Cast
from ui.tour.looks import looks
from ui.tour.player import Player, StepFailedError

TILL: Final = "Касса 2"
LIKENESS: Final = 0.5
"""Seconds until a similar ticket has been looked for."""


def call_desk(player: Player) -> CallDesk:
    """Return the call desk on the screen."""
    if not isinstance(player.screen, CallDesk):
        message = f"the call desk is wanted, not {type(player.screen).__name__}"
        raise StepFailedError(message)
    return player.screen


def main_call(player: Player, cast: Cast) -> None:
    """Job A of the design, with two calls beside it and an open ticket that is alike."""
    player.wait(lambda: call_desk(player).isVisible(), "the call desk")
    player.shot("10_empty_desk", "Стол диспетчера перед звонком", "The desk before a call")
    known_caller(player, cast)
    if cast.others:
        _two_more_calls(player, cast.others[0])
        player.shot("14_three_calls", "Три звонка: в работе, отложен, обрыв связи",
                    "Three calls: live, parked, lost")  # fmt: skip
        looks(player, "14_three_calls", "Три звонка", "Three calls")
    _register(player)


def find_caller(player: Player, caller: str) -> None:
    """Type what the caller gives and settle on the first answer."""
    view = call_desk(player).parts.caller
    (player.digits if caller.isdigit() else player.type)(caller)
    found = {CallerState.MATCHES, CallerState.KNOWN}
    player.wait(lambda: view.view.state in found, "who calls")
    player.press("Enter")
    player.wait(lambda: view.view.confirmed and view.view.card is not None, "the client's card")


def tell(player: Player, story: str) -> None:
    """Type the story and take the first category that it suggests."""
    matter = call_desk(player).parts.matter
    player.type(story)
    player.wait(lambda: matter.suggestions, "suggested categories")
    player.press("Alt+1")
    player.wait(lambda: matter.category is not None, "the category")


def known_caller(player: Player, cast: Cast) -> None:
    """Four digits, Enter, the story, Alt+1, two answers."""
    parts = call_desk(player).parts
    find_caller(player, cast.caller)
    player.wait(lambda: parts.caller.view.history is not None, "the history")
    player.shot("11_known_caller", "Четыре цифры и Enter: клиент, история, что важно знать",
                "Four digits and Enter: the client, the history, what to know")  # fmt: skip
    player.type(KNOWN_STORY)
    player.wait(lambda: parts.matter.suggestions, "suggested categories")
    player.shot("12_suggestions", "Категории по словам клиента", "Categories from the words")
    player.press("Alt+1")
    player.wait(lambda: parts.matter.category is not None, "the category")
    _fill_in(player)
    player.press("2", "2")
    player.wait(lambda: parts.plan.current is not None and parts.plan.current.chosen, "the plan")
    player.shot("13_call_desk", "Карточка звонка: вопросы, срок, исполнитель, что сказать",
                "The call: questions, deadline, assignee, what to say")  # fmt: skip


def _fill_in(player: Player) -> None:
    """Go back from the first question to the category's own fields: which till, which firmware."""
    matter, card = call_desk(player).parts.matter, call_desk(player).parts.caller.view.card
    while not isinstance(QApplication.focusWidget(), CategoryLine):
        player.press("Shift+Tab")
    player.press("Tab")
    tills = {each.equipment_id for each in card.equipment if each.name == TILL} if card else set()
    while tills and matter.matter.equipment_id not in tills:
        player.press("Down")
    if card is not None and card.equipment:
        player.press("Tab")
    player.press("Down")
    while not isinstance(QApplication.focusWidget(), QuestionRow):
        player.press("Tab")


def _two_more_calls(player: Player, parked: str) -> None:
    """Park the call for another one, lose a third, come back to the first."""
    board = call_desk(player).parts.board
    player.press("F2")
    find_caller(player, parked)
    player.type(PARKED_STORY)
    player.press("F2")
    player.type(BROKEN_NUMBER)
    player.press("F12")
    player.press("Ctrl+Shift+1")
    player.wait(lambda: board.current.call_id == board.cards[0].call_id, "the first call")
    player.settle(LIKENESS)


def _register(player: Player) -> None:
    """Say that the open ticket is another matter, save, read the toast."""
    parts = call_desk(player).parts
    open_calls = len(parts.board.cards)
    player.settle(LIKENESS)
    if parts.plan.undecided:
        player.press("Ctrl+Enter")
        player.shot("15_duplicate", "Похожая заявка открыта: дополнить её или это другое",
                    "A similar ticket is open: add to it, or it is different")  # fmt: skip
        player.press("Alt+5")
        player.wait(lambda: not parts.plan.undecided, "the answer about the similar ticket")
    save(player)
    _remember(player)
    if len(parts.board.cards) != open_calls - 1:
        message = "the saved call is still on the strip"
        raise StepFailedError(message)
    player.shot("16_saved", "Сохранено: форма свободна, заявка назначена",
                "Saved: the form is free, the ticket is assigned")  # fmt: skip


def _remember(player: Player) -> None:
    """Keep the ticket's number and who has it, for the one who solves it."""
    parts = call_desk(player).parts
    ticket = parts.saving.last
    if ticket is not None and ticket.assignee_id is not None:
        player.remembered = ticket.number
        player.assignee = parts.context.catalogue.agents[ticket.assignee_id].login


def save(player: Player) -> None:
    """Ctrl+Enter; an open ticket that is alike is another matter."""
    parts = call_desk(player).parts
    before, saved = parts.board.current.call_id, parts.saving.last
    player.press("Ctrl+Enter")
    if parts.board.card(before) is not None and parts.plan.undecided:
        player.press("Alt+5", "Ctrl+Enter")
    player.wait(lambda: parts.board.card(before) is None, "the free form")
    player.wait(lambda: parts.saving.last is not saved, "the saved ticket")
