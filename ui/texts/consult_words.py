"""A newcomer, his mentor, a question to the seniors: what is said of them."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from app.domain.mentoring import ConsultKind, Verdict
from app.domain.readmodels.consulting import ConsultView
from app.domain.vocabulary import Grade
from ui import formats
from ui.texts.error_table import Sentences
from ui.translations import translate

SENTENCES: Final[Sentences] = {
    "mentor_first": lambda _: translate(
        "Errors", "Show the solution to your mentor first: {name}. His leave opens this"
    ),
    "release_first": lambda _: translate(
        "Errors", "Your mentor looks at it first: {name}. His key lets the ticket go on"
    ),
    "calls_not_yet": lambda _: translate(
        "Errors", "You are not admitted to calls yet. Ask your mentor or the administrator"
    ),
    "mentor_asked": lambda _: translate("Errors", "The mentor has your solution already"),
    "senior_asked": lambda _: translate("Errors", "The question is asked already"),
    "consult_unknown": lambda _: translate("Errors", "This question is no more"),
    "consult_not_yours": lambda _: translate("Errors", "This waits for somebody else: {name}"),
    "consult_decided": lambda _: translate("Errors", "Somebody has answered this already"),
    "grade_jumped": lambda _: translate("Errors", "Grades follow each other: one step at a time"),
    "mentor_unfit": lambda _: translate(
        "Errors", "A mentor works here, is no junior and no pupil of this person"
    ),
    "mentor_needed": lambda _: translate(
        "Errors", "Name a mentor: he looks at what is not solved alone"
    ),
}
"""Code -> sentence."""
_MOST_NAMES: Final = 3


def grade_name(grade: Grade) -> str:
    """Return a step of a career."""
    return {
        Grade.JUNIOR: translate("Grades", "Junior specialist"),
        Grade.SENIOR: translate("Grades", "Senior specialist"),
        Grade.ENGINEER: translate("Grades", "Engineer"),
        Grade.HEAD: translate("Grades", "Head"),
    }[grade]


def step_text(facts: Mapping[str, Any]) -> str:
    """Return what a line of the history tells of mentor and seniors; "" for any other."""
    step, name = str(facts.get("consulting", "")), str(facts.get("of", ""))
    if step == ConsultKind.QUESTION.value and isinstance(facts.get("asked"), list):
        return asked_text([str(each) for each in facts["asked"]])
    told = {
        ConsultKind.REVIEW.value: translate("Consulting", "shown to the mentor {name}"),
        ConsultKind.RELEASE.value: translate(
            "Consulting", "waits for the mentor {name} to let it go"
        ),
        ConsultKind.QUESTION.value: translate("Consulting", "asks the seniors"),
        Verdict.APPROVED.value: translate("Consulting", "approved the solution of {name}"),
        Verdict.RETURNED.value: translate("Consulting", "sent it back to {name}"),
        Verdict.ANSWERED.value: translate("Consulting", "answers {name}"),
    }
    return told.get(step, "").format(name=formats.short_name(name)).strip()


def asked_text(names: Sequence[str]) -> str:
    """Say which seniors are asked: those on shift by name, else that all of them are."""
    if not names:
        return translate("Consulting", "nobody senior is on shift: all seniors are asked")
    shown = ", ".join(formats.short_name(each) for each in names[:_MOST_NAMES])
    text = translate("Consulting", "asks the seniors on shift: {names}")
    more = len(names) - _MOST_NAMES
    told = text.format(names=shown)
    return told if more <= 0 else f"{told} · {translate('Consulting', '%n more', n=more)}"


def state_text(one: ConsultView, now: datetime) -> str:
    """Return how a question stands."""
    if one.verdict is not None:
        told = {
            Verdict.APPROVED: _approved(one),
            Verdict.RETURNED: translate("Consulting", "{name} sent it back: {text}"),
            Verdict.ANSWERED: translate("Consulting", "{name}: {text}"),
        }[one.verdict]
        return told.format(name=formats.short_name(one.decided_by), text=one.answer)
    return _for_me(one) if one.mine_to_decide else _for_others(one, formats.ago(one.asked_at, now))


def _approved(one: ConsultView) -> str:
    if one.kind is ConsultKind.RELEASE:
        return translate("Consulting", "{name} let it go on")
    return translate("Consulting", "{name} approved the solution")


def _for_me(one: ConsultView) -> str:
    if one.kind is ConsultKind.RELEASE:
        text = translate("Consulting", "{name} registered it: let it go on to where it belongs?")
        return text.format(name=formats.short_name(one.asked_by))
    shows = translate("Consulting", "{name} shows a solution: {text}")
    asks = translate("Consulting", "{name} asks: {text}")
    plain = translate("Consulting", "{name} asks for advice on this ticket")
    pattern = shows if one.kind is ConsultKind.REVIEW else asks if one.text else plain
    return pattern.format(name=formats.short_name(one.asked_by), text=one.text)


def _for_others(one: ConsultView, ago: str) -> str:
    waits = translate("Consulting", "Waits for the mentor {name}, {ago}")
    asked = translate("Consulting", "The seniors are asked, {ago}")
    pattern = asked if one.kind is ConsultKind.QUESTION else waits
    return pattern.format(name=formats.short_name(one.to_name), ago=ago)


def call_text(one: ConsultView) -> str:
    """Return the notice for whoever is to decide."""
    return {
        ConsultKind.REVIEW: translate("Consulting", "{name} waits for your leave: {subject}"),
        ConsultKind.RELEASE: translate("Consulting", "{name} registered, let it go on: {subject}"),
        ConsultKind.QUESTION: translate("Consulting", "{name} asks a senior: {subject}"),
    }[one.kind].format(name=formats.short_name(one.asked_by), subject=one.subject)
