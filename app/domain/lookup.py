"""The one field of the call desk: everything that a typed text could mean (N1).

Each part of a Lookup is an alternative of its own; the queries look for all of them and
rank what they find. Nothing is decided here that only the stored data can decide.
"""

import re
from dataclasses import dataclass

from app.domain.folding import fold, readings
from app.domain.phone import NATIONAL_LENGTH
from app.domain.phone_search import NumberQuery, search_key
from app.domain.ticket_number import parse_number

MOST_CHARACTERS = 200
LEAST_LETTERS = 2
_LONGEST_CONTRACT = 40
_LEAST_CONTRACT = 3
_MOST_CONTRACT_LETTERS = 6

_SEQUENCE_ALONE = re.compile(r"(?:заявк[аиуе]\s*)?[№#]\s*([0-9]{1,6})", re.IGNORECASE)
_CONTRACT_WORD = re.compile(r"^(?:договор\w*|дог\.?|контракт\w*|contract)[\s:]*(?:№|#|no?\.)?\s*")
_CONTRACT = re.compile(r"[a-zа-я0-9](?:[a-zа-я0-9 ./_-]*[a-zа-я0-9])?")
_CONTRACT_SPELLING = re.compile(r"[\s._/-]+")
_LOOK_ALIKE = str.maketrans("abcehkmoptxy", "авсенкмортху")
_DIGIT = re.compile("[0-9]")
_LETTER = re.compile(r"[^\W\d_]")
_NOT_OF_A_NAME = re.compile(r"[^\w\s.&'-]|_")


@dataclass(frozen=True, slots=True)
class Lookup:
    """What one text could mean.

    ``ticket``: (year such as 2026, or None if only «№ 42» was typed; sequence).
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
    if number is not None and not number.digits:
        return Lookup(number, ticket_number(text))
    contract, named = _contract(text)
    if named:
        return Lookup(contract=contract)
    if number is not None and len(number.digits) >= NATIONAL_LENGTH:
        return Lookup(number)
    return Lookup(number, ticket_number(text), contract, _words(text))


def ticket_number(text: str) -> tuple[int | None, int] | None:
    """«26-00042», «№ 26-42», «заявка 2026-42» -> (2026, 42); «№ 42» -> (None, 42); else None."""
    whole = parse_number(text)
    if whole is not None:
        return whole
    alone = _SEQUENCE_ALONE.fullmatch(text.strip())
    return (None, int(alone[1])) if alone and int(alone[1]) else None


def contract_key(number: str) -> str:
    """The form in which contract numbers are compared: «К-112/26», «k 112.26» -> «к11226».

    Blanks, dots, dashes, slashes and the word «договор» go; Latin letters that look
    Cyrillic become Cyrillic. Stored and typed numbers both pass through it.
    """
    bare = _CONTRACT_WORD.sub("", fold(number.replace("№", "#"))).lstrip("# ")
    return _CONTRACT_SPELLING.sub("", bare).translate(_LOOK_ALIKE)


def _contract(text: str) -> tuple[str | None, bool]:
    """The contract key, if the text looks like one, and whether the word «договор» says so."""
    folded = fold(text.replace("№", "#"))
    bare = _CONTRACT_WORD.sub("", folded).lstrip("# ")
    if len(bare) > _LONGEST_CONTRACT or not _CONTRACT.fullmatch(bare) or not _DIGIT.search(bare):
        return None, False
    if _CONTRACT_WORD.match(folded):
        return contract_key(text), True
    few_letters = len(_LETTER.findall(bare)) <= _MOST_CONTRACT_LETTERS
    return (contract_key(text) if few_letters and len(bare) >= _LEAST_CONTRACT else None), False


def _words(text: str) -> tuple[str, ...]:
    # Signs go after the layout is swapped: on the other layout «,» and «;» are letters.
    named = (fold(_NOT_OF_A_NAME.sub(" ", reading)) for reading in readings(text))
    return tuple(
        dict.fromkeys(name for name in named if len(_LETTER.findall(name)) >= LEAST_LETTERS)
    )
