"""The server of a room as tests have it: encrypted, asking everybody, telling what it was asked."""

import psycopg
import pytest
from sqlalchemy.engine import make_url

from tests.support.secure_cluster import SecureServer


def plain(url: str) -> str:
    return make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)


def test_a_desk_comes_in_encrypted_and_by_password_only(secure_server: SecureServer) -> None:
    with psycopg.connect(plain(secure_server.keeper_url()), autocommit=True) as keeper:
        keeper.execute("CREATE ROLE visitor LOGIN PASSWORD 'Twelve-signs'")
    address = secure_server.desk_url(
        "postgres", "visitor", "Twelve-signs", channel_binding="require"
    )
    with psycopg.connect(plain(address)) as desk:
        asked = "SELECT ssl, version FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        assert desk.execute(asked).fetchone() == (True, "TLSv1.3")
    wrong = secure_server.desk_url("postgres", "visitor", "another-one")
    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(plain(wrong))


def test_a_stranger_to_the_authority_is_not_trusted(secure_server: SecureServer) -> None:
    address = secure_server.desk_url("postgres", "visitor", "x", sslrootcert="")
    with pytest.raises(psycopg.OperationalError, match="root certificate"):
        psycopg.connect(plain(address))


def test_the_log_tells_what_was_asked(secure_server: SecureServer) -> None:
    with psycopg.connect(plain(secure_server.keeper_url())) as keeper:
        keeper.execute("SELECT %s::text", ["seen in the log"])
    assert "seen in the log" in secure_server.log()
