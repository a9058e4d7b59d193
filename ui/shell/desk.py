"""The desk of one signed-in person: sections built on first visit, keys, palette, connection."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.permissions import Reach, reach_of
from ui.actions import build_actions, retranslate_actions
from ui.navigation import Section
from ui.shell.actor_watch import ActorWatch
from ui.shell.agent_card import AgentCard
from ui.shell.catalogue_watch import CatalogueWatch
from ui.shell.commands import PaletteCommands
from ui.shell.consult_watch import ConsultWatch
from ui.shell.deadline_alarm import DeadlineAlarm
from ui.shell.desk_frame import DeskFrame
from ui.shell.desk_outbox import DeskOutbox
from ui.shell.guide_reader import GuideReader
from ui.shell.help_overlay import WIDTH, help_card
from ui.shell.panes import step_pane
from ui.shell.section_links import Badge, Opening
from ui.shell.sections import sections
from ui.shell.ways import Ways
from ui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from app.domain.readmodels.calls import CallDraft
    from ui.context import DeskContext
    from ui.palette.palette import Palette
    from ui.preferences import Preferences


class Desk(QObject, Ways):
    """Implements Navigator.

    Signals: ``sign_out_wanted()``, ``dismissed()`` he works here no more, ``bottom_changed()``.
    """

    sign_out_wanted = Signal()
    dismissed = Signal()
    bottom_changed = Signal()

    def __init__(
        self,
        window: QWidget,
        context: "DeskContext",
        preferences: "Preferences",
        *,
        embedded: bool,
    ) -> None:
        """Build the frame; the first section follows with ``open_first``."""
        super().__init__(window)
        self._embedded = embedded
        self._window, self._context, self._preferences = window, context, preferences
        self._every = sections(preferences)
        self._sections: dict[str, Section] = {}
        self._hidden: dict[str, Section] = {}
        self.frame = DeskFrame(tuple(e for e in self._every if e.icon), context.actor.full_name)
        self.watch = context.connection
        self.watch.setParent(self)
        context.sending.setParent(self)
        self.outbox = DeskOutbox(context, self)
        self._actor_watch = ActorWatch(context, self)
        self._catalogue = CatalogueWatch(context, self)
        self._guide = GuideReader(window, context, self)
        ConsultWatch(context, self, self).ask()
        self._deadlines = DeadlineAlarm(context, self)
        self._came_from = ""
        self._commands = PaletteCommands(window, self, self)
        self._overlay: Overlay | None = None
        self._palette: Palette | None = None
        self._actions = build_actions(self.frame, self._handlers())
        self._show_sections()
        self._connect()

    @property
    def context(self) -> "DeskContext":
        """What the sections were handed."""
        return self._context

    # ---- Navigator
    def open_section(self, name: str) -> None:
        """Show a section, building it on the first visit."""
        section = self._sections.get(name) or self._hidden.get(name)
        if section is None:
            return
        if name in self._hidden and self.frame.current not in self._hidden:
            self._came_from = self.frame.current
        self._visit(section)

    def open_last(self) -> None:
        """Show the ticket that the call desk saved last, while that desk is shown."""
        self._ask("calls", "open_last")

    def go_back(self) -> None:
        """Return from a ticket or the import to where it was opened from."""
        self.open_section(self._came_from or next(iter(self._sections)))

    def can_build(self, name: str) -> bool:
        """Say whether a section exists that was not visited yet."""
        return name in self._sections and not self.frame.has(name)

    # ---- life
    def open_first(self) -> None:
        """Show where this person works, and begin to watch the connection."""
        self.open_section(self._home())
        view, now = self.frame.view, QApplication.focusWidget()
        if view is not None and (now is None or not view.widget.isAncestorOf(now)):
            self._step_pane(1)
        self.watch.start()
        self.outbox.start()
        self._deadlines.start()
        if self._context.live is not None:
            self._context.live.polling_changed.connect(self.frame.connection.show_polling)
            self._context.live.polling_changed.connect(self._on_polling)
            self._context.live.start()

    def _home(self) -> str:
        """Calls for the line that takes new work, the own work for everyone behind it."""
        behind = self._context.actor.line is not self._context.catalogue.intake_line
        return "work" if behind and "work" in self._sections else next(iter(self._sections))

    def retire(self) -> None:
        """Let go of everything over the window; the frame goes with its page."""
        self.close_overlay()
        self.frame.leave()
        self._context.writings.flush()
        for each in (self._guide, self._context.live, self._palette):
            if each is not None:
                each.retire()
        self.deleteLater()

    def retranslate(self) -> None:
        """Renew the words of actions."""
        retranslate_actions(self._actions)

    def show_overlay(self, box: QWidget, first: QWidget, width: int) -> Overlay:
        """Lay a box over the window, in place of the one that lay there."""
        self.close_overlay()
        self._overlay = Overlay(self._window, box, width)
        self._overlay.closed.connect(self._on_overlay_closed)
        self._overlay.open(first)
        return self._overlay

    def close_overlay(self) -> None:
        """Take the box away, if there is one."""
        if self._overlay is not None:
            self._overlay.close_up()

    def show_help(self) -> None:
        """Show the keys of this screen."""
        section = self.frame.current
        known = self._sections.get(section)
        card = help_card(self._commands.available(), section, known.text() if known else "")
        card.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_overlay(card, card, WIDTH)

    def show_palette(self) -> None:
        """Open the palette over whatever is shown."""
        if self._palette is None:
            from ui.palette.palette import Palette

            self._palette = Palette(self._window, self._context, self, self._commands)
        self._palette.open_up()

    # ---- inside
    def _may(self, section: Section) -> bool:
        right = section.permission
        return right is None or reach_of(self._context.actor, right) is not Reach.NONE

    def _visit(self, section: Section) -> None:
        if not self.frame.has(section.id):
            view = self.frame.add(section.id, section.build(self._context, self))
            if view.badge_changed is not None:
                view.badge_changed.connect(Badge(self.frame, section.id, self).show)
            if view.foot is not None:
                view.foot.changed.connect(self.bottom_changed)
        self.frame.show_section(section.id, self._came_from if section.id in self._hidden else "")
        self.bottom_changed.emit()

    def _ask(self, name: str, method: str, *what: object) -> None:
        view = self.frame.view
        if self.frame.current == name and view is not None:
            getattr(view.widget, method)(*what)

    def _handlers(self) -> dict[str, Callable[[], None]]:
        handlers: dict[str, Callable[[], None]] = {
            "palette": self.show_palette,
            "help": self.show_help,
            "guide": self._guide.show,
            "refresh": self._on_refresh,
            "pane.next": partial(self._step_pane, 1),
            "pane.previous": partial(self._step_pane, -1),
            "banner.act": self._on_banner_key,
            "outbox": self.outbox.show,
            "sign_out": self.sign_out_wanted.emit,
        }
        for each in self._every:
            name = f"go.{each.id}" if each.icon else each.id
            if name != "ticket":
                handlers[name] = Opening(self, each.id, self).run
        return handlers

    def _show_sections(self) -> None:
        """What this person may not open is neither in the rail nor behind a key."""
        known = [each for each in self._every if self._may(each)]
        self._sections = {each.id: each for each in known if each.icon}
        self._hidden = {each.id: each for each in known if not each.icon}
        self.frame.allow(self._sections)
        for each in self._every:
            action = self._actions.get(f"go.{each.id}" if each.icon else each.id)
            if action is not None:
                action.setVisible(each in known)

    def _on_rights(self) -> None:
        """Follow what this person may do now; whoever stands where he may not goes home."""
        self._show_sections()
        if self.frame.current not in (*self._sections, *self._hidden):
            self.open_section(self._home())

    def _connect(self) -> None:
        self.frame.section_wanted.connect(self.open_section)
        self.frame.palette_wanted.connect(self.show_palette)
        self.frame.connection_asked.connect(self.outbox.show)
        self.frame.agent_asked.connect(self._on_agent)
        self.watch.changed.connect(self.frame.connection.show_connection)
        self.watch.found.connect(self._on_found)
        self._catalogue.reloaded.connect(self.frame.show_heading)
        self._actor_watch.changed.connect(self._on_rights)
        self._actor_watch.changed.connect(self._on_refresh)
        self._actor_watch.dismissed.connect(self.dismissed)
        self._preferences.keys_changed.connect(self.retranslate)

    def _on_refresh(self) -> None:
        self.watch.ask()
        self._catalogue.reload()
        self._on_found()

    def _step_pane(self, step: int) -> None:
        view = self.frame.view
        around = (*self.frame.banners.buttons, self.frame.palette_button)
        step_pane([*(view.panes() if view else ()), *around], step)

    def _on_banner_key(self) -> None:
        if not self.frame.banners.use("Alt+9"):
            self._ask("calls", "use_offer")

    def _on_agent(self) -> None:
        card = AgentCard(self._context.actor, embedded=self._embedded)
        card.sign_out_wanted.connect(self.sign_out_wanted)
        card.pin_wanted.connect(self._on_pin)
        self.show_overlay(card, card.first, 380)

    def _on_pin(self) -> None:
        self.close_overlay()
        self.open_section("settings")
        self._ask("settings", "show_page", "pin")

    def _on_overlay_closed(self) -> None:
        if self._overlay is not None:
            self._overlay.deleteLater()
            self._overlay = None

    def _on_polling(self, polling: bool) -> None:
        """The link that hears at once breaks first: ask what became of the server."""
        if polling:
            self.watch.ask()

    def _on_found(self) -> None:
        if self.frame.view is not None:
            self.frame.view.refresh()

    def take_back(self, draft: "CallDraft") -> None:
        """Put a call card of the outbox back on the strip."""
        self.open_section("calls")
        self._ask("calls", "take_back", draft)
