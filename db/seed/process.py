"""How the demo room works: routes, rules of deadlines, lists, owners, talk under articles."""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from functools import cache
from random import Random
from typing import Any, Final
from uuid import UUID

from app.domain.escalation import EscalationRule
from app.domain.routes import Way
from app.domain.vocabulary import Channel, Grade, Role
from db.models import knowledge, lists, routing, sla, ticket
from db.seed.classification import Classification
from db.seed.content import read
from db.seed.reference import Reference, add_escalation
from db.seed.rows import Rows
from db.seed.staff import Staff

IN_USE: Final = timedelta(days=7)
"""So long the routes have been in use."""
HELPED: Final = 0.85
JUDGED: Final = 0.4
_FIRST_OWN: Final = 100
"""Places of the demo room's own records, behind those of the template."""


# ---- what the history asks
def policy_by_rule(code: str) -> str:
    """Return the policy of a category without a contract: the first rule's, else the room's."""
    fitting = (each for each in read("process")["sla_rules"] if code.startswith(each["category"]))
    return str(next((each["policy"] for each in fitting), "none"))


def goes_round(code: str) -> bool:
    """Tell whether the route of a category deals its matters out in turn."""
    return any(code.startswith(route["category"]) for _place, route in _rounds())


@cache
def round_facts() -> Mapping[str, str | int]:
    """Return what a timeline keeps of a ticket that came by the round."""
    place, route = next(_rounds())
    return {"route": route["name"], "route_place": place, "way": Way.ROUND_ROBIN.value}


def _rounds() -> Iterator[tuple[int, Mapping[str, Any]]]:
    for place, route in enumerate(read("process")["routes"], 1):
        if route.get("way") == Way.ROUND_ROBIN:
            yield place, route


# ---- what is written
def add_process(
    rows: Rows, reference: Reference, staff: Staff, known: Classification, now: datetime
) -> tuple[EscalationRule, ...]:
    """Collect it; return every rule of warnings, the template's and the room's own."""
    since = now - IN_USE
    _add_routes(rows, reference, staff, known, since)
    _add_rules(rows, reference, known, since)
    _add_lists(rows, staff, since)
    own = read("process")["escalations"]
    added = (
        add_escalation(
            rows,
            since,
            each,
            _FIRST_OWN + at,
            policy_id=reference.policies[each["policy"]].id,
            group_id=staff.groups[each["group"]].key,
        )
        for at, each in enumerate(own)
    )
    return (*reference.rules, *added)


def _add_routes(
    rows: Rows, reference: Reference, staff: Staff, known: Classification, since: datetime
) -> None:
    for position, route in enumerate(read("process")["routes"]):
        channel, grade, calendar = (route.get(name) for name in ("channel", "grade", "calendar"))
        rows.add(
            routing.RoutingRule,
            since,
            name=route["name"],
            name_en=route["name_en"],
            position=position,
            category_id=_category(known, route),
            key_client=route.get("key_client"),
            territory=route.get("territory", ""),
            channel=Channel(channel) if channel else None,
            calendar_id=reference.calendars[calendar] if calendar else None,
            inside=route.get("inside", True),
            group_id=staff.groups[route["group"]].key,
            way=Way(route.get("way", Way.RANKED)),
            specialist=route.get("specialist", True),
            least_grade=Grade(grade) if grade else None,
            least_competence=route.get("competence"),
        )


def _category(known: Classification, entry: Mapping[str, Any]) -> UUID:
    return known.categories[entry["category"]].key


def _add_rules(rows: Rows, reference: Reference, known: Classification, since: datetime) -> None:
    for position, rule in enumerate(read("process")["sla_rules"]):
        rows.add(
            sla.SlaRule,
            since,
            name=rule["name"],
            position=position,
            policy_id=reference.policies[rule["policy"]].id,
            category_id=_category(known, rule),
        )


def _add_lists(rows: Rows, staff: Staff, since: datetime) -> None:
    for position, each in enumerate(read("process")["filters"], _FIRST_OWN):
        told = {**each, "role": Role(each["role"])}
        rows.add(lists.RoleFilter, since, position=position, active=True, **told)
    for channel, (group, login) in read("process")["channels"].items():
        rows.add(
            lists.ChannelOwner,
            since,
            channel=Channel(channel),
            group_id=staff.groups[group].key if group else None,
            agent_id=staff.agents[login] if login else None,
        )


# ---- what was said of articles
def add_talk(rows: Rows, staff: Staff, now: datetime, seed: int) -> None:
    """Collect comments, and whether an article helped at tickets of the last week."""
    articles = {row["title"]: row["id"] for row in rows.of(knowledge.Article)}
    for title, login, days, text in read("process")["talk"]["comments"]:
        at = now - timedelta(days=days, minutes=37 * days)
        rows.add(
            knowledge.ArticleComment,
            at,
            article_id=articles[title],
            at=at,
            agent_id=staff.agents[login],
            body=text,
        )
    _add_verdicts(rows, now, Random(seed))


def _add_verdicts(rows: Rows, now: datetime, dice: Random) -> None:
    about: dict[UUID, UUID] = {}
    for row in rows.of(knowledge.ArticleCategory):
        about.setdefault(row["category_id"], row["article_id"])
    for row in rows.of(ticket.Ticket):
        at, article_id = row["resolved_at"], about.get(row["category_id"])
        if at is None or article_id is None or now - at > IN_USE or dice.random() > JUDGED:
            continue
        rows.add(
            knowledge.ArticleVerdict,
            at,
            article_id=article_id,
            ticket_id=row["id"],
            agent_id=row["assignee_id"] or row["registered_by_id"],
            helped=dice.random() < HELPED,
            at=at,
        )
