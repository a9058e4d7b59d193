"""Inter in three weights, shipped with the program, Cyrillic included."""

from functools import lru_cache
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF

import resources
from ui.theme.look import look

FAMILIES: Final = ("Inter", "Segoe UI", "Noto Sans")
REGULAR: Final = 400
MEDIUM: Final = 500
SEMIBOLD: Final = 600


@lru_cache(maxsize=1)
def load_fonts() -> tuple[str, ...]:
    """Register the shipped fonts once; return the families Qt knows them by."""
    found: list[str] = []
    for file in sorted(resources.path("fonts").glob("*.ttf")):
        number = QFontDatabase.addApplicationFont(str(file))
        found += QFontDatabase.applicationFontFamilies(number)
    return tuple(dict.fromkeys(found))


@lru_cache(maxsize=128)
def _made(pixels: int, weight: int, tabular: bool) -> QFont:
    made = QFont(list(FAMILIES))
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight(weight))
    if tabular:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


def font(pixels: int, weight: int = REGULAR, *, tabular: bool = True) -> QFont:
    """Return the shared font of a size at 100 % (pixels) in the text size in force.

    ``tabular`` gives all digits one width. The object is shared: copy before changing it.
    """
    return _made(max(9, round(pixels * look().scale)), weight, tabular)


@lru_cache(maxsize=128)
def _metrics(pixels: int, weight: int, tabular: bool) -> QFontMetricsF:
    return QFontMetricsF(_made(pixels, weight, tabular))


def metrics(pixels: int, weight: int = REGULAR, *, tabular: bool = True) -> QFontMetricsF:
    """Return the measures of ``font`` with the same arguments."""
    return _metrics(max(9, round(pixels * look().scale)), weight, tabular)
