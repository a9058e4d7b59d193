"""The qt-material base for widgets our own sheet does not name; built once, then read.

The library writes recoloured icons and environment variables while it builds. The icons
go into our own folder, and their addresses become absolute, because its ``icon:`` search
path is not found on Windows (dunderlab/qt-material issue 2).
"""

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

from PySide6.QtGui import QGuiApplication

from ui.theme.look import Look
from ui.theme.tokens import Tokens

_COLOURS: Final = {
    "primaryColor": "accent",
    "primaryLightColor": "accent_bg",
    "secondaryColor": "app",
    "secondaryLightColor": "border",
    "secondaryDarkColor": "surface",
    "primaryTextColor": "text",
    "secondaryTextColor": "text",
}


def base_sheet(look: Look, folder: Path) -> str:
    """Return the base sheet of a theme, from folder when this version built it before."""
    from importlib.metadata import version

    home = folder / f"qt-material-{version('qt-material')}-{_mark(look.tokens)}"
    kept = home / "base.qss"
    if not kept.exists():
        home.mkdir(parents=True, exist_ok=True)
        unfinished = home / "base.part"
        unfinished.write_text(_built(look.tokens, home.resolve()), encoding="utf-8")
        unfinished.replace(kept)
    return kept.read_text(encoding="utf-8")


def _mark(tokens: Tokens) -> str:
    text = ";".join(tokens[name] for name in _COLOURS.values())
    return hashlib.sha256(text.encode()).hexdigest()[:12]


def _built(tokens: Tokens, home: Path) -> str:
    from qt_material import build_stylesheet

    colours = home / "colours.xml"
    colours.write_text(_xml(tokens), encoding="utf-8")
    with _untouched():
        built = build_stylesheet(
            theme=str(colours),
            extra={"density_scale": "-2", "font_family": "Inter", "pyside6": True},
            parent=str(home),
            export=True,  # leaves its own fonts out
        )
    return str(built).replace("icon:/", f"{home.as_posix()}/")


def _xml(tokens: Tokens) -> str:
    lines = (f'<color name="{name}">{tokens[ours]}</color>' for name, ours in _COLOURS.items())
    return f'<?xml version="1.0" encoding="UTF-8"?><resources>{"".join(lines)}</resources>'


@contextmanager
def _untouched() -> Iterator[None]:
    """Give environment and palette back as they were; the library changes both."""
    before = dict(os.environ)
    palette = QGuiApplication.palette()
    try:
        yield
    finally:
        for name in set(os.environ) - set(before):
            del os.environ[name]
        QGuiApplication.setPalette(palette)
