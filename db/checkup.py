"""The questions that show whether a desk and its server fit together; nothing is changed."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from time import monotonic
from typing import Any, Final

from sqlalchemy import Connection, RowMapping, text

from app.domain.readmodels.checkup import Finding, Step, Verdict
from db.schema_gate import SchemaAge, schema_state
from db.session import Database

STAFF: Final = "firstline_staff"
CHANNEL: Final = "firstline_doctor"
EXPIRES_SOON: Final = timedelta(days=14)
LISTEN_SECONDS: Final = 3.0
CROWDED: Final = 0.8
"""The share of taken connections at which a room should think of more."""
_WATCHED: Final = ("statement_timeout", "idle_in_transaction_session_timeout")
_VERSION: Final = text(
    "SELECT current_setting('server_version') AS version, pg_is_in_recovery() AS standby,"
    " current_setting('server_version_num')::int / 10000 AS major"
)
_ENCODING: Final = text(
    "SELECT pg_encoding_to_char(encoding) AS encoding FROM pg_database"
    " WHERE datname = current_database()"
)
_PERSON: Final = text(
    "SELECT session_user::text AS login, rolsuper AS super, rolvaliduntil AS until,"
    " COALESCE(pg_has_role(session_user, (SELECT oid FROM pg_roles WHERE rolname = :staff),"
    " 'member'), false) AS staff FROM pg_roles WHERE rolname = session_user"
)
_AGENT: Final = text("SELECT active FROM agent WHERE login = session_user")
_ROWS: Final = text("SELECT relrowsecurity FROM pg_class WHERE oid = to_regclass('public.ticket')")
_HARDENED: Final = text(
    "SELECT NOT (has_database_privilege('public', current_database(), 'CONNECT')"
    " OR has_database_privilege('public', current_database(), 'TEMPORARY')"
    " OR has_schema_privilege('public', 'public', 'CREATE')"
    " OR has_function_privilege('public', 'pg_advisory_lock(bigint)', 'EXECUTE')"
    " OR has_function_privilege('public', 'lo_create(oid)', 'EXECUTE'))"
)
"""What ``firstline-admin init`` takes from everybody (db/central/database.py)."""
_CONNECTIONS: Final = text(
    "SELECT count(*) AS taken, current_setting('max_connections')::int AS most"
    " FROM pg_stat_activity WHERE backend_type = 'client backend'"
)


def look_over(database: Database, now: datetime) -> Iterator[Finding]:
    """Yield a finding for each thing that can be wrong on the server's side.

    A step that the server refuses to answer is a finding too: its error is handed on by the
    caller. ``now`` is this computer's moment, aware UTC.
    """
    with database.engine.connect().execution_options(each_alone=True) as connection:
        yield _version(connection, database.dialect.least_version)
        yield _encoding(connection)
    yield schema(database)
    with database.engine.connect().execution_options(each_alone=True) as connection:
        person = connection.execute(_PERSON, {"staff": STAFF}).mappings().one()
        yield _person(connection, person)
        yield _password(person, now)
        yield from _rows(connection)
        yield _notice(connection)
        yield _limits(connection)
        yield _connections(connection)


def schema(database: Database) -> Finding:
    """Return whether the database has this program's schema."""
    state = schema_state(database)
    facts = {"found": state.found or "", "needed": state.needed}
    if state.age is SchemaAge.CURRENT:
        return Finding(Step.SCHEMA, facts=facts)
    return Finding(Step.SCHEMA, Verdict.BAD, facts, advice=f"schema_{state.age}")


def _version(connection: Connection, least: int) -> Finding:
    row = connection.execute(_VERSION).mappings().one()
    facts = {"version": str(row["version"]).split()[0], "needed": str(least)}
    if int(row["major"]) < least:
        return Finding(Step.VERSION, Verdict.BAD, facts, advice="too_old")
    if row["standby"]:
        return Finding(Step.VERSION, Verdict.BAD, facts, advice="standby")
    return Finding(Step.VERSION, facts=facts)


def _encoding(connection: Connection) -> Finding:
    encoding = str(connection.execute(_ENCODING).scalar_one())
    good = encoding == "UTF8"
    facts = {"encoding": encoding}
    return Finding(
        Step.ENCODING, Verdict.GOOD if good else Verdict.BAD, facts, "" if good else "encoding"
    )


def _person(connection: Connection, person: RowMapping) -> Finding:
    facts = {"login": person["login"]}
    if person["super"]:
        return Finding(Step.PERSON, Verdict.DOUBTFUL, facts, advice="superuser")
    if not person["staff"]:
        return Finding(Step.PERSON, Verdict.BAD, facts, advice="not_staff")
    active = connection.execute(_AGENT).scalar_one_or_none()
    if not active:
        advice = "agent_unknown" if active is None else "agent_inactive"
        return Finding(Step.PERSON, Verdict.BAD, facts, advice=advice)
    return Finding(Step.PERSON, facts=facts)


def _password(person: RowMapping, now: datetime) -> Finding:
    until = person["until"]
    if until is None or until == "infinity" or until.year > now.year + 50:
        return Finding(Step.PASSWORD, facts={"until": ""})
    facts = {"until": until.astimezone(UTC).date()}
    soon = until - now < EXPIRES_SOON
    return Finding(
        Step.PASSWORD,
        Verdict.DOUBTFUL if soon else Verdict.GOOD,
        facts,
        "expires_soon" if soon else "",
    )


def _rows(connection: Connection) -> Iterator[Finding]:
    guarded = connection.execute(_ROWS).scalar_one_or_none()
    if guarded is not None:  # without a table the schema has said so already
        if not guarded:
            yield Finding(Step.ROWS, Verdict.BAD, advice="rows_open")
        elif not connection.execute(_HARDENED).scalar_one():
            yield Finding(Step.ROWS, Verdict.DOUBTFUL, advice="not_hardened")
        else:
            yield Finding(Step.ROWS)


def _notice(connection: Connection) -> Finding:
    """Ask the server for a hint to oneself: what the live room stands on."""
    driver: Any = connection.connection.dbapi_connection
    driver.execute(f"LISTEN {CHANNEL}")
    began = monotonic()
    driver.execute(f"NOTIFY {CHANNEL}")
    heard = any(True for _ in driver.notifies(timeout=LISTEN_SECONDS, stop_after=1))
    driver.execute(f"UNLISTEN {CHANNEL}")
    if not heard:
        return Finding(Step.NOTICE, Verdict.BAD, advice="no_notice")
    return Finding(Step.NOTICE, facts={"milliseconds": round((monotonic() - began) * 1000)})


def _limits(connection: Connection) -> Finding:
    kept = {
        name: str(
            connection.execute(text("SELECT current_setting(:name)"), {"name": name}).scalar()
        )
        for name in _WATCHED
    }
    facts = {"statement": kept[_WATCHED[0]], "idle": kept[_WATCHED[1]]}
    if "0" in kept.values():
        return Finding(Step.LIMITS, Verdict.BAD, facts, advice="no_limits")
    return Finding(Step.LIMITS, facts=facts)


def _connections(connection: Connection) -> Finding:
    row = connection.execute(_CONNECTIONS).mappings().one()
    facts = {"taken": int(row["taken"]), "most": int(row["most"])}
    crowded = facts["taken"] > facts["most"] * CROWDED
    return Finding(
        Step.CONNECTIONS,
        Verdict.DOUBTFUL if crowded else Verdict.GOOD,
        facts,
        "crowded" if crowded else "",
    )
