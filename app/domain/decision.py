"""A yes or no that carries its reason as a code, so that a screen can say why."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Decision:
    """``allowed`` and the code of the reason; true in a condition when allowed."""

    allowed: bool
    reason: str

    def __bool__(self) -> bool:
        return self.allowed
