"""An empty database: begin with the demo room or with one's own."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.errors import RuleBroken
from ui.sign_in.entry_card import EntryCard, press_with
from ui.texts import error_text
from ui.translations import translate
from ui.widgets import Card, DeskButton, Field, label


class NewRoomCard(EntryCard):
    """Signals: ``demo_wanted()``, ``own_wanted(full_name)``, ``change_wanted()``."""

    demo_wanted = Signal()
    own_wanted = Signal(str)
    change_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """The demo first, one's own room below."""
        super().__init__(parent)
        self._demo, self._own = DeskButton("", key="F2"), DeskButton("", "primary", key="Enter")
        self._change = DeskButton("", "ghost", key="F4")
        self._heads = [label("", "h3") for _ in range(2)]
        self._hints = [label("", "secondary", wrap=True) for _ in range(2)]
        self._edit = QLineEdit()
        self._edit.setMaxLength(200)
        self._name = Field("", self._edit, required=True)
        inner = (14, 12, 14, 14)
        own = Card(self._heads[0], self._hints[0], self._name, self._own, kind="sub", margins=inner)
        demo = Card(self._heads[1], self._hints[1], self._demo, kind="sub", margins=inner)
        self.put(own, demo, self._change)
        self._connect()
        self.first = self._edit
        self.retranslate()

    def show_error(self, error: BaseException) -> None:
        """Say what is wrong with the name."""
        self._name.set_error(error_text(error))
        self._edit.setFocus()

    def set_busy(self, busy: bool) -> None:
        """Wait for the answer."""
        for button in (self._demo, self._own):
            button.setEnabled(not busy)

    def retranslate(self) -> None:
        """Name everything."""
        super().retranslate()
        self.set_subtitle(translate("Entry", "the database is empty"))
        heads = (translate("Entry", "Your own room"), translate("Entry", "Have a look first"))
        hints = (
            translate(
                "Entry",
                "States, deadlines and working hours are set up as usual. "
                "You become the administrator.",
            ),
            translate(
                "Entry", "A made-up room: staff, clients, categories and some weeks of history."
            ),
        )
        for each, text in zip((*self._heads, *self._hints), (*heads, *hints), strict=True):
            each.setText(text)
        self._name.set_caption(translate("Entry", "Your full name"))
        self._edit.setPlaceholderText(translate("Entry", "Family name first"))
        self._own.setText(translate("Entry", "Begin with an empty room"))
        self._demo.setText(translate("Entry", "Create the demo room"))
        self._change.setText(translate("Entry", "Another database"))

    def _connect(self) -> None:
        self._edit.returnPressed.connect(self._on_own)
        self._edit.textEdited.connect(self._on_edited)
        self._own.clicked.connect(self._on_own)
        press_with(self._demo, "F2")
        press_with(self._change, "F4")
        self._demo.clicked.connect(self.demo_wanted)
        self._change.clicked.connect(self.change_wanted)

    def _on_edited(self) -> None:
        self._name.set_error("")

    def _on_own(self) -> None:
        name = " ".join(self._edit.text().split())
        if name:
            self.own_wanted.emit(name)
        else:
            self.show_error(RuleBroken("required", field="full_name", name=self._caption()))

    def _caption(self) -> str:
        return translate("Entry", "Your full name")
