"""Every key of the program, and another one in its place."""

from typing import Final

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from app.domain.folding import fold, readings
from ui.actions import WINDOW, ActionSpec, action_names, action_table
from ui.preferences import Preferences
from ui.settings.key_capture import KeyCapture
from ui.settings.page import SettingsPage
from ui.theme import px
from ui.translations import translate
from ui.widgets import STRETCH, Candidate, DeskButton, Field, row
from ui.widgets.candidates import CandidateDelegate, CandidatesModel

_ROWS: Final = 9
_ROW: Final = 42


class KeysPage(SettingsPage):
    """Choose an action, press the keys; a conflict is said and not taken."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        """Show every action that has or may have a key."""
        super().__init__(parent)
        self._preferences = preferences
        self.filter, self.capture = QLineEdit(), KeyCapture()
        self._model = CandidatesModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(CandidateDelegate(self.list))
        self.list.setUniformItemSizes(True)
        self.list.setFixedHeight(px(_ROW) * _ROWS)
        self._key = Field("", self.capture)
        self._take, self._back = DeskButton("", "primary"), DeskButton("")
        self._all = DeskButton("", "danger")
        self.put(self.filter, self.list, self._key)
        self.put(row(self._take, self._back, STRETCH, self._all))
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        """Name everything; the actions come in the language in force."""
        self.title.setText(translate("Settings", "Keys"))
        self.hint.setText(
            translate("Settings", "Choose an action and press its new keys. For this computer.")
        )
        self.filter.setPlaceholderText(translate("Settings", "Filter: action or key"))
        self.filter.setAccessibleName(self.filter.placeholderText())
        self.list.setAccessibleName(self.title.text())
        self.capture.setPlaceholderText(translate("Settings", "Press the keys here"))
        self._key.set_caption(translate("Settings", "New keys"))
        self._take.setText(translate("Settings", "Assign"))
        self._back.setText(translate("Settings", "Its own key"))
        self._all.setText(translate("Settings", "All keys as they were"))
        self._fill()

    def current(self) -> ActionSpec | None:
        """Return the action chosen."""
        at = self.list.currentIndex().row()
        if not 0 <= at < len(self._model.rows):
            return None
        return action_table().get(str(self._model.rows[at].data))

    def _connect(self) -> None:
        self.filter.textEdited.connect(self._fill)
        self.list.selectionModel().currentChanged.connect(self._on_chosen)
        self.list.activated.connect(self._on_activated)
        self.capture.captured.connect(self._on_captured)
        self._take.clicked.connect(self._on_take)
        self._back.clicked.connect(self._on_back)
        self._all.clicked.connect(self._preferences.reset_keys)
        self._preferences.keys_changed.connect(self._fill)

    def _fill(self) -> None:
        chosen = self.current()
        wanted = readings(self.filter.text())
        names_of = action_names()
        rows = tuple(
            _candidate(spec)
            for spec in action_table().values()
            if _fits(spec, names_of[spec.id], wanted)
        )
        self._model.replace(rows)
        names = [each.data for each in rows]
        at = names.index(chosen.id) if chosen is not None and chosen.id in names else 0
        self.list.setCurrentIndex(self._model.index(at, 0))
        self._on_chosen()

    def _on_chosen(self, *_indexes: object) -> None:
        self.capture.clear()
        self._key.set_error("")
        spec = self.current()
        self._take.setEnabled(False)
        self._back.setEnabled(spec is not None and spec.id in self._preferences.settings.shortcuts)
        self._all.setEnabled(bool(self._preferences.settings.shortcuts))

    def _on_activated(self, _index: QModelIndex) -> None:
        self.capture.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_captured(self, key: str) -> None:
        spec = self.current()
        taken = holder_of(key, spec) if spec is not None else None
        said = translate("Settings", "Taken: “{action}”. Press others")
        self._key.set_error(said.format(action=taken.text) if taken is not None else "")
        self._take.setEnabled(spec is not None and taken is None)

    def _on_take(self) -> None:
        spec = self.current()
        if spec is not None and self.capture.text():
            self._preferences.set_key(spec.id, self.capture.text())

    def _on_back(self) -> None:
        spec = self.current()
        if spec is not None:
            self._preferences.set_key(spec.id, "")


def holder_of(key: str, wanted_by: ActionSpec) -> ActionSpec | None:
    """Return another action that has this key where ``wanted_by`` works, None when it is free."""
    wanted = QKeySequence(key)
    for spec in action_table().values():
        meets = WINDOW in {spec.section, wanted_by.section} or spec.section == wanted_by.section
        same = any(QKeySequence(each) == wanted for each in spec.keys)
        if spec.id != wanted_by.id and meets and same:
            return spec
    return None


def _candidate(spec: ActionSpec) -> Candidate:
    places = {
        WINDOW: translate("Settings", "everywhere"),
        "calls": translate("Settings", "call desk"),
        "work": translate("Settings", "work"),
    }
    keys = " · ".join(spec.keys) or translate("Settings", "no key")
    return Candidate(
        spec.text, f"{places.get(spec.section, spec.section)} · {keys}", spec.id, spec.key
    )


def _fits(spec: ActionSpec, names: tuple[str, str], wanted: tuple[str, ...]) -> bool:
    words = fold(" ".join((*names, *spec.keys)))
    return not wanted or any(reading in words for reading in wanted)
