"""The life of the program: first paint, way in, desk, sign out, orderly end."""

import logging
import os
from datetime import datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app import config, log
from app.domain.clock import Clock
from app.system_clock import utc_now
from ui.background import Background
from ui.changes_hub import ChangesHub
from ui.formats import clock_time, date_short
from ui.main_window import MainWindow
from ui.notices import Notices
from ui.preferences import Preferences
from ui.shell.ahead import load_ahead
from ui.shell.crash import CrashWatch
from ui.shell.options import Options
from ui.sign_in.busy_card import BusyCard
from ui.sign_in.entry_page import EntryPage, centred
from ui.sign_in.entry_presenter import EntryPresenter
from ui.sign_in.gate import Gate
from ui.sign_in.places import Opened
from ui.sign_in.steps import Step, Task, Wanted
from ui.texts import error_text
from ui.tidy import Tidy
from ui.translations import translate

if TYPE_CHECKING:
    from app.bootstrap import ServiceDesk
    from app.domain.readmodels.staff import SignedIn
    from ui.context import DeskContext
    from ui.shell.away_keeper import AwayKeeper
    from ui.shell.desk import Desk

DATABASE_VARIABLE: Final = "FIRSTLINE_DATABASE"
SHOW_WAITING_MS: Final = 1000
LONGEST_WAIT: Final = 60.0
CLOCK_TOLD: Final = timedelta(minutes=2)
PAINT_MS: Final = 10
"""By then a desk that was built is being painted; nothing competes with it before."""
_ASKING: Final = frozenset({Step.PROFILE, Step.LOGIN, Step.NEW_ROOM})
_LOG: Final = logging.getLogger(__name__)


class Program(QObject):
    """Everything that lives as long as the window. Signals: ``desk_shown()``."""

    desk_shown = Signal()

    def __init__(
        self,
        app: QApplication,
        options: Options,
        clock: Clock = utc_now,
        gate: Gate | None = None,
    ) -> None:
        """Prepare the window; nothing heavy is loaded before ``start``.

        ``gate`` is another way in than the program's own.
        """
        super().__init__(app)
        self._clock = clock
        self._app, self._options = app, options
        places = config.places()
        file = places.settings / "settings.json"
        self.preferences = Preferences(app, config.load(file), file, places.cache)
        self._put_in_force()
        self.crash = CrashWatch(log.start(places.logs), clock, self)
        self.background = Background(self)
        self.journal = Background(self)
        self.notices, self.hub = Notices(self), ChangesHub(self)
        self.gate = gate or Gate(clock)
        self.entry = EntryPresenter(
            self.gate, self.preferences, self.background, self.journal, self
        )
        self.window = MainWindow(self.preferences, self.notices)
        self.tidy: Tidy | None = None
        self.desk: Desk | None = None
        self.keeper: AwayKeeper | None = None
        self._ending = self._watching = self._ahead = self._loading = False
        self._entering: tuple[Opened, SignedIn] | None = None
        self._connect()

    def start(self) -> None:
        """Show the window, then look for the database."""
        self.window.show_page(EntryPage(self.entry, self._clock))
        self.window.show()
        QTimer.singleShot(0, self, self._begin)

    def end(self) -> None:
        """Stop the lookups, finish the writes, let go of everything, close the window."""
        if self._ending:
            return
        self._ending = True
        QTimer.singleShot(SHOW_WAITING_MS, self, self._show_waiting)
        for lane in (self.background, self.journal):
            if not lane.close(LONGEST_WAIT):
                _LOG.error("writes were not finished within %s s", LONGEST_WAIT)
        if self.entry.opened is not None:
            self.entry.opened.desk.close()
        self.gate.close()
        if self.tidy is not None:
            self.tidy.retire()
        self.window.leave()
        self._app.quit()

    # ---- inside
    def _put_in_force(self) -> None:
        settings = self.preferences.settings
        settings.language = self._options.language or settings.language
        settings.theme = self._options.theme or settings.theme
        self.preferences.put_in_force()

    def _connect(self) -> None:
        self.window.closing.connect(self._on_closing)
        self.entry.step_changed.connect(self._on_step)
        self.entry.entered.connect(self._on_entered)
        self.entry.not_remembered.connect(self._on_not_remembered)
        self.preferences.not_kept.connect(self._on_not_kept)
        self._app.aboutToQuit.connect(self.end)

    def _begin(self) -> None:
        self.tidy = Tidy(self._app)  # after the first paint, before the first worker
        options = self._options
        address = options.database or os.environ.get(DATABASE_VARIABLE, "")
        self.entry.begin(Wanted(address, options.demo, options.profile))

    def _on_step(self) -> None:
        """A server on the network is watched from the first attempt to reach it."""
        place = self.entry.place
        if self.entry.step in _ASKING and not self._ahead:
            self._ahead = self._loading = True
            self.background.read(load_ahead, self._on_ahead, self._on_ahead)
        self._collect(self.entry.step is not Step.BUSY and not self._loading)
        if place is not None and not place.embedded and not self._watching:
            self._watching = True
            self.background.listen(self.gate.keep_watch, self._on_cut, self._on_watch_failed)

    def _on_ahead(self, _answer: object) -> None:
        """Whatever could not be loaded says so itself when it is needed."""
        self._loading = False
        self._collect(self.entry.step is not Step.BUSY)

    def _collect(self, calm: bool) -> None:
        """Garbage waits while services or screens are loaded."""
        if self.tidy is not None:
            self.tidy.resume() if calm else self.tidy.rest()

    def _on_cut(self, count: int) -> None:
        _LOG.info("%s connections were cut: the answer was overdue", count)

    def _on_watch_failed(self, error: BaseException) -> None:
        _LOG.error("nobody watches the connections any more: %r", error)

    def _on_entered(self, opened: Opened, signed_in: "SignedIn") -> None:
        self._collect(False)
        load = partial(_first_reading, opened.desk)
        self._entering = opened, signed_in
        self.background.read(load, self._on_catalogue, self._on_catalogue_failed)

    def _on_catalogue(self, _catalogue: object) -> None:
        from ui.context import DeskContext
        from ui.live import LiveRoom
        from ui.shell.desk import Desk

        if self._entering is None:
            return
        opened, signed_in = self._entering
        self.background.hold()  # the field that takes keys comes before what it will show
        QTimer.singleShot(PAINT_MS, self, self._read_on)
        context = DeskContext(
            desk=opened.desk,
            actor=signed_in.actor,
            drafts=opened.drafts,
            background=self.background,
            journal=self.journal,
            hub=self.hub,
            notices=self.notices,
            settings=self.preferences.settings,
            outbox=None if opened.about.embedded else self.gate.outbox(),
            live=LiveRoom(opened.desk, signed_in.actor, self.background, self.hub),
        )
        self.desk = Desk(self.window, context, self.preferences, embedded=opened.about.embedded)
        self.desk.sign_out_wanted.connect(self._on_sign_out)
        self.desk.dismissed.connect(self.sign_out)
        self._keep_copy(context, self.desk)
        self.window.show_desk(self.desk)
        self.desk.open_first()
        self._tell_clock(opened)
        self._collect(True)
        self.desk_shown.emit()

    def _read_on(self) -> None:
        """Begin what the screens asked for, then whatever nobody waits for."""
        self.background.release()
        if self.desk is not None and self.entry.opened is not None:
            from ui.shell.behind import Behind

            opened = self.entry.opened
            copying = opened.about.embedded and not opened.place.demo
            Behind(self.desk.context, self.desk, copying=copying)

    def _tell_clock(self, opened: Opened) -> None:
        """A clock that is wrong is told; what is written has the server's time anyway."""
        off = opened.about.clock_off
        if abs(off) >= CLOCK_TOLD:
            now = opened.desk.clock()
            text = translate(
                "Shell",
                "This computer says {own}, the server {server}. The server's time is used; set "
                "this computer's clock",
            )
            self.notices.remark(text.format(own=both(now - off), server=both(now)))

    def _keep_copy(self, context: "DeskContext", desk: "Desk") -> None:
        from ui.shell.away_keeper import AwayKeeper

        self.keeper = AwayKeeper(context, desk)
        self.keeper.turned.connect(desk.watch.ask)
        self.keeper.sign_out_wanted.connect(self.sign_out)
        self.keeper.confirmed.connect(self._on_confirmed)
        self.keeper.start()

    def _on_confirmed(self) -> None:
        opened = self.entry.opened
        if opened is not None and self.desk is not None:
            login = self.desk.context.actor.login
            work = partial(self.gate.away.lengthen, opened, login)
            self.background.write(work, self._on_lengthened, self._on_lengthened)

    def _on_lengthened(self, _answer: object) -> None:
        """Without a keyring nobody came in by a copy, and nothing is lengthened."""

    def _on_catalogue_failed(self, error: BaseException) -> None:
        self._collect(True)
        self.notices.error(error_text(error))

    def _on_closing(self) -> None:
        if self.desk is None or self.desk.outbox.may_leave(self.end):
            self.end()

    def _on_sign_out(self) -> None:
        if self.desk is None or self.desk.outbox.may_leave(self.sign_out):
            self.sign_out()

    def sign_out(self) -> None:
        """Return to the way in; drafts stay in the journal."""
        if self.desk is None:
            return
        if self.keeper is not None:
            self.keeper.stop()
            self.keeper = None
        self.desk.retire()
        self.desk = None
        if self.tidy is not None:
            self.tidy.thaw()
        self.window.show_desk(None)
        self.window.show_page(EntryPage(self.entry, self._clock))
        self.entry.retry()

    def _show_waiting(self) -> None:
        if self.background.pending or self.journal.pending:
            card = BusyCard()
            card.show_task(Task.SAVING)
            self.window.show_page(centred(card))

    def _on_not_remembered(self) -> None:
        text = translate(
            "Shell", "There is no system keyring: the password is kept until you leave"
        )
        self.notices.remark(text)

    def _on_not_kept(self, _error: object) -> None:
        self.notices.remark(translate("Shell", "The settings were not saved: the disk refused"))


def both(moment: datetime) -> str:
    """``31.12.2026 14:07``: a clock that is wrong may be wrong by days."""
    return f"{date_short(moment)} {clock_time(moment)}"


def _first_reading(desk: "ServiceDesk") -> object:
    """Mark where the feed of changes stands, then read what every screen leans on.

    By the copy of a centre that is away there is no feed; all is read anew when it is back.
    """
    if not desk.offline.away:
        desk.live.mark()
    return desk.catalogue.snapshot()
