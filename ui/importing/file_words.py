"""How a file is written, in words."""

from app.services.importing.options import ImportPreview
from ui.translations import translate

_KNOWN = {"cp1251": "windows-1251", "utf-8-sig": "utf-8", "xlsx": "XLSX"}


def encodings() -> tuple[str, ...]:
    """Return the encodings that Russian tables come in."""
    return ("utf-8", "cp1251", "utf-16", "cp866", "koi8-r")


def encoding_name(name: str) -> str:
    """Return an encoding's usual name."""
    return _KNOWN.get(name, name)


def date_order_name(order: str) -> str:
    """Return the order of a date as it is written."""
    return {
        "dmy": translate("Import", "day.month.year"),
        "mdy": translate("Import", "month/day/year"),
        "ymd": translate("Import", "year-month-day"),
    }[order]


def found_words(preview: ImportPreview) -> str:
    """Return what was found in the file, in one line."""
    columns = translate("Import", "%n columns found", len(preview.columns))
    known = translate("Import", "%n of them recognised", len(preview.mapping.columns))
    return f"{columns}, {known} · {encoding_name(preview.encoding)}"
