"""Clients: found while they speak, shown whole, written down (R26 to R32, N1, N15)."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy.orm import Session

from app.domain.changes import Changes, Touched
from app.domain.client_inputs import ContactChange, NewNotice
from app.domain.errors import RuleBroken
from app.domain.folding import tokens
from app.domain.lookup import MOST_CHARACTERS
from app.domain.notices import COMPUTED
from app.domain.permissions import Actor, Permission, Reach, reach_of
from app.domain.readmodels.calls import NewContact
from app.domain.readmodels.clients import (
    ClientCard,
    ContactMatch,
    FindResult,
    History,
    OrganisationMatch,
)
from app.domain.text_guard import clean_text
from app.domain.vocabulary import NoticeKind
from app.services import contact_writes, people_search
from app.services.alike_people import alike_people
from app.services.operation import Operations, Outcome, require
from db.models.client import Client, ClientNotice
from db.models.staff import Agent
from db.name_words import near_words
from db.queries import client_card, client_history, organisations

LONGEST_NOTICE = 500
MOST_HISTORY = 200


class ClientService(Operations):
    """Every question and every change about organisations and their people."""

    def find(self, actor: Actor, text: str, limit: int = 20) -> FindResult:
        """People whom the typed text may mean, the surest first; see people_search."""
        with self.reading(actor, Permission.CLIENT_READ) as session:
            return people_search.find_people(session, text, limit, self.clock())

    def card(self, actor: Actor, contact_id: UUID) -> ClientCard:
        """Everything to know about a person; RuleBroken ``contact_unknown``."""
        with self.reading(actor, Permission.CLIENT_READ) as session:
            return client_card.card(session, contact_id, self.clock())

    def history(
        self,
        actor: Actor,
        contact_id: UUID | None = None,
        client_id: UUID | None = None,
        limit: int = 20,
        text: str = "",
    ) -> History:
        """Earlier tickets by organisation if given, else by person; denied for a role (R31)."""
        if reach_of(actor, Permission.CLIENT_HISTORY) is not Reach.ANY:
            return History(0, (), denied=True)
        if contact_id is None and client_id is None:
            return History(0, ())
        with self.reading(actor, Permission.CLIENT_HISTORY) as session:
            return client_history.history(
                session,
                contact_id=contact_id,
                client_id=client_id,
                limit=max(1, min(limit, MOST_HISTORY)),
                text=text[:MOST_CHARACTERS],
            )

    def organisations(
        self, actor: Actor, text: str, limit: int = 8
    ) -> tuple[OrganisationMatch, ...]:
        """Organisations by parts of their name, a slip forgiven when nothing else fits."""
        words = tokens(text[:MOST_CHARACTERS])
        if not words:
            return ()
        today = self.clock().date()
        with self.reading(actor, Permission.CLIENT_READ) as session:
            exact = [[word] for word in words]
            found = organisations.by_name(session, exact, today, limit)
            if found:
                return found
            near = [[word, *near_words(session, word)] for word in words]
            return organisations.by_name(session, near, today, limit) if near != exact else ()

    def names(self, actor: Actor, client_ids: Iterable[UUID]) -> dict[UUID, str]:
        """Names of organisations by their keys; who is not there is not named."""
        with self.reading(actor, Permission.CLIENT_READ) as session:
            return organisations.names(session, client_ids)

    def organisation_name(self, actor: Actor, client_id: UUID) -> str:
        """Name an organisation by its key; empty for one that is gone."""
        with self.reading(actor, Permission.CLIENT_READ) as session:
            return organisations.name_of(session, client_id)

    def similar_contacts(
        self,
        actor: Actor,
        full_name: str,
        client_id: UUID | None = None,
        organisation: str = "",
        limit: int = 3,
        number: str = "",
    ) -> tuple[ContactMatch, ...]:
        """People whom a new contact resembles: an alike name with the same house or number."""
        with self.reading(actor, Permission.CLIENT_READ) as session:
            if client_id is not None:
                organisation = session.get_one(Client, client_id).name
            return alike_people(session, full_name, organisation, number)[:limit]

    def create(self, actor: Actor, new: NewContact, number: str) -> Outcome[UUID]:
        """Write a new person down; RuleBroken names the field that is wrong."""
        with self.writing(actor, Permission.CLIENT_EDIT) as session:
            contact_id = contact_writes.create_contact(session, new, number, self.clock())
        return Outcome(contact_id, _changed(new.client_id))

    def add_phone(self, actor: Actor, contact_id: UUID, number: str) -> Outcome[ClientCard]:
        """It is he, with a new number; a number he has already changes nothing."""
        with self.writing(actor, Permission.CLIENT_EDIT) as session:
            contact_writes.add_number(session, contact_id, number)
            return self._answer(session, contact_id, self.clock())

    def edit(self, actor: Actor, contact_id: UUID, change: ContactChange) -> Outcome[ClientCard]:
        """Set the named fields of a person."""
        with self.writing(actor, Permission.CLIENT_EDIT) as session:
            contact_writes.change_contact(session, contact_id, change, self.clock())
            return self._answer(session, contact_id, self.clock())

    def add_notice(self, actor: Actor, notice: NewNotice) -> Outcome[UUID]:
        """Put up a say-first banner; the computed kinds cannot be written by hand.

        Raises RuleBroken ``notice_kind``, ``notice_about`` (nobody named), ``notice_expired``.
        """
        now = self.clock()
        text = _checked(notice, now)
        with self.writing(actor, Permission.CLIENT_EDIT) as session:
            row = _notice_row(notice, text, now)
            row.author_id = _author(session, actor)
            session.add(row)
            session.flush()
            return Outcome(row.id, _changed(notice.client_id))

    def edit_notice(self, actor: Actor, notice_id: UUID, wanted: NewNotice) -> Outcome[UUID]:
        """Say something else instead: the old one ends now, the new one names who wrote it.

        RuleBroken as of ``add_notice`` and ``remove_notice``.
        """
        now = self.clock()
        text = _checked(wanted, now)
        with self.writing(actor, Permission.CLIENT_EDIT) as session:
            _end(session, actor, notice_id, now)
            row = _notice_row(wanted, text, now)
            row.author_id = _author(session, actor)
            session.add(row)
            session.flush()
            return Outcome(row.id, _changed(wanted.client_id))

    def remove_notice(self, actor: Actor, notice_id: UUID) -> Outcome[None]:
        """Take a banner down: it ends now and stays in the database.

        RuleBroken ``notice_unknown``; ``not_allowed`` for somebody else's without the right to
        put clients together.
        """
        with self.writing(actor, Permission.CLIENT_EDIT) as session:
            return Outcome(None, _changed(_end(session, actor, notice_id, self.clock())))

    @staticmethod
    def _answer(session: Session, contact_id: UUID, now: datetime) -> Outcome[ClientCard]:
        session.flush()
        shown = client_card.card(session, contact_id, now)
        return Outcome(shown, _changed(shown.client_id))


def _end(session: Session, actor: Actor, notice_id: UUID, now: datetime) -> UUID | None:
    row = session.get(ClientNotice, notice_id)
    if row is None or (row.expires_at is not None and row.expires_at <= now):
        raise RuleBroken("notice_unknown", notice_id=notice_id)
    if row.author_id not in (None, actor.agent_id):
        require(actor, Permission.CLIENT_MERGE)
    row.expires_at = now
    return row.client_id


def _changed(client_id: UUID | None) -> Changes:
    clients: Iterable[UUID] = (client_id,) if client_id else ()
    return Changes(Touched.CLIENT, clients=frozenset(clients))


def _checked(notice: NewNotice, now: datetime) -> str:
    if notice.kind in COMPUTED:
        raise RuleBroken("notice_kind", field="kind", kind=notice.kind.value)
    if notice.contact_id is None and notice.client_id is None:
        raise RuleBroken("notice_about", field="contact_id")
    if notice.expires_at is not None and notice.expires_at <= now:
        raise RuleBroken("notice_expired", field="expires_at")
    text = clean_text(notice.text, LONGEST_NOTICE, "text")
    if not text and notice.kind is NoticeKind.OTHER:
        raise RuleBroken("required", field="text")
    return text


def _notice_row(notice: NewNotice, text: str, now: datetime) -> ClientNotice:
    return ClientNotice(
        client_id=notice.client_id,
        contact_id=notice.contact_id,
        kind=notice.kind,
        text=text,
        created_at=now,
        expires_at=notice.expires_at,
        must_confirm=notice.must_confirm,
    )


def _author(session: Session, actor: Actor) -> UUID | None:
    """Nobody in particular acts on the command line."""
    return actor.agent_id if session.get(Agent, actor.agent_id) else None
