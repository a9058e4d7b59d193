"""The room's own switches: its name, which calls become tickets, work without the server."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.room import LIMITS, setting_to_text
from app.domain.vocabulary import JoinedPolicy, RegisterPolicy
from ui.settings.letter_box import LetterBox
from ui.settings.page import Choice, count_field
from ui.settings.room_switches import RoomSwitches
from ui.texts import policy_choice
from ui.texts.outages import joined_choice
from ui.translations import translate
from ui.widgets import DeskButton, SegmentedControl, hline, row

if TYPE_CHECKING:
    from ui.context import DeskContext

_POLICIES: Final = tuple(RegisterPolicy)
_JOINED: Final = tuple(JoinedPolicy)


class RoomPage(RoomSwitches):
    """Changed by those who may edit the catalogue; others see it and why they may not."""

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Show what the room has now."""
        super().__init__(context, parent)
        self.policy = SegmentedControl(("", ""))
        self.name = QLineEdit()
        self.name.setMaxLength(200)
        self.name.setMinimumWidth(260)
        self._save = DeskButton("")
        name = QWidget()
        name.setLayout(row((self.name, 1), self._save))
        self._policy_row, self._name_row = Choice(self.policy), Choice(name)
        self.joined = SegmentedControl(("", ""))
        self._joined_row = Choice(self.joined)
        self.days, self.people = (
            count_field(LIMITS["offline_days"][1]),
            count_field(LIMITS["offline_people"][1]),
        )
        self.counts = {"offline_days": self.days, "offline_people": self.people}
        self._days_row, self._people_row = Choice(self.days), Choice(self.people)
        self.put(self._policy_row, hline(), self._joined_row, hline(), self._name_row)
        self.letter = LetterBox(context)
        self.keep({"room_name": self.name, **self.counts}, **self.letter.parts)
        self.put(hline(), self._days_row, self._people_row, hline(), self.letter)
        self.put(*self.remarks)
        self.controls = (self.policy, self.joined, name, self.days, self.people, self.letter)
        self._connect()
        self.retranslate()
        self.fill()

    def _connect(self) -> None:
        self.policy.chosen.connect(self._on_policy)
        self.joined.chosen.connect(self._on_joined)
        self.name.returnPressed.connect(self._on_name)
        self._save.clicked.connect(self._on_name)
        for name, field in self.counts.items():
            field.editingFinished.connect(partial(self.write_typed, name, field))
        self.letter.wanted.connect(self.write)

    def show_room(self) -> None:
        settings = self._context.catalogue.settings
        self.policy.set_current(_POLICIES.index(settings.register_policy))
        self.joined.set_current(_JOINED.index(settings.outage_joined))
        self.name.setText(settings.room_name)
        self.letter.show_settings(settings)
        for name, field in self.counts.items():
            field.setText(str(getattr(settings, name)))

    def retranslate(self) -> None:
        """Name everything."""
        self.title.setText(translate("Settings", "Room"))
        self.hint.setText(translate("Settings", "For everybody who works in this database."))
        self.policy.set_texts(tuple(policy_choice(each) for each in _POLICIES))
        self._policy_row.set_texts(
            translate("Settings", "Which calls become tickets"),
            translate("Settings", "A call solved at once is counted either way"),
        )
        self.joined.set_texts(tuple(joined_choice(each) for each in _JOINED))
        self._joined_row.set_texts(
            translate("Settings", "When an outage is solved"),
            translate("Settings", "Everybody joined is on the list to ring back either way"),
        )
        self._name_row.set_texts(
            translate("Settings", "Name of the room"), translate("Settings", "Shown at sign-in")
        )
        self._name_offline()
        self._save.setText(translate("Settings", "Save"))
        self.shut()

    def _name_offline(self) -> None:
        """Say what a desk keeps on its disk, and how to forbid it."""
        self._days_row.set_texts(
            translate("Settings", "Work without the server, days"),
            translate(
                "Settings",
                "So long after a sign-in its password lets in while the server is away, "
                "0 to {most}. 0 forbids it: no copy stays on the desks’ disks",
            ).format(most=LIMITS["offline_days"][1]),
        )
        self._people_row.set_texts(
            translate("Settings", "People in the copy on a desk"),
            translate(
                "Settings",
                "The last ones who called, up to {most}. The copy lies on the desk’s disk "
                "sealed and opens only with that person’s keyring and password",
            ).format(most=f"{LIMITS['offline_people'][1]}"),
        )

    def _on_policy(self, index: int) -> None:
        self.write("register_policy", setting_to_text(_POLICIES[index]))

    def _on_joined(self, index: int) -> None:
        self.write("outage_joined", setting_to_text(_JOINED[index]))

    def _on_name(self) -> None:
        self.name.setModified(False)
        self.write("room_name", " ".join(self.name.text().split()))
