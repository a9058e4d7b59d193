"""The findings of the doctor, in words: what was looked at, what was found, what to do."""

from collections.abc import Callable, Mapping
from datetime import timedelta
from typing import Final

from app.domain.readmodels.checkup import Finding, Step
from app.domain.readmodels.connection import Protection
from ui.formats import duration
from ui.texts.errors import error_text
from ui.texts.facts import Facts
from ui.texts.protection_words import protection_text
from ui.translations import translate

Words = Mapping[str, Callable[[], str]]

TITLES: Final[Words] = {
    Step.ADDRESS: lambda: translate("Doctor", "Address"),
    Step.NAME: lambda: translate("Doctor", "Name of the server"),
    Step.LINE: lambda: translate("Doctor", "Line to the server"),
    Step.ENCRYPTION: lambda: translate("Doctor", "Encryption"),
    Step.SIGN_IN: lambda: translate("Doctor", "Sign-in"),
    Step.PROTECTION: lambda: translate("Doctor", "Protection"),
    Step.VERSION: lambda: translate("Doctor", "Server"),
    Step.ENCODING: lambda: translate("Doctor", "Letters"),
    Step.SCHEMA: lambda: translate("Doctor", "Schema"),
    Step.PERSON: lambda: translate("Doctor", "Account"),
    Step.PASSWORD: lambda: translate("Doctor", "Password"),
    Step.ROWS: lambda: translate("Doctor", "Row security"),
    Step.CLOCK: lambda: translate("Doctor", "Clock"),
    Step.NOTICE: lambda: translate("Doctor", "Live room"),
    Step.LIMITS: lambda: translate("Doctor", "Time limits"),
    Step.CONNECTIONS: lambda: translate("Doctor", "Connections"),
    Step.FILE: lambda: translate("Doctor", "Database file"),
    Step.FOLDER: lambda: translate("Doctor", "Folder of this desk"),
    Step.KEYRING: lambda: translate("Doctor", "Keyring"),
    Step.KEPT: lambda: translate("Doctor", "Kept work"),
}
GOOD: Final[Words] = {
    Step.ADDRESS: lambda: translate("Doctor", "{hosts}, database {database}, login {login}"),
    Step.NAME: lambda: translate("Doctor", "{host} is {addresses}"),
    Step.LINE: lambda: translate("Doctor", "{host} answers in {milliseconds} ms"),
    Step.ENCRYPTION: lambda: translate("Doctor", "{host}: {tls}, “{authority}”, until {until}"),
    Step.SIGN_IN: lambda: translate("Doctor", "the server lets {login} in"),
    Step.PROTECTION: lambda: "{protection}",
    Step.VERSION: lambda: translate("Doctor", "PostgreSQL {version}, takes writes"),
    Step.ENCODING: lambda: "{encoding}",
    Step.SCHEMA: lambda: translate("Doctor", "{found}, this program's own"),
    Step.PERSON: lambda: translate("Doctor", "{login} works in this room"),
    Step.PASSWORD: lambda: translate("Doctor", "valid {until}"),
    Step.ROWS: lambda: translate("Doctor", "the server itself decides who sees which rows"),
    Step.CLOCK: lambda: translate("Doctor", "this computer and the server agree"),
    Step.NOTICE: lambda: translate("Doctor", "a change is heard after {milliseconds} ms"),
    Step.LIMITS: lambda: translate("Doctor", "a statement {statement}, an idle transaction {idle}"),
    Step.CONNECTIONS: lambda: translate("Doctor", "{taken} of {most} are taken"),
    Step.FILE: lambda: translate("Doctor", "{path}, {mebibytes} MiB, whole"),
    Step.FOLDER: lambda: translate("Doctor", "{path}, {mebibytes} MiB free"),
    Step.KEYRING: lambda: translate("Doctor", "keeps passwords and keys"),
    Step.KEPT: lambda: translate("Doctor", "{path} can be read"),
}
ADVICE: Final[Words] = {
    "plain": lambda: translate(
        "Doctor", "{host} does not encrypt. Switch TLS on: ssl = on in postgresql.conf"
    ),
    "renew": lambda: translate(
        "Doctor", "{host}: the certificate ends on {until}. Renew it before"
    ),
    "too_old": lambda: translate(
        "Doctor", "PostgreSQL {version} is too old. Version {needed} or newer is needed"
    ),
    "standby": lambda: translate(
        "Doctor", "this is a stand-by. Name all servers of the room in the address"
    ),
    "encoding": lambda: translate(
        "Doctor", "{encoding} cannot hold every letter. Make the database anew with UTF8"
    ),
    "schema_empty": lambda: translate(
        "Doctor", "the database is empty. Set it up with firstline-admin init"
    ),
    "schema_older": lambda: translate(
        "Doctor", "{found} is older than {needed}. Run firstline-admin upgrade"
    ),
    "schema_newer": lambda: translate(
        "Doctor", "{found} is newer than this program. Update the program on this desk"
    ),
    "schema_foreign": lambda: translate(
        "Doctor", "the tables are another program's. Name another database"
    ),
    "superuser": lambda: translate(
        "Doctor", "{login} is a superuser: no rule holds him. Sign in with an employee's account"
    ),
    "not_staff": lambda: translate(
        "Doctor", "{login} is no account of the staff. Run firstline-admin employee add"
    ),
    "agent_unknown": lambda: translate(
        "Doctor", "nobody in this room has the login {login}. Run firstline-admin employee add"
    ),
    "agent_inactive": lambda: translate(
        "Doctor", "{login} no longer works in this room. Ask the administrator"
    ),
    "expires_soon": lambda: translate(
        "Doctor", "ends on {until}. Ask the administrator for a new one"
    ),
    "rows_open": lambda: translate(
        "Doctor", "the server does not guard the rows. Run firstline-admin upgrade"
    ),
    "not_hardened": lambda: translate(
        "Doctor",
        "everybody on the server may still enter this database, lock it or fill its disk."
        " Run firstline-admin upgrade as the superuser",
    ),
    "clock_off": lambda: translate(
        "Doctor",
        "this computer is off by {off}. Set its clock; the server's time is used till then",
    ),
    "no_notice": lambda: translate(
        "Doctor",
        "no hint of a change arrives: a pgbouncer in transaction mode stands between. Name the "
        "server itself; until then changes show after 15 seconds",
    ),
    "no_limits": lambda: translate(
        "Doctor", "statements have no time limit. Take options= out of the address"
    ),
    "crowded": lambda: translate(
        "Doctor",
        "{taken} of {most} are taken. Raise max_connections: three for each desk and twenty",
    ),
    "no_file": lambda: translate(
        "Doctor", "there is no file {path}. Start the program once, or restore a copy"
    ),
    "folder_closed": lambda: translate(
        "Doctor", "{path} does not allow writing: drafts cannot be kept. Give this person the right"
    ),
    "little_space": lambda: translate(
        "Doctor", "only {mebibytes} MiB are free at {path}. Make room for drafts and copies"
    ),
    "no_keyring": lambda: translate(
        "Doctor",
        "this system has none: passwords are not remembered and drafts not encrypted. Install "
        "gnome-keyring or KWallet",
    ),
}


def title(finding: Finding) -> str:
    """Return what was looked at."""
    return TITLES[finding.step]()


def sentence(finding: Finding) -> str:
    """Return what was found and, when something is wrong, what to do."""
    if finding.error is not None:
        text = error_text(finding.error)
        where = finding.facts.get("host") or finding.facts.get("path")
        return f"{where}: {text}" if where else text
    words = ADVICE[finding.advice] if finding.advice else GOOD[finding.step]
    facts = Facts({name: _plain(value) for name, value in finding.facts.items()})
    if finding.step is Step.PASSWORD and not finding.facts.get("until"):
        return translate("Doctor", "has no end")
    if finding.step is Step.ADDRESS and not finding.facts.get("login"):
        return facts["hosts"]
    return words().format_map(facts).strip()


def _plain(value: object) -> object:
    if isinstance(value, Protection):
        return protection_text(value)
    return duration(value) if isinstance(value, timedelta) else value
