"""The central room: the server's card, signing in, work without the connection, the return."""

import os
from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.config import places
from app.domain.waiting import OutboxSight
from ui.call.caller_view import CallerState
from ui.outbox.leaving_card import LeavingCard
from ui.outbox.waiting_card import WaitingCard
from ui.sign_in.away_offer import AwayOffer
from ui.sign_in.steps import Step
from ui.tour.call_scenes import LIKENESS, call_desk, find_caller, tell
from ui.tour.cast import (
    AWAY_NAME,
    AWAY_NUMBER,
    AWAY_ORGANISATION,
    AWAY_STORY,
    NEW_STORY,
    Cast,
    Person,
)
from ui.tour.central_gate import CERTIFICATE, DATABASE, HOSTS, OLD_HOST, CentralGate
from ui.tour.looks import few_looks, looks
from ui.tour.player import Player, StepFailedError
from ui.widgets import TypeAhead

PASSWORD: Final = "Гроза над заливом 8"
RETURN: Final = 40.0
"""Seconds in which the connection is asked for again at the latest."""


def central(player: Player, cast: Cast) -> None:
    """From the server's card to the return of the connection."""
    for scene in (server_card, signing_in, offline, queue, returning):
        scene(player, cast)


def central_gate(player: Player) -> CentralGate:
    """Return the gate whose line can be cut."""
    gate = player.program.gate
    if not isinstance(gate, CentralGate):
        message = "this scene wants the room that the tour plays"
        raise StepFailedError(message)
    return gate


def cut(player: Player) -> None:
    """Cut the line and let the window notice."""
    central_gate(player).line.cut = True
    desk = player.program.desk
    if desk is not None:
        desk.watch.ask()
        player.wait(lambda: desk.watch.away and desk.context.desk.offline.away, "no connection")


def restore(player: Player) -> None:
    """Let the line stand again and the window notice."""
    central_gate(player).line.cut = False
    desk = player.program.desk
    if desk is not None:
        desk.watch.ask()
        player.wait(lambda: not desk.watch.away, "the connection", RETURN)


def to_server_card(player: Player) -> None:
    """Leave the desk and choose the common database."""
    entry = player.program.entry
    if player.program.desk is not None:
        player.program.sign_out()
        player.wait(lambda: player.program.desk is None, "the way in")
    player.wait(lambda: entry.step in {Step.PROFILE, Step.LOGIN}, "the way in")
    player.settle()
    player.press("F4")
    player.wait(lambda: entry.step is Step.CHOICE, "the choice of a database")
    player.settle()
    player.press("2")
    player.wait(lambda: entry.step is Step.SERVER, "the server's card")
    player.settle()
    player.aside()


def server_card(player: Player, cast: Cast) -> None:
    """Two hosts; an unknown certificate, the room's own, and a server without encryption."""
    to_server_card(player)
    for text in (HOSTS, "5432", DATABASE, cast.dispatcher.login, PASSWORD):
        player.press("Ctrl+A")
        player.type(text)
        player.press("Tab")
    player.press("Space")
    _answer(player)
    player.shot("60_unknown_certificate", "Сервер не узнан: его сертификат никто не заверил",
                "The server is not known: nobody vouches for its certificate here")  # fmt: skip
    few_looks(player, "60_unknown_certificate", "Сертификат не узнан", "An unknown certificate")
    _into(player, _is_certificate)
    player.type(CERTIFICATE)
    _answer(player)
    player.shot("61_server_answers", "Два сервера базы, корневой сертификат комнаты: чем защищено",
                "Two hosts, the room's root certificate: what protects it")  # fmt: skip
    _into(player, _is_host)
    player.press("Ctrl+A")
    player.type(OLD_HOST)
    _answer(player)
    player.shot("62_plain_server", "Сервер без шифрования: отказ, и чем грозит разрешение",
                "A server without encryption is refused, and what a permission means")  # fmt: skip
    player.press("Ctrl+A")
    player.type(HOSTS)
    player.aside()
    player.press("Enter")
    player.wait(lambda: player.program.desk is not None, "the desk")
    player.settle()
    player.aside()


def signing_in(player: Player, _cast: Cast) -> None:
    """The way in of every day: the password is remembered, the line says what protects it."""
    _settled_copy(player)
    player.program.sign_out()
    entry = player.program.entry
    player.wait(lambda: entry.step is Step.LOGIN and entry.opened is not None, "the open database")
    player.aside()
    player.shot("63_sign_in_central", "Вход в общую базу: связь, схема, защита",
                "Signing in at the common database: latency, schema, protection")  # fmt: skip
    few_looks(player, "63_sign_in_central", "Вход в общую базу", "Signing in", small=False)
    cut(player)
    entry.retry()
    player.wait(lambda: shown(player, AwayOffer) is not None, "the offer of the copy")
    player.aside()
    player.shot("64_work_without", "Сервер не отвечает: работать по копии справочника",
                "The server does not answer: work by the copy of the directory")  # fmt: skip
    few_looks(player, "64_work_without", "Работа без связи", "Work without the server")
    player.press("F8")
    player.wait(lambda: player.program.desk is not None, "the desk on the copy")
    player.wait(lambda: call_desk(player).parts.context.connection.away, "the banner")


def offline(player: Player, _cast: Cast) -> None:
    """A new client calls while the line is cut."""
    caller = call_desk(player).parts.caller
    player.press("F2")
    player.type(AWAY_NUMBER)
    player.wait(lambda: caller.view.state is CallerState.NEW, "nobody known")
    player.press("Enter")
    player.type(AWAY_NAME)
    player.press("Tab")
    player.type(AWAY_ORGANISATION)
    player.wait(_list_is_open, "the organisations alike")
    player.shot("65_offline_new_caller", "Без связи: новый клиент, номер заявки временный",
                "Without connection: a new client, the number is provisional")  # fmt: skip
    looks(player, "65_offline_new_caller", "Без связи", "Without connection")
    player.press("Enter")
    player.press("Ctrl+Enter")
    player.settle()
    tell(player, NEW_STORY)
    _take_down(player)
    player.shot("66_taken_down", "Записано на этом компьютере под номером Л-1",
                "Taken down on this computer as L-1")  # fmt: skip


def queue(player: Player, cast: Cast) -> None:
    """A known client too; what waits, and what is said on leaving."""
    player.press("F2")
    find_caller(player, cast.others[0])
    tell(player, AWAY_STORY)
    player.settle(LIKENESS)
    _take_down(player)
    player.press("Alt+9")
    player.wait(lambda: shown(player, WaitingCard) is not None, "the list of what waits")
    player.shot("67_waiting", "Что ждёт отправки", "What waits to be sent")
    few_looks(player, "67_waiting", "Что ждёт отправки", "What waits")
    player.press("Esc")
    player.window.close()
    player.wait(lambda: shown(player, LeavingCard) is not None, "what is said on leaving")
    player.aside()
    player.shot("68_leaving", "Уход со смены, пока есть неотправленное",
                "Leaving while something waits")  # fmt: skip
    player.press("Esc")


def returning(player: Player, _cast: Cast) -> None:
    """The line stands again: what waits is on its way, then it is sent."""
    gate = central_gate(player)
    gate.line.hold()
    restore(player)
    player.press("Alt+9")
    player.shot("69_sending", "Связь вернулась: очередь уходит сама",
                "The connection is back: the queue goes by itself", settled=False)  # fmt: skip
    gate.line.release()
    player.wait(lambda: not sight(player).waiting, "an empty queue", RETURN)
    player.wait(_hears(player), "the feed of changes", RETURN)
    player.shot("70_sent", "Отправлено: у временных номеров появились настоящие",
                "Sent: the provisional numbers have become real ones")  # fmt: skip
    player.press("Esc")


def shown(player: Player, kind: "type[QWidget]") -> QWidget | None:
    """Return the visible widget of a kind."""
    found = player.window.findChildren(kind)
    return next((each for each in found if each.isVisible()), None)


def sight(player: Player) -> OutboxSight:
    """Return what the outbox of the one at the desk holds."""
    desk = player.program.desk
    return desk.context.sending.sight if desk is not None else OutboxSight()


def _settled_copy(player: Player) -> None:
    entry, gate = player.program.entry, player.program.gate
    place, login = entry.place, entry.login
    known: Callable[[], object] = lambda: (  # noqa: E731
        place is not None and gate.away.copy_known(place, login) is not None
    )
    player.wait(known, "the sealed copy", RETURN)
    now = central_gate(player).clock().timestamp()
    for copy in places().data.glob("*.copy"):
        os.utime(copy, (now, now))  # the tour's clock is not the computer's


def _answer(player: Player) -> None:
    player.press("F5")
    player.settle()


def _into(player: Player, wanted: Callable[[QLineEdit], bool]) -> None:
    for _ in range(20):
        line = QApplication.focusWidget()
        if isinstance(line, QLineEdit) and wanted(line):
            return
        player.press("Tab")
    message = "Tab does not reach the field"
    raise StepFailedError(message)


def _is_certificate(line: QLineEdit) -> bool:
    return bool(line.placeholderText())


def _is_host(line: QLineEdit) -> bool:
    return line.text() == HOSTS


def _take_down(player: Player) -> None:
    parts, before = call_desk(player).parts, len(sight(player).waiting)
    if parts.plan.undecided:
        player.press("Alt+5")
    player.press("Ctrl+Enter")
    player.wait(lambda: len(sight(player).waiting) > before, "the entry that waits")


def _list_is_open() -> bool:
    focus = QApplication.focusWidget()
    return isinstance(focus, TypeAhead) and focus.is_open


def sign_in_central(player: Player, person: Person) -> None:
    """Let whoever is at the desk leave; come in as a person with the password."""
    entry = player.program.entry
    if player.program.desk is not None:
        player.program.sign_out()
    player.wait(lambda: entry.step is Step.LOGIN, "the way in")
    player.settle()
    player.press("Shift+Tab", "Ctrl+A")
    player.type(person.login)
    player.press("Tab", "Ctrl+A")
    player.type(PASSWORD)
    player.press("Enter")
    player.wait(lambda: player.program.desk is not None, "the desk")
    player.settle()
    player.aside()


def _hears(player: Player) -> Callable[[], bool]:
    desk = player.program.desk
    live = desk.context.live if desk is not None else None
    return lambda: live is not None and not live.polling
