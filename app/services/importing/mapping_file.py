"""The mapping file: JSON or TOML that says which column is what.

``columns`` (field -> column), ``constants`` (field -> value for every row), ``values``
(field -> {their word: our word}), and the options ``date_format``, ``encoding``,
``time_zone``, ``missing`` (cells that stand for nothing).
"""

import json
import tomllib
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.domain.errors import EnvironmentFailed, RuleBroken
from app.domain.importing.columns import ColumnMapping
from app.services.importing.options import ImportOptions

_TABLES = ("columns", "constants")
_OPTIONS = {"date_format": "date_order", "encoding": "encoding", "time_zone": "zone"}
_KNOWN = {*_TABLES, "values", "missing", *_OPTIONS}


def read_mapping(path: Path, options: ImportOptions) -> ImportOptions:
    """Return the options with what the file says.

    Raises RuleBroken ``file_missing`` or ``mapping_broken``, EnvironmentFailed ``file_unreadable``.
    """
    try:
        told = _parsed(path.read_bytes(), toml=path.suffix.lower() == ".toml")
        return _told(told, options)
    except FileNotFoundError as error:
        raise RuleBroken("file_missing", path=str(path)) from error
    except OSError as error:
        raise EnvironmentFailed("file_unreadable", path=str(path), detail=str(error)) from error
    except (ValueError, TypeError, AttributeError) as error:
        raise RuleBroken("mapping_broken", path=str(path), detail=str(error)) from error


def write_mapping(path: Path, options: ImportOptions) -> None:
    """Write the options as a mapping file in JSON; EnvironmentFailed ``file_unwritable``.

    What was left to a guess is not written, so that the next file is looked at anew.
    """
    mapping = options.mapping or ColumnMapping()
    told: dict[str, object] = {
        "columns": dict(mapping.columns),
        "constants": dict(mapping.constants),
        "values": {name: dict(words) for name, words in mapping.values.items()},
        "missing": sorted(options.missing),
    }
    told |= {name: getattr(options, ours) for name, ours in _OPTIONS.items()}
    kept = {name: value for name, value in told.items() if value not in ({}, None)}
    try:
        path.write_text(json.dumps(kept, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    except OSError as error:
        raise EnvironmentFailed("file_unwritable", path=str(path), detail=str(error)) from error


def _parsed(content: bytes, *, toml: bool) -> Mapping[str, Any]:
    text = content.decode("utf-8-sig")
    told = tomllib.loads(text) if toml else json.loads(text)
    unknown = sorted(set(told) - _KNOWN) if isinstance(told, dict) else ["?"]
    if unknown:
        raise ValueError(", ".join(unknown))
    return dict(told)


def _told(told: Mapping[str, Any], options: ImportOptions) -> ImportOptions:
    columns, constants = (_texts(told.get(name, {})) for name in _TABLES)
    values = {name: _texts(words) for name, words in told.get("values", {}).items()}
    named: dict[str, Any] = {
        ours: str(told[theirs]) for theirs, ours in _OPTIONS.items() if theirs in told
    }
    if "missing" in told:
        named["missing"] = frozenset(map(str, told["missing"])) | {""}
    return replace(options, mapping=ColumnMapping(columns, constants, values), **named)


def _texts(table: Mapping[str, Any]) -> dict[str, str]:
    return {str(name): str(value) for name, value in table.items()}
