"""Files that travel with the program: icons, fonts, styles, catalogues."""

from importlib.resources import files
from pathlib import Path


def path(name: str) -> Path:
    """Return the file or folder called name, e.g. ``icons/call.svg``.

    Source tree, installed wheel and one-folder executable all keep these files on disk,
    so the answer is a real path; a name that leads out of the folder raises ValueError.
    """
    root = Path(str(files(__name__))).resolve()
    found = (root / name).resolve()
    if not found.is_relative_to(root):
        raise ValueError(name)
    return found
