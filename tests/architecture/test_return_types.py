"""Services hand out read models, never a mapped row that would drag its session along."""

import ast
import importlib
import inspect
import typing
from collections.abc import Iterator

from tests.architecture import sources

SERVICES = [
    sources.module_of(name)
    for name in sources.product_files()
    if name.startswith("app/services/") and not name.endswith("__init__.py")
]


def _parts(annotation: object) -> Iterator[object]:
    """The annotation and every type inside its brackets."""
    yield annotation
    for part in typing.get_args(annotation):
        yield from _parts(part)


def _public_functions(module: str) -> Iterator[object]:
    for _, member in inspect.getmembers(importlib.import_module(module)):
        if getattr(member, "__module__", None) != module:
            continue
        if inspect.isclass(member):
            yield from (f for n, f in inspect.getmembers(member, inspect.isfunction) if n[0] != "_")
        elif inspect.isfunction(member) and not member.__name__.startswith("_"):
            yield member


def _named_for_types(module: str) -> dict[str, object]:
    """What a module imports for its annotations alone."""
    found: dict[str, object] = {}
    tree = sources.tree_of(module.replace(".", "/") + ".py")
    for node in tree.body:
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            exec(compile(ast.Module(node.body, []), module, "exec"), found)  # noqa: S102
    return found


def test_a_service_returns_no_mapped_row() -> None:
    wrong = [
        f"{module}: {function} returns {part}"
        for module in SERVICES
        for function in _public_functions(module)
        for part in _parts(
            typing.get_type_hints(function, localns=_named_for_types(module)).get("return")
        )
        if hasattr(part, "__mapper__")
    ]
    assert wrong == []
