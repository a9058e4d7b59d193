"""Two ways of getting one answer, measured in turns, so that a noisy moment hits both."""

import gc
import tracemalloc
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from statistics import median
from time import perf_counter_ns
from typing import Any

from tests.statements import StatementCounter

Call = Callable[[], Any]
MILLISECOND = 1_000_000
WARM = 12
"""psycopg prepares a statement when it is sent the sixth time; a plan settles five later."""


@dataclass(frozen=True, slots=True)
class Operation:
    """``turn`` makes the two calls of one sample: the product's, then the floor's.

    ``same`` says whether their answers are equal. ``target`` is the ratio to stay within.
    """

    code: str
    title: str
    target: float
    turn: Callable[[int], tuple[Call, Call]]
    same: Callable[[Any, Any], bool]
    most_statements: int | None = None


@dataclass(frozen=True, slots=True)
class Figures:
    """Milliseconds of one side."""

    p50: float
    p95: float

    @property
    def spread(self) -> float:
        return self.p95 / self.p50


@dataclass(frozen=True, slots=True)
class Measured:
    """What came of one operation; ``kibibytes`` is the peak of one call's own allocations."""

    operation: Operation
    product: Figures
    floor: Figures
    statements: int
    commits: int
    kibibytes: int
    same: bool

    @property
    def ratio(self) -> float:
        return self.product.p50 / self.floor.p50


@dataclass(slots=True)
class Turns:
    """Times of both sides, in nanoseconds."""

    product: list[int] = field(default_factory=list)
    floor: list[int] = field(default_factory=list)


def measure(
    operation: Operation, counter: StatementCounter, samples: int, warm: int = WARM
) -> Measured:
    """Compare ``warm`` answers, count what one more costs, then time ``samples`` turns."""
    answers = [_is_same(operation, place) for place in range(warm)]
    statements, commits, kibibytes = _counted(operation, counter, warm)
    counter.stop()
    turns = Turns()
    gc.collect()
    gc.freeze()
    for place in range(warm + 2, warm + 2 + samples):
        product, floor = operation.turn(place)
        if place % 2:
            turns.product.append(_timed(product))
            turns.floor.append(_timed(floor))
        else:
            turns.floor.append(_timed(floor))
            turns.product.append(_timed(product))
    gc.unfreeze()
    return Measured(
        operation=operation,
        product=figures(turns.product),
        floor=figures(turns.floor),
        statements=statements,
        commits=commits,
        kibibytes=kibibytes,
        same=all(answers),
    )


def figures(nanoseconds: Sequence[int]) -> Figures:
    order = sorted(nanoseconds)
    return Figures(
        median(order) / MILLISECOND,
        order[min(int(len(order) * 0.95), len(order) - 1)] / MILLISECOND,
    )


def _is_same(operation: Operation, place: int) -> bool:
    product, floor = operation.turn(place)
    return operation.same(product(), floor())


def _counted(operation: Operation, counter: StatementCounter, warm: int) -> tuple[int, int, int]:
    product, _ = operation.turn(warm)
    counter.clear()
    product()
    statements, commits = len(counter), counter.commits
    product, _ = operation.turn(warm + 1)
    tracemalloc.start()
    product()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return statements, commits, peak // 1024


def _timed(call: Call) -> int:
    started = perf_counter_ns()
    call()
    return perf_counter_ns() - started
