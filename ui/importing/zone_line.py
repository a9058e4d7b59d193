"""The time zone in which a table's times were written: typed by a part of its name."""

from functools import cache
from typing import Final
from zoneinfo import available_timezones

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.widgets import Candidate, TypeAhead

_NEAR: Final = (
    "Europe/Moscow", "Europe/Kaliningrad", "Europe/Samara", "Asia/Yekaterinburg", "Asia/Omsk",
    "Asia/Novosibirsk", "Asia/Krasnoyarsk", "Asia/Irkutsk", "Asia/Yakutsk", "Asia/Vladivostok",
    "Asia/Magadan", "Asia/Kamchatka", "UTC",
)  # fmt: skip
_MOST: Final = 40


class ZoneLine(TypeAhead):
    """Signals: ``chosen(zone)``; what is no zone goes back to the one in force."""

    chosen = Signal(str)

    def __init__(self, zone: str, parent: QWidget | None = None) -> None:
        """Start with a zone in force."""
        super().__init__(parent=parent)
        self._zone = zone
        self.setText(zone)
        self.asked.connect(self._on_asked)
        self.accepted.connect(self._on_accepted)
        self.entered.connect(self._on_entered)
        self.left.connect(self._on_left)

    def show_zone(self, zone: str) -> None:
        """Show the zone in force, unless a person is typing."""
        if zone != self._zone:
            self._zone = zone
            self.setText(zone)

    def _on_asked(self, text: str) -> None:
        wanted = "" if text == self._zone else text.strip().casefold()
        others = sorted(_zones() - set(_NEAR)) if wanted else []
        found = [zone for zone in (*_NEAR, *others) if wanted in zone.casefold()]
        self.offer(tuple(Candidate(zone) for zone in found[:_MOST]))

    def _on_accepted(self, candidate: Candidate) -> None:
        self._take(candidate.text)

    def _on_entered(self, text: str) -> None:
        if text.strip() in _zones():
            self._take(text.strip())

    def _on_left(self) -> None:
        self.setText(self._zone)

    def _take(self, zone: str) -> None:
        if zone != self._zone:
            self._zone = zone
            self.chosen.emit(zone)


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())
