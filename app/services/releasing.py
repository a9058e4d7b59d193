"""What a newcomer registers waits with his mentor until his key lets it go on (R108)."""

from uuid import UUID

from sqlalchemy import insert
from sqlalchemy.orm import Session

from app.domain.identity import new_id
from app.domain.mentoring import ConsultKind
from app.domain.permissions import Permission
from app.domain.routing import rank
from app.domain.vocabulary import Audience, EntryKind
from app.services import planning
from app.services.admission import mentor_name, releasing_mentor
from app.services.decided import Desk
from app.services.operation import require
from app.services.ticket_change import Change, facts_of
from app.services.ticket_hands import hand_over
from app.services.ticket_routing import question_of
from app.services.ticket_terms import standing_of
from db.models.consulting import Consultation
from db.writes.timeline import write_entries


def ask_mentor(session: Session, desk: Desk, ticket_id: UUID) -> None:
    """Put a new ticket of a newcomer's before his mentor; nothing for anybody else."""
    mentor = releasing_mentor(desk.actor, desk.catalogue)
    if mentor is None:
        return
    kind, by = ConsultKind.RELEASE, desk.actor.agent_id
    session.execute(
        insert(Consultation).values(
            id=new_id(), ticket_id=ticket_id, kind=kind, to_id=mentor, text="", asked_by_id=by,
            asked_at=desk.now,
        )
    )  # fmt: skip
    facts = {"consulting": kind.value, "of": mentor_name(desk.actor, desk.catalogue)}
    row = {
        "id": new_id(), "ticket_id": ticket_id, "agent_id": by, "at": desk.now,
        "kind": EntryKind.NOTE, "audience": Audience.INTERNAL, "body": "", "facts": facts,
    }  # fmt: skip
    write_entries(session, [row])


def release(change: Change) -> None:
    """Let it go where it would have gone at once: to whom the rules choose now, or the queue."""
    require(change.actor, Permission.TICKET_ASSIGN, facts_of(change.ticket))
    standing = standing_of(change)
    question = question_of(change, standing)
    found = planning.candidates(change.session, change.catalogue, standing, question, change.at)
    ranked = rank(found, change.at, planning.choice_of(question))
    if planning.goes_round(question, ranked):
        turn = planning.draw_turn(change.session, question)
        ranked = rank(found, change.at, planning.choice_of(question, turn))
    best = planning.choose(ranked, found, question)
    facts = hand_over(change, best.candidate.agent_id if best else None, None, "")
    if facts:
        why = {"why": [each.value for each in best.reasons]} if best else {}
        change.tell(EntryKind.ASSIGNED, "", facts | why)
        change.clocks.settle()
