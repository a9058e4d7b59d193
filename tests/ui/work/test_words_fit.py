"""No word is cut on either screen, in any theme, language or size that is promised."""

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.ticket_room import TicketRoom, cut_texts, settled
from ui.theme import Theme
from ui.ticket.ticket_view import TicketView
from ui.ticket_parts.moves import Move
from ui.translations import Translator
from ui.work.work_desk import WorkDesk

# What a window of 1600x900 and of 1366x768 leaves under the top bar and beside the rail.
SIZES = [(1527, 847), (1293, 715)]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", ["ru", "en"])
@pytest.mark.parametrize("name", ["light", "dark"])
def test_no_word_is_cut(
    name: str,
    language: str,
    size: tuple[int, int],
    made: TicketRoom,
    theme: Theme,
    qapp: QApplication,
    qtbot: QtBot,
) -> None:
    theme.apply(qapp, name)
    translator = Translator()
    translator.switch(language)
    made.partner()
    desk, view = (
        WorkDesk(made.context(), made.navigator),
        TicketView(made.context(), made.navigator),
    )
    for screen in (desk, view):
        qtbot.addWidget(screen)
        screen.resize(*size)
        screen.show()
    view.show_ticket(made.tickets[2], (made.tickets[1], made.tickets[2]))
    settled(qtbot, made)
    try:
        for move in (None, Move.WAIT_CLIENT, Move.TO_PARTNER, Move.RESOLVE):
            for writing in (desk.preview.writing, view.writing):
                if move is not None:
                    writing.start(move)
            qapp.processEvents()
            assert cut_texts(desk) == []
            assert cut_texts(view) == []
            assert (desk.width(), desk.height()) == size
            assert (view.width(), view.height()) == size
    finally:
        translator.switch("en")
