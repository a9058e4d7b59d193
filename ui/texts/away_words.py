"""What waits for the connection, and why, in words."""

from datetime import datetime
from typing import Final

from app.domain.permissions import Permission
from ui.formats import clock_time, day_time
from ui.translations import translate

GOES_OUT_LATER: Final = frozenset(
    {
        Permission.TICKET_REGISTER,
        Permission.CALL_REGISTER,
        Permission.TICKET_NOTE,
        Permission.TICKET_ANSWER,
        Permission.TICKET_WORK,
        Permission.TICKET_RESOLVE,
        Permission.TICKET_REOPEN,
    }
)
"""Rights whose deeds wait on this computer; everything else needs the centre."""

SHUT_AWAY: Final = frozenset(
    {
        Permission.TICKET_TAKE,
        Permission.TICKET_ASSIGN,
        Permission.CATALOGUE_EDIT,
        Permission.ARTICLE_WRITE,
        Permission.DATA_IMPORT,
    }
)
"""Rights whose commands are not even listed without the centre."""


def shut_while_away(permission: Permission) -> str:
    """Say why this cannot be done without the centre; empty when it can wait to be sent."""
    if permission in GOES_OUT_LATER:
        return ""
    known = {
        Permission.TICKET_TAKE: translate(
            "Away", "No connection: somebody else may have taken it meanwhile"
        ),
        Permission.TICKET_ASSIGN: translate(
            "Away", "No connection: nobody would learn now that the ticket is his"
        ),
        Permission.CATALOGUE_EDIT: translate(
            "Away", "No connection: the room is set up only in the common database"
        ),
        Permission.ARTICLE_WRITE: translate(
            "Away", "No connection: articles are written only in the common database"
        ),
        Permission.DATA_IMPORT: translate(
            "Away", "No connection: a file is imported only into the common database"
        ),
    }
    return known.get(permission) or translate(
        "Away", "No connection: this waits until the database is back"
    )


def directory_as_of(moment: datetime, now: datetime) -> str:
    """``в справочнике на 14:30``, with the day when it is another one."""
    time = _time(moment, now)
    return translate("Away", "in the directory as of {time}").format(time=time)


def directory_words(moment: datetime | None, now: datetime) -> str:
    """Say in a sentence of which moment the directory here is, or that there is none."""
    if moment is None:
        return translate("Away", "The client directory is not on this computer yet.")
    text = translate("Away", "Client directory as of {time}.")
    return text.format(time=_time(moment, now))


def history_gap() -> str:
    """Say what the history and the search for similar tickets cannot see now."""
    return translate(
        "Away",
        "No connection: of the history only what this computer has, "
        "similar tickets are not checked",
    )


def _time(moment: datetime, now: datetime) -> str:
    same = moment.astimezone().date() == now.astimezone().date()
    return clock_time(moment) if same else day_time(moment, now)
