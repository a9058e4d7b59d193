"""Small things the properties of a ticket are made of."""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from PySide6.QtWidgets import QWidget

from app.domain.readmodels.catalogue import GroupView
from app.domain.vocabulary import SupportLine
from ui import texts
from ui.translations import translate

SHOWN_AS: Final = {
    "state": ("state",),
    "assignee": ("assignee",),
    "group": ("group",),
    "category": ("category",),
    "priority": ("impact", "urgency"),
}
"""What somebody changed -> the fields that show it."""


def allow(control: QWidget, refusal: str) -> None:
    """Enable a control, or disable it and say why."""
    control.setEnabled(not refusal)
    control.setToolTip(refusal)
    control.setAccessibleDescription(refusal)


def shorter(name: str) -> str:
    """Family name and first name: the patronymic does not fit beside the load."""
    return " ".join(name.split()[:2])


def with_load(name: str, count: int, limit: int | None) -> str:
    """``Литвинов · 4 из 10``."""
    if limit is None:
        return f"{name} · {count}"
    load = translate("Properties", "{name} · {count} of {limit}")
    return load.format(name=name, count=count, limit=limit)


def properties_text(names: frozenset[str]) -> str:
    """Name the properties that somebody changed: ``state, priority``."""
    known = {
        "state": translate("TicketView", "state"),
        "assignee": translate("TicketView", "assignee"),
        "group": translate("TicketView", "group"),
        "category": translate("TicketView", "category"),
        "priority": translate("TicketView", "priority"),
        "field": translate("TicketView", "fields of the category"),
    }
    return ", ".join(text for name, text in known.items() if name in names)


def groups_offered(groups: Mapping[UUID, GroupView], line: SupportLine, farther: str) -> list[UUID]:
    """Order the groups to pass a ticket of this line to.

    One of another line is an escalation, a right of its own: ``farther`` says why it is refused.
    """
    offered = [each for each in groups if not farther or groups[each].line == line]
    return sorted(offered, key=lambda each: (groups[each].line, groups[each].name))


def group_label(group: GroupView) -> str:
    """``Кассы · вторая линия``."""
    return f"{texts.named(group.name, group.name_en)} · {texts.line_name(group.line)}"
