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
    """The people of one tour.

    ``caller`` is what is typed into the one field for the main call; ``others`` for the
    calls beside it, empty where nobody else is known.
    """

    dispatcher: Person = Person("m.petrova")
    engineer: Person = Person("s.litvinov")
    administrator: Person = Person("z.makarova")
    partner: Person = Person("i.fomin")
    caller: str = "4417"
    others: tuple[str, ...] = ("4112", "2424", "5506")


KNOWN_STORY: Final = (
    "Касса 2 после ночного обновления не печатает чеки, на экране «Нет связи с ФН». "
    "Очередь 6 человек, вторая касса закрыта. Перезагружали один раз — не помогло."
)
PARKED_STORY: Final = "Кассир забыл пароль, касса просит пароль кассира."
PARKED_HELP: Final = "Назвали временный пароль, кассир вошёл и сменил его."
BROKEN_NUMBER: Final = "+78120003108"
NEW_NUMBER: Final = "+79210007733"
NEW_NAME: Final = "Миронова Дарья"
NEW_ORGANISATION: Final = "Кафе «Ми"
NEW_STORY: Final = "Терминал пишет «нет связи», не проходит оплата картой, наличные принимаем."
AWAY_NUMBER: Final = "+79210005560"
AWAY_NAME: Final = "Тимофеев Игорь"
AWAY_ORGANISATION: Final = "Кафе «Ми"
AWAY_STORY: Final = "Касса не печатает чек, бумага есть, лента не идёт."
COLLEAGUE: Final = "r.savelyeva"
OFF_TOPIC: Final = "Спрашивают, где купить бумагу для факса"
FIRST_MATTER: Final = "Не закрывается смена, касса пишет про ОФД."
SECOND_MATTER: Final = "И ещё: не работает скидка по карте гостя."
NOTE: Final = "Позвонил на объект: перезапуск не помог. Беру подменное устройство со склада."
WAITING: Final = "Ждём, когда на объекте освободится сотрудник"
SOLUTION: Final = "Заменили шлейф ФН, тест прошёл, пробили пробный чек и оформили возврат."
