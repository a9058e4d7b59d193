"""The three roles of a cluster that holds rooms (db/guard/sql/10_roles.sql, 60_account_roles.sql).

The scripts of the guard make them too, so that a room alone is complete; here they are brought
to what they must be whatever somebody has done to them.
"""

from sqlalchemy import Connection, text

from db.central.server import quoted

OWNER, STAFF, ACCOUNTS = "firstline_owner", "firstline_staff", "firstline_accounts"
_POWERLESS = "NOLOGIN NOSUPERUSER NOCREATEDB NOREPLICATION NOBYPASSRLS"
ROLES = {
    OWNER: f"{_POWERLESS} NOCREATEROLE",
    STAFF: f"{_POWERLESS} NOCREATEROLE",
    ACCOUNTS: f"{_POWERLESS} CREATEROLE",
}
_ATTRIBUTES = text(
    "SELECT rolcanlogin OR rolsuper OR rolcreatedb OR rolreplication OR rolbypassrls,"
    " rolcreaterole FROM pg_roles WHERE rolname = :name"
)
_STRANGERS = text(
    "SELECT m.rolname FROM pg_auth_members a JOIN pg_roles m ON m.oid = a.member"
    " JOIN pg_roles g ON g.oid = a.roleid"
    " WHERE g.rolname = ANY(:groups) AND NOT m.rolsuper ORDER BY 1"
)


def role_missing(connection: Connection, name: str) -> bool:
    """Tell whether the role is not there yet."""
    return connection.execute(_ATTRIBUTES, {"name": name}).one_or_none() is None


def role_spoiled(connection: Connection, name: str) -> bool:
    """Tell whether somebody gave the role a power it must not have, or took one it needs."""
    row = connection.execute(_ATTRIBUTES, {"name": name}).one()
    return bool(row[0]) or bool(row[1]) is not (name == ACCOUNTS)


def make_role(connection: Connection, name: str) -> None:
    """Make the role."""
    connection.execute(text(f"CREATE ROLE {quoted(name)} {ROLES[name]}"))


def mend_role(connection: Connection, name: str) -> None:
    """Give the role its powers and no other."""
    connection.execute(text(f"ALTER ROLE {quoted(name)} {ROLES[name]}"))


def strangers(connection: Connection) -> tuple[str, ...]:
    """Name who is in the owner's or the accounts' role: each of them could do anything here."""
    return tuple(connection.scalars(_STRANGERS, {"groups": [OWNER, ACCOUNTS]}))
