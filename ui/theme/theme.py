"""Puts a look on the application and switches it live."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from ui.theme.fonts import font, load_fonts
from ui.theme.look import Look, color, look, put_in_force
from ui.theme.material import base_sheet
from ui.theme.sheet import render
from ui.theme.tokens import THEMES, Tokens

TEXT_SIZES: Final = (90, 100, 115, 130, 150)
_PALETTE: Final = (
    (QPalette.ColorRole.Window, "app"),
    (QPalette.ColorRole.Base, "field"),
    (QPalette.ColorRole.AlternateBase, "subtle"),
    (QPalette.ColorRole.Button, "surface"),
    (QPalette.ColorRole.Text, "text"),
    (QPalette.ColorRole.WindowText, "text"),
    (QPalette.ColorRole.ButtonText, "text"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on"),
    (QPalette.ColorRole.Link, "accent"),
    (QPalette.ColorRole.ToolTipBase, "text"),
    (QPalette.ColorRole.ToolTipText, "surface"),
    (QPalette.ColorRole.PlaceholderText, "muted"),
)


class Theme(QObject):
    """The application's look. Signals: ``changed()`` after a new look is in force."""

    changed = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        """Keep derived files (tinted icons, base sheet) in folder, which is made if absent."""
        super().__init__(parent)
        self._folder = folder
        self._base = False
        self._drawn: tuple[Look, bool] | None = None

    @property
    def name(self) -> str:
        """``light`` or ``dark``."""
        return look().name

    @property
    def tokens(self) -> Tokens:
        """Colours in force."""
        return look().tokens

    def apply(self, app: QApplication, name: str, scale: int = 100) -> None:
        """Put theme name on app with the text at scale per cent; same look again is free.

        An unknown name raises KeyError, a scale outside TEXT_SIZES ValueError.
        """
        if scale not in TEXT_SIZES:
            raise ValueError(scale)
        wanted = Look(name, THEMES[name], scale / 100)
        if self._drawn == (wanted, self._base):
            return
        put_in_force(wanted)
        self._draw(app)
        self._drawn = (wanted, self._base)
        self.changed.emit()

    def require_base(self, app: QApplication) -> None:
        """Add the qt-material base; call before showing widgets our sheet does not name.

        It doubles the time of a theme switch, so it joins only when it is needed.
        """
        if not self._base:
            self._base = True
            self.apply(app, self.name, round(look().scale * 100))

    def _draw(self, app: QApplication) -> None:
        load_fonts()
        # Over a sheet in force Qt dresses each widget once per ancestor; over none, once.
        app.setStyleSheet("")
        if app.style().objectName() != "fusion":
            app.setStyle("Fusion")
        if high_contrast():
            return
        app.setPalette(_palette())
        wanted = font(14, tabular=False)
        if app.font() != wanted:
            app.setFont(wanted)
        base = base_sheet(look(), self._folder) if self._base else ""
        app.setStyleSheet(base + render(look(), self._folder / "icons"))


def _palette() -> QPalette:
    palette = QGuiApplication.palette()
    for role, token in _PALETTE:
        palette.setColor(role, color(token))
    disabled = QPalette.ColorGroup.Disabled
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(disabled, role, color("faint"))
    return palette


def high_contrast() -> bool:
    """Say whether the system asks for high contrast (Qt 6.10 and newer can tell)."""
    accessibility = getattr(QGuiApplication.styleHints(), "accessibility", None)
    if accessibility is None:
        return False
    preference = accessibility().contrastPreference()
    return getattr(preference, "name", "") == "HighContrast"
