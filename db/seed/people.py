"""Invented names and numbers, drawn from the lists of the demo room."""

from collections.abc import Iterator, Mapping
from random import Random
from typing import Any

from app.domain.phone import PhoneNumber, parse

CITY_CODE, MOBILE_CODE = "812", "921"
ENDINGS = 10_000
FEMALE_SHARE = 0.6


class NameMaker:
    """Draws full names: surname, first name, patronymic, without an exact repetition."""

    def __init__(self, dice: Random, lists: Mapping[str, Any]) -> None:
        self._dice = dice
        self._lists = lists
        self._given: set[str] = set()

    def draw(self) -> str:
        """Return a name nobody in the room has yet."""
        while True:
            name = self._any()
            if name not in self._given:
                self._given.add(name)
                return name

    def _any(self) -> str:
        sex = "female" if self._dice.random() < FEMALE_SHARE else "male"
        surname = self._dice.choice(self._lists["surnames"])
        ending = "а" if sex == "female" else ""
        first = self._dice.choice(self._lists[sex])
        father = self._dice.choice(self._lists[f"fathers_{sex}"])
        return f"{surname}{ending} {first} {father}"


class NumberMaker:
    """Deals numbers of the ranges 812 000 and 921 000; each ending is dealt once in the room."""

    def __init__(self, dice: Random, taken: set[str]) -> None:
        endings = [f"{n:04d}" for n in range(ENDINGS)]
        free = [ending for ending in endings if ending not in taken]
        dice.shuffle(free)
        self._free: Iterator[str] = iter(free)

    def office(self) -> str:
        """Return a number of an office."""
        return self._spelt(CITY_CODE)

    def mobile(self) -> str:
        """Return a number of a pocket."""
        return self._spelt(MOBILE_CODE)

    def _spelt(self, code: str) -> str:
        ending = next(self._free)
        return f"+7 ({code}) 000-{ending[:2]}-{ending[2:]}"


def number_row(written: str) -> dict[str, str]:
    """Return the searchable columns of a number as it is written."""
    read: PhoneNumber = parse(written)
    return {
        "key": read.key,
        "key_reversed": read.key[::-1],
        "extension": read.extension or "",
        "e164": read.e164 or "",
        "as_written": read.as_written,
    }
