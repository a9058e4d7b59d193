"""Mapped classes by subject; importing this package registers every table."""

from db.models import (
    call,
    catalogue,
    client,
    consulting,
    escalation,
    knowledge,
    kpi,
    lists,
    live,
    outage,
    room,
    routing,
    sla,
    staff,
    ticket,
    timeline,
)

__all__ = [
    "call",
    "catalogue",
    "client",
    "consulting",
    "escalation",
    "knowledge",
    "kpi",
    "lists",
    "live",
    "outage",
    "room",
    "routing",
    "sla",
    "staff",
    "ticket",
    "timeline",
]
