"""One deed on its way: onto this computer's disk, then to the server, or else onto the copy."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from app.domain.changes import Changes
from app.domain.deeds import Deed
from app.domain.errors import EnvironmentFailed
from app.domain.permissions import Actor
from app.domain.waiting import Waiting
from app.services.operation import Outcome
from ui.connection import ConnectionWatch

if TYPE_CHECKING:
    from app.bootstrap import ServiceDesk
    from app.services.outbox import Outbox


@dataclass(frozen=True, slots=True)
class Kept:
    """A deed that is safe on this computer and waits; ``error`` says why it did not go.

    ``outcome`` is what it did to the copy of the centre, None where it is not seen there;
    ``changes`` is all that differs on the copy now.
    """

    waiting: Waiting
    error: EnvironmentFailed | None = None
    outcome: Outcome[Any] | None = None
    changes: Changes = field(default_factory=Changes)


class Carrier:
    """For the write lane of a desk of a central database."""

    def __init__(
        self,
        desk: "ServiceDesk",
        who: Callable[[], Actor],
        outbox: "Outbox",
        connection: ConnectionWatch,
    ) -> None:
        """``who`` tells the actor as he is now."""
        self._desk, self._who = desk, who
        self._outbox, self._connection = outbox, connection

    def carry(self, deed: Deed, local: int | None) -> Outcome[Any] | Kept:
        """Keep a deed and do it; ``local`` is the provisional number drawn for it.

        Kept when the server is away, and done on the copy of it. Raises what the service
        raises, and then nothing of the deed stays in the outbox; EnvironmentFailed when this
        computer's disk refused it.
        """
        waiting = self._outbox.put(self._desk.rehearsal.as_seen(deed), local)
        try:
            return self._send_or_keep(waiting)
        except Exception:
            self._outbox.drop(deed.id)
            raise

    def catch_up(self) -> Changes:
        """Do on a copy newly in force what waits."""
        rehearsal, actor = self._desk.rehearsal, self._who()
        if not rehearsal.behind:
            return Changes()
        return rehearsal.catch_up(actor, self._outbox.look(actor.agent_id))

    def _send_or_keep(self, waiting: Waiting) -> Outcome[Any] | Kept:
        if self._connection.away or not self._outbox.is_next(waiting.deed):
            return self._rehearsed(waiting)
        try:
            return self._outbox.send(self._desk, self._who(), waiting.deed.id).outcome
        except EnvironmentFailed as error:
            return self._rehearsed(waiting, error)

    def _rehearsed(self, waiting: Waiting, error: EnvironmentFailed | None = None) -> Kept:
        """Do on the copy what is kept: a rule that refuses it there refuses it."""
        changes = self.catch_up()
        outcome = self._desk.rehearsal.do(self._who(), waiting)
        if outcome is not None:
            changes |= outcome.changes
        return Kept(waiting, error, outcome, changes)
