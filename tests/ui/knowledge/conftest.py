"""The knowledge section over the small room."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from pytestqt.qtbot import QtBot

from app.domain.permissions import Actor
from tests import factories as make
from tests.ui.screens import on_screen
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
        on_screen(qtbot, view, 1293, 715, active=True)
        view.activate()
        qtbot.waitUntil(lambda: bool(view.presenter.articles) and view.presenter.sheet is not None)
        return view

    return show
