"""How evenly work lies among people: R53, N9. By count and by weight, for a count is no effort."""

from collections.abc import Sequence


def share_most_to_least(loads: Sequence[float]) -> float | None:
    """Divide the largest load by the smallest (R53); 1 is even.

    None when there are fewer than two people or the smallest has nothing while others work.
    """
    if len(loads) <= 1:
        return None
    most, least = max(loads), min(loads)
    if least == 0:
        return 1.0 if most == 0 else None
    return most / least


def gini(loads: Sequence[float]) -> float:
    """Measure unevenness 0..1 of loads not below zero: 0 is even, near 1 is all on one.

    Formula: the mean absolute difference of all pairs divided by twice the mean, in the sorted
    form sum((2i - n - 1) * x_i) / (n * sum(x)) with i from 1 (Gini 1912; Sen 1973).
    """
    total, count = sum(loads), len(loads)
    if total == 0:
        return 0.0
    ordered = enumerate(sorted(loads), start=1)
    return sum((2 * place - count - 1) * load for place, load in ordered) / (count * total)
