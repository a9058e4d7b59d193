"""Whether the room's states and moves make sense together: every ticket can begin and can end."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from app.domain.lifecycle import DONE, MoveTable, NamedState, conceivable
from app.domain.vocabulary import StateType, TicketState


@dataclass(frozen=True, slots=True)
class Machine:
    """States in use and the moves that anybody may make between them.

    Hands move a ticket too: whoever takes a new one makes it assigned, and work goes back to
    the queue or into other hands.
    """

    states: Mapping[str, NamedState]
    moves: frozenset[tuple[str, str]]

    def endless(self) -> tuple[str, ...]:
        """Name the states before an end from which no solved or closed state can be reached."""
        back = _steps((new, old) for old, new in self.moves | self._taken())
        ends = [code for code, state in self.states.items() if state.type in DONE]
        finds_end = _reached(ends, back)
        return tuple(code for code in self.states if code not in finds_end)

    def is_dead_end(self, code: str) -> bool:
        """Tell whether nothing at all leads out of a state."""
        return not any(old == code for old, _ in self.moves | self._taken())

    def unreached(self) -> tuple[str, ...]:
        """Name the states that no ticket can ever come to."""
        steps = _steps(self.moves | self._taken() | self._handed())
        beginnings = [code for code, state in self.states.items() if state.type is StateType.NEW]
        reached = _reached(beginnings, steps)
        return tuple(code for code in self.states if code not in reached)

    def loop_of(self, code: str) -> tuple[str, ...]:
        """Name the states that can still be come to from one, itself first."""
        reached = _reached([code], _steps(self.moves | self._taken()))
        return (code, *(each for each in self.states if each in reached and each != code))

    def _taken(self) -> frozenset[tuple[str, str]]:
        held = TicketState.ASSIGNED.value
        new = [code for code, state in self.states.items() if state.type is StateType.NEW]
        return frozenset((code, held) for code in new if held in self.states)

    def _handed(self) -> frozenset[tuple[str, str]]:
        hands = [c for c in (TicketState.NEW, TicketState.ASSIGNED) if c in self.states]
        works = [code for code, state in self.states.items() if state.type is StateType.OPEN]
        return frozenset((code, hand.value) for code in works for hand in hands)


def machine_of(states: Iterable[NamedState], table: MoveTable) -> Machine:
    """Return the machine of the states in use; what the types forbid is no move."""
    known = {state.code: state for state in states if state.active}
    return Machine(
        known,
        frozenset(
            (old, new)
            for old, new, _ in table.rows
            if old in known and new in known and conceivable(known[old], known[new])
        ),
    )


def _steps(pairs: Iterable[tuple[str, str]]) -> Mapping[str, set[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for old, new in pairs:
        found[old].add(new)
    return found


def _reached(beginnings: Collection[str], steps: Mapping[str, set[str]]) -> set[str]:
    reached, waiting = set(beginnings), list(beginnings)
    while waiting:
        for each in steps.get(waiting.pop(), ()):
            if each not in reached:
                reached.add(each)
                waiting.append(each)
    return reached
