"""The one window: the way in first, then the desk; notices and keys that work everywhere."""

from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QCloseEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import QStackedLayout, QWidget

import resources
from ui.actions import build_actions, retranslate_actions
from ui.notices import Banner, Notices, Toast
from ui.preferences import Preferences
from ui.translations import Retranslatable, translate
from ui.widgets import ToastStack

if TYPE_CHECKING:
    from ui.shell.desk import Desk

LEAST_WIDTH: Final = 1280
LEAST_HEIGHT: Final = 720
_FIRST_WIDTH: Final = 1600
_FIRST_HEIGHT: Final = 900


class MainWindow(Retranslatable, QWidget):
    """The shell only. Signals: ``closing()``: the program ends what runs, then ``leave()``."""

    closing = Signal()

    def __init__(self, preferences: Preferences, notices: Notices) -> None:
        """Start without a page, at the place where the window was left."""
        super().__init__()
        self._preferences = preferences
        self._desk: Desk | None = None
        self._may_close = False
        self._pages = QStackedLayout(self)
        self.toasts = ToastStack(self, lift=0)
        self._actions = build_actions(
            self,
            {
                "theme": preferences.toggle_theme,
                "language": preferences.toggle_language,
                "full_screen": self.toggle_full_screen,
                "open.last": self._on_toast_key,
            },
        )
        self.setObjectName("root")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumSize(LEAST_WIDTH, LEAST_HEIGHT)
        self.setWindowIcon(QIcon(str(resources.path("app.svg"))))
        notices.toasted.connect(self._on_toast)
        notices.banner_shown.connect(self._on_banner)
        notices.banner_withdrawn.connect(self._on_banner_gone)
        notices.key_taken.connect(self._on_key_taken)
        preferences.changed.connect(self._on_preferences)
        self._restore_place()
        self.retranslate()

    # ---- pages
    @property
    def page(self) -> QWidget | None:
        """The page shown."""
        return self._pages.currentWidget()

    def show_page(self, page: QWidget) -> None:
        """Show one page; the one before it is gone for good."""
        before = self._pages.currentWidget()
        self._pages.addWidget(page)
        self._pages.setCurrentWidget(page)
        if before is not None:
            self._pages.removeWidget(before)
            before.deleteLater()

    def show_desk(self, desk: "Desk | None") -> None:
        """Show the desk of a person who signed in; None when he is gone."""
        self._desk = desk
        if desk is None:
            self.toasts.clear()  # what was said to one person is not the next one's to read or do
            self.toasts.set_lift(0)
            return
        self.show_page(desk.frame)
        desk.bottom_changed.connect(self._on_bottom_changed)

    def retranslate(self) -> None:
        """Name the window and the actions."""
        self.setWindowTitle(translate("Window", "Firstline"))
        retranslate_actions(self._actions)
        if self._desk is not None:
            self._desk.retranslate()

    def toggle_full_screen(self) -> None:
        """Take the whole screen, or give it back."""
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)

    # ---- leaving
    def closeEvent(self, event: QCloseEvent) -> None:
        """Let the program finish what is being written; it calls ``leave()``."""
        self._keep_place()
        if self._may_close:
            event.accept()
            return
        event.ignore()
        self.closing.emit()

    def leave(self) -> None:
        """Close for good."""
        self._may_close = True
        self.close()

    def changeEvent(self, event: QEvent) -> None:
        """Follow the text size with the toasts."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self._on_bottom_changed()

    # ---- inside
    def _on_toast(self, toast: Toast) -> None:
        self.toasts.show_toast(toast)

    def _on_toast_key(self) -> None:
        """Do what the last toast offers, else what the section keeps behind the same key."""
        if not self.toasts.use_latest("Alt+0") and self._desk is not None:
            self._desk.open_last()

    def _on_banner(self, banner: Banner) -> None:
        if self._desk is not None:
            self._desk.frame.banners.show_banner(banner)

    def _on_banner_gone(self, name: str) -> None:
        if self._desk is not None:
            self._desk.frame.banners.withdraw(name)

    def _on_key_taken(self, key: str, taken: bool) -> None:
        if self._desk is not None:
            self._desk.frame.banners.take_key(key, taken=taken)

    def _on_bottom_changed(self) -> None:
        if self._desk is not None:
            self.toasts.set_lift(self._desk.frame.bottom_height())

    def _on_preferences(self) -> None:
        if self._desk is not None:
            self._desk.frame.retranslate()

    def _keep_place(self) -> None:
        box = self.normalGeometry()
        self._preferences.settings.window = {
            "x": box.x(),
            "y": box.y(),
            "width": box.width(),
            "height": box.height(),
            "maximized": int(self.isMaximized()),
        }
        self._preferences.keep()

    def _restore_place(self) -> None:
        kept = self._preferences.settings.window
        screen = QGuiApplication.primaryScreen().availableGeometry()
        width, height = kept.get("width", _FIRST_WIDTH), kept.get("height", _FIRST_HEIGHT)
        box = QRect(kept.get("x", 0), kept.get("y", 0), width, height)
        if not kept or not any(s.geometry().intersects(box) for s in QGuiApplication.screens()):
            box.moveCenter(screen.center())
        self.setGeometry(box)
        if kept.get("maximized"):
            self.setWindowState(Qt.WindowState.WindowMaximized)
