"""The demo room's categories with their words, own fields and intake scripts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app.domain.vocabulary import FieldKind, Impact, Urgency
from db.models import catalogue as tables
from db.seed.content import read
from db.seed.reference import Reference
from db.seed.rows import Rows
from db.seed.staff import Staff

YES_NO = (("Да", "Yes"), ("Нет", "No"), ("Не знает", "Does not know"))


@dataclass(frozen=True, slots=True)
class Question:
    """A question as tickets quote it: its key, text and possible answers.

    ``routes`` and ``moves`` are the digits that send the ticket elsewhere or move its priority.
    """

    key: UUID
    text: str
    answers: tuple[str, ...]
    always: bool
    simple: bool
    routes: frozenset[int]
    moves: frozenset[int]


@dataclass(frozen=True, slots=True)
class Category:
    """A category as the history needs it; ``script`` is "" without one."""

    key: UUID
    code: str
    name: str
    group: str
    impact: Impact
    urgency: Urgency
    script: str


@dataclass(frozen=True, slots=True)
class Classification:
    """Categories by code, questions by script, fields by code."""

    categories: Mapping[str, Category]
    questions: Mapping[str, tuple[Question, ...]]
    fields: Mapping[str, UUID]


def add_classification(
    rows: Rows, reference: Reference, staff: Staff, now: datetime
) -> Classification:
    """Collect scripts, categories, synonyms and fields."""
    scripts = {
        code: rows.add(
            tables.Script,
            now,
            name=script["name"],
            name_en=script["name_en"],
            closing_phrase=script["closing"],
        )
        for code, script in read("scripts")["scripts"].items()
    }
    categories = _add_categories(rows, reference, staff, now, scripts)
    questions = {
        code: _add_questions(rows, now, scripts[code], script["questions"], categories)
        for code, script in read("scripts")["scripts"].items()
    }
    fields = _add_fields(rows, reference, now, categories)
    return Classification(categories, questions, fields)


def _add_categories(
    rows: Rows, reference: Reference, staff: Staff, now: datetime, scripts: Mapping[str, UUID]
) -> dict[str, Category]:
    made: dict[str, Category] = {}
    for position, (code, entry) in enumerate(read("categories")["categories"].items()):
        name, name_en, group, impact, urgency, script, equipment, synonyms = entry
        parent = made.get(code[:-1])
        group = group or (parent.group if parent else reference.first_line_code)
        key = rows.add(
            tables.Category,
            now,
            parent_id=parent.key if parent else None,
            department_id=reference.department_id,
            code=code,
            name=name,
            name_en=name_en,
            position=position,
            group_id=staff.groups[group].key,
            script_id=scripts.get(script),
            default_impact=Impact(impact),
            default_urgency=Urgency(urgency),
            needs_equipment=equipment,
            selectable=bool(synonyms),
        )
        for text in synonyms:
            rows.add(tables.CategorySynonym, now, category_id=key, text=text)
        made[code] = Category(key, code, name, group, Impact(impact), Urgency(urgency), script)
    return made


def _add_questions(
    rows: Rows,
    now: datetime,
    script_id: UUID,
    questions: list[dict[str, Any]],
    categories: Mapping[str, Category],
) -> tuple[Question, ...]:
    made: list[Question] = []
    for position, entry in enumerate(questions):
        after = entry.get("after")
        key = rows.add(
            tables.ScriptQuestion,
            now,
            script_id=script_id,
            position=position,
            text=entry["text"],
            text_en=entry["en"],
            simple_cause=entry.get("simple", False),
            after_question_id=made[after[0] - 1].key if after else None,
            after_answer=after[1] if after else None,
        )
        options = entry.get("options") or [{"t": text, "e": english} for text, english in YES_NO]
        _add_options(rows, key, options, categories)
        made.append(_question(key, entry, options))
    return tuple(made)


def _question(key: UUID, entry: dict[str, Any], options: list[dict[str, Any]]) -> Question:
    digits = list(enumerate(options, start=1))
    return Question(
        key=key,
        text=entry["text"],
        answers=tuple(option["t"] for option in options),
        always="after" not in entry,
        simple=entry.get("simple", False),
        routes=frozenset(digit for digit, option in digits if "r" in option),
        moves=frozenset(digit for digit, option in digits if {"i", "u"} & set(option)),
    )


def _add_options(
    rows: Rows,
    question_id: UUID,
    options: list[dict[str, Any]],
    categories: Mapping[str, Category],
) -> None:
    for digit, option in enumerate(options, start=1):
        rows.put(
            tables.ScriptOption,
            question_id=question_id,
            digit=digit,
            text=option["t"],
            text_en=option["e"],
            summary=option.get("s", ""),
            sets_impact=Impact(option["i"]) if "i" in option else None,
            sets_urgency=Urgency(option["u"]) if "u" in option else None,
            routes_to_id=categories[option["r"]].key if "r" in option else None,
        )


def _add_fields(
    rows: Rows, reference: Reference, now: datetime, categories: Mapping[str, Category]
) -> dict[str, UUID]:
    made: dict[str, UUID] = {}
    for position, entry in enumerate(read("fields")["fields"]):
        made[entry["code"]] = rows.add(
            tables.CustomField,
            now,
            code=entry["code"],
            name=entry["name"],
            name_en=entry["name_en"],
            kind=FieldKind(entry["kind"]),
            options=entry.get("options", {}),
            department_id=reference.department_id,
        )
        for code in categories:
            if code.startswith(tuple(entry["categories"])):
                rows.put(
                    tables.CategoryField,
                    category_id=categories[code].key,
                    field_id=made[entry["code"]],
                    position=position,
                    required_on_create=code.startswith(tuple(entry["on_create"])),
                    required_on_close=code.startswith(tuple(entry["on_close"])),
                )
    return made
