"""Work in several processes that begin together: one interpreter's lock is not every desk's."""

from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from multiprocessing.synchronize import Barrier
from typing import TypeVar

Part = TypeVar("Part")
Answer = TypeVar("Answer")
LIMIT = 120.0
"""Seconds until somebody who does not come to the gate fails the others."""

_gate: list[Barrier] = []


def in_processes(work: Callable[[Part], Answer], parts: Sequence[Part]) -> list[Answer]:
    """Runs ``work`` for every part in a process of its own; all answers in their order.

    ``work`` is a function of a module, parts and answers are pickled. What has to begin
    together waits for ``all_ready`` once.
    """
    context = get_context("spawn")
    gate = context.Barrier(len(parts))
    with ProcessPoolExecutor(len(parts), context, _take, (gate,)) as pool:
        return list(pool.map(work, parts))


def all_ready() -> None:
    """Holds until every process has come so far."""
    if _gate:
        _gate[0].wait(LIMIT)


def dealt(parts: Sequence[Part], hands: int) -> list[Sequence[Part]]:
    """One pile for each hand, as even as can be; empty piles are left out."""
    return [pile for hand in range(hands) if (pile := parts[hand::hands])]


def _take(gate: Barrier) -> None:
    _gate[:] = [gate]
