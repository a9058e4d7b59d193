"""Whom a target is shown beside his own figure."""

from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from app.domain.kpi import COUNTED, KpiMeasure, Target, target_for
from app.domain.permissions import Actor
from app.domain.vocabulary import Channel, Role, SupportLine

TARGETS = st.lists(
    st.builds(
        Target,
        measure=st.sampled_from(KpiMeasure),
        target=st.integers(0, 100),
        line=st.none() | st.sampled_from(SupportLine),
        channel=st.none() | st.sampled_from(Channel),
        role=st.none() | st.sampled_from(Role),
        shown_to=st.none() | st.sampled_from(Role),
    ),
    max_size=6,
)


@given(TARGETS, st.sampled_from(Role), st.sampled_from(SupportLine), st.sampled_from(KpiMeasure))
def test_a_target_is_shown_to_whom_it_holds_for_and_who_may_see_it(
    targets: list[Target], role: Role, line: SupportLine, measure: KpiMeasure
) -> None:
    actor = Actor(UUID(int=1), "kim", "Kim", role, line)
    found = target_for(targets, actor, measure)
    fitting = [
        each.target
        for each in targets
        if (each.measure, each.channel) == (measure, None)
        and each.line in (None, line)
        and {each.role, each.shown_to} <= {None, role}
    ]
    assert found == (fitting[0] if fitting and measure in COUNTED else None)
