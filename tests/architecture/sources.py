"""The product's own files, read once and parsed once for every test of this folder."""

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("app", "db", "ui", "resources")
CYRILLIC = re.compile("[А-Яа-яЁё]")
REVISIONS = "db/migrations/versions/"  # a revision is as long as its schema
Function = ast.FunctionDef | ast.AsyncFunctionDef


@cache
def product_files() -> tuple[str, ...]:
    """Every Python file of the product, relative to the root."""
    found = [path for package in PACKAGES for path in (ROOT / package).rglob("*.py")]
    return tuple(sorted(path.relative_to(ROOT).as_posix() for path in found))


def measured_files() -> tuple[str, ...]:
    """The product's files whose length is a matter of taste."""
    return tuple(name for name in product_files() if not name.startswith(REVISIONS))


@cache
def files_of_tests() -> tuple[str, ...]:
    return tuple(sorted(p.relative_to(ROOT).as_posix() for p in (ROOT / "tests").rglob("*.py")))


@cache
def text_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


@cache
def guard_text() -> str:
    """The scripts of the central server's own half of the rules, one after another."""
    scripts = sorted((ROOT / "db" / "guard" / "sql").glob("*.sql"))
    return "\n".join(script.read_text(encoding="utf-8") for script in scripts)


@cache
def tree_of(name: str) -> ast.Module:
    return ast.parse(text_of(name), name)


def functions_of(name: str) -> Iterator[Function]:
    for node in ast.walk(tree_of(name)):
        if isinstance(node, Function):
            yield node


def literals_of(name: str) -> Iterator[ast.Constant]:
    """String literals that are not docstrings."""
    documentation = {id(node) for node in _docstrings(tree_of(name))}
    for node in ast.walk(tree_of(name)):
        written = isinstance(node, ast.Constant) and isinstance(node.value, str)
        if isinstance(node, ast.Constant) and written and id(node) not in documentation:
            yield node


def imports_of(name: str) -> set[str]:
    """Every dotted name that a file imports, with the names taken out of a module."""
    found: set[str] = set()
    for node in ast.walk(tree_of(name)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = _absolute(name, node)
            found.add(base)
            found.update(f"{base}.{alias.name}" for alias in node.names)
    return found


def module_of(name: str) -> str:
    return name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")


def _absolute(name: str, node: ast.ImportFrom) -> str:
    if not node.level:
        return node.module or ""
    package = Path(name).parts[: -node.level]
    return ".".join([*package, *([node.module] if node.module else [])])


def _docstrings(tree: ast.Module) -> Iterator[ast.expr]:
    """Bare strings: documentation of modules, classes, functions and constants."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            yield node.value
