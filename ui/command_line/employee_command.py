"""firstline-admin employee: people and their accounts without a window."""

import argparse
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from typing import Any, Final, Protocol

from app.domain.errors import RuleBroken
from app.domain.permissions import Actor
from app.domain.readmodels.catalogue import GroupView
from app.domain.readmodels.staff import Employee, EmployeeInput, Membership
from app.domain.staffing import usual_line
from app.domain.vocabulary import Role, SupportLine
from app.services.catalogue import CatalogueService
from app.services.staff import StaffService
from ui.command_line.password_input import add_ways, new_password
from ui.texts.words import role_name
from ui.translations import translate

DONE: Final = 0
_COMPETENCE: Final = 3


class _Desk(Protocol):
    @property
    def staff(self) -> StaffService: ...
    @property
    def catalogue(self) -> CatalogueService: ...
    @property
    def embedded(self) -> bool: ...


def add(commands: Any) -> Iterator[argparse.ArgumentParser]:  # noqa: ANN401 (argparse hides the type)
    """Declare the command and what it does to whom."""
    command = commands.add_parser(
        "employee", help=translate("CommandLine", "People who work here and their logins")
    )
    deeds = command.add_subparsers(dest="deed", required=True, metavar="DEED")
    helps = {
        "list": translate("CommandLine", "Everybody who works or worked here"),
        "add": translate("CommandLine", "Add somebody"),
        "set-role": translate("CommandLine", "Change role, line, groups or limit"),
        "disable": translate("CommandLine", "Let somebody go: login closed, sessions ended"),
        "enable": translate("CommandLine", "Take somebody back"),
        "reset-password": translate("CommandLine", "Give a login a new password"),
    }
    for name, text in helps.items():
        deed = deeds.add_parser(name, help=text)
        if name != "list":
            deed.add_argument("login", metavar="LOGIN")
        _add_options(name, deed)
        yield deed


def _add_options(name: str, deed: argparse.ArgumentParser) -> None:
    if name in {"add", "reset-password"}:
        add_ways(deed)
    if name not in {"add", "set-role"}:
        return
    adding = name == "add"
    deed.add_argument("--full-name", metavar="NAME", required=adding)
    deed.add_argument("--role", choices=[role.value for role in Role], required=adding)
    deed.add_argument(
        "--line", type=int, choices=[int(line) for line in SupportLine],
        help=translate("CommandLine", "Line of support; else the role's usual one"),
    )  # fmt: skip
    deed.add_argument(
        "--group", action="append", metavar="CODE[:1-5]",
        help=translate("CommandLine", "Group and competence in it; may be given several times"),
    )  # fmt: skip
    deed.add_argument(
        "--limit", type=int, metavar="N",
        help=translate("CommandLine", "How many tickets may lie with him at once"),
    )  # fmt: skip


def run(desk: _Desk, actor: Actor, options: argparse.Namespace) -> int:
    """Do it and say what came of it."""
    deeds: Mapping[str, Callable[[_Desk, Actor, argparse.Namespace], None]] = {
        "list": _list,
        "add": _add,
        "set-role": _set_role,
        "disable": _disable,
        "enable": _enable,
        "reset-password": _reset_password,
    }
    deeds[options.deed](desk, actor, options)
    return DONE


def _list(desk: _Desk, actor: Actor, _options: argparse.Namespace) -> None:
    groups = desk.catalogue.snapshot().groups
    for person in desk.staff.people(actor):
        codes = ",".join(
            groups[one.group_id].code for one in person.groups if one.group_id in groups
        )
        state = _state(person, embedded=desk.embedded)
        fields = (
            person.login.ljust(20), person.full_name.ljust(34), role_name(person.role).ljust(14),
            str(int(person.line)), codes.ljust(18), str(person.open_tickets).rjust(4), state,
        )  # fmt: skip
        print("  ".join(fields).rstrip())


def _state(person: Employee, *, embedded: bool) -> str:
    if not person.active:
        return translate("CommandLine", "no longer works here")
    if embedded:
        return ""
    if person.account is None:
        return translate("CommandLine", "the server has no such login")
    return "" if person.account.can_enter else translate("CommandLine", "the login is closed")


def _add(desk: _Desk, actor: Actor, options: argparse.Namespace) -> None:
    catalogue, role = desk.catalogue.snapshot(), Role(options.role)
    department = catalogue.default_department_id
    if department is None:
        raise RuleBroken("room_without_department")
    groups = _groups(catalogue.groups, options.group or ())
    person = EmployeeInput(
        options.full_name,
        role,
        SupportLine(options.line) if options.line else usual_line(role, catalogue.lines),
        catalogue.groups[groups[0].group_id].department_id if groups else department,
        groups,
    )
    if options.limit is not None:
        person = replace(person, work_limit=options.limit)
    password = "" if desk.embedded else new_password(options, options.login)
    desk.staff.add(actor, options.login, person, password)
    _say(translate("CommandLine", "{login} added"), options)


def _set_role(desk: _Desk, actor: Actor, options: argparse.Namespace) -> None:
    known = desk.staff.find(actor, options.login)
    role = Role(options.role) if options.role else known.role
    catalogue = desk.catalogue.snapshot()
    usual = usual_line(role, catalogue.lines) if role is not known.role else known.line
    groups = known.groups
    if options.group:
        groups = _groups(catalogue.groups, options.group)
    person = EmployeeInput(
        options.full_name or known.full_name,
        role,
        SupportLine(options.line) if options.line else usual,
        known.department_id,
        groups,
        known.work_limit if options.limit is None else options.limit,
    )
    desk.staff.change(actor, known.agent_id, person)
    _say(translate("CommandLine", "{login} changed"), options)


def _disable(desk: _Desk, actor: Actor, options: argparse.Namespace) -> None:
    known = desk.staff.find(actor, options.login)
    desk.staff.disable(actor, known.agent_id)
    _say(translate("CommandLine", "{login} may no longer sign in; sessions ended"), options)
    if known.open_tickets:
        print(translate("CommandLine", "%n open tickets stay with him", known.open_tickets))


def _enable(desk: _Desk, actor: Actor, options: argparse.Namespace) -> None:
    desk.staff.enable(actor, desk.staff.find(actor, options.login).agent_id)
    _say(translate("CommandLine", "{login} may sign in again"), options)


def _reset_password(desk: _Desk, actor: Actor, options: argparse.Namespace) -> None:
    known = desk.staff.find(actor, options.login)
    if desk.embedded:
        desk.staff.forget_pin(actor, known.agent_id)
        _say(translate("CommandLine", "{login} signs in without a PIN now"), options)
        return
    desk.staff.reset_password(actor, known.agent_id, new_password(options, options.login))
    _say(translate("CommandLine", "{login} has a new password"), options)


def _groups(known: Mapping[Any, GroupView], wanted: Any) -> tuple[Membership, ...]:  # noqa: ANN401 (argparse's list)
    by_code = {group.code: group.group_id for group in known.values()}
    chosen = []
    for text in wanted:
        code, _, competence = str(text).partition(":")
        if code not in by_code or competence not in {"", "1", "2", "3", "4", "5"}:
            raise RuleBroken("group_unknown", group=code)
        chosen.append(Membership(by_code[code], int(competence or _COMPETENCE)))
    return tuple(chosen)


def _say(text: str, options: argparse.Namespace) -> None:
    print(text.format(login=options.login))
