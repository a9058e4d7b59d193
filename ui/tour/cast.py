"""Who plays, whom they talk to, and what is said."""

from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who signs in; ``password`` is for a central database only."""

    login: str
    password: str = ""


@dataclass(frozen=True, slots=True)
class Cast:
    """The people of one tour; ``caller`` is what is typed into the one field."""

    dispatcher: Person = Person("m.petrova")
    engineer: Person = Person("s.litvinov")
    caller: str = "4417"


KNOWN_STORY: Final = (
    "Касса 2 после ночного обновления не печатает чеки, на экране «Нет связи с ФН». "
    "Очередь 6 человек, вторая касса закрыта. Перезагружали один раз — не помогло."
)
NEW_STORY: Final = "Не проходит оплата картой: терминал пишет «нет связи», наличные берём."
