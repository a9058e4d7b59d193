"""An empty room is shaped by the keyboard alone, then a call behaves as it was shaped."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from app.domain.errors import RuleBroken
from app.domain.vocabulary import ResolutionCode, Role, SlaClock
from app.domain.working_calendar import Hours, WorkingCalendar
from app.domain.working_time import add_working
from tests.conftest import BOTH
from tests.e2e.room_hands import PATIENCE, Hands
from tests.support.central_room import PASSWORD, CentralRoom, prepare_room
from ui.shell.program import Program
from ui.sign_in.steps import Step


@pytest.fixture(params=BOTH)
def hands(request: pytest.FixtureRequest, start: Callable[..., Program], qtbot: QtBot) -> Hands:
    """Somebody who has just founded a room: on this computer, or on a server made ready."""
    if request.param == "sqlite":
        hands = _founded_here(start, qtbot)
    else:
        hands = _came_in(start, qtbot, prepare_room(request.getfixturevalue("secure_server")))
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=PATIENCE)
    hands.settle()
    return hands


def _founded_here(start: Callable[..., Program], qtbot: QtBot) -> Hands:
    program = start(language="ru")
    qtbot.waitUntil(lambda: program.entry.step is Step.CHOICE, timeout=PATIENCE)
    program.entry.choose_embedded()
    qtbot.waitUntil(lambda: program.entry.step is Step.NEW_ROOM, timeout=PATIENCE)
    hands = Hands(qtbot, program)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit), timeout=PATIENCE)
    with qtbot.waitSignal(program.desk_shown, timeout=PATIENCE):
        hands.keyboard.type("Орлова Вера")
        hands.keyboard.press("Enter")
    program.window.activateWindow()
    return hands


def _came_in(start: Callable[..., Program], qtbot: QtBot, room: CentralRoom) -> Hands:
    """The administrator that ``firstline-admin init`` made, with the password he was given."""
    program = start(language="ru", database=room.server.desk_url(room.name))
    qtbot.waitUntil(lambda: program.entry.step is Step.LOGIN, timeout=PATIENCE)
    hands = Hands(qtbot, program)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit), timeout=PATIENCE)
    with qtbot.waitSignal(program.desk_shown, timeout=PATIENCE):
        hands.keyboard.type(room.admin)
        hands.keyboard.press("Tab")
        hands.keyboard.type(PASSWORD)
        hands.keyboard.press("Enter")
    program.window.activateWindow()
    return hands


def test_a_room_from_the_empty_template(hands: Hands) -> None:
    departments_and_groups(hands)
    person(hands)
    fields(hands)
    script(hands)
    holiday = hours(hands)
    deadlines(hands)
    category(hands)
    route(hands)
    call(hands)
    as_shaped(hands, holiday)


def departments_and_groups(hands: Hands) -> None:
    page = hands.open_page("Отделы")
    hands.add(page)
    hands.write("Касса и склад")
    hands.fill(Код="shop")
    hands.save(page)
    page = hands.open_page("Группы и очереди")
    hands.add(page)
    hands.write("Кассы")
    hands.fill(Код="kassy")
    hands.choose("Отдел", "Касса")
    hands.reach("Линия")
    hands.press("Down")
    hands.save(page)
    assert page.editing.body["line"] == 2


def fields(hands: Hands) -> None:
    """A list, and one whose values depend on it."""
    page = hands.open_page("Поля заявки")
    hands.add(page)
    hands.write("Марка")
    hands.fill(Код="make")
    hands.reach("Тип")
    hands.press("Home", "Down")
    hands.reach("Значения")
    for value in ("АТОЛ", "Эвотор"):
        hands.press("Ins")
        hands.write(value)
        hands.press("Enter")
    hands.save(page)
    assert page.editing.body["options"] == {"values": ["АТОЛ", "Эвотор"]}
    hands.add(page)
    hands.write("Модель")
    hands.fill(Код="model")
    hands.reach("Тип")
    hands.press("Home")
    hands.choose("Зависит от списка", "Марка")
    hands.reach("Значение выше")
    for below in (("91Ф", "30Ф"), ("7.3",)):
        hands.reach("Что можно выбрать")
        for value in below:
            hands.press("Ins")
            hands.write(value)
            hands.press("Enter")
        hands.press("Shift+Tab", "Down")
    hands.save(page)
    options = {"parent": "make", "by": {"АТОЛ": ["91Ф", "30Ф"], "Эвотор": ["7.3"]}}
    assert page.editing.body["options"] == options


def category(hands: Hands) -> None:
    page = hands.open_page("Классификация")
    hands.add(page)
    hands.write("Касса не печатает")
    hands.choose("Отдел", "Касса")
    hands.choose("Группа", "Кассы")  # once round the whole window
    hands.reach("Как это называют")
    for word in ("касса молчит", "чек не выходит"):
        hands.keyboard.type(word)
        hands.press("Enter")
    hands.save(page)
    hands.open_tab(page, 2)
    hands.reach("Поля этой категории")
    for name in ("Марка", "Модель"):
        hands.press("Ins")
        hands.write(name)
        hands.press("Enter")
    hands.press("Right", "Right", "Right", "Space")
    hands.save(page)
    hands.open_tab(page, 1)
    hands.choose("Сценарий опроса", "Касса молчит")
    hands.save(page)


def person(hands: Hands) -> None:
    hands.open_section("Сотрудники и учётные записи")
    hands.press("F6", "Ins")
    hands.write("Литвинов Сергей")
    hands.reach("Логин")
    hands.write("litvinov")
    hands.reach("Роль")
    hands.press("Down")
    hands.reach("Кассы")
    hands.press("Space", "Ctrl+S")
    people = hands.context.desk.staff.people(hands.context.actor)
    (made,) = [each for each in people if each.login == "litvinov"]
    assert (made.full_name, made.role, len(made.groups)) == ("Литвинов Сергей", Role.ENGINEER, 1)


def script(hands: Hands) -> None:
    page = hands.open_page("Сценарии опроса")
    hands.add(page)
    hands.write("Касса молчит")
    hands.reach("Вопросы")
    hands.press("Ins")
    hands.write("Бумага есть?")
    hands.press("Enter")
    hands.save(page)


def hours(hands: Hands) -> date:
    """The week of the template with its lunch; the next day but one is a holiday."""
    page = hands.open_page("Рабочее время")
    hands.add(page)
    hands.write("Магазин")
    hands.save(page)
    page = hands.open_page("Праздники")
    while page.editing.document is None or page.editing.document.name != "Магазин":
        hands.press("Down")
    day = hands.context.clock().date() + timedelta(days=1)
    hands.reach("Дни не по своему")
    hands.press("Ins")
    hands.write(f"{day:%d.%m.%Y}")
    hands.press("Enter")
    hands.save(page)
    (row,) = page.editing.body["exceptions"]
    assert (row["day"], row["ends_minute"]) == (day.isoformat(), 0)
    return day


def deadlines(hands: Hands) -> None:
    page = hands.open_page("SLA и договоры")
    hands.add(page)
    hands.write("Магазины")
    hands.choose("Считать по рабочему", "Магазин")
    hands.save(page)
    page = hands.open_page("Правила сроков")
    hands.add(page)
    hands.write("Касса и склад")
    hands.choose("Действуют сроки", "Магазины")
    hands.choose("Отдел", "Касса")
    hands.save(page)


def route(hands: Hands) -> None:
    page = hands.open_page("Маршруты обращений")
    hands.add(page)
    hands.write("Кассы с первой линии")
    hands.choose("Категория", "Касса не")
    hands.choose("В группу", "Кассы")
    hands.save(page)


def call(hands: Hands) -> None:
    """A new caller says a synonym; the first field stays empty, the script is answered."""
    hands.press("Ctrl+1", "F2")
    hands.write("89123456789")
    hands.press("Enter")
    hands.write("Иванова Мария")
    hands.reach("Что случилось")
    hands.write("С утра касса молчит, чек не выходит")
    hands.press("Alt+1")
    hands.press("1")
    hands.press("Ctrl+Enter")


def as_shaped(hands: Hands, holiday: date) -> None:
    """The ticket lies where the route leads, under the hours, and lacks its field."""
    context = hands.context
    tickets, actor = context.desk.tickets, context.actor
    key = tickets.by_number(actor, None, 1)
    assert key is not None
    card = tickets.card(actor, key)
    rooms = context.desk.catalogue.refresh()
    assert card.group_id is not None
    assert card.category_id is not None
    assert rooms.groups[card.group_id].code == "kassy"
    assert rooms.categories[card.category_id].name == "Касса не печатает"
    assert [(each.question, each.answer) for each in card.answers] == [("Бумага есть?", "Да")]
    (solve,) = [each for each in card.slas if each.clock is SlaClock.RESOLUTION]
    day = (Hours(9 * 60, 13 * 60), Hours(14 * 60, 18 * 60))
    week = (day,) * 5 + ((),) * 2
    calendar = WorkingCalendar("Europe/Moscow", week, {holiday: ()})
    assert solve.target_minutes == 8 * 60
    assert solve.due_at == add_working(calendar, card.opened_at, timedelta(hours=8))
    with pytest.raises(RuleBroken) as refused:
        tickets.resolve(actor, key, card.version, "Заменили ленту", ResolutionCode.FIXED)
    assert (refused.value.code, refused.value.field) == ("field_required_on_close", "model")
