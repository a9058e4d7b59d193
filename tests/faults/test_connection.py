"""Every way to be kept out of a central database: each told apart and told plainly."""

import datetime as dt
import socket
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

import psycopg
import pytest
from sqlalchemy.engine import URL, make_url

from app.bootstrap import look_at, open_desk, server_answers
from app.domain.errors import EnvironmentFailed
from app.domain.readmodels.connection import Means
from db.protection import system_store
from tests.faults.test_server import listening
from tests.support import run_folder, secure_cluster
from tests.support.secure_cluster import SecureServer
from ui.texts.errors import error_text

PASSWORD = "Twelve-signs-1"


def told(work: Callable[[], object]) -> EnvironmentFailed:
    with pytest.raises(EnvironmentFailed) as failure:
        work()
    return failure.value


def plain(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


@dataclass(frozen=True, slots=True)
class Way:
    """A server with a database of our schema's and one login."""

    server: SecureServer
    database: str
    login: str

    def url(self, **changes: str) -> str:
        return self.server.desk_url(self.database, self.login, PASSWORD, **changes)

    def run(self, statement: str) -> None:
        with psycopg.connect(plain(self.server.keeper_url()), autocommit=True) as keeper:
            keeper.execute(statement.encode())


@pytest.fixture
def way(secure_server: SecureServer) -> Iterator[Way]:
    mark = uuid4().hex[:10]
    made = Way(secure_server, f"way_{mark}", f"anna_{mark}")
    made.run(f"CREATE DATABASE {made.database}")
    made.run(f"CREATE ROLE {made.login} LOGIN PASSWORD '{PASSWORD}'")
    yield made
    made.run(f"DROP DATABASE {made.database} WITH (FORCE)")
    made.run(f"DROP ROLE {made.login}")


# ---- who comes in
def test_the_right_way_in_is_verified_and_bound(way: Way) -> None:
    seen = look_at(way.url())
    protection = seen.about.protection
    assert (protection.means, protection.tls) == (Means.VERIFIED, "TLSv1.3")
    assert protection.authority == "Firstline test authority"
    assert protection.bound


def test_an_unverified_and_a_plain_connection_say_so(way: Way) -> None:
    unverified = look_at(way.url(sslmode="require", sslrootcert="")).about.protection
    assert (unverified.means, unverified.bound) == (Means.ENCRYPTED, False)
    bare = look_at(way.url(sslmode="disable", sslrootcert="")).about.protection
    assert (bare.means, bare.tls) == (Means.LOCAL, "")


def test_a_wrong_password(way: Way) -> None:
    wrong = way.server.desk_url(way.database, way.login, "not this one")
    assert told(lambda: look_at(wrong)).code == "sign_in_refused"


def test_an_expired_password(way: Way) -> None:
    way.run(f"ALTER ROLE {way.login} VALID UNTIL '2020-01-01'")
    assert told(lambda: look_at(way.url())).code == "sign_in_refused"


def test_a_closed_account(way: Way) -> None:
    way.run(f"ALTER ROLE {way.login} NOLOGIN")
    assert told(lambda: look_at(way.url())).code == "account_revoked"


def test_an_account_nobody_made(way: Way) -> None:
    stranger = way.server.desk_url(way.database, "nobody_at_all", PASSWORD)
    assert told(lambda: look_at(stranger)).code == "sign_in_refused"


def test_an_account_of_another_room(way: Way) -> None:
    way.run(f"REVOKE CONNECT ON DATABASE {way.database} FROM PUBLIC")
    assert told(lambda: look_at(way.url())).code == "database_closed"


def test_an_account_with_all_its_connections_taken(way: Way) -> None:
    way.run(f"ALTER ROLE {way.login} CONNECTION LIMIT 0")
    assert told(lambda: look_at(way.url())).code == "server_full"


# ---- which server it is
def test_a_certificate_nobody_vouches_for(way: Way) -> None:
    failure = told(lambda: open_desk(way.url(sslrootcert=system_store())))
    assert failure.code == "certificate_unknown"


def test_a_root_certificate_that_is_not_there(way: Way) -> None:
    gone = way.url(sslrootcert="/no/such/file.crt")
    assert told(lambda: look_at(gone)).code == "certificate_file_missing"


def test_a_certificate_of_another_server(way: Way) -> None:
    other = make_url(way.url(hostaddr="127.0.0.1")).set(host="another.example")
    failure = told(lambda: look_at(other.render_as_string(hide_password=False)))
    assert failure.code == "certificate_of_another"


@pytest.fixture
def short_folder() -> Iterator[Path]:
    folder = run_folder.run_folder() / f"way-{uuid4().hex[:8]}"
    yield folder
    run_folder.remove(folder)


@pytest.mark.parametrize(
    ("since", "until", "code"),
    [(-30, -1, "certificate_expired"), (1, 30, "certificate_early")],
)
def test_a_certificate_out_of_its_time(
    monkeypatch: pytest.MonkeyPatch,
    short_folder: Path,
    since: int,
    until: int,
    code: str,
) -> None:
    monkeypatch.setattr(secure_cluster, "_certificate", dated(since, until))
    server = secure_cluster.start(short_folder)
    try:
        failure = told(lambda: look_at(server.desk_url("postgres", "anna", PASSWORD)))
    finally:
        secure_cluster.stop(short_folder)
    assert failure.code == code
    named = failure.facts["since" if code == "certificate_early" else "until"]
    day = dt.datetime.now(dt.UTC) + dt.timedelta(
        days=since if code == "certificate_early" else until
    )
    assert named == day.date()


def dated(since: int, until: int) -> Callable[..., object]:
    made = secure_cluster._certificate

    def make(subject: object, issuer: object, key: object) -> object:
        builder = made(subject, issuer, key)  # type: ignore[arg-type]
        if subject == issuer:
            return builder
        now = dt.datetime.now(dt.UTC)
        builder._not_valid_before = (now + dt.timedelta(days=since)).replace(tzinfo=None)
        builder._not_valid_after = (now + dt.timedelta(days=until)).replace(tzinfo=None)
        return builder

    return make


@pytest.fixture
def plain_server(short_folder: Path) -> Iterator[SecureServer]:
    yield secure_cluster.start(short_folder, tls=False)
    secure_cluster.stop(short_folder)


def test_a_server_that_does_not_encrypt_gets_no_password(plain_server: SecureServer) -> None:
    address = plain_server.desk_url("postgres", "anna", PASSWORD, sslrootcert=system_store())
    assert told(lambda: look_at(address)).code == "server_plain"
    rules = plain_server.data / "pg_hba.conf"
    rules.write_text(rules.read_text().replace("scram-sha-256", "password"))
    with psycopg.connect(plain(plain_server.keeper_url()), autocommit=True) as keeper:
        keeper.execute("SELECT pg_reload_conf()")
    said_so = plain_server.desk_url(
        "postgres", "anna", PASSWORD, sslmode="disable", sslrootcert="", require_auth="!password"
    )
    failure = told(lambda: look_at(said_so))
    assert failure.code == "server_asks_in_clear"


def test_a_server_that_wants_encryption(way: Way) -> None:
    rules = way.server.data / "pg_hba.conf"
    before = rules.read_text()
    rules.write_text(before.replace("host all", "hostssl all"))
    way.run("SELECT pg_reload_conf()")
    bare = way.url(sslmode="disable", sslrootcert="")
    failure = told(lambda: look_at(bare))
    rules.write_text(before)
    way.run("SELECT pg_reload_conf()")
    assert failure.code == "server_wants_encryption"


# ---- what answers there
@pytest.mark.parametrize(
    ("answer", "code"),
    [
        (b"HTTP/1.1 400 Bad Request\r\n\r\n", "server_foreign"),
        (b"J\x00\x00\x00\x0a8.0.36\x00", "server_foreign"),
        (b"\xff\xfe\x00garbage", "server_foreign"),
        (None, "server_away"),
    ],
)
@pytest.mark.parametrize("sslmode", ["disable", "verify-full"])
def test_a_server_of_another_product(answer: bytes | None, code: str, sslmode: str) -> None:
    with listening(answer) as port:
        url = f"postgresql://anna:secret@127.0.0.1:{port}/firstline?sslmode={sslmode}"
        failure = told(lambda: look_at(url))
    assert failure.code == code
    assert "secret" not in str(failure.facts)
    if answer is None:
        assert failure.facts["why"] == "silent"


def test_why_a_server_is_away() -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        port = free.getsockname()[1]
    nobody = f"postgresql://anna@127.0.0.1:{port}/x"
    nowhere = "postgresql://anna@no-such-host.invalid/x"
    for address, why in ((nobody, "refused"), (nowhere, "unknown")):
        for ask in (look_at, server_answers):
            failure = told(lambda ask=ask, address=address: ask(address))  # type: ignore[misc]
            assert (failure.code, failure.facts["why"]) == ("server_away", why)


# ---- several servers
def test_a_dead_server_is_passed_over(way: Way) -> None:
    with closing(socket.create_server(("127.0.0.1", 0))) as free:
        dead = free.getsockname()[1]
    alive = make_url(way.url())
    query = dict(alive.query) | {"host": "localhost,localhost", "port": f"{dead},{alive.port}"}
    both = URL.create(
        alive.drivername, alive.username, alive.password, database=alive.database, query=query
    ).render_as_string(hide_password=False)
    assert server_answers(both) < 3
    seen = look_at(both).about
    assert seen.host == f"localhost:{dead}, localhost:{alive.port}"
    assert seen.protection.means is Means.VERIFIED


def test_a_stand_by_alone_will_not_do(way: Way) -> None:
    way.run(f"ALTER ROLE {way.login} SET default_transaction_read_only = on")
    failure = told(lambda: look_at(way.url()))
    assert (failure.code, failure.facts["why"]) == ("server_away", "standby")
    assert "stand-by" in error_text(failure)
