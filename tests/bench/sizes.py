"""How much the bench makes; a size is a name, so that two runs can be compared."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Size:
    """``samples`` is how often each operation is measured on each side."""

    name: str
    people: int
    tickets: int
    samples: int
    takes: int
    listeners: int
    changes: int


SIZES = {
    "tiny": Size("tiny", 200, 4_000, 4, 20, 5, 60),
    "small": Size("small", 20_000, 100_000, 200, 1_000, 200, 2_000),
    "full": Size("full", 200_000, 1_000_000, 200, 2_000, 200, 2_000),
}
