"""Names, marks and tones of states, priorities and people, in the language in force."""

from typing import Final
from uuid import UUID

from app.domain.permissions import Actor
from app.domain.readmodels.catalogue import Catalogue, CategoryView
from app.domain.readmodels.clients import PhoneLine
from app.domain.readmodels.retired import RetiredCategory
from app.domain.vocabulary import Priority, StateType, TicketState
from ui import texts
from ui.formats import short_name
from ui.translations import translate
from ui.widgets import Mark
from ui.widgets.marks import PillTone

STATE_MARKS: Final = {
    TicketState.NEW: Mark.NEW,
    TicketState.ASSIGNED: Mark.NEW,
    TicketState.IN_PROGRESS: Mark.WORK,
    TicketState.WAITING_CLIENT: Mark.WAIT,
    TicketState.WAITING_PARTNER: Mark.PARTNER,
    TicketState.RESOLVED: Mark.SOLVED,
    TicketState.CLOSED: Mark.CLOSED,
    TicketState.REOPENED: Mark.REOPENED,
}
_TYPE_MARKS: Final = {
    StateType.NEW: Mark.NEW,
    StateType.OPEN: Mark.WORK,
    StateType.PAUSED: Mark.WAIT,
    StateType.RESOLVED: Mark.SOLVED,
    StateType.CLOSED: Mark.CLOSED,
}
_TYPE_TONES: Final[dict[StateType, PillTone]] = {
    StateType.NEW: "accent",
    StateType.OPEN: "accent",
    StateType.PAUSED: "neutral",
    StateType.RESOLVED: "ok",
    StateType.CLOSED: "neutral",
}
PRIORITY_MARKS: Final = {
    Priority.CRITICAL: Mark.P1,
    Priority.HIGH: Mark.P2,
    Priority.NORMAL: Mark.P3,
    Priority.LOW: Mark.P4,
}
PRIORITY_TONES: Final[dict[Priority, PillTone]] = {
    Priority.CRITICAL: "danger",
    Priority.HIGH: "warn",
    Priority.NORMAL: "neutral",
    Priority.LOW: "neutral",
}
STEP: Final = " › "


def state_name(catalogue: Catalogue, code: str) -> str:
    """Name a state as the room calls it; a code nobody knows stays a code."""
    return texts.state_name(code, catalogue.states.get(code))


def state_mark(code: str, state_type: StateType) -> Mark:
    """Choose the shape of a state; a room's own state takes the shape of its type."""
    known = {str(state): mark for state, mark in STATE_MARKS.items()}
    return known.get(code, _TYPE_MARKS[state_type])


def state_tone(state_type: StateType) -> PillTone:
    """Choose the colours of a state's pill."""
    return _TYPE_TONES[state_type]


def group_name(catalogue: Catalogue, group_id: UUID | None) -> str:
    """Name a group; an empty text for none."""
    known = catalogue.groups.get(group_id) if group_id else None
    return texts.named(known.name, known.name_en) if known else ""


def category_path(category: CategoryView | RetiredCategory | None) -> str:
    """``Кассы › ФН › Ошибка ФН``."""
    if category is None:
        return ""
    english = category.path_en or category.path
    steps = zip(category.path, english, strict=True)
    return STEP.join(texts.named(name, name_en) for name, name_en in steps)


def priority_name(priority: Priority) -> str:
    """``P1 · Критический``."""
    return f"{texts.priority_short(priority)} · {texts.priority_name(priority)}"


def person(actor: Actor, agent_id: UUID | None, name: str) -> str:
    """``Вы`` for the actor himself, else the short name; an empty name is the program."""
    if agent_id == actor.agent_id or (name and name == actor.full_name):
        return translate("TicketWords", "You")
    return short_name(name) if name else translate("TicketWords", "The program")


def phone_text(phone: PhoneLine) -> str:
    """A number as people read it, with its extension."""
    shown = phone.as_written or phone.e164 or phone.key
    if not phone.extension or phone.extension in shown:
        return shown
    return translate("TicketWords", "{number} ext. {extension}").format(
        number=shown, extension=phone.extension
    )
