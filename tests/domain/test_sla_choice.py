"""Which policy holds: the order of decision over random rooms, and what hides what."""

from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from app.domain.sla import SlaPolicy
from app.domain.sla_choice import PolicyBy, SlaCase, SlaRule, choose_policy, hidden_by, matches
from app.domain.vocabulary import Channel, Priority, SupportLine
from app.domain.working_calendar import round_the_clock

KEYS = tuple(UUID(int=number) for number in range(1, 5))
POLICIES = {key: SlaPolicy(key, str(key.int), round_the_clock("UTC"), {}) for key in KEYS}
_MAYBE_KEY = st.none() | st.sampled_from(KEYS)


@st.composite
def rules(draw: st.DrawFn) -> SlaRule:
    """Conditions on anything; the policy may be out of use."""
    return SlaRule(
        rule_id=uuid4(),
        position=draw(st.integers(0, 3)),
        policy_id=draw(st.sampled_from((*KEYS, UUID(int=99)))),
        client_id=draw(_MAYBE_KEY),
        department_id=draw(_MAYBE_KEY),
        category_id=draw(_MAYBE_KEY),
        line=draw(st.none() | st.sampled_from(SupportLine)),
        channel=draw(st.none() | st.sampled_from(Channel)),
        priority=draw(st.none() | st.sampled_from(Priority)),
    )


cases = st.builds(
    SlaCase,
    client_id=_MAYBE_KEY,
    department_id=_MAYBE_KEY,
    branch=st.lists(st.sampled_from(KEYS), unique=True, max_size=3).map(tuple),
    line=st.sampled_from(SupportLine),
    channel=st.none() | st.sampled_from(Channel),
    priority=st.sampled_from(Priority),
)


@given(st.lists(rules(), max_size=6), cases, _MAYBE_KEY, _MAYBE_KEY, _MAYBE_KEY)
def test_contract_then_first_rule_then_branch_then_default(
    some: list[SlaRule], case: SlaCase, contract: UUID | None, own: UUID | None, room: UUID | None
) -> None:
    chosen = choose_policy(
        POLICIES, some, case, contract=contract, of_branch=(None, own), default=room
    )
    fitting = [
        (rule.position, rule.rule_id)
        for rule in some
        if rule.policy_id in POLICIES and matches(rule, case)
    ]
    if contract is not None:
        assert chosen is not None
        assert (chosen.by, chosen.policy.id) == (PolicyBy.CONTRACT, contract)
    elif fitting:
        assert chosen is not None
        ordered = sorted(some, key=lambda rule: (rule.position, rule.rule_id))
        assert chosen.by is PolicyBy.RULE
        assert chosen.rule is not None
        assert ordered[chosen.rule - 1].rule_id == min(fitting)[1]
    elif own is not None:
        assert chosen is not None
        assert (chosen.by, chosen.policy.id) == (PolicyBy.CATEGORY, own)
    elif room is not None:
        assert chosen is not None
        assert (chosen.by, chosen.policy.id) == (PolicyBy.DEFAULT, room)
    else:
        assert chosen is None


@given(st.lists(rules(), max_size=6), cases)
def test_what_is_called_hidden_never_wins(some: list[SlaRule], case: SlaCase) -> None:
    """A rule is hidden by one that is in use itself: then it is never the first to fit."""
    used = [rule for rule in some if rule.policy_id in POLICIES]
    hidden = hidden_by(used)
    chosen = choose_policy(POLICIES, used, case, contract=None, of_branch=(), default=None)
    if chosen is not None and chosen.rule is not None:
        ordered = sorted(used, key=lambda rule: (rule.position, rule.rule_id))
        assert ordered[chosen.rule - 1].rule_id not in hidden


def test_a_rule_about_a_category_holds_in_its_whole_branch() -> None:
    rule = SlaRule(uuid4(), 0, KEYS[0], category_id=KEYS[2])
    case = SlaCase(None, None, (KEYS[1], KEYS[2]), SupportLine.FIRST, None, Priority.LOW)
    assert matches(rule, case)
