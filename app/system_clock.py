"""The system's clock; everything else is handed a Clock."""

from datetime import UTC, datetime


def utc_now() -> datetime:
    """Return the present moment; the only place that asks the system."""
    return datetime.now(UTC)
