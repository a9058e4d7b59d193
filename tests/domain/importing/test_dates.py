"""In which order a column writes its dates."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.domain.importing.dates import DateGuess, guess_order


@pytest.mark.parametrize(
    ("samples", "guess"),
    [
        ((), DateGuess("ymd")),
        (("2025-04-03 10:00",), DateGuess("ymd")),
        (("03.04.2025", "05.06.2025"), DateGuess("dmy", ambiguous=True)),
        (("03.04.2025", "25.06.2025"), DateGuess("dmy")),
        (("4/3/2025", "6/25/2025"), DateGuess("mdy")),
        (("03.04.2025", "25.06.2025", "26.06.2025", "07/13/2025"), DateGuess("dmy")),
        (("no date", "", "25.06.2025"), DateGuess("dmy")),
    ],
)
def test_the_order_that_fits_most_is_taken(samples: tuple[str, ...], guess: DateGuess) -> None:
    assert guess_order(samples) == guess


@given(st.lists(st.dates().map(lambda day: f"{day:%d.%m.%Y}"), min_size=1), st.randoms())
def test_the_order_of_rows_does_not_matter(days: list[str], dice: object) -> None:
    turned = list(days)
    dice.shuffle(turned)  # type: ignore[attr-defined]
    assert guess_order(turned) == guess_order(days)
