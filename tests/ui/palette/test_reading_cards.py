"""A client's page, and whom a typed number means."""

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.domain.identity import new_id
from app.domain.readmodels.clients import ClientCard, NoticeView
from app.domain.vocabulary import NoticeKind
from ui.palette.entry import Entry, Kind
from ui.palette.palette_list import PaletteModel, head_of
from ui.palette.reading_cards import client_card

pytestmark = pytest.mark.usefixtures("theme")


def _notice(kind: NoticeKind, text: str = "") -> NoticeView:
    return NoticeView(new_id(), kind, text, "", None, must_confirm=False)


def _card(*notices: NoticeView) -> ClientCard:
    return ClientCard(
        contact_id=new_id(), full_name="Иван Петров", position="", manner="", phones=(),
        client_id=None, organisation="", is_key=False, city="", address="", time_zone="",
        working_hours="", environment="", site_id=None, sites=(), contract=None,
        dedicated_id=None, dedicated_name="", equipment=(), notices=notices,
    )  # fmt: skip


def test_a_notice_says_its_words_and_one_without_words_is_left_out(qtbot: QtBot) -> None:
    notices = (
        _notice(NoticeKind.OPEN_PROMISE),
        _notice(NoticeKind.OTHER),
        _notice(NoticeKind.ACCESS, "Пропуск у охраны"),
    )
    page = client_card(_card(*notices))
    qtbot.addWidget(page)
    texts = [each.text() for each in page.findChildren(QLabel)]
    assert "Something promised is still open" in texts
    assert "Пропуск у охраны" in texts
    assert "Important" not in texts


def test_the_group_that_is_meant_goes_first() -> None:
    client, ticket = Entry(Kind.CLIENT, "contact", "Иван"), Entry(Kind.TICKET, "ticket", "26-1")
    model = PaletteModel()
    model.replace([client, ticket])
    assert [model.entry(1), model.entry(3)] == [client, ticket]
    model.replace([client, ticket], Kind.TICKET)
    assert model.rows == [head_of(Kind.TICKET), ticket, head_of(Kind.CLIENT), client]
