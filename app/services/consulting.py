"""A newcomer's solution waits for his mentor; anybody asks his seniors (R108 to R110)."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from app.domain.errors import Conflict, RuleBroken
from app.domain.identity import new_id
from app.domain.mentoring import Asked, ConsultKind, Verdict, seniors_asked, verdicts_of
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.consulting import ConsultView, Standing
from app.domain.readmodels.tickets import TicketCard
from app.domain.text_guard import clean_text
from app.domain.vocabulary import EntryKind
from app.services.operation import Outcome
from app.services.releasing import release
from app.services.ticket_change import Change, TicketWork
from db.models.consulting import Consultation
from db.queries import consulting as queries

TEXT_LIMIT = 4_000


class Consulting(TicketWork):
    """Every step is told in the ticket's timeline."""

    def standing(self, actor: Actor) -> Standing:
        """Say what the actor may do alone."""
        with self.reading(actor, Permission.TICKET_READ) as session:
            return queries.standing_of(session, actor.agent_id)

    def of_ticket(self, actor: Actor, ticket_id: UUID) -> tuple[ConsultView, ...]:
        """Read what was asked about a ticket, the newest first."""
        with self.reading(actor, Permission.TICKET_READ) as session:
            return queries.of_ticket(session, actor, ticket_id)

    def waiting(self, actor: Actor) -> tuple[ConsultView, ...]:
        """Read what waits for the actor's word."""
        with self.reading(actor, Permission.TICKET_READ) as session:
            return queries.waiting_for(session, actor, self.clock())

    def seniors(self, actor: Actor) -> Asked:
        """Say whom a question of the actor would go to now."""
        with self.reading(actor, Permission.TICKET_READ) as session:
            return _seniors(session, actor.agent_id, self.clock())

    def show_mentor(self, actor: Actor, ticket_id: UUID, text: str) -> Outcome[TicketCard]:
        """Show a solution to the mentor before the ticket may be solved with it.

        RuleBroken ``required``, ``mentor_asked`` while an earlier one waits.
        """
        clean = clean_text(text, TEXT_LIMIT, "text")
        if not clean:
            raise RuleBroken("required", field="text")
        return self._ask(actor, ticket_id, ConsultKind.REVIEW, clean)

    def ask_senior(self, actor: Actor, ticket_id: UUID, text: str = "") -> Outcome[TicketCard]:
        """Ask those with more experience; the ticket itself is the question where no words are.

        It goes to the seniors on shift, the nearest first; with none there to all of them, and
        the history says so.
        """
        clean = clean_text(text, TEXT_LIMIT, "text")
        return self._ask(actor, ticket_id, ConsultKind.QUESTION, clean)

    def decide(
        self, actor: Actor, consult_id: UUID, verdict: Verdict, answer: str = ""
    ) -> Outcome[TicketCard]:
        """Approve, send back with a note, or answer.

        RuleBroken ``consult_unknown``, ``required`` (field answer) for what is sent back or
        answered without a word; Conflict ``consult_decided`` when somebody was faster.
        """
        words = clean_text(answer, TEXT_LIMIT, "answer")
        with self.reading(actor, Permission.TICKET_READ) as session:
            asked = queries.one(session, actor, consult_id)
        if asked is None or verdict not in verdicts_of(asked.kind):
            raise RuleBroken("consult_unknown")
        if asked.verdict is not None:
            raise Conflict("consult_decided", by=asked.decided_by, at=asked.decided_at)
        if not asked.mine_to_decide:
            raise RuleBroken("consult_not_yours", name=asked.to_name)
        if verdict is not Verdict.APPROVED and not words:
            raise RuleBroken("required", field="answer")
        with self.changing(actor, Permission.TICKET_NOTE, asked.ticket_id, None) as change:
            self._decide(change, asked, verdict, words)
            if asked.kind is ConsultKind.RELEASE and verdict is Verdict.APPROVED:
                release(change)
        return change.outcome()

    def _decide(self, change: Change, asked: ConsultView, verdict: Verdict, words: str) -> None:
        done = change.session.execute(
            update(Consultation)
            .where(Consultation.id == asked.consult_id, Consultation.verdict.is_(None))
            .values(
                verdict=verdict, answer=words, decided_at=change.at,
                decided_by_id=change.actor.agent_id,
            )
        )  # fmt: skip
        if done.rowcount != 1:  # type: ignore[attr-defined]
            raise Conflict("consult_decided", by="", at=None)
        change.tell(EntryKind.NOTE, words, {"consulting": verdict.value, "of": asked.asked_by})

    def _ask(
        self, actor: Actor, ticket_id: UUID, kind: ConsultKind, text: str
    ) -> Outcome[TicketCard]:
        with self.changing(actor, Permission.TICKET_NOTE, ticket_id, None) as change:
            _refuse_twice(change.session, actor, ticket_id, kind)
            standing = queries.standing_of(change.session, actor.agent_id)
            to = standing.mentor_id if kind is ConsultKind.REVIEW else None
            row = {
                "id": new_id(), "ticket_id": ticket_id, "kind": kind, "to_id": to, "text": text,
                "asked_by_id": actor.agent_id, "asked_at": change.at,
            }  # fmt: skip
            change.session.execute(insert(Consultation).values(**row))
            facts: dict[str, object] = {"consulting": kind.value}
            facts["of"] = standing.mentor_name if to else ""
            if kind is ConsultKind.QUESTION:
                asked = _seniors(change.session, actor.agent_id, change.at)
                facts["asked"] = [each.name for each in asked.people] if asked.on_shift else []
            change.tell(EntryKind.NOTE, text, facts)
        return change.outcome()


def _seniors(session: Session, agent_id: UUID, now: datetime) -> Asked:
    room = queries.colleagues(session, now)
    asker = room.get(agent_id)
    return seniors_asked(asker, room.values()) if asker else Asked((), on_shift=False)


def _refuse_twice(session: Session, actor: Actor, ticket_id: UUID, kind: ConsultKind) -> None:
    known = queries.of_ticket(session, actor, ticket_id)
    mine = [each for each in known if each.asked_by_id == actor.agent_id and each.kind is kind]
    if any(each.verdict is None for each in mine):
        raise RuleBroken("mentor_asked" if kind is ConsultKind.REVIEW else "senior_asked")
