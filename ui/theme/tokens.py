"""Colour tokens of both themes and the contrast each pair must keep."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

Tokens = Mapping[str, str]
"""Token name to ``#RRGGBB``."""

LIGHT: Final[Tokens] = MappingProxyType({
    "app": "#F1F3F6", "surface": "#FFFFFF", "subtle": "#F7F8FA", "hover": "#EDF1F6",
    "sel": "#E4EDFA", "selline": "#1B5FC1", "border": "#DCE1E8", "line": "#E7EBF0",
    "ctl": "#7F8B99", "field": "#FFFFFF", "disabled": "#F1F3F6",
    "text": "#18202B", "sec": "#465263", "muted": "#5D6979", "faint": "#8A95A3",
    "accent": "#1B5FC1", "accent_hover": "#164E9F", "on": "#FFFFFF",
    "accent_bg": "#E4EDFA", "accent_text": "#174F9F",
    "danger": "#B0241B", "danger_bg": "#FCEBE9", "danger_line": "#E9B4AF",
    "danger_fill": "#C8372D",
    "warn": "#855000", "warn_bg": "#FFF4DE", "warn_line": "#E8C98F", "warn_fill": "#BF7900",
    "ok": "#1C6A3B", "ok_bg": "#E5F4EA", "ok_line": "#AFD6BD", "ok_fill": "#2E8B57",
    "rail": "#FFFFFF", "scroll": "#C3CAD3", "bar": "#8193AC",
})  # fmt: skip
DARK: Final[Tokens] = MappingProxyType({
    "app": "#12161C", "surface": "#1A2028", "subtle": "#1F2630", "hover": "#252D38",
    "sel": "#1F3150", "selline": "#84B4FF", "border": "#2F3843", "line": "#28303A",
    "ctl": "#6F7C8C", "field": "#151A21", "disabled": "#1F2630",
    "text": "#E7EBF1", "sec": "#B9C2CE", "muted": "#97A3B2", "faint": "#74808F",
    "accent": "#84B4FF", "accent_hover": "#A3C8FF", "on": "#0A1A30",
    "accent_bg": "#1F3150", "accent_text": "#A3C8FF",
    "danger": "#FF9D93", "danger_bg": "#3D1F1D", "danger_line": "#73342F",
    "danger_fill": "#F0776B",
    "warn": "#F2BE5E", "warn_bg": "#36290F", "warn_line": "#6B5220", "warn_fill": "#E0A63A",
    "ok": "#7FD39A", "ok_bg": "#16301F", "ok_line": "#2F5D40", "ok_fill": "#5DB67D",
    "rail": "#171C23", "scroll": "#3B4552", "bar": "#64768F",
})  # fmt: skip
THEMES: Final[Mapping[str, Tokens]] = MappingProxyType({"light": LIGHT, "dark": DARK})

_TEXT: Final = 4.5  # WCAG 2.2 success criterion 1.4.3
_GRAPHIC: Final = 3.0  # WCAG 2.2 success criterion 1.4.11
_READ_ON: Final = {
    "text": ("surface", "app", "subtle", "sel", "hover", "field", "warn_bg", "danger_bg",
             "accent_bg", "ok_bg"),
    "sec": ("surface", "app", "subtle", "sel", "warn_bg", "accent_bg"),
    "muted": ("surface", "app", "subtle", "sel", "hover", "field"),
    "accent": ("surface", "app", "subtle", "accent_bg"),
    "accent_text": ("accent_bg", "surface"),
    "on": ("accent", "accent_hover"),
    "danger": ("surface", "danger_bg", "sel"),
    "warn": ("surface", "warn_bg", "sel"),
    "ok": ("surface", "ok_bg", "sel"),
}  # fmt: skip
_SEEN_ON: Final = {
    "ctl": ("surface", "field", "app"),
    "accent": ("field", "surface"),
    "warn_fill": ("surface",),
    "ok_fill": ("surface",),
    "danger_fill": ("surface", "field"),
    "faint": ("surface",),
    "bar": ("surface",),
}
CONTRAST_PAIRS: Final[tuple[tuple[str, str, float], ...]] = tuple(
    (front, back, need)
    for table, need in ((_READ_ON, _TEXT), (_SEEN_ON, _GRAPHIC))
    for front, backs in table.items()
    for back in backs
)
"""Foreground token, background token, least contrast ratio."""


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#RRGGBB``, 0..1 (WCAG 2.2, definition)."""
    parts = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1..21 (WCAG 2.2, definition)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)
