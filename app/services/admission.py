"""What somebody is admitted to by himself (R109); the guard of a server says the same."""

from uuid import UUID

from app.domain.errors import RuleBroken
from app.domain.permissions import Actor, Permission
from app.domain.readmodels.catalogue import Catalogue
from app.services.operation import require


def require_calls(actor: Actor, catalogue: Catalogue) -> None:
    """Refuse calls without the right to them, or before one is admitted: ``calls_not_yet``."""
    require(actor, Permission.CALL_REGISTER)
    agent = catalogue.agents.get(actor.agent_id)
    if agent is not None and not agent.takes_calls:
        raise RuleBroken("calls_not_yet")


def needs_leave(actor: Actor, catalogue: Catalogue) -> bool:
    """Whether a solution of his waits for his mentor."""
    agent = catalogue.agents.get(actor.agent_id)
    return agent is not None and not agent.solves_alone


def mentor_name(actor: Actor, catalogue: Catalogue) -> str:
    """Name the actor's mentor; empty without one."""
    agent = catalogue.agents.get(actor.agent_id)
    mentor = catalogue.agents.get(agent.mentor_id) if agent and agent.mentor_id else None
    return mentor.full_name if mentor else ""


def require_alone(actor: Actor, catalogue: Catalogue) -> None:
    """Refuse what a newcomer does not solve by himself: RuleBroken ``mentor_first``."""
    if needs_leave(actor, catalogue):
        raise RuleBroken("mentor_first", name=mentor_name(actor, catalogue))


def releasing_mentor(actor: Actor, catalogue: Catalogue) -> UUID | None:
    """Name who looks at what the actor registers before it goes on; None where he is alone."""
    agent = catalogue.agents.get(actor.agent_id)
    if agent is None or agent.registers_alone or agent.mentor_id not in catalogue.agents:
        return None
    return agent.mentor_id
