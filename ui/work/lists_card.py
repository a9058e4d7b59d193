"""Tabs, the list under them, and the group's queue below."""

from collections.abc import Callable
from datetime import datetime
from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.permissions import Actor
from app.domain.readmodels.catalogue import Catalogue
from app.domain.readmodels.tickets import TicketRow, WorkCounts
from ui.theme import px
from ui.ticket_parts import words
from ui.ticket_parts.list_block import ListBlock
from ui.ticket_parts.ticket_lines import callback_heads, callback_line, heads, ticket_line
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Card,
    CellRow,
    DeskButton,
    ElidedLabel,
    EmptyState,
    InlineStrip,
    Skeleton,
    Tab,
    TabStrip,
    add,
    fill,
    label,
    row,
)
from ui.widgets.table import HEADER, ROW_HEIGHT
from ui.work.work_presenter import WorkReading, WorkTab

SKELETON_MS: Final = 200
TABS: Final = tuple(WorkTab)
_TABLE, _SKELETON, _NOTHING = range(3)


class _WholeRows(QWidget):
    """The room of a list, cut down to whole rows: half a row above the queue reads as a fault."""

    def __init__(self, block: ListBlock) -> None:
        super().__init__()
        self._block = block
        self._box = fill(QVBoxLayout(self), block)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.fit()

    def fit(self) -> None:
        row = px(ROW_HEIGHT)
        free = self.height() - px(HEADER) - 2 * self._block.frameWidth()
        self._box.setContentsMargins(0, 0, 0, free % row if free > row else 0)


class ListsCard(Retranslatable, Card):
    """Signals: ``tab_chosen(WorkTab)``, ``retried()``."""

    tab_chosen = Signal(object)
    retried = Signal()

    def __init__(
        self, actor: Actor, waits: Callable[[UUID], bool], parent: QWidget | None = None
    ) -> None:
        """Start as loading; ``waits`` tells of a ticket whether work on it is unsent."""
        super().__init__(margins=(0, 0, 0, 4), spacing=0, parent=parent)
        self._actor, self._catalogue, self._waits = actor, Catalogue(), waits
        self._counts: WorkCounts | None = None
        self._tab = WorkTab.MINE
        self._reading: WorkReading | None = None
        self.tabs = TabStrip(())
        self.list, self.queue = ListBlock(), ListBlock(header=False)
        self.active = self.list
        self._strip = InlineStrip()
        self._retry = DeskButton("", "normal", key="F5", icon="refresh")
        self._nothing = EmptyState("check_circle", "", "", self._retry)
        self._pages = QStackedWidget()
        self._queue_title, self._queue_count = ElidedLabel("", "h3"), label("", "caption")
        self._queue_hint, self._queue_empty = label("", "caption"), label("", "muted")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SKELETON_MS)
        self._timer.timeout.connect(self._show_skeleton)
        self._lay_out()
        self.tabs.chosen.connect(self._on_tab)
        self._retry.clicked.connect(self.retried)
        self.retranslate()

    def begin(self, tab: WorkTab) -> None:
        """Wait for a list; bars stand in its place when it takes long."""
        self._tab, self._reading = tab, None
        self.list.start_over()
        self.tabs.set_current(TABS.index(tab))
        self._head_words()
        self._below.setVisible(tab is not WorkTab.QUEUE)
        self._timer.start()

    def show_reading(self, reading: WorkReading, catalogue: Catalogue, now: datetime) -> None:
        """Show lists and counts; rows keep their places while they are read."""
        self._timer.stop()
        self._strip.show_text("")
        self._reading, self._catalogue, self._counts = reading, catalogue, reading.counts
        self._show_tabs()
        self.list.show_rows(self._rows(now))
        self.queue.show_rows(self._queue_rows(now))
        self._show_queue_state()
        if not self.active.isVisibleTo(self):
            self.active = self.list
        self._mark_active()
        self._pages.setCurrentIndex(_TABLE if self.list.rows.rowCount() else _NOTHING)
        self._say_empty()

    def activate(self, block: ListBlock) -> None:
        """Make one of the tables the one whose row is shown at the right."""
        self.active = block
        self._mark_active()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_queue()

    def tick(self, now: datetime) -> None:
        """Let the remaining times go on without a query."""
        if self._reading is not None:
            self.list.redraw(self._rows(now))
            self.queue.redraw(self._queue_rows(now))

    def show_error(self, title: str, text: str, *, again: bool) -> None:
        """Say why there is no list; rows that are there stay, with a strip above them."""
        self._timer.stop()
        if self._reading is not None and again:
            self._strip.show_text(title, text, "F5")
            return
        self._nothing.set_texts(title, text)
        self._retry.setVisible(again)
        self._pages.setCurrentIndex(_NOTHING)
        self._below.hide()

    def act_as(self, actor: Actor) -> None:
        """Show the lists as this person sees them from now on."""
        self._actor = actor
        self.retranslate()

    def retranslate(self) -> None:
        self._retry.setText(translate("WorkLists", "Try again"))
        self.list.setAccessibleName(translate("WorkLists", "Tickets"))
        self._head_words()
        self._show_tabs()
        self._queue_hint.setText(translate("WorkLists", "“Take next” gives the top one"))
        self._queue_empty.setText(translate("WorkLists", "Nobody waits in the queue"))
        title = translate("WorkLists", "Queue “{groups}”, without assignee")
        self._queue_title.setText(title.format(groups=self._groups()))
        self.queue.setAccessibleName(self._queue_title.text())
        self._say_empty()

    def _lay_out(self) -> None:
        page = _WholeRows(self.list)
        skeleton = QWidget()
        bars = Skeleton(420, 520, 380, 460, 400)
        fill(QVBoxLayout(skeleton), bars, STRETCH, margins=(12, 16, 12, 0))
        for each in (page, skeleton, self._nothing):
            self._pages.addWidget(each)
        self._below = QWidget()
        head = row(
            self._queue_title, self._queue_count, STRETCH, self._queue_hint,
            margins=(10, 8, 12, 4), spacing=8,
        )  # fmt: skip
        empty = row(self._queue_empty, STRETCH, margins=(10, 6, 12, 6))
        fill(QVBoxLayout(self._below), head, empty, self.queue, spacing=0)
        add(self.box, row(self.tabs, STRETCH, margins=(6, 0, 8, 0), spacing=0))
        add(self.box, self._strip)
        self.box.addWidget(self._pages, 1)
        add(self.box, self._below)

    def _show_skeleton(self) -> None:
        self._pages.setCurrentIndex(_SKELETON)

    def _on_tab(self, index: int) -> None:
        self.tab_chosen.emit(TABS[index])

    def _groups(self) -> str:
        names = [words.group_name(self._catalogue, each) for each in self._actor.group_ids]
        return ", ".join(sorted(name for name in names if name))

    def _head_words(self) -> None:
        calls = self._tab is WorkTab.CALLBACKS
        self.list.rows.set_heads(callback_heads() if calls else heads())

    def _rows(self, now: datetime) -> list[CellRow]:
        reading = self._reading
        if reading is None:
            return []
        if reading.tab is WorkTab.CALLBACKS:
            return [callback_line(each, now) for each in reading.callbacks]
        return [self._line(each, now) for each in reading.page.rows]

    def _queue_rows(self, now: datetime) -> list[CellRow]:
        rows = self._reading.queue.rows if self._reading else ()
        return [self._line(each, now) for each in rows]

    def _line(self, row: TicketRow, now: datetime) -> CellRow:
        waits = self._waits(row.ticket_id)
        return ticket_line(row, self._catalogue, self._actor, now, waits=waits)

    def _mark_active(self) -> None:
        for block in (self.list, self.queue):
            if block is not self.active:
                block.clearSelection()
            elif block.current_row >= 0:
                block.selectRow(block.current_row)

    def _fit_queue(self) -> None:
        """Whole rows only: the rest of the queue is a tab away."""
        total = self._reading.queue.total if self._reading else 0
        most = 3 if self.height() < px(700) else 5
        self.queue.setFixedHeight(px(ROW_HEIGHT) * max(1, min(total, most)))

    def _show_queue_state(self) -> None:
        total = self._reading.queue.total if self._reading else 0
        self._queue_count.setText(str(total) if total else "")
        self._queue_empty.setVisible(not total)
        self._queue_hint.setVisible(bool(total))
        self.queue.setVisible(bool(total))
        self._below.setVisible(self._tab is not WorkTab.QUEUE)
        self._fit_queue()
        self.retranslate()

    def _show_tabs(self) -> None:
        counts = self._counts
        texts = (
            translate("WorkLists", "My work"),
            translate("WorkLists", "Queue"),
            translate("WorkLists", "Waiting for client"),
            translate("WorkLists", "At partner"),
            translate("WorkLists", "Solved"),
            translate("WorkLists", "Call-backs"),
        )
        figures = _figures(counts) if counts else (None,) * len(texts)
        self.tabs.set_tabs(
            tuple(Tab(text, figure) for text, figure in zip(texts, figures, strict=True))
        )

    def _say_empty(self) -> None:
        if self._reading is None:
            return
        title, hint = _empty_words()[self._tab]
        self._nothing.set_texts(title, hint)
        self._retry.setVisible(False)


def _figures(counts: WorkCounts) -> tuple[int, ...]:
    return (
        counts.in_work,
        counts.unassigned,
        counts.waiting_client,
        counts.waiting_partner,
        counts.solved_today,
        counts.callbacks,
    )


def _empty_words() -> dict[WorkTab, tuple[str, str]]:
    return {
        WorkTab.MINE: (
            translate("WorkLists", "Nothing in work"),
            translate("WorkLists", "F2 takes the next ticket of your group"),
        ),
        WorkTab.QUEUE: (
            translate("WorkLists", "The group's queue is empty"),
            translate("WorkLists", "New tickets appear here by themselves"),
        ),
        WorkTab.WAITING_CLIENT: (translate("WorkLists", "No ticket waits for a client"), ""),
        WorkTab.WAITING_PARTNER: (translate("WorkLists", "No ticket is with a partner"), ""),
        WorkTab.SOLVED: (translate("WorkLists", "Nothing solved today yet"), ""),
        WorkTab.CALLBACKS: (
            translate("WorkLists", "Nobody waits for a call"),
            translate("WorkLists", "Callers who were cut off appear here"),
        ),
    }
