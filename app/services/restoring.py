"""Drafts of a killed run, without those whose deed is safe in the outbox already."""

from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import UUID

from app.domain.waiting import WaitingState

if TYPE_CHECKING:
    from app.services.drafts import Drafts, Restored
    from app.services.outbox import Outbox


def restore(drafts: "Drafts", outbox: "Outbox | None", agent_id: UUID) -> "Restored":
    """Return the agent's drafts; a card that a kill left in both places stays in the outbox only.

    A card whose deed was refused comes back: somebody has to look at it anyway.
    """
    found = drafts.restore(agent_id)
    held = _held(outbox, agent_id) if outbox is not None else frozenset()
    twice = [draft for draft in found.drafts if draft.matter.ticket_id in held]
    for draft in twice:
        drafts.forget(draft.matter.ticket_id)
        drafts.forget(draft.call_id)
    return replace(found, drafts=tuple(one for one in found.drafts if one not in twice))


def _held(outbox: "Outbox", agent_id: UUID) -> frozenset[UUID]:
    sight = outbox.look(agent_id)
    safe = [one for one in sight.waiting if one.state is WaitingState.WAITING]
    drafts = (one.deed.draft for one in (*safe, *sight.sent))
    return frozenset(draft.matter.ticket_id for draft in drafts if draft is not None)
