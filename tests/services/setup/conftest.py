"""The small room with somebody who shapes it."""

from dataclasses import replace

import pytest

from app.domain.permissions import Actor
from app.domain.vocabulary import Role
from app.services.catalogue import CatalogueService
from app.services.setup import SetUp
from tests import factories as make
from tests.rooms import SmallRoom


@pytest.fixture
def administrator(room: SmallRoom) -> Actor:
    with room.database.write() as session:
        key = make.make_agent(session, room.department, "root", role=Role.ADMINISTRATOR)
    return replace(room.supervisor, agent_id=key, login="root", role=Role.ADMINISTRATOR)


@pytest.fixture
def setup(room: SmallRoom, catalogue: CatalogueService) -> SetUp:
    return SetUp(room.database, room.clock, catalogue)
