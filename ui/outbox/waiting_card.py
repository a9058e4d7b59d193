"""What waits, what was refused and what was sent within a day; every row has a way on."""

from pathlib import Path
from typing import Final
from uuid import UUID

from PySide6.QtCore import QStandardPaths, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.deeds import NoteDeed, deed_of_ticket
from app.domain.readmodels.conflicts import FieldChoice
from app.domain.waiting import Waiting, WaitingState
from ui.context import DeskContext
from ui.formats import clock_time, day_time
from ui.outbox.export import write_report
from ui.outbox.leaving_card import plain_words
from ui.texts.waiting import deed_text, kind_name, number_words, queue_text, state_words
from ui.ticket_parts.conflict_view import ConflictView
from ui.translations import translate
from ui.widgets import (
    STRETCH,
    Card,
    Cell,
    CellKind,
    CellModel,
    CellRow,
    DeskButton,
    TwoLineTable,
    fill,
    label,
    row,
)

WIDTH: Final = 1160
_HIGH: Final = 360
_TOKENS: Final = {
    WaitingState.WAITING: "warn",
    WaitingState.REFUSED: "danger",
    WaitingState.SENT: "muted",
}


class WaitingCard(Card):
    """Signals: ``card_wanted(CallDraft)`` back on the strip, ``ticket_wanted(ticket id)``."""

    card_wanted = Signal(object)
    ticket_wanted = Signal(object)

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        """Follow the outbox."""
        super().__init__(margins=(20, 16, 20, 16), spacing=10, parent=parent)
        self._context, self._sending = context, context.sending
        self._exported: set[UUID] = set()
        self._asked: UUID | None = None
        self._title = label(translate("Outbox", "What waits to be sent"), "h2")
        self._count, self._said = label("", "secondary"), label("", "caption", wrap=True)
        self.model = CellModel(_heads(), self)
        self.table = TwoLineTable((124, 190, 280, 132, 0), row_height=44)
        self.table.setModel(self.model)
        self.table.setMinimumHeight(_HIGH)
        self.table.setAccessibleName(self._title.text())
        self.table.row_changed.connect(self._on_row)
        self.table.row_chosen.connect(self._on_entered)
        self.first: QWidget = self.table
        self.clash = ConflictView(context.catalogue, context.clock)
        self.clash.decided.connect(self._on_decided)
        self.clash.folded.connect(self._on_folded)
        self._make_buttons()
        self._lay_out()
        self._sending.changed.connect(self.refresh)
        self.refresh()
        self._sending.refresh()

    def _make_buttons(self) -> None:
        self.again = self._button(translate("Outbox", "Send again"), "1", self._on_again)
        self.open = self._button(translate("Outbox", "Open as a card"), "2", self._on_open)
        self.as_note = self._button(translate("Outbox", "Write it as a note"), "3", self._on_note)
        self.export = self._button(
            translate("Outbox", "Export all to a file"), "4", self._on_export
        )
        self.remove = self._button(translate("Outbox", "Remove"), "5", self._on_remove)

    def _lay_out(self) -> None:
        esc = label(translate("Outbox", "Esc closes"), "caption")
        self.box.addLayout(row(self._title, self._count, STRETCH, esc, spacing=10))
        self.box.addWidget(self.table)
        self.box.addWidget(self._said)
        outbox = self._context.outbox
        if outbox is not None and not outbox.encrypted:
            self.box.addWidget(label(plain_words(), "caption", "warn", wrap=True))
        self.box.addWidget(self.clash)
        buttons = (self.again, self.open, self.as_note, STRETCH, self.export, self.remove)
        self._buttons = QWidget()
        fill(QHBoxLayout(self._buttons), *buttons)
        self.box.addWidget(self._buttons)

    def refresh(self) -> None:
        """Show the outbox as it is now; the marked row stays marked."""
        sight = self._sending.sight
        self.model.replace([self._row(one) for one in (*sight.waiting, *reversed(sight.sent))])
        self._count.setText(queue_text(sight) or translate("Outbox", "nothing waits"))
        self._on_row()

    @property
    def chosen(self) -> Waiting | None:
        """The deed of the marked row."""
        key = self.model.row_id(self.table.current_row)
        sight = self._sending.sight
        return next((one for one in (*sight.waiting, *sight.sent) if one.deed.id == key), None)

    # ---- inside
    def _button(self, text: str, key: str, run: object) -> DeskButton:
        button = DeskButton(text, key=key)
        button.clicked.connect(run)
        button.setShortcut(key)
        return button

    def _row(self, one: Waiting) -> CellRow:
        deed, now = one.deed, self._context.clock()
        state = state_words(one)
        if one.settled_at is not None:
            state = f"{state} {clock_time(one.settled_at)}"
        words = " ".join(deed_text(deed).split())
        return CellRow(
            deed.id,
            (
                Cell(day_time(deed.made_at, now)),
                Cell(kind_name(deed.kind)),
                Cell(deed.about, CellKind.TWO_LINES, words),
                Cell(number_words(one)),
                Cell(state, token=_TOKENS[one.state]),
            ),
        )

    def _on_row(self, *_where: object) -> None:
        one = self.chosen
        refused = one is not None and one.state is WaitingState.REFUSED
        of_call = one is not None and one.deed.draft is not None
        if one is None or one.deed.id != self._asked or not refused:
            self._fold()
        self.again.setEnabled(refused)
        self.again.setText(_again_words(clashes=one is not None and bool(one.fate.clashes)))
        self.open.setEnabled((refused and of_call) or (one is not None and bool(self._ticket(one))))
        self.open.setText(self._open_words(card=refused and of_call))
        self.as_note.setEnabled(refused and not of_call and self._has_text(one))
        self.export.setEnabled(self.model.rowCount() > 0)
        self.remove.setEnabled(refused and one is not None and one.deed.id in self._exported)
        self._said.setText(state_words(one) if one is not None and refused else "")

    def _open_words(self, *, card: bool) -> str:
        if card:
            return translate("Outbox", "Open as a card")
        return translate("Outbox", "Open the ticket")

    def _ticket(self, one: Waiting) -> UUID | None:
        """Return the ticket to look at: it stands on the server, or the work was on it."""
        stands = one.state is WaitingState.SENT or one.deed.draft is None
        return one.deed.ticket_id if stands else None

    def _has_text(self, one: Waiting | None) -> bool:
        return one is not None and bool(deed_text(one.deed)) and one.deed.ticket_id is not None

    def _on_again(self) -> None:
        one = self.chosen
        if one is None:
            return
        if one.fate.clashes:
            self._ask(one)
        else:
            self._sending.try_again(one.deed.id)

    def _ask(self, one: Waiting) -> None:
        """Ask field by field; the digits mean the sides meanwhile."""
        self._asked = one.deed.id
        self._buttons.hide()
        self.table.setEnabled(False)
        self.clash.show_clashes(one.fate.clashes)
        self.clash.setFocus()

    def _on_decided(self, choices: tuple[FieldChoice, ...]) -> None:
        one = self.chosen
        self._on_folded()
        if one is not None:
            self._sending.decide(one, choices, deed_text(one.deed))

    def _on_folded(self) -> None:
        self._fold()
        self.table.setFocus()

    def _fold(self) -> None:
        self._asked = None
        self.clash.hide()
        self.table.setEnabled(True)
        self._buttons.show()

    def _on_entered(self, *_row: object) -> None:
        one = self.chosen
        if one is not None and one.fate.clashes:
            self._ask(one)
        else:
            self._on_open()

    def _on_open(self) -> None:
        one = self.chosen
        if one is None:
            return
        if one.state is WaitingState.REFUSED and one.deed.draft is not None:
            # The card is journaled before the deed goes: both run in the journal's lane in order.
            self.card_wanted.emit(one.deed.draft)
            self._sending.drop(one.deed.id)
        elif self._ticket(one) is not None:
            self.ticket_wanted.emit(self._ticket(one))

    def _on_note(self) -> None:
        """Put the refused words on the ticket as a note; the deed goes when the note is kept."""
        one, context = self.chosen, self._context
        if one is None or one.deed.ticket_id is None:
            return
        text = translate("Outbox", "Not done ({what}): {text}")
        told = text.format(what=kind_name(one.deed.kind), text=deed_text(one.deed))
        note = deed_of_ticket(
            context.actor.agent_id,
            context.clock(),
            one.deed.ticket_id,
            NoteDeed(told),
            one.deed.about,
        )
        self._sending.exchange(one.deed, (note,))

    def _on_export(self) -> None:
        sight = self._sending.sight
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        name = translate("Outbox", "unsent {time}.txt").format(
            time=self._context.clock().astimezone().strftime("%Y-%m-%d %H-%M-%S")
        )
        file = Path(folder) / name
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            write_report(file, sight.waiting or sight.sent)
        except OSError as error:
            text = translate("Outbox", "The file was not written: {why}")
            self._said.setText(text.format(why=error.strerror))
            return
        self._exported |= {one.deed.id for one in sight.waiting}
        self._on_row()
        self._said.setText(translate("Outbox", "Written to {file}").format(file=file))

    def _on_remove(self) -> None:
        one = self.chosen
        if one is not None and one.deed.id in self._exported:
            self._sending.drop(one.deed.id)


def _again_words(*, clashes: bool) -> str:
    return translate("Outbox", "Decide") if clashes else translate("Outbox", "Send again")


def _heads() -> tuple[str, ...]:
    return (
        translate("Outbox", "When"),
        translate("Outbox", "What"),
        translate("Outbox", "About"),
        translate("Outbox", "Number"),
        translate("Outbox", "State"),
    )
