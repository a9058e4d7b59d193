"""«Ким А. тоже смотрит»: who else has the ticket on the screen before him."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.readmodels.live import Present
from app.domain.vocabulary import Doing
from ui.formats import short_name
from ui.ticket_parts.composer import Composer
from ui.ticket_parts.ticket_at_hand import TicketAtHand
from ui.translations import Retranslatable, translate
from ui.widgets import ElidedLabel, fill
from ui.widgets.labels import Icon


class PresenceChip(Retranslatable, QWidget):
    """Tells the room that its ``screen`` shows the ticket, and shows who else is there."""

    def __init__(self, screen: QWidget, ticket: TicketAtHand, composer: Composer) -> None:
        """Hidden while nobody else is there."""
        super().__init__()
        self._screen, self._ticket, self._composer = screen, ticket, composer
        self._others: tuple[Present, ...] = ()
        self._icon = Icon("visibility", 16, "accent_text")
        self._words = ElidedLabel("", "small", "accent_text")
        fill(QHBoxLayout(self), self._icon, self._words, spacing=6)
        self.hide()
        live = ticket.context.live
        self._keeper = live.presence if live is not None else None
        if self._keeper is not None:
            self._keeper.others_changed.connect(self._on_others)
            screen.installEventFilter(self)
            ticket.chosen.connect(self._on_chosen)
            composer.edited.connect(self._on_edited)

    @property
    def text(self) -> str:
        """The words shown."""
        return self._words.text()

    def retranslate(self) -> None:
        """Put it into words."""
        self._words.setText(presence_text(self._others))
        self.setAccessibleName(self.text)
        writing = any(each.doing is Doing.WRITING for each in self._others)
        self._icon.set_icon("edit" if writing else "visibility")
        self.setVisible(bool(self._others))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Come and go with the screen."""
        if event.type() == QEvent.Type.Show:
            self._attend()
        elif event.type() == QEvent.Type.Hide and self._keeper is not None:
            self._keeper.depart(self)
            self._show(())
        return False

    def _on_chosen(self) -> None:
        self._show(())
        self._attend()

    def _on_edited(self, _note: object) -> None:
        self._attend()

    def _attend(self) -> None:
        if self._keeper is None or not self._screen.isVisible():
            return
        if self._ticket.ticket_id is None:
            self._keeper.depart(self)
            return
        writes = bool(self._composer.note.text.strip())
        doing = Doing.WRITING if writes else Doing.LOOKING
        self._keeper.attend(self, self._ticket.ticket_id, doing)

    def _on_others(self, ticket_id: object, others: tuple[Present, ...]) -> None:
        if ticket_id == self._ticket.ticket_id and self._screen.isVisible():
            self._show(others)

    def _show(self, others: tuple[Present, ...]) -> None:
        if others != self._others:
            self._others = others
            self.retranslate()


def presence_text(others: Sequence[Present]) -> str:
    """Say who looks and who writes; one person in a sentence, several as a list."""
    if not others:
        return ""
    if len(others) == 1:
        writes = others[0].doing is Doing.WRITING
        pattern = (
            translate("Presence", "{name} is writing")
            if writes
            else translate("Presence", "{name} is looking too")
        )
        return pattern.format(name=short_name(others[0].full_name))
    names = ", ".join(_named(each) for each in others)
    return translate("Presence", "Also here: {names}").format(names=names)


def _named(each: Present) -> str:
    name = short_name(each.full_name)
    if each.doing is Doing.WRITING:
        return translate("Presence", "{name} (writing)").format(name=name)
    return name
