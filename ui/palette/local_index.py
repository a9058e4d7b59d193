"""The part of the palette that needs no database: commands and articles."""

from collections.abc import Iterable
from datetime import datetime

from app.domain.folding import fold, readings
from app.domain.readmodels.catalogue import ArticleView
from ui.actions import ActionSpec, action_names
from ui.formats import day
from ui.palette.entry import Entry, Kind
from ui.translations import translate

_NO_MATCH = 99


def find_commands(specs: Iterable[ActionSpec], text: str, recent: list[str]) -> list[Entry]:
    """Return commands by their Russian or English name, recent ones first, best match first."""
    names, wanted = action_names(), readings(text)
    ranked = []
    for at, spec in enumerate(specs):
        rank = min(_rank(fold(name), wanted) for name in names[spec.id])
        if rank < _NO_MATCH:
            place = recent.index(spec.id) if spec.id in recent else len(recent)
            ranked.append((rank, place, at, spec))
    return [_command(each[3]) for each in sorted(ranked, key=lambda each: each[:3])]


def find_articles(articles: Iterable[ArticleView], text: str, now: datetime) -> list[Entry]:
    """Return articles by the words of title and symptom, best match first."""
    wanted = readings(text)
    if not wanted:
        return []
    ranked = []
    for article in articles:
        rank = min(_rank(fold(article.title), wanted), 10 + _rank(fold(article.symptom), wanted))
        if rank < _NO_MATCH:
            ranked.append((rank, -article.helped, article))
    return [_article(each[2], now) for each in sorted(ranked, key=lambda each: each[:2])]


def _rank(name: str, wanted: tuple[str, ...]) -> int:
    """0 begins with it, 1 a word does, 2 every word somewhere begins one, 3 contains it."""
    if not wanted:
        return 0
    return min(_rank_of(name, reading) for reading in wanted)


def _rank_of(name: str, wanted: str) -> int:
    words, parts = name.split(), wanted.split()
    if name.startswith(wanted):
        return 0
    if any(word.startswith(wanted) for word in words):
        return 1
    if all(any(word.startswith(part) for word in words) for part in parts):
        return 2
    return 3 if wanted in name else _NO_MATCH


def _command(spec: ActionSpec) -> Entry:
    icon = spec.icon or "chevron_right"
    return Entry(Kind.COMMAND, "action", spec.text, icon=icon, key=spec.key, target=spec.id)


def _article(article: ArticleView, now: datetime) -> Entry:
    updated = translate("Palette", "article · updated {day}").format(
        day=day(article.updated_at, now)
    )
    return Entry(
        Kind.KNOWLEDGE, "article", article.title, updated, icon="description", target=article
    )
