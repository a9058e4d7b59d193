"""The dispatcher's job: who calls, what happened, what is promised, who does it."""

from ui.call.caller_view import CallerState
from ui.call.desk import CallDesk
from ui.tour.cast import KNOWN_STORY, Cast
from ui.tour.player import Player, StepFailedError


def call_desk(player: Player) -> CallDesk:
    """Return the call desk on the screen."""
    if not isinstance(player.screen, CallDesk):
        message = f"the call desk is wanted, not {type(player.screen).__name__}"
        raise StepFailedError(message)
    return player.screen


def empty_desk(player: Player, _cast: Cast) -> None:
    """Before the first call."""
    player.wait(lambda: call_desk(player).isVisible(), "the call desk")
    player.shot("10_empty_desk", "Стол диспетчера перед звонком", "The desk before a call")


def find_caller(player: Player, caller: str) -> None:
    """Type what the caller gives and settle on the first answer."""
    view = call_desk(player).parts.caller
    player.digits(caller) if caller.isdigit() else player.type(caller)
    found = {CallerState.MATCHES, CallerState.KNOWN}
    player.wait(lambda: view.view.state in found, "who calls")
    player.press("Enter")
    player.wait(lambda: view.view.confirmed and view.view.card is not None, "the client's card")


def known_caller(player: Player, cast: Cast) -> None:
    """Job A of the design: four digits, Enter, the story, Alt+1, two answers, Ctrl+Enter."""
    parts = call_desk(player).parts
    find_caller(player, cast.caller)
    player.wait(lambda: parts.caller.view.history is not None, "the history")
    player.shot("11_known_caller", "Четыре цифры и Enter: клиент, история, что открыто",
                "Four digits and Enter: the client, the history, what is open")  # fmt: skip
    player.type(KNOWN_STORY)
    player.wait(lambda: parts.matter.suggestions, "suggested categories")
    player.shot("12_suggestions", "Категории по словам клиента", "Categories from the words")
    player.press("Alt+1")
    player.wait(lambda: parts.matter.category is not None, "the category")
    player.press("2", "2")
    player.wait(lambda: parts.plan.current is not None and parts.plan.current.chosen, "the plan")
    player.shot("13_call_desk", "Карточка звонка: вопросы, срок, исполнитель, что сказать",
                "The call: questions, deadline, assignee, what to say")  # fmt: skip


def duplicate(player: Player, _cast: Cast) -> None:
    """A similar ticket is open: it is another matter; then save."""
    parts = call_desk(player).parts
    if parts.plan.undecided:
        player.press("Ctrl+Enter")
        player.shot("14_duplicate", "Похожая заявка открыта: дополнить её или это другое",
                    "A similar ticket is open: add to it, or it is different")  # fmt: skip
        player.press("Alt+5")
        player.wait(lambda: not parts.plan.undecided, "the answer about the similar ticket")
    player.press("Ctrl+Enter")
    player.wait(lambda: not parts.board.cards, "the free form")
    player.wait(lambda: parts.saving.last is not None, "the saved ticket")
    player.shot("15_saved", "Сохранено: форма свободна, заявка назначена",
                "Saved: the form is free, the ticket is assigned")  # fmt: skip
