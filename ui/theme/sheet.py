"""The one application-wide style sheet, rendered from the template and the look."""

import re
from functools import lru_cache
from pathlib import Path
from typing import Final

import resources
from ui.theme.icons import tinted
from ui.theme.look import Look

_TOKEN: Final = re.compile(r"@([a-z_]+)")
_LENGTH: Final = re.compile(r"(\d+)dp")
_ICONS: Final = {"icon_arrow": ("keyboard_arrow_down", "muted"), "icon_check": ("check", "on")}


@lru_cache(maxsize=1)
def _template() -> str:
    return resources.path("styles/desk.qss").read_text(encoding="utf-8")


def render(look: Look, folder: Path) -> str:
    """Return the sheet of a look; the few icons it names are written into folder.

    A token the template names and the look lacks raises KeyError.
    """
    values = dict(look.tokens) | _icon_files(look, folder)
    lengths = _LENGTH.sub(lambda m: f"{round(int(m[1]) * look.scale)}px", _template())
    return _TOKEN.sub(lambda m: values[m[1]], lengths)


def _icon_files(look: Look, folder: Path) -> dict[str, str]:
    folder.mkdir(parents=True, exist_ok=True)
    files: dict[str, str] = {}
    for key, (name, token) in _ICONS.items():
        colour = look.tokens[token]
        file = folder / f"{name}_{colour[1:]}.svg"
        if not file.exists():
            file.write_text(tinted(name, colour), encoding="utf-8")
        files[key] = f'"{file.as_posix()}"'
    return files
