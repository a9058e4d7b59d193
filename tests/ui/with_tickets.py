"""The room of ``made`` with tickets in it: for whatever imports this fixture."""

import pytest

from tests.ui.ticket_room import TicketRoom, furnish


@pytest.fixture
def made(made: TicketRoom) -> TicketRoom:
    """Three tickets of Litvinov's and two in his queue."""
    furnish(made)
    return made
