"""Members of the vocabulary in words."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from app.domain.permissions import Permission
from app.domain.vocabulary import (
    Audience,
    CallOutcome,
    Channel,
    FieldKind,
    Grade,
    Impact,
    LinkKind,
    NoticeKind,
    Priority,
    RegisterPolicy,
    ResolutionCode,
    Role,
    TicketState,
    Urgency,
)
from ui.texts import rights
from ui.translations import translate

if TYPE_CHECKING:
    from app.domain.readmodels.catalogue import StateView


def named(name: str, name_en: str) -> str:
    """Return the room's own name in the language in force; the other one where it is empty."""
    english = QLocale().language() == QLocale.Language.English
    return (name_en or name) if english else (name or name_en)


def state_name(code: str, state: "StateView | None" = None) -> str:
    """Return a state's name: the room's own when ``state`` is given, else the template's."""
    if state is not None:
        return named(state.name, state.name_en)
    names = {
        TicketState.NEW: translate("Words", "New"),
        TicketState.ASSIGNED: translate("Words", "Assigned"),
        TicketState.IN_PROGRESS: translate("Words", "In progress"),
        TicketState.WAITING_CLIENT: translate("Words", "Waiting for client"),
        TicketState.WAITING_PARTNER: translate("Words", "With partner"),
        TicketState.RESOLVED: translate("Words", "Solved"),
        TicketState.CLOSED: translate("Words", "Closed"),
        TicketState.REOPENED: translate("Words", "Reopened"),
    }
    return names[TicketState(code)] if code in set(TicketState) else code


def priority_name(priority: Priority) -> str:
    """``Критический``."""
    return {
        Priority.CRITICAL: translate("Words", "Critical"),
        Priority.HIGH: translate("Words", "High"),
        Priority.NORMAL: translate("Words", "Normal"),
        Priority.LOW: translate("Words", "Low"),
    }[priority]


def priority_short(priority: Priority) -> str:
    """``P1``, the same in every language."""
    return f"P{priority.value}"


def field_kind_name(kind: FieldKind) -> str:
    """``Связанный список``."""
    return {
        FieldKind.LINKED_LIST: translate("Words", "Linked list"),
        FieldKind.LIST: translate("Words", "List"),
        FieldKind.CHECKBOX: translate("Words", "Checkbox"),
        FieldKind.LINE: translate("Words", "Line"),
        FieldKind.TEXT: translate("Words", "Text"),
        FieldKind.DATE: translate("Words", "Date"),
        FieldKind.NUMBER: translate("Words", "Number"),
    }[kind]


def impact_name(impact: Impact) -> str:
    """``Вся точка``."""
    return {
        Impact.PERSON: translate("Words", "One person"),
        Impact.SEVERAL: translate("Words", "Several"),
        Impact.SITE: translate("Words", "Whole site"),
    }[impact]


def urgency_name(urgency: Urgency) -> str:
    """``Может ждать``."""
    return {
        Urgency.CAN_WAIT: translate("Words", "Can wait"),
        Urgency.TODAY: translate("Words", "Today"),
        Urgency.NOW: translate("Words", "Now"),
    }[urgency]


def channel_name(channel: Channel) -> str:
    """``Телефон``."""
    return {
        Channel.PHONE: translate("Words", "Phone"),
        Channel.EMAIL: translate("Words", "E-mail"),
        Channel.FORM: translate("Words", "Web form"),
        Channel.SOCIAL: translate("Words", "Social network"),
        Channel.MESSENGER: translate("Words", "Messenger"),
        Channel.WALK_IN: translate("Words", "In person"),
        Channel.PORTAL: translate("Words", "Portal"),
    }[channel]


def outcome_name(outcome: CallOutcome | None) -> str:
    """``Решено сразу``; None is a call that is still open."""
    if outcome is None:
        return translate("Words", "Call not finished")
    return {
        CallOutcome.NEW_TICKET: translate("Words", "New ticket"),
        CallOutcome.SOLVED_AT_ONCE: translate("Words", "Solved at once"),
        CallOutcome.ADDITION: translate("Words", "Added to a ticket"),
        CallOutcome.STATUS_QUESTION: translate("Words", "Asked about a ticket"),
        CallOutcome.OFF_TOPIC: translate("Words", "Not for us"),
        CallOutcome.WRONG_NUMBER: translate("Words", "Wrong number"),
        CallOutcome.CUT_OFF: translate("Words", "Cut off"),
        CallOutcome.CALLBACK_DONE: translate("Words", "Called back"),
        CallOutcome.CONSULTATION: translate("Words", "Consultation"),
        CallOutcome.ABANDONED: translate("Words", "Caller lost"),
    }[outcome]


def resolution_name(code: ResolutionCode) -> str:
    """``Обходное решение``."""
    return {
        ResolutionCode.FIXED: translate("Words", "Fixed"),
        ResolutionCode.WORKAROUND: translate("Words", "Workaround"),
        ResolutionCode.ADVICE: translate("Words", "Advice given"),
        ResolutionCode.NOT_REPRODUCED: translate("Words", "Not reproduced"),
        ResolutionCode.BY_CLIENT: translate("Words", "Done by the client"),
        ResolutionCode.BY_PARTNER: translate("Words", "Done by the partner"),
        ResolutionCode.DUPLICATE: translate("Words", "Duplicate"),
        ResolutionCode.OFF_TOPIC: translate("Words", "Not for us"),
        ResolutionCode.REFUSED: translate("Words", "Client withdrew"),
    }[code]


def audience_name(audience: Audience) -> str:
    """``Внутренняя``: who may read an entry."""
    return {
        Audience.INTERNAL: translate("Words", "Internal"),
        Audience.CLIENT: translate("Words", "To client"),
        Audience.PARTNER: translate("Words", "To partner"),
    }[audience]


def role_name(role: Role) -> str:
    """``Диспетчер``."""
    return {
        Role.DISPATCHER: translate("Words", "Dispatcher"),
        Role.ENGINEER: translate("Words", "Engineer"),
        Role.EXPERT: translate("Words", "Expert"),
        Role.PARTNER: translate("Words", "Partner"),
        Role.SUPERVISOR: translate("Words", "Supervisor"),
        Role.ADMINISTRATOR: translate("Words", "Administrator"),
    }[role]


def grade_name(grade: Grade) -> str:
    """``инженер``: a step of the career."""
    return {
        Grade.JUNIOR: translate("Words", "junior specialist"),
        Grade.SENIOR: translate("Words", "senior specialist"),
        Grade.ENGINEER: translate("Words", "engineer by grade"),
        Grade.HEAD: translate("Words", "head of a group"),
    }[grade]


def link_name(kind: LinkKind) -> str:
    """``связана``: how two tickets belong together."""
    return {
        LinkKind.RELATED: translate("Words", "related"),
        LinkKind.DUPLICATE: translate("Words", "duplicate"),
        LinkKind.SAME_CALL: translate("Words", "same call"),
        LinkKind.OUTAGE: translate("Words", "outage"),
    }[kind]


def notice_kind_name(kind: NoticeKind) -> str:
    """``Ключевой клиент``: the head of a say-first banner."""
    return {
        NoticeKind.KEY_CLIENT: translate("Words", "Key client"),
        NoticeKind.NO_REMOTE: translate("Words", "No remote access"),
        NoticeKind.CONTRACT_ENDS: translate("Words", "Contract is ending"),
        NoticeKind.OPEN_PROMISE: translate("Words", "Open promise"),
        NoticeKind.LOW_MARK: translate("Words", "Low mark last time"),
        NoticeKind.ACCESS: translate("Words", "Access to the site"),
        NoticeKind.BILLING: translate("Words", "Billing"),
        NoticeKind.OTHER: translate("Words", "Important"),
    }[kind]


def policy_choice(policy: RegisterPolicy) -> str:
    """Which calls become tickets (R15), as the settings name the choice."""
    return {
        RegisterPolicy.EVERY_CALL: translate("Words", "Every call"),
        RegisterPolicy.NOT_SOLVED_AT_ONCE: translate("Words", "Only those not solved at once"),
    }[policy]


def permission_name(permission: Permission) -> str:
    """``назначать заявки``: what a right allows to do."""
    return rights.NAMES[permission]()
