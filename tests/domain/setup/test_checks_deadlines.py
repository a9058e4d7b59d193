"""Bad input of working time, deadlines and their rules: refused or warned, with the place."""

from typing import Any
from uuid import UUID, uuid4

import pytest

from app.domain.setup.checks import problems
from app.domain.setup.documents import Book, Document, SetupKind

ROOM, SHOP, WEEK = (str(UUID(int=each)) for each in (1, 2, 3))
HOURS = [{"weekday": day, "starts_minute": 540, "ends_minute": 1080} for day in range(5)]


def targets(*pairs: tuple[int | None, int | None]) -> list[dict[str, int | None]]:
    names = ("first_response_minutes", "resolution_minutes")
    return [
        {"priority": at, **dict(zip(names, pair, strict=True))} for at, pair in enumerate(pairs, 1)
    ]


CALENDAR: dict[str, Any] = {
    "name": "Офис", "name_en": "", "active": True, "time_zone": "Europe/Moscow",
    "intervals": HOURS, "exceptions": [],
}  # fmt: skip
POLICY: dict[str, Any] = {
    "name": "Обычная", "name_en": "", "active": True, "calendar_id": WEEK, "department_id": None,
    "is_default": True, "targets": targets((15, 60), (30, 240)),
}  # fmt: skip
RULE: dict[str, Any] = {
    "name": "VIP", "position": 1, "policy_id": ROOM, "client_id": None, "department_id": None,
    "category_id": None, "line": None, "channel": None, "priority": 1, "active": True,
}  # fmt: skip
WARN: dict[str, Any] = {
    "name": "80 %", "position": 0, "clock": "resolution", "action": "warn_assignee",
    "at_percent": 80, "minutes_before": None, "policy_id": None, "priority": None,
    "group_id": None, "active": True,
}  # fmt: skip
GROUP = {"name": "Кассы", "name_en": "", "code": "g", "active": True, "line": 2,
         "department_id": str(UUID(int=9))}  # fmt: skip


Rules = dict[str, Document]


def found(
    kind: SetupKind, body: dict[str, Any], rules: Rules | None = None
) -> list[tuple[str, str, bool]]:
    key = str(uuid4())
    book = Book(
        {
            SetupKind.CALENDAR: {WEEK: Document(SetupKind.CALENDAR, WEEK, CALENDAR)},
            SetupKind.POLICY: {ROOM: Document(SetupKind.POLICY, ROOM, POLICY)},
            SetupKind.GROUP: {SHOP: Document(SetupKind.GROUP, SHOP, GROUP)},
            SetupKind.SLA_RULE: rules or {},
        }
    ).with_body(kind, key, body)
    told = problems(Document(kind, key, body), book)
    return [(each.code, each.field, each.stops) for each in told]


def test_what_is_right_is_left_alone() -> None:
    assert found(SetupKind.CALENDAR, CALENDAR | {"name": "Склад"}) == []
    assert found(SetupKind.SLA_RULE, RULE) == []
    assert found(SetupKind.ESCALATION, WARN) == []
    assert found(SetupKind.POLICY, POLICY | {"name": "Другая", "is_default": False}) == []


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        ({"time_zone": "Mars/Base"}, ("zone_unknown", "time_zone", True)),
        ({"intervals": []}, ("calendar_never_opens", "intervals", True)),
        (
            {"intervals": [*HOURS, {"weekday": 0, "starts_minute": 1000, "ends_minute": 1100}]},
            ("calendar_hours_overlap", "intervals.5.starts_minute", True),
        ),
        (
            {"intervals": [{"weekday": 0, "starts_minute": 600, "ends_minute": 600}]},
            ("calendar_hours_wrong", "intervals.0.ends_minute", True),
        ),
        (
            {
                "exceptions": [
                    {"day": "2026-05-09", "starts_minute": 540, "ends_minute": 700, "name": ""},
                    {"day": "2026-05-09", "starts_minute": 600, "ends_minute": 900, "name": ""},
                ]
            },
            ("calendar_hours_overlap", "exceptions.1.starts_minute", True),
        ),
    ],
)
def test_working_time(changed: dict[str, Any], wanted: tuple[str, str, bool]) -> None:
    assert wanted in found(SetupKind.CALENDAR, CALENDAR | {"name": "Склад"} | changed)


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        (
            {"targets": targets((0, 60))},
            ("sla_target_wrong", "targets.0.first_response_minutes", True),
        ),
        (
            {"targets": targets((90, 60))},
            ("sla_reaction_after_solution", "targets.0.first_response_minutes", False),
        ),
        ({"targets": []}, ("sla_without_targets", "targets", False)),
        ({"is_default": True}, ("sla_usual_taken", "is_default", True)),
        ({"is_default": True, "active": False}, ("sla_usual_retired", "active", True)),
    ],
)
def test_policies(changed: dict[str, Any], wanted: tuple[str, str, bool]) -> None:
    body = POLICY | {"name": "Другая", "is_default": False} | changed
    assert wanted in found(SetupKind.POLICY, body)


def test_without_a_usual_policy_it_says_so() -> None:
    key = str(uuid4())
    body = POLICY | {"is_default": False}
    told = problems(Document(SetupKind.POLICY, key, body), Book({}))
    assert ("sla_none_usual", False) in [(each.code, each.stops) for each in told]


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        ({"priority": None}, ("sla_rule_takes_all", "policy_id", False)),
        ({"line": 3}, ("sla_rule_reaches_nobody", "line", False)),
        ({"line": 2, "department_id": str(uuid4())}, ("sla_rule_reaches_nobody", "line", False)),
        ({"priority": 4}, ("sla_rule_without_target", "priority", False)),
    ],
)
def test_rules(changed: dict[str, Any], wanted: tuple[str, str, bool]) -> None:
    assert wanted in found(SetupKind.SLA_RULE, RULE | changed)


def test_a_rule_below_a_wider_one_is_never_reached() -> None:
    key = str(uuid4())
    wider = Document(SetupKind.SLA_RULE, key, RULE | {"name": "Все", "position": 0})
    told = found(SetupKind.SLA_RULE, RULE | {"line": 2}, rules={key: wider})
    assert ("sla_rule_hidden", "position", False) in told


@pytest.mark.parametrize(
    ("changed", "wanted"),
    [
        ({"at_percent": None}, ("escalation_threshold", "at_percent", True)),
        ({"minutes_before": 10}, ("escalation_threshold", "at_percent", True)),
        ({"at_percent": 101}, ("escalation_percent", "at_percent", True)),
        ({"action": "to_group"}, ("required", "group_id", True)),
        (
            {"at_percent": None, "minutes_before": 240},
            ("escalation_never", "clock", False),
        ),
        ({"clock": "partner"}, ("escalation_never", "clock", False)),
        ({"priority": 3}, ("escalation_never", "clock", False)),
    ],
)
def test_warnings(changed: dict[str, Any], wanted: tuple[str, str, bool]) -> None:
    assert wanted in found(SetupKind.ESCALATION, WARN | changed)
