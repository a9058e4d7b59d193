"""What is wrong with a rule of where matters go, and what only a look at the others tells."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from app.domain.routes import RoutingRule, Way, in_order, shadows
from app.domain.routing import Candidate, Choice, is_wanted
from app.domain.setup.documents import Body, Book, Document, Problem, SetupKind
from app.domain.vocabulary import Channel, Grade, SupportLine

LEAST, MOST = 1, 5


def rule_of(document: Document) -> RoutingRule:
    """Return a document as the rule that it says; its values are sound already."""
    body = document.body
    return RoutingRule(
        rule_id=UUID(document.key),
        place=int(body["position"]),
        name=str(body["name"]),
        group_id=_key(body["group_id"]),
        agent_id=_key(body["agent_id"]),
        way=Way(body["way"]),
        specialist=bool(body["specialist"]),
        least_grade=Grade(body["least_grade"]) if body["least_grade"] else None,
        least_competence=body["least_competence"],
        category_id=_key(body["category_id"]),
        client_id=_key(body["client_id"]),
        key_client=body["key_client"],
        territory=str(body["territory"]),
        channel=Channel(body["channel"]) if body["channel"] else None,
        line=SupportLine(body["line"]) if body["line"] else None,
        calendar_id=_key(body["calendar_id"]),
        inside=bool(body["inside"]),
    )


def _key(value: Any) -> UUID | None:  # noqa: ANN401 (a key's text or None)
    return UUID(str(value)) if value else None


def routing(document: Document, book: Book) -> Iterator[Problem]:
    """Say what stops a rule, then what is odd about it among the others."""
    body = document.body
    competence = body["least_competence"]
    if not body["group_id"] and not body["agent_id"]:
        yield Problem("route_nowhere", "group_id")
        return
    if competence is not None and not LEAST <= competence <= MOST:
        yield Problem("setup_value", "least_competence", {"value": str(competence)})
        return
    if not document.active:
        return
    yield from _nobody(body, book)
    hiding = hidden_by(document, book)
    if hiding is not None:
        yield Problem("route_hidden", "position", {"name": hiding.name}, stops=False)


def hidden_by(document: Document, book: Book) -> RoutingRule | None:
    """Return the earlier rule because of which this one is never reached; None when it is."""
    mine, branch = rule_of(document), branch_of(book, document.body["category_id"])
    rules = (rule_of(each) for each in book.of(SetupKind.ROUTING).values() if each.active)
    for rule in in_order(rules):
        if rule.rule_id == mine.rule_id:
            return None
        if _leads(rule, book) and shadows(rule, mine, branch):
            return rule
    return None


def branch_of(book: Book, key: Any) -> tuple[UUID, ...]:  # noqa: ANN401 (a key's text or None)
    """Name a category and all above it, nearest first; one met twice ends the walk."""
    found: list[UUID] = []
    document = book.get(SetupKind.CATEGORY, key)
    while document is not None and UUID(document.key) not in found:
        found.append(UUID(document.key))
        document = book.get(SetupKind.CATEGORY, document.body["parent_id"])
    return tuple(found)


def _leads(rule: RoutingRule, book: Book) -> bool:
    ends = ((SetupKind.GROUP, rule.group_id), (SetupKind.AGENT, rule.agent_id))
    found = [book.get(kind, str(key)) for kind, key in ends if key]
    return any(each is not None and each.active for each in found)


def _nobody(body: Body, book: Book) -> Iterator[Problem]:
    """Warn of a group in which nobody works, or nobody of the grade that is asked for."""
    if body["agent_id"] or body["way"] == Way.QUEUE:
        return
    choice = Choice(
        least_grade=Grade(body["least_grade"]) if body["least_grade"] else None,
        least_competence=body["least_competence"],
    )
    members = list(_members(str(body["group_id"]), book))
    if not members:
        yield Problem("route_nobody", "group_id", stops=False)
    elif not any(is_wanted(each, choice) for each in members):
        yield Problem("route_nobody_fits", "least_grade", {"count": len(members)}, stops=False)


def _members(group: str, book: Book) -> Iterator[Candidate]:
    for agent in book.of(SetupKind.AGENT).values():
        for row in agent.body["groups"] if agent.active else ():
            if row["group_id"] == group:
                grade = Grade(agent.body["grade"])
                yield Candidate(
                    UUID(agent.key), agent.name, SupportLine(agent.body["line"]), grade=grade,
                    competence=row["competence"],
                )  # fmt: skip
