"""What stands on the desks right now: every desk has something to show."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Any

from app.domain.priority import assess
from app.domain.vocabulary import Audience, EntryKind, Impact, ResolutionCode, TicketState, Urgency
from db.seed.classification import Classification
from db.seed.clients import Organisation
from db.seed.content import read
from db.seed.history import HistoryMaker
from db.seed.story import Note, Passing, Story, Wait

PROMISED = timedelta(minutes=75)


def stories_of_today(
    maker: HistoryMaker,
    classification: Classification,
    clients: Mapping[str, Organisation],
    now: datetime,
) -> Iterator[Story]:
    """Yield the tickets that the data file tells one by one."""
    for entry in read("today")["tickets"]:
        yield tell_story(entry, maker, classification, clients, now)


def tell_story(
    entry: Mapping[str, Any],
    maker: HistoryMaker,
    classification: Classification,
    clients: Mapping[str, Organisation],
    now: datetime,
) -> Story:
    """Make a ticket of what a data file tells of it."""
    category, organisation = classification.categories[entry["category"]], clients[entry["client"]]
    story = maker.begin(now - minutes(entry["ago"]), category, organisation)
    _what(story, entry)
    _who(story, entry)
    _passed(story, entry, now)
    _what_then(story, entry, now)
    if not story.promise and story.first_response_at is None:
        maker.promise(story)
    return story


def minutes(count: int) -> timedelta:
    """Return a duration of the data file."""
    return timedelta(minutes=count)


def _what(story: Story, entry: Mapping[str, Any]) -> None:
    organisation = story.organisation
    wanted = entry.get("equipment")
    if wanted:
        story.equipment = next(each for each in organisation.equipment if each[1] == wanted)
    story.subject, story.said = entry["subject"], entry["said"]
    story.impact, story.urgency = Impact(entry["impact"]), Urgency(entry["urgency"])
    story.priority = assess(story.impact, story.urgency, key_client=organisation.is_key).priority
    if "firmware" in entry:
        story.fields["firmware"] = entry["firmware"]


def _who(story: Story, entry: Mapping[str, Any]) -> None:
    story.dispatcher = entry["dispatcher"]
    story.assignee = entry.get("assignee", "")
    story.group = entry.get("group", story.group)
    story.partner = entry.get("partner", "")


def _passed(story: Story, entry: Mapping[str, Any], now: datetime) -> None:
    """What another had and passed on to a farther line."""
    if "passed" in entry:
        ago, login, group, tried, begun = entry["passed"]
        began = now - minutes(begun) if begun else None
        story.passing = Passing(now - minutes(ago), login, group, tried, began)


def _what_then(story: Story, entry: Mapping[str, Any], now: datetime) -> None:
    if "answered" in entry:
        story.first_response_at = story.opened_at + minutes(entry["answered"])
    if "wait" in entry:
        ago, state, reason, review = entry["wait"]
        begins, review_at = now - minutes(ago), now + minutes(review)
        story.waits.append(Wait(begins, None, TicketState(state), reason, review_at))
    if "solved" in entry:
        ago, story.resolution = entry["solved"]
        story.resolved_at, story.code = now - minutes(ago), ResolutionCode.FIXED
    if "promise" in entry:
        story.promise, story.promise_due_at = entry["promise"], now + PROMISED
    story.notes = [
        Note(now - minutes(ago), login, EntryKind(kind), Audience(audience), text)
        for ago, kind, login, audience, text in entry.get("notes", ())
    ]
