"""The knowledge section over the small room."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor
from app.services.drafts import Drafts
from tests import factories as make
from tests.ui.ticket_room import TicketRoom, ticket_room
from ui.background import Background
from ui.knowledge.knowledge_view import KnowledgeView

Shown = Callable[..., KnowledgeView]


@pytest.fixture
def made(sqlite_url: str, background: Background, tmp_path: Path) -> Iterator[TicketRoom]:
    room = ticket_room(sqlite_url, background, Drafts(tmp_path, None))
    small = room.room
    with small.database.write() as session:
        today = small.clock().date()
        make.make_article(
            session, "Чековая лента жуётся", [small.no_print], symptom="Чек рвётся",
            steps="Открыть крышку\nЗаменить вал", workaround="Запасная касса", helped=4,
            not_helped=1, review_on=today - timedelta(days=2),
        )  # fmt: skip
        make.make_article(session, "Нет интернета", [small.no_network], steps="Роутер")
    room.desk.catalogue.refresh()
    yield room
    background.drain(10)
    room.drafts.close()
    room.room.database.dispose()


@pytest.fixture
def shown(made: TicketRoom, qtbot: QtBot) -> Shown:
    def show(actor: Actor | None = None) -> KnowledgeView:
        view = KnowledgeView(made.context(actor), made.navigator)
        qtbot.addWidget(view)
        view.resize(1293, 715)
        with qtbot.waitExposed(view):
            view.show()
        view.activateWindow()
        qtbot.waitUntil(view.isActiveWindow)
        view.activate()
        qtbot.waitUntil(lambda: bool(view.presenter.articles) and view.presenter.sheet is not None)
        return view

    return show
