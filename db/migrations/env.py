"""How alembic runs here: on the opened database it is handed, one migrator at a time."""

from typing import Any

from alembic import context

import db.models  # noqa: F401 (registers every table)
from db.base import Base
from db.schema_gate import HEAD
from db.seed.rights import complete_rights
from db.session import Database

SEARCH_OBJECTS = {
    "search_vector",
    "ix_contact_search_trgm",
    "ix_ticket_search_vector",
    "contact_search",
    "name_word",
    "ticket_search",
}
UNMAPPED = {"writer", "ix_change_writer", "ix_ticket_first"}
"""Of the feed, which a server alone asks for its writers; an index over an expression."""


def ours(_object: Any, name: str | None, _kind: str, _reflected: bool, _to: Any) -> bool:  # noqa: ANN401, FBT001 (alembic's own signature)
    """Leave out the search structures: the dialects make them, models do not map them."""
    if name in UNMAPPED:
        return False
    return name is None or not any(name == s or name.startswith(s + "_") for s in SEARCH_OBJECTS)


def run() -> None:
    """Run the revisions in one transaction, holding the migration lock.

    A database that has come to the newest one gets the rights of this program's table that
    it lacks, and its own half of the rules anew.
    """
    database: Database = context.config.attributes["database"]
    with database.engine.execution_options(desk_write=True).connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            render_as_batch=database.dialect.name == "sqlite",
            include_object=ours,
            compare_type=True,
            transactional_ddl=True,  # SQLite too: our engine begins for itself
        )
        with context.begin_transaction():
            database.dialect.lock_for_migration(connection)
            context.run_migrations()
            if context.get_context().get_current_revision() == HEAD:
                complete_rights(connection)
                database.dialect.install_guard(connection)


run()
