"""What a password of a central room's login must be, and a good one made by the program."""

import re
import secrets
import unicodedata
from typing import Final

from app.domain.errors import RuleBroken

SHORTEST: Final = 12
LONGEST: Final = 128
_DIFFERENT: Final = 5
_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
"""Nothing that is read as something else: no l and 1, no o and 0, no i."""
_GROUPS, _GROUP = 4, 5
_LOGIN = re.compile(r"[a-z][a-z0-9_.-]{0,62}")
_RESERVED: Final = ("pg_", "firstline_")


def check_password(password: str, login: str = "", field: str = "password") -> str:
    """Return the password as it is when it will do.

    RuleBroken (field): ``password_short`` (minimum), ``password_long`` (limit),
    ``password_signs`` for controls and blanks at an end, ``password_plain`` for fewer than
    five different characters, ``password_is_login`` when little is left without the login.
    """
    if len(password) < SHORTEST:
        raise RuleBroken("password_short", field=field, minimum=SHORTEST)
    if len(password) > LONGEST:
        raise RuleBroken("password_long", field=field, limit=LONGEST)
    hidden = any(unicodedata.category(sign) in {"Cc", "Cf", "Cs"} for sign in password)
    if hidden or password != password.strip():
        raise RuleBroken("password_signs", field=field)
    if len(set(password.casefold())) < _DIFFERENT:
        raise RuleBroken("password_plain", field=field)
    rest = password.casefold().replace(login.casefold(), "") if login else password
    if len(rest) < SHORTEST // 2:
        raise RuleBroken("password_is_login", field=field)
    return password


def generate_password() -> str:
    """Return four groups of five letters and digits: 99 bits, easy to read out."""
    groups = ("".join(secrets.choice(_LETTERS) for _ in range(_GROUP)) for _ in range(_GROUPS))
    return "-".join(groups)


def check_login(login: str) -> str:
    """Return the login when a central server may have it; RuleBroken ``login_form`` (field)."""
    if not _LOGIN.fullmatch(login) or login.startswith(_RESERVED):
        raise RuleBroken("login_form", field="login", login=login)
    return login
