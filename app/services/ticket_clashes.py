"""After two people changed one field: the decision is written down, nothing is lost (N8)."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from app.domain.changes import Touched
from app.domain.errors import RuleBroken
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.conflicts import FieldChoice
from app.domain.readmodels.tickets import TicketCard
from app.domain.text_guard import clean_text, require
from app.domain.vocabulary import EntryKind, ResolutionCode, StateType
from app.services.operation import Outcome
from app.services.sent_deeds import answers_repeated
from app.services.ticket_change import TicketWork

TEXT_LIMIT = 20_000


class TicketClashes(TicketWork):
    """What a decision between two changes writes beside the change itself."""

    @answers_repeated(Touched.TIMELINE)
    def tell_choice(
        self,
        actor: Actor,
        ticket_id: UUID,
        choices: Sequence[FieldChoice],
        words: str = "",
        deed: UUID | None = None,
    ) -> Outcome[TicketCard]:
        """Keep both sides of every field in the history, and whose was taken.

        An internal note whose facts hold the choices and whose body the ``words`` that came
        with what was refused; it changes no property. RuleBroken ``text_too_long``.
        """
        body = clean_text(words, TEXT_LIMIT, "note")
        with self.changing(actor, Permission.TICKET_NOTE, ticket_id, None, deed=deed) as change:
            facts = {"choices": [_fact(each) for each in choices]}
            change.tell(EntryKind.NOTE, body, facts)
        return change.outcome(Touched.TIMELINE)

    @answers_repeated()
    def restate(
        self,
        actor: Actor,
        ticket_id: UUID,
        version: int,
        text: str,
        code: ResolutionCode,
        deed: UUID | None = None,
    ) -> Outcome[TicketCard]:
        """Put other words to the solution of a solved ticket; its clocks stay as they were met.

        RuleBroken ``required``, ``text_too_long`` (field resolution_text), ``not_solved``.
        """
        solution = require(clean_text(text, TEXT_LIMIT, "resolution_text"), "resolution_text")
        wish = {"resolution": solution}
        right = Permission.TICKET_RESOLVE
        with self.changing(actor, right, ticket_id, version, wish, deed) as change:
            ticket = change.ticket
            if ticket.state_type is not StateType.RESOLVED:
                raise RuleBroken("not_solved", field="state")
            if (ticket.resolution, ticket.resolution_code) != (solution, code):
                facts = {"code": code.value, "before": ticket.resolution}
                ticket.resolution, ticket.resolution_code = solution, code
                change.tell(EntryKind.RESOLUTION, solution, facts)
                change.index_text()
        return change.outcome()


def _fact(choice: FieldChoice) -> dict[str, Any]:
    clash = choice.clash
    return {
        "field": clash.field,
        "base": clash.base,
        "theirs": clash.theirs,
        "mine": clash.mine,
        "by": clash.by,
        "at": clash.at.isoformat(),
        "side": choice.side.value,
        "value": choice.value,
    }
