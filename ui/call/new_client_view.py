"""A new client in the place of the card; only a name and a number must be given."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.phone_format import format_number
from app.domain.readmodels.calls import NewContact
from app.domain.readmodels.clients import ContactMatch, OrganisationMatch
from ui.call.board import CallBoard
from ui.call.caller_presenter import CallerPresenter
from ui.call.new_client_presenter import NewClientPresenter
from ui.formats import short_name
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Candidate,
    Card,
    DeskButton,
    Field,
    TypeAhead,
    column,
    label,
    row,
)

NAME_LIMIT = 200


class NewClientView(Retranslatable, Card):
    """Changes the new contact of the card at hand; Enter goes on as everywhere on the desk."""

    def __init__(
        self,
        board: CallBoard,
        caller: CallerPresenter,
        presenter: NewClientPresenter,
        parent: QWidget | None = None,
    ) -> None:
        """Show and change the new contact of the card at hand."""
        self._board, self._caller, self._presenter = board, caller, presenter
        self._title, self._hint = label("", "h3"), label("", "caption")
        self.name = QLineEdit()
        self.organisation = TypeAhead()
        self.position, self.city = QLineEdit(), QLineEdit()
        self._fields = (
            Field("", self.name, required=True),
            Field("", self.organisation),
            Field("", self.position),
            Field("", self.city),
        )
        self._alike = AlikeWarning()
        super().__init__(
            row(self._title, STRETCH, self._hint, spacing=8),
            self._fields[0],
            self._fields[1],
            row((self._fields[2], 1), (self._fields[3], 1), spacing=8),
            self._alike,
            spacing=8,
            parent=parent,
        )
        for line in (self.name, self.organisation, self.position, self.city):
            line.setMaxLength(NAME_LIMIT)
        self._connect()
        self.retranslate()

    def _connect(self) -> None:
        for line in (self.name, self.position, self.city):
            line.textEdited.connect(self._on_edited)
        self.organisation.textEdited.connect(self._on_organisation_typed)
        self.organisation.asked.connect(self._presenter.look_for_organisation)
        self.organisation.accepted.connect(self._on_organisation_accepted)
        self.organisation.entered.connect(self._on_organisation_entered)
        self._presenter.organisations.connect(self._on_organisations)
        self._alike.same.connect(self._presenter.same_person)
        self._alike.other.connect(self._presenter.another_person)

    def show_contact(self, contact: NewContact, alike: tuple[ContactMatch, ...]) -> None:
        """Show the new contact of the card at hand without disturbing the caret."""
        pairs = (
            (self.name, contact.full_name),
            (self.organisation, contact.organisation),
            (self.position, contact.position),
            (self.city, contact.city),
        )
        for line, text in pairs:
            if line.text() != text:
                line.setText(text)
        self._alike.show_person(alike[0] if alike else None)

    def take_same_person(self) -> bool:
        """Alt+4: it is he; False when nobody alike is shown."""
        return self._alike.take()

    def take_another(self) -> bool:
        """Alt+5: he is another person; False when nobody alike is shown."""
        return self._alike.dismiss()

    def show_error(self, text: str) -> None:
        """Say beside the name what is wrong."""
        self._fields[0].set_error(text)

    def retranslate(self) -> None:
        """Set every sentence anew."""
        self._title.setText(translate("NewClient", "New client"))
        self._hint.setText(translate("NewClient", "name and phone are needed"))
        captions = (
            translate("NewClient", "What to call them"),
            translate("NewClient", "Organisation"),
            translate("NewClient", "Position"),
            translate("NewClient", "City"),
        )
        for field, caption in zip(self._fields, captions, strict=True):
            field.set_caption(caption)
        self.position.setPlaceholderText(translate("NewClient", "optional"))
        self.city.setPlaceholderText(translate("NewClient", "optional"))
        self._alike.retranslate()

    # ---- inside
    @property
    def _contact(self) -> NewContact:
        return self._board.current.new_contact or NewContact()

    def _on_edited(self, _text: str) -> None:
        self._fields[0].set_error("")
        self._presenter.describe(
            replace(
                self._contact,
                full_name=self.name.text(),
                position=self.position.text(),
                city=self.city.text(),
            )
        )

    def _on_organisation_typed(self, text: str) -> None:
        self._presenter.describe(replace(self._contact, organisation=text, client_id=None))

    def _on_organisations(self, found: tuple[OrganisationMatch, ...]) -> None:
        typed = self.organisation.text().strip()
        rows = [Candidate(one.name, _about(one), one) for one in found]
        if typed and not any(one.name.casefold() == typed.casefold() for one in found):
            words = translate("NewClient", "Create the organisation “{name}”").format(name=typed)
            detail = translate("NewClient", "the name alone, the rest later")
            rows.append(Candidate(words, detail, None))
        self.organisation.offer(tuple(rows))

    def _on_organisation_accepted(self, candidate: Candidate) -> None:
        chosen = candidate.data
        name = chosen.name if isinstance(chosen, OrganisationMatch) else self._contact.organisation
        key = chosen.client_id if isinstance(chosen, OrganisationMatch) else None
        self.organisation.setText(name)
        self._presenter.describe(replace(self._contact, organisation=name, client_id=key))
        self.position.setFocus()

    def _on_organisation_entered(self, _text: str) -> None:
        self.position.setFocus()


class AlikeWarning(QWidget):
    """«Похож на …»: the evidence and two ways to answer it."""

    same = Signal(object)
    other = Signal()

    def __init__(self) -> None:
        """Start hidden."""
        super().__init__()
        self._person: ContactMatch | None = None
        self._words = label("", "secondary", wrap=True)
        self._same = DeskButton("", "chip", key="Alt+4")
        self._other = DeskButton("", "chip", key="Alt+5")
        self.setLayout(
            column(self._words, row(self._same, self._other, STRETCH, spacing=6), spacing=6)
        )
        self._same.clicked.connect(self.take)
        self._other.clicked.connect(self.dismiss)
        self.hide()

    def show_person(self, person: ContactMatch | None) -> None:
        """Show whom the new client resembles, or nobody."""
        self._person = person
        self.setVisible(person is not None)
        self.retranslate()

    def take(self) -> bool:
        """Answer that it is the same person."""
        if self._person is None:
            return False
        self.same.emit(self._person)
        return True

    def dismiss(self) -> bool:
        """Answer that it is someone else."""
        shown = self._person is not None
        if shown:
            self.other.emit()
        return shown

    def retranslate(self) -> None:
        """Set every sentence anew."""
        self._same.setText(translate("NewClient", "It is he, with a new number"))
        self._other.setText(translate("NewClient", "Another person"))
        if self._person is not None:
            phones = [format_number(one.e164 or one.key) for one in self._person.phones[:1]]
            parts = [short_name(self._person.full_name), self._person.organisation, *phones]
            words = translate("NewClient", "Resembles: {who}")
            self._words.setText(words.format(who=", ".join(part for part in parts if part)))


def _about(one: OrganisationMatch) -> str:
    contract = {
        True: translate("NewClient", "contract in force"),
        False: translate("NewClient", "contract has ended"),
        None: translate("NewClient", "no contract"),
    }[one.contract_active]
    people = translate("NewClient", "%n contacts", one.contacts) if one.contacts else ""
    return " · ".join(part for part in (one.address, contract, people) if part)
