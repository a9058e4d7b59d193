"""What other desks change reaches the screens: the first at once, a storm of them gathered."""

from typing import Any, cast
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from app.domain.changes import Changes, Touched
from app.domain.identity import new_id
from ui import live
from ui.background import Background
from ui.changes_hub import ChangesHub
from ui.live import LiveRoom


def ticket(key: UUID) -> Changes:
    return Changes(Touched.TICKET, frozenset({key}))


def test_the_first_change_is_published_at_once_and_the_next_together(
    qtbot: QtBot, background: Background, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live, "GATHER_MS", 50)
    hub, published = ChangesHub(), list[Changes]()
    hub.changed.connect(lambda changes, _by: published.append(changes))
    room = LiveRoom(cast("Any", None), cast("Any", None), background, hub)
    first, second, third = new_id(), new_id(), new_id()
    room._on_told(ticket(first))
    assert published == [ticket(first)]
    room._on_told(ticket(second))
    room._on_told(ticket(third))
    assert len(published) == 1
    qtbot.waitUntil(lambda: len(published) == 2)
    assert published[1].tickets == {second, third}
    room._on_told(ticket(first))  # still within the rest behind the second time
    assert len(published) == 2
    qtbot.waitUntil(lambda: len(published) == 3)
