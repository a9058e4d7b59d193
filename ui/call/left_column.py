"""The left column: the one field, who it is, what is open already, what was before."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from app.domain.errors import DeskError
from app.domain.readmodels.calls import NewContact
from ui.call.board import CallBoard
from ui.call.caller_presenter import CallerPresenter
from ui.call.caller_view import CallerState
from ui.call.client_card_view import ClientCardView
from ui.call.client_texts import found_line
from ui.call.duplicate_banner import DuplicateBanner
from ui.call.history_view import HistoryView
from ui.call.matches_view import MatchesView
from ui.call.new_client_presenter import NewClientPresenter
from ui.call.new_client_view import NewClientView
from ui.call.outage_strip import OutageStrip
from ui.call.phone_field import PhoneField
from ui.call.plan_presenter import PlanPresenter
from ui.call.recent_calls_view import RecentCallsView
from ui.call.saving_presenter import SavingPresenter
from ui.context import DeskContext
from ui.formats import number
from ui.navigation import Navigator
from ui.texts.away_words import directory_as_of
from ui.texts.errors import error_text
from ui.theme import px
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, KeyCap, column, label, row, set_tone

WIDTH = 372


class LeftColumn(Retranslatable, QWidget):
    """Signals: ``text_wanted()`` the caller is settled, the caret goes to the description."""

    text_wanted = Signal()

    def __init__(
        self,
        context: DeskContext,
        board: CallBoard,
        caller: CallerPresenter,
        new_client: NewClientPresenter,
        plan: PlanPresenter,
        saving: SavingPresenter,
        navigator: Navigator,
    ) -> None:
        """Compose the column and follow the presenters."""
        super().__init__()
        self._context = context
        self._board, self._caller, self._plan = board, caller, plan
        self._caption = label("", "caption")
        self._field = PhoneField()
        self._found, self._speed = label("", "caption", wrap=True), label("", "caption")
        self._matches = MatchesView()
        self._card = ClientCardView(context)
        self._new = NewClientView(board, caller, new_client)
        self._duplicate = DuplicateBanner(context)
        self.outage = OutageStrip(context)
        self._history = HistoryView(context)
        self._recent = RecentCallsView(context)
        self._compose()
        self._connect(saving, new_client, navigator)
        self.setFixedWidth(px(WIDTH))
        self.retranslate()
        self._show()

    def _compose(self) -> None:
        phone = column(
            row(self._caption, STRETCH, KeyCap("Ctrl+L"), spacing=6),
            self._field,
            row((self._found, 1), self._speed, spacing=6),
            spacing=4,
        )
        parts = (self._matches, self._card, self._new, self._duplicate, self.outage)
        lists = ((self._history, 1), (self._recent, 1))
        inside = QWidget()
        inside.setLayout(column(*parts, *lists, spacing=10))
        self._scroll = QScrollArea()
        self._scroll.setWidget(inside)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setLayout(column(phone, (self._scroll, 1), spacing=10))
        self._caption.setBuddy(self._field)

    def _connect(
        self, saving: SavingPresenter, new_client: NewClientPresenter, navigator: Navigator
    ) -> None:
        self._field.typed.connect(self._caller.type)
        self._field.accepted.connect(self._on_accepted)
        self._field.stepped.connect(self._matches.step)
        self._field.picked.connect(self._caller.accept)
        self._matches.chosen.connect(self._caller.accept)
        self._caller.changed.connect(self._show)
        self._caller.moved_on.connect(self.text_wanted)
        self._caller.name_wanted.connect(self.focus_name)
        new_client.failed.connect(self._on_failed)
        self._plan.similar_changed.connect(self._show_similar)
        self._board.current_changed.connect(self._show_similar)
        self._plan.outages_changed.connect(self._show_outage)
        self._board.current_changed.connect(self._show_outage)
        self._duplicate.joined.connect(saving.add_to)
        self._duplicate.dismissed.connect(self._plan.dismiss_similar)
        self._history.scope_chosen.connect(self._on_scope)
        self._history.opened.connect(navigator.open_ticket)
        self._recent.chosen.connect(self._caller.choose_contact)
        self._context.hub.reach_changed.connect(self._show)

    def changeEvent(self, event: QEvent) -> None:
        """Grow with the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setFixedWidth(px(WIDTH))

    # ---- for the desk
    def focus_phone(self) -> None:
        """Ctrl+L and after saving: the caret stands in the one field, its text selected."""
        self._field.setFocus()
        self._field.selectAll()

    def focus_name(self) -> None:
        """The caret stands in the new client's name."""
        self._show()
        self._new.name.setFocus()
        self._new.name.selectAll()

    def focus_history(self) -> None:
        """Ctrl+H."""
        self._scroll.ensureWidgetVisible(self._history)
        self._history.take_focus()

    def ask_about_similar(self) -> None:
        """Saving waits once for a word about the open ticket."""
        self._duplicate.ask()

    def take_first(self) -> bool:
        """Alt+4: whichever question is open is answered with its first button."""
        return self._new.take_same_person() or self._duplicate.join()

    def take_second(self) -> bool:
        """Alt+5: whichever question is open is answered with its second button."""
        return self._new.take_another() or self._duplicate.dismiss()

    def show_name_error(self, text: str) -> None:
        """Say beside the new client's name what is missing."""
        self._new.show_error(text)

    def set_compact(self, compact: bool) -> None:
        """Give way on a low screen: three rows of history."""
        self._history.set_compact(compact)
        self._card.set_compact(compact)

    def retranslate(self) -> None:
        """Set every sentence anew."""
        caption = translate("Caller", "Phone, name, contract or ticket no.")
        self._caption.setText(caption)
        self._field.setAccessibleName(caption)
        self._show()

    # ---- following
    def _show(self) -> None:
        view, draft = self._caller.view, self._board.current
        self._field.put(draft.number_typed)
        self._field.show_found(found=view.state is CallerState.KNOWN)
        self._show_found_line()
        people = view.result.matches if view.result else ()
        listed = people if view.state is CallerState.MATCHES else ()
        self._matches.show_people(listed)
        self._field.rows_below = len(listed) + 1 if listed else 0
        self._card.setVisible(view.state is CallerState.KNOWN and view.card is not None)
        if view.card is not None:
            self._card.show_client(view.card)
        self._new.setVisible(view.state is CallerState.NEW)
        if view.state is CallerState.NEW:
            self._new.show_contact(draft.new_contact or NewContact(), view.alike)
        self._show_lists()

    def _show_lists(self) -> None:
        view = self._caller.view
        empty = view.state is CallerState.EMPTY and not self._board.current.number_typed
        self._recent.setVisible(empty)
        self._history.setVisible(not empty)
        self._history.show_history(
            view.history,
            known=view.state is CallerState.KNOWN,
            has_client=self._board.current.client_id is not None,
            by_organisation=view.by_organisation,
            away=self._context.desk.offline.away,
        )

    def _show_found_line(self) -> None:
        view = self._caller.view
        text, tone = found_line(view)
        if view.error is not None:
            text, tone = error_text(view.error), "danger"
        self._found.setText(text)
        set_tone(self._found, tone)  # type: ignore[arg-type]
        timed = view.result is not None and view.error is None and bool(view.result.matches)
        speed = translate("Caller", "found in {n} ms").format(n=number(view.milliseconds))
        self._speed.setText(self._as_of() or (speed if timed else ""))
        self._field.setAccessibleDescription(text)

    def _as_of(self) -> str:
        """Without the centre: of which moment the directory is."""
        offline = self._context.desk.offline
        if not offline.away or offline.snapshot_at is None:
            return ""
        return directory_as_of(offline.snapshot_at, self._context.clock())

    def _show_outage(self) -> None:
        tied = self._board.current.matter.outage_id is not None
        self.outage.show_outage(self._plan.near, tied=tied)

    def _show_similar(self) -> None:
        self._duplicate.show_tickets(self._plan.undecided)

    def _on_accepted(self) -> None:
        self._caller.accept(self._matches.current if self._matches.isVisible() else 0)

    def _on_scope(self, organisation: bool) -> None:
        self._caller.show_history_of(organisation=organisation)

    def _on_failed(self, error: DeskError) -> None:
        self._new.show_error(error_text(error))
