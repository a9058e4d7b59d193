"""The last day on which a password holds; an empty line is for good (central rooms)."""

from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import RuleBroken
from app.domain.readmodels.staff import Employee, Until
from app.domain.typed_time import day_of
from app.domain.working_calendar import zone_of
from ui.setup.typed import day_text
from ui.translations import translate
from ui.widgets import Field, fill, row

if TYPE_CHECKING:
    from ui.context import DeskContext

_DAY = timedelta(days=1)


class ValidityField(QWidget):
    """Signals: ``edited()`` by hand."""

    edited = Signal()

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Hidden until somebody with a login is shown."""
        super().__init__(parent)
        self._context = context
        self._before = ""
        self.line = QLineEdit()
        self.line.setMaxLength(20)
        self.field = Field("", self.line)
        fill(QVBoxLayout(self), row((self.field, 1), "|", spacing=12), spacing=0)
        self.line.textEdited.connect(self.edited)

    def retranslate(self) -> None:
        """Name it."""
        self.field.set_caption(translate("People", "Password holds through"))
        self.field.set_note(translate("People", "empty: for good"))

    def show_person(self, person: Employee | None) -> None:
        """Show until when the login of somebody holds."""
        account = person.account if person is not None else None
        self.setVisible(account is not None)
        until = account.valid_until if account is not None else None
        self._before = day_text(self._last_day(until).isoformat()) if until else ""
        self.line.setText(self._before)
        self.field.set_error("")

    def until(self) -> Until | None:
        """Return what is typed, None where nothing changed; RuleBroken ``day_typed`` for no day."""
        text = self.line.text().strip()
        if self.isHidden() or text == self._before:
            return None
        if not text:
            return Until(None)
        day = day_of(text)
        if day is None:
            raise RuleBroken("day_typed", field="valid_until")
        end = datetime.combine(date.fromisoformat(day) + _DAY, time(), zone_of(self._zone()))
        return Until(end)

    def _last_day(self, until: datetime) -> date:
        """A password that holds until midnight holds through the day before."""
        return (until - timedelta(microseconds=1)).astimezone(zone_of(self._zone())).date()

    def _zone(self) -> str:
        return self._context.desk.duties.roster.zone
