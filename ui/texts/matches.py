"""A suggested category in words: how likely it is, and from where that is known."""

from typing import TYPE_CHECKING

from ui.formats import percent
from ui.translations import translate

if TYPE_CHECKING:
    from app.domain.category_match import Match


def match_text(name: str, match: "Match") -> str:
    """Return the category with its share, as a chip of the check shows it."""
    return f"{name} · {percent(match.probability)}"


def match_reason(match: "Match") -> str:
    """Return what the suggestion rests on."""
    if match.matched:
        words = ", ".join(f"“{each}”" for each in match.matched)
        return translate("Matches", "by the words: {words}").format(words=words)
    return translate("Matches", "by this room's past tickets")
