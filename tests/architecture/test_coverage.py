"""docs/coverage.md speaks of every requirement once, and of tests and files that exist."""

import ast
import re
from functools import cache

from tests.architecture import sources

PAGE = "docs/coverage.md"
WANTED = [*(f"R{n}" for n in range(1, 128)), *(f"N{n}" for n in range(1, 25))]
STATES = re.compile(
    r"works|part|outside the product|room kept: (central database|process"
    r"|second line's board and shift|supervisor's figures and quality|Windows set-up)"
)
ROW = re.compile(r"^\| ([RN]\d+) \| (.+?) \| (.+?) \| (.*?) \| (.*?) \|$", re.MULTILINE)
TEST = re.compile(r"`(tests/[\w/]+\.py)::(\w+)`")
PLACE = re.compile(r"`((?:app|db|ui|resources|docs|tests)/[\w/.]+)`|\]\(([\w/.]+)\)")
TEXT = sources.text_of(PAGE)
ROWS = ROW.findall(TEXT)
NAMED = sorted(set(TEST.findall(TEXT)))


def test_every_requirement_stands_there_once() -> None:
    assert [row[0] for row in ROWS] == WANTED


def test_what_works_has_its_place_and_its_proof() -> None:
    assert [row[0] for row in ROWS if not STATES.fullmatch(row[2])] == []
    unproved = [
        number
        for number, _, state, where, proof in ROWS
        if not bool(where) == bool(proof) == (state in {"works", "part"})
    ]
    assert unproved == []


def test_every_named_test_exists() -> None:
    missing = [(file, name) for file, name in NAMED if name not in _functions_of(file)]
    assert NAMED
    assert missing == []


def test_every_fault_has_its_proof() -> None:
    faults = TEXT.split("## Faults")[1].splitlines()
    rows = [line for line in faults if line.startswith("| ") and "**" not in line][1:]
    assert len(rows) > 20
    assert [row for row in rows if not TEST.search(row)] == []


def test_every_named_place_exists() -> None:
    places = [ours or f"docs/{linked}" for ours, linked in PLACE.findall(TEXT)]
    assert [place for place in places if not (sources.ROOT / place).exists()] == []


def test_the_counts_are_true() -> None:
    said = TEXT.split("Now: ")[1].split(".\n")[0].split(", ")
    states = [row[2] for row in ROWS]
    assert said == [f"{states.count(kind)} {kind}" for kind in _in_order(states, said)]
    assert sum(int(each.split()[0]) for each in said) == len(WANTED)


def _in_order(states: list[str], said: list[str]) -> list[str]:
    told = [each.split(" ", 1)[1] for each in said]
    return [kind for kind in told if kind in states]


@cache
def _functions_of(file: str) -> frozenset[str]:
    """The functions on the top of one test file; a file that is not there fails the test."""
    tree = sources.tree_of(file)
    return frozenset(node.name for node in tree.body if isinstance(node, ast.FunctionDef))
