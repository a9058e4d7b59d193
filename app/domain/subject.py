"""The subject of a ticket, made from what the form already knows; nobody types it."""

import re

from app.domain.errors import RuleBroken
from app.domain.folding import fold
from app.domain.text_guard import clean_text

MOST_CHARACTERS = 120
# A dot behind one to three letters is likelier an abbreviation («ул.», «стр.») than an end.
_SENTENCE_END = re.compile(r"(?<=[^\W\d_]{4})\.(?=\s|$)|[!?…]+(?=\s|$)|\n")
_ELLIPSIS = "…"
_SHORTEST_LAST_WORD = 0.6


def compose_subject(
    equipment_label: str,
    site_label: str,
    category_name: str,
    description: str,
    limit: int = MOST_CHARACTERS,
) -> str:
    """«Касса 2: нет связи с ФН»: the object, then the category's own name.

    Without equipment the site is the object; without a category the first sentence of the
    description stands for it. Labels are single lines. At most ``limit`` characters, cut
    between words. Raises RuleBroken("required", field="description") when all is empty.
    """
    thing = _line(equipment_label) or _line(site_label)
    matter = _line(category_name) or _first_sentence(description)
    if not matter and not thing:
        raise RuleBroken("required", field="description")
    if not thing or not matter:
        return _shorten(_upper_first(thing or matter), limit)
    if fold(matter).startswith(fold(thing)):
        return _shorten(_upper_first(matter), limit)
    return _shorten(f"{_upper_first(thing)}: {_lower_first(matter)}", limit)


def _line(text: str) -> str:
    cleaned = clean_text(text, max(len(text), 1))
    return " ".join(cleaned.split()).rstrip(".:;, ")


def _first_sentence(text: str) -> str:
    cleaned = clean_text(text, max(len(text), 1))
    return _line(_SENTENCE_END.split(cleaned, maxsplit=1)[0])


def _upper_first(text: str) -> str:
    return text[:1].upper() + text[1:]


def _lower_first(text: str) -> str:
    """The first word in small letters, unless it is an abbreviation or a name like «1С»."""
    first = text.split(maxsplit=1)[0]
    rest_is_small = len(first) == 1 or first[1:].islower()
    return text[:1].lower() + text[1:] if rest_is_small else text


def _shorten(text: str, limit: int) -> str:
    if len(text) <= limit:
        return text
    cut = text[: limit - 1]
    at_word = cut.rfind(" ")
    if at_word >= limit * _SHORTEST_LAST_WORD and text[limit - 1] != " ":
        cut = cut[:at_word]
    return cut.rstrip(" .,:;—-") + _ELLIPSIS
