"""Keeps a copy of the centre fresh, tells when it goes and comes, and who is still let in."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from app.domain.changes import Changes, Touched
from app.domain.errors import DeskError, RuleBroken
from app.services.offline import NotTaken, Taken, Told, Turned, Unwanted
from ui.background import Listener
from ui.context import DeskContext
from ui.notices import Banner, NoticeAction
from ui.shell.actor_watch import dismissed_words
from ui.texts import error_text
from ui.translations import translate

if TYPE_CHECKING:
    from app.domain.readmodels.staff import SignedIn

UNWANTED: Final = "unwanted"


class AwayKeeper(QObject):
    """One for a signed-in desk.

    Signals: ``turned(away)``, ``sign_out_wanted()``, ``taken()``, ``confirmed()`` the centre
    has let in whoever came in by the copy.

    Whoever came in by the copy is signed in at the centre as soon as it answers: the
    password he typed opens the connection, and the room still has to know him.
    """

    turned = Signal(bool)
    taken = Signal()
    confirmed = Signal()
    sign_out_wanted = Signal()

    def __init__(self, context: DeskContext, parent: QObject | None = None) -> None:
        """Nothing runs before ``start()``."""
        super().__init__(parent)
        self._context = context
        self._listener: Listener | None = None
        self._said = False
        self._confirming = False

    def start(self) -> None:
        """Follow the connection in a thread of its own; an embedded desk has none."""
        offline = self._context.desk.offline
        if offline.possible:
            follow = partial(offline.follow, self._context.actor)
            self._listener = self._context.background.listen(follow, self._on_told, self._on_ended)

    def stop(self) -> None:
        """Sign-out: a copy that is being taken is given up."""
        if self._listener is not None:
            self._listener.stop()
        self._context.notices.withdraw(UNWANTED)

    def _on_told(self, told: Told) -> None:
        match told:
            case Turned(away):
                self._turn(away=away)
            case Taken():
                self._say_how_long()
                self.taken.emit()
            case Unwanted(error):
                self._say_unwanted(error)
            case NotTaken(error):
                self._context.notices.remark(error_text(error))

    def _on_ended(self, error: BaseException) -> None:
        text = translate("Shell", "The copy for work without a connection is not renewed: {why}")
        self._context.notices.remark(text.format(why=error_text(error)))

    def _turn(self, *, away: bool) -> None:
        self.turned.emit(away)
        self._context.hub.reach_changed.emit(away)
        if away:
            return
        self._context.notices.withdraw(UNWANTED)
        self._confirm()
        # Whatever was read from the copy is read anew.
        self._context.hub.publish(Changes(Touched.EVERYTHING), self)

    def _confirm(self) -> None:
        if self._context.desk.offline.unconfirmed and not self._confirming:
            self._confirming = True
            enter = partial(self._context.desk.sign_in.enter_server, self._context.actor.login)
            self._context.background.write(enter, self._on_confirmed, self._on_refused)

    # ---- is he still let in
    def _on_confirmed(self, signed_in: "SignedIn") -> None:
        self._confirming = self._context.desk.offline.unconfirmed = False
        self.confirmed.emit()
        self._context.notices.withdraw(UNWANTED)
        if signed_in.actor != self._context.actor:
            text = translate("Shell", "Your rights have changed. Sign in again to work by them.")
            self._ask_again(text, "")

    def _on_refused(self, error: BaseException) -> None:
        """The rules or the server's own rights shut him out; an absence is only waited for."""
        self._confirming = False
        if isinstance(error, DeskError) and error.code != "server_away":
            self._say_unwanted(error)

    def _say_unwanted(self, error: DeskError) -> None:
        if error.code == "account_revoked":
            self.sign_out_wanted.emit()
            self._context.notices.error(dismissed_words(error))
        elif isinstance(error, RuleBroken) or error.code == "sign_in_refused":
            self._say_not_let_in(error)
        else:
            self._say_not_entered(error)

    def _say_not_entered(self, error: DeskError) -> None:
        """Something between this computer and the server is not as it should be."""
        text = translate("Shell", "The server answers, but the desk cannot enter it: {why}")
        kept = translate("Shell", "What you write down waits on this computer")
        again = NoticeAction(translate("Shell", "Ask again"), "Alt+9", self._context.connection.ask)
        told = text.format(why=error_text(error))
        self._context.notices.banner(Banner(UNWANTED, told, kept, action=again))

    def _say_not_let_in(self, error: DeskError) -> None:
        text = translate("Shell", "The server answers again but does not let you in: {why}")
        kept = translate("Shell", "What you wrote down stays on this computer")
        self._ask_again(text.format(why=error_text(error)), kept)

    def _ask_again(self, text: str, detail: str) -> None:
        words = translate("Shell", "Sign in again")
        action = NoticeAction(words, "Alt+9", self.sign_out_wanted.emit)
        self._context.notices.banner(Banner(UNWANTED, text, detail, action=action))

    def _say_how_long(self) -> None:
        if not self._said and not self._context.desk.offline.lasting:
            self._said = True
            text = translate(
                "Shell",
                "There is no system keyring: the directory for work without a connection "
                "is kept until you leave",
            )
            self._context.notices.remark(text)
