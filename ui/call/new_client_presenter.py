"""A caller nobody knows: name, organisation by type-ahead, and a warning when someone is alike."""

from functools import partial
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.domain.errors import DeskError
from app.domain.folding import fold
from app.domain.readmodels.calls import NewContact
from app.domain.readmodels.clients import ClientCard, ContactMatch, OrganisationMatch
from app.services.operation import Outcome
from ui.call.board import CallBoard
from ui.call.caller_presenter import CallerPresenter
from ui.call.caller_view import is_number
from ui.context import DeskContext
from ui.latest import LatestLookup

FEWEST_LETTERS = 2


class NewClientPresenter(QObject):
    """Signals: ``organisations(tuple of OrganisationMatch)``, ``failed(DeskError)``."""

    organisations = Signal(object)
    failed = Signal(object)

    def __init__(
        self,
        context: DeskContext,
        board: CallBoard,
        caller: CallerPresenter,
        parent: QObject | None = None,
    ) -> None:
        """Stand beside the caller's presenter, which owns the views."""
        super().__init__(parent)
        self._context, self._board, self._caller = context, board, caller
        self._names = LatestLookup(context.background, self._search_organisations, parent=self)
        self._names.answered.connect(self._on_organisations)
        self._names.failed.connect(self._on_organisations_failed)
        self._alike = LatestLookup(context.background, self._search_alike, parent=self)
        self._alike.answered.connect(self._on_alike)

    def describe(self, contact: NewContact) -> None:
        """Take what is typed of a new client; look for someone alike."""
        if contact == self._board.current.new_contact:
            return
        self._board.edit(
            new_contact=contact,
            client_id=contact.client_id,
            caller_name=contact.full_name,
            organisation=contact.organisation,
        )
        self._board.cards_changed.emit()
        self._alike.ask((self._board.current.call_id, contact))

    def look_for_organisation(self, text: str) -> None:
        """Ask for organisations whose name holds the text, from two letters on."""
        if len(fold(text)) < FEWEST_LETTERS:
            self.organisations.emit(())
        else:
            self._names.ask((self._board.current.call_id, text))

    def same_person(self, match: ContactMatch) -> None:
        """It is he with a new number: add the number to his card and go on with him."""
        number = self._board.current.number_typed
        if is_number(number):
            work = partial(
                self._context.desk.clients.add_phone, self._context.actor, match.contact_id, number
            )
            self._context.background.write(work, self._on_phone_added, self._on_failed)
        self._caller.choose(match)

    def another_person(self) -> None:
        """He is another person: take the warning away."""
        self._caller.view.alike = ()
        self._caller.changed.emit()

    def _search_organisations(self, key: tuple[UUID, str]) -> tuple[OrganisationMatch, ...]:
        return self._context.desk.clients.organisations(self._context.actor, key[1])

    def _on_organisations(self, key: tuple[UUID, str], found: object) -> None:
        if key[0] == self._board.current.call_id:
            self.organisations.emit(found)

    def _on_organisations_failed(self, _key: object, _error: DeskError) -> None:
        self.organisations.emit(())

    def _search_alike(self, key: tuple[UUID, NewContact]) -> tuple[ContactMatch, ...]:
        contact = key[1]
        return self._context.desk.clients.similar_contacts(
            self._context.actor, contact.full_name, contact.client_id, contact.organisation
        )

    def _on_alike(self, key: tuple[UUID, NewContact], found: tuple[ContactMatch, ...]) -> None:
        draft = self._board.current
        if draft.call_id == key[0] and draft.new_contact == key[1]:
            self._caller.view.alike = found
            self._caller.changed.emit()

    def _on_phone_added(self, outcome: Outcome[ClientCard]) -> None:
        self._context.hub.publish(outcome.changes, self)
        self._caller.refresh()

    def _on_failed(self, error: DeskError) -> None:
        self.failed.emit(error)
