"""Calls that end otherwise: a new client, solved at once, off-topic, two matters, cut off."""

from functools import partial
from uuid import UUID

from PySide6.QtWidgets import QApplication

from ui.call.board import CallBoard
from ui.call.caller_view import CallerState
from ui.tour.call_scenes import call_desk, find_caller, save, tell
from ui.tour.cast import (
    FIRST_MATTER,
    NEW_NAME,
    NEW_NUMBER,
    NEW_ORGANISATION,
    NEW_STORY,
    OFF_TOPIC,
    PARKED_HELP,
    PARKED_STORY,
    SECOND_MATTER,
    Cast,
)
from ui.tour.player import Player
from ui.widgets import TypeAhead


def new_caller(player: Player, _cast: Cast) -> None:
    """An unknown number: name and organisation in the place of the card."""
    caller = call_desk(player).parts.caller
    player.press("F2")
    player.type(NEW_NUMBER)
    player.wait(lambda: caller.view.state is CallerState.NEW, "nobody known")
    player.press("Enter")
    player.type(NEW_NAME)
    player.press("Tab")
    player.type(NEW_ORGANISATION)
    player.wait(_list_is_open, "the organisations alike")
    player.shot("20_new_caller", "Номер не найден: новый клиент, организация по первым буквам",
                "Unknown number: a new client, the organisation by its first letters")  # fmt: skip
    player.press("Enter")
    player.press("Ctrl+Enter")
    player.shot("21_missing", "Чего не хватает: полоса над кнопками, фокус в первом поле",
                "What is missing: a strip above the buttons, the caret in the first")  # fmt: skip
    tell(player, NEW_STORY)
    save(player)
    player.shot("22_new_client_saved", "Новый клиент записан вместе с заявкой",
                "The new client is written together with the ticket")  # fmt: skip


def solved_at_once(player: Player, cast: Cast) -> None:
    """A call that needs nobody else: what helped, and the next one."""
    parts = call_desk(player).parts
    player.press("F2")
    find_caller(player, cast.others[0])
    tell(player, PARKED_STORY)
    player.press("Ctrl+Shift+Enter")
    player.press("Ctrl+A")
    player.type(PARKED_HELP)
    player.shot("23_solved_at_once", "Решено сразу: только «Что помогло»",
                "Solved at once: only what helped")  # fmt: skip
    call_id, saved = parts.board.current.call_id, parts.saving.last
    player.press("Enter")
    if parts.board.card(call_id) is not None and parts.plan.undecided:
        player.press("Alt+5", "Ctrl+Shift+Enter", "Enter")
    player.wait(lambda: parts.board.card(call_id) is None, "the free form")
    player.wait(lambda: parts.saving.last is not saved, "the saved ticket")


def off_topic(player: Player, cast: Cast) -> None:
    """Not our matter: F10, a digit, the reason is there already, Enter."""
    parts = call_desk(player).parts
    player.press("F2")
    find_caller(player, cast.others[1])
    player.type(OFF_TOPIC)
    player.press("F10", "2")
    player.shot("24_off_topic", "Не наше: цифра, причина из слов клиента, Enter",
                "Not ours: a digit, the reason from the words, Enter")  # fmt: skip
    call_id = parts.board.current.call_id
    player.press("Enter")
    player.wait(lambda: parts.board.card(call_id) is None, "the free form")
    player.wait(lambda: not parts.saving.pending, "the counted call")


def two_matters(player: Player, cast: Cast) -> None:
    """One call, two tickets; then the caller hangs up and the wrap-up runs."""
    parts = call_desk(player).parts
    player.press("F2")
    find_caller(player, cast.others[2])
    tell(player, FIRST_MATTER)
    call_id = parts.board.current.call_id
    player.press("Ctrl+Shift+N")
    if not parts.board.current.registered and parts.plan.undecided:
        player.press("Alt+5", "Ctrl+Shift+N")
    player.wait(lambda: parts.board.current.registered, "the second matter")
    tell(player, SECOND_MATTER)
    player.press("F9")
    player.wait(lambda: parts.board.current.hung_up_at is not None, "the wrap-up")
    player.shot("25_wrap_up", "Второй вопрос того же звонка, трубка положена: идёт дозапись",
                "The call's second matter, the caller hung up: wrap-up runs")  # fmt: skip
    save(player)
    player.wait(lambda: parts.board.card(call_id) is None, "the free form")


def cut_off(player: Player, _cast: Cast) -> None:
    """Whatever is still on the strip ends without a ticket."""
    parts = call_desk(player).parts
    while parts.board.cards:
        call_id = parts.board.cards[0].call_id
        player.press("Ctrl+Shift+1", "F10", "4", "Enter")
        player.wait(partial(_is_gone, parts.board, call_id), "the ended call")
    player.wait(lambda: not parts.saving.pending, "the counted calls")
    player.aside()


def _is_gone(board: CallBoard, call_id: UUID) -> bool:
    return board.card(call_id) is None


def _list_is_open() -> bool:
    line = QApplication.focusWidget()
    return isinstance(line, TypeAhead) and line.is_open
