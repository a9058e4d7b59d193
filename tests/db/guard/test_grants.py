"""What the server grants at all: a golden page, so that nothing is granted unnoticed."""

from pathlib import Path

import psycopg

PAGE = Path(__file__).parents[3] / "docs" / "grants.md"
_RIGHTS = """
SELECT c.relname, p.privilege,
  CASE WHEN has_table_privilege('firstline_staff', c.oid, p.privilege) THEN 'every column'
  ELSE (SELECT string_agg(a.attname, ', ' ORDER BY a.attnum) FROM pg_attribute a
        WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
          AND has_column_privilege('firstline_staff', c.oid, a.attnum, p.privilege)) END
FROM pg_class c, (VALUES (1, 'SELECT'), (2, 'INSERT'), (3, 'UPDATE')) AS p (place, privilege)
WHERE c.relnamespace IN ('public'::regnamespace, 'guard'::regnamespace)
  AND c.relkind IN ('r', 'p', 'v', 'm')
  AND has_any_column_privilege('firstline_staff', c.oid, p.privilege)
UNION ALL
SELECT c.relname, p.privilege, 'rows'
FROM pg_class c, (VALUES ('DELETE'), ('TRUNCATE'), ('REFERENCES'), ('TRIGGER')) AS p (privilege)
WHERE c.relnamespace IN ('public'::regnamespace, 'guard'::regnamespace)
  AND c.relkind IN ('r', 'p', 'v', 'm')
  AND has_table_privilege('firstline_staff', c.oid, p.privilege)
"""
_FUNCTIONS = """
SELECT oid::regprocedure::text FROM pg_proc
WHERE pronamespace = 'guard'::regnamespace
  AND has_function_privilege('firstline_staff', oid, 'EXECUTE')
"""

_PREFACE = """\
# What an employee's login is granted

The group `firstline_staff` on a central database, read back from a server; a test keeps the
page and the server alike. A grant is the outer bound: which rows somebody sees or may change
within it, row security and the guard's triggers say by the room's table of rights.
"""


def page(keeper: psycopg.Connection) -> str:
    order = {"SELECT": 1, "INSERT": 2, "UPDATE": 3}
    rights = sorted(
        keeper.execute(_RIGHTS).fetchall(), key=lambda row: (row[0], order.get(row[1], 4), row[1])
    )
    functions = sorted(name for (name,) in keeper.execute(_FUNCTIONS))
    lines = [_PREFACE, "| table | right | columns |"]
    lines += ["|---|---|---|", *(f"| {name} | {right} | {what} |" for name, right, what in rights)]
    lines += ["", "## Functions", "", *(f"- {name}" for name in functions), ""]
    return "\n".join(lines)


def test_nothing_is_granted_that_the_page_does_not_name(
    keeper: psycopg.Connection, tmp_path: Path
) -> None:
    now = tmp_path / "grants.md"
    now.write_text(page(keeper), encoding="utf-8")
    told = PAGE.read_text(encoding="utf-8")
    assert page(keeper) == told, f"if each of the changes was meant, docs/grants.md becomes {now}"


def test_every_table_has_row_security_and_belongs_to_the_owner(
    keeper: psycopg.Connection,
) -> None:
    found = keeper.execute(
        "SELECT c.relname, c.relrowsecurity, r.rolname FROM pg_class c"
        " JOIN pg_roles r ON r.oid = c.relowner"
        " WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')"
    ).fetchall()
    assert len(found) > 50
    assert [row for row in found if row[1:] != (True, "firstline_owner")] == []


def test_what_runs_with_the_owners_rights_has_a_fixed_search_path(
    keeper: psycopg.Connection,
) -> None:
    loose = keeper.execute(
        "SELECT oid::regprocedure::text FROM pg_proc WHERE pronamespace = 'guard'::regnamespace"
        " AND prosecdef AND NOT coalesce(array_to_string(proconfig, ';'), '') LIKE '%search_path=%pg_temp%'"
    ).fetchall()
    assert loose == []


def test_public_has_nothing(keeper: psycopg.Connection) -> None:
    tables = keeper.execute(
        "SELECT relname FROM pg_class c, aclexplode(c.relacl) a WHERE a.grantee = 0"
        " AND c.relnamespace IN ('public'::regnamespace, 'guard'::regnamespace)"
    ).fetchall()
    schemas = keeper.execute(
        "SELECT nspname FROM pg_namespace n, aclexplode(n.nspacl) a"
        " WHERE a.grantee = 0 AND nspname IN ('public', 'guard')"
    ).fetchall()
    functions = keeper.execute(
        "SELECT proname FROM pg_proc p,"
        " aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a"
        " WHERE a.grantee = 0 AND p.pronamespace = 'guard'::regnamespace"
    ).fetchall()
    assert (tables, schemas, functions) == ([], [], [])


def test_the_guard_may_be_put_in_place_again(keeper: psycopg.Connection) -> None:
    before = page(keeper)
    keeper.execute("GRANT ALL ON ticket TO firstline_staff")
    keeper.execute("CREATE POLICY hole ON ticket TO firstline_staff USING (true)")
    from db.guard.install import SCRIPTS

    for script in sorted(SCRIPTS.glob("*.sql")):
        keeper.execute(script.read_text(encoding="utf-8").encode())
    assert page(keeper) == before
    assert keeper.execute("SELECT FROM pg_policies WHERE policyname = 'hole'").fetchall() == []
