"""The schema's age: what an opened database has, what this program needs, and the upgrade."""

import sqlite3
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Final

from sqlalchemy import Connection, Text, column, inspect, select, table

from app.domain.errors import EnvironmentFailed
from db.engine import require_version
from db.failures import told_plainly
from db.session import Database

if TYPE_CHECKING:
    from alembic.config import Config

SCRIPTS = Path(__file__).parent / "migrations"
HEAD: Final = "0028_rights_by_grade"
"""The newest revision, written down so that opening a current database needs no alembic."""
_KEPT: Final = table("alembic_version", column("version_num", Text))


class SchemaAge(StrEnum):
    """How the schema of a database stands to this program."""

    EMPTY = "empty"
    CURRENT = "current"
    OLDER = "older"
    NEWER = "newer"
    FOREIGN = "foreign"


@dataclass(frozen=True, slots=True)
class SchemaState:
    """The verdict with the revision found (None when empty) and the one needed."""

    age: SchemaAge
    found: str | None
    needed: str


def configuration(database: Database) -> "Config":
    """Return an alembic configuration bound to the opened database."""
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["database"] = database
    return config


def schema_state(database: Database) -> SchemaState:
    """Compare the database's schema with the program's; one connection, no write."""
    with told_plainly(), database.engine.connect() as connection:
        require_version(connection, database.dialect)
        found = _revision(connection)
        if found is None:
            names = inspect(connection).get_table_names()
            return SchemaState(SchemaAge.FOREIGN if names else SchemaAge.EMPTY, None, HEAD)
    if found == HEAD:
        return SchemaState(SchemaAge.CURRENT, found, HEAD)
    return SchemaState(age_of(database, found), found, HEAD)


def _revision(connection: Connection) -> str | None:
    """Return what alembic wrote into its own table, None where it never was.

    Several heads are somebody else's and come as one name that no program knows.
    """
    if not inspect(connection).has_table(_KEPT.name):
        return None
    return ", ".join(sorted(connection.scalars(select(_KEPT.c.version_num)))) or None


def age_of(database: Database, found: str) -> SchemaAge:
    """Return OLDER when the program knows the revision, NEWER when it does not."""
    from alembic.script import ScriptDirectory

    script = ScriptDirectory.from_config(configuration(database))
    known = {revision.revision for revision in script.walk_revisions()}
    return SchemaAge.OLDER if found in known else SchemaAge.NEWER


def require_current(database: Database) -> None:
    """Raise EnvironmentFailed ``schema_<age>`` unless the schema is the program's own."""
    state = schema_state(database)
    if state.age is not SchemaAge.CURRENT:
        raise EnvironmentFailed(f"schema_{state.age}", found=state.found, needed=state.needed)


def keep_copy(database: Database, found: str) -> None:
    """Copy an embedded database beside itself before its schema is changed."""
    file = database.url.database
    if database.dialect.name != "sqlite" or not file or file == ":memory:":
        return
    copy = Path(f"{file}.before-{found}")
    with sqlite3.connect(file) as source, sqlite3.connect(copy) as target:
        source.backup(target)
    source.close()
    target.close()


def require_ours(state: SchemaState) -> None:
    """Raise EnvironmentFailed ``schema_newer`` or ``schema_foreign`` for what is not to touch."""
    if state.age in (SchemaAge.NEWER, SchemaAge.FOREIGN):
        raise EnvironmentFailed(f"schema_{state.age}", found=state.found, needed=state.needed)


def upgrade_database(database: Database) -> None:
    """Bring the schema to the program's own; an embedded file is copied first."""
    state = schema_state(database)
    require_ours(state)
    if state.age is SchemaAge.OLDER:
        keep_copy(database, state.found or "empty")
    if state.age is not SchemaAge.CURRENT:
        from alembic import command

        with told_plainly():
            command.upgrade(configuration(database), "head")


def upgrade(address: str) -> None:
    """Create or upgrade the schema at an address."""
    database = Database(address)
    try:
        upgrade_database(database)
    finally:
        database.dispose()
