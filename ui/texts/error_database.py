"""Failures of database, disk and network in words."""

from typing import Final

from ui.texts.error_table import Sentences
from ui.translations import translate

SENTENCES: Final[Sentences] = {
    "server_failed": lambda _: translate(
        "Errors", "The server is in trouble itself. What was typed is kept; tell the administrator"
    ),
    "server_forbids": lambda _: translate(
        "Errors", "The server does not allow this to your login. Ask the administrator"
    ),
    "server_refused": lambda _: translate(
        "Errors",
        "The server has not accepted this: the ticket is not what it was, or your rights are not."
        " Refresh and look",
    ),
    "server_too_old": lambda _: translate(
        "Errors", "PostgreSQL {found} on the server is too old. Version {needed} or newer is needed"
    ),
    "database_locked": lambda _: translate(
        "Errors", "The database is busy with another write. Try again"
    ),
    "database_read_only": lambda _: translate(
        "Errors", "The database can only be read. Check the rights to its file or the server"
    ),
    "database_corrupt": lambda _: translate(
        "Errors", "The file is damaged or is no database of this program. Restore it from a copy"
    ),
    "database_cannot_open": lambda _: translate(
        "Errors",
        "The database file cannot be opened. Check that the folder exists and allows writing",
    ),
    "database_unknown": lambda _: translate(
        "Errors", "Only SQLite and PostgreSQL are known, not “{kind}”"
    ),
    "database_address": lambda _: translate(
        "Errors", "The database address cannot be read: {address}"
    ),
    "database_has_no_logins": lambda _: translate(
        "Errors", "A database on this computer has profiles, not logins and passwords"
    ),
    "database_not_empty": lambda _: translate(
        "Errors", "There is data in the database already. The demo room needs an empty one"
    ),
    "disk_full": lambda _: translate(
        "Errors", "The disk is full. Free some space: what was typed is kept in the window"
    ),
    "disk_failed": lambda _: translate(
        "Errors", "The disk did not answer. What was typed is kept in the window"
    ),
    "journal_failed": lambda _: translate(
        "Errors", "Drafts cannot be kept on this computer: {file} does not open"
    ),
    "cancelled": lambda _: translate("Errors", "The search was stopped"),
    "schema_older": lambda _: translate(
        "Errors", "The database is of an older version ({found}). It must be upgraded to {needed}"
    ),
    "schema_newer": lambda _: translate(
        "Errors", "The database is of a newer version ({found}). Update the program"
    ),
    "schema_foreign": lambda _: translate(
        "Errors", "This database belongs to another program. Choose another one"
    ),
    "schema_empty": lambda _: translate("Errors", "The database is empty and not set up yet"),
}
"""Code -> sentence."""
