"""The room's own switches: its name, which calls become tickets, work without the server."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.permissions import Permission, allows
from app.domain.room import LIMITS, setting_to_text
from app.domain.vocabulary import JoinedPolicy, RegisterPolicy
from app.services.operation import Outcome
from ui.settings.letter_box import LetterBox
from ui.settings.page import Choice, SettingsPage, count_field
from ui.texts import error_text, policy_choice, refusal
from ui.texts.away_words import shut_while_away
from ui.texts.outages import joined_choice
from ui.translations import translate
from ui.widgets import DeskButton, SegmentedControl, hline, label, row

if TYPE_CHECKING:
    from ui.context import DeskContext

_POLICIES: Final = tuple(RegisterPolicy)
_JOINED: Final = tuple(JoinedPolicy)


class RoomPage(SettingsPage):
    """Changed by those who may edit the catalogue; others see it and why they may not."""

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Show what the room has now."""
        super().__init__(parent)
        self._context = context
        self.policy = SegmentedControl(("", ""))
        self.name = QLineEdit()
        self.name.setMaxLength(200)
        self.name.setMinimumWidth(260)
        self._save = DeskButton("")
        self._refused, self._error = (
            label("", "caption", "warn", wrap=True),
            label("", "caption", "danger", wrap=True),
        )
        name = QWidget()
        name.setLayout(row((self.name, 1), self._save))
        self._policy_row, self._name_row = Choice(self.policy), Choice(name)
        self.joined = SegmentedControl(("", ""))
        self._joined_row = Choice(self.joined)
        self.days, self.people = (
            count_field(LIMITS["offline_days"][1]),
            count_field(LIMITS["offline_people"][1]),
        )
        self._days_row, self._people_row = Choice(self.days), Choice(self.people)
        self.put(self._policy_row, hline(), self._joined_row, hline(), self._name_row)
        self.letter = LetterBox(context)
        self.put(hline(), self._days_row, self._people_row, hline(), self.letter)
        self.put(self._error, self._refused)
        self._controls = (self.policy, self.joined, name, self.days, self.people, self.letter)
        self._error.hide()
        self._connect()
        self.retranslate()
        self.fill()

    def _connect(self) -> None:
        self.policy.chosen.connect(self._on_policy)
        self.joined.chosen.connect(self._on_joined)
        self.name.returnPressed.connect(self._on_name)
        self._save.clicked.connect(self._on_name)
        self.days.editingFinished.connect(self._on_days)
        self.people.editingFinished.connect(self._on_people)
        self.letter.wanted.connect(self._write)
        self._context.hub.reach_changed.connect(self.retranslate)
        self._context.hub.rights_changed.connect(self.retranslate)

    def fill(self) -> None:
        """Show what the room has now."""
        settings = self._context.catalogue.settings
        self.policy.set_current(_POLICIES.index(settings.register_policy))
        self.joined.set_current(_JOINED.index(settings.outage_joined))
        if not self.name.isModified():
            self.name.setText(settings.room_name)
        self.letter.show_settings(settings)
        self.days.setText(str(settings.offline_days))
        self.people.setText(str(settings.offline_people))

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
        self._shut()

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

    def _shut(self) -> None:
        """Let nobody change what he may not, or what cannot be changed now."""
        right, why = Permission.CATALOGUE_EDIT, ""
        may = allows(self._context.actor, right)
        if not may:
            why = refusal(right, may.reason)
        elif self._context.desk.offline.away:
            why = shut_while_away(right)
        self._refused.setText(why)
        self._refused.setVisible(bool(why))
        for control in self._controls:
            control.setEnabled(not why)

    def _on_policy(self, index: int) -> None:
        self._write("register_policy", setting_to_text(_POLICIES[index]))

    def _on_joined(self, index: int) -> None:
        self._write("outage_joined", setting_to_text(_JOINED[index]))

    def _on_name(self) -> None:
        self.name.setModified(False)
        self._write("room_name", " ".join(self.name.text().split()))

    def _on_days(self) -> None:
        self._write_count("offline_days", self.days)

    def _on_people(self) -> None:
        self._write_count("offline_people", self.people)

    def _write_count(self, name: str, field: QLineEdit) -> None:
        """A field that was only left, not changed, writes nothing."""
        if field.isModified():
            field.setModified(False)
            self._write(name, field.text().strip())

    def _write(self, name: str, text: str) -> None:
        context = self._context
        work = partial(context.desk.room.set, context.actor, name, text)
        context.background.write(work, self._on_done, self._on_failed)

    def _on_done(self, outcome: Outcome[object]) -> None:
        self._error.hide()
        self._context.hub.publish(outcome.changes, self)
        self._context.notices.done(translate("Settings", "Saved for the whole room"))

    def _on_failed(self, error: BaseException) -> None:
        self._error.setText(error_text(error))
        self._error.show()
        self.fill()
