"""The shapes of documents against the schema and the server's guard."""

import re

import psycopg
import pytest

from app.domain.setup.documents import RIGHTS, SetupKind
from db.guard.install import SCRIPTS
from db.setup.shapes import SHAPES, Child, users_of

ACCOUNTS = {"agent", "agent_group"}
"""People have functions of their own (62_accounts.sql)."""


def test_every_kind_has_a_shape() -> None:
    assert set(SHAPES) == set(SetupKind)


def test_what_others_refer_to_comes_first() -> None:
    """A record may be written bare once those it cannot be without stand."""
    order = list(SHAPES)
    late = [
        (kind, column.name)
        for kind, shape in SHAPES.items()
        for column in shape.columns()
        for key in column.foreign_keys
        if not column.nullable
        for other, named in SHAPES.items()
        if key.column.table is named.table and order.index(other) > order.index(kind)
    ]
    assert late == []


def test_rows_without_a_position_have_an_order() -> None:
    def unordered(child: Child) -> bool:
        return not (child.sort or child.flat or "position" in child.table.c)

    assert [c.name for s in SHAPES.values() for c in s.children if unordered(c)] == []


def test_a_records_own_lists_are_no_use_of_it() -> None:
    tables = {key.parent.table.name for key in users_of(SetupKind.CATEGORY)}
    assert {"ticket", "article_category", "script_option"} <= tables
    assert not tables & {"category_synonym", "category_field"}


def test_the_guard_asks_the_same_right_for_the_same_tables() -> None:
    text = (SCRIPTS / "29_setup.sql").read_text("utf-8").split("CREATE OR REPLACE")[1]
    told = {
        name: right
        for names, right in re.findall(r"IN \(([^)]+)\)\s+THEN '([\w:]+)'", text)
        for name in re.findall(r"'(\w+)'", names)
    }
    wanted = {
        table.name: RIGHTS[kind].value for kind, shape in SHAPES.items() for table in shape.tables()
    }
    assert told == {name: right for name, right in wanted.items() if name not in ACCOUNTS}


def test_nobody_sets_a_counter_by_hand() -> None:
    hidden = {
        (shape.table.name, name)
        for shape in SHAPES.values()
        for name in (*shape.hidden, *(h for c in shape.children for h in c.hidden))
    }
    text = (SCRIPTS / "29_setup.sql").read_text("utf-8")
    counted = {
        (table, name)
        for table, name in re.findall(r"\('(\w+)', '(\w+)'\)", text)
        if table == "canned_answer"
    }
    assert counted == {("canned_answer", name) for name in ("used", "helped")}
    assert {name for _, name in counted} <= {name for _, name in hidden}


@pytest.mark.postgresql
def test_a_row_is_taken_away_by_its_key_only(postgresql_url: str) -> None:
    with psycopg.connect(postgresql_url.replace("+psycopg", "")) as keeper:
        keeper.execute("INSERT INTO ticket_state VALUES ('a', 'A', '', 'open', 1, true)")
        keeper.execute("INSERT INTO ticket_state VALUES ('b', 'B', '', 'open', 2, true)")
        with pytest.raises(psycopg.Error, match="catalogue:edit"), keeper.transaction():
            keeper.execute("""SELECT guard.drop_setup('ticket_state', '{"active": "true"}')""")
        with pytest.raises(psycopg.Error, match="catalogue:edit"), keeper.transaction():
            keeper.execute("""SELECT guard.drop_setup('ticket', '{}')""")
        keeper.execute("""SELECT guard.drop_setup('ticket_state', '{"code": "a"}')""")
        keeper.execute("""SELECT guard.drop_setup('ticket_state', '{}')""")
        left = keeper.execute("SELECT code FROM ticket_state").fetchall()
    assert left == [("b",)]
