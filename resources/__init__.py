"""Files that travel with the program: icons, fonts, styles, catalogues."""

from pathlib import Path

_ROOT = Path(__file__).resolve().parent


def path(name: str) -> Path:
    """Return the file or folder called name, e.g. ``icons/call.svg``.

    Source tree, installed wheel and one-folder executable all keep these files on disk,
    so the answer is a real path; a name that leads out of the folder raises ValueError.
    """
    found = (_ROOT / name).resolve()
    if not found.is_relative_to(_ROOT):
        raise ValueError(name)
    return found
