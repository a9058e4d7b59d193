"""What PostgreSQL's programs mean when they fail: they have no codes, only words."""

import re
from typing import Final

from app.domain.errors import EnvironmentFailed
from db.connection_failures import FIRST_WORDS, before_sign_in

PROGRAM_WORDS: Final = (
    ("server version mismatch", "tool_too_old"),
    ("unsupported version", "tool_too_old"),
    ("row-level security", "copy_needs_keeper"),
    ("permission denied", "copy_needs_keeper"),
    ("must be superuser", "copy_needs_keeper"),
    ("No space left", "disk_full"),
)
_NO_ROLE: Final = re.compile(r'role "([^"]+)" does not exist')


def failure_of(name: str, said: str) -> EnvironmentFailed:
    """Return the failure that a program's words stand for, ``tool_failed`` for any other."""
    role = _NO_ROLE.search(said) if name == "pg_restore" else None
    if role is not None:
        return EnvironmentFailed("roles_missing", roles=role[1])
    for words, code in PROGRAM_WORDS:
        if words in said:
            return EnvironmentFailed(code, name=name, detail=said[-500:])
    known = any(all(word in said for word in words) for words, _ in FIRST_WORDS)
    if known or "connection to server" in said:
        return EnvironmentFailed(before_sign_in(said), detail=said[-500:])
    last = said.strip().splitlines()[-1] if said.strip() else ""
    return EnvironmentFailed("tool_failed", name=name, detail=last)
