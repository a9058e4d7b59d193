"""A form bound to the journal: back under its record, dropped by a key, wiped when saved."""

from threading import current_thread, main_thread

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.domain.drafts import Writing
from app.services.drafts import Drafts
from tests.ui.ticket_room import TicketRoom, settled, typed
from ui.context import DeskContext
from ui.kept_form import KeptForm
from ui.kept_parts import part_of
from ui.widgets import GrowingTextEdit, SegmentedControl, fill

PLACE = "test"
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


class Form(QWidget):
    """A line, a text, a choice, a tick and a segment; ``stored`` is what the record has."""

    def __init__(self, context: DeskContext) -> None:
        super().__init__()
        self.line, self.text, self.choice = QLineEdit(), GrowingTextEdit(), QComboBox()
        self.tick, self.kind = QCheckBox(), SegmentedControl(("a", "b", "c"), 0)
        for name in ("one", "two"):
            self.choice.addItem(name, name)
        self.stored = {"line": "", "text": ""}
        parts = {
            "line": self.line, "text": self.text, "choice": self.choice, "tick": self.tick,
            "kind": self.kind,
        }  # fmt: skip
        self.kept = KeptForm(context, PLACE, self, parts)
        fill(QVBoxLayout(self), self.kept.line, *parts.values())

    def stand(self, record: str | None) -> None:
        self.kept.stand(record, self._show)

    def _show(self) -> None:
        self.line.setText(self.stored["line"])
        self.text.setPlainText(self.stored["text"])
        self.choice.setCurrentIndex(0)
        self.tick.setChecked(False)
        self.kind.set_current(0)


def form(made: TicketRoom, qtbot: QtBot, record: str | None = "mine", **stored: str) -> Form:
    """A form of a program that has just been started."""
    shown = Form(made.context())
    qtbot.addWidget(shown)
    shown.stored |= stored
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    shown.stand(record)
    settled(qtbot, made)
    return shown


def dies(shown: Form, made: TicketRoom, qtbot: QtBot) -> None:
    shown.kept._writings.flush()
    settled(qtbot, made)
    shown.hide()


def left(made: TicketRoom) -> tuple[Writing, ...]:
    return made.drafts.writings(made.room.litvinov.agent_id)


def filled(made: TicketRoom, qtbot: QtBot) -> None:
    """One life in which everything was filled in, and its end."""
    first = form(made, qtbot)
    typed(first.line, "Причина")
    typed(first.text, "Длинное объяснение")
    first.choice.setCurrentIndex(1)
    first.choice.activated.emit(1)
    first.tick.click()
    QTest.keyClick(first.kind, Qt.Key.Key_3)
    dies(first, made, qtbot)


def test_text_and_choices_come_back_and_it_is_said(made: TicketRoom, qtbot: QtBot) -> None:
    filled(made, qtbot)
    again = form(made, qtbot)
    assert (again.line.text(), again.text.toPlainText()) == ("Причина", "Длинное объяснение")
    assert (again.choice.currentData(), again.tick.isChecked()) == ("two", True)
    assert again.kind.current == 2
    assert again.kept.line.isVisible()
    assert "Restored" in again.kept.line.accessibleName()


def test_another_record_never_shows_it(made: TicketRoom, qtbot: QtBot) -> None:
    filled(made, qtbot)
    other = form(made, qtbot, "other")
    assert other.kept.typed() == other.kept._base
    assert not other.kept.line.isVisible()
    other.stand(None)
    typed(other.line, "ничьё")
    other.stand("mine")
    assert other.line.text() == "Причина"
    other.stand("other")
    assert other.line.text() == ""
    dies(other, made, qtbot)
    assert [each.record for each in left(made)] == ["mine"]


def test_one_key_drops_it_for_good(made: TicketRoom, qtbot: QtBot) -> None:
    filled(made, qtbot)
    again = form(made, qtbot, line="было")
    again.line.setFocus()
    QTest.keyClick(again.line, Qt.Key.Key_Delete, BOTH)
    assert (again.line.text(), again.kind.current) == ("было", 0)
    assert not again.kept.line.isVisible()
    dies(again, made, qtbot)
    assert left(made) == ()


def test_the_key_leaves_alone_what_was_not_brought_back(made: TicketRoom, qtbot: QtBot) -> None:
    shown = form(made, qtbot)
    typed(shown.line, "своё")
    QTest.keyClick(shown.line, Qt.Key.Key_Delete, BOTH)
    assert shown.line.text() == "своё"


def test_what_is_saved_is_wiped_unless_it_was_changed_since(made: TicketRoom, qtbot: QtBot) -> None:
    shown = form(made, qtbot)
    typed(shown.line, "раз")
    sent = shown.kept.taken()
    typed(shown.line, " два")
    assert not shown.kept.saved(sent)
    dies(shown, made, qtbot)
    assert len(left(made)) == 1
    assert shown.kept.saved(shown.kept.taken())
    dies(shown, made, qtbot)
    assert left(made) == ()


def test_what_is_typed_back_to_what_it_was_is_forgotten(made: TicketRoom, qtbot: QtBot) -> None:
    shown = form(made, qtbot, line="было")
    typed(shown.line, "!")
    QTest.keyClick(shown.line, Qt.Key.Key_Backspace)
    dies(shown, made, qtbot)
    assert left(made) == ()


def test_others_keep_what_was_not_touched_and_a_clash_is_said(
    made: TicketRoom, qtbot: QtBot
) -> None:
    first = form(made, qtbot, line="было", text="старое")
    typed(first.line, " и стало")
    dies(first, made, qtbot)
    merged = form(made, qtbot, line="было", text="новое от других")
    assert merged.line.text() == "было и стало"
    assert merged.text.toPlainText() == "новое от других"
    assert "others" not in merged.kept.line.accessibleName()
    merged.hide()
    clashing = form(made, qtbot, line="чужое", text="старое")
    assert clashing.line.text() == "было и стало"
    assert "others" in clashing.kept.line.accessibleName()


def test_what_comes_late_is_never_put_over_what_is_typed(made: TicketRoom, qtbot: QtBot) -> None:
    filled(made, qtbot)
    late = Form(made.context())
    qtbot.addWidget(late)
    late.stand("mine")
    typed(late.line, "новое")
    settled(qtbot, made)
    assert (late.line.text(), late.kept.line.isHidden()) == ("новое", True)


def test_what_nobody_has_seen_yet_is_not_wiped_by_a_form_left_blank(
    made: TicketRoom, qtbot: QtBot
) -> None:
    filled(made, qtbot)
    late = Form(made.context())
    qtbot.addWidget(late)
    late.stand("mine")
    late.kept.note()
    late.kept.finish()
    late.stand("mine")
    settled(qtbot, made)
    assert late.line.text() == "Причина"


@pytest.mark.parametrize("mode", [QLineEdit.EchoMode.Password, QLineEdit.EchoMode.NoEcho])
def test_a_secret_is_no_part_of_any_form(qtbot: QtBot, mode: QLineEdit.EchoMode) -> None:
    line = QLineEdit()
    qtbot.addWidget(line)
    line.setEchoMode(mode)
    with pytest.raises(ValueError, match="secrets"):
        part_of(line)


def test_the_journal_is_never_asked_by_the_window(
    made: TicketRoom, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[bool] = []
    for name in ("keep_writing", "forget_writing", "writings"):
        run = getattr(Drafts, name)

        def watched(*given: object, run: object = run) -> object:
            asked.append(current_thread() is main_thread())
            return run(*given)  # type: ignore[operator]

        monkeypatch.setattr(Drafts, name, watched)
    shown = form(made, qtbot)
    typed(shown.line, "раз")
    dies(shown, made, qtbot)
    shown.kept.drop()
    dies(shown, made, qtbot)
    assert asked
    assert not any(asked)
