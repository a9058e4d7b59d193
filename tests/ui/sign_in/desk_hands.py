"""Hands at the desk of a whole program that stands on a central database."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from app.bootstrap import ServiceDesk
from app.domain.permissions import Actor
from app.domain.vocabulary import Role
from app.system_clock import utc_now
from db.models.staff import Agent
from db.session import Database
from tests.notices import RecordingNotices
from tests.support.employees import address_as
from tests.ui.call.call_window import CallWindow, RecordingNavigator
from tests.ui.sign_in.conftest import PASSWORD, Central
from tests.ui.sign_in.test_central import LONG, at_desk, reach, sign_in
from ui.call.desk import CallDesk
from ui.shell.desk import Desk
from ui.shell.program import Program
from ui.sign_in.steps import Step

PROMPT = 12_000
"""Within this a desk has noticed that its server is gone."""


@dataclass(frozen=True)
class Hands:
    """A signed-in program and what is done with it."""

    qtbot: QtBot
    program: Program

    @property
    def desk(self) -> Desk:
        assert self.program.desk is not None
        return self.program.desk

    @property
    def calls(self) -> CallWindow:
        """The call desk of the window, driven by keys."""
        view = self.desk.frame.view
        assert view is not None
        assert isinstance(view.widget, CallDesk)
        context, program = self.desk.context, self.program
        return CallWindow(
            self.qtbot, view.widget, program.window, context.desk, RecordingNotices(),
            RecordingNavigator(), program.background, program.journal,
        )  # fmt: skip

    def wait(self, condition: Callable[[], bool], timeout: int = LONG) -> None:
        self.qtbot.waitUntil(condition, timeout=timeout)

    def banner(self) -> str:
        """Everything the banners say now."""
        bar = self.desk.frame.banners
        return " ".join(each.text() for each in bar.findChildren(QLabel) if bar.isVisible())

    def away(self, *, away: bool) -> None:
        """Wait until both the window and the database know."""
        context = self.desk.context
        self.wait(lambda: context.connection.away is away and context.desk.offline.away is away)

    def copied(self) -> None:
        """Wait until a copy to go on with was taken."""
        self.wait(lambda: self.desk.context.desk.offline.snapshot_at is not None)


def come_in(qtbot: QtBot, program: Program, central: Central) -> Hands:
    """Sign in by the password."""
    reach(qtbot, program, Step.LOGIN)
    sign_in(qtbot, program, central.login, PASSWORD)
    at_desk(qtbot, program)
    program.window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None, timeout=LONG)
    return Hands(qtbot, program)


def said_by(widget: QWidget) -> str:
    """All visible words of a widget."""
    return " ".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def other_desk(central: Central, login: str) -> tuple[ServiceDesk, Actor]:
    """The services of a colleague at a desk of his own, by his own login."""
    desk = ServiceDesk(Database(address_as(central.url, login)), utc_now)
    return desk, desk.sign_in.enter_server(login).actor


def administrator(central: Central) -> tuple[ServiceDesk, Actor]:
    """The services of the keeper of the server, acting as an administrator."""
    database = Database(central.url)
    with database.write() as session:
        session.execute(update(Agent).where(Agent.login == "head").values(role=Role.ADMINISTRATOR))
    desk = ServiceDesk(database, utc_now)
    return desk, desk.sign_in.enter_server("head").actor
