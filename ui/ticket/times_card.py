"""How long the ticket stood in each state: by the wall, and of it in working hours."""

from datetime import timedelta
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.state_times import StateTime
from ui import formats
from ui.ticket.ticket_presenter import TicketPresenter
from ui.ticket_parts import words
from ui.translations import Retranslatable, translate
from ui.widgets import Card, ElidedLabel, Shape, clear, fill, label, row

MINUTE: Final = timedelta(minutes=1)


class TimesCard(Retranslatable, Card):
    """One line a state, in the order of first coming there; where it stands now is strong."""

    def __init__(self, presenter: TicketPresenter, parent: QWidget | None = None) -> None:
        """Follow the presenter; hidden while nothing is known."""
        self._title = label("", "h3")
        super().__init__(self._title, spacing=7, parent=parent)
        self._presenter = presenter
        self._inside = fill(QVBoxLayout(), spacing=4)
        self.box.addLayout(self._inside)
        presenter.surrounded.connect(self.show_times)
        presenter.ticket.chosen.connect(self.show_times)
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(translate("TimesCard", "Time in each state"))
        self.show_times()

    def show_times(self) -> None:
        """Show what was read with the ticket's surroundings."""
        around = self._presenter.surroundings
        times = around.times if around else ()
        clear(self._inside)
        for each in times:
            self._inside.addWidget(self._line(each))
        self.setVisible(bool(times))

    def _line(self, time: StateTime) -> QWidget:
        catalogue = self._presenter.context.catalogue
        name = words.state_name(catalogue, time.state)
        often = f"{name} ×{time.visits}" if time.visits > 1 else name
        mark = Shape(words.state_mark(time.state, time.type), 13)
        spent = label(_spent(time), "strong" if time.current else "small")
        line = QWidget()
        line.setLayout(
            row(mark, (ElidedLabel(often, "strong" if time.current else "small"), 1), spent)
        )
        line.setAccessibleName(f"{name}: {_spent(time)}")
        return line


def _spent(time: StateTime) -> str:
    wall = formats.duration(time.wall)
    if time.working is None or time.working == time.wall:
        return wall
    if time.working < MINUTE:
        return translate("TimesCard", "{wall}, none at work").format(wall=wall)
    works = translate("TimesCard", "{wall}, at work {working}")
    return works.format(wall=wall, working=formats.duration(time.working))
