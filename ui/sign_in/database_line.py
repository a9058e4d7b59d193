"""The line that says which database, how far away, of which schema; and changes it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.sign_in.entry_card import press_with
from ui.texts.protection_words import protection_word
from ui.translations import Retranslatable, translate
from ui.widgets import DeskButton, ElidedLabel, Icon, column, fill

if TYPE_CHECKING:
    from app.bootstrap import DatabaseAbout


class DatabaseLine(Retranslatable, QWidget):
    """Signals: ``change_wanted()``."""

    change_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with nothing known."""
        super().__init__(parent)
        self._name = self._host = ""
        self._about: DatabaseAbout | None = None
        self._seconds: float | None = None
        self._away = False
        self._sign = Icon("cloud_done", 18, "ok")
        self._upper, self._lower = ElidedLabel("", "small"), ElidedLabel("", "caption")
        self._change = DeskButton("", "chip", key="F4")
        self._change.clicked.connect(self.change_wanted)
        press_with(self._change, "F4")
        words = column(self._upper, self._lower, spacing=0)
        fill(QHBoxLayout(self), self._sign, (words, 1), self._change)
        self.retranslate()

    def show_about(self, about: "DatabaseAbout", seconds: float, room: str) -> None:
        """Show an opened database."""
        self._about, self._seconds, self._name, self._away = about, seconds, room, False
        self.retranslate()

    def show_server(self, name: str, host: str) -> None:
        """Show a server that was not asked yet; what is known of it stays."""
        if (self._name, self._host) == (name, host):
            return
        self._about, self._name, self._host = None, name, host
        self._seconds, self._away = None, False
        self.retranslate()

    def show_reached(self, seconds: float | None) -> None:
        """Show how far the server is, or that it is away."""
        self._seconds, self._away = seconds, seconds is None
        self.retranslate()

    def retranslate(self) -> None:
        """Put what is known into words."""
        self._change.setText(translate("Entry", "Change"))
        self._sign.set_icon(*(("cloud_off", "warn") if self._away else ("cloud_done", "ok")))
        self._upper.setText(self._title())
        self._lower.setText(" · ".join(part for part in self._parts() if part))

    def _title(self) -> str:
        if self._name:
            return translate("Entry", "Database “{name}”").format(name=self._name)
        return translate("Entry", "Database of this computer")

    def _parts(self) -> tuple[str, ...]:
        if self._away:
            return ("PostgreSQL", translate("Entry", "no answer"), self._host)
        about = self._about
        if about is None:
            return ("PostgreSQL", self._host, self._time())
        kind = translate("Entry", "SQLite, this machine") if about.embedded else "PostgreSQL"
        schema = translate("Entry", "schema {version}").format(version=schema_of(about))
        return (kind, self._time(), schema, protection_word(about.protection))

    def _time(self) -> str:
        if self._seconds is None:
            return ""
        return milliseconds(self._seconds)


def milliseconds(seconds: float) -> str:
    """``12 мс``; less than one reads as one."""
    return translate("Entry", "{n} ms").format(n=max(1, round(seconds * 1000)))


def schema_of(about: "DatabaseAbout") -> str:
    """Return the number of the schema: ``0008_search`` is ``8``."""
    found = about.schema.found or ""
    return found.split("_", maxsplit=1)[0].lstrip("0") or found
