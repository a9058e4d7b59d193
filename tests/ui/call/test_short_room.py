"""What the call desk shows first when its room is short."""

import pytest
from PySide6.QtWidgets import QApplication

from app.domain.readmodels.clients import EquipmentView
from tests import factories as make
from tests.rooms import SmallRoom
from tests.ui.call.call_window import CallWindow
from tests.ui.call.test_desk import _typed
from ui.call.client_card_view import Fact
from ui.call.own_fields import _words
from ui.theme import Theme
from ui.widgets import DeskButton, Field


def test_a_required_field_never_hides_behind_the_button(calls: CallWindow, room: SmallRoom) -> None:
    with room.database.write() as session:
        for number in range(4):
            make.make_field(session, room.no_print, f"extra{number}", required=number == 3)
    calls.services.catalogue.refresh()
    _typed(calls)
    own = calls.desk.form.matter.own
    shown = [each for each in own.findChildren(Field) if each.isVisible()]
    assert own.field("field:extra3") in shown
    assert len(shown) == 3
    more = own.findChild(DeskButton)
    assert more is not None
    more.click()
    fields = [own.field(f"field:extra{number}") for number in range(4)]
    assert all(each is not None and not each.isHidden() for each in fields)


@pytest.mark.parametrize(
    ("serial", "shown"),
    [("0010738885", "00107…885"), ("00107885", "00107885"), ("", "")],
)
def test_a_long_serial_number_shows_its_ends(
    calls: CallWindow, room: SmallRoom, serial: str, shown: str
) -> None:
    assert calls.desk.isVisible()
    device = EquipmentView(room.equipment, room.site, "Касса 2", "АТОЛ 91Ф", serial, "")
    tail = f" · serial no. {shown}" if shown else ""
    assert _words(device) == f"АТОЛ 91Ф · Касса 2{tail}"


def test_the_head_drops_the_age_of_the_draft_before_the_norm(
    calls: CallWindow, room: SmallRoom
) -> None:
    _typed(calls)
    head = calls.desk.form.head
    room.clock.forward(seconds=30)
    head.refresh()
    head.resize(head.sizeHint().width() + 40, head.height())
    full, aged = head._times.text(), head._kept.text()
    assert "norm" in full
    assert aged.startswith("draft saved ")
    told = []
    for width in range(head.width(), 200, -10):
        head.resize(width, head.height())
        told.append((head._times.text(), head._kept.text()))
    steps = list(dict.fromkeys(told))
    since = full.split(" · ")[0]
    assert steps == [
        (full, aged), (full, "draft saved"), (since, "draft saved"), ("", "draft saved"),
    ]  # fmt: skip


def test_a_caption_of_the_client_grows_with_the_text(
    theme: Theme, qapp: QApplication, calls: CallWindow
) -> None:
    fact = Fact()
    calls.qtbot.addWidget(fact)
    fact.show_fact("Организация", "Аптека «Добрый день»")
    fact.show()
    for percent in (100, 130):
        theme.apply(qapp, "light", percent)
        qapp.processEvents()
        assert fact._caption.sizeHint().width() <= fact._caption.width()
