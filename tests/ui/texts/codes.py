"""Every code of a failure that the product can raise, read from its sources."""

import ast
import re
from collections.abc import Iterator

from app.domain.errors import Conflict, EnvironmentFailed, RuleBroken
from app.domain.filters.terms import Fault
from app.domain.lifecycle import MoveReason
from app.domain.setup.documents import Problem
from db.connection_failures import FIRST_WORDS
from db.failures import POSTGRESQL_CLASSES, POSTGRESQL_CODES, REFUSED, SQLITE_CODES
from db.keeping.program_failures import PROGRAM_WORDS
from db.schema_gate import SchemaAge
from tests.architecture import sources

FAMILIES = {kind.__name__ for kind in (RuleBroken, EnvironmentFailed, Conflict, Problem, Fault)}
GUARD_CODE = re.compile(r"RAISE EXCEPTION '(\w+)' USING ERRCODE = 'FL400'")
RELAYED = {
    "fault.code": (),
    "first.code": (),
    "_named(error)": tuple(sorted(set(GUARD_CODE.findall(sources.guard_text())))),
    "fault": (),
    "problem.code": (),
    "error.code": (),
    "str(decision.reason)": (MoveReason.NOTHING_TO_REOPEN, MoveReason.REOPEN_WINDOW_OVER),
}
"""Codes that are handed on from where they are made."""
MADE_ELSEWHERE = {
    "db/failures.py",
    "db/schema_gate.py",
    "db/keeping/program_failures.py",
}  # their codes come from tables


def raised() -> dict[str, str]:
    """Code -> the file that names it."""
    found = {
        code: name
        for name in _read_files()
        for call in _failures_in(name)
        for code in _codes_of(name, call)
    }
    tables = {*SQLITE_CODES.values(), *POSTGRESQL_CODES.values(), *POSTGRESQL_CLASSES.values()}
    tables |= {code for _, code in (*FIRST_WORDS, *PROGRAM_WORDS)} | {"tool_failed"}
    ages = {f"schema_{age}" for age in SchemaAge if age is not SchemaAge.CURRENT}
    return found | dict.fromkeys(tables | ages | {"changed_meanwhile", REFUSED}, "the tables in db")


def unreadable() -> list[str]:
    """Failures made with a code that stands nowhere as a word."""
    return [
        f"{name}:{call.lineno}"
        for name in _read_files()
        for call in _failures_in(name)
        if ast.unparse(call.args[0]) not in RELAYED and not any(_codes_of(name, call))
    ]


def fields() -> dict[str, str]:
    """Field of a failure -> the file that names it."""
    return {
        str(word.value.value): name
        for name in sources.product_files()
        for call in _failures_in(name)
        for word in call.keywords
        if word.arg == "field" and isinstance(word.value, ast.Constant)
    }


def _read_files() -> list[str]:
    return [name for name in sources.product_files() if name not in MADE_ELSEWHERE]


def _failures_in(name: str) -> Iterator[ast.Call]:
    for node in ast.walk(sources.tree_of(name)):
        if isinstance(node, ast.Call) and node.args and _is_family(node.func):
            yield node


def _is_family(maker: ast.expr) -> bool:
    return ast.unparse(maker).rsplit(".", maxsplit=1)[-1] in FAMILIES


def _codes_of(name: str, call: ast.Call) -> Iterator[str]:
    """The words in the first argument, or in what the variable of its name is set to."""
    code = call.args[0]
    yield from RELAYED.get(ast.unparse(code), ())
    if not isinstance(code, ast.Name):
        yield from _words_of(code)
        return
    for node in ast.walk(sources.tree_of(name)):
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == code.id:
            yield from _words_of(node.value)


def _words_of(code: ast.expr) -> Iterator[str]:
    for node in ast.walk(code):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value
