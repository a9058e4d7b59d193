"""A computer whose clock is wrong is told so at sign-in, with both times."""

from dataclasses import replace
from datetime import timedelta

import pytest

from ui.shell.program import Program, both


@pytest.mark.parametrize(("minutes", "told"), [(24 * 60, 1), (-24 * 60, 1), (1, 0)])
def test_both_times_are_said(desk: Program, minutes: int, told: int) -> None:
    opened = desk.entry.opened
    assert opened is not None
    toasts: list[str] = []
    desk.notices.toasted.connect(lambda toast: toasts.append(toast.text))
    off = timedelta(minutes=minutes)
    desk._tell_clock(replace(opened, about=replace(opened.about, clock_off=off)))
    assert len(toasts) == told
    if told:
        day = both(opened.desk.clock() - off).split()[0]
        assert day in toasts[0]
        assert "поправьте часы" in toasts[0]
