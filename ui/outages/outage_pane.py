"""One outage: what callers are told, who is joined and rung back, and what is like it."""

from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from app.domain.permissions import Permission
from app.domain.readmodels.outages import OutageCard, OutageWords
from app.domain.vocabulary import Ringing, Spread
from ui import formats
from ui.kept_form import KeptForm, Taken
from ui.outages.keyed_table import KeyedTable
from ui.outages.outages_presenter import OutagesPresenter
from ui.outages.ring_note import RingNote
from ui.outages.rows import caller_row, case_row
from ui.texts.outages import ringing_name
from ui.texts.waiting import number_text
from ui.ticket_parts import words
from ui.translations import Retranslatable, translate
from ui.widgets import (
    Card,
    DeskButton,
    Field,
    GrowingTextEdit,
    Mark,
    Pill,
    add,
    label,
    row,
)

if TYPE_CHECKING:
    from ui.context import DeskContext

RINGS: Final = {
    Ringing.REACHED.value: (int(Qt.Key.Key_1), "1"),
    Ringing.NOT_REACHED.value: (int(Qt.Key.Key_2), "2"),
    Ringing.REFUSED.value: (int(Qt.Key.Key_3), "3"),
    Ringing.TOLD.value: (int(Qt.Key.Key_4), "4"),
}
PLACE: Final = "outage"
LEAVE, JOIN, NOTE = "leave", "join", "note"
_EARLIER: Final = 2


class OutagePane(Retranslatable, Card):
    """Signals: ``opened(UUID)`` a ticket is to be shown."""

    opened = Signal(object)

    def __init__(
        self, context: "DeskContext", presenter: OutagesPresenter, parent: QWidget | None = None
    ) -> None:
        """Start without an outage."""
        super().__init__(margins=(16, 12, 16, 12), spacing=8, parent=parent)
        self._context, self._presenter = context, presenter
        self._shown: UUID | None = None
        self._title, self._about = label("", "h2", wrap=True), label("", "caption", wrap=True)
        self._pill = Pill("", Mark.NEW, "neutral")
        self.open, self.single = DeskButton("", "chip"), DeskButton("", "chip")
        self.text, self.say = GrowingTextEdit(), DeskButton("", "normal", key="Ctrl+Enter")
        self.said, self.earlier = label("", wrap=True), label("", "caption", wrap=True)
        self._field = Field("", self.text)
        self.kept = KeptForm(context, PLACE, self, {"text": self.text})
        self._callers, self._cases = label("", "h3"), label("", "h3")
        rings = {
            **RINGS,
            NOTE: (int(Qt.Key.Key_Space), "Space"),
            LEAVE: (int(Qt.Key.Key_Delete), "Del"),
        }
        self.note = RingNote(context)
        self.callers = KeyedTable((0, 190, 0), rings)
        self.cases = KeyedTable((0, 120), {JOIN: (int(Qt.Key.Key_Insert), "Ins")})
        self._lay_out()
        self._connect()
        self.retranslate()

    def _lay_out(self) -> None:
        add(self.box, row((self._title, 1), self._pill, spacing=8))
        add(self.box, row((self._about, 1), self.single, self.open, spacing=6))
        for line in (self.said, self.earlier):
            add(self.box, line)
        add(self.box, self.kept.line)
        add(self.box, row((self._field, 1), self.say, spacing=8))
        add(self.box, self._callers)
        self.box.addWidget(self.callers, 3)
        add(self.box, self.note)
        add(self.box, self._cases)
        self.box.addWidget(self.cases, 2)

    def _connect(self) -> None:
        self.open.clicked.connect(self._on_open)
        self.single.clicked.connect(self._on_single)
        self.say.clicked.connect(self._on_say)
        self.callers.opened.connect(self.opened)
        self.cases.opened.connect(self.opened)
        self.callers.asked.connect(self._on_caller)
        self.cases.asked.connect(self._on_case)
        self.callers.stood.connect(self._on_stood)
        self.note.finished.connect(self.callers.setFocus)
        self._presenter.done.connect(self._on_done)
        for key in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(self.say.click)

    def retranslate(self) -> None:
        self._field.set_caption(translate("OutageBoard", "What new callers are told"))
        self.say.setText(translate("OutageBoard", "Tell from now on"))
        self.open.setText(translate("OutageBoard", "Open the ticket"))
        self.single.setText(translate("OutageBoard", "A single case after all"))
        for result in Ringing:
            self.callers.chips[result.value].setText(ringing_name(result))
        self.callers.chips[NOTE].setText(translate("OutageBoard", "Note"))
        self.callers.chips[LEAVE].setText(translate("OutageBoard", "Take out"))
        self.cases.chips[JOIN].setText(translate("OutageBoard", "Join"))
        self.cases.model.set_heads(
            (translate("OutageBoard", "What was said"), translate("OutageBoard", "When"))
        )
        self.refresh()

    def refresh(self) -> None:
        """Show the outage at hand as it was read last."""
        card = self._presenter.card
        if card is None:
            return
        fresh = card.line.ticket_id != self._shown
        if fresh:
            self._shown = card.line.ticket_id
            self.kept.stand(str(self._shown), self.text.clear)
        self._show_head(card)
        self._show_words(card.words)
        self._show_lists(card)
        self._shut(card)
        if fresh and card.line.over and card.joined:
            self._go_on(card.joined[-1].ticket_id)

    def _show_head(self, card: OutageCard) -> None:
        line, now = card.line, self._context.clock()
        self._title.setText(f"{number_text(line.number)} · {line.subject}")
        mark = words.state_mark(line.state, line.state_type)
        state = words.state_name(self._context.catalogue, line.state)
        self._pill.show_as(state, mark, "ok" if line.over else "danger")
        since = translate("OutageBoard", "began {when}").format(
            when=formats.day_time(line.opened_at, now)
        )
        nobody = translate("OutageBoard", "nobody leads it yet")
        parts = (since, line.assignee_name or nobody)
        self._about.setText(" · ".join(parts))

    def _show_words(self, told: tuple[OutageWords, ...]) -> None:
        now = self._context.clock()
        self.said.setVisible(bool(told))
        self.earlier.setVisible(bool(told))
        if not told:
            return
        self.said.setText(translate("OutageBoard", "“{text}”").format(text=told[0].body))
        lines = [f"{formats.day_time(told[0].at, now)} · {told[0].author}"]
        lines += [
            f"{formats.day_time(each.at, now)} · {each.author}: {each.body}"
            for each in told[1 : 1 + _EARLIER]
        ]
        self.earlier.setText("\n".join(lines))

    def _show_lists(self, card: OutageCard) -> None:
        now, over = self._context.clock(), card.line.over
        joined, left = len(card.joined), sum(each.waits for each in card.joined)
        if over:
            title = translate("OutageBoard", "To ring back: %n", n=left)
            told = translate("OutageBoard", "{title} of {all}").format(title=title, all=joined)
            self._callers.setText(told)
        else:
            self._callers.setText(translate("OutageBoard", "%n caller(s) joined", n=joined))
        self._name_columns(over=over)
        self.callers.show_rows(tuple(caller_row(each, now, over=over) for each in card.joined))
        self.note.show_earlier({each.ticket_id: each.note for each in card.joined})
        self._cases.setText(translate("OutageBoard", "Like cases of the last hour"))
        self.cases.show_rows(tuple(case_row(each, now) for each in card.like))
        parts: tuple[QWidget, ...] = (self._field, self.say)
        for part in parts:
            part.setVisible(not over)
        for part in (self._cases, self.cases):
            part.setVisible(bool(card.like) and not over)

    def _name_columns(self, *, over: bool) -> None:
        called, rung = translate("OutageBoard", "Called"), translate("OutageBoard", "Rung back")
        who, number = translate("OutageBoard", "Who called"), translate("OutageBoard", "Number")
        self.callers.model.set_heads((who, number, rung if over else called))

    def _shut(self, card: OutageCard) -> None:
        over, refused = card.line.over, self._presenter.refused
        for result in Ringing:
            self.callers.chips[result.value].setVisible(over)
        self.callers.chips[LEAVE].setVisible(not over)
        ringing = refused(Permission.CALLBACK_RING)
        self.callers.chips[NOTE].setVisible(over)
        self.note.setVisible(over and not ringing)
        self.callers.shut(ringing, NOTE, *(each.value for each in Ringing))
        linking = refused(Permission.TICKET_LINK)
        self.callers.shut(linking, LEAVE)
        self.cases.shut(linking, JOIN)
        self.single.setVisible(not over and not card.joined)
        self.single.setEnabled(not linking)
        self.single.setToolTip(linking)
        saying = refused(Permission.TICKET_EDIT)
        self.say.setEnabled(not saying)
        self.say.setToolTip(saying)

    def _on_open(self) -> None:
        self.opened.emit(self._shown)

    def _on_single(self) -> None:
        if self._shown is not None:
            self._presenter.mark(self._shown, Spread.SINGLE)

    def _on_say(self) -> None:
        if self.say.isEnabled() and not self.say.isHidden():
            self._presenter.say(self.text.toPlainText(), self.kept.taken())

    def _on_done(self, words: Taken | None) -> None:
        """What was said stands now: of this outage, or of one of its callers."""
        if words is None:
            return
        if "line" in words.typed:
            self.note.written(words)
        elif self.kept.saved(words):
            self.kept.stand(words.record, self.text.clear)

    def _on_stood(self) -> None:
        self.note.show_caller(self.callers.current())

    def _on_caller(self, name: str, ticket_id: UUID) -> None:
        if name == LEAVE:
            self._presenter.leave(ticket_id)
            return
        if name == NOTE:
            self.note.begin()
            return
        self._presenter.ring(ticket_id, Ringing(name), self.note.taken(ticket_id))
        self._go_on(ticket_id)

    def _go_on(self, after: UUID) -> None:
        """Stand on the next caller who waits, so that one key follows another."""
        card = self._presenter.card
        keys = [each.ticket_id for each in card.joined] if card else []
        place = keys.index(after) + 1 if after in keys else 0
        waits = {each.ticket_id for each in card.joined if each.waits} if card else set()
        following = [key for key in (*keys[place:], *keys[:place]) if key in waits]
        if following:
            self.callers.go_to(following[0])

    def _on_case(self, _name: str, ticket_id: UUID) -> None:
        self._presenter.join(ticket_id)
