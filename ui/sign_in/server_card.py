"""The address of a central database, with a test of the connection."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.errors import RuleBroken
from ui.sign_in.database_line import milliseconds, schema_of
from ui.sign_in.entry_card import EntryCard, press_with
from ui.sign_in.trust_row import TrustRow
from ui.texts import error_text
from ui.texts.protection_words import protection_text
from ui.translations import translate
from ui.widgets import STRETCH, DeskButton, Field, Mark, Shape, column, label, row

if TYPE_CHECKING:
    from app.bootstrap import Sight
    from ui.sign_in.places import Place

_FIELDS: Final = ("host", "port", "database", "login", "password")


class ServerCard(EntryCard):
    """Signals: ``test_wanted()``, ``use_wanted()``, ``back_wanted()``; the fields are asked for."""

    test_wanted = Signal()
    use_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, *, remember: bool, parent: QWidget | None = None) -> None:
        """Start with the usual port."""
        super().__init__(parent)
        self._remember = QCheckBox()
        self._remember.setChecked(remember)
        self._edits = {name: QLineEdit() for name in _FIELDS}
        self._fields = {name: Field("", edit) for name, edit in self._edits.items()}
        self._edits["port"].setText("5432")
        self._edits["port"].setValidator(QIntValidator(1, 65535, self))
        self._edits["password"].setEchoMode(QLineEdit.EchoMode.Password)
        self._trust = TrustRow(self)
        self._answer: Sight | BaseException | None = None
        self._sign, self._said = Shape(Mark.SOLVED, 14), label("", "small", wrap=True)
        self._test, self._use = DeskButton("", key="F5"), DeskButton("", "primary", key="Enter")
        self._back = DeskButton("", "ghost", key="Esc")
        self._lay_out()
        self._connect()
        self.first = self._edits["host"]
        self.retranslate()

    def text(self, name: str) -> str:
        """Return what stands in a field: host, port, database, login, password."""
        return self._edits[name].text() if name == "password" else self._edits[name].text().strip()

    @property
    def remembers(self) -> bool:
        """Whether the password goes to the keyring."""
        return self._remember.isChecked()

    def options(self) -> dict[str, str]:
        """Return what the address says about trust: libpq's own words."""
        return self._trust.options()

    def prefill(self, place: "Place", login: str) -> None:
        """Start with a place that was used before."""
        self._edits["host"].setText(place.hosts)
        self._edits["port"].setText(str(place.port))
        self._edits["database"].setText(place.name)
        self._edits["login"].setText(login)
        self._trust.prefill(place.options)

    def port(self) -> int:
        """Return the port, the usual one when the field is empty."""
        return int(self.text("port") or 5432)

    def is_complete(self) -> bool:
        """Mark what is missing, the caret in the first; say if nothing is."""
        missing = [name for name in _FIELDS if not self.text(name)]
        for name, field in self._fields.items():
            broken = RuleBroken("required", field=name, name=self._captions()[name])
            field.set_error(error_text(broken) if name in missing else "")
        if missing:
            self._edits[missing[0]].setFocus()
        return not missing

    def show_answer(self, answer: "Sight | BaseException") -> None:
        """Say what the test of the connection found."""
        self._answer = answer
        self._trust.show_answer(answer)
        self._test.setEnabled(True)
        self._tell()

    def retranslate(self) -> None:
        """Name everything."""
        super().retranslate()
        self.set_subtitle(translate("Entry", "common database"))
        for name, caption in self._captions().items():
            self._fields[name].set_caption(caption)
        self._remember.setText(translate("Entry", "Remember me (system keyring)"))
        self._test.setText(translate("Entry", "Test"))
        self._use.setText(translate("Entry", "Connect"))
        self._back.setText(translate("Entry", "Back"))
        self._tell()

    def _lay_out(self) -> None:
        fields = self._fields
        fields["port"].setFixedWidth(92)
        self.put(row((fields["host"], 1), fields["port"], spacing=10), fields["database"])
        self.put(row((fields["login"], 1), (fields["password"], 1), spacing=10))
        self.put_check(self._remember)
        self.put(*self._trust.parts())
        self.put(row(column(2, self._sign, STRETCH, spacing=0), (self._said, 1)))
        self.put(row((self._test, 1), (self._use, 1)), row(self._back, "|"))

    def _connect(self) -> None:
        for edit in self._edits.values():
            edit.setMaxLength(200)
            edit.textEdited.connect(self._on_edited)
            edit.returnPressed.connect(self._on_use)
        self._trust.edited.connect(self._on_edited)
        press_with(self._test, "F5")
        press_with(self._back, "Esc")
        self._test.clicked.connect(self._on_test)
        self._use.clicked.connect(self._on_use)
        self._back.clicked.connect(self.back_wanted)

    def _captions(self) -> dict[str, str]:
        return {
            "host": translate("Entry", "Server, or several separated by commas"),
            "port": translate("Entry", "Port"),
            "database": translate("Entry", "Database"),
            "login": translate("Entry", "Agent's name"),
            "password": translate("Entry", "Password"),
        }

    def _on_edited(self) -> None:
        self._answer = None
        for field in self._fields.values():
            field.set_error("")
        self._tell()

    def _on_test(self) -> None:
        if self.is_complete():
            self._test.setEnabled(False)
            self.test_wanted.emit()

    def _on_use(self) -> None:
        if self.is_complete():
            self.use_wanted.emit()

    def _tell(self) -> None:
        self._sign.setVisible(self._answer is not None)
        self._said.setVisible(self._answer is not None)
        if isinstance(self._answer, BaseException):
            self._sign.set_mark(Mark.RISK)
            self._said.setText(error_text(self._answer))
        elif self._answer is not None:
            self._sign.set_mark(Mark.SOLVED)
            self._said.setText(_found(self._answer))


def _found(sight: "Sight") -> str:
    text = translate("Entry", "The server answers: {time}, schema {version}")
    version = schema_of(sight.about) or translate("Entry", "not set up yet")
    answers = text.format(time=milliseconds(sight.seconds), version=version)
    return f"{answers}. {protection_text(sight.about.protection)}"
