"""Every kind of entry is a sentence in both languages, and no code of ours shows in it."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QCoreApplication

from app.domain.identity import new_id
from app.domain.permissions import Actor
from app.domain.readmodels.catalogue import Catalogue
from app.domain.readmodels.tickets import TimelineItem
from app.domain.vocabulary import Audience, EntryKind, FieldKind, Role, SupportLine
from app.services.catalogue import CatalogueService
from db.models.catalogue import CustomField
from db.session import Database
from tests import factories as make
from tests.rooms import SmallRoom, small_room
from ui.ticket_parts.timeline_facts import priority
from ui.ticket_parts.timeline_texts import TimelineWords
from ui.translations import LANGUAGES, Translator

NOW = make.NOW
READER = Actor(UUID(int=7), "reader", "Reader", Role.DISPATCHER, SupportLine.FIRST)
LATER = (NOW + timedelta(minutes=30)).isoformat()
CODE = re.compile(r"[a-z]+_[a-z]+|[{}%]|\bNone\b|00000000-|\b[0-9a-f]{8}-[0-9a-f]{4}-")


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QCoreApplication) -> Iterator[str]:
    translator = Translator()
    translator.switch(str(request.param))
    yield str(request.param)
    translator.switch("en")


@pytest.fixture
def room(sqlite_url: str) -> Iterator[SmallRoom]:
    database = Database(sqlite_url)
    yield small_room(database)
    database.dispose()


@pytest.fixture
def catalogue(room: SmallRoom) -> Catalogue:
    with room.database.write() as session:
        for code, kind, name in (
            ("sold_on", FieldKind.DATE, "Продано"),
            ("in_warranty", FieldKind.CHECKBOX, "На гарантии"),
        ):
            field = make.make_field(session, room.no_print, code, kind)
            session.get_one(CustomField, field).name = name
    read = CatalogueService(room.database, room.clock).snapshot()
    return replace(read, states={})  # the names of the template, as a new room has them


def entry(kind: EntryKind, facts: dict[str, Any], body: str = "") -> TimelineItem:
    whose = (new_id(), NOW, new_id(), "Петрова Мария", kind, Audience.INTERNAL)
    return TimelineItem(*whose, body, facts)


def typical(room: SmallRoom) -> dict[EntryKind, list[dict[str, Any]]]:
    """The facts as the desks and the import write them, the barest last."""
    return {
        EntryKind.REGISTERED: [{"number": 20260000001, "afterwards": True}, {}],
        EntryKind.CALL: [
            {"call_id": str(new_id()), "channel": "walk_in", "talk_seconds": 192},
            {},
        ],
        EntryKind.NOTE: [{"call_id": str(new_id()), "fields": {"sold_on": "2026-11-03"}}, {}],
        EntryKind.ANSWER: [{"response_minutes": 10}, {}],
        EntryKind.PARTNER: [{}],
        EntryKind.STATE: [
            {"from": "in_progress", "to": "waiting_client", "review_at": LATER},
            {"from": "waiting_client", "to": "in_progress", "paused_minutes": 30},
            {},
        ],
        EntryKind.ASSIGNED: [
            {
                "assignee_id": str(room.kim.agent_id),
                "group_id": str(room.cash),
                "reasons": ["works_open_ticket", "on_shift"],
                "override": "",
            },
            {"assignee_id": None, "group_id": None, "reasons": [], "override": ""},
            {"from": "", "to": "Ким А", "state_from": "new", "state_to": "assigned"},
            {"from": "Ким А", "to": "", "group_to": "Сети", "line_from": 1, "line_to": 2},
            {},
        ],
        EntryKind.FIELD: [
            {"field": "sold_on", "from": "", "to": "2026-11-03"},
            {"field": "in_warranty", "from": "1", "to": "0"},
            {"field": "gone_field", "from": "", "to": "x"},
            {"category_from": str(room.no_print), "category_to": str(room.no_network)},
            {"category_from": None, "category_to": str(new_id()), "group_to": "Сети"},
            {},
        ],
        EntryKind.PRIORITY: [{"from": 3, "to": 1, "impact": 3, "urgency": 3}, {}],
        EntryKind.PROMISE: [
            {"due_at": LATER, "kind": "next_working_day", "manned": False},
            {"kept": True, "late": True, "due_at": LATER},
            {},
        ],
        EntryKind.RESOLUTION: [
            {"code": "not_reproduced", "from": "in_progress", "to": "resolved"},
            {"code": "by_client", "at_once": True, "resolution_minutes": 90},
            {"code": "unheard_of"},
        ],
        EntryKind.REOPENED: [{"from": "resolved", "to": "reopened"}, {}],
        EntryKind.LINKED: [{"number": 20260000001, "kind": "same_call"}, {}],
        EntryKind.REMOTE_LOOK: [{}],
        EntryKind.OUTAGE: [
            {"spread": "systemic"},
            {"spread": "single"},
            {"text": True},
            {"left": 20260000001},
            {"ringing": "not_reached", "number": 20260000001},
            {},
        ],
        EntryKind.IMPORTED: [{"file": "incident_event_log.csv"}, {}],
        EntryKind.ESCALATED: [
            {"rule": "Скоро", "clock": "resolution", "due_at": NOW.isoformat(), "told": "Ким Анна"},
            {"rule": "Срок", "clock": "partner", "due_at": NOW.isoformat(), "group_to": "Сеть"},
            {},
        ],
    }


@pytest.mark.parametrize("kind", EntryKind)
def test_an_entry_is_a_sentence_without_codes(
    room: SmallRoom, catalogue: Catalogue, language: str, kind: EntryKind
) -> None:
    words = TimelineWords(catalogue, READER, NOW)
    for facts in typical(room)[kind]:
        line = words.line(entry(kind, facts))
        assert line.title.strip(" ·"), facts
        assert not CODE.search(line.title), (line.title, facts)
        assert " ·  · " not in line.title
        assert not line.title.startswith(" ")
        if language == "ru" and kind not in (EntryKind.NOTE, EntryKind.ANSWER, EntryKind.PARTNER):
            own = line.title.replace("Петрова", "")
            assert re.search("[а-яё]{3}|[А-ЯЁ]", own), line.title


def test_a_call_tells_who_took_it_and_how_long_it_lasted(
    catalogue: Catalogue, qapp: QCoreApplication
) -> None:
    translator = Translator()
    translator.switch("ru")
    words = TimelineWords(catalogue, READER, NOW)
    title = words.line(entry(EntryKind.CALL, {"talk_seconds": 192})).title
    translator.switch("en")
    assert title.replace("\N{NO-BREAK SPACE}", " ") == "Звонок принят · Петрова М. · 3 мин 12 с"


def test_own_fields_are_told_as_people_read_them(
    catalogue: Catalogue, qapp: QCoreApplication
) -> None:
    translator = Translator()
    translator.switch("ru")
    words = TimelineWords(catalogue, READER, NOW)
    told = [
        words.line(entry(EntryKind.FIELD, {"field": code, "from": old, "to": new})).title
        for code, old, new in (
            ("sold_on", "2026-11-03", "2026-11-04"),
            ("in_warranty", "1", "0"),
            ("model", "Атол", ""),
        )
    ]
    translator.switch("en")
    assert [title.split(": ")[1].split(" · ")[0] for title in told] == [
        "03.11.2026 → 04.11.2026",
        "Да → Нет",
        "Атол → —",
    ]


def test_a_new_assessment_of_the_same_priority_says_what_changed(qapp: QCoreApplication) -> None:
    facts = {"from": 1, "to": 1, "impact_from": 2, "impact": 3, "urgency_from": 2, "urgency": 2}
    assert priority(facts) == "Impact: Several → Whole site"
    assert priority({**facts, "to": 2}) == "Priority P1 → P2"
