"""A toast lies over its window and leaves the keys where they are."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from ui.notices import Toast, Tone
from ui.theme import Theme
from ui.widgets import ToastStack


def test_a_sticky_toast_takes_no_key_away(theme: Theme, qtbot: QtBot) -> None:
    window = QWidget()
    line = QPushButton(window)
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    shown = Windows()
    QApplication.instance().installEventFilter(shown)  # type: ignore[union-attr]
    ToastStack(window).show_toast(Toast("не отправлено", Tone.WARN, sticky=True))
    QApplication.processEvents()
    QApplication.instance().removeEventFilter(shown)  # type: ignore[union-attr]
    assert shown.opened == []
    assert line.hasFocus()


class Windows(QObject):
    """Remembers what was shown as a window of its own."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
            self.opened.append(type(watched).__name__)
        return False
