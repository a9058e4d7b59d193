"""What a server is asked to prove, and what refusals before sign-in mean, in both languages."""

import pytest

from db.connection_failures import before_sign_in, why_away
from db.protection import system_store, tls_arguments
from db.session import Database
from tests.ui.texts.test_errors import RAISED
from ui.texts.errors import SENTENCES


# ---- what is asked for
@pytest.mark.parametrize(
    ("address", "asked"),
    [
        ("postgresql://localhost/x", {}),
        ("postgresql://127.0.0.5/x", {}),
        ("postgresql:///x?host=/run/postgresql", {}),
        ("postgresql://room.example/x?sslmode=disable", {"require_auth": "!password"}),
        ("postgresql://room.example/x?sslmode=require", {"require_auth": "!password"}),
        (
            "postgresql://room.example/x?sslmode=prefer",
            {"sslmode": "verify-full", "sslrootcert": "*", "channel_binding": "require"},
        ),
        (
            "postgresql://localhost,room.example/x?sslrootcert=room.crt",
            {"sslmode": "verify-full", "channel_binding": "require"},
        ),
        (
            "postgresql://room.example/x?channel_binding=prefer",
            {"sslmode": "verify-full", "sslrootcert": "*"},
        ),
    ],
)
def test_a_server_elsewhere_has_to_prove_itself(address: str, asked: dict[str, str]) -> None:
    told_libpq = tls_arguments(Database(address).url)
    wanted = {key: system_store() if value == "*" else value for key, value in asked.items()}
    assert told_libpq == wanted


@pytest.mark.parametrize(
    ("said", "code"),
    [
        ('ВАЖНО:  для роли "anna" вход запрещён', "account_revoked"),
        ('ВАЖНО:  доступ к базе "x" запрещён', "database_closed"),
        ('ВАЖНО:  слишком много подключений для роли "anna"', "server_full"),
        ('FATAL:  no pg_hba.conf entry for host "1.2.3.4", SSL encryption', "server_refuses_place"),
        ("session is read-only", "server_away"),
        ("server is in hot standby mode", "server_away"),
        (
            "channel binding is required, but server did not offer a method that supports it",
            "server_does_not_bind",
        ),
    ],
)
def test_refusals_in_both_languages(said: str, code: str) -> None:
    assert before_sign_in(said) == code
    assert code in SENTENCES
    assert code in RAISED


def test_windows_says_refused_by_its_number() -> None:
    assert why_away("Соединение не установлено (0x0000274D/10061)") == "refused"
