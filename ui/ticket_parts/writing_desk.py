"""Composer, status keys and what they ask, bound to the ticket at hand."""

from collections.abc import Callable
from functools import partial
from typing import Final
from uuid import UUID

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.errors import DeskError
from app.domain.permissions import Permission
from app.domain.readmodels.tickets import TicketCard
from app.domain.vocabulary import Audience
from ui import texts
from ui.carrying import Kept
from ui.kept_form import Taken
from ui.texts.waiting import kept_text
from ui.ticket_parts.clash_strip import ClashStrip
from ui.ticket_parts.composer import Composer
from ui.ticket_parts.deeds import Deeds
from ui.ticket_parts.move_form import MoveForm
from ui.ticket_parts.move_inputs import MoveInput
from ui.ticket_parts.move_words import done_text
from ui.ticket_parts.moves import (
    OWN_STATES,
    SOLVES,
    Move,
    MoveOption,
    demands_of,
    move_text,
    open_while_away,
    options_for,
    right_refused,
)
from ui.ticket_parts.notepad import Note
from ui.ticket_parts.status_keys import StatusKeys, asks_first
from ui.ticket_parts.ticket_at_hand import Clash, Deed, TicketAtHand
from ui.ticket_parts.unfinished_line import UnfinishedLine
from ui.translations import translate
from ui.widgets import InlineStrip, fill
from ui.widgets.layouts import Item

_RIGHTS: Final = {
    Audience.INTERNAL: Permission.TICKET_NOTE,
    Audience.CLIENT: Permission.TICKET_ANSWER,
    Audience.PARTNER: Permission.TICKET_NOTE,
}


class WritingDesk(QWidget):
    """Signals: ``moved(Move, TicketCard)`` a move was made, ``form_closed()``."""

    moved = Signal(object, object)
    form_closed = Signal()

    def __init__(
        self, ticket: TicketAtHand, last_row: Item = None, parent: QWidget | None = None
    ) -> None:
        """``last_row`` stands in the place of the status keys, which are then elsewhere."""
        super().__init__(parent)
        self._ticket, self._context = ticket, ticket.context
        self.deeds = Deeds(self._context, ticket.about)
        self.composer, self.keys = Composer(), StatusKeys()
        self.form, self.strip = MoveForm(self._context), InlineStrip()
        self.left = UnfinishedLine(ticket, self.composer)
        self.clash = ClashStrip(self._context.catalogue, self._context.clock)
        self._sent: dict[tuple[UUID, str], Taken] = {}
        self._wish: Callable[[], None] | None = None
        fill(
            QVBoxLayout(self),
            self.clash, self.strip, self.left, self.form, self.composer, last_row or self.keys,
            spacing=10,
        )  # fmt: skip
        self._own_keys = last_row is None
        self.keys.setVisible(self._own_keys)
        self._connect()
        self._on_chosen()

    def write(self) -> None:
        """Ctrl+Enter: submit the open form, else write what stands in the composer.

        While the ticket is still being read the wish is kept and done when it has come.
        """
        if self.form.isVisible():
            self.form.submit.click()
            return
        ticket_id, note = self._ticket.ticket_id, self.composer.note
        if ticket_id is None:
            return
        if not note.text.strip():
            self.strip.show_text(translate("WritingDesk", "Write the text first"))
            self.composer.text.setFocus()
            return
        self._when_read(partial(self._write_if_allowed, ticket_id, note))

    def start(self, move: Move, target: str = "") -> None:
        """Make a move, or ask for what it needs; ``target`` names a state of the room's own."""
        ticket_id, catalogue = self._ticket.ticket_id, self._context.catalogue
        card = self._ticket.card
        if ticket_id is None or card is None:
            return
        self.strip.show_text("")
        if asks_first(move, demands_of(move, target, catalogue)):
            self.composer.hide()
            self.form.open_for(ticket_id, move, catalogue, target, card.resolution)
            self.left.show_form(form_open=True)
        else:
            self._ticket.do(self.deeds.move(ticket_id, MoveInput(move, target=target)))

    def choose(self, option: MoveOption) -> None:
        """Make the move of a key, or ask for what it needs."""
        self.start(option.move, option.target if option.move in OWN_STATES else "")

    def press(self, digit: int) -> None:
        """Press a status key; a shut one says why."""
        shut = self.keys.press(digit)
        if shut is not None:
            self.strip.show_text(shut.text, shut.refusal)

    def solve_with_note(self) -> None:
        """Ctrl+Shift+Enter: ask how it ended; the composer's text is the solution offered."""
        if self._ticket.ticket_id is not None:
            self._when_read(self._ask_solution)

    def _ask_solution(self) -> None:
        resolve = next((each for each in self.keys.options if each.move is Move.RESOLVE), None)
        if resolve is None:
            return
        if not resolve.allowed:
            self.strip.show_text(resolve.text, resolve.refusal)
            return
        self.start(Move.RESOLVE)
        note = self.composer.note
        if note.text.strip() and note.audience is Audience.INTERNAL and not self.form.text():
            self.form.put_text(note.text)
            self.form.code.setFocus()

    def close_form(self) -> None:
        """Put the form away; its text comes back when the same move is asked again."""
        if self.form.isVisible():
            self._put_away()
            self.form_closed.emit()

    def show_card(self) -> None:
        """Follow a fresh reading of the ticket: keys and rights, never the texts."""
        card = self._ticket.card
        self.keys.setVisible(card is not None and self._own_keys)
        if card is None:
            return
        actor, catalogue = self._context.actor, self._context.catalogue
        options = options_for(card, actor, catalogue, self._context.clock())
        away = self._context.desk.offline.away
        self.keys.show_options(open_while_away(options) if away else options)
        self.composer.set_refusals(
            {audience: right_refused(card, actor, right) for audience, right in _RIGHTS.items()}
        )

    def _when_read(self, deed: Callable[[], None]) -> None:
        """Do it now, or once the ticket on its way is there; another ticket ends the wish."""
        if self._ticket.card is None:
            self._wish = deed
        else:
            deed()

    def _write_if_allowed(self, ticket_id: UUID, note: Note) -> None:
        refusal = self.composer.refusals.get(note.audience, "")
        if refusal:
            self.strip.show_text(refusal)
            return
        self._write(ticket_id, note)

    def _write(self, ticket_id: UUID, note: Note) -> None:
        self._ticket.do(self.deeds.note(ticket_id, note))

    def _on_read(self) -> None:
        self.show_card()
        wish, self._wish = self._wish, None
        if wish is not None:
            wish()

    def _on_read_failed(self, _error: object) -> None:
        self._wish = None

    def _connect(self) -> None:
        self.composer.edited.connect(self._on_edited)
        self.left.go_on.connect(self.start)
        self.left.note_changed.connect(self._show_note)
        self.keys.pressed.connect(self.choose)
        self.form.submitted.connect(self._on_submitted)
        self.form.cancelled.connect(self.close_form)
        self.clash.decided.connect(self._ticket.settle)
        self.clash.left.connect(self._on_left)
        ticket = self._ticket
        ticket.chosen.connect(self._on_chosen)
        ticket.read.connect(self._on_read)
        ticket.read_failed.connect(self._on_read_failed)
        ticket.deed_done.connect(self._on_done)
        ticket.deed_failed.connect(self._on_failed)
        ticket.deed_kept.connect(self._on_kept)
        ticket.clashed.connect(self._on_clashed)

    def _put_away(self) -> None:
        """The form stands in the composer's place: a low window has no room for both."""
        self.form.hide()
        self.composer.show()
        self.left.show_form(form_open=False)

    def _on_edited(self, note: Note) -> None:
        self.strip.show_text("")
        if self._ticket.ticket_id is not None:
            self._ticket.pad.keep(self._ticket.ticket_id, note)

    def _on_chosen(self) -> None:
        self._wish = None
        self._put_away()
        self.strip.show_text("")
        self._show_undecided()
        self._show_note()
        self.show_card()

    def _show_note(self) -> None:
        ticket_id = self._ticket.ticket_id
        self.composer.show_note(self._ticket.pad.of(ticket_id) if ticket_id else Note())

    def _on_submitted(self, given: MoveInput) -> None:
        ticket_id = self._ticket.ticket_id
        if ticket_id is not None:
            self._sent[ticket_id, given.move] = self.form.kept.taken()
            self._ticket.do(self.deeds.move(ticket_id, given, self._used_up(given)))

    def _used_up(self, given: MoveInput) -> Note | None:
        """The composer's text, when it became the solution: it is not to be written again."""
        note = self.composer.note
        same = given.move in SOLVES and note.text.strip() == given.text.strip()
        return note if same else None

    def _on_clashed(self, clash: Clash) -> None:
        """Ask at once; whoever is writing goes on writing and comes with F6."""
        if clash.deed.ticket_id != self._ticket.ticket_id:
            return
        self.strip.show_text("")
        writes = self.composer.text.hasFocus()
        if self.form.isVisible():
            self._put_away()
        self.clash.show_clash(clash)
        if not writes:
            self.clash.view.setFocus()

    def _show_undecided(self) -> None:
        self.clash.show_clash(self._ticket.undecided(), folded=True)

    def _on_left(self) -> None:
        self.composer.text.setFocus()

    def _on_kept(self, deed: Deed, kept: Kept) -> None:
        """It is safe on this computer: the text is used up as if it were written."""
        self._finish_form(deed)
        self._context.notices.remark(kept_text(kept.waiting))
        if deed.ticket_id == self._ticket.ticket_id:
            self.strip.show_text("")
            self.composer.show_note(self._ticket.pad.of(deed.ticket_id))

    def _finish_form(self, deed: Deed) -> None:
        if deed.name in set(Move):
            sent = self._sent.pop((deed.ticket_id, deed.name), None)
            if sent is not None:
                self.form.kept.saved(sent)
            if deed.ticket_id == self._ticket.ticket_id:
                self._put_away()
                self.form_closed.emit()

    def _on_done(self, deed: Deed, card: TicketCard) -> None:
        shown = deed.ticket_id == self._ticket.ticket_id
        self._finish_form(deed)
        if deed.name in set(Move):
            self.moved.emit(Move(deed.name), card)
        self._context.notices.done(done_text(deed, card, self._context.catalogue))
        if shown:
            self.strip.show_text("")
            if not self.clash.view.isVisible():
                self._show_undecided()
            self.composer.show_note(self._ticket.pad.of(deed.ticket_id))
            self.show_card()

    def _on_failed(self, deed: Deed, error: object) -> None:
        text = texts.error_text(error) if isinstance(error, BaseException) else ""
        if deed.ticket_id != self._ticket.ticket_id:
            self._context.notices.error(text)
            return
        if not self.clash.view.isVisible():
            self._show_undecided()
        if self.form.isVisible() and isinstance(error, DeskError) and error.field:
            self.form.show_refusal(error)
        else:
            name = move_text(Move(deed.name)) if deed.name in set(Move) else ""
            title = name or translate("WritingDesk", "Not written")
            self.strip.show_text(title, text)
