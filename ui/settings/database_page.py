"""This database: kind, place, schema, and what protects it."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFormLayout, QWidget

from ui.settings.copies_box import CopiesBox
from ui.settings.page import SettingsPage
from ui.texts import error_text
from ui.texts.protection_words import protection_text
from ui.translations import translate
from ui.widgets import Card, DeskButton, ElidedLabel, Mark, Shape, column, label, row

if TYPE_CHECKING:
    from app.bootstrap import DatabaseAbout
    from ui.context import DeskContext


class DatabasePage(SettingsPage):
    """Asked once when the page is first shown, and by «Check again»."""

    def __init__(
        self, context: "DeskContext", keep: Callable[[], None], parent: QWidget | None = None
    ) -> None:
        """Ask about the database; ``keep`` writes the settings."""
        super().__init__(parent)
        self._context = context
        self._about: DatabaseAbout | None = None
        self._seconds: float | None = None
        self._error: BaseException | None = None
        self._captions = [label("", "muted") for _ in range(4)]
        self._values = [ElidedLabel("", "body") for _ in range(4)]
        table = QFormLayout()
        table.setHorizontalSpacing(24)
        table.setVerticalSpacing(9)
        for caption, value in zip(self._captions, self._values, strict=True):
            table.addRow(caption, value)
        self._truths = [label("", "body", wrap=True) for _ in range(3)]
        marks = [Shape(Mark.INFO, 16) for _ in range(3)]
        lines = [
            row(column(2, mark, "|", spacing=0), (truth, 1), spacing=10)
            for mark, truth in zip(marks, self._truths, strict=True)
        ]
        self._protection = label("", "h3")
        self._again = DeskButton("", key="F5")
        self._again.clicked.connect(self.ask)
        self.put(table, Card(self._protection, *lines, kind="sub", margins=(16, 12, 16, 14)))
        if context.desk.embedded:
            self.put(CopiesBox(context, keep))
        self.put(row(self._again, "|"))
        self.retranslate()
        self.ask()

    def ask(self) -> None:
        """Ask the database about itself."""
        desk = self._context.desk
        self._context.background.read(desk.about, self._on_about, self._on_failed)
        self._context.background.read(desk.ping, self._on_ping, self._on_failed)

    def retranslate(self) -> None:
        """Put what is known into words."""
        self.title.setText(translate("Settings", "Database"))
        self.hint.setText(error_text(self._error) if self._error is not None else "")
        self.hint.setVisible(self._error is not None)
        captions = (
            translate("Settings", "Kind"),
            translate("Settings", "Place"),
            translate("Settings", "Schema"),
            translate("Settings", "Answers in"),
        )
        for caption, text in zip(self._captions, captions, strict=True):
            caption.setText(text)
        for value, text in zip(self._values, self._facts(), strict=True):
            value.setText(text)
        self._protection.setText(translate("Settings", "What protects it"))
        truths = (self._line_truth(), self._database_truth(), self._draft_truth())
        for truth, text in zip(self._truths, truths, strict=True):
            truth.setText(text)
        self._again.setText(translate("Settings", "Check again"))

    def _on_about(self, about: "DatabaseAbout") -> None:
        self._about, self._error = about, None
        self.retranslate()

    def _on_ping(self, seconds: float) -> None:
        self._seconds = seconds
        self.retranslate()

    def _on_failed(self, error: BaseException) -> None:
        self._error = error
        self.retranslate()

    def _facts(self) -> tuple[str, str, str, str]:
        about = self._about
        if about is None:
            return "…", "…", "…", "…"
        kind = translate("Settings", "SQLite, a file of this computer")
        place = about.name if about.embedded else f"{about.name} · {about.host}"
        time = "…"
        if self._seconds is not None:
            milliseconds = max(1, round(self._seconds * 1000))
            time = translate("Settings", "{n} ms").format(n=milliseconds)
        return kind if about.embedded else "PostgreSQL", place, about.schema.found or "—", time

    def _line_truth(self) -> str:
        return "…" if self._about is None else protection_text(self._about.protection)

    def _database_truth(self) -> str:
        if self._about is None:
            return "…"
        if self._about.embedded:
            return translate(
                "Settings",
                "The file is not encrypted. Profiles and PINs protect nothing: whoever can open "
                "the file reads everything. What protects it are the rights to the folder and "
                "the encryption of the disk.",
            )
        return translate(
            "Settings",
            "The server lets in logins with their passwords and decides what each may do. "
            "Rights shown here are the same table.",
        )

    def _draft_truth(self) -> str:
        if self._context.drafts.encrypted:
            return translate(
                "Settings",
                "Drafts of calls on this computer are encrypted; the key is in the system keyring.",
            )
        return translate(
            "Settings",
            "Drafts of calls on this computer are not encrypted: the system has no keyring.",
        )
