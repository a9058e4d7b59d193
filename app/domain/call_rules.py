"""What a call must have before it is registered, and the times its keys tell."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from functools import partial
from typing import Protocol
from uuid import UUID

from app.domain import call_clock, phone
from app.domain.errors import RuleBroken
from app.domain.field_limits import check_limits
from app.domain.readmodels.calls import CallDraft, Matter
from app.domain.readmodels.catalogue import Catalogue, CategoryView, FieldView
from app.domain.text_guard import clean_line, clean_text, require
from app.domain.vocabulary import Channel, FieldKind

MOST_DESCRIPTION = 20_000
MOST_NAME = 200
MOST_LINE = 500
CHECKED, UNCHECKED = "1", "0"
_NUMBER = re.compile(r"[+-]?\d{1,15}(?:[.,]\d{1,6})?")
_RUSSIAN_DATE = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


class Asking(Protocol):
    """Whatever asks for fields: a category, or a trial of one field."""

    @property
    def fields(self) -> tuple[FieldView, ...]:
        """The fields in the order of the form."""
        ...


@dataclass(frozen=True, slots=True)
class Handling:
    """Whole seconds of one call; together they are the time from its start to its end."""

    talk: int
    hold: int
    wrap_up: int

    @property
    def total(self) -> int:
        """The handling time."""
        return self.talk + self.hold + self.wrap_up


def handling_of(draft: CallDraft, now: datetime) -> Handling:
    """Measure a call that ends at ``now``; of one entered from paper only the talk is known."""
    ended = draft.hung_up_at or draft.dropped_at or now
    if draft.entered_afterwards:
        known = draft.hung_up_at is not None
        return Handling(_seconds(draft.started_at, ended) if known else 0, 0, 0)
    whole = _seconds(draft.started_at, max(ended, now))
    spoken = min(_seconds(draft.started_at, ended), whole)
    hold = min(int(call_clock.held(draft, ended).total_seconds()), spoken)
    return Handling(spoken - hold, hold, whole - spoken)


def _seconds(start: datetime, end: datetime) -> int:
    return max(int((end - start).total_seconds()), 0)


def ended_at(draft: CallDraft, now: datetime) -> datetime:
    """Tell when the talk ended; of one entered from paper without a note, when it began."""
    return draft.hung_up_at or (draft.started_at if draft.entered_afterwards else now)


def validate(draft: CallDraft, catalogue: Catalogue) -> tuple[RuleBroken, ...]:
    """List what is missing or wrong in the order of the form; empty when it may be saved.

    ``field`` is caller, number, description, category, or ``field:`` and the field's code.
    """
    return tuple(_faults(draft, catalogue))


def check(draft: CallDraft, catalogue: Catalogue) -> None:
    """Raise the first fault."""
    for fault in _faults(draft, catalogue):
        raise fault


def caller_faults(draft: CallDraft) -> tuple[RuleBroken, ...]:
    """List what is missing or wrong with the caller alone."""
    return tuple(_caller_faults(draft))


def _faults(draft: CallDraft, catalogue: Catalogue) -> Iterator[RuleBroken]:
    yield from _caller_faults(draft)
    yield from _text_faults(draft.matter)
    category = catalogue.categories.get(draft.matter.category_id or UUID(int=0))
    if category is None or not category.selectable:
        yield RuleBroken("required", field="category")
        return
    yield from _field_faults(draft.matter, category)


def _caller_faults(draft: CallDraft) -> Iterator[RuleBroken]:
    if draft.contact_id is not None:
        return
    caller = draft.new_contact
    if caller is None or not caller.full_name.strip():
        yield RuleBroken("required", field="caller")
        return
    yield from _fault_of(lambda: clean_line(caller.full_name, MOST_NAME, "caller"))
    if draft.number_typed.strip():
        yield from _fault_of(lambda: phone.parse(draft.number_typed), "number")
    elif draft.channel is Channel.PHONE:
        yield RuleBroken("required", field="number")


def _text_faults(matter: Matter) -> Iterator[RuleBroken]:
    yield from _fault_of(lambda: require(matter.description, "description"))
    if matter.description:
        yield from _fault_of(
            lambda: clean_text(matter.description, MOST_DESCRIPTION, "description")
        )


def _field_faults(matter: Matter, category: CategoryView) -> Iterator[RuleBroken]:
    for field in category.fields:
        yield from _fault_of(partial(field_value, field, matter, category))


def _fault_of(attempt: Callable[[], object], field: str | None = None) -> Iterator[RuleBroken]:
    try:
        attempt()
    except RuleBroken as fault:
        yield fault if field is None else RuleBroken(fault.code, **{**fault.facts, "field": field})


def field_value(field: FieldView, matter: Matter, category: Asking) -> str:
    """Read one field in its stored form; empty when it was left so.

    Dates are kept as yyyy-mm-dd, numbers with a dot, flags as "1" and "0". Raises RuleBroken
    ``required``, ``field_number``, ``field_date``, ``field_choice``, ``text_too_long`` or what
    field_limits.check_limits raises.
    """
    place = f"field:{field.code}"
    typed = matter.fields.get(field.code, "").strip()
    if not typed:
        if field.required_on_create:
            raise RuleBroken("required", field=place, name=field.name)
        return ""
    value = _stored(field, typed, matter, category)
    check_limits(field.kind, field.options, value, field=place, name=field.name)
    return value


def _stored(field: FieldView, typed: str, matter: Matter, category: Asking) -> str:
    place = f"field:{field.code}"
    if field.kind is FieldKind.NUMBER:
        return _number(typed, place)
    if field.kind is FieldKind.DATE:
        return _date(typed, place)
    if field.kind is FieldKind.CHECKBOX:
        return _flag(typed, place)
    if field.kind in (FieldKind.LIST, FieldKind.LINKED_LIST):
        return _choice(field, typed, matter, category)
    limit = MOST_DESCRIPTION if field.kind is FieldKind.TEXT else MOST_LINE
    clean = clean_text if field.kind is FieldKind.TEXT else clean_line
    return clean(typed, limit, place)


def _number(typed: str, place: str) -> str:
    bare = typed.replace("\u00a0", "").replace(" ", "")
    if _NUMBER.fullmatch(bare) is None:
        raise RuleBroken("field_number", field=place, value=typed)
    return bare.replace(",", ".")


def _date(typed: str, place: str) -> str:
    russian = _RUSSIAN_DATE.fullmatch(typed)
    try:
        if russian is not None:
            return date(int(russian[3]), int(russian[2]), int(russian[1])).isoformat()
        return date.fromisoformat(typed).isoformat()
    except ValueError as error:
        raise RuleBroken("field_date", field=place, value=typed) from error


def _flag(typed: str, place: str) -> str:
    if typed not in (CHECKED, UNCHECKED):
        raise RuleBroken("field_choice", field=place, value=typed)
    return typed


def _choice(field: FieldView, typed: str, matter: Matter, category: Asking) -> str:
    if typed not in choices_of(field, matter, category):
        raise RuleBroken("field_choice", field=f"field:{field.code}", value=typed)
    return typed


def choices_of(field: FieldView, matter: Matter, category: Asking) -> tuple[str, ...]:
    """List what may be chosen now: of a linked list, what goes with the value of its parent.

    Without a parent named, the first field whose value stands in the list is the parent.
    """
    if "by" not in field.options:
        return tuple(field.options.get("values", ()))
    by: dict[str, list[str]] = field.options["by"]
    above = field.options.get("parent")
    asked = [one.code for one in category.fields if above in (None, "", one.code)]
    chosen = [matter.fields.get(code, "").strip() for code in asked]
    parents = [value for value in chosen if value in by]
    return tuple(by[parents[0]]) if parents else ()


def require_at_once(draft: CallDraft, catalogue: Catalogue) -> None:
    """Refuse to solve while talking what the classification keeps for others: ``not_at_once``."""
    category = catalogue.categories.get(draft.matter.category_id or UUID(int=0))
    if category is not None and not category.at_once:
        raise RuleBroken("not_at_once", field="category", name=category.name)
