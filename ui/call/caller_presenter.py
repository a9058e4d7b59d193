"""Who calls: the one field, the people found, the client's card and history.

No widget here. Every answer carries the call it was asked for and is dropped when another
card came to hand or the text moved on.
"""

from dataclasses import replace
from time import monotonic
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.domain.errors import DeskError, RuleBroken
from app.domain.lookup import understand
from app.domain.readmodels.calls import NewContact
from app.domain.readmodels.clients import ClientCard, ContactMatch, FindResult, History
from ui.call.board import CallBoard
from ui.call.caller_view import CallerState, CallerView, could_be_new, is_number, whole_number
from ui.call.client_loader import ClientLoader
from ui.context import DeskContext
from ui.latest import LatestLookup

LOOKUP_DELAY_MS: Final = 60
"""Short, because one question runs and one waits whatever the typing speed."""


class CallerPresenter(QObject):
    """The caller of the card at hand.

    Signals: ``changed()`` the view of the card at hand differs, ``moved_on()`` the caller
    is settled and the caret goes to the text, ``name_wanted()`` the caret goes to the new
    client's name, ``caller_known(call_id)`` the client's card has come.
    """

    changed = Signal()
    moved_on = Signal()
    name_wanted = Signal()
    caller_known = Signal(object)

    def __init__(
        self, context: DeskContext, board: CallBoard, parent: QObject | None = None
    ) -> None:
        """Stand beside the board; one view a card."""
        super().__init__(parent)
        self._context, self._board = context, board
        self._views: dict[UUID, CallerView] = {}
        self._accepting: UUID | None = None
        self._asked_at = 0.0
        self._find = LatestLookup(
            context.background, self._search, delay_ms=LOOKUP_DELAY_MS, parent=self
        )
        self._find.answered.connect(self._on_found)
        self._find.failed.connect(self._on_find_failed)
        self._loader = ClientLoader(context, self)
        self._loader.card_came.connect(self._on_card)
        self._loader.history_came.connect(self._on_history)
        self._loader.failed.connect(self._on_read_failed)
        board.current_changed.connect(self._on_current_changed)
        board.cards_changed.connect(self._forget_closed)

    @property
    def view(self) -> CallerView:
        """What to show for the card at hand."""
        return self._views.setdefault(self._board.current.call_id, CallerView())

    # ---- the one field
    def type(self, text: str) -> None:
        """Take the field's text: look for it, or fall back to the empty column."""
        draft = self._board.current
        if text == draft.number_typed:
            return
        self._board.edit(
            number_typed=text, contact_id=None, client_id=None, caller_name="", organisation=""
        )
        view = self.view
        view.begin_anew(text)
        self._look(view, text)
        self.changed.emit()

    def accept(self, place: int = 0) -> None:
        """Enter in the field: take the row (the top one), or wait for the answer under way."""
        view = self.view
        if view.state is CallerState.SEARCHING:
            self._accepting = self._board.current.call_id
            self._find.ask_now((self._board.current.call_id, view.typed))
        elif view.state is CallerState.MATCHES and view.result is not None:
            people = view.result.matches
            if place < len(people):
                self.choose(people[place])
            else:
                self.start_new()
        elif view.state is CallerState.KNOWN:
            self._confirm(view.result.matches[0] if view.result else None)
        elif view.state is CallerState.NEW:
            self.name_wanted.emit()

    def choose(self, match: ContactMatch) -> None:
        """Settle on a person: the card comes, the caret goes on at once."""
        self._settle(match)
        self._confirm(match)

    def choose_contact(self, contact_id: UUID) -> None:
        """Settle on a person by key (palette, recent calls)."""
        self._board.edit(contact_id=contact_id, new_contact=None)
        self.view.state = CallerState.KNOWN
        self.view.confirmed = True
        self._load_card(contact_id)
        self.changed.emit()
        self.moved_on.emit()

    def start_new(self) -> None:
        """Nobody fits: begin a new client with what the field already holds."""
        view = self.view
        view.state = CallerState.NEW
        name = "" if is_number(view.typed) else view.typed.strip()
        if self._board.current.new_contact is None:
            self._board.edit(new_contact=NewContact(full_name=name))
        self.changed.emit()
        self.name_wanted.emit()

    # ---- history
    def show_history_of(self, *, organisation: bool) -> None:
        """Switch the history between the person and the organisation (R28)."""
        view, draft = self.view, self._board.current
        view.by_organisation = organisation and draft.client_id is not None
        if draft.contact_id is not None:
            self._load_history(draft.contact_id)
        self.changed.emit()

    def refresh(self) -> None:
        """Ask for the card and the history anew (F5, another desk's change)."""
        draft = self._board.current
        if draft.contact_id is not None:
            self._load_card(draft.contact_id)

    # ---- inside: finding
    def _look(self, view: CallerView, text: str) -> None:
        try:
            nothing = understand(text).asks_nothing
        except RuleBroken as error:
            view.state, view.error = CallerState.EMPTY, error
            self._find.cancel()
            return
        if nothing:
            view.state = CallerState.EMPTY
            self._find.cancel()
            return
        view.state = CallerState.SEARCHING
        self._asked_at = monotonic()
        self._find.ask((self._board.current.call_id, text))

    def _search(self, key: tuple[UUID, str]) -> FindResult:
        return self._context.desk.clients.find(self._context.actor, key[1])

    def _on_found(self, key: tuple[UUID, str], result: FindResult) -> None:
        call_id, text = key
        view = self._views.get(call_id)
        if view is None or view.typed != text:
            return
        view.result = result
        view.milliseconds = round((monotonic() - self._asked_at) * 1000)
        accepting = self._accepting == call_id
        self._accepting = None
        if call_id != self._board.current.call_id:
            return
        self._show_found(view, result, accepting=accepting)
        self.changed.emit()

    def _show_found(self, view: CallerView, result: FindResult, *, accepting: bool) -> None:
        if len(result.matches) == 1:
            self._settle(result.matches[0])
            if accepting:
                self._confirm(result.matches[0])
        elif result.matches:
            view.state = CallerState.MATCHES
        elif could_be_new(view.typed):
            view.state = CallerState.NEW
            self._board.edit(new_contact=self._new_from(view.typed))
            if accepting:
                self.name_wanted.emit()
        else:
            view.state = CallerState.EMPTY

    def _new_from(self, typed: str) -> NewContact:
        kept = self._board.current.new_contact
        return kept or NewContact(full_name="" if is_number(typed) else typed.strip())

    def _on_find_failed(self, key: tuple[UUID, str], error: DeskError) -> None:
        view = self._views.get(key[0])
        if view is not None and view.typed == key[1]:
            view.error = error
            view.state = CallerState.NEW if could_be_new(view.typed) else CallerState.EMPTY
            self._accepting = None
            self.changed.emit()

    # ---- inside: the card
    def _confirm(self, match: ContactMatch | None) -> None:
        """The dispatcher settled on the person: the whole number takes the field."""
        view = self.view
        view.confirmed = True
        number = whole_number(match, view.typed) if match is not None else ""
        if number and number != view.typed:
            view.typed = number
            self._board.edit(number_typed=number)
        self.changed.emit()
        self.moved_on.emit()

    def _settle(self, match: ContactMatch) -> None:
        self.view.state = CallerState.KNOWN
        self._board.edit(
            contact_id=match.contact_id,
            client_id=match.client_id,
            caller_name=match.full_name,
            organisation=match.organisation,
            new_contact=None,
        )
        self._board.cards_changed.emit()
        self._load_card(match.contact_id)

    def _load_card(self, contact_id: UUID) -> None:
        self._loader.load_card(self._board.current.call_id, contact_id)
        self._load_history(contact_id)

    def _load_history(self, contact_id: UUID) -> None:
        draft = self._board.current
        client_id = draft.client_id if self.view.by_organisation else None
        self._loader.load_history(draft.call_id, contact_id, client_id)

    def _on_card(self, call_id: UUID, card: ClientCard) -> None:
        view = self._view_of(call_id, card.contact_id)
        if view is None:
            return
        view.card = card
        self._board.edit_of(
            call_id,
            lambda kept: replace(
                kept,
                client_id=card.client_id,
                caller_name=card.full_name,
                organisation=card.organisation,
            ),
        )
        self._board.cards_changed.emit()
        self.caller_known.emit(call_id)
        self.changed.emit()

    def _on_history(self, call_id: UUID, contact_id: UUID, history: History) -> None:
        view = self._view_of(call_id, contact_id)
        if view is not None:
            view.history = history
            self.changed.emit()

    def _view_of(self, call_id: UUID, contact_id: UUID) -> CallerView | None:
        """Return the view an answer belongs to, None when the card moved on or is gone."""
        draft = self._board.card(call_id)
        same = draft is not None and draft.contact_id == contact_id
        return self._views.get(call_id) if same else None

    def _on_read_failed(self, error: DeskError) -> None:
        self.view.error = error
        self.changed.emit()

    # ---- inside: moving between cards
    def _on_current_changed(self) -> None:
        self._find.cancel()
        view, draft = self.view, self._board.current
        if view.typed != draft.number_typed or (draft.contact_id and view.card is None):
            self._restore_view(view)
        elif view.state is CallerState.SEARCHING:
            self._look(view, view.typed)
        self.changed.emit()

    def _restore_view(self, view: CallerView) -> None:
        draft = self._board.current
        view.typed = draft.number_typed
        if draft.contact_id is not None:
            view.state, view.confirmed = CallerState.KNOWN, True
            self._load_card(draft.contact_id)
        elif draft.new_contact is not None:
            view.state = CallerState.NEW
        else:
            self._look(view, view.typed)

    def _forget_closed(self) -> None:
        open_ids = {card.call_id for card in self._board.cards} | {self._board.current.call_id}
        self._views = {key: view for key, view in self._views.items() if key in open_ids}
