"""What is wrong with the way to a central database, in words."""

from typing import Final

from ui.texts.error_table import Sentences
from ui.texts.facts import Facts
from ui.translations import translate


def _away(facts: Facts) -> str:
    why = facts.get("why")
    if why == "standby":
        return translate(
            "Errors",
            "This server is a stand-by and takes no writes. Name the main server, or all of them "
            "separated by commas",
        )
    if why == "unknown":
        return translate(
            "Errors", "No server of this name is known on the network. Check the name of the server"
        )
    if why == "refused":
        return translate(
            "Errors",
            "The computer answers, but no PostgreSQL at this port. Check the port, or start the "
            "server",
        )
    if why == "silent":
        return translate(
            "Errors", "The server said nothing for three seconds. Check the network and the address"
        )
    return translate(
        "Errors", "The database server does not answer. Check the network and the address"
    )


SENTENCES: Final[Sentences] = {
    "server_away": _away,
    "server_full": lambda _: translate(
        "Errors", "The server takes no more connections. Try again in a minute"
    ),
    "server_foreign": lambda _: translate(
        "Errors",
        "Something answers at this address, but it is no PostgreSQL server. Check address and port",
    ),
    "server_plain": lambda _: translate(
        "Errors",
        "This server does not encrypt: anybody on the network could read along. The administrator "
        "has to switch TLS on; to do without, tick the permission at the server's address",
    ),
    "server_wants_encryption": lambda _: translate(
        "Errors",
        "The server lets in encrypted connections only. Take back the permission to connect "
        "without encryption",
    ),
    "server_refuses_place": lambda _: translate(
        "Errors",
        "The server lets nobody in from this computer under this name. The administrator has to "
        "allow it in pg_hba.conf",
    ),
    "server_asks_in_clear": lambda _: translate(
        "Errors",
        "The server asks for the password in clear, and nobody has proved which server it is. "
        "Nothing was sent. The administrator has to switch to scram-sha-256",
    ),
    "server_does_not_bind": lambda _: translate(
        "Errors",
        "The server does not tie signing in to this connection (channel binding). If a pgbouncer "
        "stands between, add channel_binding=prefer to the address",
    ),
    "certificate_unknown": lambda _: translate(
        "Errors",
        "The server's certificate comes from an authority nobody vouches for here. Choose the "
        "room's root certificate; without it a stranger's server could stand in",
    ),
    "certificate_of_another": lambda _: translate(
        "Errors",
        "The certificate was made out to another server's name. Enter the name that the "
        "certificate has, or ask the administrator",
    ),
    "certificate_expired": lambda _: translate(
        "Errors",
        "The server's certificate was valid until {until}. The administrator has to renew it. "
        "If that day is still to come, this computer's clock is wrong",
    ),
    "certificate_early": lambda _: translate(
        "Errors",
        "The server's certificate is valid from {since} on. If that day has passed, this "
        "computer's clock is wrong",
    ),
    "certificate_file_missing": lambda _: translate(
        "Errors", "The root certificate cannot be read. Choose its file again"
    ),
    "account_revoked": lambda _: translate(
        "Errors", "This account was closed. Ask the administrator of the room"
    ),
    "sign_in_refused": lambda _: translate(
        "Errors",
        "Wrong name or password. Check the keyboard layout and Caps Lock. If both are right, the "
        "password has expired: the administrator gives a new one",
    ),
    "database_closed": lambda _: translate(
        "Errors",
        "The name and the password are right, but this account is not let into this database. "
        "Ask the administrator to add it to the room",
    ),
    "database_missing": lambda _: translate(
        "Errors", "There is no database of this name on the server. Check the name"
    ),
}
"""Code -> sentence."""
