"""The figures of a report: what was made, what was found, which rules decided."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from app.services.importing.options import ImportReport
from ui.formats import number
from ui.texts.import_report import counts, rules
from ui.widgets import label

_COLUMNS = 3


class Figures(QWidget):
    """Three columns of figures; those of nothing are left out."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start without a report."""
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        for place in range(_COLUMNS):
            self._grid.setColumnStretch(place * 2 + 1, 1)
        self._labels: list[tuple[QLabel, QLabel]] = []

    def show_report(self, report: ImportReport) -> None:
        """Show what came of the rows."""
        found = [line for line in (*counts(report), *rules(report)) if line[1]]
        while len(self._labels) < len(found):
            self._add()
        for at, (figure, words) in enumerate(self._labels):
            text, count = found[at] if at < len(found) else ("", 0)
            figure.setText(number(count))
            words.setText(text)
            figure.setVisible(bool(text))
            words.setVisible(bool(text))

    def text(self) -> str:
        """Return all that is shown, for the ear and for tests."""
        return "\n".join(
            f"{words.text()}: {figure.text()}" for figure, words in self._labels if words.text()
        )

    def _add(self) -> None:
        figure, words = label("", "strong"), label("", "secondary", wrap=True)
        line, place = divmod(len(self._labels), _COLUMNS)
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(figure, line, place * 2, top | Qt.AlignmentFlag.AlignRight)
        self._grid.addWidget(words, line, place * 2 + 1, top)
        self._labels.append((figure, words))
