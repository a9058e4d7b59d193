"""The readable files behind the template and the demo room."""

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parent / "data"


@cache
def read(name: str) -> dict[str, Any]:
    """Return one data file by its bare name; nobody may change what comes back."""
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))
