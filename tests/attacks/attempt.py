"""One attempt: who tries what by plain SQL, and what must come of it."""

import re
from dataclasses import dataclass

STAFF = ("dispatcher", "engineer", "neighbour", "expert", "partner", "supervisor", "administrator")
"""Everybody who works here; the neighbour is an engineer of the other department."""
EVERYBODY = (*STAFF, "dismissed")
"""The dismissed one's login is let in still, as in the moment before his sessions end."""
NOT_ADMINISTRATOR = tuple(role for role in EVERYBODY if role != "administrator")
NARROW = ("engineer", "expert", "partner", "dismissed")
"""Who may not read the other department's tickets."""

REFUSED = "refused"
"""By a missing grant, by row security or by the guard."""
NOTHING = "nothing"
"""No error, and no row read or written."""
OPEN = "open"
"""Succeeds, and no server can take it away: one of the kinds in ``NOT_CLOSABLE``."""
NOT_CLOSABLE = {
    "hint": "forged NOTIFY: a hint only, the truth is read from the table of changes",
    "exhaustion": "using up the server: own time limits, long and heavy statements, held locks",
    "estimates": "the planner's estimates tell roughly how many rows there are",
    "bulk": "reading in bulk what the role may read one by one",
}
_OWN_REFUSALS = frozenset({"42501", "FL400", "FL403", "FL409"})
_TAG = re.compile(
    r"^(BEGIN|COMMIT|ROLLBACK|SET CONSTRAINTS|SET|RESET|DO|SAVEPOINT|DECLARE CURSOR)$"
)
_NONE = re.compile(r"^(SELECT|UPDATE|DELETE|INSERT 0|MERGE|COPY) 0$")
_WRITTEN = re.compile(r"^(UPDATE|DELETE|INSERT 0|GRANT|ALTER ROLE)( \d+)?$")
_STATE = re.compile(r"(?:ERROR|FATAL):  (\w{5}): ")


@dataclass(frozen=True, slots=True)
class Attempt:
    """``wanted`` is REFUSED, NOTHING, OPEN, an SQLSTATE, or ``shows TEXT``: the last line.

    ``sql`` names the room's keys as psql's variables. It runs as one transaction, unless
    ``alone``; what must come to nothing is committed, anything else taken back.
    """

    name: str
    roles: tuple[str, ...]
    sql: str
    wanted: str = REFUSED
    kind: str = ""
    alone: bool = False

    def script(self) -> str:
        """What psql is fed."""
        body = self.sql.strip().removesuffix(";") + ";"
        if self.alone:
            return body
        end = "COMMIT" if self.wanted in (REFUSED, NOTHING) else "ROLLBACK"
        return f"BEGIN;\n{body}\nSET CONSTRAINTS ALL IMMEDIATE;\n{end};"


@dataclass(frozen=True, slots=True)
class Came:
    """What psql printed for one attempt."""

    said: str
    wrong: str

    @property
    def state(self) -> str:
        """The first SQLSTATE, "" without an error."""
        found = _STATE.search(self.wrong)
        return found.group(1) if found else ""

    @property
    def rows(self) -> list[str]:
        """What was printed beside the tags of statements that say nothing."""
        lines = (line for line in self.said.splitlines() if line.strip())
        return [line for line in lines if not _TAG.match(line)]

    def is_as_wanted(self, wanted: str) -> bool:
        """Tell whether this is what must come of it."""
        if wanted == REFUSED:
            return self.state in _OWN_REFUSALS
        if wanted.startswith("shows "):
            shown = [row for row in self.rows if not _WRITTEN.match(row)]
            return not self.state and shown[-1:] == [wanted.removeprefix("shows ")]
        if wanted == NOTHING:
            return not self.state and all(_NONE.match(row) for row in self.rows)
        return self.state == ("" if wanted == OPEN else wanted)
