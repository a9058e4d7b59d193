"""What a ticket does not allow, in words."""

from typing import Final

from ui.texts.error_table import Sentences
from ui.translations import translate

SENTENCES: Final[Sentences] = {
    "notice_unsaid": lambda _: translate(
        "Errors", "Something is to be said to this caller first: say it and confirm it"
    ),
    "still_reopens": lambda _: translate(
        "Errors", "This ticket can still be reopened: no new one is needed"
    ),
    "ticket_unknown": lambda _: translate(
        "Errors", "There is no such ticket, or you may not read it"
    ),
    "ticket_done": lambda _: translate("Errors", "The ticket is solved already. Reopen it first"),
    "state_unknown": lambda _: translate("Errors", "The room has no state “{state}”"),
    "nobody_outside": lambda _: translate(
        "Errors", "Nobody works in “{group}”: no partner would see it. Add one first"
    ),
    "group_unknown": lambda _: translate("Errors", "There is no such group any more"),
    "category_unknown": lambda _: translate(
        "Errors", "This category is no longer in use. Choose another"
    ),
    "promise_unknown": lambda _: translate("Errors", "There is no such promise any more"),
    "already_assigned": lambda f: (
        translate("Errors", "{by} has taken the ticket already")
        if f["by"]
        else translate("Errors", "Somebody has taken the ticket already")
    ),
    "no_longer_yours": lambda f: (
        translate("Errors", "{by} has passed the ticket on meanwhile; you may not change it now")
        if f.get("by")
        else translate("Errors", "The ticket has left your reach: it was passed on meanwhile")
    ),
    "not_solved": lambda _: translate("Errors", "The ticket is not solved any more"),
    "solved_as_before": lambda _: translate(
        "Errors", "This was written the last time and did not hold. Write what helped now"
    ),
    "assignee_required": lambda _: translate("Errors", "First choose who works on the ticket"),
    "move_not_allowed": lambda _: "{reason}",
    "nothing_to_reopen": lambda _: translate("Errors", "The ticket is open already"),
    "reopen_window_over": lambda f: translate(
        "Errors",
        "A ticket can be reopened for %n days. Register a new one and link them",
        n=f.count("days"),
    ),
    "review_at_past": lambda _: translate("Errors", "The time to look again has passed already"),
    "field_required_on_close": lambda _: translate("Errors", "Fill in “{name}” before solving"),
    "field_unknown": lambda _: translate("Errors", "The ticket's category has no field “{field}”"),
    "field_number": lambda _: translate("Errors", "“{value}” is no number"),
    "field_date": lambda _: translate("Errors", "“{value}” is no date. Write it as 31.12.2026"),
    "field_choice": lambda _: translate("Errors", "“{value}” is not in the list"),
    "no_outage": lambda _: translate("Errors", "That ticket is no outage that goes on"),
    "outage_not_over": lambda _: translate("Errors", "The outage is not solved yet"),
    "outage_has_joined": lambda _: translate("Errors", "Other tickets are joined to this one"),
    "outage_joined_itself": lambda _: translate(
        "Errors", "The ticket is joined to an outage itself. Take it out first"
    ),
    "link_to_itself": lambda _: translate("Errors", "A ticket cannot be linked to itself"),
    "changed_meanwhile": lambda f: (
        translate("Errors", "Just changed by {by}, {at}. Refresh and look")
        if f.get("by")
        else translate("Errors", "Somebody else has just changed this. Refresh and look")
    ),
}
"""Code -> sentence."""
