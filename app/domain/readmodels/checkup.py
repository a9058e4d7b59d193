"""What a check of a desk's connection finds, step by step."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from app.domain.errors import DeskError


class Step(StrEnum):
    """What is looked at, in this order."""

    ADDRESS = "address"
    NAME = "name"
    LINE = "line"
    ENCRYPTION = "encryption"
    SIGN_IN = "sign_in"
    PROTECTION = "protection"
    VERSION = "version"
    ENCODING = "encoding"
    SCHEMA = "schema"
    PERSON = "person"
    PASSWORD = "password"  # noqa: S105 (the name of a step)
    ROWS = "rows"
    CLOCK = "clock"
    NOTICE = "notice"
    LIMITS = "limits"
    CONNECTIONS = "connections"
    FILE = "file"
    FOLDER = "folder"
    KEYRING = "keyring"
    KEPT = "kept"


class Verdict(StrEnum):
    """How a step ended."""

    GOOD = "good"
    DOUBTFUL = "doubtful"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """One step's outcome.

    ``facts`` fill its sentence; ``advice`` is a code that says what to do when something is
    doubtful or bad; ``error`` is a failure that has a sentence of its own.
    """

    step: Step
    verdict: Verdict = Verdict.GOOD
    facts: Mapping[str, object] = field(default_factory=dict)
    advice: str = ""
    error: DeskError | None = None
