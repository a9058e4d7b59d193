"""The line that asks for tickets: read, refused with the place, written back the same."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.filters.completion import complete
from app.domain.filters.language import parse
from app.domain.filters.naming import line_names
from app.domain.filters.terms import (
    MOST_CHARACTERS,
    NEVER_NEGATED,
    ONCE,
    SPANS,
    TEXTS,
    Condition,
    FilterField,
    Named,
    TicketFilter,
)
from app.domain.filters.words import FIXED, MOST_MINUTES
from app.domain.filters.writing import kept, write
from app.domain.periods import Period, period_of

NAMES = {
    **FIXED,
    FilterField.GROUP: (
        *FIXED[FilterField.GROUP],
        Named("kassa", "Кассы и фискальные регистраторы", "Cash registers"),
        Named("net", "Сеть", "Network"),
        Named("kassa2", "Кассы резерв", ""),
        Named("odd", 'С "кавычками", запятой', "with:colon"),
        Named("twin", "Сеть", "Network"),
    ),
    FilterField.ASSIGNEE: (
        *FIXED[FilterField.ASSIGNEE],
        Named("kim", "Ким Артём", "Ким Артём"),
        Named("kim2", "Ким Артём", "Ким Артём"),
    ),
    FilterField.STATE: (
        Named("new", "Новая", "New"),
        Named("waiting_client", "Ждём клиента", "Waiting for client"),
    ),
    FilterField.CATEGORY: (*FIXED[FilterField.CATEGORY], Named("31", "Не печатает", "")),
    FilterField.DEPARTMENT: (Named("d", "Отдел", "Department"),),
}
TEXT = (
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30)
    .map(lambda each: " ".join(each.split()))
    .filter(bool)
)

DAYS = st.dates(date(1970, 1, 1), date(2199, 12, 31))


@st.composite
def conditions(draw: st.DrawFn) -> Condition:
    field = draw(st.sampled_from(list(FilterField)))
    if field in TEXTS:
        return Condition(field, (draw(TEXT),))
    if field in SPANS:
        sign, minutes = draw(st.sampled_from("<>")), draw(st.integers(0, MOST_MINUTES))
        return Condition(field, (f"{sign}{minutes}",))
    if field is FilterField.PERIOD:
        first, last = sorted(draw(st.lists(DAYS, min_size=2, max_size=2)))
        return Condition(field, (Period(first, last).kept,))
    codes = [one.code for one in NAMES[field]]
    most = 1 if field in ONCE else 3
    values = draw(st.lists(st.sampled_from(codes), min_size=1, max_size=most, unique=True))
    negated = field not in NEVER_NEGATED and draw(st.booleans())
    return Condition(field, tuple(values), negated)


def _once(each: Condition) -> object:
    return each.field if each.field in ONCE else each


FILTERS = st.lists(conditions(), max_size=6, unique_by=_once).map(
    lambda found: TicketFilter(tuple(found))
)


@given(FILTERS, st.booleans())
def test_what_is_written_is_read_the_same(asked: TicketFilter, russian: bool) -> None:
    line = write(asked, NAMES, russian=russian)
    if len(line) <= MOST_CHARACTERS:
        assert parse(line, NAMES).faults == ()
        assert parse(line, NAMES).filter == asked


@given(FILTERS)
def test_a_kept_line_outlives_every_renaming(asked: TicketFilter) -> None:
    renamed = {
        field: tuple(Named(one.code, f"x{one.russian}", f"y{one.english}") for one in known)
        for field, known in NAMES.items()
    }
    line = kept(asked)
    if len(line) <= MOST_CHARACTERS:
        assert parse(line, renamed).filter == asked


@given(st.text(max_size=120) | st.text(alphabet='группа:<>-," 1чP', max_size=60))
def test_any_line_is_read_or_refused_within_itself(line: str) -> None:
    parsed = parse(line, NAMES)
    for fault in parsed.faults:
        assert 0 <= fault.start <= len(line)
        assert fault.length >= 0
        assert fault.start + fault.length <= len(line)
    complete(line, len(line) // 2, NAMES, russian=True)


def read(line: str) -> list[tuple[str, tuple[str, ...], bool]]:
    parsed = parse(line, NAMES)
    assert parsed.faults == ()
    return [(each.field.value, each.values, each.negated) for each in parsed.filter.conditions]


def test_the_line_of_the_specification() -> None:
    line = (
        "группа:сеть срок:<1ч статус:новая приоритет:P1 исполнитель:никто линия:2"
        " канал:почта тема:чек реакции-нет:>30м"
    ).replace("группа:сеть", "группа:net")
    assert read(line) == [
        ("group", ("net",), False),
        ("due", ("<60",), False),
        ("state", ("new",), False),
        ("priority", ("1",), False),
        ("assignee", ("none",), False),
        ("line", ("2",), False),
        ("channel", ("email",), False),
        ("topic", ("чек",), False),
        ("no-reaction", (">30",), False),
    ]


def test_both_languages_short_forms_and_free_words() -> None:
    assert read("is:nobody,overdue") == [("is", ("nobody", "overdue"), False)]
    assert read("-группа:кассы-резерв".replace("кассы-резерв", '"кассы рез"')) == [
        ("group", ("kassa2",), True)
    ]
    assert read("не печатает line:2 чек") == [
        ("topic", ("не печатает чек",), False),
        ("line", ("2",), False),
    ]
    assert read("срок:прошёл возраст:2д") == [
        ("due", ("<0",), False),
        ("age", (">2880",), False),
    ]
    assert read("due:none age:<1h30m") == [("due", ("none",), False), ("age", ("<90",), False)]


def faults(line: str) -> list[tuple[str, str]]:
    return [(f.code, line[f.start : f.start + f.length]) for f in parse(line, NAMES).faults]


def test_every_fault_is_told_with_its_place() -> None:
    assert faults("групп:кассы") == [("filter_field", "групп")]
    assert faults("группа:кассы") == [("filter_ambiguous", "кассы")]
    assert faults("группа:сеть") == [("filter_ambiguous", "сеть")]
    assert faults("линия:9 срок:завтра") == [("filter_value", "9"), ("filter_span", "завтра")]
    assert faults("приоритет:") == [("filter_empty", "приоритет:")]
    assert faults('тема:"чек') == [("filter_quote", '"чек')]
    assert faults("-срок:<1ч") == [("filter_negation", "-срок:<1ч")]
    assert faults("порядок:новые порядок:старые") == [("filter_twice", "порядок:старые")]
    assert faults("срок:<1ч,<2ч") == [("filter_one", "<2ч")]
    assert faults("x" * (MOST_CHARACTERS + 1)) == [("filter_long", "x")]
    assert [code for code, _ in faults("линия:1 " * 21)] == ["filter_many"]
    assert parse("линия:1 линия:9", NAMES).filter == TicketFilter()


def offered(line: str) -> list[str]:
    return [each.text for each in complete(line, len(line), NAMES, russian=True)]


def test_a_line_out_of_use_is_understood_and_not_offered() -> None:
    lines = line_names([(1, True, "первая", ""), (3, False, "третья", "")])
    names = {**NAMES, FilterField.LINE: lines}
    assert [each.text for each in complete("линия:", 6, names, russian=True)] == ["1"]
    (found,) = parse("линия:третья", names).filter.conditions
    assert found.values == ("3",)


def test_fields_then_values_are_offered() -> None:
    assert offered("при") == ["приоритет:"]
    assert offered("линия:2 -гр") == ["группа:"]
    assert offered("группа:сет") == ["net", "twin"]
    assert offered("статус:новая,жд") == ['"Ждём клиента"']
    assert offered("срок:<1") == ["<1ч", "<1д"]
    assert len(offered("")) == 12
    assert offered("нет-такого:") == []


@pytest.mark.parametrize(
    ("typed", "kept_as"),
    [
        ("01.11.2026..30.11.2026", "2026-11-01..2026-11-30"),
        ("1.11.26..30/11/26", "2026-11-01..2026-11-30"),
        ("2026-11-01..2026-11-30", "2026-11-01..2026-11-30"),
        ("30.11.2026", "2026-11-30..2026-11-30"),
    ],
)
def test_a_period_is_days_as_people_write_them(typed: str, kept_as: str) -> None:
    assert read(f"период:{typed}") == [("period", (kept_as,), False)]
    asked = parse(f"period:{typed}", NAMES).filter
    assert parse(write(asked, NAMES, russian=True), NAMES).filter == asked


@pytest.mark.parametrize(
    "typed", ["вчера", "30.11.2026..01.11.2026", "31.02.2026", "..", "01.11.2026..", "01.01.0001"]
)
def test_no_period_is_refused_at_its_place(typed: str) -> None:
    (fault,) = parse(f"период:{typed}", NAMES).faults
    assert (fault.code, fault.start, fault.length) == ("filter_period", 7, len(typed))
    assert period_of(typed) is None


def test_a_result_may_be_left_out() -> None:
    assert read('-итог:не-по-адресу,"повтор"') == [("result", ("off_topic", "duplicate"), True)]
    assert read("result:none") == [("result", ("none",), False)]
