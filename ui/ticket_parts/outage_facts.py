"""What a timeline tells of an outage, from the facts of its entries."""

from collections.abc import Mapping
from typing import Any

from app.domain.vocabulary import LinkKind, Ringing, Spread
from ui.texts.outages import ringing_name, spread_name
from ui.texts.waiting import number_text
from ui.texts.words import link_name
from ui.translations import translate

Facts = Mapping[str, Any]


def outage_title(facts: Facts) -> str:
    """Return the title of an entry about an outage."""
    number = _number(facts.get("number") or facts.get("left"))
    if "ringing" in facts:
        return _ringing(str(facts["ringing"]), number)
    if "left" in facts:
        text = translate("Timeline", "Not the same fault as {number} after all")
        return text.format(number=number)
    if facts.get("text"):
        return translate("Timeline", "What callers are told")
    spread = str(facts.get("spread", ""))
    known = spread_name(Spread(spread)) if spread in set(Spread) else spread
    return translate("Timeline", "Fault marked: {spread}").format(spread=known)


def linked_title(facts: Facts) -> str:
    """Return the title of a link with another ticket."""
    number, kind = facts.get("number"), str(facts.get("kind", ""))
    if not number:
        return translate("Timeline", "Linked with another ticket")
    how = link_name(LinkKind(kind)) if kind in set(LinkKind) else ""
    text = translate("Timeline", "Link with ticket {number}").format(
        number=number_text(int(number))
    )
    return f"{text} · {how}" if how else text


def with_outage(facts: Facts) -> str:
    """Say that the ticket was solved together with its outage."""
    if "with" not in facts:
        return ""
    return translate("Timeline", "with outage {number}").format(number=_number(facts["with"]))


def _ringing(result: str, number: str) -> str:
    known = ringing_name(Ringing(result)) if result in set(Ringing) else result
    text = translate("Timeline", "Rung back about outage {number}: {result}")
    return text.format(number=number, result=known)


def _number(fact: object) -> str:
    return number_text(fact) if isinstance(fact, int) else "…"
