"""States, priorities, channels and counters as other systems write them."""

import re
from collections.abc import Mapping

from app.domain.errors import RuleBroken
from app.domain.importing.columns import plain
from app.domain.vocabulary import Channel, Impact, Priority, ResolutionCode, TicketState, Urgency

_LEADING = re.compile(r"\s*([1-5])\b")

_STATES: Mapping[str, TicketState] = {
    **{state.value: state for state in TicketState},
    **dict.fromkeys(("новая", "новый", "открыта", "open", "opened"), TicketState.NEW),
    **dict.fromkeys(("назначена", "назначен"), TicketState.ASSIGNED),
    **dict.fromkeys(
        ("active", "в_работе", "work in progress", "выполняется"), TicketState.IN_PROGRESS
    ),
    **dict.fromkeys(
        ("awaiting user info", "awaiting evidence", "pending", "on hold", "waiting for customer"),
        TicketState.WAITING_CLIENT,
    ),
    **dict.fromkeys(
        ("ожидание_клиента", "ожидает_клиента", "приостановлена"), TicketState.WAITING_CLIENT
    ),
    **dict.fromkeys(
        ("awaiting vendor", "awaiting problem", "ожидание_партнера"), TicketState.WAITING_PARTNER
    ),
    **dict.fromkeys(("solved", "решена", "решен", "выполнена"), TicketState.RESOLVED),
    **dict.fromkeys(("закрыта", "закрыт", "cancelled", "canceled", "отменена"), TicketState.CLOSED),
    **dict.fromkeys(("переоткрыта", "открыта_повторно"), TicketState.REOPENED),
}
_BY_PLAIN_STATE = {plain(word): state for word, state in _STATES.items()}
NO_STATE = frozenset({"", "-100"})
"""What an export writes where the state is not known: the one before goes on."""

_LEVELS: Mapping[str, int] = {
    **dict.fromkeys(("critical", "критический", "критичный", "blocker", "urgent"), 1),
    **dict.fromkeys(("high", "высокий", "высокая", "major"), 2),
    **dict.fromkeys(("moderate", "medium", "normal", "обычный", "средний", "средняя"), 3),
    **dict.fromkeys(("low", "низкий", "низкая", "minor", "planning"), 4),
}
_THREE: Mapping[str, int] = {
    **dict.fromkeys(("high", "высокое", "высокая", "site"), 1),
    **dict.fromkeys(("medium", "moderate", "среднее", "средняя", "several"), 2),
    **dict.fromkeys(("low", "низкое", "низкая", "person"), 3),
}
_CHANNELS: Mapping[str, Channel] = {
    **{channel.value.replace("_", " "): channel for channel in Channel},
    **dict.fromkeys(("ivr", "телефон", "звонок", "call"), Channel.PHONE),
    **dict.fromkeys(("self service", "direct opening", "web", "портал"), Channel.PORTAL),
    **dict.fromkeys(("почта", "e mail", "mail"), Channel.EMAIL),
    **dict.fromkeys(("чат", "chat", "мессенджер"), Channel.MESSENGER),
    **dict.fromkeys(("walk in", "лично"), Channel.WALK_IN),
}
_LOWEST = 4


def read_state(text: str) -> TicketState | None:
    """The state, None where none is known; RuleBroken ``import_state``."""
    if text in NO_STATE:
        return None
    state = _BY_PLAIN_STATE.get(plain(text))
    if state is None:
        raise RuleBroken("import_state", value=text)
    return state


def read_priority(text: str) -> Priority:
    """1 is critical, 4 low («3 - Moderate», "high"); RuleBroken ``import_priority``."""
    if not text:
        return Priority.NORMAL
    level = _level(text, _LEVELS)
    if level is None:
        raise RuleBroken("import_priority", value=text)
    return Priority(min(level, _LOWEST))


def read_impact(text: str) -> Impact:
    """1 is high in other systems; RuleBroken ``import_level``."""
    return Impact(_turned(text)) if text else Impact.PERSON


def read_urgency(text: str) -> Urgency:
    """1 is high in other systems; RuleBroken ``import_level``."""
    return Urgency(_turned(text)) if text else Urgency.TODAY


def _turned(text: str) -> int:
    level = _level(text, _THREE)
    if level is None:
        raise RuleBroken("import_level", value=text)
    return _LOWEST - min(level, _LOWEST - 1)


def _level(text: str, words: Mapping[str, int]) -> int | None:
    leading = _LEADING.match(text)
    return int(leading[1]) if leading else words.get(plain(text))


def read_channel(text: str) -> Channel:
    """The way in; a telephone where none is told; RuleBroken ``import_channel``."""
    if not text:
        return Channel.PHONE
    channel = _CHANNELS.get(plain(text))
    if channel is None:
        raise RuleBroken("import_channel", value=text)
    return channel


def read_resolution(text: str) -> ResolutionCode | None:
    """Our code where the table uses one; another system's own code is kept as text."""
    return ResolutionCode(text) if text in set(ResolutionCode) else None


def read_count(text: str) -> int:
    """A counter; RuleBroken ``import_number``."""
    if not text:
        return 0
    if not text.isascii() or not text.isdigit():
        raise RuleBroken("import_number", value=text)
    return int(text)
