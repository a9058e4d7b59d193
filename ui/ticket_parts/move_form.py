"""What a move asks, in place: reason and moment, solution and code, no dialog."""

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QDateTime, QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QDateTimeEdit, QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import DeskError, RuleBroken
from app.domain.lifecycle import Demands, Requirement
from app.domain.readmodels.catalogue import Catalogue
from app.domain.reopening import solved_anew
from app.domain.vocabulary import ResolutionCode
from ui import texts
from ui.kept_form import KeptForm
from ui.ticket_parts import words
from ui.ticket_parts.enter_text import Choice, EnterText
from ui.ticket_parts.move_inputs import (
    PLACE,
    MoveInput,
    missing_in,
    missing_text,
    record_of,
    review_moments,
)
from ui.ticket_parts.move_words import deed_text, title_text
from ui.ticket_parts.moves import SOLVES, Move, demands_of
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

if TYPE_CHECKING:
    from ui.context import DeskContext

_CODES: Final = tuple(code for code in ResolutionCode if code is not ResolutionCode.OFF_TOPIC)
_OF_FACT: Final = {
    "reason": "text",
    "resolution_text": "text",
    "review_at": "review_at",
    "resolution_code": "code",
    "workaround": "workaround",
}
_ASKED_BY: Final = {
    "reason": Requirement.REASON,
    "solution": Requirement.RESOLUTION_TEXT,
    "workaround": Requirement.WORKAROUND,
    "moments": Requirement.REVIEW_AT,
    "code": Requirement.RESOLUTION_CODE,
}


class MoveForm(Retranslatable, Card):
    """Signals: ``submitted(MoveInput)`` nothing is missing, ``cancelled()``."""

    submitted = Signal(object)
    cancelled = Signal()

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Start hidden; the context's clock gives the moments offered."""
        super().__init__(kind="sub", margins=(12, 10, 12, 10), spacing=8, parent=parent)
        self._clock, self._move, self._target = context.clock, Move.WAIT_CLIENT, ""
        self._asks: Demands = frozenset()
        self._state = self._before = ""
        self._title = label("", "h3")
        self.partner, self.code = Choice(), Choice()
        self.reason, self.solution = QLineEdit(), EnterText(lines=(2, 4))
        self.workaround = EnterText(lines=(2, 3))
        self.moments = SegmentedControl(("", "", "", ""), 0)
        self.exact = QDateTimeEdit()
        self._when = QWidget()
        fill(QVBoxLayout(self._when), row(self.moments, STRETCH), self.exact, spacing=6)
        self._when.setFocusProxy(self.moments)
        self._fields = {
            "partner": Field("", self.partner, required=True),
            "reason": Field("", self.reason, required=True),
            "solution": Field("", self.solution),
            "workaround": Field("", self.workaround, required=True),
            "moments": Field("", self._when, required=True),
            "code": Field("", self.code),
        }
        self.kept = KeptForm(context, PLACE, self, self._inputs())
        self.submit = DeskButton("", "primary", key="Enter")
        self.cancel = DeskButton("", "ghost", key="Esc")
        self._lay_out()
        self._connect()
        self.hide()
        self.retranslate()

    def _inputs(self) -> dict[str, QWidget]:
        """Name everything asked; of the moments also the exact one."""
        whole = {name: each.control for name, each in self._fields.items()}
        return {**whole, "moments": self.moments, "exact": self.exact}

    @property
    def asked(self) -> Move:
        """The move being asked about."""
        return self._move

    def open_for(
        self, ticket_id: UUID, move: Move, catalogue: Catalogue, target: str = "", before: str = ""
    ) -> None:
        """Ask for a move's inputs, blank or as they were left, the caret in the first of them.

        ``before``: what was written before the ticket came back, no solution any more.
        """
        show = partial(self._begin, move, catalogue, target)
        self._before = before
        self.kept.stand(record_of(ticket_id, move, target), show)
        self.show()
        self._fields[self._shown[0]].control.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin(self, move: Move, catalogue: Catalogue, target: str) -> None:
        self._move, self._target = move, target
        self._asks = demands_of(move, target, catalogue)
        self._state = words.state_name(catalogue, target)
        self._offer_partners(catalogue)
        for text in (self.reason, self.solution, self.workaround):
            text.clear()
        self.code.setCurrentIndex(-1)
        self.moments.set_current(0)
        self._put_moment(0)
        for each in self._fields.values():
            each.set_error("")
        self._show_parts()
        self.retranslate()

    def given(self) -> MoveInput:
        """Return what stands in the form."""
        shown, at = self._shown, self.code.currentIndex()
        return MoveInput(
            self._move,
            self.text(),
            review_at=self._moment() if "moments" in shown else None,
            code=_CODES[at] if "code" in shown and at >= 0 else None,
            workaround=self.workaround.toPlainText() if "workaround" in shown else "",
            partner=self.partner.currentText() if "partner" in shown else "",
            partner_id=self.partner.currentData() if "partner" in shown else None,
            target=self._target,
        )

    def text(self) -> str:
        """Return the reason or the solution as typed."""
        return self.solution.toPlainText() if self._move in SOLVES else self.reason.text()

    def put_text(self, text: str) -> None:
        """Fill the reason or the solution."""
        if self._move in SOLVES:
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
        self._title.setText(title_text(self._move, self._state))
        captions = {
            "partner": translate("MoveForm", "Partner"),
            "reason": translate("MoveForm", "Reason"),
            "solution": translate("MoveForm", "What helped"),
            "workaround": translate("MoveForm", "How to work around it meanwhile"),
            "moments": translate("MoveForm", "Look again"),
            "code": translate("MoveForm", "How it ended"),
        }
        for name, caption in captions.items():
            self._fields[name].set_caption(caption)
        self.moments.set_texts(tuple(text for text, _moment in review_moments(self._clock())))
        self.moments.setAccessibleName(translate("MoveForm", "Look again"))
        self.exact.setDisplayFormat(translate("MoveForm", "dd/MM/yyyy HH:mm"))
        chosen = self.code.currentIndex()
        self.code.clear()
        for at, code in enumerate(_CODES, 1):
            self.code.addItem(f"{at}  {texts.resolution_name(code)}", code.value)
        self.code.setCurrentIndex(chosen)
        self.submit.setText(deed_text(self._move))
        self.cancel.setText(translate("MoveForm", "Cancel"))

    def _lay_out(self) -> None:
        for item in (self._title, self.kept.line, *self._fields.values()):
            add(self.box, item)
        add(self.box, row(self.submit, self.cancel, STRETCH))

    def _connect(self) -> None:
        self.submit.clicked.connect(self._on_submit)
        self.cancel.clicked.connect(self.cancelled)
        self.partner.entered.connect(self._on_entered)
        self.reason.returnPressed.connect(self._on_entered)
        self.solution.entered.connect(self._on_entered)
        self.workaround.entered.connect(self._on_entered)
        self.code.entered.connect(self._on_submit)
        self.moments.chosen.connect(self._put_moment)
        self.moments.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.moments and isinstance(event, QKeyEvent) and _is_enter(event):
            self._on_submit()
            return True
        return False

    @property
    def _shown(self) -> tuple[str, ...]:
        """The fields that this move asks for, in the order of Enter."""
        solves = self._move in SOLVES
        asked = {name for name, each in _ASKED_BY.items() if each in self._asks}
        asked |= {"solution", "code"} if solves else set()
        asked |= {"partner"} if self._move is Move.TO_PARTNER else set()
        return tuple(name for name in self._fields if name in asked)

    def _show_parts(self) -> None:
        shown = self._shown
        for name, field in self._fields.items():
            field.setVisible(name in shown)
        for name in ("solution", "code"):
            self._fields[name].set_required(required=_ASKED_BY[name] in self._asks)

    def _field_of(self, name: str) -> Field:
        if name == "text":
            return self._fields["solution" if self._move in SOLVES else "reason"]
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

    def _on_entered(self) -> None:
        """Go on to the next field, or make the move behind the last."""
        shown = self._shown
        at = next((at for at, name in enumerate(shown) if self._is_source(name)), len(shown))
        if at + 1 < len(shown):
            self._fields[shown[at + 1]].control.setFocus()
        else:
            self._on_submit()

    def _is_source(self, name: str) -> bool:
        return self._fields[name].control is self.sender()

    def _on_submit(self) -> None:
        given = self.given()
        missing = missing_in(given, self._asks)
        for each in self._fields.values():
            each.set_error("")
        if missing:
            wrong = self._field_of(missing)
            wrong.set_error(missing_text(self._move, missing))
            wrong.control.setFocus()
            return
        if self._repeats(given):
            self.show_refusal(RuleBroken("solved_as_before", field="resolution_text"))
            self.solution.setFocus()
            return
        self.submitted.emit(given)

    def _repeats(self, given: MoveInput) -> bool:
        asked = given.move in SOLVES and Requirement.RESOLUTION_TEXT in self._asks
        return asked and not solved_anew(self._before, given.text)


def _is_enter(event: QKeyEvent) -> bool:
    is_press = event.type() == QKeyEvent.Type.KeyPress
    return is_press and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}
