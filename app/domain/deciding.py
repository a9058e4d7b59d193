"""What is done in the place of a deed that clashed, once somebody has decided field by field."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from app.domain.deeds import (
    DecideDeed,
    Deed,
    Payload,
    ResolveDeed,
    RestateDeed,
    deed_of_ticket,
)
from app.domain.readmodels.conflicts import FieldChoice, Side
from app.domain.vocabulary import ResolutionCode


def decided(
    refused: Deed, choices: Sequence[FieldChoice], version: int, text: str, now: datetime
) -> tuple[Deed, ...]:
    """Return the deed upon ``version``, where any of it stands, and the one that tells of it.

    ``text`` was written with the refused deed: it goes into the history where theirs stands.
    ValueError for a deed that belongs to no ticket.
    """
    if refused.ticket_id is None:
        raise ValueError("only what is done to a ticket clashes")
    given_up = any(each.side is Side.THEIRS for each in choices)
    payloads: list[Payload] = [DecideDeed(tuple(choices), text if given_up else "")]
    if not all(each.side is Side.THEIRS for each in choices):
        payloads.insert(0, _upon(refused.payload, choices, version))
    agent, ticket, about = refused.agent_id, refused.ticket_id, refused.about
    return tuple(deed_of_ticket(agent, now, ticket, each, about) for each in payloads)


def _upon(payload: Any, choices: Sequence[FieldChoice], version: int) -> Payload:  # noqa: ANN401
    """Return the same upon theirs; words of a solution are the ones decided."""
    values = {each.clash.field: each.value for each in choices}
    if not isinstance(payload, ResolveDeed) or "resolution" not in values:
        upon: Payload = replace(payload, version=version)
        return upon
    if "state" in values:
        return replace(payload, version=version, text=values["resolution"])
    return RestateDeed(version, values["resolution"], payload.code or ResolutionCode.FIXED)
