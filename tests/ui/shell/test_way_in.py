"""From the first start to the desk and back, with the real services."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app import config
from app.domain.errors import RuleBroken
from app.domain.folding import fold
from app.domain.readmodels.staff import SignedIn
from tests.ui.shell.conftest import entered
from ui.notices import NoticeAction
from ui.shell.program import Program
from ui.sign_in.busy_card import ProblemCard
from ui.sign_in.choice_card import ChoiceCard
from ui.sign_in.entry_page import EntryPage
from ui.sign_in.gate import Gate
from ui.sign_in.login_card import LoginCard
from ui.sign_in.new_room_card import NewRoomCard
from ui.sign_in.profile_card import ProfileCard
from ui.sign_in.steps import Step
from ui.translations import translate


def _reach(qtbot: QtBot, program: Program, step: Step) -> None:
    qtbot.waitUntil(lambda: program.entry.step is step, timeout=20_000)


def _page(program: Program) -> object:
    page = program.window.page
    return page.card if isinstance(page, EntryPage) else None


def _says(card: QWidget, words: str) -> bool:
    return any(words in each.text() for each in card.findChildren(QLabel))


def test_the_first_start_asks_where_the_data_live(
    start: Callable[..., Program], qtbot: QtBot
) -> None:
    program = start()
    _reach(qtbot, program, Step.CHOICE)
    assert isinstance(_page(program), ChoiceCard)
    assert program.preferences.settings.database == ""


def test_a_person_founds_a_room_and_is_its_administrator(
    start: Callable[..., Program], qtbot: QtBot, home: Path
) -> None:
    program = start()
    _reach(qtbot, program, Step.CHOICE)
    program.entry.choose_embedded()
    _reach(qtbot, program, Step.NEW_ROOM)
    card = _page(program)
    assert isinstance(card, NewRoomCard)
    edit = card.findChild(QLineEdit)
    assert edit is not None
    qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert edit.accessibleDescription()
    edit.setText("Иванова Анна")
    with qtbot.waitSignal(program.desk_shown, timeout=20_000):
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert program.desk is not None
    assert program.desk.context.actor.full_name == "Иванова Анна"
    kept = config.load(home / "settings" / "settings.json")
    assert kept.database == config.places().database
    assert kept.login == "admin"


def test_profiles_are_found_by_the_start_of_a_name_in_either_layout(
    demo: Program, qtbot: QtBot
) -> None:
    _reach(qtbot, demo, Step.PROFILE)
    card = _page(demo)
    assert isinstance(card, ProfileCard)
    edit = card.findChild(QLineEdit)
    assert edit is not None
    for typed in ("петр", "gtnh"):
        edit.setText(typed)
        edit.textEdited.emit(typed)
        # Whose shift it is comes first, so that the order is the hour's.
        shown = [row.text for row in card._list._model.rows]
        assert any("Пётр" in name for name in shown)
        assert all("петр" in fold(name) for name in shown)


def test_a_wrong_pin_is_said_beside_the_field_and_the_right_one_enters(
    desk: Program, qtbot: QtBot
) -> None:
    assert desk.desk is not None
    actor = desk.desk.context.actor
    desk.desk.context.desk.sign_in.set_pin(actor, "4321")
    desk.sign_out()
    _reach(qtbot, desk, Step.PROFILE)
    with qtbot.waitSignal(desk.entry.refused, timeout=20_000) as told:
        desk.entry.enter_profile(actor.login, "1234")
    assert told.args is not None
    assert (told.args[0], told.args[1].code) == ("pin", "pin_wrong")
    with qtbot.waitSignal(desk.desk_shown, timeout=20_000):
        desk.entry.enter_profile(actor.login, "4321")


def test_a_named_profile_is_at_the_desk_at_once(
    start: Callable[..., Program], qtbot: QtBot, demo_file: Path
) -> None:
    program, steps = (
        start(database=f"sqlite:///{demo_file.as_posix()}", profile="m.petrova"),
        list[Step](),
    )
    program.entry.step_changed.connect(lambda: steps.append(program.entry.step))
    qtbot.waitUntil(lambda: program.desk is not None, timeout=20_000)
    assert Step.PROFILE not in steps, "nobody is asked who he is"
    assert program.preferences.settings.database != f"sqlite:///{demo_file.as_posix()}"


def test_a_named_profile_that_is_refused_is_shown_with_the_others(
    start: Callable[..., Program],
    qtbot: QtBot,
    demo_file: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(_gate: Gate, _opened: object, login: str, _pin: str | None) -> SignedIn:
        raise RuleBroken("agent_inactive", login=login, field="login")

    monkeypatch.setattr(Gate, "enter_profile", refused)
    program = start(database=f"sqlite:///{demo_file.as_posix()}", profile="m.petrova")
    with qtbot.waitSignal(program.entry.refused, timeout=20_000) as told:
        pass
    assert told.args is not None
    assert (told.args[0], told.args[1].code) == ("login", "agent_inactive")
    assert program.entry.step is Step.PROFILE


@pytest.mark.parametrize(
    ("text", "code"),
    [("no database at all" * 100, "database_corrupt"), ("", None)],
)
def test_a_damaged_file_is_told_and_can_be_tried_again(
    start: Callable[..., Program], qtbot: QtBot, home: Path, text: str, code: str | None
) -> None:
    file = home / "other.sqlite"
    file.write_text(text)
    program = start(database=f"sqlite:///{file.as_posix()}")
    wanted = Step.PROBLEM if code else Step.NEW_ROOM
    _reach(qtbot, program, wanted)
    if code:
        assert getattr(program.entry.problem, "code", None) == code
        assert isinstance(_page(program), ProblemCard)


def test_a_server_that_is_away_is_said_in_the_line(
    start: Callable[..., Program], qtbot: QtBot
) -> None:
    program = start(database="postgresql+psycopg://127.0.0.1:9/nothing")
    _reach(qtbot, program, Step.LOGIN)
    card = _page(program)
    assert isinstance(card, LoginCard)
    nobody = translate("Entry", "no answer")
    qtbot.waitUntil(lambda: _says(card, nobody), timeout=20_000)
    with qtbot.waitSignal(program.entry.refused, timeout=20_000) as refused:
        program.entry.enter_login("petrova", "secret", remember=False)
    assert refused.args is not None
    assert (refused.args[0], refused.args[1].code) == ("place", "server_away")


def test_language_and_theme_switch_live_before_anybody_signed_in(
    start: Callable[..., Program], qtbot: QtBot
) -> None:
    program = start(language="ru", theme="light")
    _reach(qtbot, program, Step.CHOICE)
    qtbot.waitUntil(lambda: program.window.windowTitle() == "Первая линия")
    qtbot.keyClick(
        program.window,
        Qt.Key.Key_L,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    qtbot.waitUntil(lambda: program.window.windowTitle() == "Firstline")
    qtbot.keyClick(
        program.window,
        Qt.Key.Key_T,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )
    assert program.preferences.theme.name == "dark"


def test_the_desk_of_whoever_signed_out_is_gone(desk: Program, qtbot: QtBot) -> None:
    left = desk.desk
    assert left is not None
    frame, used = left.frame, []
    action = NoticeAction("Вернуть", "Alt+0", lambda: used.append(1))
    desk.notices.done("26-05107: решена", action)
    desk.notices.error("26-05057: не сохранено")
    desk.sign_out()
    entered(desk, qtbot, "dispatcher")
    assert desk.window.toasts.cards == ()
    assert not desk.window.toasts.use_latest("Alt+0")
    assert used == []
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(left)
    assert not isValid(frame)
