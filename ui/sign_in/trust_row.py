"""What a central server has to prove: a root certificate, or a plain permission to do without."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLineEdit, QWidget

from app.domain.errors import DeskError
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, DeskButton, Field, column, label, row
from ui.widgets.layouts import Item

if TYPE_CHECKING:
    from collections.abc import Mapping

UNVERIFIED: Final = {"sslmode": "require"}
PLAIN: Final = {"sslmode": "disable"}
_OF_THE_RING: Final = -4
_UNDER_THE_WORDS: Final = 26
PERMITS: Final = {"certificate_unknown": UNVERIFIED, "server_plain": PLAIN}
"""Code of a refusal -> what the address says once a person has allowed it in so many words."""


class TrustRow(Retranslatable, QWidget):
    """Signals: ``edited()``. The permission is offered only after a server was refused."""

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start with the authorities that the system trusts, and no permission."""
        super().__init__(parent)
        self._edit = QLineEdit()
        self._edit.setMaxLength(1000)
        self._edit.textEdited.connect(self._on_edited)
        self._field = Field("", self._edit)
        self._choose = DeskButton("")
        self._choose.clicked.connect(self._on_choose)
        self._permit, self._meaning = QCheckBox(), label("", "caption", wrap=True)
        self._permitted: dict[str, str] = {}
        self._permit.toggled.connect(self.edited)
        self.hide()  # it lays nothing out itself: the card shows the parts among its own
        self._show_permit({})
        self.retranslate()

    def parts(self) -> tuple[Item, ...]:
        """Return what the card shows, one below the other."""
        beside = column(STRETCH, self._choose, spacing=0)
        leave = row(_OF_THE_RING, self._permit, STRETCH, spacing=0)
        meaning = row(_UNDER_THE_WORDS, (self._meaning, 1), spacing=0)
        return (row((self._field, 1), beside, spacing=10), column(leave, meaning, spacing=2))

    def options(self) -> dict[str, str]:
        """Return what the address says about it: ``sslrootcert``, ``sslmode`` or nothing."""
        file = self._edit.text().strip()
        given = {"sslrootcert": file} if file else {}
        if self._permit.isChecked() and self._permitted:
            return {**self._permitted} if self._permitted == PLAIN else {**given, **self._permitted}
        return given

    def prefill(self, options: "Mapping[str, str]") -> None:
        """Show what a place has kept."""
        self._edit.setText(options.get("sslrootcert", ""))
        mode = options.get("sslmode", "")
        self._show_permit({"sslmode": mode} if mode in ("require", "disable") else {})
        self._permit.setChecked(bool(self._permitted))

    def show_answer(self, answer: object) -> None:
        """Offer the permission that the refusal asks for; a server that is let in needs none."""
        code = answer.code if isinstance(answer, DeskError) else ""
        if not code and not self._permit.isChecked():
            self._show_permit({})
        if code in PERMITS:
            self._show_permit(PERMITS[code])
            self._permit.setChecked(False)

    def retranslate(self) -> None:
        """Name everything."""
        self._field.set_caption(translate("Entry", "Root certificate of the room"))
        self._edit.setPlaceholderText(translate("Entry", "the authorities of this system"))
        self._choose.setText(translate("Entry", "Choose…"))
        plain = self._permitted == PLAIN
        self._permit.setText(
            translate("Entry", "Connect without encryption")
            if plain
            else translate("Entry", "Connect without checking the server")
        )
        self._meaning.setText(
            translate("Entry", "Whoever sits on the network reads every call and can change it.")
            if plain
            else translate(
                "Entry",
                "What is said is encrypted, but a stranger's server could stand in for yours.",
            )
        )

    def _show_permit(self, permitted: dict[str, str]) -> None:
        self._permitted = permitted
        self._permit.setVisible(bool(permitted))
        self._meaning.setVisible(bool(permitted))
        self.retranslate()

    def _on_edited(self) -> None:
        self.edited.emit()

    def _on_choose(self) -> None:
        kinds = translate("Entry", "Certificates (*.crt *.pem *.cer);;All files (*)")
        title = translate("Entry", "Root certificate of the room")
        file, _kind = QFileDialog.getOpenFileName(self, title, self._edit.text(), kinds)
        if file:
            self._edit.setText(file)
            self.edited.emit()
