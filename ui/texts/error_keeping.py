"""What may go wrong with copies, in words."""

from typing import Final

from ui.texts.error_table import Sentences
from ui.translations import translate

SENTENCES: Final[Sentences] = {
    "copy_exists": lambda _: translate(
        "Errors", "“{path}” is there already. Name another file, or say --replace"
    ),
    "copy_missing": lambda _: translate("Errors", "There is no file “{path}”"),
    "copy_no_folder": lambda _: translate("Errors", "There is no folder “{path}”"),
    "copy_unknown": lambda _: translate("Errors", "“{path}” is no copy made by firstline-admin"),
    "copy_changed": lambda _: translate(
        "Errors", "“{path}” differs from its checksum: it was damaged or changed. Take another copy"
    ),
    "copy_not_ours": lambda _: translate("Errors", "“{path}” holds no room of this program"),
    "copy_of_another_kind": lambda _: translate(
        "Errors",
        "“{path}” is a copy of the other kind: a file of this computer and a central database "
        "cannot take each other's",
    ),
    "copy_needs_keeper": lambda _: translate(
        "Errors",
        "This account does not see all rows. Use the server's superuser, or one with BYPASSRLS",
    ),
    "copy_folder_closed": lambda _: translate(
        "Errors", "The folder of the copies cannot be written: {path}"
    ),
    "database_in_use": lambda _: translate(
        "Errors", "There is data in “{name}” already. Say --replace: it will be kept beside"
    ),
    "roles_missing": lambda _: translate(
        "Errors",
        "The server does not have the roles {roles}. Run firstline-admin init there first",
    ),
    "tool_missing": lambda _: translate(
        "Errors",
        "{name} was not found. Install the PostgreSQL client, or name its folder with --pg-bin",
    ),
    "tool_too_old": lambda _: translate(
        "Errors",
        "{name} is older than the server. Install the server's version, or name it with --pg-bin",
    ),
    "tool_failed": lambda _: translate("Errors", "{name} failed: {detail}"),
}
"""Code -> sentence."""
