"""The code that a new record would naturally have: the next of its neighbours'."""

import re
from collections.abc import Collection, Sequence
from itertools import count

_TAIL = re.compile(r"(.*?)(\d*)")


def next_code(neighbours: Sequence[str], above: str, taken: Collection[str]) -> str:
    """Return the last neighbour's code counted on, or the first one below ``above``; free of taken.

    Zeros in front stay: KS-09 is followed by KS-10, 39 by 310 only when there is no 40 to be had.
    """
    stem, number, width = above, 0, 1
    for code in neighbours:
        found = _TAIL.fullmatch(code)
        if found is None or not found[2]:
            continue
        stem, digits = _split(code, above, found[1], found[2])
        number, width = max(number, int(digits)), len(digits)
    codes = (f"{stem}{each:0{width}}" for each in count(number + 1))
    return next(code for code in codes if code not in taken)


def _split(code: str, above: str, stem: str, digits: str) -> tuple[str, str]:
    """Keep what a code has of the record above: 32 below 3 is 3 and 2."""
    if above and code.startswith(above) and code[len(above) :].isdecimal():
        return above, code[len(above) :]
    return stem, digits
