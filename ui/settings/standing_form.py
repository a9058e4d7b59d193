"""How far a person has come: grade, mentor, what he is admitted to (R107 to R109)."""

from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from app.domain.mentoring import is_senior, steps_from
from app.domain.readmodels.staff import Employee, StandingInput
from app.domain.vocabulary import Grade
from ui.texts import error_text
from ui.texts.consult_words import grade_name
from ui.translations import translate
from ui.widgets import STRETCH, ElidedCombo, Field, fill, row

if TYPE_CHECKING:
    from ui.context import DeskContext


class StandingForm(QWidget):
    """Only the next grades are offered: none is jumped. Signals: ``edited()``."""

    edited = Signal()

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Start with nobody."""
        super().__init__(parent)
        self._context = context
        self._grades: tuple[Grade, ...] = ()
        self._mentors: tuple[UUID | None, ...] = (None,)
        self.grade_combo, self.mentor_combo = ElidedCombo(), ElidedCombo()
        self.grade, self.mentor = Field("", self.grade_combo), Field("", self.mentor_combo)
        self.calls, self.alone, self.registers = QCheckBox(), QCheckBox(), QCheckBox()
        fill(
            QVBoxLayout(self),
            row((self.grade, 2), (self.mentor, 3), spacing=12),
            row(self.calls, 12, self.registers, STRETCH, spacing=12),
            row(self.alone, STRETCH, spacing=12),
            spacing=8,
        )
        for combo in (self.grade_combo, self.mentor_combo):
            combo.activated.connect(self.edited)
        for tick in (self.calls, self.registers, self.alone):
            tick.clicked.connect(self.edited)

    def retranslate(self) -> None:
        """Name everything."""
        self.grade.set_caption(translate("People", "Grade"))
        self.grade.set_note(translate("People", "one step at a time"))
        self.mentor.set_caption(translate("People", "Mentor"))
        self.calls.setText(translate("People", "Takes calls"))
        self.registers.setText(translate("People", "Registers without the mentor"))
        self.registers.setToolTip(
            translate("People", "Else a new ticket stays with the mentor until his key lets it go")
        )
        self.alone.setText(translate("People", "Solves without the mentor"))

    def show_person(self, person: Employee | None) -> None:
        """Show how somebody stands; a new person begins when he is added."""
        self.setVisible(person is not None)
        self.tell(None)
        if person is None:
            return
        now = person.standing
        self._grades = steps_from(now.grade)
        self.grade_combo.clear()
        self.grade_combo.addItems([grade_name(each) for each in self._grades])
        self.grade_combo.setCurrentIndex(self._grades.index(now.grade))
        self._fill_mentors(person)
        self.calls.setChecked(now.takes_calls)
        self.alone.setChecked(now.solves_alone)
        self.registers.setChecked(now.registers_alone)

    def standing(self) -> StandingInput:
        """Return what the form says."""
        return StandingInput(
            self._grades[self.grade_combo.currentIndex()],
            self._mentors[self.mentor_combo.currentIndex()],
            self.calls.isChecked(),
            self.alone.isChecked(),
            self.registers.isChecked(),
        )

    def grade_shown(self) -> str | None:
        """The grade chosen, None before somebody is shown."""
        at = self.grade_combo.currentIndex()
        return self._grades[at].value if 0 <= at < len(self._grades) else None

    def mentor_shown(self) -> str | None:
        """The mentor chosen."""
        at = self.mentor_combo.currentIndex()
        mentor = self._mentors[at] if 0 <= at < len(self._mentors) else None
        return str(mentor) if mentor else None

    def choose_grade(self, grade: Grade) -> None:
        """Choose a grade; one that is no next step any more is passed over."""
        if grade in self._grades:
            self.grade_combo.setCurrentIndex(self._grades.index(grade))

    def choose_mentor(self, mentor: UUID | None) -> None:
        """Choose a mentor; one who is none any more is passed over."""
        if mentor in self._mentors:
            self.mentor_combo.setCurrentIndex(self._mentors.index(mentor))

    def tell(self, error: BaseException | None) -> bool:
        """Show an error at its field; False when it is of no field here."""
        fields = {"grade": self.grade, "mentor_id": self.mentor}
        for field in fields.values():
            field.set_error("")
        named = fields.get(getattr(error, "field", None) or "")
        if named is None or error is None:
            return False
        named.set_error(error_text(error))
        named.control.setFocus()
        return True

    def _fill_mentors(self, person: Employee) -> None:
        fit = {
            one.agent_id: one.full_name
            for one in self._context.catalogue.agents.values()
            if is_senior(one.grade) and person.agent_id not in (one.agent_id, one.mentor_id)
        }
        self._mentors = (None, *fit)
        self.mentor_combo.clear()
        self.mentor_combo.addItems([translate("People", "Nobody"), *fit.values()])
        mine = person.standing.mentor_id
        self.mentor_combo.setCurrentIndex(self._mentors.index(mine) if mine in self._mentors else 0)
