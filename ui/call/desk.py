"""The call desk: the left column, the form, the right column; the strip above, the bar below."""

from typing import Final
from uuid import UUID

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.permissions import allows
from app.domain.readmodels.calls import CallDraft
from ui.actions import action_table, build_actions, retranslate_actions
from ui.call.call_strip import CallStrip
from ui.call.caller_view import CallerState
from ui.call.desk_commands import DeskCommands
from ui.call.desk_notices import DeskNotices
from ui.call.form_card import WIDEST, FormCard
from ui.call.key_watch import OFFER, UNDO, KeyWatch
from ui.call.left_column import LeftColumn
from ui.call.outcome_bar import OutcomeBar
from ui.call.parts import CallParts
from ui.call.room_follower import RoomFollower
from ui.call.side_column import SideColumn
from ui.call.side_overlay import SideOverlay
from ui.call.tab_walk import lines_in, next_stop
from ui.context import DeskContext
from ui.navigation import Navigator
from ui.texts.reasons import refusal
from ui.theme import px
from ui.translations import Retranslatable
from ui.widgets import FootWatch, fill

WIDE_FROM: Final = 1500
HIGH_FROM: Final = 820
SIDE: Final = 344
_LEAST: Final = 1100, 560


class CallDesk(Retranslatable, QWidget):
    """A section of the window; see ``ui.navigation.Section`` for what it offers."""

    def __init__(self, context: DeskContext, navigator: Navigator) -> None:
        """Build everything but the drafts of an earlier run, which ``activate`` brings back."""
        super().__init__()
        self._context = context
        self.parts = parts = CallParts(context, self)
        self.top_widget = CallStrip(context, parts.board)
        self.left = LeftColumn(
            context,
            parts.board,
            parts.caller,
            parts.new_client,
            parts.plan,
            parts.saving,
            navigator,
        )
        self.form, self.side = FormCard(parts), SideColumn(parts)
        self.foot = FootWatch(self, *self.form.foot)
        self.overlay = SideOverlay(self)
        self.bottom_widget = OutcomeBar(parts)
        self._notices = DeskNotices(parts, navigator, self)
        self.commands = DeskCommands(parts, self.left, self.form, self.side)
        self.desk_actions = build_actions(self, self.commands.handlers())
        self._follower = RoomFollower(parts, self)
        self._restored = False
        self._compose()
        self._connect()
        self._watch_keys()
        self._show_rights()

    def _compose(self) -> None:
        self.form.setMaximumWidth(px(WIDEST))
        self.side.setMinimumWidth(px(SIDE))
        self._row = fill(QHBoxLayout(self), margins=(14, 12, 14, 12), spacing=12)
        self._row.addWidget(self.left)
        self._row.addWidget(self.form, 1000)
        self._row.addWidget(self.side, 1)

    def _connect(self) -> None:
        parts, form, left = self.parts, self.form, self.left
        left.text_wanted.connect(form.focus_text)
        parts.matter.category_chosen.connect(form.focus_after_category)
        form.matter.category.passed.connect(self._on_passed)
        form.script.passed.connect(form.focus_after_script)
        form.assignee.card.passed.connect(self._on_passed)
        form.caller_wrong.connect(self._on_caller_wrong)
        form.problems.go_to.connect(self._on_go_to)
        for panel in form.panels:
            panel.closed.connect(form.focus_text)
        parts.saving.sent.connect(self._on_sent)
        parts.saving.ask_similar.connect(left.ask_about_similar)
        parts.board.current_changed.connect(self._on_card_changed)
        self.commands.side_wanted.connect(self._on_side_wanted)
        self.side.left.connect(self._on_side_left)
        self._context.hub.reach_changed.connect(self.refresh)
        self._context.hub.rights_changed.connect(self._on_rights)
        self.bottom_widget.pressed.connect(self._on_pressed)
        self.bottom_widget.tabbed.connect(self._on_tabbed)

    def _watch_keys(self) -> None:
        self._keys = KeyWatch((self, self.bottom_widget), self)
        self._keys.pressed.connect(self.parts.board.count_key)
        self._keys.focused.connect(self.form.ensure_visible)
        board = self.parts.board
        self._keys.claim(UNDO, lambda: board.can_undo, board.undo_empty)
        self._keys.claim(OFFER, self.commands.outage.takes_offer, self.commands.outage.link)

    def _show_rights(self) -> None:
        """What this role may not do is disabled and says why."""
        table = action_table()
        for name, action in self.desk_actions.items():
            right = table[name].permission
            if right is not None:
                decision = allows(self._context.actor, right)
                action.setEnabled(bool(decision))
                action.setToolTip("" if decision else refusal(right, decision.reason))

    def _on_rights(self) -> None:
        self._show_rights()
        self.bottom_widget.refresh()
        self.form.assignee.refresh()
        self.refresh()

    # ---- what the window asks for
    def activate(self) -> None:
        """Be shown: the drafts of an earlier run come back once, the caret stands ready."""
        if not self._restored:
            self._restored = True
            self.parts.board.restore()
            self.parts.copies.look()
            self.left.focus_phone()
            self.parts.plan.refresh()
        self._follower.catch_up()
        self.parts.shift.refresh()

    def refresh(self) -> None:
        """F5."""
        self.parts.plan.refresh()
        self.parts.caller.refresh()
        self.parts.shift.refresh()

    def panes(self) -> tuple[QWidget, ...]:
        """F6: who calls, the form, what helps, the bar."""
        return self.left, self.form, self.side, self.bottom_widget

    def start_call_for(self, contact_id: UUID) -> None:
        """Begin a call of a person already known; the running one is parked."""
        if self.parts.board.new_call():
            self.parts.caller.choose_contact(contact_id)

    def open_last(self) -> None:
        """Alt+0: show the ticket that was saved last."""
        self._notices.open_last()

    def take_back(self, draft: CallDraft) -> None:
        """Put a card that the server refused back on the strip and into the hand."""
        board = self.parts.board
        board.go(board.bring_back(draft).call_id)
        board.flush()

    def leave(self) -> None:
        """Sign-out: the words of the last moment go into the journal."""
        self.parts.board.flush()

    def use_offer(self) -> None:
        """Alt+9 pressed outside the form."""
        self.commands.outage.link()

    def retranslate(self) -> None:
        retranslate_actions(self.desk_actions)
        self._show_rights()

    # ---- Tab and Enter
    def stops(self) -> tuple[QWidget, ...]:
        """Return every stop of Tab in order: the caller, the form, the bar."""
        bar = tuple(
            b for b in (self.bottom_widget.solve, self.bottom_widget.assign) if b.isEnabled()
        )
        return (*lines_in(self.left), *self.form.stops(), *bar)

    def focusNextPrevChild(self, forwards: bool) -> bool:
        """Go through the form as a call goes; side columns are for F6."""
        stop = next_stop(self.stops(), self.focusWidget(), forwards=forwards)
        if stop is None:
            return super().focusNextPrevChild(forwards)
        reason = Qt.FocusReason.TabFocusReason if forwards else Qt.FocusReason.BacktabFocusReason
        stop.setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field that needs no Enter accepts it and goes on."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focusNextPrevChild(True)
            return
        super().keyPressEvent(event)

    # ---- room
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Follow the window's size."""
        super().resizeEvent(event)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Fit the smallest window: the right column gives way before it counts."""
        return QSize(px(_LEAST[0]), px(_LEAST[1]))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.form.setMaximumWidth(px(WIDEST))
            self.side.setMinimumWidth(px(SIDE))

    @property
    def narrow(self) -> bool:
        """Whether the right column lies over the form when asked for."""
        return self.window().width() < px(WIDE_FROM)

    def _fit(self) -> None:
        low = self.window().height() < px(HIGH_FROM)
        self.form.set_compact(low)
        self.left.set_compact(low)
        self.left.outage.set_wanted(wanted=self.narrow)
        self.bottom_widget.set_compact(self.narrow)
        if self.narrow:
            self.overlay.adopt(self.side)
        elif self.overlay.release(self.side):
            self._row.addWidget(self.side, 1)
            self.side.show()
        self.overlay.place()

    def _on_side_wanted(self, toggle: bool) -> None:
        if self.narrow and toggle and self.overlay.isVisible():
            self._on_side_left()
            return
        if self.narrow:
            self.overlay.open()
        self.side.take_focus()

    def _on_side_left(self) -> None:
        self.overlay.hide()
        self.form.focus_text()

    # ---- following
    def _on_sent(self, _draft: object) -> None:
        self.overlay.hide()
        self.left.focus_phone()

    def _on_card_changed(self) -> None:
        """The caret goes where this card's call stands."""
        if not self.isVisible():
            return
        draft, state = self.parts.board.current, self.parts.caller.view.state
        if draft.contact_id is not None or state is CallerState.NEW:
            self.form.focus_text()
        else:
            self.left.focus_phone()

    def _on_passed(self) -> None:
        self.focusNextPrevChild(True)

    def _on_tabbed(self, forwards: bool) -> None:
        stop = next_stop(self.stops(), self.bottom_widget.focusWidget(), forwards=forwards)
        if stop is not None:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_caller_wrong(self, field: str, text: str) -> None:
        if field == "caller":
            self.left.show_name_error(text)

    def _on_go_to(self, field: str) -> None:
        if field == "caller" and self.parts.caller.view.state is CallerState.NEW:
            self.left.focus_name()
        elif field in {"caller", "number"}:
            self.left.focus_phone()

    def _on_pressed(self, name: str) -> None:
        self.desk_actions[name].trigger()
