"""The section «Заявки»: lists as tabs, one line that filters, everything one may see (6.2)."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QStandardPaths, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from app.domain.filters.terms import TicketFilter
from app.services.ticket_lists import MOST_COUNTED, MOST_ROWS, Hand, Passed
from ui import formats, texts
from ui.actions import build_actions, retranslate_actions
from ui.navigation import Navigator
from ui.tickets.filter_line import FilterLine
from ui.tickets.keep_panel import KeepPanel
from ui.tickets.pass_panel import PassPanel
from ui.tickets.ticket_table import TicketTable
from ui.tickets.tickets_presenter import TicketsPresenter
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Card,
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

if TYPE_CHECKING:
    from ui.context import DeskContext

SKELETON_MS: Final = 200
_TABLE, _SKELETON, _NOTHING = range(3)


class TicketsView(Retranslatable, QWidget):
    """A section of the window. Signals: ``badge_changed(count)`` tickets of nobody."""

    badge_changed = Signal(int)

    def __init__(
        self, context: "DeskContext", navigator: Navigator, parent: QWidget | None = None
    ) -> None:
        """Build everything; the list comes with the first visit."""
        super().__init__(parent)
        self._context, self._navigator = context, navigator
        self.presenter = TicketsPresenter(context, self)
        self.tabs, self.filter = TabStrip(()), FilterLine()
        self.table = TicketTable(context)
        self.passing, self.keeping = PassPanel(context), KeepPanel(self.presenter)
        self._strip, self._pages = InlineStrip(), QStackedWidget()
        self._nothing = EmptyState("check_circle", "", "")
        self._found, self._marked = ElidedLabel("", "caption"), label("", "small_strong")
        self.keep, self.assign, self.export = (
            DeskButton("", "ghost", key=key, icon=icon)
            for key, icon in (
                ("Ctrl+S", "star"),
                ("Ctrl+Shift+A", "swap_horiz"),
                ("Ctrl+E", "download"),
            )
        )
        self._waiting = QTimer(self)
        self._waiting.setSingleShot(True)
        self._waiting.setInterval(SKELETON_MS)
        self._waiting.timeout.connect(partial(self._pages.setCurrentIndex, _SKELETON))
        self._lay_out()
        self.desk_actions = build_actions(self, self._handlers())
        self._connect()
        self.retranslate()

    # ---- what the window asks for
    def activate(self) -> None:
        """Be shown: the list is read again, its marks and its place kept."""
        self.presenter.refresh()
        if not (self.passing.isVisible() or self.keeping.isVisible()):
            self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_list(self, asked: TicketFilter) -> None:
        """Show the tickets that another screen counted."""
        self.presenter.show(asked)

    def refresh(self) -> None:
        """F5."""
        self.presenter.refresh()

    def panes(self) -> tuple[QWidget, ...]:
        """F6: line, list, and the panel that is open."""
        opened = [each for each in (self.passing.who, self.keeping.name) if each.isVisible()]
        return (self.table, self.filter.line, *opened)

    def subtitle(self) -> str:
        """Say what kind of list it is."""
        return translate("TicketList", "everything you may see")

    def retranslate(self) -> None:
        retranslate_actions(self.desk_actions)
        self.table.retranslate()
        self.keep.setText(translate("TicketList", "Keep the list"))
        self.assign.setText(translate("TicketList", "Pass on"))
        self.export.setText(translate("TicketList", "To a file"))
        self._show()

    # ---- inside
    def _lay_out(self) -> None:
        bars = QWidget()
        fill(QVBoxLayout(bars), Skeleton(420, 520, 380, 460, 400), STRETCH, margins=(12, 16, 12, 0))
        for each in (self.table, bars, self._nothing):
            self._pages.addWidget(each)
        card = Card(margins=(0, 0, 0, 4), spacing=0)
        add(card.box, row((self.tabs, 1), STRETCH, margins=(6, 0, 8, 0), spacing=0))
        add(card.box, row((self.filter, 1), margins=(10, 8, 10, 8)))
        add(card.box, self._strip)
        card.box.addWidget(self._pages, 1)
        foot = row(
            (self._found, 1), self._marked, self.assign, self.keep, self.export,
            margins=(12, 6, 8, 2), spacing=8,
        )  # fmt: skip
        add(card.box, foot)
        parts = ((card, 1), self.passing, self.keeping)
        fill(QVBoxLayout(self), *parts, margins=(14, 12, 14, 12), spacing=10)

    def _handlers(self) -> dict[str, Callable[[], object]]:
        return {
            "tickets.line": self.filter.take_focus,
            "tickets.next_list": partial(self.presenter.step, 1),
            "tickets.previous_list": partial(self.presenter.step, -1),
            "tickets.mark_all": self.table.mark_all,
            "tickets.reassign": self._on_pass,
            "tickets.keep": self._on_keep,
            "tickets.export": self._on_export,
        }

    def _connect(self) -> None:
        presenter = self.presenter
        presenter.read.connect(self._on_read)
        presenter.read_failed.connect(self._on_read_failed)
        presenter.line_changed.connect(self._on_line)
        presenter.ticked.connect(self._on_tick)
        presenter.passed.connect(self._on_passed)
        presenter.pass_failed.connect(self._on_pass_failed)
        presenter.written.connect(self._on_written)
        presenter.write_failed.connect(self._on_write_failed)
        self.tabs.chosen.connect(self._on_tab)
        self.filter.typed.connect(presenter.type)
        self.filter.gone.connect(self.table.setFocus)
        self.table.opened.connect(self._on_opened)
        self.table.marks_changed.connect(self._show_foot)
        self.table.row_changed.connect(self._show_foot)
        self.table.pages.more_wanted.connect(presenter.grow)
        self.assign.clicked.connect(self._on_pass)
        self.keep.clicked.connect(self._on_keep)
        self.export.clicked.connect(self._on_export)
        self.passing.wanted.connect(self._on_wanted)
        self.passing.closed.connect(self.table.setFocus)
        self.keeping.closed.connect(self.table.setFocus)
        self.keeping.kept.connect(self._on_kept)
        self._context.hub.rights_changed.connect(self._show)
        self._context.hub.reach_changed.connect(self._show_foot)

    def _on_line(self) -> None:
        self.filter.show_line(self.presenter.line, self.presenter.names)
        self.filter.show_faults(self.presenter.parsed.faults)
        self.table.start_over()
        if self.presenter.page is None and not self.presenter.parsed.faults:
            self._waiting.start()
        self._show_tabs()

    def _on_read(self) -> None:
        self._waiting.stop()
        self._strip.show_text("")
        if self.presenter.page is not None:
            now, grows = self._context.clock(), self.presenter.may_grow
            self.table.show_tickets(self.presenter.rows, now, may_grow=grows)
        self.badge_changed.emit(self.presenter.nobodys)
        self._show()

    def _on_read_failed(self, error: object) -> None:
        self._waiting.stop()
        text = texts.error_text(error) if isinstance(error, BaseException) else ""
        self._strip.show_text(translate("TicketList", "The list could not be read"), text, "F5")

    def _on_tick(self) -> None:
        """Time alone moves tickets into lists: what waits too long is read anew."""
        if self.isVisible():
            self.presenter.refresh()

    def _show(self) -> None:
        page = self.presenter.page
        self._pages.setCurrentIndex(_TABLE if page is None or page.rows else _NOTHING)
        self._nothing.set_texts(
            translate("TicketList", "No ticket fits"),
            translate("TicketList", "Ctrl+F changes the filter, Ctrl+PgDown shows the next list"),
        )
        self._show_tabs()
        self._show_foot()

    def _show_tabs(self) -> None:
        tabs, counts = self.presenter.tabs, self.presenter.counts
        shown = tuple(Tab(each.name, counts.get(each.key)) for each in tabs)
        self.tabs.set_tabs(shown)
        keys = [each.key for each in tabs]
        if self.presenter.tab_key in keys:
            self.tabs.set_current(keys.index(self.presenter.tab_key))

    def _show_foot(self, _changed: object = None) -> None:
        self._found.setText(self._told_found())
        count = len(self.table.marked)
        self._marked.setText(translate("TicketList", "%n marked", count) if count else "")
        why = self.presenter.why_not_pass()
        chosen = [each.ticket_id for each in self.table.chosen()]
        self.assign.setEnabled(bool(chosen) and not why)
        self.assign.setToolTip(why)
        self.passing.count(chosen)

    def _told_found(self) -> str:
        page = self.presenter.page
        if page is None or not page.rows:
            return ""
        shown, total = len(page.rows), page.total
        if shown >= total:
            return translate("TicketList", "%n tickets", total)
        pattern = translate("TicketList", "{shown} of {total} read; ↓ at the end reads on")
        if shown >= MOST_ROWS:
            pattern = translate(
                "TicketList", "{shown} of {total} read; a narrower filter shows the rest"
            )
        more = f"{formats.number(total)}+" if total >= MOST_COUNTED else formats.number(total)
        return pattern.format(shown=formats.number(shown), total=more)

    def _on_tab(self, index: int) -> None:
        self.presenter.choose(self.presenter.tabs[index].key)

    def _on_opened(self, key: object) -> None:
        if isinstance(key, UUID):
            self._navigator.open_ticket(key, self.table.ticket_ids())

    def _on_pass(self) -> None:
        chosen = self.table.chosen()
        if chosen and not self.presenter.why_not_pass():
            self.keeping.hide()
            self.passing.open_for([each.ticket_id for each in chosen], self._context.catalogue)

    def _on_wanted(self, to: Hand, reason: str) -> None:
        self.presenter.pass_on(self.table.chosen(), to, reason)

    def _on_passed(self, passed: Passed) -> None:
        self.table.keep_marked([each.row.ticket_id for each in passed.refused])
        self.passing.show_outcome(passed)
        done = translate("TicketList", "%n passed on", passed.done)
        refused = translate("TicketList", "%n refused", len(passed.refused))
        if passed.refused:
            self._context.notices.remark(f"{done}, {refused}")
        else:
            self._context.notices.done(done)

    def _on_pass_failed(self, error: object) -> None:
        if isinstance(error, BaseException):
            self.passing.show_error(texts.error_text(error))

    def _on_keep(self) -> None:
        self.passing.hide()
        self.keeping.open_up()

    def _on_kept(self, key: object) -> None:
        self._context.notices.done(translate("TicketList", "The list is kept"))
        if isinstance(key, UUID):
            self.presenter.choose(key)

    def _on_export(self) -> None:
        if self.presenter.parsed.faults:
            return
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = translate("TicketList", "tickets") + ".xlsx"
        kinds = translate("TicketList", "Excel (*.xlsx);;CSV (*.csv)")
        title = translate("TicketList", "Write the list into a file")
        chosen, _kind = QFileDialog.getSaveFileName(self, title, str(Path(folder) / name), kinds)
        if chosen:
            self.presenter.write_file(Path(chosen))

    def _on_written(self, path: Path, count: int) -> None:
        text = translate("TicketList", "%n tickets written into {name}", count)
        self._context.notices.done(text.format(name=path.name))

    def _on_write_failed(self, error: object) -> None:
        text = translate("TicketList", "The file could not be written: {reason}")
        reason = error.strerror if isinstance(error, OSError) else ""
        if not reason and isinstance(error, BaseException):
            reason = texts.error_text(error)
        self._context.notices.error(text.format(reason=reason))
