"""An article being written survives a kill: kept under its record, brought back under the same."""

import json
from collections.abc import Iterable
from typing import TYPE_CHECKING, Final
from uuid import UUID

from app.domain.drafts import Writing
from app.domain.readmodels.articles import ArticleText
from app.domain.readmodels.catalogue import ArticleView
from app.domain.vocabulary import ArticleKind
from ui.knowledge_parts.article_words import KINDS

if TYPE_CHECKING:
    from ui.knowledge.article_editor import ArticleEditor

PLACE: Final = "article"
_NEW: Final = "new"


def record_of(known: ArticleView | None, text: ArticleText) -> str:
    """Name the record that a text belongs to: an article, a new one, a new one of a ticket."""
    if known is not None:
        return str(known.article_id)
    return f"{_NEW}:{text.from_ticket_id}" if text.from_ticket_id else _NEW


def begun_for(
    writing: Writing, articles: Iterable[ArticleView]
) -> tuple[ArticleView | None, ArticleText | None]:
    """Return the article that a text was written for, or with what a new one began.

    An article that is no longer there leaves the text to a new one: both are None.
    """
    if writing.record == _NEW:
        return None, ArticleText("")
    if writing.record.startswith(f"{_NEW}:"):
        ticket = UUID(writing.record.partition(":")[2])
        return None, ArticleText("", from_ticket_id=ticket)
    return next((one for one in articles if str(one.article_id) == writing.record), None), None


def as_typed(editor: "ArticleEditor") -> str:
    """Write down the fields as they stand, a date that is none yet as well."""
    return json.dumps(
        {
            "title": editor.title.text(),
            "kind": KINDS[editor.kind.current].value,
            "symptom": editor.symptom.toPlainText(),
            "steps": editor.steps.toPlainText(),
            "workaround": editor.workaround.toPlainText(),
            "audience": editor.audience.text(),
            "categories": sorted(str(key) for key in editor.categories.keys),
            "review": editor.review.text(),
            "new_clients": editor.new_clients.isChecked(),
            "version": editor.version,
        },
        ensure_ascii=False,
    )


def title_of(writing: Writing) -> str:
    """Name an unfinished article; empty while it has no title."""
    return str(writing.told().get("title", "")).strip()


def bring_back(editor: "ArticleEditor", writing: Writing) -> int | None:
    """Put the fields as they were typed; return upon which version they were."""
    told = writing.told()
    editor.title.setText(str(told.get("title", "")))
    if told.get("kind") in set(ArticleKind):
        editor.kind.set_current(KINDS.index(ArticleKind(told["kind"])))
    for name in ("symptom", "steps", "workaround"):
        editor.fields[name].control.setPlainText(str(told.get(name, "")))  # type: ignore[attr-defined]
    editor.audience.setText(str(told.get("audience", "")))
    editor.categories.show_keys(UUID(key) for key in told.get("categories", ()))
    editor.review.setText(str(told.get("review", "")))
    editor.new_clients.setChecked(bool(told.get("new_clients")))
    version = told.get("version")
    return version if isinstance(version, int) else None
