"""Every page that shapes the room, in both themes; the busiest in a small window as well."""

from dataclasses import dataclass
from typing import Final

from ui.setup.page import SetupPage
from ui.tour.looks import Themes
from ui.tour.player import Player, StepFailedError
from ui.tour.settings_ways import find_record, open_tab, to_page


@dataclass(frozen=True, slots=True)
class Shown:
    """A page by the words of the list, what is chosen there, and its picture's name and words."""

    words: str
    name: str
    ru: str
    en: str
    record: str = ""
    tab: int = 0
    small: bool = False


_REQUESTS: Final = (
    Shown("Статусы и переходы", "101_states", "Статусы: что значит и чего требует",
          "States: what each means and asks for", "Ждём клиента"),
    Shown("Статусы и переходы", "102_moves", "Переходы: из какого статуса в какой и кому можно",
          "Moves: from which state to which, and for whom", tab=2, small=True),
    Shown("Возврат, приоритеты", "103_process", "Возврат решённых заявок, закрытие и приоритеты",
          "How solved tickets come back and close, priorities"),
    Shown("Что спрашивают", "139_asked", "Что спрашивают чаще всего: ветви, доли, к прошлому сроку",
          "What is asked most: branches, shares, against the days before", small=True),
    Shown("Сценарии опроса", "104_scripts", "Сценарий опроса: вопросы и ответы цифрой",
          "An intake script: questions answered by a digit", "Нет связи с ФН"),
    Shown("Шаблоны ответов", "105_answers", "Наборы готовых ответов с переменными",
          "Sets of ready answers with variables", "Инженерный"),
    Shown("Маршруты", "106_routes", "Маршруты: куда идёт обращение и как выбирают исполнителя",
          "Routes: where a matter goes and how somebody is chosen", "Оплата картой", small=True),
    Shown("Кто за что отвечает", "107_responsible", "Кто за что отвечает",
          "Who answers for what"),
    Shown("Списки заявок", "108_lists", "Списки заявок для ролей",
          "Lists of tickets for roles", "Критичные"),
    Shown("Каналы обращений", "109_channels", "Кто отвечает за канал",
          "Who answers for a channel"),
    Shown("Цели (KPI)", "110_targets", "Цели комнаты", "What the room wants of itself"),
)  # fmt: skip
_TIMES: Final = (
    Shown("SLA и договоры", "111_policies", "Сроки: реакция и решение по приоритетам",
          "Deadlines: reaction and solution by priority", "Стандарт", small=True),
    Shown("Правила сроков", "112_sla_rules", "Правила: какие сроки действуют и почему",
          "Rules: which deadlines hold and why"),
    Shown("Предупреждения", "113_escalations", "Предупреждения о сроках и эскалация",
          "Warnings of deadlines and escalation"),
    Shown("Рабочее время", "114_calendars", "Рабочее время: часы по дням, обед",
          "Working time: hours by day, lunch", "Рабочие дни"),
    Shown("Праздники", "115_holidays", "Праздники и переносы производственного календаря",
          "Holidays and transferred days", "Рабочие дни"),
)  # fmt: skip
_PEOPLE: Final = (
    Shown("Сотрудники", "116_staff", "Сотрудники: роль, линия, группы, наставник",
          "People: role, line, groups, mentor"),
    Shown("Группы и очереди", "93_groups", "Группы и очереди: линия, отдел, открытые заявки",
          "Groups and queues: line, department, open tickets"),
    Shown("Отделы", "94_departments", "Отделы и их группы", "Departments and their groups"),
    Shown("Линии", "98_lines", "Линии поддержки: названия и сколько их",
          "Lines of support: their names and number"),
    Shown("Компетенции", "99_competence", "Компетенции: кто что умеет, по группам",
          "Competence: who can do what, by group", small=True),
    Shown("График", "117_roster", "График: неделя по людям, день можно изменить",
          "The roster: a week by person, a day can be changed", small=True),
    Shown("Ротация дежурств", "118_duties", "Ротация: недели, которые повторяются",
          "A rotation: weeks that come round"),
    Shown("Отсутствия", "119_absences", "Отсутствия и заместители", "Absences and deputies"),
    Shown("Роли и права", "120_rights", "Права ролей", "Rights of roles"),
    Shown("Партнёры", "95_partners", "Партнёры: связь, кто ведёт, что знать",
          "Partners: how to reach them, who answers for them, what to know"),
    Shown("Журнал действий", "96_journal", "Журнал: кто, когда, что было и что стало",
          "The journal: who, when, what was and what became"),
)  # fmt: skip


def shaping(player: Player) -> None:
    """Go through the pages in the order of their list."""
    themes = Themes(player)
    for shown in (*_REQUESTS, *_TIMES, *_PEOPLE):
        _show(player, shown)
        themes.draw(shown.name, shown.ru, shown.en, small=shown.small)
    themes.end()


def _show(player: Player, shown: Shown) -> None:
    page = to_page(player, shown.words)
    if not shown.record and not shown.tab:
        return
    if not isinstance(page, SetupPage):
        message = f"«{shown.words}» is no list with an editor"
        raise StepFailedError(message)
    if shown.record:
        find_record(player, page, shown.record)
    if shown.tab:
        open_tab(player, page, shown.tab)
    player.settle()
