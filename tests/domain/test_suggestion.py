"""The caller's own words find the category; the hard cases of a real room."""

from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.folding import swap_layout
from app.domain.suggestion import CategoryIndex, CategoryWords, Suggested

TREE: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "31": (
        ("Касса", "ФН и ОФД", "Нет связи с ФН"),
        ("нет связи с фн", "фн не отвечает", "ошибка фн", "не видит фискальник"),
    ),
    "32": (("Касса", "ФН и ОФД", "Замена ФН"), ("кончился фн", "фн заполнен", "заменить фн")),
    "33": (
        ("Касса", "ФН и ОФД", "Чеки не уходят в ОФД"),
        ("чеки не уходят", "не передаются чеки", "офд не получает", "непереданные документы"),
    ),
    "41": (
        ("Касса", "Печать", "Не печатает чек"),
        ("не печатает", "чек не выходит", "не печатаются чеки", "пустой чек", "белая лента"),
    ),
    "42": (("Касса", "Печать", "Зажевало ленту"), ("жуёт ленту", "застряла бумага", "замяло чек")),
    "43": (("Касса", "Продажа", "Двоится чек"), ("двоятся позиции", "пробивает два раза")),
    "44": (("Касса", "Продажа", "Не применяется скидка"), ("скидка не прошла", "карта лояльности")),
    "51": (
        ("Эквайринг", "Терминал", "Не проходит оплата картой"),
        ("карта не проходит", "банк отказ", "терминал не видит карту", "оплата картой"),
    ),
    "52": (("Эквайринг", "Терминал", "Сверка итогов"), ("не идёт сверка", "итоги не сходятся")),
    "61": (
        ("Учёт", "1С", "1С не запускается"),
        ("1с не открывается", "не запускается 1с", "виснет 1с"),
    ),
    "62": (("Учёт", "Маркировка", "Код не считывается"), ("честный знак", "не читает марку")),
    "71": (("Сеть", "Интернет", "Нет интернета"), ("пропал интернет", "не работает интернет")),
    "72": (("Сеть", "Wi-Fi", "Слабый сигнал"), ("вайфай", "wifi плохо ловит")),
    "81": (("Рабочее место", "Пароль", "Забыт пароль"), ("забыл пароль", "не могу войти")),
}
CODES = {UUID(int=int(code)): code for code in TREE}
INDEX = CategoryIndex.build(
    CategoryWords(UUID(int=int(code)), path, synonyms, code)
    for code, (path, synonyms) in TREE.items()
)


def codes(found: tuple[Suggested, ...]) -> list[str]:
    return [CODES[one.category_id] for one in found]


@pytest.mark.parametrize(
    ("said", "first"),
    [
        ("касса пишет нет связи с ФН, очередь стоит", "31"),
        ("Фискальник! Касса НЕ ВИДИТ ФИСКАЛЬНИК", "31"),
        ("после обновления на кассе ошибка ФН 235", "31"),
        ("пишет что фн заполнен, надо менять", "32"),
        ("завтра надо заменить ФН на второй кассе", "32"),
        ("со вчера чеки не уходят в налоговую", "33"),
        ("пришло письмо: есть непереданные документы", "33"),
        ("вторая касса не печатает чеки", "41"),
        ("касса продаёт, но чек не выходит", "41"),
        ("принтер жует ленту, уже второй раз", "42"),
        ("в чеке двоятся позиции", "43"),
        ("скидки не применяются на весь товар", "44"),
        ("терминал сбербанка: карта не проходит", "51"),
        ("клиенты не могут оплатить, оплата картой висит", "51"),
        ("вечером не идет сверка по терминалу", "52"),
        ("с утра 1С не открывается у бухгалтера", "61"),
        ("сканер не читает марку на молоке", "62"),
        ("в магазине пропал интернет", "71"),
        ("очень плохо ловит wifi в зале", "72"),
        ("бухгалтер забыла пароль и не может зайти", "81"),
    ],
)
def test_the_callers_words_find_the_category(said: str, first: str) -> None:
    assert codes(INDEX.suggest(said))[0] == first


def test_it_tells_why() -> None:
    best = INDEX.suggest("касса пишет нет связи с фн")[0]
    assert best.matched[0] == "нет связи с фн"


def test_best_comes_first_and_no_more_than_asked() -> None:
    found = INDEX.suggest("чек не выходит, лента пустая, не печатает, интернет есть", limit=2)
    assert len(found) == 2
    assert found[0].score >= found[1].score > 0


@pytest.mark.parametrize(
    "said",
    [
        "не печатает",
        "",
        "добрый день, это магазин на лесной",
        "не могу понять что не так",
        "😀" * 20,
    ],
)
def test_too_little_suggests_nothing(said: str) -> None:
    assert INDEX.suggest(said) == ()


def test_the_branch_alone_suggests_nothing() -> None:
    assert INDEX.suggest("звонят из отдела учёта, про эквайринг") == ()


def test_a_longer_phrase_says_more_than_a_short_one() -> None:
    short, long = UUID(int=1), UUID(int=2)
    index = CategoryIndex.build(
        [
            CategoryWords(short, ("А",), ("скидка",)),
            CategoryWords(long, ("Б",), ("скидка по карте",)),
        ]
    )
    assert index.suggest("не прошла скидка по карте")[0].category_id == long
    assert index.suggest("не прошла скидка на молоко")[0].category_id == short


def test_denial_belongs_to_the_word_behind_it() -> None:
    prints, cuts = UUID(int=1), UUID(int=2)
    index = CategoryIndex.build(
        [
            CategoryWords(prints, ("А",), ("не печатает",)),
            CategoryWords(cuts, ("Б",), ("не режет",)),
        ]
    )
    found = index.suggest("чек печатает нормально, но не режет")
    assert [one.category_id for one in found] == [cuts]
    calm = CategoryIndex.build(
        [CategoryWords(prints, ("А",), ("греется",)), CategoryWords(cuts, ("Б",), ("шумит",))]
    )
    found = calm.suggest("компьютер не греется, но шумит")
    assert [one.category_id for one in found] == [cuts, prints]


def test_a_rare_word_beats_a_common_one() -> None:
    common = [CategoryWords(UUID(int=i), ("Касса", f"Касса вида{i}")) for i in range(1, 30)]
    rare = CategoryWords(UUID(int=99), ("Касса", "Весы"))
    index = CategoryIndex.build([*common, rare])
    assert index.suggest("касса не видит весы")[0].category_id == rare.category_id


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("31", "31"),
        ("связ фн", "31"),
        ("фн связ", "31"),
        ("фн касс", "31"),
        ("скид", "44"),
        ("честн", "62"),
        ("Интер", "71"),
        ("wi-fi", "72"),
        ("жует", "42"),
        ("1с", "61"),
        ("учет 1с", "61"),
    ],
)
def test_the_beginnings_of_words_in_any_order_find_it(typed: str, first: str) -> None:
    assert codes(INDEX.search(typed))[0] == first
    if typed.isalpha():
        assert codes(INDEX.search(swap_layout(typed)))[0] == first


def test_every_typed_word_must_be_there() -> None:
    assert INDEX.search("скидка интернет") == ()
    assert INDEX.search("") == ()
    assert codes(INDEX.search("3")) == ["31", "32", "33"]
    assert len(INDEX.search("касса", limit=4)) == 4


def test_an_empty_room_has_nothing_to_suggest() -> None:
    index = CategoryIndex.build([])
    assert index.suggest("касса не печатает чеки") == ()
    assert index.search("касса") == ()


@given(st.text(max_size=120))
def test_any_text_is_answered(text: str) -> None:
    assert len(INDEX.suggest(text)) <= 3
    assert len(INDEX.search(text)) <= len(TREE)


@given(st.sampled_from(sorted(TREE)), st.integers(min_value=0, max_value=3))
def test_a_synonym_said_in_a_sentence_always_finds_its_category(code: str, choice: int) -> None:
    synonyms = TREE[code][1]
    said = f"Здравствуйте, у нас тут {synonyms[choice % len(synonyms)].upper()}, помогите"
    assert code in codes(INDEX.suggest(said))
