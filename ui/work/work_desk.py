"""The second line's desk."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QKeySequence, QShortcut, Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QStackedWidget, QWidget

from app.domain.readmodels.calls import Callback
from app.domain.readmodels.tickets import TicketRow
from app.domain.ticket_number import show_number
from ui import texts
from ui.context import DeskContext
from ui.navigation import Navigator
from ui.ticket_parts import deadlines, words
from ui.ticket_parts.knowledge_keys import KnowledgeKeys
from ui.ticket_parts.list_block import ListBlock
from ui.ticket_parts.notepad import NotePad
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, FootWatch, column, fill, label
from ui.work.callback_pane import CallbackPane
from ui.work.facts_strip import FactsStrip
from ui.work.lists_card import ListsCard
from ui.work.preview_pane import PreviewPane
from ui.work.work_presenter import WorkPresenter, WorkTab

_SAVE: Final = ("Ctrl+Return", "Ctrl+Enter")


class WorkDesk(Retranslatable, QWidget):
    """Lists at the left, the ticket at hand at the right; ``top_widget`` goes into the top bar.

    Signals: ``badge_changed(count)`` tickets in work.
    """

    badge_changed = Signal(int)

    def __init__(
        self,
        context: DeskContext,
        navigator: Navigator,
        pad: NotePad | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """``pad`` is shared with the ticket's own view, so that texts follow their ticket."""
        super().__init__(parent)
        self._context, self._navigator = context, navigator
        self._taken: UUID | None = None
        self._arriving = False
        self.presenter = WorkPresenter(context, pad, self)
        self.top_widget = QWidget()
        self._title, self._who = label("", "h1"), label("", "secondary")
        heading = (16, 0, 0, 0)
        top = QHBoxLayout(self.top_widget)
        fill(top, self._title, self._who, STRETCH, margins=heading, spacing=10)
        self.strip = FactsStrip()
        self.lists = ListsCard(context.actor, context.sending.waits)
        self.preview = PreviewPane(self.presenter.ticket)
        self.call_back = CallbackPane(context)
        self.foot = FootWatch(self, self.preview.writing)
        self._side = QStackedWidget()
        for pane in (self.preview, self.call_back):
            self._side.addWidget(pane)
        left = column(self.strip, (self.lists, 1), spacing=10)
        fill(QHBoxLayout(self), (left, 1), self._side, margins=(14, 12, 14, 12), spacing=12)
        ticket, writing = self.presenter.ticket, self.preview.writing
        self.knowledge = KnowledgeKeys("work", self, ticket, writing, navigator)
        self._connect()
        self._connect_presenter()
        self._add_keys()
        self.retranslate()
        self._open_list()

    def refresh(self) -> None:
        """F5: read everything shown again."""
        self.presenter.refresh()
        self.presenter.ticket.reread()

    def take_next(self) -> None:
        """F2: take the top of the group's queue."""
        self.presenter.take_next()

    def activate(self) -> None:
        """Come to the desk: the list is read again, its selection kept, the keys are its own."""
        self.refresh()
        self.lists.list.setFocus()
        self._arriving = self.window().focusWidget() is not self.lists.list

    def panes(self) -> tuple[QWidget, ...]:
        """Return what F6 walks through: list, the text of what it shows, queue."""
        at_callback = self._side.currentWidget() is self.call_back
        text = self.call_back.note if at_callback else self.preview.writing.composer.text
        queue = (self.lists.queue,) if self.lists.queue.isVisible() else ()
        clash = self.preview.writing.clash
        asked = (clash.pane,) if clash.isVisible() and not at_callback else ()
        return (self.lists.list, text, *asked, *queue)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.updateGeometry()

    def retranslate(self) -> None:
        actor = self._context.actor
        self.knowledge.retranslate()
        names = [words.group_name(self._context.catalogue, each) for each in actor.group_ids]
        groups = ", ".join(sorted(f"«{name}»" for name in names if name))
        parts = [actor.full_name, texts.line_name(actor.line)]
        who = " · ".join(part for part in parts if part)
        self._title.setText(translate("WorkDesk", "My work"))
        self._who.setText(f"{who}, {groups}" if groups else who)
        self._show_right_to_take()
        self._redraw()

    def _open_list(self) -> None:
        if not self.presenter.may_read:
            reason = translate("WorkDesk", "Ask the supervisor for the right to read tickets")
            title = translate("WorkDesk", "You may not see tickets")
            self.lists.show_error(title, reason, again=False)
            return
        self.lists.begin(WorkTab.MINE)
        self.presenter.refresh()

    def _arrive(self) -> None:
        """Give the keys to the list that was not there yet on coming; never out of a text."""
        focused = self.window().focusWidget()
        typing = isinstance(focused, QLineEdit | QPlainTextEdit) and self.isAncestorOf(focused)
        if self._arriving and not typing and self.lists.list.isVisible():
            self.lists.list.setFocus()
        self._arriving = False

    def _connect(self) -> None:
        self.lists.tab_chosen.connect(self.presenter.choose_tab)
        self.lists.retried.connect(self.refresh)
        self.strip.take.clicked.connect(self.take_next)
        self.preview.opened.connect(self._open_current)
        self.call_back.call_asked.connect(self._on_call_asked)
        self.call_back.finished.connect(self._on_call_finished)
        for block in (self.lists.list, self.lists.queue):
            block.picked.connect(self._on_picked)
            block.opened.connect(self._on_opened)
            block.digit_pressed.connect(self.preview.writing.press)
            block.installEventFilter(self)

    def _connect_presenter(self) -> None:
        presenter = self.presenter
        presenter.read.connect(self._on_read)
        presenter.read_failed.connect(self._on_read_failed)
        presenter.waiting.connect(self._on_waiting)
        presenter.ticked.connect(self._redraw)
        self._context.sending.changed.connect(self._redraw)
        presenter.taken.connect(self._on_taken)
        self._context.hub.reach_changed.connect(self._show_right_to_take)
        self._context.hub.rights_changed.connect(self._on_rights)
        presenter.queue_empty.connect(self._on_queue_empty)
        presenter.take_failed.connect(self._on_failed)
        presenter.called_back.connect(self._on_called_back)
        presenter.call_back_failed.connect(self._on_failed)
        self.preview.writing.form_closed.connect(self.lists.list.setFocus)

    def _on_rights(self) -> None:
        self.lists.act_as(self._context.actor)
        self._show_right_to_take()
        self.presenter.refresh()

    def _add_keys(self) -> None:
        runs = {
            ("F2",): self.take_next,
            ("F7",): self.preview.meters.ask_next,
            _SAVE: self.preview.writing.write,
        }
        for keys, run in runs.items():
            for key in keys:
                shortcut = QShortcut(QKeySequence(key), self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.setAutoRepeat(False)
                shortcut.activated.connect(run)

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Show the current row of the table that the focus came to."""
        if event.type() == QEvent.Type.FocusIn and isinstance(watched, ListBlock):
            self.lists.activate(watched)
            self._pick(watched, watched.current_id)
        return False

    def _on_picked(self, row_id: object) -> None:
        sender = self.sender()
        if isinstance(sender, ListBlock):
            self._pick(sender, row_id)

    def _pick(self, block: ListBlock, row_id: object) -> None:
        if block is not self.lists.active:
            return
        if self.presenter.tab is WorkTab.CALLBACKS and block is self.lists.list:
            self._show_callback(row_id)
            return
        self._side.setCurrentWidget(self.preview)
        self.presenter.ticket.choose(row_id if isinstance(row_id, UUID) else None)

    def _show_callback(self, row_id: object) -> None:
        calls = self.presenter.reading.callbacks if self.presenter.reading else ()
        found = next((each for each in calls if each.call_id == row_id), None)
        if found is None:
            self.presenter.ticket.choose(None)
            self._side.setCurrentWidget(self.preview)
        else:
            self.call_back.show_callback(found)
            self._side.setCurrentWidget(self.call_back)

    def _on_opened(self, row_id: object) -> None:
        if self.presenter.tab is WorkTab.CALLBACKS and self.sender() is self.lists.list:
            self._on_call_asked()
        elif isinstance(row_id, UUID):
            mine = self.presenter.neighbours()
            self._navigator.open_ticket(row_id, mine if row_id in mine else ())

    def _open_current(self) -> None:
        if self.presenter.ticket.ticket_id is not None:
            self._navigator.open_ticket(
                self.presenter.ticket.ticket_id, self.presenter.neighbours()
            )

    def _on_call_asked(self) -> None:
        callback = self.call_back.callback
        if callback is not None and callback.contact_id is not None:
            self._navigator.start_call_for(callback.contact_id)

    def _on_call_finished(self, note: str, reached: bool) -> None:
        if self.call_back.callback is not None:
            self.presenter.finish_callback(self.call_back.callback, note, reached=reached)

    def _on_waiting(self) -> None:
        self.lists.begin(self.presenter.tab)

    def _on_read(self) -> None:
        reading = self.presenter.reading
        if reading is None:
            return
        now = self._context.clock()
        self.lists.show_reading(reading, self._context.catalogue, now)
        self._show_facts()
        self.badge_changed.emit(reading.counts.in_work)
        if self._taken is not None and self.lists.list.pick(self._taken):
            self._taken = None
            self.lists.list.setFocus()
        self._arrive()
        self._pick(self.lists.active, self.lists.active.current_id)
        if self.presenter.is_outdated:
            self.presenter.ticket.reread()

    def _on_read_failed(self, error: object) -> None:
        text = texts.error_text(error) if isinstance(error, BaseException) else ""
        title = translate("WorkDesk", "The list could not be read")
        self.lists.show_error(title, text, again=True)

    def _redraw(self) -> None:
        now = self._context.clock()
        self.lists.tick(now)
        self.preview.tick()
        self._show_facts()

    def _show_facts(self) -> None:
        reading, nearest = self.presenter.reading, self.presenter.nearest
        if reading is None:
            return
        catalogue, now = self._context.catalogue, self._context.clock()
        left = deadlines.left_of(catalogue, nearest, now) if nearest else None
        self.strip.show_counts(reading.counts, left, self.presenter.solved_wanted)

    def _on_taken(self, taken: TicketRow, faster: bool) -> None:
        number = show_number(taken.number)
        if faster:
            text = translate("WorkDesk", "Somebody was faster. Yours is {number}: {subject}")
            self._context.notices.remark(text.format(number=number, subject=taken.subject))
        else:
            text = translate("WorkDesk", "{number} is yours: {subject}")
            self._context.notices.done(text.format(number=number, subject=taken.subject))
        self._show_taken(taken.ticket_id)

    def _show_taken(self, ticket_id: UUID) -> None:
        self._taken = ticket_id
        if self.presenter.tab is not WorkTab.MINE:
            self.lists.tabs.set_current(0)
            self.presenter.choose_tab(WorkTab.MINE)

    def _on_queue_empty(self) -> None:
        self._context.notices.done(translate("WorkDesk", "The queue is empty"))

    def _on_failed(self, error: object) -> None:
        if isinstance(error, BaseException):
            self._context.notices.error(texts.error_text(error))

    def _on_called_back(self, callback: Callback) -> None:
        self.call_back.written(callback)
        text = translate("WorkDesk", "Call-back noted: {name}")
        self._context.notices.done(text.format(name=callback.caller_name or callback.number_typed))

    def _show_right_to_take(self) -> None:
        self.strip.shut(self.presenter.why_not_take())
