"""What is seldom other than usual: the channel, the time of a call from paper, a remote look."""

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.vocabulary import Channel
from ui.call.parts import CallParts
from ui.formats import clock_time
from ui.texts import channel_name
from ui.ticket_parts.own_editors import ListEditor
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Field, GrowingTextEdit, fill, row

_DAY: Final = timedelta(days=1)


class DetailsRow(Retranslatable, QWidget):
    """Hidden while everything is usual; Ctrl+Shift+M opens it, Ctrl+Shift+R the remote look."""

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Follow the card at hand."""
        super().__init__(parent)
        self._parts = parts
        self._asked = self._look_asked = False
        self.channel, self.afterwards, self.time = ListEditor(), QCheckBox(), QLineEdit()
        self.time.setMaxLength(5)
        self.look = GrowingTextEdit(lines=(1, 4))
        self._channel_field = Field("", self.channel)
        self._time_field = Field("", self.time)
        self._look_field = Field("", self.look)
        self._row = QWidget()
        aside = row(self.afterwards, STRETCH)
        fill(
            QHBoxLayout(self._row),
            (self._channel_field, 2),
            (self._time_field, 1),
            aside,
            spacing=12,
        )
        fill(QVBoxLayout(self), self._row, self._look_field, spacing=8)
        self.channel.edited.connect(self._on_channel)
        self.afterwards.clicked.connect(self._on_afterwards)
        self.time.editingFinished.connect(self._on_time)
        self.look.textChanged.connect(self._on_look)
        parts.board.current_changed.connect(self._on_card_changed)
        parts.matter.changed.connect(self.refresh)
        self.retranslate()

    def retranslate(self) -> None:
        self._channel_field.set_caption(translate("CallForm", "Channel"))
        self._time_field.set_caption(translate("CallForm", "Time of the call"))
        self._look_field.set_caption(translate("CallForm", "What the remote look showed"))
        self.afterwards.setText(translate("CallForm", "entered afterwards"))
        self.time.setPlaceholderText(translate("CallForm", "hh:mm"))
        self.channel.clear()
        self.refresh()

    def open(self) -> None:
        """Show channel and time; the caret goes to the channel."""
        self._asked = True
        self.refresh()
        self.channel.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_look(self) -> None:
        """Show the remote look; the caret goes there."""
        self._look_asked = True
        self.refresh()
        self.look.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def enter_afterwards(self) -> None:
        """The call is over and comes from paper: ask when it was."""
        self.open()
        self._set_afterwards(on=True)
        self.time.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.time.selectAll()

    def refresh(self) -> None:
        """Show what the card holds."""
        draft = self._parts.board.current
        channels = tuple((each.value, channel_name(each)) for each in Channel)
        if self.channel.count() == 0:
            for value, words in channels:
                self.channel.addItem(words, value)
        self.channel.show_value(draft.channel.value)
        self.afterwards.setChecked(draft.entered_afterwards)
        self.time.setEnabled(draft.entered_afterwards)
        if not self.time.hasFocus():
            self.time.setText(clock_time(draft.started_at))
        if self.look.toPlainText() != draft.matter.remote_look:
            blocked = self.look.blockSignals(True)
            self.look.setPlainText(draft.matter.remote_look)
            self.look.blockSignals(blocked)
        unusual = draft.channel is not Channel.PHONE or draft.entered_afterwards
        self._row.setVisible(self._asked or unusual)
        self._look_field.setVisible(self._look_asked or bool(draft.matter.remote_look))
        self.setVisible(not self._row.isHidden() or not self._look_field.isHidden())

    def _on_card_changed(self) -> None:
        self._asked = self._look_asked = False
        self._time_field.set_error("")
        self.refresh()

    def _on_channel(self, value: str) -> None:
        self._parts.matter.set_channel(Channel(value))

    def _on_afterwards(self, on: bool) -> None:
        self._set_afterwards(on=on)

    def _set_afterwards(self, *, on: bool) -> None:
        self._parts.board.edit(entered_afterwards=on)
        self.refresh()

    def _on_time(self) -> None:
        """Take the last moment that showed this time: a call from paper lies in the past."""
        draft, now = self._parts.board.current, self._parts.context.clock()
        if not draft.entered_afterwards or self.time.text() == clock_time(draft.started_at):
            return
        started = _moment(self.time.text(), now)
        wrong = translate("CallForm", "Write the time as 14:07")
        self._time_field.set_error("" if started else wrong)
        if started is not None:
            self._parts.board.edit(started_at=started)
            self._parts.board.cards_changed.emit()

    def _on_look(self) -> None:
        self._parts.matter.set_remote_look(self.look.toPlainText())


def _moment(text: str, now: datetime) -> datetime | None:
    try:
        wall = datetime.strptime(text.strip().replace(".", ":"), "%H:%M").time()  # noqa: DTZ007 - a time of day
    except ValueError:
        return None
    here = now.astimezone()
    moment = here.replace(hour=wall.hour, minute=wall.minute, second=0, microsecond=0)
    return (moment if moment <= here else moment - _DAY).astimezone(now.tzinfo)
