"""What may be wrong with an imported file or row, in words."""

from typing import Final

from ui.texts.error_table import Sentences
from ui.translations import translate

SENTENCES: Final[Sentences] = {
    "file_missing": lambda _: translate("Errors", "There is no file “{path}”"),
    "file_empty": lambda _: translate("Errors", "There are no rows in “{path}”"),
    "file_broken": lambda _: translate(
        "Errors", "“{path}” cannot be read as a table. CSV, CSV.GZ and XLSX are understood"
    ),
    "file_unreadable": lambda _: translate("Errors", "“{path}” cannot be opened: {detail}"),
    "file_unwritable": lambda _: translate("Errors", "“{path}” cannot be written: {detail}"),
    "mapping_broken": lambda _: translate(
        "Errors", "The mapping file “{path}” is not understood: {detail}"
    ),
    "encoding_unknown": lambda _: translate("Errors", "There is no encoding “{value}”"),
    "import_field_unknown": lambda _: translate("Errors", "There is no field “{name}” to fill"),
    "import_column_missing": lambda _: translate("Errors", "The table has no column “{column}”"),
    "import_field_required": lambda _: translate(
        "Errors", "No column was recognised as “{name}”. Name it in the mapping"
    ),
    "import_no_department": lambda _: translate(
        "Errors", "The room has no department that the tickets could belong to"
    ),
    "import_date": lambda _: translate("Errors", "“{value}” is not a date"),
    "import_date_format": lambda _: translate(
        "Errors", "“{value}” is not a date format. Write dmy, mdy or ymd"
    ),
    "import_state": lambda _: translate("Errors", "The state “{value}” is not known"),
    "import_priority": lambda _: translate("Errors", "The priority “{value}” is not known"),
    "import_level": lambda _: translate("Errors", "The level “{value}” is not known"),
    "import_channel": lambda _: translate("Errors", "The channel “{value}” is not known"),
    "import_number": lambda _: translate("Errors", "“{value}” is not a whole number"),
    "import_scattered": lambda _: translate(
        "Errors", "“{value}” was already above: rows of one case must stand together"
    ),
    "import_key_taken": lambda _: translate("Errors", "“{value}” already stands for {name}"),
    "contact_unknown": lambda _: translate("Errors", "This person is no longer in the list"),
    "notice_unknown": lambda _: translate("Errors", "This notice is no longer there"),
    "notice_kind": lambda _: translate(
        "Errors", "The program puts up this kind of notice by itself"
    ),
    "notice_about": lambda _: translate("Errors", "Say whom the notice is about"),
    "notice_expired": lambda _: translate("Errors", "The notice would already be over"),
}
"""Code -> sentence."""
OF_ROWS: Final[Sentences] = {
    "import_ragged": lambda _: translate(
        "Errors", "The row has {found} cells, the table has {expected} columns"
    ),
    "import_undecodable": lambda _: translate(
        "Errors", "These bytes are not text in the file's encoding"
    ),
    "import_row_broken": lambda _: translate("Errors", "The row cannot be read: {detail}"),
    "import_dates_ambiguous": lambda _: translate(
        "Errors", "Day and month could change places in “{value}”: the day is taken first"
    ),
    "import_column_twice": lambda _: translate(
        "Errors", "The column “{column}” stands in the table twice: the last one is read"
    ),
}
"""Code of a row that no failure carries -> sentence."""
