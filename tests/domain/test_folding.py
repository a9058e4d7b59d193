"""Texts that people hold to be the same fold to the same."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.folding import fold, readings, stem, stems, swap_layout, tokens


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("ООО «Вектор»", "ооо вектор"),
        ('ООО"Вектор"', "ооо вектор"),
        ("„Ромашка“", "ромашка"),
        ("  Иванов\t\nПётр\u00a0 Ильич ", "иванов петр ильич"),
        ("ЁЛКА", "елка"),
        ("Е\u0308лка", "елка"),
        ("й", "й"),
        ("Касса №\u00a02", "касса 2"),
        ("Ｋａｓｓａ", "kassa"),
        ("Санкт–Петербург", "санкт-петербург"),
        ("Ива\u00adнов", "иванов"),
        ("\u202eиванов\u202c", "иванов"),
        ("ива\x00нов", "иванов"),
        ("\ufeffИванов", "иванов"),
        ("Straße", "strasse"),
        ("O'Neil", "o'neil"),
        ("«»", ""),
        ("", ""),
    ],
)
def test_the_same_reads_the_same(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text(max_size=80))
def test_folding_settles(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюя -", max_size=40))
def test_case_and_yo_make_no_difference(text: str) -> None:
    assert fold(text.upper()) == fold(text) == fold(text.replace("ё", "е"))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("dtrn", "вект"),
        ("bdfyjd", "иванов"),
        ("Bdfyjd", "Иванов"),
        (",tkjd", "белов"),
        ("<tkjd", "Белов"),
        ("[jvzrjd", "хомяков"),
        (";erjd", "жуков"),
        ("'ktrnhj", "электро"),
        (".hbq", "юрий"),
        ("`krf", "ёлка"),
        ("gjl]tpl", "подъезд"),
        ("фещд", "atol"),
        ("зщы", "pos"),
        ("1234", "1234"),
        (",", ","),
    ],
)
def test_the_same_keys_in_the_other_layout(typed: str, meant: str) -> None:
    assert swap_layout(typed) == meant


@given(st.text(alphabet="абвгдеёжзийклмнопрстуфхцчшщъыьэюя", min_size=1, max_size=20))
def test_russian_typed_in_the_latin_layout_comes_back(word: str) -> None:
    keys = swap_layout(word)
    if any(map(str.isalpha, keys)):
        assert swap_layout(keys) == word


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("dtrn", ("dtrn", "вект")),
        ("'ktrnhj", ("'ktrnhj", "электро")),
        ("dn,", ("dn,", "втб")),
        ("фещд", ("фещд", "atol")),
        ("Вектор", ("вектор",)),
        ("Иванов", ("иванов",)),
        ("26-00042", ("26-00042",)),
        ("  ", ()),
        ("\x00", ()),
    ],
)
def test_readings_hold_what_could_be_meant(typed: str, expected: tuple[str, ...]) -> None:
    assert readings(typed) == expected


@given(st.text(max_size=60))
def test_readings_are_few_and_folded(text: str) -> None:
    found = readings(text)
    assert len(found) <= 2
    assert all(reading and fold(reading) == reading for reading in found)


def test_forms_of_a_word_have_one_stem() -> None:
    assert stems("Касса кассу кассой") == (stem("касса"),) * 3
    assert stems("printers printer") == ("printer",) * 2
    assert stems("АТОЛ 91Ф, касса 2") == (stem("атол"), "91ф", "касс", "2")
    assert tokens("«Нет связи» с ФН!") == ("нет", "связи", "с", "фн")
    assert stems("чёрный") == stems("черный")


def test_stems_are_the_same_from_several_threads() -> None:
    words = [
        f"{word}{ending}" for word in ("касс", "печат", "оплат") for ending in ("а", "у", "ой")
    ]
    expected = [stem.__wrapped__(word) for word in words]
    with ThreadPoolExecutor(4) as pool:
        for found in pool.map(lambda _: [stem.__wrapped__(word) for word in words], range(200)):
            assert found == expected
