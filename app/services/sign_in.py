"""Signing in: by profile at an embedded database, by the server's own login at a central one."""

import hashlib
import hmac
import re
import secrets
from datetime import datetime

from sqlalchemy import insert, update
from sqlalchemy.orm import Session

from app.domain.changes import Changes, Touched
from app.domain.errors import RuleBroken
from app.domain.identity import new_id
from app.domain.permissions import Actor
from app.domain.readmodels.staff import Profile, SignedIn
from app.domain.text_guard import clean_line, require
from app.domain.vocabulary import Role
from app.services.operation import Operations, Outcome
from db.central.server import is_keeper
from db.models.staff import Agent, AgentGroup
from db.queries import staff
from db.queries.staff import SignInRow

_COST, _BLOCK, _LANES = 2**14, 8, 1
_SALT_BYTES = 16
_LONGEST_NAME = 200
FIRST_LOGIN = "admin"
"""Who makes an embedded room is known by this login."""
_PIN = re.compile(r"[0-9]{4,12}")


def hash_pin(pin: str) -> str:
    """Return ``salt$hash`` in hex by scrypt (RFC 7914: N 16384, r 8, p 1) with a fresh salt.

    A PIN keeps colleagues from picking the wrong name. It protects nothing: whoever can
    open the file of an embedded database can read and rewrite all of it.
    """
    salt = secrets.token_bytes(_SALT_BYTES)
    return f"{salt.hex()}${_derive(pin, salt).hex()}"


def pin_fits(pin: str, stored: str) -> bool:
    """Compare in constant time; a stored value that cannot be read fits nothing."""
    salt, _, expected = stored.partition("$")
    try:
        return hmac.compare_digest(_derive(pin, bytes.fromhex(salt)), bytes.fromhex(expected))
    except ValueError:
        return False


def _derive(pin: str, salt: bytes) -> bytes:
    return hashlib.scrypt(
        pin.encode("utf-8", "surrogatepass"), salt=salt, n=_COST, r=_BLOCK, p=_LANES
    )


class SignIn(Operations):
    """Who is at the desk. Inactive agents are refused everywhere."""

    def profiles(self) -> tuple[Profile, ...]:
        """List the names to choose from; RuleBroken ``profiles_embedded_only`` on a server."""
        self._require_embedded()
        with self.database.read() as session:
            return staff.profiles(session)

    def enter_profile(self, login: str, pin: str | None = None) -> SignedIn:
        """Sign in by profile; RuleBroken ``pin_wrong``, ``agent_unknown``, ``agent_inactive``."""
        self._require_embedded()
        with self.database.write() as session:
            row = self._known(session, login)
            if row.pin_hash and not pin_fits(pin or "", row.pin_hash):
                raise RuleBroken("pin_wrong", field="pin")
            return self._entered(session, row)

    def enter_server(self, login: str) -> SignedIn:
        """Sign in after the server took the login; ``agent_unknown`` or ``agent_inactive``."""
        with self.database.write() as session:
            return self._entered(session, self._known(session, login))

    def again(self, actor: Actor) -> Actor:
        """Read who is at the desk as the room has him now: role, groups, rights.

        RuleBroken ``account_disabled`` for somebody whose account was closed meanwhile.
        """
        with self.database.read() as session:
            row = staff.sign_in_row(session, actor.login)
        if row is None or not row.active:
            raise RuleBroken("account_disabled")
        return row.actor

    def may_be_founded(self) -> bool:
        """Tell whether nobody works here yet and whoever is connected may be the first.

        A login that a server's room does not know sees nobody there either.
        """
        with self.database.read() as session:
            if staff.has_agents(session):
                return False
            return self.database.dialect.name == "sqlite" or is_keeper(session.connection())

    def create_first_agent(self, full_name: str, login: str = "") -> SignedIn:
        """Make the first person of an empty room its administrator and sign him in.

        ``login`` is the server's on a central database. Raises RuleBroken ``required``,
        ``text_too_long`` (field full_name) and ``room_not_empty`` once anybody works here.
        """
        name = require(clean_line(full_name, _LONGEST_NAME, "full_name"), "full_name")
        with self.database.write() as session:
            if staff.has_agents(session):
                raise RuleBroken("room_not_empty")
            known = _plain(login) or FIRST_LOGIN
            _found_room(session, name, known)
            return self._entered(session, self._known(session, known))

    def last_visit(self, login: str) -> datetime | None:
        """Return when the agent of this login was here last; None for never and for strangers."""
        with self.database.read() as session:
            return staff.last_sign_in_at(session, _plain(login))

    def set_pin(self, actor: Actor, pin: str | None) -> Outcome[bool]:
        """Set one's own PIN of 4 to 12 digits or take it away; the value tells which it is now.

        Raises RuleBroken ``pin_form``.
        """
        if pin is not None and not _PIN.fullmatch(pin):
            raise RuleBroken("pin_form", field="pin")
        stored = hash_pin(pin) if pin is not None else ""
        with self.database.write() as session:
            session.execute(update(Agent).where(Agent.id == actor.agent_id).values(pin_hash=stored))
        return Outcome(value=bool(stored), changes=Changes(Touched.STAFF))

    def _require_embedded(self) -> None:
        if self.database.dialect.name != "sqlite":
            raise RuleBroken("profiles_embedded_only")

    def _known(self, session: Session, login: str) -> SignInRow:
        row = staff.sign_in_row(session, _plain(login))
        if row is None:
            raise RuleBroken("agent_unknown", login=login, field="login")
        if not row.active:
            raise RuleBroken("agent_inactive", login=login, field="login")
        return row

    def _entered(self, session: Session, row: SignInRow) -> SignedIn:
        session.execute(
            update(Agent).where(Agent.id == row.actor.agent_id).values(last_sign_in_at=self.clock())
        )
        return SignedIn(row.actor, row.agent)


def _plain(login: str) -> str:
    return clean_line(login, _LONGEST_NAME, "login")


def _found_room(session: Session, full_name: str, login: str) -> None:
    group, key = staff.first_group(session), new_id()
    agent = {
        "id": key,
        "login": login,
        "full_name": full_name,
        "role": Role.ADMINISTRATOR,
        "line": group.line,
        "department_id": group.department_id,
    }
    session.execute(insert(Agent).values(**agent))
    session.execute(insert(AgentGroup).values(agent_id=key, group_id=group.id))
