"""The steps of an import."""

from enum import StrEnum


class Step(StrEnum):
    """Which page is shown; the last one is both the run and its result."""

    FILE = "file"
    COLUMNS = "columns"
    CHECK = "check"
    IMPORT = "import"
