"""Reasons in words: why this person, this priority, this refusal, this match.

What only a desk speaks of is imported there: failures are put into words on the first page.
"""

from typing import TYPE_CHECKING

from app.domain.lifecycle import MoveReason
from app.domain.permissions import Permission, Reason
from app.domain.priority import PriorityReason
from ui.formats import short_name
from ui.texts import rights
from ui.translations import translate

if TYPE_CHECKING:
    from app.domain.promise import PromiseKind
    from app.domain.readmodels.clients import MatchedBy
    from app.domain.routing import Candidate, RankReason


def priority_reason(reason: PriorityReason) -> str:
    """``вся точка стоит``."""
    return {
        PriorityReason.SITE_DOWN: translate("Reasons", "the whole site stands still"),
        PriorityReason.WHOLE_SITE: translate("Reasons", "whole site"),
        PriorityReason.SEVERAL_PEOPLE: translate("Reasons", "several people"),
        PriorityReason.ONE_PERSON: translate("Reasons", "one person"),
        PriorityReason.NEEDED_NOW: translate("Reasons", "needed now"),
        PriorityReason.NEEDED_TODAY: translate("Reasons", "needed today"),
        PriorityReason.CAN_WAIT: translate("Reasons", "can wait"),
        PriorityReason.KEY_CLIENT: translate("Reasons", "key client"),
    }[reason]


def rank_reason(reason: "RankReason", candidate: "Candidate") -> str:
    """``ведёт открытую 26-00042``: why a candidate stands where he stands."""
    from app.domain.routing import RankReason

    words = {
        RankReason.NAMED: translate("Reasons", "named by the rule"),
        RankReason.STANDS_IN: translate("Reasons", "stands in for {absent}"),
        RankReason.IN_TURN: translate("Reasons", "next in turn, settled at registering"),
        RankReason.OUTSIDE: translate("Reasons", "outside the house"),
        RankReason.LEAST_OPEN: translate("Reasons", "fewest open tickets"),
        RankReason.BELOW_WANTED: translate("Reasons", "nobody of the wanted grade is free"),
        RankReason.DEDICATED: translate("Reasons", "dedicated to the client"),
        RankReason.OWNS_CHANNEL: translate("Reasons", "answers for the channel"),
        RankReason.WORKS_OPEN_TICKET: translate("Reasons", "works on open {number}"),
        RankReason.COMPETENT: translate("Reasons", "knows the subject"),
        RankReason.LEAST_LOADED: translate("Reasons", "least loaded"),
        RankReason.ON_SHIFT: translate("Reasons", "on shift"),
        RankReason.OVER_LIMIT: translate("Reasons", "at the limit"),
    }
    if reason is RankReason.SOLVED_ALIKE:
        return translate("Reasons", "solved %n alike", n=candidate.solved_alike)
    absent = short_name(candidate.stands_in_for)
    return words[reason].format(number=candidate.handles_open_ticket, absent=absent)


def promise_day(kind: "PromiseKind") -> str:
    """``сегодня``: the day a promise falls on; empty for a day that its date names."""
    from app.domain.promise import PromiseKind

    return {
        PromiseKind.TODAY: translate("Reasons", "today"),
        PromiseKind.NEXT_WORKING_DAY: translate("Reasons", "the next working day"),
        PromiseKind.LATER: "",
    }[kind]


def match_reason(matched_by: "MatchedBy") -> str:
    """``по номеру``: by what a person was found."""
    from app.domain.readmodels.clients import MatchedBy

    return {
        MatchedBy.PHONE: translate("Reasons", "by number"),
        MatchedBy.PHONE_END: translate("Reasons", "by the end of the number"),
        MatchedBy.EXTENSION: translate("Reasons", "by extension"),
        MatchedBy.NAME: translate("Reasons", "by name"),
        MatchedBy.NAME_ALIKE: translate("Reasons", "by a similar name"),
        MatchedBy.ORGANISATION: translate("Reasons", "by organisation"),
        MatchedBy.CONTRACT: translate("Reasons", "by contract"),
        MatchedBy.TICKET: translate("Reasons", "by ticket"),
    }[matched_by]


def refusal(permission: Permission, reason: str) -> str:
    """Say in one sentence what is not allowed and why, for a tooltip or a notice."""
    why = _REFUSALS[Reason(reason)] if reason in _REFUSALS else None
    sentence = translate("Reasons", "You may not {action}").format(
        action=rights.NAMES[permission]()
    )
    return f"{sentence}: {why()}" if why else sentence


_REFUSALS = {
    Reason.TAKEN_BY_THE_ROOM: lambda: translate("Reasons", "the room has taken this right away"),
    Reason.ROLE_HAS_NO_RIGHT: lambda: translate("Reasons", "your role does not include it"),
    Reason.BELOW_SENIOR: lambda: translate(
        "Reasons", "it begins at the grade of a senior specialist"
    ),
    Reason.BELOW_ENGINEER: lambda: translate("Reasons", "it begins at the grade of an engineer"),
    Reason.BELOW_HEAD: lambda: translate("Reasons", "it begins at the grade of a head"),
    Reason.TICKET_NOT_NAMED: lambda: translate("Reasons", "only for certain tickets"),
    Reason.OTHER_DEPARTMENT: lambda: translate("Reasons", "the ticket is in another department"),
    Reason.OTHER_LINE: lambda: translate("Reasons", "the ticket is on another line"),
    Reason.OTHER_GROUP: lambda: translate("Reasons", "the ticket is in another group"),
    Reason.OTHER_ASSIGNEE: lambda: translate("Reasons", "somebody else works on the ticket"),
}


def move_reason(reason: str) -> str:
    """Say why a ticket may not go to a state; empty for a move that is allowed."""
    words = {
        MoveReason.ALREADY_THERE: translate("Reasons", "The ticket is in this state already"),
        MoveReason.NOT_A_NEXT_STATE: translate(
            "Reasons", "This state cannot follow the present one"
        ),
        MoveReason.NOT_FOR_ROLE: translate("Reasons", "The room leaves this move to other roles"),
        MoveReason.STATE_HIDDEN: translate("Reasons", "The room uses this state no more"),
        MoveReason.ONLY_REOPENING: translate("Reasons", "A solved ticket can only be reopened"),
        MoveReason.NOTHING_TO_REOPEN: translate("Reasons", "The ticket is open already"),
        MoveReason.REOPEN_WINDOW_OVER: translate(
            "Reasons", "Too late to reopen: register a new ticket and link them"
        ),
        MoveReason.CONFIRMATION_OVER: translate(
            "Reasons", "The solution is confirmed for good: register a new ticket and link them"
        ),
    }
    return words[MoveReason(reason)] if reason in words else ""
