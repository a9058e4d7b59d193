"""Files and functions stay small, names tell what a thing is, nothing lies about unused."""

import ast
import re
import tomllib

from tests.architecture import sources

MOST_LINES_OF_A_FILE = 300
MOST_LINES_OF_A_FUNCTION = 30
# Started by name, not by an import: by python -m, by alembic, by an entry point.
STARTED_BY_NAME = re.compile(r"(^|\.)__main__$|^db\.migrations\.(env$|versions\.)")
SNAKE = re.compile(r"^(__init__|__main__|[a-z][a-z0-9_]*|\d{4}_[a-z0-9_]+)\.py$")
ENDINGS_BY_BASE = {
    "QDialog": ("Dialog", "Wizard"),
    "QAbstractTableModel": ("Model",),
    "QAbstractListModel": ("Model",),
    "QStyledItemDelegate": ("Delegate",),
}


def test_a_file_stays_small() -> None:
    names = (*sources.measured_files(), *sources.files_of_tests())
    lines = {name: len(sources.text_of(name).splitlines()) for name in names}
    assert {name: count for name, count in lines.items() if count > MOST_LINES_OF_A_FILE} == {}


def test_functions_stay_small() -> None:
    lines = {
        f"{name}::{function.name}": _body_lines(function)
        for name in sources.measured_files()
        for function in sources.functions_of(name)
    }
    assert {what: count for what, count in lines.items() if count > MOST_LINES_OF_A_FUNCTION} == {}


def test_file_names_are_plain_words() -> None:
    names = (*sources.product_files(), *sources.files_of_tests())
    assert [name for name in names if not SNAKE.match(name.rsplit("/", 1)[-1])] == []


def test_class_names_say_what_they_are() -> None:
    wrong = [
        f"{name}::{node.name}"
        for name in sources.product_files()
        for node in ast.walk(sources.tree_of(name))
        if isinstance(node, ast.ClassDef)
        for base in node.bases
        if not node.name.endswith(ENDINGS_BY_BASE.get(ast.unparse(base), ("",)))
    ]
    assert wrong == []


def test_a_presenter_makes_no_widget() -> None:
    presenters = [name for name in sources.product_files() if name.endswith("presenter.py")]
    makers = [
        name for name in presenters if any("QtWidgets" in used for used in sources.imports_of(name))
    ]
    assert makers == []


def test_every_module_is_used() -> None:
    modules = {sources.module_of(n) for n in sources.product_files() if "__init__" not in n}
    used = set().union(*(sources.imports_of(name) for name in sources.product_files()))
    dead = {module for module in modules - used if not STARTED_BY_NAME.search(module)}
    assert dead - _entry_points() == set()


def test_no_file_names_a_registry_or_a_private_path() -> None:
    names = [*sources.product_files(), *sources.files_of_tests()]
    names += ["pyproject.toml", "requirements.lock", "Makefile", ".ci/setup", ".ci/run"]
    hosts = ("pypi." + "org", "python" + "hosted.org", "index" + "-url =", "/roo" + "t/")
    found = [(n, host) for n in names for host in hosts if host in sources.text_of(n)]
    assert found == []


def _body_lines(function: sources.Function) -> int:
    body = function.body[1:] if ast.get_docstring(function) else function.body
    return (function.end_lineno or 0) - body[0].lineno + 1 if body else 0


def _entry_points() -> set[str]:
    project = tomllib.loads(sources.text_of("pyproject.toml"))["project"]
    tables = [project["scripts"], project["gui-scripts"]]
    return {target.split(":")[0] for table in tables for target in table.values()}
