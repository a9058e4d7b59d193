"""Finding articles by what the caller says."""

from datetime import UTC, datetime
from uuid import UUID, uuid4

from app.domain.article_search import ArticleIndex
from app.domain.folding import swap_layout
from app.domain.readmodels.catalogue import ArticleView

WORDS = (
    "касса принтер чек лента роутер связь интернет пароль почта сервер диск экран кабель "
    "питание обновление лицензия отчёт накопитель сканер весы терминал оплата карта возврат"
).split()


def article(title: str, symptom: str = "", steps: str = "", *about: UUID) -> ArticleView:
    return ArticleView(
        article_id=uuid4(),
        title=title,
        symptom=symptom,
        steps=steps,
        workaround="",
        audience="",
        updated_at=datetime(2026, 1, 1, tzinfo=UTC),
        for_new_clients=False,
        helped=0,
        not_helped=0,
        category_ids=frozenset(about),
    )


TAPE = article("Как заменить чековую ленту", "Чек выходит пустым")
NET = article("Нет интернета", "Роутер не отвечает", "Проверить ленту индикаторов роутера")
MAIL = article("Почта не отправляется", "Ошибка пароля")
INDEX = ArticleIndex((NET, TAPE, MAIL), {})


def titles(text: str, category_id: UUID | None = None) -> list[str]:
    return [one.title for one in INDEX.search(text, category_id)]


def test_a_title_weighs_more_than_a_step() -> None:
    assert titles("ленты") == [TAPE.title, NET.title]


def test_forms_of_words_and_yo_do_not_matter() -> None:
    assert titles("пустые чеки") == [TAPE.title]
    assert titles("почтЁй пароль")[:1] == [MAIL.title]


def test_the_wrong_layout_is_read() -> None:
    assert titles(swap_layout("роутер не отвечает")) == [NET.title]


def test_the_last_word_may_be_unfinished() -> None:
    assert titles("не отправл")[0] == MAIL.title
    assert titles("роут") == [NET.title]
    assert titles("ро") == []


def test_nothing_fits_nothing() -> None:
    assert titles("") == titles("!!!") == titles("вертолёт") == []


def test_the_category_at_hand_decides_among_equals() -> None:
    here, there = uuid4(), uuid4()
    first, second = (
        article("Зависла программа", "", "", there),
        article("Зависла касса", "", "", here),
    )
    index = ArticleIndex((first, second), {})
    assert index.search("зависла", here)[0] is second
    assert index.search("зависла", there)[0] is first


def test_among_a_thousand_the_one_with_all_words_comes_first() -> None:
    made = [
        article(
            f"{WORDS[i % 24]} {WORDS[(i * 7) % 24]}",
            " ".join(WORDS[(i * step) % 24] for step in range(1, 12)),
            " ".join(WORDS[(i + step) % 24] for step in range(20)),
        )
        for i in range(1000)
    ]
    wanted = article("Весы теряют связь с терминалом")
    found = ArticleIndex([*made, wanted], {}).search("весы и терминал теряют связь")
    assert len(found) == 8
    assert found[0] is wanted
