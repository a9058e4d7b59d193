"""A wrong row of an imported table in words."""

from app.domain.errors import DeskError
from app.domain.importing.rows import RowError
from ui.texts.error_import import OF_ROWS
from ui.texts.errors import error_text
from ui.texts.facts import Facts


def row_error_text(error: RowError) -> str:
    """Return what is wrong with the cell or row."""
    told = {**error.facts, "value": error.value, "column": error.column}
    if error.code in OF_ROWS:
        facts = Facts(told)
        return OF_ROWS[error.code](facts).format_map(facts)
    return error_text(DeskError(error.code, **told))
