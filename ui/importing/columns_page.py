"""Step 2: which column of the file fills which of our fields."""

from pathlib import Path
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.folding import fold
from app.services.importing.options import ImportPreview
from ui.importing.field_words import field_word, field_words, in_words
from ui.importing.import_presenter import ImportPresenter
from ui.kept_form import KeptForm
from ui.kept_parts import Part
from ui.texts import error_text
from ui.translations import Retranslatable, translate
from ui.widgets import (
    Candidate,
    Cell,
    CellModel,
    CellRow,
    DeskButton,
    Field,
    TwoLineTable,
    TypeAhead,
    fill,
    label,
    row,
)
from ui.widgets.path_line import Browse, PathLine

if TYPE_CHECKING:
    from ui.context import DeskContext

PLACE: Final = "import"
_VALUES: Final = 3
_LONGEST: Final = 60


class ColumnsPage(Retranslatable, QWidget):
    """The columns with their first values; Enter goes to the field of the current one."""

    def __init__(
        self, presenter: ImportPresenter, context: "DeskContext", parent: QWidget | None = None
    ) -> None:
        """Show what the presenter guessed."""
        super().__init__(parent)
        self._presenter = presenter
        self._model = CellModel(("", "", ""), self)
        self.table = TwoLineTable((240, 0, 260), row_height=32)
        self.table.setModel(self._model)
        self.choice = TypeAhead()
        self._choice = Field("", self.choice)
        self._load, self._save = DeskButton(""), DeskButton("")
        self.mapping = PathLine(Browse.OPEN, self._load, self._save, filters="*.json *.toml")
        self._more = label("", "caption", wrap=True)
        self._error = label("", "caption", "danger", wrap=True)
        self._error.hide()
        chosen = Part(self._columns, presenter.put_columns)
        self.kept = KeptForm(context, PLACE, self, {"columns": chosen})
        self._seen: ImportPreview | None = None
        self._loading = False
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def first(self) -> QWidget:
        """Where the keys go first."""
        return self.table

    def fill(self) -> None:
        """Show the columns and what they fill."""
        preview = self._presenter.preview
        if preview is not None:
            self._model.replace(self._rows(preview))
        mapping = self._presenter.mapping
        told = dict.fromkeys((*mapping.constants, *mapping.values))
        words = ", ".join(field_word(self._presenter.kind, name) for name in told)
        text = translate("Import", "The mapping file also gives values for: {fields}")
        self._more.setText(text.format(fields=words))
        self._more.setVisible(bool(told))
        self._error.hide()
        self._show_current()

    def _follow(self) -> None:
        """What is chosen by hand belongs to one file, until it is imported."""
        presenter, preview = self._presenter, self._presenter.preview
        if presenter.is_over or presenter.path is None:
            self.kept.finish()
            self._seen = None
        elif preview is self._seen:
            self.kept.note()
        else:
            if self._loading:
                self.kept.finish()
            self._seen, self._loading = preview, False
            record = f"{presenter.kind.value}/{presenter.path}" if preview is not None else None
            self.kept.stand(record, _as_guessed)

    def _columns(self) -> dict[str, str]:
        return dict(self._presenter.mapping.columns)

    def show_error(self, field: str, error: BaseException) -> None:
        """Say what is missing over the table, or what is wrong with the mapping file."""
        text = error_text(in_words(self._presenter.kind, error))
        if field == "mapping":
            self._loading = False
            self.mapping.field.set_error(text)
            return
        self._error.setText(text)
        self._error.show()
        self.table.setFocus()

    def retranslate(self) -> None:
        """Name everything."""
        heads = (
            translate("Import", "Column of the file"),
            translate("Import", "First values"),
            translate("Import", "Our field"),
        )
        self._model.set_heads(heads)
        self.table.setAccessibleName(translate("Import", "Columns of the file"))
        self._choice.set_note(translate("Import", "a part of the name is enough"))
        self.mapping.set_caption(
            translate("Import", "Mapping file"),
            translate("Import", "keeps this choice for the next file of the same kind"),
        )
        self._load.setText(translate("Import", "Load"))
        self._save.setText(translate("Import", "Save"))
        self.fill()

    def _lay_out(self) -> None:
        lines = row((self._choice, 2), (self.mapping, 3), spacing=16)
        parts = (lines, self.kept.line, self._error, self._more, (self.table, 1))
        fill(QVBoxLayout(self), *parts, spacing=10)

    def _connect(self) -> None:
        self._presenter.changed.connect(self._follow)
        self.table.row_changed.connect(self._show_current)
        self.table.row_chosen.connect(self._on_row)
        self.choice.asked.connect(self._on_asked)
        self.choice.accepted.connect(self._on_accepted)
        self.choice.left.connect(self._show_current)
        clear = QShortcut(QKeySequence(Qt.Key.Key_Delete), self.table)
        clear.setContext(Qt.ShortcutContext.WidgetShortcut)
        clear.activated.connect(self._on_clear)
        self._load.clicked.connect(self._on_load)
        self._save.clicked.connect(self._on_save)
        self.mapping.entered.connect(self._on_load)

    def _rows(self, preview: ImportPreview) -> list[CellRow]:
        return [
            CellRow((at, name), (Cell(name, strong=True), values, self._field_cell(name)))
            for at, name in enumerate(preview.columns)
            for values in (_first_values(preview, at),)
        ]

    def _field_cell(self, column: str) -> Cell:
        kind, mapping = self._presenter.kind, self._presenter.mapping
        fields = [field_word(kind, f) for f, c in mapping.columns.items() if c == column]
        if not fields:
            return Cell(_not_taken(), token="muted")
        return Cell(", ".join(fields), strong=True)

    def _column(self) -> str:
        preview, at = self._presenter.preview, self.table.current_row
        return preview.columns[at] if preview is not None and 0 <= at < len(preview.columns) else ""

    def _show_current(self) -> None:
        column = self._column()
        words = translate("Import", "Field for “{column}”")
        self._choice.set_caption(words.format(column=column[:_LONGEST]))
        if not self.choice.hasFocus():
            field = self._presenter.field_of(column)
            self.choice.setText(field_word(self._presenter.kind, field) if field else "")

    def _on_row(self, _row: int) -> None:
        self.choice.setFocus()
        self.choice.selectAll()
        self._offer("")

    def _on_asked(self, text: str) -> None:
        self._offer(text)

    def _offer(self, text: str) -> None:
        """Offer what the column fills now, then what is free, then what others fill."""
        wanted, filled = fold(text), self._presenter.mapping.columns
        now, free = self._presenter.field_of(self._column()), Candidate(_not_taken())
        taken = translate("Import", "now from “{column}”")
        rows = [
            Candidate(word, taken.format(column=filled[name]) if name in filled else "", name)
            for name, word in field_words(self._presenter.kind).items()
            if wanted in fold(f"{word} {name}")
        ]
        rows.sort(key=lambda each: (each.data != now, each.data in filled))
        if not wanted:
            rows.insert(0 if now is None else len(rows), free)
        self.choice.offer(tuple(rows))

    def _on_accepted(self, candidate: Candidate) -> None:
        field = candidate.data if isinstance(candidate.data, str) else None
        at = self.table.current_row
        self._presenter.assign(self._column(), field)
        self.table.setFocus()
        self.table.setCurrentIndex(self._model.index(min(at + 1, self._model.rowCount() - 1), 0))

    def _on_clear(self) -> None:
        self._presenter.assign(self._column(), None)

    def _on_load(self) -> None:
        path = self._mapping_path()
        if path is not None:
            self._loading = True
            self._presenter.load_mapping(path)

    def _on_save(self) -> None:
        path = self._mapping_path()
        if path is not None:
            self._presenter.save_mapping(path)

    def _mapping_path(self) -> Path | None:
        path = self.mapping.path()
        missing = translate("Import", "Name the file first")
        self.mapping.field.set_error("" if path is not None else missing)
        if path is None:
            self.mapping.setFocus()
        return path


def _as_guessed() -> None:
    """The columns stand as the file was guessed or told."""


def _not_taken() -> str:
    return translate("Import", "not taken")


def _first_values(preview: ImportPreview, at: int) -> Cell:
    values = dict.fromkeys(row[at].strip()[:_LONGEST] for row in preview.rows if row[at].strip())
    return Cell(" · ".join(list(values)[:_VALUES]), token="sec")
