"""What a call in progress knows, for ready answers read to the caller."""

from app.domain.answer_text import Values, Variable, first_name
from app.domain.ticket_number import show_number
from ui.call.parts import CallParts
from ui.formats import day_time
from ui.knowledge_parts.answer_words import room_values


def call_values(parts: CallParts) -> Values:
    """Return what stands on the card at hand and in its plan."""
    context = parts.context
    now = context.clock()
    return room_values(context.actor, context.catalogue, now) | _caller(parts) | _planned(parts)


def _caller(parts: CallParts) -> dict[Variable, str]:
    draft, card = parts.board.current, parts.caller.view.card
    new = draft.new_contact
    name = card.full_name if card else (new.full_name if new else draft.caller_name)
    client = card.organisation if card else (new.organisation if new else draft.organisation)
    sites = card.sites if card else ()
    devices = card.equipment if card else ()
    matter = draft.matter
    return {
        Variable.CONTACT: name,
        Variable.NAME: first_name(name),
        Variable.CLIENT: client,
        Variable.SITE: next((one.name for one in sites if one.site_id == matter.site_id), ""),
        Variable.EQUIPMENT: next(
            (one.name for one in devices if one.equipment_id == matter.equipment_id), ""
        ),
    }


def _planned(parts: CallParts) -> dict[Variable, str]:
    plan, number = parts.plan.current, parts.board.current.matter.number
    known = {Variable.TICKET: show_number(number) if number is not None else ""}
    if plan is None:
        return known
    now = parts.context.clock()
    targets, promise = plan.targets, plan.promise
    times = {
        Variable.REACTION: targets.first_response_due_at if targets else None,
        Variable.DUE: targets.resolution_due_at if targets else None,
        Variable.PROMISE: promise.due_at if promise else None,
    }
    told = {name: day_time(at, now) for name, at in times.items() if at is not None}
    return known | told | {Variable.GROUP: plan.group_name}
