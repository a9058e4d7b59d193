"""The knowledge section over the small room."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor
from tests import factories as make
from tests.ui.ticket_room import TicketRoom
from ui.knowledge.knowledge_view import KnowledgeView

Shown = Callable[..., KnowledgeView]


@pytest.fixture
def made(made: TicketRoom) -> TicketRoom:
    small = made.room
    with small.database.write() as session:
        today = small.clock().date()
        make.make_article(
            session, "Чековая лента жуётся", [small.no_print], symptom="Чек рвётся",
            steps="Открыть крышку\nЗаменить вал", workaround="Запасная касса", helped=4,
            not_helped=1, review_on=today - timedelta(days=2),
        )  # fmt: skip
        make.make_article(session, "Нет интернета", [small.no_network], steps="Роутер")
    made.desk.catalogue.refresh()
    return made


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
