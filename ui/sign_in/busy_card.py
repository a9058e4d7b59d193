"""Steps that need a moment, and steps that went wrong."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QProgressBar, QWidget

from app.domain.errors import DeskError
from ui.sign_in.entry_card import EntryCard, press_with
from ui.sign_in.steps import Task
from ui.texts import error_text
from ui.translations import translate
from ui.widgets import Card, DeskButton, Mark, Shape, column, label, row


class BusyCard(EntryCard):
    """What is being done; the window stays alive."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Show a bar that moves without a measure."""
        super().__init__(parent)
        self._task = Task.OPENING
        self._text, self._hint = label("", "strong", wrap=True), label("", "secondary", wrap=True)
        bar = QProgressBar()
        bar.setRange(0, 0)
        bar.setTextVisible(False)
        self.put(self._text, bar, self._hint)
        self.retranslate()

    def show_task(self, task: Task) -> None:
        """Say what is being done."""
        self._task = task
        self.retranslate()

    def retranslate(self) -> None:
        """Put the task into words."""
        super().retranslate()
        self.set_subtitle(translate("Entry", "one moment"))
        texts = {
            Task.OPENING: (translate("Entry", "Opening the database…"), ""),
            Task.UPGRADING: (
                translate("Entry", "Upgrading the database…"),
                translate("Entry", "Do not switch the computer off. A copy was made before."),
            ),
            Task.FURNISHING: (
                translate("Entry", "Creating the demo room…"),
                translate("Entry", "40 people, 300 clients, some weeks of calls and tickets."),
            ),
            Task.SAVING: (
                translate("Entry", "Finishing what is being saved…"),
                translate("Entry", "The window closes by itself."),
            ),
        }
        text, hint = texts[self._task]
        self._text.setText(text)
        self._hint.setText(hint)
        self._hint.setVisible(bool(hint))


class ProblemCard(EntryCard):
    """Why the database did not open, and what can be done.

    Signals: ``retry_wanted()``, ``change_wanted()``, ``upgrade_wanted()``.
    """

    retry_wanted = Signal()
    change_wanted = Signal()
    upgrade_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a problem."""
        super().__init__(parent)
        self._error: BaseException | None = None
        self._text, self._hint = label("", "body", wrap=True), label("", "secondary", wrap=True)
        box = Card(
            row(column(2, Shape(Mark.RISK, 16), "|", spacing=0), (self._text, 1), spacing=10),
            kind="warn",
        )
        self._upgrade = DeskButton("", "primary", large=True)
        self._retry, self._change = DeskButton("", key="F5"), DeskButton("", key="F4")
        self._upgrade.clicked.connect(self.upgrade_wanted)
        self._retry.clicked.connect(self.retry_wanted)
        press_with(self._retry, "F5")
        press_with(self._change, "F4")
        self._change.clicked.connect(self.change_wanted)
        buttons = row((self._retry, 1), (self._change, 1))
        self.put(box, self._hint, self._upgrade, buttons)
        self.first = self._retry
        self.retranslate()

    def show_error(self, error: BaseException) -> None:
        """Say what happened; an older schema offers the upgrade."""
        self._error = error
        self.first = self._upgrade if self._is_older() else self._retry
        self.retranslate()

    def retranslate(self) -> None:
        """Put the problem into words."""
        super().retranslate()
        self.set_subtitle(translate("Entry", "the database did not open"))
        self._retry.setText(translate("Entry", "Try again"))
        self._change.setText(translate("Entry", "Another database"))
        self._upgrade.setText(translate("Entry", "Upgrade the database"))
        self._upgrade.setVisible(self._is_older())
        self._hint.setVisible(self._is_older())
        self._hint.setText(
            translate(
                "Entry", "A file is copied beside itself before. A server asks for the right."
            )
        )
        if self._error is not None:
            self._text.setText(error_text(self._error))

    def _is_older(self) -> bool:
        return isinstance(self._error, DeskError) and self._error.code == "schema_older"
