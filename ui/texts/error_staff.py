"""What may be wrong with people, logins, passwords and rights, in words."""

from typing import Final

from ui.texts.error_table import Sentences
from ui.translations import translate

SENTENCES: Final[Sentences] = {
    "keeper_needed": lambda _: translate(
        "Errors", "“{login}” is no superuser of the server: only one can do this"
    ),
    "upgrade_by_keeper": lambda _: translate(
        "Errors", "The database must be upgraded by whoever keeps the server, with: {command}"
    ),
    "init_by_keeper": lambda _: translate(
        "Errors", "The database must be set up by whoever keeps the server, with: {command}"
    ),
    "central_only": lambda _: translate("Errors", "This is for a PostgreSQL server only"),
    "database_unnamed": lambda _: translate(
        "Errors", "Name the room's database at the end of the address"
    ),
    "database_encoding": lambda _: translate(
        "Errors", "The database “{name}” is in {found}. Only UTF-8 will do: choose another name"
    ),
    "room_has_people": lambda _: translate(
        "Errors", "People work in this room already. Add “{login}” with: employee add"
    ),
    "login_form": lambda _: translate(
        "Errors", "A login is small Latin letters, digits, dot, dash: it begins with a letter"
    ),
    "day_typed": lambda _: translate("Errors", "Write a day: 31/12/2026"),
    "login_taken": lambda _: translate("Errors", "The login “{login}” is taken. Choose another"),
    "password_short": lambda f: translate(
        "Errors", "A password has %n characters or more", n=f.count("minimum")
    ),
    "password_long": lambda f: translate(
        "Errors", "A password has %n characters at most", n=f.count("limit")
    ),
    "password_signs": lambda _: translate(
        "Errors", "There is a hidden sign or a blank at the end of the password"
    ),
    "password_plain": lambda _: translate(
        "Errors", "The password repeats the same few characters. Make it harder to guess"
    ),
    "password_is_login": lambda _: translate(
        "Errors", "The password is hardly more than the login. Choose another"
    ),
    "passwords_differ": lambda _: translate("Errors", "The two passwords do not match"),
    "password_wrong": lambda _: translate("Errors", "The present password is not right"),
    "password_same": lambda _: translate("Errors", "This is the password you have already"),
    "password_not_taken": lambda _: translate("Errors", "The server did not take the password"),
    "verifier_form": lambda _: translate("Errors", "The server did not take the password"),
    "account_elsewhere": lambda _: translate(
        "Errors", "The login “{login}” does not belong to this room: the server leaves it alone"
    ),
    "account_shared": lambda _: translate(
        "Errors",
        "The login “{login}” works in other rooms too: only the server's keeper changes it",
    ),
    "account_disabled": lambda _: translate(
        "Errors", "Your account is closed. Ask the administrator"
    ),
    "not_yourself": lambda _: translate("Errors", "Nobody closes his own account"),
    "agent_active": lambda _: translate("Errors", "This person still works here"),
    "last_administrator": lambda _: translate(
        "Errors", "Nobody could manage staff any more. Give somebody else this right first"
    ),
    "work_limit_wrong": lambda _: translate("Errors", "The limit is 1 to {most} tickets"),
    "bound_unfit": lambda _: translate(
        "Errors", "This right holds for every grade: by it the rights themselves are changed"
    ),
    "nothing_to_undo": lambda _: translate("Errors", "Nobody has changed this right yet"),
    "reach_unfit": lambda _: translate("Errors", "This right cannot reach that far"),
}
"""Code -> sentence."""
