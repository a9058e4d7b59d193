"""The outbox in the window: the banner, the list over the screen, what is said on leaving."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Protocol

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.formats import clock_time
from ui.notices import Banner, NoticeAction, Tone
from ui.sending import Drained
from ui.texts import error_text
from ui.texts.away_words import directory_words
from ui.texts.waiting import local_number
from ui.translations import translate

if TYPE_CHECKING:
    from uuid import UUID

    from app.domain.readmodels.calls import CallDraft
    from ui.context import DeskContext
    from ui.widgets.overlay import Overlay

OFFLINE: Final = "offline"
REFUSED: Final = "outbox"
_LEAVING_WIDTH: Final = 460


class _Shell(Protocol):
    def show_overlay(self, box: QWidget, first: QWidget, width: int) -> "Overlay": ...
    def close_overlay(self) -> None: ...
    def take_back(self, draft: "CallDraft") -> None: ...
    def open_ticket(self, ticket_id: "UUID", from_list: "tuple[UUID, ...]" = ()) -> None: ...


class DeskOutbox(QObject):
    """Speaks for connection and outbox; lives with the desk."""

    def __init__(self, context: "DeskContext", shell: _Shell) -> None:
        """Listen to both."""
        super().__init__(shell if isinstance(shell, QObject) else None)
        self._context, self._shell = context, shell
        self._sending, self._watch = context.sending, context.connection
        self._then: Callable[[], None] | None = None
        self._watch.lost.connect(self._on_lost)
        self._watch.found.connect(self._on_found)
        self._sending.changed.connect(self._on_changed)
        self._sending.drained.connect(self._on_drained)
        self._error: BaseException | None = None

    def start(self) -> None:
        """Tell of a damaged file once, and send what an earlier run left behind."""
        outbox = self._context.outbox
        damage = outbox.damage if outbox is not None else None
        if outbox is not None and damage is not None:
            outbox.damage = None
            text = translate(
                "Outbox",
                "The file of unsent entries was damaged: {saved} were saved, it is kept as {file}",
            )
            self._context.notices.error(text.format(saved=damage.saved, file=damage.file))
        self._sending.start()

    def show(self) -> None:
        """Lay the list of what waits over the screen; an embedded database has none."""
        self._watch.ask()
        if self._context.outbox is None:
            return
        from ui.outbox.waiting_card import WIDTH, WaitingCard  # seldom looked at

        card = WaitingCard(self._context)
        card.card_wanted.connect(self._on_card_wanted)
        card.ticket_wanted.connect(self._on_ticket_wanted)
        self._shell.show_overlay(card, card.first, WIDTH)

    def may_leave(self, then: Callable[[], None]) -> bool:
        """Tell whether nothing waits; else say what stays and do ``then`` when that is read."""
        count = len(self._sending.sight.waiting)
        if not count or self._then is not None:
            return True
        self._then = then
        from ui.outbox.leaving_card import LeavingCard

        card = LeavingCard(count, encrypted=self._encrypted())
        card.left.connect(self._on_left)
        card.stayed.connect(self._shell.close_overlay)
        overlay = self._shell.show_overlay(card, card.first, _LEAVING_WIDTH)
        overlay.closed.connect(self._on_stayed)
        return False

    # ---- inside
    def _encrypted(self) -> bool:
        outbox = self._context.outbox
        return outbox is not None and outbox.encrypted

    def _on_left(self) -> None:
        if self._then is not None:
            self._then()

    def _on_stayed(self) -> None:
        self._then = None

    def _on_card_wanted(self, draft: "CallDraft") -> None:
        self._shell.close_overlay()
        self._shell.take_back(draft)

    def _on_ticket_wanted(self, ticket_id: "UUID") -> None:
        self._shell.close_overlay()
        self._shell.open_ticket(ticket_id)

    def _on_lost(self, error: BaseException) -> None:
        self._error = error
        self._show_offline()

    def _show_offline(self) -> None:
        if self._context.outbox is None:
            again = NoticeAction(translate("Shell", "Ask again"), "Alt+9", self._watch.ask)
            text = translate("Shell", "No connection to the database: what you type is kept here.")
            detail = error_text(self._error) if self._error is not None else ""
            self._context.notices.banner(Banner(OFFLINE, text, detail, action=again))
            return
        since = self._watch.away_since or self._context.clock()
        text = translate(
            "Outbox",
            "No connection to the base since {time}. Take calls as usual: "
            "tickets are kept on this computer and go by themselves.",
        )
        banner = Banner(
            OFFLINE, text.format(time=clock_time(since)), self._detail(), action=self._more()
        )
        self._context.notices.banner(banner)

    def _detail(self) -> str:
        """Tell which numbers are read out meanwhile, and how old the directory is."""
        snapshot_at = self._context.desk.offline.snapshot_at
        directory = directory_words(snapshot_at, self._context.clock())
        return f"{self._numbers()} {directory}"

    def _numbers(self) -> str:
        locals_ = [one.local for one in self._sending.sight.waiting if one.local is not None]
        if not locals_:
            return translate("Outbox", "Ticket numbers are provisional for now.")
        text = translate("Outbox", "Ticket numbers are provisional ({number}).")
        return text.format(number=local_number(max(locals_)))

    def _more(self) -> NoticeAction:
        return NoticeAction(translate("Outbox", "Details"), "Alt+9", self.show)

    def _on_found(self) -> None:
        self._context.notices.withdraw(OFFLINE)
        self._context.notices.done(translate("Shell", "The database is back"))

    def _on_changed(self) -> None:
        if self._watch.away:
            self._show_offline()
        count = len(self._sending.sight.refused)
        if not count or self._watch.away:
            self._context.notices.withdraw(REFUSED)
            return
        text = translate("Outbox", "%n entries need your decision", n=count)
        banner = Banner(REFUSED, text, "", Tone.DANGER, self._more())
        self._context.notices.banner(banner)

    def _on_drained(self, drained: Drained) -> None:
        parts = []
        if drained.sent:
            parts.append(translate("Outbox", "Sent: %n", n=len(drained.sent)))
        if drained.refused:
            parts.append(translate("Outbox", "need attention: %n", n=len(drained.refused)))
        text = ", ".join(parts)
        action = NoticeAction(translate("Outbox", "Show"), "Alt+0", self.show)
        tell = self._context.notices.remark if drained.refused else self._context.notices.done
        tell(text, action)
