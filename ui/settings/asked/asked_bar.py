"""What the report is narrowed by: days, department, line, channel, and how it is arranged."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.asked import MOST_DAYS, last_days
from app.domain.periods import Period, period_of
from app.domain.readmodels.asked import AskedQuestion
from app.domain.vocabulary import Channel, SupportLine
from ui.settings.asked.asked_presenter import AskedPresenter, Order
from ui.setup.typed import day_text
from ui.texts.lines import line_name, lines_in_use
from ui.texts.words import channel_name, named
from ui.theme import px
from ui.translations import Retranslatable, translate
from ui.widgets import ElidedCombo, fill, label, row

if TYPE_CHECKING:
    from ui.context import DeskContext

DAYS: Final = (7, 30, 90)
_OWN: Final = 0
_DATE_WIDTH, _VIEW_WIDTH, _ORDER_WIDTH = 104, 136, 230
Choices = Iterable[tuple[str, Any]]


class AskedBar(Retranslatable, QWidget):
    """Combos that Tab walks through; two days to type for a period of one's own.

    ``view`` and ``order`` arrange what was counted; the page puts them where it likes.

    Signal: ``asked(AskedQuestion)`` something else is to be counted.
    """

    asked = Signal(object)

    def __init__(self, context: "DeskContext", presenter: AskedPresenter) -> None:
        """Begin with what the presenter asks."""
        super().__init__()
        self._context, self._presenter = context, presenter
        self.days, self.department, self.line, self.channel = (ElidedCombo() for _ in range(4))
        self.order, self.view = ElidedCombo(), ElidedCombo()
        self.view.setFixedWidth(px(_VIEW_WIDTH))
        self.order.setFixedWidth(px(_ORDER_WIDTH))
        self.first, self.last = QLineEdit(), QLineEdit()
        self.error = label("", "caption", "danger", wrap=True)
        narrowing = (self.days, self.department, self.line, self.channel)
        arranging = (self.view, self.order)
        parts = [self.days, self.first, self.last, *narrowing[1:]]
        stretched = [(e, 1) if isinstance(e, ElidedCombo) else e for e in parts]
        fill(QVBoxLayout(self), row(*stretched, spacing=8), self.error, spacing=4)
        self.error.hide()
        for each in (self.first, self.last):
            each.setFixedWidth(px(_DATE_WIDTH))
            each.editingFinished.connect(self._on_changed)
        for combo in narrowing:
            combo.currentIndexChanged.connect(self._on_changed)
        for combo in arranging:
            combo.currentIndexChanged.connect(self._on_arranged)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the choices anew; what was chosen stays."""
        own = translate("Asked", "Own period")
        last = [(translate("Asked", "Last %n day(s)", n=days), days) for days in DAYS]
        self._offer(self.days, translate("Asked", "Period"), (*last, (own, _OWN)), DAYS[0])
        every = [
            (named(one.name, one.name_en), str(key))
            for key, one in self._context.catalogue.departments.items()
        ]
        nothing = translate("Asked", "All departments")
        self._offer(self.department, translate("Asked", "Department"), ((nothing, None), *every))
        lines = [(line_name(each), int(each)) for each in lines_in_use()]
        nothing = translate("Asked", "All lines")
        self._offer(self.line, translate("Asked", "Line"), ((nothing, None), *lines))
        nothing = translate("Asked", "All channels")
        channels = [(channel_name(each), each.value) for each in Channel]
        self._offer(self.channel, translate("Asked", "Channel"), ((nothing, None), *channels))
        views = (
            (translate("Asked", "By branches"), False),
            (translate("Asked", "One by one"), True),
        )
        self._offer(self.view, translate("Asked", "Arrangement"), views)
        self._offer(self.order, translate("Asked", "Order"), _orders())
        self.first.setAccessibleName(translate("Asked", "First day"))
        self.last.setAccessibleName(translate("Asked", "Last day"))
        self._show_days()

    def _offer(self, combo: ElidedCombo, name: str, choices: Choices, usual: Any = None) -> None:  # noqa: ANN401
        kept = combo.currentData() if combo.count() else usual
        with QSignalBlocker(combo):
            combo.clear()
            for text, value in choices:
                combo.addItem(text, value)
            combo.setCurrentIndex(max(0, combo.findData(kept)))
        combo.setAccessibleName(name)

    def _show_days(self) -> None:
        own = self.days.currentData() == _OWN
        for each in (self.first, self.last):
            each.setVisible(own)
        if own and not self.first.text():
            period = self._presenter.question.period
            self.first.setText(day_text(period.first.isoformat()))
            self.last.setText(day_text(period.last.isoformat()))

    def _on_changed(self) -> None:
        self._show_days()
        question = self.question()
        self.error.setVisible(question is None)
        if question is None:
            text = translate(
                "Asked", "Write two days as 30.11.2026; a report covers {most} at most"
            )
            self.error.setText(text.format(most=MOST_DAYS))
        else:
            self.asked.emit(question)

    def question(self) -> AskedQuestion | None:
        """What is asked by today's calendar; None where no days are typed."""
        period = self._period(self._presenter.today)
        if period is None:
            return None
        department, line = self.department.currentData(), self.line.currentData()
        channel = self.channel.currentData()
        return AskedQuestion(
            period,
            UUID(department) if department else None,
            SupportLine(line) if line else None,
            Channel(channel) if channel else None,
        )

    def _period(self, today: date) -> Period | None:
        days = self.days.currentData()
        if days != _OWN:
            return last_days(days, today)
        period = period_of(f"{self.first.text()}..{self.last.text()}")
        return period if period is not None and period.days <= MOST_DAYS else None

    def _on_arranged(self) -> None:
        order, flat = Order(self.order.currentData()), bool(self.view.currentData())
        self._presenter.arrange(order, flat=flat)


def _orders() -> Choices:
    return (
        (translate("Asked", "Most asked first"), Order.ASKED.value),
        (translate("Asked", "Most grown first"), Order.CHANGE.value),
        (translate("Asked", "Most solved in the call first"), Order.AT_ONCE.value),
        (translate("Asked", "Most reopened first"), Order.REOPENED.value),
        (translate("Asked", "By name"), Order.NAME.value),
    )
