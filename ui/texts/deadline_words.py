"""What promised times rest on, in words."""

from app.domain.sla_choice import PolicyBy
from ui.translations import translate


def policy_reason(by: PolicyBy | None, rule: int | None = None) -> str:
    """Say what chose a policy; ``rule`` is its place in the list, counted from 1."""
    if by is PolicyBy.CONTRACT:
        return translate("DeadlineWords", "by the client's contract")
    if by is PolicyBy.RULE:
        return translate("DeadlineWords", "by rule {place}").format(place=rule)
    if by is PolicyBy.CATEGORY:
        return translate("DeadlineWords", "by the category")
    return translate("DeadlineWords", "the usual one of the room") if by else ""


def policy_sentence(name: str, by: PolicyBy | None, rule: int | None = None) -> str:
    """Name a policy with what chose it."""
    why = policy_reason(by, rule)
    text = translate("DeadlineWords", "Times of “{policy}”").format(policy=name)
    return f"{text}, {why}" if why else text
