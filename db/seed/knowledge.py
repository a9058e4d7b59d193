"""The demo room's articles, canned answers in sets, and partners."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import cycle
from uuid import UUID

from app.domain.vocabulary import ArticleKind, Role
from db.models import knowledge as tables
from db.seed.classification import Classification
from db.seed.content import read
from db.seed.rows import Rows
from db.seed.staff import Staff

AUTHORS = ("b.stepanov", "n.alekseeva", "s.litvinov", "o.ryabova", "y.frolova", "m.petrova")


def add_knowledge(
    rows: Rows, classification: Classification, staff: Staff, now: datetime
) -> dict[str, UUID]:
    """Collect articles and answers; return partners by name."""
    articles = _add_articles(rows, classification, staff, now)
    _add_papers(rows, classification, staff, now)
    _add_answers(rows, classification, articles, now)
    return {
        entry[0]: rows.add(
            tables.Partner,
            now,
            name=entry[0],
            name_en=entry[1],
            channel=entry[2],
            phone=entry[3],
            email=entry[4],
            responsible_id=staff.agents[entry[5]],
            note=entry[6],
            answer_minutes=entry[7],
        )
        for entry in read("partners")["list"]["partners"]
    }


def _add_articles(
    rows: Rows, classification: Classification, staff: Staff, now: datetime
) -> dict[str, UUID]:
    """Return for each category the first article that speaks of it."""
    first: dict[str, UUID] = {}
    for entry, author in zip(read("articles")["list"]["articles"], cycle(AUTHORS), strict=False):
        title, codes, symptom, steps, workaround, audience, age, review, helped, not_, new = entry
        updated = now - timedelta(days=age)
        key = rows.add(
            tables.Article,
            updated,
            title=title,
            symptom=symptom,
            steps="\n".join(steps),
            workaround=workaround,
            audience=audience,
            kind=ArticleKind.ARTICLE,
            published=True,
            for_new_clients=new,
            author_id=staff.agents[author],
            updated_at=updated,
            review_on=now.date() + timedelta(days=review),
            helped=helped,
            not_helped=not_,
        )
        for code in codes:
            category_id = classification.categories[code].key
            rows.put(tables.ArticleCategory, article_id=key, category_id=category_id)
            first.setdefault(code, key)
    return first


def _add_papers(rows: Rows, classification: Classification, staff: Staff, now: datetime) -> None:
    """Add procedures, training, the guide to writing, and a draft."""
    for entry, author in zip(read("articles")["papers"], cycle(AUTHORS), strict=False):
        updated = now - timedelta(days=entry["age"])
        key = rows.add(
            tables.Article,
            updated,
            title=entry["title"],
            kind=ArticleKind(entry["kind"]),
            symptom=entry["symptom"],
            steps="\n".join(entry["steps"]),
            workaround=entry.get("workaround", ""),
            audience=entry["audience"],
            published=not entry.get("draft", False),
            for_new_clients=False,
            author_id=staff.agents[author],
            updated_at=updated,
            review_on=now.date() + timedelta(days=entry["review"]),
            helped=entry["helped"],
            not_helped=entry["missed"],
        )
        for code in entry["categories"]:
            category_id = classification.categories[code].key
            rows.put(tables.ArticleCategory, article_id=key, category_id=category_id)


def _add_answers(
    rows: Rows, classification: Classification, articles: Mapping[str, UUID], now: datetime
) -> None:
    data = read("answers")
    sets = {code: rows.add(tables.AnswerSet, now, **names) for code, names in data["sets"].items()}
    for code, key in sets.items():
        role = Role(data["sets"][code]["role"])
        rows.add(tables.AnswerSetHolder, now, answer_set_id=key, role=role, agent_id=None)
    for position, (of_set, code, title, used, helped, steps) in enumerate(data["list"]["answers"]):
        rows.add(
            tables.CannedAnswer,
            now,
            answer_set_id=sets[of_set],
            category_id=classification.categories[code].key if code else None,
            article_id=articles.get(code),
            title=title,
            body="\n".join(steps),
            code=code,
            position=position,
            used=used,
            helped=helped,
        )
