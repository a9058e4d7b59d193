"""How notices look: toasts in the corner, banners under the top bar, strips in a form."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.notices import TOAST_MS, Banner, NoticeAction, Toast, Tone
from ui.theme import px
from ui.translations import Retranslatable, translate
from ui.widgets.base import announce
from ui.widgets.buttons import DeskButton
from ui.widgets.cards import Bar, BarKind, Card, CardKind
from ui.widgets.labels import ElidedLabel, Icon, label
from ui.widgets.layouts import add, clear, fill
from ui.widgets.overlay import beside_overlays, overlays_over
from ui.widgets.shapes import Mark, Shape

_MARKS: Final = {
    Tone.OK: Mark.SOLVED,
    Tone.INFO: Mark.INFO,
    Tone.WARN: Mark.RISK,
    Tone.DANGER: Mark.BREACH,
}
_CARDS: Final[dict[Tone, CardKind]] = {
    Tone.OK: "popup",
    Tone.INFO: "popup",
    Tone.WARN: "warn",
    Tone.DANGER: "danger",
}
_BARS: Final[dict[Tone, BarKind]] = {
    Tone.OK: "info",
    Tone.INFO: "info",
    Tone.WARN: "warn",
    Tone.DANGER: "danger",
}
_MOST: Final = 4
_WIDEST: Final = 560
_GAP: Final = 12


class ToastCard(Retranslatable, Card):
    """One toast. Signals: ``finished()`` when its time is over, it was used or dismissed."""

    finished = Signal()

    def __init__(self, toast: Toast, parent: QWidget | None = None) -> None:
        """Show a toast; sticky ones carry a button that dismisses them."""
        super().__init__(kind=_CARDS[toast.tone], margins=(12, 7, 8, 7), across=True, parent=parent)
        self.toast = toast
        self._words = ElidedLabel(toast.text, "small")
        fill(self.box, Shape(_MARKS[toast.tone], 14), (self._words, 1), margins=(12, 7, 8, 7))
        if toast.action is not None:
            add(self.box, self._button(toast.action))
        self._dismiss = DeskButton("", "chip")
        self._dismiss.clicked.connect(self.finished)
        add(self.box, self._dismiss)
        self._dismiss.setVisible(toast.sticky)  # before, it would be a window and take the keys
        if not toast.sticky:
            self._timer = QTimer(self)
            self._timer.setSingleShot(True)
            self._timer.timeout.connect(self.finished)
            self._timer.start(TOAST_MS)
        self.setAccessibleName(toast.text)
        self.retranslate()

    def retranslate(self) -> None:
        """Name the button that dismisses."""
        self._dismiss.setText(translate("Notices", "Dismiss"))

    def use(self) -> None:
        """Do the toast's one action and finish."""
        if self.toast.action is not None:
            self.toast.action.run()
        self.finished.emit()

    def sizeHint(self) -> QSize:
        """Return the room of the line, at most the widest."""
        hint = super().sizeHint()
        return QSize(min(px(_WIDEST), hint.width()), hint.height())

    def _button(self, action: NoticeAction) -> DeskButton:
        button = DeskButton(action.text, "chip", key=action.key)
        button.clicked.connect(self.use)
        return button


class ToastStack(QWidget):
    """The toasts of a window, bottom right above ``lift`` pixels, newest at the bottom.

    They cover no box of an overlay: they go to the top, or lie below its veil.
    """

    def __init__(self, window: QWidget, lift: int = 60) -> None:
        """Lie over window and follow its size."""
        super().__init__(window)
        self._window, self._lift = window, lift
        self._cards: list[ToastCard] = []
        window.installEventFilter(self)
        self.hide()

    @property
    def cards(self) -> tuple[ToastCard, ...]:
        """Toasts shown, oldest first."""
        return tuple(self._cards)

    def set_lift(self, lift: int) -> None:
        """Stay above a bottom bar of that height, in pixels."""
        self._lift = lift
        self._place()

    def show_toast(self, toast: Toast) -> None:
        """Add a toast; the oldest passing one makes room when there are too many.

        The same words are not said twice at once.
        """
        for each in [each for each in self._cards if each.toast.text == toast.text]:
            self._drop(each)
        card = ToastCard(toast, self)
        card.finished.connect(self._on_finished)
        self._cards.append(card)
        announce(self, toast.text)
        passing = [each for each in self._cards if not each.toast.sticky]
        if len(self._cards) > _MOST and passing:
            self._drop(passing[0])
        self._place()

    def clear(self) -> None:
        """Take every toast away."""
        for card in self.cards:
            self._drop(card)
        self._place()

    def use_latest(self, key: str) -> bool:
        """Do the action of the newest toast that shows this key; say if there was one."""
        for card in reversed(self._cards):
            if card.toast.action is not None and card.toast.action.key == key:
                card.use()
                return True
        return False

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Follow the window's size, and come down when an overlay is gone."""
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Hide}:
            self._place()
        return False

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._place()

    def _on_finished(self) -> None:
        card = self.sender()
        if isinstance(card, ToastCard):
            self._drop(card)
            self._place()

    def _drop(self, card: ToastCard) -> None:
        if card in self._cards:
            self._cards.remove(card)
            card.hide()
            card.deleteLater()

    def _place(self) -> None:
        self.setVisible(bool(self._cards))
        if not self._cards:
            return
        hints = [card.sizeHint() for card in self._cards]
        width = max(hint.width() for hint in hints)
        height = sum(hint.height() + 8 for hint in hints)
        low = self._window.height() - height - self._lift - 4
        below = QRect(self._window.width() - width - _GAP, low, width, height)
        self.setGeometry(beside_overlays(self._window, below, top=_GAP))
        top = 0
        for card, hint in zip(self._cards, hints, strict=True):
            card.setGeometry(width - hint.width(), top, hint.width(), hint.height())
            card.show()
            top += hint.height() + 8
        self.raise_()
        for overlay in overlays_over(self._window):
            overlay.installEventFilter(self)
            if overlay.box.geometry().intersects(self.geometry()):
                overlay.raise_()


class BannerBar(QWidget):
    """The banners of a window, one bar each, in the order they came.

    A key is shown by one of them at most, the newest, and by none while it is taken.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start empty and hidden."""
        super().__init__(parent)
        self._shown: dict[str, Banner] = {}
        self._taken: set[str] = set()
        self._bars = fill(QVBoxLayout(self), spacing=0)
        self.buttons: tuple[DeskButton, ...] = ()
        """Where F6 stops: Tab goes past the banners as if there were none."""
        self.hide()

    def show_banner(self, banner: Banner) -> None:
        """Show a banner, or replace the one of the same name in its place."""
        if self._shown.get(banner.name) != banner:
            self._shown[banner.name] = banner
            self._build()

    def withdraw(self, name: str) -> None:
        """Take the banner of that name away, if it is there."""
        if self._shown.pop(name, None) is not None:
            self._build()

    def take_key(self, key: str, *, taken: bool) -> None:
        """Leave a key to what shows it elsewhere on the screen, or have it back."""
        before = set(self._taken)
        (self._taken.add if taken else self._taken.discard)(key)
        if before != self._taken:
            self._build()

    def use(self, key: str) -> bool:
        """Do the action of the banner that shows this key; say if there was one."""
        holder = self._holder(key)
        if holder is None or holder.action is None:
            return False
        holder.action.run()
        return True

    def _holder(self, key: str) -> Banner | None:
        offers = (b for b in self._shown.values() if b.action is not None and b.action.key == key)
        return None if key in self._taken else next(reversed(list(offers)), None)

    def _build(self) -> None:
        clear(self._bars)
        made = [self._bar(banner) for banner in self._shown.values()]
        self.buttons = tuple(button for _, button in made if button is not None)
        for bar, _ in made:
            self._bars.addWidget(bar)
        self.setVisible(bool(self._shown))

    def _bar(self, banner: Banner) -> tuple[Bar, DeskButton | None]:
        action = banner.action
        if action is None:
            return _bar(banner, None), None
        key = action.key if self._holder(action.key) is banner else ""
        button = DeskButton(action.text, "chip", key=key)
        button.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        button.setAccessibleDescription(banner.text)
        button.clicked.connect(action.run)
        return _bar(banner, button), button


def _bar(banner: Banner, button: DeskButton | None) -> Bar:
    offline = banner.name == "offline"
    sign = Icon("cloud_off", 18, "warn") if offline else Shape(_MARKS[banner.tone], 15)
    text, detail = label(banner.text, "small"), ElidedLabel(banner.detail, "secondary")
    bar = Bar(
        _BARS[banner.tone], sign, text, (detail, 1), button,
        thickness=38, margins=(16, 6, 14, 6), spacing=10,
    )  # fmt: skip
    bar.setAccessibleName(f"{banner.text} {banner.detail}".strip())
    return bar


class InlineStrip(Card):
    """A strip above the bottom bar that names what is missing; hidden while empty."""

    def __init__(self, tone: Tone = Tone.DANGER, parent: QWidget | None = None) -> None:
        """Start hidden; ``tone`` colours it."""
        kind: CardKind = "danger" if tone is Tone.DANGER else "warn"
        super().__init__(kind=kind, across=True, parent=parent)
        self._title = label("", "small_strong")
        self._text, self._hint = ElidedLabel("", "small"), label("", "caption")
        sign = Shape(_MARKS[tone], 15)
        items = (sign, self._title, (self._text, 1), self._hint)
        fill(self.box, *items, margins=(12, 6, 12, 6), spacing=8)
        self.hide()

    def show_text(self, title: str, text: str = "", hint: str = "") -> None:
        """Show words, or hide with an empty title."""
        self._title.setText(title)
        self._text.setText(text)
        self._hint.setText(hint)
        self.setAccessibleName(f"{title} {text}".strip())
        self.setVisible(bool(title))
