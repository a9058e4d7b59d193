"""Which policy holds for a ticket, and why: contract, rules in order, category's branch, room."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from app.domain.sla import SlaPolicy
from app.domain.vocabulary import Channel, Priority, SupportLine


class PolicyBy(StrEnum):
    """What chose a policy."""

    CONTRACT = "contract"
    RULE = "rule"
    CATEGORY = "category"
    DEFAULT = "default"


@dataclass(frozen=True, slots=True)
class SlaRule:
    """One line of the room's ordered list; None stands for any. A category means its branch."""

    rule_id: UUID
    position: int
    policy_id: UUID
    client_id: UUID | None = None
    department_id: UUID | None = None
    category_id: UUID | None = None
    line: SupportLine | None = None
    channel: Channel | None = None
    priority: Priority | None = None


@dataclass(frozen=True, slots=True)
class SlaCase:
    """What the rules look at; ``branch`` is the category with all above it, nearest first."""

    client_id: UUID | None
    department_id: UUID | None
    branch: tuple[UUID, ...]
    line: SupportLine
    channel: Channel | None
    priority: Priority


@dataclass(frozen=True, slots=True)
class ChosenPolicy:
    """A policy with its reason; ``rule`` is the place of the rule, counted from 1."""

    policy: SlaPolicy
    by: PolicyBy
    rule: int | None = None

    def facts(self) -> dict[str, str | int]:
        """Return what a timeline keeps of it."""
        told: dict[str, str | int] = {"policy": self.policy.name, "policy_by": self.by.value}
        return told if self.rule is None else told | {"policy_rule": self.rule}


def choose_policy(
    policies: Mapping[UUID, SlaPolicy],
    rules: Iterable[SlaRule],
    case: SlaCase,
    *,
    contract: UUID | None,
    of_branch: Iterable[UUID | None],
    default: UUID | None,
) -> ChosenPolicy | None:
    """Choose the contract's policy, else the first rule's, else the branch's, else the default.

    ``of_branch`` are the own policies of the case's branch, nearest first. A policy out of
    use is passed over, so that a retired one never leaves a ticket without times.
    """
    if contract in policies and contract is not None:
        return ChosenPolicy(policies[contract], PolicyBy.CONTRACT)
    for place, rule in enumerate(sorted(rules, key=lambda one: (one.position, one.rule_id)), 1):
        if rule.policy_id in policies and matches(rule, case):
            return ChosenPolicy(policies[rule.policy_id], PolicyBy.RULE, place)
    for own in of_branch:
        if own in policies and own is not None:
            return ChosenPolicy(policies[own], PolicyBy.CATEGORY)
    if default in policies and default is not None:
        return ChosenPolicy(policies[default], PolicyBy.DEFAULT)
    return None


def matches(rule: SlaRule, case: SlaCase) -> bool:
    """Tell whether every condition that the rule names holds."""
    return (
        _one(rule.client_id, case.client_id)
        and _one(rule.department_id, case.department_id)
        and (rule.category_id is None or rule.category_id in case.branch)
        and _one(rule.line, case.line)
        and _one(rule.channel, case.channel)
        and _one(rule.priority, case.priority)
    )


def _one(wanted: object | None, found: object | None) -> bool:
    return wanted is None or wanted == found


def hidden_by(rules: Iterable[SlaRule]) -> dict[UUID, int]:
    """Name the rules that can never be reached, each with the place of the one that hides it.

    A rule is hidden when an earlier one asks for no more than it does; branches of
    categories are compared by their own names only, so what is told is surely so.
    """
    ordered = sorted(rules, key=lambda one: (one.position, one.rule_id))
    found: dict[UUID, int] = {}
    for at, rule in enumerate(ordered):
        for place, earlier in enumerate(ordered[:at], 1):
            if _wider(earlier, rule):
                found[rule.rule_id] = place
                break
    return found


_CONDITIONS: Collection[str] = (
    "client_id", "department_id", "category_id", "line", "channel", "priority",
)  # fmt: skip


def _wider(earlier: SlaRule, later: SlaRule) -> bool:
    return all(
        getattr(earlier, name) is None or getattr(earlier, name) == getattr(later, name)
        for name in _CONDITIONS
    )
