"""Who may take down or rewrite what is to be said first (N15)."""

from app.domain.permissions import Actor, Permission, allows
from app.domain.readmodels.clients import NoticeView
from app.domain.vocabulary import NoticeKind

COMPUTED = frozenset({NoticeKind.CONTRACT_ENDS, NoticeKind.OPEN_PROMISE})
"""Kinds that the program makes itself; nobody writes them."""


def may_rewrite(actor: Actor, notice: NoticeView) -> bool:
    """Tell whether somebody may: who wrote it, or whoever may put clients together."""
    if notice.kind in COMPUTED or not allows(actor, Permission.CLIENT_EDIT):
        return False
    own = notice.author_id in (None, actor.agent_id)  # an import names nobody
    return own or bool(allows(actor, Permission.CLIENT_MERGE))
