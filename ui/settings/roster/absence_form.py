"""Who will be away, when, who stands in: typed days, and what it touches said beside them."""

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.readmodels.roster import AbsenceEffect, AbsenceView, NewAbsence
from app.domain.roster import moment_of
from app.domain.typed_time import day_of
from app.domain.working_calendar import zone_of
from ui.kept_form import KeptForm
from ui.kept_parts import Part, Value, part_of
from ui.setup.search_line import SearchLine
from ui.setup.typed import day_text
from ui.translations import Retranslatable, translate
from ui.widgets import Candidate, Card, DeskButton, Field, label, row

if TYPE_CHECKING:
    from ui.context import DeskContext

PLACE = "absence"
NEW = "new"
_LONGEST = 200
_DAY = timedelta(days=1)


class AbsenceForm(Retranslatable, Card):
    """Signals: ``edited()``, ``saving()``, ``handing()``, ``ending()``."""

    edited = Signal()
    person_id: UUID | None = None
    deputy_id: UUID | None = None

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Start with a new absence."""
        self._context = context
        self.title = label("", "h2")
        self.person, self.deputy = SearchLine(), SearchLine()
        self.first, self.last, self.reason = QLineEdit(), QLineEdit(), QLineEdit()
        self.reason.setMaxLength(_LONGEST)
        self.person_field, self.deputy_field = Field("", self.person), Field("", self.deputy)
        self.first_field, self.last_field = Field("", self.first), Field("", self.last)
        self.reason_field = Field("", self.reason)
        self.effect = label("", "secondary", wrap=True)
        self.hand = QCheckBox()
        self.error = label("", "caption", "danger", wrap=True)
        self.save = DeskButton("", "primary", key="Ctrl+S")
        self.revert = DeskButton("", "normal", key="Esc")
        self.hand_now = DeskButton("", "chip", key="Ctrl+H")
        self.end_now = DeskButton("", "chip", key="Ctrl+E")
        super().__init__(
            self.title,
            row((self.first_field, 1), (self.last_field, 1), spacing=10),
            self.deputy_field, self.reason_field, self.effect, self.hand, self.error,
            row(self.hand_now, self.end_now, "|", spacing=6), "|",
            row("|", self.revert, self.save, spacing=8),
            margins=(20, 16, 20, 16), spacing=10, parent=parent,
        )  # fmt: skip
        self.kept = KeptForm(context, PLACE, self, self._parts(), key="Esc")
        for at, each in enumerate((self.kept.line, self.person_field), 1):
            self.box.insertWidget(at, each)
        self.standing: AbsenceView | None = None
        self._connect()
        self.retranslate()

    def _parts(self) -> dict[str, Part]:
        plain = {
            "first": self.first, "last": self.last, "reason": self.reason, "hand": self.hand,
        }  # fmt: skip
        people = {
            "person": Part(lambda: _told(self.person_id), self._put_person),
            "deputy": Part(lambda: _told(self.deputy_id), self._put_deputy),
        }
        return {**people, **{name: part_of(each) for name, each in plain.items()}}

    def _put_person(self, told: Value) -> None:
        self.person_id = UUID(told) if told else None
        self.person.show_choice(self._name(self.person_id))

    def _put_deputy(self, told: Value) -> None:
        self.deputy_id = UUID(told) if told else None
        self.deputy.show_choice(self._name(self.deputy_id))

    def _connect(self) -> None:
        self.person.picked.connect(self._on_person)
        self.deputy.picked.connect(self._on_deputy)
        for line in (self.first, self.last):
            line.textEdited.connect(self._on_typed)
            line.editingFinished.connect(self._on_day_left)
        self.edited.connect(self.kept.note)

    def retranslate(self) -> None:
        """Name everything."""
        self.person_field.set_caption(translate("Absences", "Who is away"))
        self.first_field.set_caption(translate("Absences", "First day"))
        self.last_field.set_caption(translate("Absences", "Last day"))
        self.deputy_field.set_caption(translate("Absences", "Who stands in"))
        self.reason_field.set_caption(translate("Absences", "Why, seen by colleagues"))
        self.hand.setText(translate("Absences", "Hand the open tickets over to the deputy"))
        self.hand_now.setText(translate("Absences", "Hand over now"))
        self.end_now.setText(translate("Absences", "Back already"))
        self.save.setText(translate("Absences", "Save"))
        self.revert.setText(translate("Absences", "Take back"))

    def show_people(self) -> None:
        """Offer everybody who works here."""
        agents = self._context.catalogue.agents.values()
        people = tuple(Candidate(each.full_name, "", each.agent_id) for each in agents)
        nobody = Candidate(translate("Absences", "Nobody"), "", None)
        self.person.set_choices(people)
        self.deputy.set_choices((nobody, *people))

    def show_new(self, today: date) -> None:
        """Begin with today, or go on with what was left."""
        show = partial(self._fill, None, None, None, today, today, "")
        self.kept.stand(NEW, show)
        self.title.setText(translate("Absences", "New absence"))
        self._enable(new=True, may_hand=False)

    def show_absence(self, one: AbsenceView) -> None:
        """Show one that stands; who and since when stays."""
        zone = zone_of(self._context.desk.duties.roster.zone)
        first = one.starts_at.astimezone(zone).date()
        last = (one.ends_at - timedelta(seconds=1)).astimezone(zone).date()
        show = partial(self._fill, one, one.agent_id, one.deputy_id, first, last, one.reason)
        self.kept.stand(str(one.absence_id), show)
        self.title.setText(one.full_name)
        self._enable(new=False, may_hand=bool(one.deputy_id and one.open_tickets))

    def _fill(
        self,
        standing: AbsenceView | None,
        person: UUID | None,
        deputy: UUID | None,
        first: date,
        last: date,
        reason: str,
    ) -> None:
        self.standing, self.person_id, self.deputy_id = standing, person, deputy
        self.person.show_choice(self._name(person))
        self.deputy.show_choice(self._name(deputy))
        self.first.setText(day_text(first.isoformat()))
        self.last.setText(day_text(last.isoformat()))
        self.reason.setText(reason)
        self.hand.setChecked(False)
        self.show_error("")
        self.effect.setText("")

    def _enable(self, *, new: bool, may_hand: bool) -> None:
        for each in (self.person, self.first, self.reason):
            each.setEnabled(new)
        self.hand.setVisible(new)
        self.hand_now.setVisible(may_hand)
        self.end_now.setVisible(not new)

    def _name(self, agent: UUID | None) -> str:
        found = self._context.catalogue.agents.get(agent) if agent else None
        return found.full_name if found else ""

    def wanted(self) -> NewAbsence | None:
        """Return what is typed, whole days by the room's clock; None while a part is missing."""
        first, last = day_of(self.first.text()), day_of(self.last.text())
        if self.person_id is None or first is None or last is None:
            return None
        zone = self._context.desk.duties.roster.zone
        starts_at = moment_of(date.fromisoformat(first), 0, zone)
        ends_at = moment_of(date.fromisoformat(last) + _DAY, 0, zone)
        reason = self.reason.text().strip()
        return NewAbsence(self.person_id, starts_at, ends_at, self.deputy_id, reason)

    def show_effect(self, effect: AbsenceEffect | None) -> None:
        """Say what it touches."""
        self.hand.setEnabled(bool(effect and effect.open_tickets and self.deputy_id))
        if effect is None:
            self.effect.setText("")
            return
        told = (
            translate("Absences", "%n open ticket(s) lie with this person", n=effect.open_tickets),
            translate("Absences", "%n promise(s) fall into these days", n=effect.promises),
            translate("Absences", "%n shift(s) are on duty then", n=effect.shifts),
        )
        self.effect.setText(" · ".join(told))

    def show_error(self, text: str, field: str = "") -> None:
        """Show what is wrong at its field, else below."""
        fields = {
            "agent_id": self.person_field, "starts_at": self.first_field,
            "ends_at": self.last_field, "deputy_id": self.deputy_field,
        }  # fmt: skip
        for name, each in fields.items():
            each.set_error(text if name == field else "")
        self.error.setText("" if field in fields else text)
        self.error.setVisible(bool(self.error.text()))

    def _on_person(self, agent: object) -> None:
        self.person_id = agent if isinstance(agent, UUID) else None
        self.person.show_choice(self._name(self.person_id))
        self.edited.emit()

    def _on_deputy(self, agent: object) -> None:
        self.deputy_id = agent if isinstance(agent, UUID) else None
        self.deputy.show_choice(self._name(self.deputy_id))
        self.edited.emit()

    def _on_typed(self, _text: str) -> None:
        self.edited.emit()

    def _on_day_left(self) -> None:
        for line in (self.first, self.last):
            day = day_of(line.text())
            if day is not None:
                line.setText(day_text(day))


def _told(agent: UUID | None) -> str | None:
    return str(agent) if agent else None
