"""Who is at the desk: name, role, change the PIN, sign out."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.permissions import Actor
from ui.actions import action_table
from ui.formats import initials
from ui.texts import line_name, role_name
from ui.translations import translate
from ui.widgets import Avatar, Card, DeskButton, column, hline, label, row


class AgentCard(Card):
    """Signals: ``pin_wanted()``, ``sign_out_wanted()``."""

    pin_wanted = Signal()
    sign_out_wanted = Signal()

    def __init__(self, actor: Actor, *, embedded: bool, parent: QWidget | None = None) -> None:
        """Only an embedded database has PINs."""
        super().__init__(margins=(20, 18, 20, 18), spacing=12, parent=parent)
        role = f"{role_name(actor.role)} · {line_name(actor.line)}"
        words = column(label(actor.full_name, "h3"), label(role, "secondary"), spacing=2)
        self.box.addLayout(row(Avatar(initials(actor.full_name), 44), (words, 1), spacing=12))
        self.box.addWidget(label(actor.login, "caption"))
        self.box.addWidget(hline())
        pin = DeskButton(translate("Shell", "Change PIN"), icon="lock")
        pin.clicked.connect(self.pin_wanted)
        pin.setVisible(embedded)
        key = action_table()["sign_out"].key
        leave = DeskButton(translate("Shell", "Sign out"), icon="logout", key=key)
        leave.clicked.connect(self.sign_out_wanted)
        self.box.addWidget(pin)
        self.box.addWidget(leave)
        self.first: QWidget = pin if embedded else leave
