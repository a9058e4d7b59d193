"""What init and upgrade share: the address, the words for each step, asking for a password."""

import argparse
from collections.abc import Callable

from app.domain.errors import EnvironmentFailed
from app.services.keeper import Done, Keeper, Step
from ui.command_line.password_input import keeper_password
from ui.translations import translate

WORK_OF_KEEPER = "postgresql://postgres@host/NAME"


def add_address(command: argparse.ArgumentParser) -> None:
    """Declare the address of the room's database as a superuser reaches it."""
    command.add_argument(
        "--database",
        required=True,
        metavar="URL",
        help=translate(
            "CommandLine", "The room's database as a superuser opens it: {example}"
        ).format(example=WORK_OF_KEEPER),
    )


def keep(address: str, work: Callable[[Keeper], None], *, dry_run: bool = False) -> None:
    """Do the work as the address says; a server that wants a password has it asked for once."""
    from app.bootstrap import keeper_of

    tell = Teller(dry_run=dry_run)
    try:
        work(keeper_of(address, tell.tell, dry_run=dry_run))
    except EnvironmentFailed as error:
        login, known = keeper_of(address, tell.tell).who()
        password = None if known or error.code != "sign_in_refused" else keeper_password(login)
        if password is None:
            raise
        work(keeper_of(address, tell.tell, password, dry_run=dry_run))


class Teller:
    """Prints each step."""

    def __init__(self, *, dry_run: bool) -> None:
        """Say first when nothing will be done."""
        if dry_run:
            print(translate("CommandLine", "Nothing is changed. What would be done:"))
        self._dry = dry_run

    def tell(self, step: Step) -> None:
        """Print it; what stands already is marked apart from what is done."""
        mark = "·" if step.done in _STANDING else "?" if self._dry else "+"
        print(f"{'!' if step.done is Done.STRANGER else mark} {step_text(step)}", flush=True)


_STANDING = frozenset(
    {Done.ROLE_STANDS, Done.DATABASE_STANDS, Done.SCHEMA_STANDS, Done.ADMINISTRATOR_STANDS}
)


def step_text(step: Step) -> str:
    """Return the sentence of a step."""
    texts = {
        Done.ROLE_MADE: translate("CommandLine", "Role {name} made"),
        Done.ROLE_MENDED: translate("CommandLine", "Role {name}: its powers put right"),
        Done.ROLE_STANDS: translate("CommandLine", "Role {name} is as it should be"),
        Done.STRANGER: translate(
            "CommandLine",
            "{name} is in a role that may do everything here. Take it out: REVOKE",
        ),
        Done.DATABASE_MADE: translate("CommandLine", "Database {name} made"),
        Done.DATABASE_OWNED: translate("CommandLine", "Database {name} given to its owner's role"),
        Done.DATABASE_STANDS: translate("CommandLine", "Database {name} is there"),
        Done.DATABASE_CLOSED: translate(
            "CommandLine", "Database {name}: closed to everybody who is not let in by name"
        ),
        Done.SCHEMA_MADE: translate("CommandLine", "Tables made, schema {name}"),
        Done.SCHEMA_UPGRADED: translate("CommandLine", "Tables brought to schema {name}"),
        Done.SCHEMA_STANDS: translate("CommandLine", "Tables are of schema {name}"),
        Done.TEMPLATE_MADE: translate("CommandLine", "Room filled with the template"),
        Done.GUARD_INSTALLED: translate("CommandLine", "The server's own rules put in place"),
        Done.HARDENED: translate(
            "CommandLine", "Large objects, locks and the making of tables taken from everybody"
        ),
        Done.LOGIN_LET_IN: translate("CommandLine", "Login {name} let into the database"),
        Done.ADMINISTRATOR_MADE: translate("CommandLine", "Administrator {name} added"),
        Done.ADMINISTRATOR_STANDS: translate("CommandLine", "{name} works here already"),
    }
    return texts[step.done].format(name=step.name)
