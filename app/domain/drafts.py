"""Unfinished work as JSON for the journal, readable by an older and a newer program alike."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.domain.plain_json import as_json, read_json
from app.domain.readmodels.calls import CallDraft


@dataclass(frozen=True, slots=True)
class Writing:
    """An unfinished text of one record at one place; ``body`` is the place's own JSON."""

    place: str
    record: str
    at: datetime
    body: str

    def told(self) -> dict[str, Any]:
        """Read the body; empty when it is none that this program knows."""
        try:
            told = json.loads(self.body)
        except ValueError:
            return {}
        return told if isinstance(told, dict) else {}


def to_json(draft: CallDraft) -> str:
    """Write a draft; UUIDs, moments and enums become text or numbers."""
    return as_json(draft)


def from_json(text: str) -> CallDraft:
    """Read a draft; unknown keys are passed over, missing ones take their defaults.

    Raises ValueError for anything that is no draft, or lacks what has no default.
    """
    return read_json(CallDraft, text)
