"""The line that filters: typed, completed, its faults said below with their place."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.filters.completion import Suggestion, complete
from app.domain.filters.terms import Fault, Names
from ui.texts.filter_words import fault_text, field_hint, in_russian
from ui.translations import Retranslatable, translate
from ui.widgets import Candidate, Icon, Shape, TypeAhead, fill, label, row, set_state
from ui.widgets.shapes import Mark


class _Line(TypeAhead):
    """↓ goes into the list while nothing is offered. Signals: ``gone_down()``."""

    gone_down = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.opened_by_key = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and not self.is_open and not event.modifiers():
            self.gone_down.emit()
            return
        self.opened_by_key = self._opens(event)
        super().keyPressEvent(event)
        self.opened_by_key = False


class FilterLine(Retranslatable, QWidget):
    """Signals: ``typed(str)`` the line changed by hand, ``gone()`` on to the list."""

    typed = Signal(str)
    gone = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(parent)
        self.line = _Line()
        self._names: Names = {}
        self._faults: tuple[Fault, ...] = ()
        self._fault_text = label("", "caption", "danger")
        self._base = ""
        self._fault = QWidget()
        fill(
            QHBoxLayout(self._fault), Shape(Mark.BREACH, 12), (self._fault_text, 1), spacing=6,
            margins=(26, 0, 0, 0),
        )  # fmt: skip
        fill(
            QVBoxLayout(self), row(Icon("filter_list", 18, "muted"), (self.line, 1), spacing=8),
            self._fault, spacing=3,
        )  # fmt: skip
        self._fault.hide()
        self.line.asked.connect(self._on_asked)
        self.line.accepted.connect(self._on_accepted)
        self.line.entered.connect(self._on_entered)
        self.line.gone_down.connect(self.gone)
        self.line.textEdited.connect(self.typed)
        self.retranslate()

    def retranslate(self) -> None:
        self.line.setPlaceholderText(
            translate("TicketList", "group:network due:<1h priority:P1 — or words of the ticket")
        )
        self.line.setAccessibleName(translate("TicketList", "Filter of the list"))
        self.show_faults(self._faults)

    def show_line(self, line: str, names: Names) -> None:
        """Put a line there that nobody typed; a caret in it stays where it was typed."""
        self._names = names
        if line != self.line.text():
            self.line.setText(line)

    def show_faults(self, faults: tuple[Fault, ...]) -> None:
        """Say the first fault, quoting its place; none takes the words away."""
        self._faults = faults
        text = self._told(faults[0]) if faults else ""
        self._fault_text.setText(text)
        self._fault.setVisible(bool(faults))
        self.line.setAccessibleDescription(text)
        set_state(self.line, "invalid", "true" if faults else "false")

    def take_focus(self) -> None:
        """Take the caret, the whole line selected."""
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()

    def _told(self, fault: Fault) -> str:
        place = translate("TicketList", "character {at}").format(at=fault.start + 1)
        more = len(self._faults) - 1
        rest = translate("TicketList", "and %n more", more) if more else ""
        return " · ".join(part for part in (fault_text(fault), place, rest) if part)

    def _on_asked(self, text: str) -> None:
        """Offer what fits; nothing where nothing is begun, so that Enter means "go on"."""
        self._base = text
        found = complete(text, self.line.cursorPosition(), self._names, russian=in_russian())
        begun = all(each.length for each in found) or self.line.opened_by_key
        whole = any(text[each.start :][: each.length] == each.text for each in found)
        offered = found if begun and not whole else ()
        self.line.offer(tuple(_candidate(each) for each in offered))

    def _on_accepted(self, candidate: Candidate) -> None:
        """Put what was chosen into its place: the line holds only the chosen words by now."""
        base, chosen = self._base, candidate.data
        if not isinstance(chosen, Suggestion):
            return
        rest = base[chosen.start + chosen.length :]
        closes = "" if chosen.text.endswith(":") or rest[:1] in {" ", ","} else " "
        self.line.setText(base[: chosen.start] + chosen.text + closes + rest)
        self.line.setCursorPosition(chosen.start + len(chosen.text) + len(closes))
        self.typed.emit(self.line.text())

    def _on_entered(self, _text: str) -> None:
        if self._faults:
            self.line.setSelection(self._faults[0].start, max(1, self._faults[0].length))
        else:
            self.gone.emit()


def _candidate(one: Suggestion) -> Candidate:
    return Candidate(one.text, field_hint(one.field) if one.text.endswith(":") else "", one)
