"""People, accounts and what was done with them, in words."""

from datetime import datetime
from typing import Final

from app.domain.permissions import Permission, Reach
from app.domain.readmodels.staff import Employee, StaffChange
from app.domain.rights_by_grade import BoundEffect, Extent
from app.domain.vocabulary import Grade
from ui.formats import clock_time, date_short, short_name
from ui.texts.consult_words import grade_name
from ui.texts.words import permission_name
from ui.translations import translate

_NAMED: Final = 3
"""How many are named before the rest are counted."""


def state_text(person: Employee, *, central: bool) -> str:
    """Say how the person stands to the room, empty when there is nothing to say."""
    if not person.active:
        return translate("People", "no longer works here")
    if not central:
        return ""
    if person.account is None:
        return translate("People", "the server has no such login: give a new password")
    if not person.account.can_enter:
        return translate("People", "the login is closed at the server")
    if person.account.valid_until is not None:
        moment = moment_text(person.account.valid_until)
        return translate("People", "password until {moment}").format(moment=moment)
    return ""


def change_text(change: StaffChange) -> str:
    """Return one line of a person's history: when, who, what."""
    deeds = {
        "created": translate("People", "added"),
        "changed": translate("People", "changed: {fields}"),
        "disabled": translate("People", "account closed"),
        "enabled": translate("People", "taken back"),
        "standing": translate("People", "changed: {fields}"),
        "password_reset": translate("People", "new password given"),
        "password_until": translate("People", "set how long the password holds"),
        "password_changed": translate("People", "changed the own password"),
        "pin_forgotten": translate("People", "PIN taken away"),
    }
    what = deeds.get(change.action, change.action).format(fields=_fields(change))
    who = change.by or translate("People", "on the command line")
    return f"{moment_text(change.at)} · {who} · {what}"


def moment_text(moment: datetime) -> str:
    """Return day and time of day."""
    return f"{date_short(moment)}, {clock_time(moment)}"


def _fields(change: StaffChange) -> str:
    names = {
        "full_name": translate("People", "name"),
        "role": translate("People", "role"),
        "line": translate("People", "line"),
        "department_id": translate("People", "department"),
        "work_limit": translate("People", "limit"),
        "groups": translate("People", "groups"),
        "grade": translate("People", "grade"),
        "mentor": translate("People", "mentor"),
        "takes_calls": translate("People", "calls"),
        "solves_alone": translate("People", "solving alone"),
        "registers_alone": translate("People", "registering alone"),
    }
    return ", ".join(name for key, name in names.items() if key in change.facts)


def reach_short(reach: Reach, permission: Permission) -> str:
    """Return a reach as a cell of the matrix shows it."""
    if reach is Reach.ANY and not permission.startswith("ticket:"):
        return translate("People", "yes")
    return {
        Reach.ANY: translate("People", "all"),
        Reach.OWN_DEPARTMENT: translate("People", "department"),
        Reach.OWN_LINE: translate("People", "line"),
        Reach.OWN_GROUP: translate("People", "group"),
        Reach.OWN: translate("People", "own"),
        Reach.NONE: "—",
    }[reach]


def reach_name(reach: Reach, permission: Permission) -> str:
    """Return a reach as a choice: how far the right goes."""
    if reach is Reach.ANY and not permission.startswith("ticket:"):
        return translate("People", "Allowed")
    return {
        Reach.ANY: translate("People", "All tickets"),
        Reach.OWN_DEPARTMENT: translate("People", "Own department"),
        Reach.OWN_LINE: translate("People", "Own line"),
        Reach.OWN_GROUP: translate("People", "Own groups"),
        Reach.OWN: translate("People", "Only own"),
        Reach.NONE: translate("People", "Not allowed"),
    }[reach]


def bound_name(least: Grade | None) -> str:
    """Return the grade that a right begins at as a choice."""
    return translate("People", "any grade") if least is None else grade_name(least)


def extent_name(extent: Extent, permission: Permission) -> str:
    """Return how far a right goes, and from which grade where it begins at one."""
    reach = reach_name(extent.reach, permission)
    if extent.least is None:
        return reach
    words = translate("People", "{reach}, from the grade “{grade}”")
    return words.format(reach=reach, grade=grade_name(extent.least))


def effect_words(effect: BoundEffect) -> str:
    """Say who would lose a right and who would get it, the first few by name."""
    parts = []
    if effect.losing:
        lose = translate(
            "People", "%n person(s) will lose this right: {names}", n=len(effect.losing)
        )
        parts.append(lose.format(names=_some(effect.losing)))
    if effect.gaining:
        gain = translate(
            "People", "%n person(s) will get this right: {names}", n=len(effect.gaining)
        )
        parts.append(gain.format(names=_some(effect.gaining)))
    return "\n".join(parts)


def _some(names: tuple[str, ...]) -> str:
    told = [short_name(each) for each in names[:_NAMED]]
    more = len(names) - _NAMED
    if more > 0:
        told.append(translate("People", "and %n more", n=more))
    return ", ".join(told)


def right_title(permission: Permission) -> str:
    """Return a right with a capital letter."""
    name = permission_name(permission)
    return name[:1].upper() + name[1:]
