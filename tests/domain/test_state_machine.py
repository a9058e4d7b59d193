"""Endless, dead and unreached states are found exactly where walking finds them."""

from hypothesis import given
from hypothesis import strategies as st

from app.domain.lifecycle import (
    DONE,
    EVERY_ROLE,
    TEMPLATE,
    MoveTable,
    NamedState,
    conceivable,
    template_moves,
)
from app.domain.state_machine import Machine, machine_of
from app.domain.vocabulary import StateType

ROOM = tuple(TEMPLATE.values())
OWN = tuple(
    NamedState(f"own{at}", kind)
    for at, kind in enumerate(
        (StateType.OPEN, StateType.OPEN, StateType.PAUSED, StateType.PAUSED, StateType.RESOLVED)
    )
)
CODES = [state.code for state in (*ROOM, *OWN)]
PAIRS = st.frozensets(st.tuples(st.sampled_from(CODES), st.sampled_from(CODES)), max_size=40)


def machine(pairs: frozenset[tuple[str, str]]) -> Machine:
    rows = frozenset((old, new, EVERY_ROLE) for old, new in pairs)
    return machine_of((*ROOM, *OWN), MoveTable(rows))


def walked(found: Machine, start: str) -> set[str]:
    """Every state that some walk along the moves, or by taking, comes to."""
    seen, steps = {start}, 0
    while steps < len(CODES):
        seen |= {new for old, new in found.moves if old in seen}
        seen |= {"assigned"} if "new" in seen else set()
        steps += 1
    return seen


def test_the_template_has_a_way_out_of_everywhere_and_into_everywhere() -> None:
    found = machine_of(ROOM, template_moves(ROOM))
    assert (found.endless(), found.unreached()) == ((), ())


@given(PAIRS)
def test_an_endless_state_is_one_from_which_no_walk_ends(pairs: frozenset[tuple[str, str]]) -> None:
    found = machine(pairs)
    ends = {code for code, state in found.states.items() if state.type in DONE}
    for code in found.states:
        assert (code in found.endless()) == (not walked(found, code) & ends)


@given(PAIRS)
def test_a_dead_end_is_endless_unless_it_is_an_end(pairs: frozenset[tuple[str, str]]) -> None:
    found = machine(pairs)
    for code, state in found.states.items():
        if found.is_dead_end(code) and state.type not in DONE:
            assert code in found.endless()


@given(PAIRS)
def test_what_is_unreached_no_ticket_walks_to(pairs: frozenset[tuple[str, str]]) -> None:
    found = machine(pairs)
    reached = walked(found, "new")
    assert not reached & set(found.unreached())
    for old, new in found.moves:
        if old not in found.unreached():
            assert new not in found.unreached()


@given(PAIRS)
def test_one_more_move_never_makes_it_worse(pairs: frozenset[tuple[str, str]]) -> None:
    before, after = machine(pairs), machine(pairs | {("in_progress", "resolved")})
    assert set(after.endless()) <= set(before.endless())
    assert set(after.unreached()) <= set(before.unreached())


def test_a_loop_names_everything_in_it() -> None:
    found = machine(frozenset({("own0", "own2"), ("own2", "own3"), ("own3", "own0")}))
    assert set(found.loop_of("own0")) == {"own0", "own2", "own3"}
    assert {"own0", "own2", "own3"} <= set(found.endless())


@given(PAIRS)
def test_only_conceivable_moves_count(pairs: frozenset[tuple[str, str]]) -> None:
    known = {state.code: state for state in (*ROOM, *OWN)}
    assert all(conceivable(known[old], known[new]) for old, new in machine(pairs).moves)


def test_a_hidden_state_is_no_part_of_it() -> None:
    hidden = NamedState("own9", StateType.OPEN, active=False)
    found = machine_of((*ROOM, hidden), MoveTable(frozenset({("new", "own9", EVERY_ROLE)})))
    assert "own9" not in found.states
    assert not found.moves
