"""The inputs of a person's form as the journal keeps them; a password is never among them."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from app.domain.drafts import Writing
from app.domain.readmodels.staff import Membership
from app.domain.vocabulary import Grade, Role, SupportLine
from ui.kept_parts import Part, Value, part_of

if TYPE_CHECKING:
    from ui.settings.person_form import PersonForm

PLACE = "person"
NEW = "new"
"""The record of somebody who is not there yet."""


def name_of(writing: Writing) -> str:
    """Name whose form was left unfinished."""
    typed = writing.told().get("typed")
    return str(typed.get("name", "")) if isinstance(typed, dict) else ""


def parts_of(form: "PersonForm") -> dict[str, Part]:
    """Return every input; who tells of changes is the form itself."""
    standing = form.standing
    plain = {
        "login": form.login_edit,
        "name": form.name_edit,
        "limit": form.limit_edit,
        "until": form.validity.line,
        "calls": standing.calls,
        "alone": standing.alone,
        "registers": standing.registers,
    }
    chosen = {
        "role": Part(lambda: form.role.value, _put(form.choose_role, Role)),
        "line": Part(lambda: int(form.line), _put(form.choose_line, SupportLine)),
        "grade": Part(standing.grade_shown, _put(standing.choose_grade, Grade)),
        "mentor": Part(standing.mentor_shown, _put(standing.choose_mentor, UUID)),
        "groups": Part(lambda: _told(form.groups.groups()), lambda told: _show(form, told)),
    }
    return {name: part_of(each) for name, each in plain.items()} | chosen


def _put(choose: Callable[[Value], None], kind: Callable[[Value], Value]) -> Callable[..., None]:
    """Choose a value by its name; one that this room does not know is passed over."""

    def put(told: Value) -> None:
        try:
            choose(kind(told) if told is not None else None)
        except ValueError:
            return

    return put


def _told(groups: tuple[Membership, ...]) -> list[list[Value]]:
    return sorted([str(each.group_id), each.competence] for each in groups)


def _show(form: "PersonForm", told: Value) -> None:
    form.groups.show_groups(tuple(Membership(UUID(key), level) for key, level in told))
