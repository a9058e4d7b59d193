"""The wrong rows of a file: where, what stands there, what is wrong with it."""

from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.importing.options import ImportReport
from ui.formats import number
from ui.texts.row_errors import row_error_text
from ui.translations import Retranslatable, translate
from ui.widgets import Cell, CellModel, CellRow, TwoLineTable, fill, label

MOST_SHOWN: Final = 200


class ErrorsTable(Retranslatable, QWidget):
    """The first of them; the report file has the rest."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without errors."""
        super().__init__(parent)
        self._report: ImportReport | None = None
        self._head = label("", "h3")
        self.model = CellModel(("", "", "", ""), self)
        self.table = TwoLineTable((76, 200, 220, 0), row_height=32)
        self.table.setModel(self.model)
        fill(QVBoxLayout(self), self._head, (self.table, 1), spacing=6)
        self.retranslate()

    def show_report(self, report: ImportReport | None) -> None:
        """Show what is wrong; without errors nothing is shown."""
        self._report = report
        self.setVisible(report is not None and bool(report.error_count))
        self.retranslate()

    def retranslate(self) -> None:
        """Name the columns, and put every error into words anew."""
        heads = (
            translate("Import", "Row"),
            translate("Import", "Column"),
            translate("Import", "Value"),
            translate("Import", "What is wrong"),
        )
        self.model.set_heads(heads)
        errors = self._report.errors[:MOST_SHOWN] if self._report is not None else []
        rows = [
            CellRow(
                at,
                (
                    Cell(str(error.row)),
                    Cell(error.column),
                    Cell(" ".join(error.value.split())),
                    Cell(row_error_text(error), token="danger"),
                ),
            )
            for at, error in enumerate(errors)
        ]
        self.model.replace(rows)
        self._head.setText(self._count() if self._report is not None else "")
        self.table.setAccessibleName(self._head.text())

    def _count(self) -> str:
        count = self._report.error_count if self._report is not None else 0
        text = translate("Import", "%n errors", count)
        if count <= MOST_SHOWN:
            return text
        rest = translate("Import", "the first {shown} are shown, the report file keeps more")
        return f"{text}: {rest.format(shown=number(MOST_SHOWN))}"
