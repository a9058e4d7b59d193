"""The small room of the roster's tests, seen by its supervisor."""

from tests.ui.roster.conftest import context, room_url, shown

__all__ = ["context", "room_url", "shown"]
