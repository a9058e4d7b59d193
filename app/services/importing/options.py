"""What an import is told, what it shows beforehand and what it says afterwards."""

from collections.abc import Callable
from dataclasses import dataclass, field

from app.domain.importing.columns import ColumnMapping
from app.domain.importing.rows import RowError

DEFAULT_ZONE = "Europe/Moscow"
MOST_ERRORS = 10_000
Progress = Callable[[int, int], None]
"""Called with rows done and rows in all (0: not counted yet); what it raises ends the import."""


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How to read a file. None means: look and guess.

    ``date_order`` is dmy, mdy or ymd; ``missing`` are cells that stand for nothing.
    """

    mapping: ColumnMapping | None = None
    date_order: str | None = None
    encoding: str | None = None
    zone: str = DEFAULT_ZONE
    missing: frozenset[str] = frozenset({"", "?"})
    skip_bad_rows: bool = False


@dataclass(frozen=True, slots=True)
class ImportPreview:
    """What a file looks like before anything is written.

    ``problems`` are codes: dates_ambiguous, column_twice, nothing_mapped.
    """

    columns: tuple[str, ...]
    mapping: ColumnMapping
    rows: tuple[tuple[str, ...], ...]
    encoding: str
    date_order: str
    problems: tuple[RowError, ...] = ()


@dataclass(slots=True)
class ImportReport:
    """What an import did, or with ``dry_run`` would do.

    ``read`` counts rows, the other figures people or tickets; ``errors`` holds the first
    10,000 of ``error_count``. ``rules`` says how many tickets took their resolution from
    which rule, and how many times were out of order.
    """

    dry_run: bool = False
    written: bool = False
    read: int = 0
    created: int = 0
    updated: int = 0
    skipped: int = 0
    already_there: int = 0
    organisations: int = 0
    contacts: int = 0
    agents: int = 0
    groups: int = 0
    categories: int = 0
    entries: int = 0
    encoding: str = ""
    date_order: str = ""
    rules: dict[str, int] = field(default_factory=dict)
    errors: list[RowError] = field(default_factory=list)
    error_count: int = 0

    def wrong(self, *errors: RowError) -> None:
        """Note what is wrong with a row."""
        self.error_count += len(errors)
        self.errors.extend(errors[: MOST_ERRORS - len(self.errors)])

    def rule(self, name: str, count: int = 1) -> None:
        """Count a rule that was applied."""
        if count:
            self.rules[name] = self.rules.get(name, 0) + count
