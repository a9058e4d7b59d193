"""One fault, many callers, in words: marks, results of ringing back, evidence."""

from typing import TYPE_CHECKING

from app.domain.vocabulary import JoinedPolicy, Ringing, Spread
from ui.translations import translate

if TYPE_CHECKING:
    from app.domain.outbreak import Traces


def spread_name(spread: Spread) -> str:
    """``массовый``: short, for two of them stand in a narrow column."""
    return {
        Spread.SINGLE: translate("Outages", "single case"),
        Spread.SYSTEMIC: translate("Outages", "outage"),
    }[spread]


def ringing_name(result: Ringing) -> str:
    """``дозвонились``: what came of ringing back."""
    return {
        Ringing.REACHED: translate("Outages", "reached"),
        Ringing.NOT_REACHED: translate("Outages", "not reached"),
        Ringing.REFUSED: translate("Outages", "did not want to listen"),
        Ringing.TOLD: translate("Outages", "knows already"),
    }[result]


def joined_choice(policy: JoinedPolicy) -> str:
    """Return what a solved outage does to the tickets under it, as a choice."""
    return {
        JoinedPolicy.SOLVE: translate("Outages", "Solve the joined tickets"),
        JoinedPolicy.KEEP: translate("Outages", "Leave the joined tickets open"),
    }[policy]


def evidence(found: "Traces") -> str:
    """``5 звонков за 30 минут: касса не печатает, Север``."""
    return evidence_of(found.callers, found.minutes, found.words, found.place)


def evidence_of(callers: int, minutes: int, words: tuple[str, ...], place: str) -> str:
    """Say how many called, within which time, in which words and where."""
    count = translate("Outages", "%n caller(s)", n=callers)
    span = translate("Outages", "within %n minute(s)", n=minutes)
    about = ", ".join(each for each in (" ".join(words), place) if each)
    if not about:
        return f"{count} {span}"
    return translate("Outages", "{count} {span}: {about}").format(
        count=count, span=span, about=about
    )
