"""What nobody foresaw: into the log whole, onto the screen calmly and once."""

import logging
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from traceback import format_exception
from types import TracebackType
from typing import Final

from PySide6.QtCore import (
    QMessageLogContext,
    QObject,
    Qt,
    QtMsgType,
    Signal,
    qInstallMessageHandler,
)
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from app import VERSION
from app.log import mask
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, DeskButton, Mark, Shape, fill, label, row

_LOG: Final = logging.getLogger("firstline")
_LEVELS: Final = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


class CrashWatch(QObject):
    """Catches what no slot caught, in every thread.

    Signals: ``unforeseen(text)``, also from other threads.
    """

    unforeseen = Signal(str)

    def __init__(
        self, log_file: Path, now: Callable[[], datetime], parent: QObject | None = None
    ) -> None:
        """``log_file`` is named in the window; hooks are set by ``watch``."""
        super().__init__(parent)
        self._log_file, self._now = log_file, now
        self.window: CrashWindow | None = None
        self.unforeseen.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def watch(self) -> None:
        """Take the hooks of the interpreter, its threads and Qt."""
        sys.excepthook = self.on_exception
        threading.excepthook = self._on_thread
        qInstallMessageHandler(on_qt_message)

    def on_exception(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Log it and show it; Ctrl+C in the console just ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        _LOG.critical("unforeseen", exc_info=(kind, error, trace))
        lines = "".join(format_exception(kind, error, trace))
        about = f"Firstline {VERSION} · {sys.platform} · {self._now():%Y-%m-%d %H:%M:%S}"
        self.unforeseen.emit(f"{about}\n\n{mask(lines)}")

    def _on_thread(self, told: threading.ExceptHookArgs) -> None:
        if told.exc_value is not None:
            self.on_exception(told.exc_type, told.exc_value, told.exc_traceback)

    def _show(self, text: str) -> None:
        if self.window is None:
            self.window = CrashWindow(self._log_file)
        self.window.add(text)


def on_qt_message(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Write Qt's own messages into the log."""
    category = getattr(context, "category", None) or "default"
    logging.getLogger(f"qt.{category}").log(_LEVELS[kind], "%s", message)


class CrashWindow(Retranslatable, QWidget):
    """One window for all of them; not modal, so the call goes on."""

    def __init__(self, log_file: Path) -> None:
        """Start empty and hidden."""
        super().__init__(None, Qt.WindowType.Window)
        self._log_file, self._copied = log_file, False
        self.setObjectName("root")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title, self._hint = label("", "h2"), label("", "secondary", wrap=True)
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._copy, self._close = DeskButton("", "primary"), DeskButton("", key="Esc")
        self._copy.clicked.connect(self._on_copy)
        self._close.clicked.connect(self.close)
        head = row(Shape(Mark.RISK, 18), (self._title, 1), spacing=10)
        buttons = row(STRETCH, self._close, self._copy)
        fill(QVBoxLayout(self), head, self._hint, (self._text, 1), buttons,
             margins=(20, 18, 20, 18), spacing=12)  # fmt: skip
        self.resize(720, 460)
        self.retranslate()

    def add(self, text: str) -> None:
        """Show one more; what was there stays."""
        self._text.appendPlainText(text)
        self._copied = False
        self.retranslate()
        if not self.isVisible():
            self.show()

    def text(self) -> str:
        """Return all that is shown."""
        return self._text.toPlainText()

    def retranslate(self) -> None:
        """Put it into words."""
        self.setWindowTitle(translate("Crash", "An error in the program"))
        self._title.setText(translate("Crash", "Something went wrong in the program"))
        hint = translate(
            "Crash",
            "You can go on working: drafts are kept. Copy the details and send them to those "
            "who look after the program. All of it is also in {file}",
        )
        self._hint.setText(hint.format(file=self._log_file))
        done = translate("Crash", "Copied")
        self._copy.setText(done if self._copied else translate("Crash", "Copy the details"))
        self._close.setText(translate("Crash", "Close"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Close with Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text())
        self._copied = True
        self.retranslate()
