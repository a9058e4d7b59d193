"""The days of the week in words."""

from ui.translations import translate


def weekdays() -> tuple[tuple[int, str], ...]:
    """Return the days of the week from Monday."""
    names = translate(
        "SetupTime", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday"
    ).split()
    return tuple(enumerate(names))
