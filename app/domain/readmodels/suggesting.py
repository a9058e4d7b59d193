"""What the room's past tickets have taught, and how well."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Lesson:
    """How many tickets were learned, and how the newest of them were guessed by the others.

    ``tried`` tickets were held back; ``first`` were right at the first place, ``among_three``
    at one of three.
    """

    at: datetime
    tickets: int
    tried: int = 0
    first: int = 0
    among_three: int = 0
