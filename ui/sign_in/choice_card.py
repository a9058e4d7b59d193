"""The first start: one computer or a common database."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ui.sign_in.entry_card import EntryCard, press_with
from ui.translations import translate
from ui.widgets import Card, DeskButton, Icon, column, label, row


class ChoiceCard(EntryCard):
    """Signals: ``embedded_chosen()``, ``server_chosen()``."""

    embedded_chosen = Signal()
    server_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Two ways, each with what it means; 1 and 2 choose."""
        super().__init__(parent)
        self._embedded, self._server = _Way("person", "1"), _Way("group", "2")
        self._embedded.button.clicked.connect(self.embedded_chosen)
        self._server.button.clicked.connect(self.server_chosen)
        for way in (self._embedded, self._server):
            press_with(way.button, way.button.key())
        self.put(self._embedded, self._server)
        self.first = self._embedded.button
        self.retranslate()

    def retranslate(self) -> None:
        """Say what each way means."""
        super().retranslate()
        self.set_subtitle(translate("Entry", "where the data will live"))
        self._embedded.set_texts(
            translate("Entry", "One computer"),
            translate("Entry", "A file on this machine. Nothing to install, no network needed."),
            translate("Entry", "One computer (SQLite)"),
        )
        self._server.set_texts(
            translate("Entry", "The whole room"),
            translate("Entry", "A PostgreSQL server that every desk sees. Ask for its address."),
            translate("Entry", "Common database (PostgreSQL)"),
        )


class _Way(Card):
    """What a choice means, with its button."""

    def __init__(self, icon: str, key: str) -> None:
        self.button = DeskButton("", "normal", key=key)
        self._title, self._hint = label("", "h3"), label("", "secondary", wrap=True)
        words = column(self._title, self._hint, spacing=2)
        head = row(column(2, Icon(icon, 22, "accent"), "|", spacing=0), (words, 1), spacing=12)
        super().__init__(head, self.button, kind="sub", margins=(14, 12, 14, 14), spacing=10)

    def set_texts(self, title: str, hint: str, choose: str) -> None:
        """Show other words."""
        self._title.setText(title)
        self._hint.setText(hint)
        self.button.setText(choose)
