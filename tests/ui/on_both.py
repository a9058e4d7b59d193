"""The room of ``made`` on both databases: for whatever imports this fixture."""

import pytest


@pytest.fixture
def room_url(database_url: str) -> str:
    """On both databases."""
    return database_url
