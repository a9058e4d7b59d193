"""A database of another age or of somebody else: refused with the reason, or upgraded on demand."""

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import inspect, text

from app.bootstrap import look_at, open_desk, upgrade_schema
from app.domain.errors import EnvironmentFailed
from db.engine import require_version
from db.schema_gate import HEAD, SCRIPTS, SchemaAge, configuration, schema_state
from db.session import Database


def told(address: str) -> EnvironmentFailed:
    with pytest.raises(EnvironmentFailed) as refused:
        open_desk(address)
    return refused.value


def run(address: str, *statements: str) -> None:
    database = Database(address)
    with database.engine.begin() as connection:
        for each in statements:
            connection.execute(text(each))
    database.dispose()


def tables(address: str) -> list[str]:
    database = Database(address)
    names = sorted(inspect(database.engine).get_table_names())
    database.dispose()
    return names


def half_way() -> str:
    revisions = list(ScriptDirectory(str(SCRIPTS)).walk_revisions())
    return str(revisions[len(revisions) // 2].revision)


def test_the_revision_written_down_is_the_newest_script() -> None:
    assert ScriptDirectory(str(SCRIPTS)).get_heads() == [HEAD]


def test_several_heads_are_not_ours(database_url: str) -> None:
    run(database_url, "INSERT INTO alembic_version VALUES ('0001_theirs')")
    assert told(database_url).code == "schema_newer"


def test_somebody_elses_tables_are_refused_and_left_alone(empty_database_url: str) -> None:
    run(empty_database_url, "CREATE TABLE invoice (id INTEGER)", "INSERT INTO invoice VALUES (7)")
    assert told(empty_database_url).code == "schema_foreign"
    with pytest.raises(EnvironmentFailed) as refused:
        upgrade_schema(empty_database_url)
    assert refused.value.code == "schema_foreign"
    assert tables(empty_database_url) == ["invoice"]


def test_a_newer_schema_is_refused_by_opening_and_by_upgrading(database_url: str) -> None:
    run(database_url, "UPDATE alembic_version SET version_num = '9999_later'")
    refused = told(database_url)
    assert (refused.code, refused.facts["found"]) == ("schema_newer", "9999_later")
    assert refused.facts["needed"] == HEAD
    with pytest.raises(EnvironmentFailed) as again:
        upgrade_schema(database_url)
    assert again.value.code == "schema_newer"


def test_an_older_schema_asks_for_the_upgrade_and_keeps_a_copy(
    empty_database_url: str, tmp_path: Path
) -> None:
    database, older = Database(empty_database_url), half_way()
    command.upgrade(configuration(database), older)
    before = tables(empty_database_url)
    database.dispose()
    refused = told(empty_database_url)
    assert (refused.code, refused.facts["found"]) == ("schema_older", older)
    assert look_at(empty_database_url).about.schema.age is SchemaAge.OLDER
    upgrade_schema(empty_database_url)
    database = Database(empty_database_url)
    assert schema_state(database).age is SchemaAge.CURRENT
    database.dispose()
    copies = list(tmp_path.glob(f"*.before-{older}"))
    assert len(copies) == (1 if empty_database_url.startswith("sqlite") else 0)
    for copy in copies:
        with closing(sqlite3.connect(copy)) as base:
            kept = base.execute("SELECT version_num FROM alembic_version").fetchone()
        assert kept == (older,)
        assert set(before) <= set(tables(f"sqlite:///{copy}"))


@pytest.mark.parametrize("version", [(9, 6, 24), (12, 4), (14, 17)])
def test_a_server_older_than_15_is_refused(
    postgresql_url: str, monkeypatch: pytest.MonkeyPatch, version: tuple[int, ...]
) -> None:
    database = Database(postgresql_url)
    with database.engine.connect() as connection:
        require_version(connection, database.dialect)
        monkeypatch.setattr(connection.dialect, "server_version_info", version)
        with pytest.raises(EnvironmentFailed) as refused:
            require_version(connection, database.dialect)
    assert refused.value.code == "server_too_old"
    assert refused.value.facts == {"found": version[0], "needed": 15}
    with pytest.raises(EnvironmentFailed) as refused:
        schema_state(database)
    assert refused.value.code == "server_too_old"
    database.dispose()
