"""What is to be said first to this client: written, rewritten or taken down, all by keys (N15)."""

from datetime import UTC, date, datetime, time
from typing import Final
from uuid import UUID

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app.domain.client_inputs import NewNotice
from app.domain.errors import DeskError, RuleBroken
from app.domain.readmodels.clients import ClientCard, NoticeView
from app.domain.typed_time import day_of
from app.domain.vocabulary import NoticeKind
from ui.call.dock_panel import DockPanel
from ui.call.parts import CallParts
from ui.formats import day_time, short_name
from ui.kept_form import KeptForm, Taken
from ui.kept_parts import go_to_end
from ui.texts import error_text, notice_kind_name
from ui.texts.notice_words import notice_text
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, DeskButton, ElidedCombo, Field, add, label, row

KEY: Final = "Shift+F4"
PLACE: Final = "say_first"
KINDS: Final = (
    NoticeKind.OTHER,
    NoticeKind.NO_REMOTE,
    NoticeKind.ACCESS,
    NoticeKind.BILLING,
    NoticeKind.LOW_MARK,
)
"""Facts, never opinions of a person; the others the program says by itself."""
_DAY: Final = "%d.%m.%Y"
_LONGEST: Final = 500


class NoticePanel(Retranslatable, DockPanel):
    """Enter keeps it, Alt+Del takes the chosen one down, Esc goes back."""

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Start closed."""
        super().__init__("sub", parent)
        self._parts, self._notices = parts, parts.notices
        self._card: ClientCard | None = None  # whom it is written for, whoever is at hand later
        self._title, self._hint = label("", "h3"), label("", "caption")
        self.which, self.kind = ElidedCombo(), ElidedCombo()
        self.text, self.until = QLineEdit(), QLineEdit()
        self.text.setMaxLength(_LONGEST)
        self.house, self.must = QCheckBox(), QCheckBox()
        self.fields = {
            "which": Field("", self.which),
            "kind": Field("", self.kind),
            "text": Field("", self.text),
            "expires_at": Field("", self.until),
        }
        self.keep = DeskButton("", "primary", key="Enter")
        self.remove = DeskButton("", "danger", key="Alt+Del")
        self._error = label("", "caption", "danger", wrap=True)
        inputs = {"kind": self.kind, "text": self.text, "until": self.until}
        ticks = {"house": self.house, "must": self.must}
        self.kept = KeptForm(parts.context, PLACE, self, {**inputs, **ticks})
        self._sent: Taken | None = None
        self._lay_out()
        self._connect()
        self.retranslate()

    def open(self) -> None:
        """Ask for a new one; those that may be changed stand in the list."""
        why = self._notices.why_not()
        self._refuse(why)
        self._offer()
        for part in (*self.fields.values(), self.house, self.must, self.keep):
            part.setEnabled(not why and self._card is not None)
        self.show()
        self.text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        if self.kept.differs:
            go_to_end(self.text)

    def confirm(self) -> None:
        """Enter: keep it."""
        card = self._card
        if card is None or not self.keep.isEnabled():
            return
        for each in self.fields.values():
            each.set_error("")
        try:
            wanted = self._wanted(card.contact_id, card.client_id)
        except RuleBroken as error:
            self._on_refused(error)
            return
        self._sent = self.kept.taken()
        self._notices.write(wanted, self._chosen_key())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Delete and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.remove.click()
            return
        super().keyPressEvent(event)

    def retranslate(self) -> None:
        self._name_title()
        self._hint.setText(translate("CallForm", "facts, no opinions of people · Esc goes back"))
        captions = {
            "which": translate("CallForm", "Notice"),
            "kind": translate("CallForm", "About"),
            "text": translate("CallForm", "Text"),
            "expires_at": translate("CallForm", "Until, 31.12.2026; empty: until taken down"),
        }
        for name, caption in captions.items():
            self.fields[name].set_caption(caption)
        chosen = self.kind.currentIndex()
        self.kind.clear()
        self.kind.addItems([notice_kind_name(each) for each in KINDS])
        self.kind.setCurrentIndex(max(chosen, 0))
        self.house.setText(translate("CallForm", "For the whole organisation"))
        self.must.setText(translate("CallForm", "Must be confirmed before the call is registered"))
        self.keep.setText(translate("CallForm", "Keep"))
        self.remove.setText(translate("CallForm", "Take down"))

    # ---- inside
    def _name_title(self) -> None:
        title = translate("CallForm", "What to say first: {name}")
        self._title.setText(
            title.format(name=short_name(self._card.full_name) if self._card else "")
        )

    def _lay_out(self) -> None:
        add(self.box, row(self._title, STRETCH, self._hint))
        add(self.box, self.kept.line)
        add(self.box, row((self.fields["which"], 3), (self.fields["kind"], 2), spacing=12))
        add(self.box, row((self.fields["text"], 3), (self.fields["expires_at"], 2), spacing=12))
        add(self.box, row(self.must, 12, self.house, STRETCH, self.remove, self.keep, spacing=8))
        add(self.box, self._error)

    def _connect(self) -> None:
        self.keep.clicked.connect(self.confirm)
        self.remove.clicked.connect(self._on_remove)
        self.which.currentIndexChanged.connect(self._on_which)
        self._notices.done.connect(self._on_done)
        self._notices.changed.connect(self._on_changed)
        self._notices.refused.connect(self._on_refused)
        self._parts.board.current_changed.connect(self.hide)

    def _offer(self) -> None:
        card, now = self._notices.card, self._parts.context.clock()
        self._card = card
        self._name_title()
        self.which.blockSignals(True)  # each row would take itself for chosen
        self.which.clear()
        self.which.addItem(translate("CallForm", "New notice"))
        for each in self._notices.mine() if card else ():
            said = _said(each, now)
            text = notice_text(each, card) if card else ""
            self.which.addItem(" · ".join(part for part in (text, said) if part), each)
        self.which.setCurrentIndex(self._left_at())
        self.which.blockSignals(False)
        self.house.setVisible(card is not None and card.client_id is not None)
        self._on_which(0)

    def _chosen(self) -> NoticeView | None:
        chosen = self.which.currentData()
        return chosen if isinstance(chosen, NoticeView) else None

    def _chosen_key(self) -> UUID | None:
        chosen = self._chosen()
        return chosen.notice_id if chosen else None

    def _on_which(self, _place: int) -> None:
        self.kept.stand(self._record(self._chosen_key()), self._show_chosen)

    def _record(self, key: UUID | None) -> str | None:
        return f"{self._card.contact_id}/{key or ''}" if self._card else None

    def _left_at(self) -> int:
        """The notice whose rewriting was left unfinished, else a new one."""
        keys = [None, *(each.notice_id for each in self._notices.mine())]
        unfinished = {each.record for each in self._parts.context.writings.left(PLACE)}
        return next((at for at, key in enumerate(keys) if self._record(key) in unfinished), 0)

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        self.remove.setVisible(chosen is not None)
        kind = chosen.kind if chosen and chosen.kind in KINDS else NoticeKind.OTHER
        self.kind.setCurrentIndex(KINDS.index(kind))
        self.text.setText(chosen.text if chosen else "")
        ends = chosen.expires_at if chosen else None
        self.until.setText(ends.astimezone().strftime(_DAY) if ends else "")
        self.must.setChecked(bool(chosen and chosen.must_confirm))
        self.house.setChecked(bool(chosen and chosen.of_house))

    def _wanted(self, contact_id: UUID, client_id: UUID | None) -> NewNotice:
        house = self.house.isChecked() and client_id is not None
        return NewNotice(
            kind=KINDS[self.kind.currentIndex()],
            text=self.text.text(),
            contact_id=None if house else contact_id,
            client_id=client_id if house else None,
            expires_at=_until(self.until.text()),
            must_confirm=self.must.isChecked(),
        )

    def _on_remove(self) -> None:
        key = self._chosen_key()
        if key is not None:
            self._sent = self.kept.taken()
            self._notices.remove(key)

    def _on_changed(self) -> None:
        """A fresh card came: offer what stands now, unless something is being typed."""
        if self.isVisible() and not self.text.text().strip():
            self._offer()

    def _on_done(self) -> None:
        if self._sent is not None:
            self.kept.saved(self._sent)
        if self.isVisible():
            self.close_panel()

    def _on_refused(self, error: object) -> None:
        named = self.fields.get(str(getattr(error, "field", "") or ""))
        text = error_text(error) if isinstance(error, DeskError) else ""
        if named is None:
            self._refuse(text)
            return
        named.set_error(text)
        named.control.setFocus()

    def _refuse(self, text: str) -> None:
        self._error.setText(text)
        self._error.setVisible(bool(text))


def _said(notice: NoticeView, now: datetime) -> str:
    """``подтвердил Ким А., сегодня 12:02``."""
    if notice.confirmed_at is None:
        return ""
    by, at = short_name(notice.confirmed_by), day_time(notice.confirmed_at, now)
    return translate("CallForm", "confirmed by {name}, {time}").format(name=by, time=at)


def _until(typed: str) -> datetime | None:
    """Return the last moment of a day by this machine's clock; None for no end."""
    if not typed.strip():
        return None
    last = day_of(typed)
    if last is None:
        raise RuleBroken("field_date", field="expires_at", value=typed.strip())
    return datetime.combine(date.fromisoformat(last), time(23, 59)).astimezone().astimezone(UTC)
