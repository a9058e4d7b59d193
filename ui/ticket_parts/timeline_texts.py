"""The history of a ticket in words: codes and facts in, sentences out."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Literal
from uuid import UUID

from app.domain.permissions import Actor
from app.domain.readmodels.catalogue import Catalogue, FieldView
from app.domain.readmodels.tickets import TimelineItem
from app.domain.vocabulary import (
    Audience,
    EntryKind,
    ResolutionCode,
    StateType,
    SupportLine,
)
from ui import formats, texts
from ui.texts.deadline_words import escalation_text
from ui.ticket_parts import clash_words, words
from ui.ticket_parts.outage_facts import linked_title, outage_title, with_outage
from ui.ticket_parts.own_editors import shown
from ui.ticket_parts.timeline_facts import (
    answer_due,
    arrow,
    by_rule,
    hands,
    key_of,
    paused,
    policy,
    priority,
    promised,
    reason_why,
    response,
    review,
    talk,
    took,
    when,
    with_arrival,
    with_route,
)
from ui.translations import translate
from ui.widgets import Mark
from ui.widgets.marks import PillTone

_NOTHING: Final = "—"
Box = Literal["", "sub", "warn"]
Facts = Mapping[str, Any]
_SYSTEM: Final = frozenset(
    {
        EntryKind.STATE, EntryKind.ASSIGNED, EntryKind.FIELD, EntryKind.PRIORITY,
        EntryKind.LINKED, EntryKind.PROMISE, EntryKind.OUTAGE, EntryKind.ESCALATED,
    }
)  # fmt: skip
_MARKS: Final = {
    EntryKind.REGISTERED: Mark.NEW,
    EntryKind.CALL: Mark.CALL,
    EntryKind.NOTE: Mark.INFO,
    EntryKind.ANSWER: Mark.INFO,
    EntryKind.PARTNER: Mark.PARTNER,
    EntryKind.ASSIGNED: Mark.NEW,
    EntryKind.FIELD: Mark.DRAFT,
    EntryKind.PRIORITY: Mark.P2,
    EntryKind.PROMISE: Mark.ON_TIME,
    EntryKind.RESOLUTION: Mark.SOLVED,
    EntryKind.REOPENED: Mark.REOPENED,
    EntryKind.LINKED: Mark.DUPLICATE,
    EntryKind.REMOTE_LOOK: Mark.INFO,
    EntryKind.OUTAGE: Mark.RISK,
    EntryKind.IMPORTED: Mark.CLOSED,
    EntryKind.ESCALATED: Mark.RISK,
}


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """One entry as shown; a ``system`` one takes one row, ``box`` is the card of its text.

    ``waits`` says that only this computer has it yet.
    """

    entry_id: UUID
    mark: Mark
    title: str
    when: str
    body: str = ""
    tag: str = ""
    tone: PillTone = "neutral"
    box: Box = ""
    system: bool = False
    waits: str = ""

    @property
    def sentence(self) -> str:
        """The entry as one sentence for screen readers."""
        parts = (self.title, self.when, self.tag, self.waits, self.body)
        return ", ".join(part for part in parts if part)


class TimelineWords:
    """Puts entries into words for one reader."""

    def __init__(self, catalogue: Catalogue, actor: Actor, now: datetime) -> None:
        """``now`` decides between a time of day and a date."""
        self._catalogue, self._actor, self._now = catalogue, actor, now

    def line(self, item: TimelineItem) -> TimelineLine:
        """Put one entry into words."""
        system = item.kind in _SYSTEM
        title = _TITLES[item.kind](self, item)
        named = f"{title} · {self._who(item)}" if system and item.agent_id else title
        tag, tone = _tag(item)
        return TimelineLine(
            entry_id=item.entry_id,
            mark=self._mark(item),
            title=with_arrival(named, item.facts),
            when=when(item.at, self._now),
            body=self._body(item),
            tag=tag,
            tone=tone,
            box=_box(item),
            system=system,
        )

    def _body(self, item: TimelineItem) -> str:
        """The words of an entry, after what a decision between two changes led to."""
        choices = item.facts.get("choices")
        told = choices if isinstance(choices, list) else []
        lines = [clash_words.choice_line(self._catalogue, each) for each in told]
        return "\n".join([*lines, item.body] if item.body else lines)

    def _who(self, item: TimelineItem) -> str:
        return words.person(self._actor, item.agent_id, item.agent_name)

    def _mark(self, item: TimelineItem) -> Mark:
        if item.kind is not EntryKind.STATE:
            return _MARKS[item.kind]
        code = str(item.facts.get("to", ""))
        known = self._catalogue.states.get(code)
        return words.state_mark(code, known.state_type if known else StateType.OPEN)

    def _state(self, code: object) -> str:
        return words.state_name(self._catalogue, str(code)) if code else ""

    # ---- titles
    def _registered(self, item: TimelineItem) -> str:
        text = translate("Timeline", "Ticket registered · {who}")
        told = text.format(who=self._who(item))
        late = translate("Timeline", "entered afterwards")
        return f"{told} · {late}" if item.facts.get("afterwards") else told

    def _call(self, item: TimelineItem) -> str:
        parts = [translate("Timeline", "Call taken"), self._who(item), talk(item.facts)]
        return " · ".join(part for part in parts if part)

    def _note(self, item: TimelineItem) -> str:
        return " · ".join(part for part in (self._who(item), texts.step_text(item.facts)) if part)

    def _state_change(self, item: TimelineItem) -> str:
        moved = arrow(self._state(item.facts.get("from")), self._state(item.facts.get("to")))
        parts = [
            by_rule(item.facts),
            moved or translate("Timeline", "State changed"),
            paused(item.facts),
            response(item.facts),
            review(item.facts, self._now),
            answer_due(item.facts, self._now),
        ]
        return " · ".join(part for part in parts if part)

    def _assigned(self, item: TimelineItem) -> str:
        facts = item.facts
        if "reasons" in facts:
            return self._planned(facts)
        parts = [hands(facts), arrow(facts.get("group_from"), facts.get("group_to"))]
        if "line_to" in facts and facts.get("line_from") != facts.get("line_to"):
            parts.append(texts.line_name(SupportLine(int(facts["line_to"]))))
        if facts.get("state_to"):
            parts.append(self._state(facts["state_to"]))
        parts.append(policy(facts))
        told = " · ".join(part for part in parts if part)
        return told or translate("Timeline", "Passed on")

    def _planned(self, facts: Facts) -> str:
        """The first hand of a new ticket, with the most telling reason."""
        agent = self._catalogue.agents.get(key_of(facts.get("assignee_id")))
        group = words.group_name(self._catalogue, key_of(facts.get("group_id")))
        if agent is None:
            queue = translate("Timeline", "To the queue “{group}”").format(group=group)
            return with_route(
                queue if group else translate("Timeline", "To the queue of no group"), facts
            )
        assigned = translate("Timeline", "Assigned: {names}")
        names = assigned.format(names=formats.short_name(agent.full_name))
        why = str(facts.get("override") or "") or reason_why(facts.get("reasons"))
        return with_route(f"{names} · {why}" if why else names, facts)

    def _field(self, item: TimelineItem) -> str:
        facts = item.facts
        if "category_to" in facts:
            return self._category(facts)
        field = self._own_field(str(facts.get("field", "")))
        old, new = str(facts.get("from") or ""), str(facts.get("to") or "")
        if field is None:
            name = translate("Timeline", "A field that is no longer used")
            return f"{name}: {arrow(old, new or _NOTHING)}"
        name = texts.named(field.name, field.name_en)
        return f"{name}: {arrow(shown(field, old), shown(field, new) or _NOTHING)}"

    def _own_field(self, code: str) -> FieldView | None:
        categories = self._catalogue.categories.values()
        fields = (each for category in categories for each in category.fields)
        return next((each for each in fields if each.code == code), None)

    def _category(self, facts: Facts) -> str:
        known = self._catalogue.categories
        paths = [
            words.category_path(known.get(key_of(facts.get(side)))) or _NOTHING
            for side in ("category_from", "category_to")
        ]
        text = translate("Timeline", "Category: {change}").format(change=" → ".join(paths))
        moved = arrow(facts.get("group_from"), facts.get("group_to"))
        return " · ".join(part for part in (text, moved, policy(facts)) if part)

    def _priority(self, item: TimelineItem) -> str:
        return " · ".join(part for part in (priority(item.facts), policy(item.facts)) if part)

    def _promise(self, item: TimelineItem) -> str:
        return promised(item.facts, self._now)

    def _resolution(self, item: TimelineItem) -> str:
        code = str(item.facts.get("code", ""))
        known = code in set(ResolutionCode)
        parts = [
            translate("Timeline", "Solved · {who}").format(who=self._who(item)),
            texts.resolution_name(ResolutionCode(code)) if known else "",
            with_outage(item.facts),
            took(item.facts),
        ]
        return " · ".join(part for part in parts if part)

    def _reopened(self, item: TimelineItem) -> str:
        return translate("Timeline", "Reopened · {who}").format(who=self._who(item))

    def _remote_look(self, item: TimelineItem) -> str:
        text = translate("Timeline", "Looked at the client's device · {who}")
        return text.format(who=self._who(item))

    def _imported(self, item: TimelineItem) -> str:
        return translate("Timeline", "Brought from another program")


_TITLES: Final[Mapping[EntryKind, Callable[[TimelineWords, TimelineItem], str]]] = {
    EntryKind.REGISTERED: TimelineWords._registered,  # noqa: SLF001 - the class's own table
    EntryKind.CALL: TimelineWords._call,  # noqa: SLF001
    EntryKind.NOTE: TimelineWords._note,  # noqa: SLF001
    EntryKind.ANSWER: TimelineWords._note,  # noqa: SLF001
    EntryKind.PARTNER: TimelineWords._note,  # noqa: SLF001
    EntryKind.STATE: TimelineWords._state_change,  # noqa: SLF001
    EntryKind.ASSIGNED: TimelineWords._assigned,  # noqa: SLF001
    EntryKind.FIELD: TimelineWords._field,  # noqa: SLF001
    EntryKind.PRIORITY: TimelineWords._priority,  # noqa: SLF001
    EntryKind.PROMISE: TimelineWords._promise,  # noqa: SLF001
    EntryKind.RESOLUTION: TimelineWords._resolution,  # noqa: SLF001
    EntryKind.REOPENED: TimelineWords._reopened,  # noqa: SLF001
    EntryKind.LINKED: lambda _, item: linked_title(item.facts),
    EntryKind.REMOTE_LOOK: TimelineWords._remote_look,  # noqa: SLF001
    EntryKind.OUTAGE: lambda _, item: outage_title(item.facts),
    EntryKind.IMPORTED: TimelineWords._imported,  # noqa: SLF001
    EntryKind.ESCALATED: lambda _words, item: escalation_text(item.facts, item.at),
}


def _tag(item: TimelineItem) -> tuple[str, PillTone]:
    if item.kind is EntryKind.PARTNER or item.audience is Audience.PARTNER:
        return translate("Timeline", "to partner"), "accent"
    if item.kind is EntryKind.ANSWER or item.audience is Audience.CLIENT:
        return translate("Timeline", "to client"), "accent"
    return (
        (translate("Timeline", "internal"), "neutral")
        if item.kind is EntryKind.NOTE
        else ("", "neutral")
    )


def _box(item: TimelineItem) -> Box:
    if item.kind is EntryKind.NOTE and item.audience is Audience.INTERNAL:
        return "warn"
    return "sub" if item.kind in (EntryKind.PARTNER, EntryKind.ANSWER) else ""
