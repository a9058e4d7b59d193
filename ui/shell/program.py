"""The life of the program: first paint, way in, desk, sign out, orderly end."""

import logging
import os
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from app import config, log
from app.domain.clock import Clock
from app.system_clock import utc_now
from ui.background import Background
from ui.changes_hub import ChangesHub
from ui.main_window import MainWindow
from ui.notices import Notices
from ui.preferences import Preferences
from ui.shell.crash import CrashWatch
from ui.shell.options import Options
from ui.sign_in.busy_card import BusyCard
from ui.sign_in.entry_page import EntryPage, centred
from ui.sign_in.entry_presenter import EntryPresenter
from ui.sign_in.gate import Gate, Opened
from ui.sign_in.steps import Task, Wanted
from ui.texts import error_text
from ui.tidy import Tidy
from ui.translations import translate

if TYPE_CHECKING:
    from app.domain.readmodels.staff import SignedIn
    from ui.shell.desk import Desk

DATABASE_VARIABLE: Final = "FIRSTLINE_DATABASE"
SHOW_WAITING_MS: Final = 1000
LONGEST_WAIT: Final = 60.0
_LOG: Final = logging.getLogger(__name__)


class Program(QObject):
    """Everything that lives as long as the window. Signals: ``desk_shown()``."""

    desk_shown = Signal()

    def __init__(self, app: QApplication, options: Options, clock: Clock = utc_now) -> None:
        """Prepare the window; nothing heavy is loaded before ``start``."""
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
        self.gate = Gate(clock)
        self.entry = EntryPresenter(
            self.gate, self.preferences, self.background, self.journal, self
        )
        self.window = MainWindow(self.preferences, self.notices)
        self.tidy: Tidy | None = None
        self.desk: Desk | None = None
        self._ending = False
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
        self.entry.entered.connect(self._on_entered)
        self.entry.not_remembered.connect(self._on_not_remembered)
        self.preferences.not_kept.connect(self._on_not_kept)
        self._app.aboutToQuit.connect(self.end)

    def _begin(self) -> None:
        self.tidy = Tidy(self._app)  # after the first paint, before the first worker
        options = self._options
        address = options.database or os.environ.get(DATABASE_VARIABLE, "")
        self.entry.begin(Wanted(address, options.demo, options.profile))

    def _on_entered(self, opened: Opened, signed_in: "SignedIn") -> None:
        load = partial(opened.desk.catalogue.snapshot)
        self._entering = opened, signed_in
        self.background.read(load, self._on_catalogue, self._on_catalogue_failed)

    def _on_catalogue(self, _catalogue: object) -> None:
        from ui.context import DeskContext
        from ui.shell.desk import Desk

        if self._entering is None:
            return
        opened, signed_in = self._entering
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
        )
        self.desk = Desk(self.window, context, self.preferences, embedded=opened.about.embedded)
        self.desk.sign_out_wanted.connect(self._on_sign_out)
        self.window.show_desk(self.desk)
        self.desk.open_first()
        self.desk_shown.emit()

    def _on_catalogue_failed(self, error: BaseException) -> None:
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
        self.desk.retire()
        self.desk = None
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
