"""People, accounts and what was done with them, in words."""

from datetime import datetime

from app.domain.permissions import Permission, Reach
from app.domain.readmodels.staff import Employee, StaffChange
from ui.formats import clock_time, date_short
from ui.texts.words import permission_name
from ui.translations import translate


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


def right_title(permission: Permission) -> str:
    """Return a right with a capital letter."""
    name = permission_name(permission)
    return name[:1].upper() + name[1:]
