# ruff: noqa: E501 - the layout reads best as the picture does, one row a line
"""One window with every widget of the floor, for pictures and for the search of cut texts."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QLayout, QLineEdit, QVBoxLayout, QWidget

from ui.notices import Banner, NoticeAction, Toast, Tone
from ui.widgets import (
    STRETCH,
    Avatar,
    BannerBar,
    Candidate,
    Card,
    Cell,
    CellKind,
    Connection,
    ConnectionChip,
    ConnectionState,
    DeskButton,
    EmptyState,
    Field,
    Figure,
    GrowingTextEdit,
    InlineStrip,
    KeyCap,
    Mark,
    Meter,
    PaletteButton,
    Pill,
    Rail,
    RailEntry,
    SegmentedControl,
    Shape,
    Skeleton,
    Tab,
    TabStrip,
    ToastStack,
    TwoLineTable,
    TypeAhead,
    column,
    fill,
    hline,
    label,
    row,
    top_bar,
    vline,
)
from ui.widgets.table import CELL_ROLE

Index = QModelIndex | QPersistentModelIndex
HEADS: Final = ("Осталось", "Приор.", "Заявка", "Статус", "Последнее")
_WORK: Final = ("В работе", Mark.WORK)
_ROWS: Final = (
    ("−0:18", Mark.BREACH, "P1", Mark.P1, "Касса 1 не включается после грозы", *_WORK),
    ("0:12", Mark.RISK, "P1", Mark.P1, "Касса 2: нет связи с ФН", "Назначена", Mark.NEW),
    ("1:55", Mark.ON_TIME, "P2", Mark.P2, "Касса 2: ошибка ФН", *_WORK),
    ("пауза", Mark.PAUSED, "P3", Mark.P3, "Прислать закрывающие", "Ждём клиента", Mark.WAIT),
    ("1 д 4 ч", Mark.ON_TIME, "P4", Mark.P4, "Настроить скидки", "У партнёра", Mark.PARTNER),
)


class RowsModel(QAbstractTableModel):
    """Rows of cells as the work list shows them."""

    def __init__(self, rows: Sequence[tuple[Cell, ...]]) -> None:
        super().__init__()
        self.rows = list(rows)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(HEADS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        cell = self.rows[index.row()][index.column()]
        return {
            CELL_ROLE: cell,
            int(Qt.ItemDataRole.DisplayRole): cell.text,
            int(Qt.ItemDataRole.AccessibleTextRole): f"{cell.text} {cell.second}".strip(),
        }.get(int(role))

    def headerData(
        self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if way is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return HEADS[section]
        return None


def work_rows() -> list[tuple[Cell, ...]]:
    """Five rows in all states."""
    return [
        (
            Cell(left, CellKind.SLA, mark=sla),
            Cell(level, CellKind.PRIORITY, mark=chevron),
            Cell(title, CellKind.TWO_LINES, "24-11859 · Магазин «Продукты 24», Невский, 112"),
            Cell(state, CellKind.STATUS, mark=mark),
            Cell("Петрова М.", CellKind.TWO_LINES, "18 мин назад"),
        )
        for left, sla, level, chevron, title, state, mark in _ROWS
    ]


class Gallery(QWidget):
    """Every widget in its usual states; ``line`` and ``search`` are there to be focused."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("root")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.banners, self.line = BannerBar(), TypeAhead("Начните набирать")
        self.primary = DeskButton(
            "Назначить и закрыть звонок", "primary", key="Ctrl+Enter", large=True
        )
        self.model = RowsModel(work_rows())
        self.table = TwoLineTable((102, 70, 0, 132, 124))
        self.table.setModel(self.model)
        right = column(_chrome(), self.banners, (self._body(), 1), spacing=0)
        fill(QVBoxLayout(self), row(_rail(), (right, 1), spacing=0))
        self.banners.show_banner(_offline())
        self.toasts = ToastStack(self, 20)
        self.toasts.show_toast(
            Toast("24-11902 назначена Литвинову", Tone.OK, _act("Открыть", "Alt+0"))
        )
        self.toasts.show_toast(
            Toast("Не удалось записать: база недоступна", Tone.DANGER, sticky=True)
        )
        self.resize(1600, 900)

    def _body(self) -> QLayout:
        left, middle = column(_client(), _marks(), STRETCH), column(self._form(), STRETCH)
        tabs = TabStrip((Tab("Моя работа", 8), Tab("Очередь «Кассы»", 14), Tab("Жду клиента", 3)))
        work = Card(row(tabs, STRETCH), (self.table, 1), margins=(0, 0, 0, 4), spacing=0)
        right = column(
            (work, 1), EmptyState("history", "Обращений ещё не было", "История появится здесь")
        )
        return row((left, 4), (middle, 6), (right, 7), margins=(14, 12, 14, 12), spacing=12)

    def _form(self) -> Card:
        text = GrowingTextEdit("Пишите, что говорит клиент")
        wrong = Field("Город", QLineEdit(), required=True, key="Alt+6")
        wrong.set_error("Укажите город: по нему выбирается выезд")
        strip = InlineStrip()
        strip.show_text(
            "Не хватает двух полей:", "что случилось, категория", "Ctrl+Enter — к следующему"
        )
        return Card(
            row(label("Новая заявка", "h1"), Pill("входящий звонок", Mark.CALL, "ok"), Figure("03:12", token="ok"), STRETCH),
            Field("Что случилось — словами клиента", text, required=True, note="тема заявки соберётся сама"),
            Field("Категория", self.line, required=True, note="слова в любом порядке"),
            row(label("По тексту:", "caption"), DeskButton("Нет связи с ФН", "segment_on", key="Alt+1"), DeskButton("Не печатает чек", "chip", key="Alt+2"), STRETCH),
            wrong,
            row(SegmentedControl(("Один человек", "Несколько", "Вся точка"), 2), SegmentedControl(("Да", "Нет", "Не знает"), keys=("1", "2", "3")), STRETCH, spacing=16),
            Card(Pill("P1 · Критический", Mark.P1, "danger", text_size=13, height=28), vline(), label("до 14:22", "small_strong"), label("15 минут", "caption"), STRETCH, kind="sub", across=True),
            Skeleton(300, 260),
            strip,
            row(DeskButton("Отложить", "ghost", key="F3", icon="pause"), DeskButton("Удалить", "danger"), STRETCH),
            row(STRETCH, DeskButton("Решено сразу", key="Ctrl+Shift+Enter", icon="check_circle", large=True), self.primary),
            margins=(16, 12, 16, 12), spacing=11,
        )  # fmt: skip

    def offer(self) -> None:
        """Open the list of the category line."""
        self.line.setFocus()
        self.line.offer((
            Candidate("Кафе «Миндаль»", "Садовая, 30 · договор действует · 4 контакта"),
            Candidate("Кафе «Минутка»", "Речная, 3 · без договора"),
        ))  # fmt: skip


def _nothing() -> None:
    """Stand in for a handler."""


def _act(text: str, key: str) -> NoticeAction:
    return NoticeAction(text, key, _nothing)


def _offline() -> Banner:
    text = "Нет связи с базой с 14:31. Принимайте звонки как обычно."
    return Banner("offline", text, "Справочник — от 14:30.", action=_act("Подробнее", "Alt+9"))


def _rail() -> Rail:
    sections = (
        RailEntry("calls", "headset_mic", "Звонки", "Ctrl+1"),
        RailEntry("work", "inbox", "Работа", "Ctrl+2"),
        RailEntry("settings", "settings", "Настройки", "Ctrl+7"),
    )
    rail = Rail(sections, (RailEntry("theme", "dark_mode", "Тема"),), "МП")
    rail.set_current("calls")
    rail.set_badge("work", "8")
    return rail


def _chrome() -> QWidget:
    chip = ConnectionChip()
    chip.show_connection(Connection(ConnectionState.SLOW, seconds=1.4))
    return top_bar(label("Моя работа", "h1"), palette=PaletteButton(), connection=chip)


def _client() -> Card:
    names = column(
        label("Кравцова Елена Андреевна", "h3"), label("заведующая", "caption"), spacing=1
    )
    return Card(
        row(Avatar("ЕК", 36), (names, 1), KeyCap("Ctrl+H"), spacing=10),
        hline(),
        row(label("Организация", "caption"), (label("Аптека «Добрый день»", "small_strong"), 1)),
        row(
            Pill("Договор действует", Mark.ON_TIME, "ok"),
            Pill("Ключевой клиент"),
            STRETCH,
            spacing=6,
        ),
    )


def _marks() -> Card:
    shapes = [Shape(mark) for mark in Mark]
    return Card(
        label("Знаки", "h3"), row(*shapes[:12], STRETCH), row(*shapes[12:], STRETCH),
        Meter(0.8, "risk"), Meter(0.06, "ok"),
        row(label("просрочено", "small", "danger"), label("вовремя", "small", "ok"), STRETCH),
        kind="warn",
    )  # fmt: skip
