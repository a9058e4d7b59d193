"""Drafts as the desk would send them."""

# ruff: noqa: ANN401 (whatever the read models take)

from datetime import timedelta
from typing import Any
from uuid import UUID

from app.domain.identity import new_id
from app.domain.readmodels.calls import CallDraft, Matter
from app.domain.readmodels.catalogue import Catalogue
from tests.rooms import SmallRoom


def draft_of(room: SmallRoom, **more: Any) -> CallDraft:
    """A call of Petrov's that began three minutes ago and ended half a minute ago."""
    now = room.clock()
    values: dict[str, Any] = {
        "call_id": new_id(),
        "agent_id": room.dispatcher.agent_id,
        "started_at": now - timedelta(minutes=3),
        "hung_up_at": now - timedelta(seconds=30),
        "matter": matter_of(room),
        "number_typed": "8 (912) 345-67-89",
        "contact_id": room.petrov,
        "client_id": room.vector,
    }
    return CallDraft(**(values | more))


def matter_of(room: SmallRoom, **more: Any) -> Matter:
    values: dict[str, Any] = {
        "ticket_id": new_id(),
        "description": "Касса не печатает чек с утра",
        "category_id": room.no_print,
        "equipment_id": room.equipment,
    }
    return Matter(**(values | more))


def questions_of(catalogue: Catalogue, category_id: UUID) -> list[str]:
    script_id = catalogue.categories[category_id].script_id
    assert script_id is not None
    return [str(one.question_id) for one in catalogue.scripts[script_id].questions]
