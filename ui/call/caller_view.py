"""What the left column knows about one card's caller."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from app.domain.errors import DeskError, RuleBroken
from app.domain.lookup import understand
from app.domain.phone_format import format_number
from app.domain.readmodels.clients import ClientCard, ContactMatch, FindResult, History, MatchedBy

FEWEST_DIGITS_OF_A_NUMBER: Final = 5
"""Fewer digits than this are a search among known numbers, never a new client's number."""


class CallerState(StrEnum):
    """What the left column shows."""

    EMPTY = "empty"
    SEARCHING = "searching"
    MATCHES = "matches"
    KNOWN = "known"
    NEW = "new"


@dataclass(slots=True)
class CallerView:
    """Kept while the card is open; ``confirmed`` once Enter settled on the person."""

    state: CallerState = CallerState.EMPTY
    typed: str = ""
    result: FindResult | None = None
    milliseconds: int = 0
    card: ClientCard | None = None
    history: History | None = None
    by_organisation: bool = False
    alike: tuple[ContactMatch, ...] = ()
    error: DeskError | None = None
    confirmed: bool = False

    def begin_anew(self, typed: str) -> None:
        """Forget everything found for the earlier text."""
        self.typed, self.error, self.confirmed = typed, None, False
        self.card = self.history = self.result = None
        self.alike = ()


def is_number(text: str) -> bool:
    """Tell whether the text is a telephone number (whole or in part)."""
    try:
        return understand(text).number is not None
    except RuleBroken:
        return False


def could_be_new(text: str) -> bool:
    """Tell whether a text nobody was found for may be a new client's number or name."""
    digits = sum(map(str.isdigit, text))
    return digits >= FEWEST_DIGITS_OF_A_NUMBER or (digits == 0 and bool(text.strip()))


def matched_whole_number(result: FindResult) -> bool:
    """Tell whether the people were found by their whole number."""
    return result.exact and result.matched_by is MatchedBy.PHONE


def whole_number(match: ContactMatch, typed: str) -> str:
    """Return the person's number that the typed digits end, as it is read aloud; else nothing."""
    digits = "".join(filter(str.isdigit, typed))
    if not is_number(typed) or not digits:
        return ""
    ending = (line for line in match.phones if line.key.endswith(digits[-len(line.key) :]))
    found = next(ending, None)
    return format_number(found.e164 or found.key) if found is not None else ""
