"""The empty desk's left: the last calls, one key away from calling the same person again."""

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QFrame, QListView, QStackedWidget, QWidget

from app.domain.changes import Changes, Touched
from app.domain.errors import DeskError
from app.domain.readmodels.calls import RecentCall
from ui.context import DeskContext
from ui.formats import ago
from ui.texts.waiting import number_text, waits_text
from ui.texts.words import outcome_name
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Candidate, Card, EmptyState, Skeleton, label, row
from ui.widgets.candidates import CandidateDelegate, CandidatesModel

ROWS: Final = 10
_SHOWN: Final = Touched.CALL | Touched.TICKET | Touched.CLIENT


class RecentCallsView(Retranslatable, Card):
    """Signals: ``chosen(contact_id)`` Enter or a click on a call of a known person."""

    chosen = Signal(object)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        """Read the calls when first shown and after each change."""
        self._context = context
        self._calls: tuple[RecentCall, ...] = ()
        self._read = False
        self._title = label("", "h3")
        self._model = CandidatesModel()
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(CandidateDelegate(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._empty, self._waiting = EmptyState("call", ""), Skeleton(240, 300, 220)
        self._pages = QStackedWidget()
        for page in (self._waiting, self._list, self._empty):
            self._pages.addWidget(page)
        super().__init__(
            row(self._title, STRETCH), (self._pages, 1), margins=(12, 10, 12, 6), parent=parent
        )
        self._list.activated.connect(self._on_activated)
        self._list.clicked.connect(self._on_activated)
        context.hub.changed.connect(self._on_changed)
        context.sending.changed.connect(self._show)
        self.retranslate()

    def showEvent(self, event: object) -> None:
        """Read at the first sight."""
        super().showEvent(event)  # type: ignore[arg-type]
        if not self._read:
            self.refresh()

    def refresh(self) -> None:
        """Ask for the last calls."""
        self._read = True
        self._context.background.read(self._ask, self._on_calls, self._on_failed)

    def retranslate(self) -> None:
        """Set every sentence anew."""
        title = translate("RecentCalls", "Last calls")
        self._title.setText(title)
        self._list.setAccessibleName(title)
        self._empty.set_texts(
            translate("RecentCalls", "No calls yet today"),
            translate("RecentCalls", "Type the number: the rest follows"),
        )
        self._show()

    def _ask(self) -> tuple[RecentCall, ...]:
        return self._context.desk.calls.recent(self._context.actor, ROWS)

    def _on_calls(self, calls: tuple[RecentCall, ...]) -> None:
        self._calls = calls
        self._pages.setCurrentWidget(self._list if calls else self._empty)
        self._show()

    def _on_failed(self, _error: DeskError) -> None:
        self._read = False
        self._pages.setCurrentWidget(self._empty)

    def _on_changed(self, changes: Changes, _initiator: object) -> None:
        if not changes.touched & _SHOWN:
            return
        if self.isVisible():
            self.refresh()
        else:
            self._read = False

    def _show(self) -> None:
        rows = tuple(self._candidate(one) for one in self._calls)
        if rows != self._model.rows:
            self._model.replace(rows)

    def _candidate(self, call: RecentCall) -> Candidate:
        who = call.caller_name or call.number_typed or translate("RecentCalls", "Unknown caller")
        number = number_text(call.ticket_number) if call.ticket_number else ""
        what = number or outcome_name(call.outcome)
        when = ago(call.started_at, self._context.clock())
        waits = waits_text() if self._context.sending.waits(call.call_id) else ""
        detail = " · ".join(part for part in (when, call.organisation, what, waits) if part)
        return Candidate(who, detail, call)

    def _on_activated(self, index: QModelIndex) -> None:
        call = self._calls[index.row()]
        if call.contact_id is not None:
            self.chosen.emit(call.contact_id)
