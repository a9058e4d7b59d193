"""The schema's age: what an opened database has, what this program needs, and the upgrade."""

import sqlite3
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import inspect

from app.domain.errors import EnvironmentFailed
from db.engine import require_version
from db.failures import told_plainly
from db.session import Database

SCRIPTS = Path(__file__).parent / "migrations"


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


def configuration(database: Database) -> Config:
    """Return an alembic configuration bound to the opened database."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    config.attributes["database"] = database
    return config


def needed_revision() -> str:
    """Return the newest revision this program knows."""
    config = Config()
    config.set_main_option("script_location", str(SCRIPTS))
    return ScriptDirectory.from_config(config).get_current_head() or ""


def schema_state(database: Database) -> SchemaState:
    """Compare the database's schema with the program's; one connection, no write."""
    needed = needed_revision()
    with told_plainly(), database.engine.connect() as connection:
        require_version(connection, database.dialect)
        found = MigrationContext.configure(connection).get_current_revision()
        if found is None:
            names = inspect(connection).get_table_names()
            return SchemaState(SchemaAge.FOREIGN if names else SchemaAge.EMPTY, None, needed)
    if found == needed:
        return SchemaState(SchemaAge.CURRENT, found, needed)
    return SchemaState(age_of(database, found), found, needed)


def age_of(database: Database, found: str) -> SchemaAge:
    """Return OLDER when the program knows the revision, NEWER when it does not."""
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


def upgrade_database(database: Database) -> None:
    """Bring the schema to the program's own; an embedded file is copied first."""
    state = schema_state(database)
    if state.age in (SchemaAge.NEWER, SchemaAge.FOREIGN):
        raise EnvironmentFailed(f"schema_{state.age}", found=state.found, needed=state.needed)
    if state.age is SchemaAge.OLDER:
        keep_copy(database, state.found or "empty")
    if state.age is not SchemaAge.CURRENT:
        with told_plainly():
            command.upgrade(configuration(database), "head")


def upgrade(address: str) -> None:
    """Create or upgrade the schema at an address."""
    database = Database(address)
    try:
        upgrade_database(database)
    finally:
        database.dispose()
