"""Colours, sizes, fonts and icons; the rest of the windows asks here and nowhere else."""

from ui.theme.fonts import font, load_fonts
from ui.theme.icons import icon, pixmap
from ui.theme.look import Look, color, look, px
from ui.theme.theme import Theme
from ui.theme.tokens import DARK, LIGHT, Tokens

__all__ = [
    "DARK",
    "LIGHT",
    "Look",
    "Theme",
    "Tokens",
    "color",
    "font",
    "icon",
    "load_fonts",
    "look",
    "pixmap",
    "px",
]
