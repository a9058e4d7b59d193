"""The build takes everything along that the program reads at run time."""

import ast
import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

from app import VERSION

ROOT = Path(__file__).resolve().parents[2]
CODE = {".py", ".pyc", ".mako"}


def _data() -> tuple[tuple[str, str], ...]:
    for node in ast.parse((ROOT / "build.spec").read_text("utf-8")).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "DATA":
            found: tuple[tuple[str, str], ...] = ast.literal_eval(node.value)
            return found
    return ()


def test_every_folder_with_data_is_collected() -> None:
    folders = {
        file.parent.relative_to(ROOT).as_posix()
        for package in ("app", "db", "ui", "resources")
        for file in (ROOT / package).rglob("*")
        if file.is_file() and file.suffix not in CODE and "__pycache__" not in file.parts
    }
    collected = tuple(source for source, _target in _data())
    assert {each for each in folders if not each.startswith(collected)} == set()


def test_data_lies_where_the_program_looks() -> None:
    assert all(source == target for source, target in _data())
    assert all((ROOT / source).is_dir() for source, _target in _data())


def test_the_built_program_lies_where_make_starts_it() -> None:
    spec = (ROOT / "build.spec").read_text("utf-8")
    makefile = (ROOT / "Makefile").read_text("utf-8")
    assert "PROGRAM ?= dist/firstline/firstline" in makefile
    assert spec.count('name="firstline"') == 2


def test_the_version_is_the_projects() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["version"] == VERSION


def test_the_program_passes_its_own_test(tmp_path: Path) -> None:
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-m", "ui", "--selftest", str(tmp_path)]
    ended = subprocess.run(command, cwd=ROOT, env=environment, check=False, timeout=300)
    report = json.loads((tmp_path / "selftest.json").read_text("utf-8"))
    assert {name for name, check in report["checks"].items() if not check["ok"]} == set()
    assert (ended.returncode, report["ok"], report["frozen"]) == (0, True, False)
    assert {"desk_light.png", "desk_dark.png"} <= {file.name for file in tmp_path.iterdir()}
