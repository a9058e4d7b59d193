"""What an article must have, and the draft that a solved ticket gives (R79, R81, R82)."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Final
from uuid import UUID, uuid5

from app.domain.errors import RuleBroken
from app.domain.permissions import Actor, Permission, Reach, reach_of
from app.domain.readmodels.articles import ArticleText
from app.domain.readmodels.catalogue import CategoryView
from app.domain.readmodels.tickets import TicketCard
from app.domain.text_guard import clean_line, clean_text, require
from app.domain.vocabulary import ArticleKind, StateType

MOST_LINE: Final = 200
MOST_TEXT: Final = 20_000
REVIEW_AFTER: Final = timedelta(days=180)
"""A published article without a day of its own is read through again after half a year."""
_SOLVED: Final = (StateType.RESOLVED, StateType.CLOSED)
_TITLE_WORDS: Final = 9


def checked(text: ArticleText) -> ArticleText:
    """Clean every field; a draft needs only its title.

    Raises RuleBroken ``required`` or ``text_too_long`` with the field.
    """
    return ArticleText(
        title=require(clean_line(text.title, MOST_LINE, "title"), "title"),
        kind=text.kind,
        symptom=clean_text(text.symptom, MOST_TEXT, "symptom"),
        steps=clean_text(text.steps, MOST_TEXT, "steps"),
        workaround=clean_text(text.workaround, MOST_TEXT, "workaround"),
        audience=clean_line(text.audience, MOST_LINE, "audience"),
        category_ids=text.category_ids,
        review_on=text.review_on,
        for_new_clients=text.for_new_clients,
        from_ticket_id=text.from_ticket_id,
    )


def check_readable(steps: str, kind: ArticleKind, category_ids: frozenset[UUID]) -> None:
    """Refuse to publish what nobody could follow or find: RuleBroken ``required``."""
    require(steps, "steps")
    if kind is ArticleKind.PROCEDURE and not category_ids:
        raise RuleBroken("required", field="categories")


def review_day(text_says: date | None, today: date) -> date:
    """Return when a published article is to be read through again."""
    return text_says or today + REVIEW_AFTER


def may_edit(actor: Actor, author_id: UUID | None, *, published: bool) -> bool:
    """Tell who changes an article: its author while it is a draft, the editors always."""
    if may_publish(actor):
        return True
    own = author_id == actor.agent_id and not published
    return own and reach_of(actor, Permission.ARTICLE_WRITE) is Reach.ANY


def may_publish(actor: Actor) -> bool:
    """Tell whether somebody edits the whole base."""
    return reach_of(actor, Permission.CATALOGUE_EDIT) is Reach.ANY


def sees_drafts(actor: Actor) -> bool:
    """Tell whether somebody sees what is not published."""
    return may_publish(actor) or reach_of(actor, Permission.ARTICLE_WRITE) is Reach.ANY


def draft_of(card: TicketCard, categories: Mapping[UUID, CategoryView]) -> ArticleText:
    """Turn a solved ticket into the beginning of an article; names of people stay behind.

    Raises RuleBroken ``ticket_not_solved`` before there is a solution to tell.
    """
    if card.state_type not in _SOLVED or not card.resolution.strip():
        raise RuleBroken("ticket_not_solved", number=card.number)
    category = categories.get(card.category_id or UUID(int=0))
    words = card.description.split()
    begun = " ".join(words[:_TITLE_WORDS]).rstrip(".,;:")
    title = ": ".join(part for part in (category.name if category else "", begun) if part)
    return ArticleText(
        title=title[:MOST_LINE],
        symptom=card.description,
        steps=card.resolution,
        workaround=card.workaround,
        category_ids=frozenset({category.category_id}) if category else frozenset(),
        from_ticket_id=card.ticket_id,
    )


def verdict_key(article_id: UUID, agent_id: UUID, ticket_id: UUID | None) -> UUID:
    """Return the key of one person's verdict on an article at one ticket, or at all."""
    return uuid5(article_id, f"{agent_id}/{ticket_id or ''}")
