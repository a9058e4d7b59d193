"""What signing in shows and gives."""

from dataclasses import dataclass
from datetime import datetime

from app.domain.permissions import Actor
from app.domain.readmodels.catalogue import AgentView
from app.domain.vocabulary import Role


@dataclass(frozen=True, slots=True)
class Profile:
    """One name to choose from at an embedded database; ``group_name`` is empty without one."""

    login: str
    full_name: str
    role: Role
    group_name: str
    has_pin: bool
    last_sign_in_at: datetime | None


@dataclass(frozen=True, slots=True)
class SignedIn:
    """The agent at the desk: as the rules see him and as the windows show him."""

    actor: Actor
    agent: AgentView
