"""What a move asks, in place: reason and moment, solution and code, no dialog."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QDateTime, QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QDateTimeEdit, QLineEdit, QVBoxLayout, QWidget

from app.domain.clock import Clock
from app.domain.errors import DeskError
from app.domain.readmodels.catalogue import Catalogue
from app.domain.vocabulary import ResolutionCode
from ui import texts
from ui.ticket_parts.enter_text import Choice, EnterText
from ui.ticket_parts.move_inputs import MoveInput, missing_in, missing_text, review_moments
from ui.ticket_parts.moves import Move
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Card,
    DeskButton,
    Field,
    SegmentedControl,
    add,
    fill,
    label,
    row,
)

_CODES: Final = tuple(code for code in ResolutionCode if code is not ResolutionCode.OFF_TOPIC)
_PAUSES: Final = (Move.WAIT_CLIENT, Move.TO_PARTNER)
_OF_FACT: Final = {"reason": "text", "resolution_text": "text", "review_at": "review_at"}


class MoveForm(Retranslatable, Card):
    """Signals: ``submitted(MoveInput)`` nothing is missing, ``cancelled()``."""

    submitted = Signal(object)
    cancelled = Signal()

    def __init__(self, clock: Clock, parent: QWidget | None = None) -> None:
        """Start hidden; ``clock`` gives the moments offered."""
        super().__init__(kind="sub", margins=(12, 10, 12, 10), spacing=8, parent=parent)
        self._clock, self._move = clock, Move.WAIT_CLIENT
        self._title = label("", "h3")
        self.partner, self.code = Choice(), Choice()
        self.reason, self.solution = QLineEdit(), EnterText(lines=(2, 4))
        self.moments = SegmentedControl(("", "", "", ""), 0)
        self.exact = QDateTimeEdit()
        self._when = QWidget()
        fill(QVBoxLayout(self._when), row(self.moments, STRETCH), self.exact, spacing=6)
        self._when.setFocusProxy(self.moments)
        self._fields = {
            "partner": Field("", self.partner, required=True),
            "reason": Field("", self.reason, required=True),
            "solution": Field("", self.solution, required=True),
            "moments": Field("", self._when, required=True),
            "code": Field("", self.code, required=True),
        }
        self.submit = DeskButton("", "primary", key="Enter")
        self.cancel = DeskButton("", "ghost", key="Esc")
        self._lay_out()
        self._connect()
        self.hide()
        self.retranslate()

    @property
    def asked(self) -> Move:
        """The move being asked about."""
        return self._move

    def open_for(self, move: Move, catalogue: Catalogue) -> None:
        """Ask for a move's inputs, blank, with the caret in the first of them."""
        self._move = move
        self._offer_partners(catalogue)
        self.reason.clear()
        self.solution.clear()
        self.code.setCurrentIndex(-1)
        self.moments.set_current(0)
        self._put_moment(0)
        for each in self._fields.values():
            each.set_error("")
        self._show_parts()
        self.retranslate()
        self.show()
        self._first().setFocus(Qt.FocusReason.OtherFocusReason)

    def given(self) -> MoveInput:
        """Return what stands in the form."""
        made = MoveInput(self._move, self.text())
        if self._move in _PAUSES:
            made = replace(made, review_at=self._moment())
        if self._move is Move.TO_PARTNER:
            made = replace(
                made, partner=self.partner.currentText(), partner_id=self.partner.currentData()
            )
        if self._move is Move.RESOLVE:
            at = self.code.currentIndex()
            made = replace(made, code=_CODES[at] if at >= 0 else None)
        return made

    def text(self) -> str:
        """Return the reason or the solution as typed."""
        return self.solution.toPlainText() if self._move is Move.RESOLVE else self.reason.text()

    def put_text(self, text: str) -> None:
        """Fill the reason or the solution."""
        if self._move is Move.RESOLVE:
            self.solution.setPlainText(text)
        else:
            self.reason.setText(text)

    def show_refusal(self, error: DeskError) -> None:
        """Say beside the field what the service refused."""
        name = _OF_FACT.get(error.field or "", "text")
        self._field_of(name).set_error(texts.error_text(error))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        self._title.setText(_titles()[self._move])
        self._fields["partner"].set_caption(translate("MoveForm", "Partner"))
        self._fields["reason"].set_caption(translate("MoveForm", "Reason"))
        self._fields["solution"].set_caption(translate("MoveForm", "What helped"))
        self._fields["moments"].set_caption(translate("MoveForm", "Look again"))
        self._fields["code"].set_caption(translate("MoveForm", "How it ended"))
        self.moments.set_texts(tuple(text for text, _moment in review_moments(self._clock())))
        self.moments.setAccessibleName(translate("MoveForm", "Look again"))
        self.exact.setDisplayFormat(translate("MoveForm", "dd/MM/yyyy HH:mm"))
        chosen = self.code.currentIndex()
        self.code.clear()
        self.code.addItems(
            [f"{at}  {texts.resolution_name(code)}" for at, code in enumerate(_CODES, 1)]
        )
        self.code.setCurrentIndex(chosen)
        self.submit.setText(_deeds()[self._move])
        self.cancel.setText(translate("MoveForm", "Cancel"))

    def _lay_out(self) -> None:
        for item in (self._title, *self._fields.values()):
            add(self.box, item)
        add(self.box, row(self.submit, self.cancel, STRETCH))

    def _connect(self) -> None:
        self.submit.clicked.connect(self._on_submit)
        self.cancel.clicked.connect(self.cancelled)
        self.partner.entered.connect(self._on_partner_entered)
        self.reason.returnPressed.connect(self._on_reason_entered)
        self.solution.entered.connect(self._on_solution_entered)
        self.code.entered.connect(self._on_submit)
        self.moments.chosen.connect(self._put_moment)
        self.moments.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.moments and isinstance(event, QKeyEvent) and _is_enter(event):
            self._on_submit()
            return True
        return False

    def _show_parts(self) -> None:
        waits, solves = self._move in _PAUSES, self._move is Move.RESOLVE
        self._fields["partner"].setVisible(self._move is Move.TO_PARTNER)
        self._fields["reason"].setVisible(not solves)
        self._fields["moments"].setVisible(waits)
        self._fields["solution"].setVisible(solves)
        self._fields["code"].setVisible(solves)

    def _first(self) -> QWidget:
        if self._move is Move.TO_PARTNER:
            return self.partner
        return self.solution if self._move is Move.RESOLVE else self.reason

    def _field_of(self, name: str) -> Field:
        if name == "text":
            return self._fields["solution" if self._move is Move.RESOLVE else "reason"]
        return self._fields["moments" if name == "review_at" else name]

    def _offer_partners(self, catalogue: Catalogue) -> None:
        self.partner.clear()
        known = sorted(catalogue.partners.values(), key=lambda each: each.name)
        for each in known:
            self.partner.addItem(each.name, each.partner_id)
        self.partner.setCurrentIndex(-1 if len(known) > 1 else 0)

    def _put_moment(self, index: int) -> None:
        moment = review_moments(self._clock())[index][1]
        self.exact.setDateTime(QDateTime.fromSecsSinceEpoch(round(moment.timestamp())))

    def _moment(self) -> datetime | None:
        seconds = self.exact.dateTime().toSecsSinceEpoch()
        moment = datetime.fromtimestamp(seconds, UTC)
        return moment if moment > self._clock() else None

    def _on_partner_entered(self) -> None:
        self.reason.setFocus()

    def _on_reason_entered(self) -> None:
        if self._move in _PAUSES:
            self.moments.setFocus()
        else:
            self._on_submit()

    def _on_solution_entered(self) -> None:
        self.code.setFocus()

    def _on_submit(self) -> None:
        given = self.given()
        missing = missing_in(given)
        for name in ("text", "review_at", "code", "partner"):
            self._field_of(name).set_error("")
        if missing:
            wrong = self._field_of(missing)
            wrong.set_error(missing_text(self._move, missing))
            wrong.control.setFocus()
            return
        self.submitted.emit(given)


def _is_enter(event: QKeyEvent) -> bool:
    is_press = event.type() == QKeyEvent.Type.KeyPress
    return is_press and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}


def _titles() -> dict[Move, str]:
    return {
        Move.TAKE: "",
        Move.START: "",
        Move.WAIT_CLIENT: translate("MoveForm", "Waiting for the client: why and until when"),
        Move.TO_PARTNER: translate("MoveForm", "To the partner: whom, why and until when"),
        Move.RESOLVE: translate("MoveForm", "Solved: what helped"),
        Move.REOPEN: translate("MoveForm", "Reopen: why"),
    }


def _deeds() -> dict[Move, str]:
    return {
        Move.TAKE: "",
        Move.START: "",
        Move.WAIT_CLIENT: translate("MoveForm", "Pause"),
        Move.TO_PARTNER: translate("MoveForm", "Hand over"),
        Move.RESOLVE: translate("MoveForm", "Solve"),
        Move.REOPEN: translate("MoveForm", "Reopen"),
    }
