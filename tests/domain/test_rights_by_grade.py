"""Rights that begin at a grade: who has them, who is told why not, whom a change touches."""

from dataclasses import replace
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.domain.permissions import GRANTS, Actor, Permission, Reach, Reason, allows, reach_of
from app.domain.rights_by_grade import (
    Extent,
    Holder,
    bounds_known,
    effect_of,
    extents_told,
    withheld_from,
)
from app.domain.vocabulary import Grade, Role, SupportLine

BOUNDS = st.dictionaries(st.sampled_from(Permission), st.none() | st.sampled_from(Grade))
EXTENTS = st.builds(Extent, st.sampled_from(Reach), st.none() | st.sampled_from(Grade))
PEOPLE = st.lists(st.builds(Holder, st.sampled_from("АБВ"), st.sampled_from(Grade))).map(tuple)


def actor(role: Role) -> Actor:
    return Actor(UUID(int=1), "kim", "Ким", role, SupportLine.SECOND)


@given(st.sampled_from(Role), st.sampled_from(Grade), BOUNDS, st.sampled_from(Permission))
def test_a_right_is_had_as_before_or_not_at_all(
    role: Role, grade: Grade, bounds: dict[Permission, Grade | None], right: Permission
) -> None:
    one = replace(actor(role), withheld=withheld_from(grade, bounds))
    least = bounds.get(right)
    below = least is not None and list(Grade).index(grade) < list(Grade).index(least)
    assert reach_of(one, right) is (Reach.NONE if below else GRANTS[role][right])


@given(st.sampled_from(Grade), st.sampled_from(Grade), BOUNDS)
def test_a_higher_grade_never_has_less(
    one: Grade, other: Grade, bounds: dict[Permission, Grade | None]
) -> None:
    low, high = sorted((one, other), key=list(Grade).index)
    assert withheld_from(high, bounds) <= withheld_from(low, bounds)


def test_the_reason_names_the_grade_only_where_the_grade_is_the_reason() -> None:
    rights = (Permission.TICKET_READ, Permission.TICKET_CLOSE)
    for grade, reason in (
        (Grade.SENIOR, Reason.BELOW_SENIOR),
        (Grade.ENGINEER, Reason.BELOW_ENGINEER),
        (Grade.HEAD, Reason.BELOW_HEAD),
    ):
        held = withheld_from(Grade.JUNIOR, dict.fromkeys(rights, grade))
        one = replace(actor(Role.ENGINEER), withheld=held)
        assert allows(one, Permission.TICKET_READ).reason is reason
        assert allows(one, Permission.TICKET_CLOSE).reason is Reason.ROLE_HAS_NO_RIGHT
        taken = replace(one, reaches=frozenset({(Permission.TICKET_READ, Reach.NONE)}))
        assert allows(taken, Permission.TICKET_READ).reason is Reason.TAKEN_BY_THE_ROOM


def test_what_changes_rights_begins_at_no_grade_and_the_lowest_is_no_bound() -> None:
    assert bounds_known(Permission.STAFF_EDIT) == (None,)
    others = set(Permission) - {Permission.STAFF_EDIT}
    known = {bounds_known(each) for each in others}
    assert known == {(None, Grade.SENIOR, Grade.ENGINEER, Grade.HEAD)}


@given(PEOPLE, EXTENTS, EXTENTS)
def test_nobody_both_loses_and_gains(
    people: tuple[Holder, ...], before: Extent, after: Extent
) -> None:
    effect, back = effect_of(people, before, after), effect_of(people, after, before)
    assert (effect.losing, effect.gaining) == (back.gaining, back.losing)
    assert len(effect.losing) + len(effect.gaining) <= len(people)
    assert not (effect.losing and effect.gaining)


def test_whom_a_bound_takes_a_right_from() -> None:
    people = (Holder("Яна", Grade.JUNIOR), Holder("Ким", Grade.JUNIOR), Holder("Оля", Grade.HEAD))
    effect = effect_of(people, Extent(Reach.ANY), Extent(Reach.ANY, Grade.SENIOR))
    assert (effect.losing, effect.gaining) == (("Ким", "Яна"), ())
    none = effect_of(people, Extent(Reach.NONE), Extent(Reach.NONE, Grade.SENIOR))
    assert (none.losing, none.gaining) == ((), ())


def test_an_old_entry_of_the_audit_tells_of_no_grade() -> None:
    assert extents_told({"before": "own", "after": "any"}) == (
        Extent(Reach.OWN), Extent(Reach.ANY),
    )  # fmt: skip
