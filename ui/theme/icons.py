"""Icons by name, tinted with a token, drawn from vector files and kept."""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QGuiApplication, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

import resources
from ui.theme.look import look


@lru_cache(maxsize=256)
def source(name: str) -> str:
    """Return the vector text of an icon; an unknown name raises FileNotFoundError."""
    return resources.path(f"icons/{name}.svg").read_text(encoding="utf-8")


def tinted(name: str, colour: str) -> str:
    """Return the vector text of an icon filled with ``#RRGGBB``."""
    return source(name).replace("<path ", f'<path fill="{colour}" ')


@lru_cache(maxsize=1024)
def _drawn(name: str, colour: str, size: int, ratio: float) -> QPixmap:
    drawn = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    drawn.setDevicePixelRatio(ratio)
    drawn.fill(Qt.GlobalColor.transparent)
    painter = QPainter(drawn)
    QSvgRenderer(QByteArray(tinted(name, colour).encode())).render(
        painter, QRectF(0, 0, size, size)
    )
    painter.end()
    return drawn


def pixmap(name: str, token: str = "sec", size: int = 18, ratio: float | None = None) -> QPixmap:
    """Return an icon of size device-independent pixels in the colour of a token."""
    shown = _screen_ratio() if ratio is None else ratio
    return _drawn(name, look().tokens[token], size, shown)


def icon(name: str, token: str = "sec", size: int = 18) -> QIcon:
    """Return the same as a QIcon with a disabled state in ``faint``."""
    made = QIcon(pixmap(name, token, size))
    made.addPixmap(pixmap(name, "faint", size), QIcon.Mode.Disabled)
    return made


def _screen_ratio() -> float:
    application = QGuiApplication.instance()
    return application.devicePixelRatio() if isinstance(application, QGuiApplication) else 1.0
