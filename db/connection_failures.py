"""What goes wrong before anybody is signed in: no SQLSTATE comes with it, only words."""

from typing import Final

FIRST_WORDS: Final = (
    (("password authentication failed",), "sign_in_refused"),
    (("подлинности",), "sign_in_refused"),
    (("no password supplied",), "sign_in_refused"),
    (("is not permitted to log in",), "account_revoked"),
    (("роли", "вход", "запрещён"), "account_revoked"),
    (("role ", "does not exist"), "sign_in_refused"),
    (("роль", "существует"), "sign_in_refused"),
    (("pg_hba.conf", "no encryption"), "server_wants_encryption"),
    (("pg_hba.conf", "шифрования"), "server_wants_encryption"),
    (("pg_hba.conf",), "server_refuses_place"),
    (("permission denied for database",), "database_closed"),
    (("доступ", "базе", "запрещён"), "database_closed"),
    (('database "', "does not exist"), "database_missing"),
    (("данных", "существует"), "database_missing"),
    (("too many clients",), "server_full"),
    (("too many connections",), "server_full"),
    (("слишком", "клиентов"), "server_full"),
    (("слишком", "подключений"), "server_full"),
    (("connection slots are reserved",), "server_full"),
    (("starting up",), "server_away"),
    (("shutting down",), "server_away"),
    (("channel binding",), "server_does_not_bind"),
    (("cleartext password",), "server_asks_in_clear"),
    (("does not match host name",), "certificate_of_another"),
    (("root certificate",), "certificate_file_missing"),
    (("certificate verify failed",), "certificate_unknown"),
    (("server does not support SSL",), "server_plain"),
    (("invalid response to SSL negotiation",), "server_foreign"),
    (("expected authentication request",), "server_foreign"),
)
"""A server speaks its own language until it knows who asks: English or Russian.

What libpq itself says stays English. Several servers fail with one text; the first line of
this table that fits wins, so what a person can mend comes before what only time mends.
"""

TURNED_AWAY: Final = frozenset(code for _, code in FIRST_WORDS) - {"server_away", "server_full"}
"""Codes of a server that was reached and could not be entered: waiting alone mends none."""

WHYS: Final = (
    (("session is read-only",), "standby"),
    (("hot standby",), "standby"),
    (("failed to resolve host",), "unknown"),
    (("could not translate host name",), "unknown"),
    (("timeout expired",), "silent"),
    (("refused",), "refused"),
    (("отказано",), "refused"),
    (("10061",), "refused"),
)
"""Why a server is away; Windows gives a number. No line: nobody can say.

A stand-by alone is away too: after the death of the main server it is what answers until it
is promoted.
"""


def before_sign_in(message: str) -> str:
    """Return the code for what was said before sign-in, "server_away" when nothing fits."""
    return _first(FIRST_WORDS, message) or "server_away"


def why_away(message: str) -> str:
    """Return "standby", "unknown" (name), "refused" (port), "silent" or an empty text."""
    return _first(WHYS, message)


def _first(table: tuple[tuple[tuple[str, ...], str], ...], message: str) -> str:
    for words, code in table:
        if all(word in message for word in words):
            return code
    return ""
