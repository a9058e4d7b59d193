"""Changes of a draft that need neither clock nor board."""

from dataclasses import replace
from uuid import UUID

from app.domain.readmodels.calls import CallDraft


def without_matter(ticket_id: UUID, draft: CallDraft) -> CallDraft:
    """Return the call as if that matter had never been registered by it."""
    kept = tuple(key for key in draft.registered if key != ticket_id)
    return replace(draft, registered=kept)
