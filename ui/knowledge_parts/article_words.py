"""Articles in words: kinds, states, what they speak of, how often they helped."""

from datetime import date, datetime
from typing import Final

from app.domain.readmodels.catalogue import ArticleView, Catalogue
from app.domain.vocabulary import ArticleKind
from ui.formats import ago
from ui.texts.words import named
from ui.translations import translate

KINDS: Final = tuple(ArticleKind)


def kind_name(kind: ArticleKind) -> str:
    """Name a kind of article."""
    return {
        ArticleKind.ARTICLE: translate("ArticleWords", "Article"),
        ArticleKind.PROCEDURE: translate("ArticleWords", "Procedure"),
        ArticleKind.TRAINING: translate("ArticleWords", "Training"),
        ArticleKind.GUIDE: translate("ArticleWords", "How to write"),
    }[kind]


def categories_text(article: ArticleView, catalogue: Catalogue) -> str:
    """Name the categories an article speaks of, by name."""
    known = (catalogue.categories.get(key) for key in article.category_ids)
    return ", ".join(sorted(named(one.name, one.name_en) for one in known if one is not None))


def state_text(article: ArticleView, today: date) -> str:
    """Say that it is a draft or due for review; empty for an article in order."""
    if not article.active:
        return translate("ArticleWords", "in the archive")
    if not article.published:
        return translate("ArticleWords", "draft")
    if article.review_due(today) and article.review_on is not None:
        day = article.review_on.strftime("%d.%m.%Y")
        return translate("ArticleWords", "review due since {day}").format(day=day)
    return ""


def helped_text(article: ArticleView) -> str:
    """Say how often it helped of how many times somebody said; empty before anybody did."""
    said = article.helped + article.not_helped
    text = translate("ArticleWords", "helped {n} of {total}")
    return text.format(n=article.helped, total=said) if said else ""


def written_text(article: ArticleView, now: datetime) -> str:
    """Say who wrote it and when it was changed."""
    updated = translate("ArticleWords", "updated {ago}").format(ago=ago(article.updated_at, now))
    return ", ".join(part for part in (article.author, updated) if part)
