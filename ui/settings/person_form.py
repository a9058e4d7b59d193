"""The fields of a person: name, role, line, limit, groups."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import RuleBroken
from app.domain.readmodels.staff import Employee, EmployeeInput
from app.domain.staffing import usual_line
from app.domain.vocabulary import Role, SupportLine
from app.services.staff import LONGEST_NAME
from ui.settings.groups_field import GroupsField
from ui.settings.standing_form import StandingForm
from ui.settings.validity_field import ValidityField
from ui.texts import error_text
from ui.texts.lines import line_title, lines_in_use
from ui.texts.words import role_name
from ui.translations import translate
from ui.widgets import ElidedCombo, Field, column, fill, label, row

if TYPE_CHECKING:
    from ui.context import DeskContext

_ROLES: Final = tuple(Role)
_NO_DEPARTMENT: UUID | None = None
_USUAL_LIMIT: Final = 10


class PersonForm(QWidget):
    """Signals: ``edited()`` on every change by hand."""

    edited = Signal()

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Start with nobody."""
        super().__init__(parent)
        self._context, self._department = context, _NO_DEPARTMENT
        self._lines: tuple[SupportLine, ...] = lines_in_use()
        self.login_edit, self.name_edit, self.limit_edit = QLineEdit(), QLineEdit(), QLineEdit()
        self.login_edit.setMaxLength(63)
        self.name_edit.setMaxLength(LONGEST_NAME)
        self.limit_edit.setValidator(QIntValidator(1, 200, self))
        self.role_combo, self.line_combo = ElidedCombo(), ElidedCombo()
        self.login = Field("", self.login_edit, required=True)
        self.name = Field("", self.name_edit, required=True)
        self.role_field, self.line_field = Field("", self.role_combo), Field("", self.line_combo)
        self.limit = Field("", self.limit_edit)
        self.groups = GroupsField(context.catalogue.groups.values())
        self.standing, self.validity = StandingForm(context), ValidityField(context)
        self._groups_caption = label("", "caption")
        above = row((self.name, 3), (self.login, 2), spacing=12)
        below = row((self.role_field, 2), (self.line_field, 2), (self.limit, 1), spacing=12)
        for line in (above, below):
            for at in range(line.count()):
                line.itemAt(at).setAlignment(Qt.AlignmentFlag.AlignTop)
        fill(
            QVBoxLayout(self),
            above,
            below,
            column(self.standing, self.validity, spacing=11),
            column(self._groups_caption, self.groups, spacing=5),
            spacing=11,
        )
        self._connect()

    def retranslate(self) -> None:
        """Name everything."""
        self.login.set_caption(translate("People", "Login"))
        self._note()
        self.name.set_caption(translate("People", "Full name"))
        self.role_field.set_caption(translate("People", "Role"))
        self.line_field.set_caption(translate("People", "Line"))
        self.limit.set_caption(translate("People", "Tickets at once"))
        self._groups_caption.setText(
            translate("People", "Groups and competence: 1 learns, 5 teaches others")
        )
        self.standing.retranslate()
        self.validity.retranslate()
        self.groups.retranslate()
        _name(self.role_combo, tuple(role_name(role) for role in _ROLES))
        self._name_lines()

    def show_person(self, person: Employee | None) -> None:
        """Show somebody, or an empty form for somebody new."""
        new = person is None
        self._department = None if person is None else person.department_id
        self.login_edit.setText("" if person is None else person.login)
        self.login_edit.setReadOnly(not new)
        self._note()
        self.name_edit.setText("" if person is None else person.full_name)
        self.limit_edit.setText(str(_USUAL_LIMIT if person is None else person.work_limit))
        role = Role.DISPATCHER if person is None else person.role
        self.role_combo.setCurrentIndex(_ROLES.index(role))
        self.choose_line(self._usual(role) if person is None else person.line)
        self.standing.show_person(person)
        self.validity.show_person(person)
        self.groups.show_groups(() if person is None else person.groups)
        self.tell(None)

    def _note(self) -> None:
        free = not self.login_edit.isReadOnly()
        self.login.set_note(translate("People", "small Latin letters") if free else "")

    @property
    def role(self) -> Role:
        """The role chosen."""
        return _ROLES[max(0, self.role_combo.currentIndex())]

    @property
    def line(self) -> SupportLine:
        """The line chosen."""
        return self._lines[max(0, self.line_combo.currentIndex())]

    def choose_role(self, role: Role) -> None:
        """Choose a role alone; the line stays."""
        self.role_combo.setCurrentIndex(_ROLES.index(role))

    def choose_line(self, line: SupportLine) -> None:
        """Choose a line, also one that is not in use any more."""
        self._lines = tuple(sorted({*lines_in_use(), line}))
        self._name_lines()
        self.line_combo.setCurrentIndex(self._lines.index(line))

    def person(self) -> EmployeeInput:
        """Return what the form says; RuleBroken ``room_without_department``."""
        home = self._department or self.groups.home()
        home = home or self._context.catalogue.default_department_id
        if home is None:
            raise RuleBroken("room_without_department")
        return EmployeeInput(
            self.name_edit.text(),
            self.role,
            self.line,
            home,
            self.groups.groups(),
            int(self.limit_edit.text() or "0"),
        )

    def tell(self, error: BaseException | None) -> bool:
        """Show an error at its field and go there; False when no field is named."""
        fields = {
            "login": self.login, "full_name": self.name, "work_limit": self.limit,
            "line": self.line_field, "valid_until": self.validity.field,
        }  # fmt: skip
        for field in fields.values():
            field.set_error("")
        if self.standing.tell(error):
            return True
        named = fields.get(error.field or "") if isinstance(error, RuleBroken) else None
        if named is None or error is None:
            return False
        named.set_error(error_text(error))
        named.control.setFocus()
        return True

    def _connect(self) -> None:
        for edit in (self.login_edit, self.name_edit, self.limit_edit):
            edit.textEdited.connect(self.edited)
        self.role_combo.activated.connect(self._on_role)
        self.line_combo.activated.connect(self.edited)
        self.standing.edited.connect(self.edited)
        self.validity.edited.connect(self.edited)
        self.groups.edited.connect(self.edited)

    def _on_role(self, index: int) -> None:
        self.choose_line(self._usual(_ROLES[index]))
        self.edited.emit()

    def _usual(self, role: Role) -> SupportLine:
        return usual_line(role, self._context.catalogue.lines)

    def _name_lines(self) -> None:
        _name(self.line_combo, tuple(line_title(each) for each in self._lines))


def _name(combo: ElidedCombo, texts: tuple[str, ...]) -> None:
    chosen = max(0, combo.currentIndex())
    combo.blockSignals(True)
    combo.clear()
    combo.addItems(texts)
    combo.setCurrentIndex(chosen)
    combo.blockSignals(False)
