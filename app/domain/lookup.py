"""The one field of the call desk: everything that a typed text could mean (N1).

Each part of a Lookup is an alternative of its own; the queries look for all of them and
rank what they find. Nothing is decided here that only the stored data can decide.
"""

import re
from dataclasses import dataclass

from app.domain.folding import fold, readings
from app.domain.phone_search import NumberQuery, search_key

MOST_CHARACTERS = 200
LEAST_LETTERS = 2
_LONGEST_CONTRACT = 40
_LEAST_CONTRACT = 3

_TICKET = re.compile(
    r"(?P<mark>(?:заявк[аиу]|ticket)?\s*(?:№|#|n[o°º]?\.?)?)\s*"
    r"(?:(?P<year>\d{2})\s*[-‐‑‒–—]\s*)?(?P<sequence>\d{1,6})",
    re.IGNORECASE,
)
_CONTRACT_WORD = re.compile(r"^(?:договор\w*|дог\.?|контракт\w*|contract)[\s:]*(?:№|#|no?\.)?\s*")
_CONTRACT = re.compile(r"[a-zа-я0-9][a-zа-я0-9 ./_-]*[a-zа-я0-9]")
_CONTRACT_SPELLING = re.compile(r"[\s._/-]+")
_LOOK_ALIKE = str.maketrans("abcehkmoptxy", "авсенкмортху")
_LETTER = re.compile(r"[^\W\d_]")
_NOT_OF_A_NAME = re.compile(r"[^\w\s.&'-]|_")


@dataclass(frozen=True, slots=True)
class Lookup:
    """What one text could mean.

    ``ticket``: (two-digit year, or None if only «№ 42» was typed; sequence).
    ``contract``: key as ``contract_key`` makes it. ``words``: readings of names, as typed
    first, then in the other keyboard layout.
    """

    number: NumberQuery | None = None
    ticket: tuple[int | None, int] | None = None
    contract: str | None = None
    words: tuple[str, ...] = ()

    @property
    def asks_nothing(self) -> bool:
        """Too little was typed to look for anything."""
        return not (self.number or self.ticket or self.contract or self.words)


def understand(text: str) -> Lookup:
    """Everything the text could mean; only its first 200 characters count.

    From 4 digits, or an extension, or 2 letters on. Raises
    RuleBroken("phone_too_long", field, limit, length) for more than 20 digits in a row.
    """
    text = text[:MOST_CHARACTERS].replace("\x00", "").strip()
    number = search_key(text)
    return Lookup(number, ticket_number(text), _contract(text, number), _words(text))


def ticket_number(text: str) -> tuple[int | None, int] | None:
    """«26-00042», «№ 26-42», «заявка 26-42» -> (26, 42); «№ 42» -> (None, 42); else None."""
    found = _TICKET.fullmatch(text.strip())
    if found is None or not (found["mark"].strip() or found["year"]):
        return None
    year = int(found["year"]) if found["year"] else None
    return (year, int(found["sequence"])) if int(found["sequence"]) else None


def contract_key(number: str) -> str:
    """One form of a contract number: «Д-112/26», «д 112.26» and Latin «D» aside, «K» as «К».

    Blanks, dots, dashes and slashes go, Latin letters that look Cyrillic become so; stored
    and typed numbers are compared by it.
    """
    bare = _CONTRACT_WORD.sub("", fold(number.replace("№", "#"))).lstrip("# ")
    return _CONTRACT_SPELLING.sub("", bare).translate(_LOOK_ALIKE)


def _contract(text: str, number: NumberQuery | None) -> str | None:
    folded = fold(text.replace("№", "#"))
    bare = _CONTRACT_WORD.sub("", folded).lstrip("# ")
    named = bare != folded
    if len(bare) > _LONGEST_CONTRACT or _CONTRACT.fullmatch(bare) is None:
        return None
    if not any(map(str.isdigit, bare)) or (number is not None and len(number.digits) > 6):
        return None
    key = contract_key(text)
    return key if named or len(key) >= _LEAST_CONTRACT else None


def _words(text: str) -> tuple[str, ...]:
    # Signs go after the layout is swapped: on the other layout «,» and «;» are letters.
    named = (fold(_NOT_OF_A_NAME.sub(" ", reading)) for reading in readings(text))
    return tuple(
        dict.fromkeys(name for name in named if len(_LETTER.findall(name)) >= LEAST_LETTERS)
    )
