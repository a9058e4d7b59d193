"""Subjects that nobody had to type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.errors import RuleBroken
from app.domain.subject import compose_subject


@pytest.mark.parametrize(
    ("parts", "subject"),
    [
        (("Касса 2", "Лесная, 8", "Нет связи с ФН", "не бьёт"), "Касса 2: нет связи с ФН"),
        (("", "Лесная, 8", "Нет связи с ФН", ""), "Лесная, 8: нет связи с ФН"),
        (("", "", "Нет связи с ФН", ""), "Нет связи с ФН"),
        (("касса 2", "", "", "Не печатает чеки. Очередь!"), "Касса 2: не печатает чеки"),
        (("", "", "", "чек двоится\nс утра"), "Чек двоится"),
        (("Сервер", "", "1С не запускается", ""), "Сервер: 1С не запускается"),
        (("Касса 1", "", "ФН заполнен", ""), "Касса 1: ФН заполнен"),
        (("Касса 1", "", "POS-терминал", ""), "Касса 1: POS-терминал"),
        (("Касса 1", "", "", ""), "Касса 1"),
        (("Принтер", "", "Принтер не печатает", ""), "Принтер не печатает"),
        (("", "", "", "На ул. Лесной, 8 нет света. Ждут"), "На ул. Лесной, 8 нет света"),
    ],
)
def test_a_subject_tells_the_thing_and_the_matter(
    parts: tuple[str, str, str, str], subject: str
) -> None:
    assert compose_subject(*parts) == subject


def test_a_long_subject_ends_between_words() -> None:
    subject = compose_subject("Касса 2", "", "", "слово " * 60)
    assert len(subject) <= 120
    assert subject.endswith("слово…")


def test_nothing_known_is_refused() -> None:
    with pytest.raises(RuleBroken) as refused:
        compose_subject("", " ", "\x00", "\n")
    assert (refused.value.code, refused.value.field) == ("required", "description")


@given(st.text(max_size=60), st.text(max_size=300), st.integers(min_value=10, max_value=120))
def test_a_subject_is_one_line_within_its_limit(label: str, said: str, limit: int) -> None:
    try:
        subject = compose_subject(label, "", "", said, limit)
    except RuleBroken:
        return
    assert subject
    assert "\n" not in subject
    assert len(subject) <= limit
