"""What is said on a ticket: internal notes, words to a partner, answers to the client."""

from uuid import UUID

from app.domain.changes import Touched
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.tickets import TicketCard
from app.domain.text_guard import clean_text, require
from app.domain.vocabulary import Audience, EntryKind
from app.services.operation import Outcome
from app.services.sent_deeds import answers_repeated
from app.services.ticket_change import TicketWork
from app.services.ticket_hands import DONE
from app.services.ticket_promises import KEPT, keep_all

TEXT_LIMIT = 20_000
_KINDS = {Audience.INTERNAL: EntryKind.NOTE, Audience.PARTNER: EntryKind.PARTNER}


class TicketNotes(TicketWork):
    """Additions: two people may write at once, nobody is told of a conflict.

    What a deed says stands under the deed's own key: however late it is repeated, once.
    """

    @answers_repeated(Touched.TIMELINE)
    def note(
        self,
        actor: Actor,
        ticket_id: UUID,
        text: str,
        audience: Audience = Audience.INTERNAL,
        deed: UUID | None = None,
    ) -> Outcome[TicketCard]:
        """Write to colleagues or to a partner; to the client it is an ``answer``.

        RuleBroken ``required``, ``text_too_long`` (field note).
        """
        if audience is Audience.CLIENT:
            return self.answer(actor, ticket_id, text, deed)
        body = require(clean_text(text, TEXT_LIMIT, "note"), "note")
        with self.changing(actor, Permission.TICKET_NOTE, ticket_id, None, deed=deed) as change:
            change.tell(_KINDS[audience], body, audience=audience, key=deed)
        return change.outcome(Touched.TIMELINE)

    @answers_repeated(KEPT)
    def answer(
        self, actor: Actor, ticket_id: UUID, text: str, deed: UUID | None = None
    ) -> Outcome[TicketCard]:
        """Write to the client; on an unfinished ticket the first answer is the first response.

        It keeps every promise made before it. RuleBroken ``required``, ``text_too_long``
        (field answer).
        """
        body = require(clean_text(text, TEXT_LIMIT, "answer"), "answer")
        with self.changing(actor, Permission.TICKET_ANSWER, ticket_id, None, deed=deed) as change:
            facts = {}
            if change.ticket.state_type not in DONE:
                minutes = change.clocks.respond(change.at)
                facts = {} if minutes is None else {"response_minutes": minutes}
                change.clocks.settle()
            change.tell(EntryKind.ANSWER, body, facts, Audience.CLIENT, key=deed)
            keep_all(change)
        return change.outcome(KEPT)
