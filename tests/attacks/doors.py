"""Coming in where one may not: other databases, other ways, other programs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Way:
    """A program with its arguments and settings; ``says`` is how it must be refused."""

    name: str
    role: str
    says: str
    database: str = ""
    program: str = "psql"
    arguments: tuple[str, ...] = ("-X", "-c", "SELECT 'in'")
    settings: tuple[tuple[str, str], ...] = ()


WAYS = (
    Way("the database postgres", "engineer", "permission denied for database", "postgres"),
    Way("the database template1", "engineer", "permission denied for database", "template1"),
    Way("another room", "engineer", "permission denied for database", "other"),
    Way("another room, as an administrator", "administrator", "permission denied for database",
        "other"),
    Way("this room, as another's administrator", "stranger", "permission denied for database"),
    Way("after one was let go", "leaver", "is not permitted to log in"),
    Way("as the owner's role", "engineer", "authentication failed",
        settings=(("PGUSER", "firstline_owner"),)),
    Way("as a colleague with one's own password", "engineer", "authentication failed",
        settings=(("PGUSER", "colleague"), ("PGPASSWORD", "wrong"))),
    Way("as the superuser without a password", "engineer", "authentication failed",
        settings=(("PGUSER", "firstline"), ("PGPASSWORD", "guessed"))),
    Way("as the owner from the first moment", "engineer", "permission denied to set role",
        settings=(("PGOPTIONS", "-c role=firstline_owner"),)),
    Way("without triggers from the first moment", "engineer", "permission denied to set parameter",
        settings=(("PGOPTIONS", "-c session_replication_role=replica"),)),
    Way("as the replica of the server", "engineer", "must be superuser or replication role",
        settings=(("PGAPPNAME", "x"),),
        arguments=("-X", "-d", "replication=database dbname={database}", "-c", "IDENTIFY_SYSTEM")),
    Way("past a certificate one does not know", "engineer", "SSL error",
        settings=(("PGSSLROOTCERT", "{stranger}"),)),
    Way("a dump of the room", "supervisor", "query would be affected by row-level security",
        program="pg_dump", arguments=("--table=ticket", "--data-only")),
    Way("a dump of the whole room", "administrator", "permission denied",
        program="pg_dump", arguments=()),
    Way("a dump of the server's roles", "administrator", "permission denied",
        program="pg_dumpall", arguments=("--roles-only", "--no-sync")),
)  # fmt: skip
