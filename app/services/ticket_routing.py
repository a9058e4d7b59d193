"""Where a ticket that stands would go by the room's rules, and why its new holder."""

from dataclasses import replace
from typing import Any
from uuid import UUID

from app.domain import call_plan
from app.domain.call_plan import Standing
from app.domain.errors import RuleBroken
from app.domain.readmodels.calls import PlanQuestion
from app.domain.routes import Way
from app.domain.routing import Choice, rank
from app.services import planning
from app.services.ticket_change import Change
from app.services.ticket_terms import standing_of
from db.models.staff import SupportGroup


def question_of(change: Change, standing: Standing) -> PlanQuestion:
    """Ask as at registration, as if nobody had chosen queue or holder."""
    ticket = change.ticket
    question = PlanQuestion(
        category_id=ticket.category_id,
        client_id=ticket.client_id,
        impact=ticket.impact,
        urgency=ticket.urgency,
        at=ticket.opened_at,
        channel=ticket.channel,
        site_id=ticket.site_id,
    )
    return call_plan.routed(change.catalogue, standing, question)


def queue_by_rules(change: Change, category_queue: UUID | None) -> tuple[UUID | None, Any]:
    """Name the queue of the ticket's category now, and what is to be told of the rule."""
    if not change.catalogue.routing_rules:
        return category_queue, {}
    question = question_of(change, standing_of(change))
    if question.route is None:
        return category_queue, {}
    return call_plan.queue_of(change.catalogue, question), question.route.facts()


def why_fits(change: Change, agent_id: UUID | None, group_id: UUID | None) -> dict[str, list[str]]:
    """Say why somebody fits, as the list of candidates says it; {} where nothing does."""
    if agent_id is None:
        return {}
    standing = standing_of(change)
    asked = replace(question_of(change, standing), group_id=group_id)
    found = planning.candidates(change.session, change.catalogue, standing, asked, change.at)
    ranked = [one for one in rank(found, change.at) if one.candidate.agent_id == agent_id]
    return {"why": [each.value for each in ranked[0].reasons]} if ranked else {}


def outside_holder(change: Change, group: SupportGroup) -> UUID | None:
    """Name who gets what is passed to partners: nobody outside takes from a queue (R2).

    None where the group is of the house; RuleBroken ``nobody_outside`` when nobody is there.
    """
    line = change.catalogue.lines.get(group.line)
    if line is None or not line.outside:
        return None
    standing = standing_of(change)
    asked = replace(question_of(change, standing), group_id=group.id)
    found = planning.candidates(change.session, change.catalogue, standing, asked, change.at)
    there = [each for each in found if each.group_id == group.id]
    ranked = rank(there, change.at, Choice(Way.LEAST_OPEN))
    if not ranked:
        raise RuleBroken("nobody_outside", field="group", group=group.name)
    return ranked[0].candidate.agent_id
