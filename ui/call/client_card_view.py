"""Who is on the line: name and manner, organisation, site, contract, own engineer, say-first."""

from typing import Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget

from app.domain.readmodels.clients import ClientCard, NoticeView
from app.domain.vocabulary import NoticeKind
from ui.call.client_texts import contract_line, contract_pill, notice_line, site_line
from ui.context import DeskContext
from ui.formats import initials, short_name
from ui.texts.client_hours import hours_text
from ui.theme import px
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Avatar,
    Card,
    Mark,
    Pill,
    Shape,
    column,
    hline,
    label,
    row,
)

_CAPTION: Final = 80
_COMPACT_NOTICES: Final = 1
_SHOWN_AS_PILL: Final = (NoticeKind.KEY_CLIENT,)


class Fact(QWidget):
    """One line: a caption and what it names; hidden while there is nothing to name."""

    def __init__(self, role: str = "small") -> None:
        """Lay caption and value side by side."""
        super().__init__()
        self._caption = label("", "caption")
        self._caption.setFixedWidth(px(_CAPTION))
        self._value = label("", role, wrap=True)  # type: ignore[arg-type]
        line = row(column(self._caption, STRETCH, spacing=0), (self._value, 1), spacing=8)
        self.setLayout(line)

    def show_fact(self, caption: str, value: str) -> None:
        """Show both, or nothing when there is no value."""
        self._caption.setText(caption)
        self._value.setText(value)
        self.setVisible(bool(value))

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._caption.setFixedWidth(px(_CAPTION))


class ClientCardView(Retranslatable, Card):
    """The card of the caller at hand."""

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        """Start without a client."""
        self._context = context
        self._card: ClientCard | None = None
        self._compact = False
        self._avatar = Avatar("?", 36)
        self._name = label("", "h3", wrap=True)
        self._manner = label("", "caption", wrap=True)
        self._organisation, self._site = Fact("small_strong"), Fact()
        self._contract, self._engineer, self._environment = Fact(), Fact(), Fact()
        self._hours = Fact()
        self._pill = Pill("", None)
        self._key = Pill("", None)
        self._notices = [_NoticeLine() for _ in range(3)]
        super().__init__(
            row(self._avatar, (column(self._name, self._manner, spacing=1), 1), spacing=10),
            hline(),
            *self._notices,
            self._organisation,
            self._site,
            self._hours,
            self._contract,
            self._engineer,
            self._environment,
            row(self._pill, self._key, STRETCH, spacing=6),
            spacing=7,
            parent=parent,
        )

    def show_client(self, card: ClientCard) -> None:
        """Show a client."""
        if card != self._card:
            self._card = card
            self.retranslate()

    def set_compact(self, compact: bool) -> None:
        """Give way on a low screen: one notice, no notes on the environment."""
        self._compact = compact
        self.retranslate()

    def retranslate(self) -> None:
        """Set every line anew."""
        card = self._card
        if card is None:
            return
        now = self._context.clock()
        today = now.date()
        self._avatar.set_initials(initials(card.full_name))
        self._name.setText(card.full_name)
        self._manner.setText(" · ".join(part for part in (card.position, card.manner) if part))
        self._manner.setVisible(bool(self._manner.text()))
        self._organisation.show_fact(translate("ClientCard", "Organisation"), card.organisation)
        self._site.show_fact(translate("ClientCard", "Site"), site_line(card))
        self._hours.show_fact(translate("ClientCard", "Works"), hours_text(card, now))
        self._contract.show_fact(translate("ClientCard", "Contract"), contract_line(card.contract))
        self._engineer.show_fact(translate("ClientCard", "Engineer"), _engineer_line(card))
        known = "" if self._compact else card.environment
        self._environment.show_fact(translate("ClientCard", "To know"), known)
        self._pill.show_as(*contract_pill(card.contract, today))
        self._pill.setVisible(card.client_id is not None)
        self._key.show_as(translate("ClientCard", "Key client"), None, "neutral")
        self._key.setVisible(card.is_key)
        self._show_notices(card)

    def _show_notices(self, card: ClientCard) -> None:
        told = [one for one in card.notices if one.kind not in _SHOWN_AS_PILL]
        room = _COMPACT_NOTICES if self._compact else len(self._notices)
        for place, line in enumerate(self._notices):
            shown = told[place] if place < min(len(told), room) else None
            hidden = len(told) - room if place == room - 1 else 0
            line.show_notice(shown, notice_line(shown, card, hidden) if shown else "")


class _NoticeLine(Card):
    """One say-first line: a triangle, the words, and who wrote them."""

    def __init__(self) -> None:
        self._text: QLabel = label("", "small", wrap=True)
        self._mark = Shape(Mark.RISK, 14)
        mark = column(1, self._mark, STRETCH, spacing=0)
        super().__init__(
            mark, (self._text, 1), kind="warn", margins=(8, 6, 8, 6), spacing=7, across=True
        )
        self.hide()

    def show_notice(self, notice: NoticeView | None, words: str) -> None:
        """Show a notice in words, or hide."""
        self.setVisible(notice is not None)
        if notice is not None:
            self._text.setText(words)
            self._mark.set_mark(Mark.BREACH if notice.must_confirm else Mark.RISK, words)


def _engineer_line(card: ClientCard) -> str:
    if not card.dedicated_name:
        return ""
    text = translate("ClientCard", "{name} (dedicated)")
    return text.format(name=short_name(card.dedicated_name))
