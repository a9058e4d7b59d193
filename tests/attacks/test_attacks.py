"""Everything somebody with a login and psql tries: none of it succeeds but what is named."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path

import psycopg
import pytest

from app.domain.readmodels.checkup import Step
from app.system_clock import utc_now
from db.checkup import look_over
from db.session import Database
from tests.attacks import (
    around,
    deadlines,
    grades,
    outages,
    people,
    reading,
    routes,
    saying,
    server,
    standing,
    taking,
    tickets,
)
from tests.attacks.attempt import EVERYBODY, NOT_CLOSABLE, OPEN, Attempt, Came
from tests.attacks.doors import WAYS, Way
from tests.attacks.page import table
from tests.attacks.psql import try_all
from tests.attacks.room import SECRETS, Target, furnish
from tests.support.central_room import connect
from tests.support.secure_cluster import SecureServer, authority_of_its_own

ATTEMPTS: tuple[Attempt, ...] = (
    *reading.ATTEMPTS, *tickets.ATTEMPTS, *outages.ATTEMPTS, *around.ATTEMPTS,
    *people.ATTEMPTS, *deadlines.ATTEMPTS, *server.ATTEMPTS,
    *standing.ATTEMPTS, *grades.ATTEMPTS, *routes.ATTEMPTS, *taking.ATTEMPTS,
    *saying.ATTEMPTS,
)  # fmt: skip
PAGE = Path(__file__).parents[2] / "docs" / "security.md"
LEAST = 62 + 40
_MOVING = frozenset({"public.change", "guard.number_draw", "guard.in_hand"})
Outcomes = Mapping[str, Mapping[str, Came]]
"""What came of each attempt, by role and name."""


@pytest.fixture(scope="module")
def target(
    qapp: object, secure_server: SecureServer, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Target]:
    """``qapp`` speaks for the commands, and is what windows of later tests stand on."""
    assert qapp
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FIRSTLINE_LANGUAGE", "en")
        yield furnish(secure_server, tmp_path_factory.mktemp("doors"), patch)


@pytest.fixture(scope="module")
def before(target: Target) -> dict[str, str]:
    return contents(target)


@pytest.fixture(scope="module")
def outcomes(target: Target, before: dict[str, str]) -> Outcomes:
    assert before
    tried = {}
    for role in EVERYBODY:
        own = [one for one in ATTEMPTS if role in one.roles]
        tried[role] = try_all(target.door(role), own, target.known)
    return tried


@pytest.fixture(scope="module")
def after(target: Target, outcomes: Outcomes) -> dict[str, str]:
    """What the attempts have left behind, taken before anybody is let go."""
    assert outcomes
    return contents(target)


def contents(target: Target) -> dict[str, str]:
    """A fingerprint of every table of the room."""
    with connect(target.server.keeper_url(target.name)) as keeper:
        names = keeper.execute(
            "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables"
            " WHERE schemaname IN ('public', 'guard')"
        ).fetchall()
        return {str(name): _print_of(keeper, str(name)) for (name,) in names}


def _print_of(keeper: "psycopg.Connection[tuple[object, ...]]", table_name: str) -> str:
    asked = (
        f"SELECT md5(coalesce(string_agg(t::text, '|' ORDER BY t::text), '')) FROM {table_name} t"
    )
    found = keeper.execute(asked.encode()).fetchone()
    return str(found[0]) if found else ""


@pytest.mark.parametrize("attempt", ATTEMPTS, ids=[one.name for one in ATTEMPTS])
def test_an_attempt_comes_to_what_it_must(attempt: Attempt, outcomes: Outcomes) -> None:
    for role in attempt.roles:
        came = outcomes[role][attempt.name]
        assert came.is_as_wanted(attempt.wanted), f"{role}: {came.said}\n{came.wrong}"


@pytest.mark.parametrize("role", EVERYBODY)
def test_no_word_of_what_is_hidden_is_ever_shown(role: str, outcomes: Outcomes) -> None:
    for name, came in outcomes[role].items():
        shown = _without_own_words(came.said + came.wrong)
        for secret in (*SECRETS[role], "SCRAM-SHA-256$4096:A"):
            assert secret not in shown, f"{name}: {shown}"


def _without_own_words(shown: str) -> str:
    """Leave out the statement as psql quotes it: the attacker's own words are no leak."""
    return re.sub(r"^(LINE \d+:|STATEMENT:|QUERY:).*$", "", shown, flags=re.MULTILINE)


def test_of_what_must_fail_nothing_stays(before: dict[str, str], after: dict[str, str]) -> None:
    changed = {name for name, was in before.items() if after.get(name) != was}
    assert changed <= _MOVING
    assert after.keys() == before.keys()


def test_only_the_kinds_named_as_open_succeed(
    outcomes: Outcomes, capsys: pytest.CaptureFixture[str]
) -> None:
    count = Counter(
        one.wanted if one.wanted == OPEN else "stopped" for one in ATTEMPTS for _ in one.roles
    )
    with capsys.disabled():
        print(f"\n{len(ATTEMPTS)} attempts in {sum(count.values())} variants by {len(outcomes)}"
              f" roles: {count['stopped']} stopped, {count[OPEN]} of the open kinds")  # fmt: skip
    assert len(ATTEMPTS) >= LEAST
    assert {one.kind for one in ATTEMPTS if one.wanted == OPEN} == NOT_CLOSABLE.keys()
    assert all(not one.kind for one in ATTEMPTS if one.wanted != OPEN)


@pytest.mark.parametrize("way", WAYS, ids=[one.name for one in WAYS])
def test_a_door_stays_shut(way: Way, target: Target, tmp_path: Path, after: dict[str, str]) -> None:
    assert after  # whatever was tried inside has opened no door
    if way.role == "leaver":
        _let_go(target)
    database = target.neighbour_room if way.database == "other" else way.database
    door = target.door(way.role, database)
    stranger = tmp_path / "stranger.crt"
    stranger.write_text(authority_of_its_own(tmp_path), encoding="ascii")
    told = {"stranger": str(stranger), "database": door.database}
    settings = {name: _named(text.format(**told), target) for name, text in way.settings}
    ran = door.run(way.program, *(one.format(**told) for one in way.arguments), **settings)
    assert ran.returncode != 0
    assert way.says in ran.stderr
    assert "in" not in ran.stdout.split()


def _named(text: str, target: Target) -> str:
    return str(target.known.get(f"login_{text}", text))


def _let_go(target: Target) -> None:
    """Dismiss him as the administrator does; his open session ends at once."""
    leaver, boss = target.door("leaver"), target.door("administrator")
    url = target.server.desk_url(target.name, leaver.login, leaver.password)
    with connect(url) as session:
        key = session.execute("SELECT guard.me()").fetchone()
        assert key is not None
        asked = f"SELECT guard.disable_employee('{key[0]}', '{{}}')"
        ran = boss.run("psql", "-X", "-c", asked)
        assert ran.returncode == 0, ran.stderr
        with pytest.raises(psycopg.OperationalError):
            session.execute("SELECT 1")


def test_the_doctor_tells_whether_the_server_is_hardened(target: Target) -> None:
    door = target.door("dispatcher")
    desk = Database(target.server.desk_url(target.name, door.login, door.password))

    def advice() -> str:
        return next(one.advice for one in look_over(desk, utc_now()) if one.step is Step.ROWS)

    with connect(target.server.keeper_url(target.name)) as keeper:
        assert advice() == ""
        keeper.execute(f"GRANT TEMPORARY ON DATABASE {target.name} TO PUBLIC".encode())
        assert advice() == "not_hardened"
        keeper.execute(f"REVOKE TEMPORARY ON DATABASE {target.name} FROM PUBLIC".encode())
    desk.dispose()


def test_the_page_tells_every_attempt(tmp_path: Path) -> None:
    told = PAGE.read_text(encoding="utf-8")
    now = tmp_path / "security.md"
    head = told.split("<!-- attempts -->")[0]
    now.write_text(f"{head}<!-- attempts -->\n\n{table(ATTEMPTS, WAYS)}", encoding="utf-8")
    assert told == now.read_text(encoding="utf-8"), f"docs/security.md becomes {now}"
