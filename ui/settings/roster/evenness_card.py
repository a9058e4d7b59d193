"""How evenly the day's tickets lie within each line: by count and by weight (R53, N9)."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.readmodels.roster import Evenness
from ui.formats import decimal, short_name
from ui.texts.lines import line_name
from ui.translations import Retranslatable, translate
from ui.widgets import Card, clear, fill, label

_UNEVEN = 0.35
"""A Gini from which it is said in words; a third of all work would have to change hands."""


class EvennessCard(Retranslatable, Card):
    """A line of support a paragraph; the people stand in the tooltip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        self._title, self._hint = label("", "small_strong"), label("", "caption", wrap=True)
        self._list = QVBoxLayout()
        super().__init__(
            self._title, self._hint, self._list, margins=(16, 12, 16, 14), spacing=6, parent=parent
        )
        fill(self._list, spacing=7)
        self._day: date | None = None
        self._lines: tuple[Evenness, ...] = ()
        self.retranslate()

    def retranslate(self) -> None:
        """Say everything anew."""
        self._title.setText(translate("Roster", "How evenly tickets lie"))
        self.show_day(self._day, self._lines)

    def show_day(self, day: date | None, lines: Sequence[Evenness]) -> None:
        """Show the lines of a day."""
        self._day, self._lines = day, tuple(lines)
        clear(self._list)
        for each in self._lines:
            self._list.addWidget(_line(each))
        none = translate("Roster", "Nobody is on duty on this day")
        said = translate("Roster", "Registered {day}: who has least and most; Gini 0 is even")
        told = said.format(day=f"{day.day:02}.{day.month:02}") if day else ""
        self._hint.setText(told if self._lines else none)


def _line(each: Evenness) -> QWidget:
    heads = translate("Roster", "{line} · %n on duty", n=len(each.people))
    head = heads.format(line=line_name(each.line))
    counts, weights = [one.count for one in each.people], [one.weight for one in each.people]
    by_count = translate("Roster", "by count: {figures}")
    by_weight = translate("Roster", "by weight: {figures}")
    told = (
        f"{head} · {translate('Roster', 'uneven')}" if each.weight_gini >= _UNEVEN else head,
        by_count.format(figures=_figures(counts, each.count_share, each.count_gini, 0)),
        by_weight.format(figures=_figures(weights, each.weight_share, each.weight_gini, 1)),
    )
    shown = label("\n".join(told), "secondary", wrap=True)
    shown.setToolTip(
        "\n".join(_person(one.full_name, one.count, one.weight) for one in each.people)
    )
    return shown


def _figures(loads: Sequence[float], share: float | None, gini: float, places: int) -> str:
    """``от 2 до 4, в 2,0 раза, Джини 0,17``; no share where somebody has nothing."""
    least, most = decimal(min(loads), places), decimal(max(loads), places)
    if least == most:
        return translate("Roster", "evenly, {each} each").format(each=most)
    if share is None:
        text = translate("Roster", "{least} to {most}, Gini {gini}")
        return text.format(least=least, most=most, gini=decimal(gini, 2))
    text = translate("Roster", "{least} to {most}, {share} times, Gini {gini}")
    return text.format(least=least, most=most, share=decimal(share), gini=decimal(gini, 2))


def _person(name: str, count: int, weight: float) -> str:
    text = translate("Roster", "{name}: {count}, by weight {weight}")
    return text.format(name=short_name(name), count=count, weight=decimal(weight))
