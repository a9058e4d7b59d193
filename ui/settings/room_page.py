"""The room's switches that exist before the administration screens: which calls become tickets."""

from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QLineEdit, QWidget

from app.domain.permissions import Permission, allows
from app.domain.room import setting_to_text
from app.domain.vocabulary import RegisterPolicy
from app.services.operation import Outcome
from ui.settings.page import Choice, SettingsPage
from ui.texts import error_text, policy_choice, refusal
from ui.texts.away_words import shut_while_away
from ui.translations import translate
from ui.widgets import DeskButton, SegmentedControl, hline, label, row

if TYPE_CHECKING:
    from ui.context import DeskContext

_POLICIES: Final = tuple(RegisterPolicy)


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
        self.put(self._policy_row, hline(), self._name_row, self._error, self._refused)
        self.policy.chosen.connect(self._on_policy)
        self.name.returnPressed.connect(self._on_name)
        self._save.clicked.connect(self._on_name)
        self._controls = (self.policy, name)
        self._error.hide()
        context.hub.reach_changed.connect(self.retranslate)
        context.hub.rights_changed.connect(self.retranslate)
        self.retranslate()
        self.fill()

    def fill(self) -> None:
        """Show what the room has now."""
        settings = self._context.catalogue.settings
        self.policy.set_current(_POLICIES.index(settings.register_policy))
        if not self.name.isModified():
            self.name.setText(settings.room_name)

    def retranslate(self) -> None:
        """Name everything."""
        self.title.setText(translate("Settings", "Room"))
        self.hint.setText(translate("Settings", "For everybody who works in this database."))
        self.policy.set_texts(tuple(policy_choice(each) for each in _POLICIES))
        self._policy_row.set_texts(
            translate("Settings", "Which calls become tickets"),
            translate("Settings", "A call solved at once is counted either way"),
        )
        self._name_row.set_texts(
            translate("Settings", "Name of the room"), translate("Settings", "Shown at sign-in")
        )
        self._save.setText(translate("Settings", "Save"))
        self._shut()

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

    def _on_name(self) -> None:
        self.name.setModified(False)
        self._write("room_name", " ".join(self.name.text().split()))

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
