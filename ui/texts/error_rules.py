"""Broken rules of the room in words."""

from typing import Final

from ui.texts.error_table import Sentences
from ui.translations import translate

SENTENCES: Final[Sentences] = {
    "agent_unknown": lambda _: translate("Errors", "There is no agent “{login}” in this room"),
    "agent_inactive": lambda _: translate(
        "Errors", "“{login}” no longer works here. Ask the administrator"
    ),
    "period_long": lambda _: translate("Errors", "A report covers at most {limit} days"),
    "profiles_embedded_only": lambda _: translate(
        "Errors", "A central database is entered by name and password"
    ),
    "setting_unknown": lambda _: translate("Errors", "The room has no switch “{name}”"),
    "setting_value": lambda _: translate("Errors", "“{value}” does not fit the switch “{name}”"),
    "calendar_hours_overlap": lambda _: translate(
        "Errors", "The working hours overlap: {closes} is after {opens}"
    ),
    "calendar_hours_wrong": lambda _: translate(
        "Errors", "Working hours must end after they begin: {opens} to {closes}"
    ),
    "calendar_week_wrong": lambda _: translate(
        "Errors", "A working week has seven days, not {days}"
    ),
    "calendar_has_no_hours": lambda _: translate(
        "Errors", "The working calendar has no working hours, so no deadline can be counted"
    ),
    "duration_too_long": lambda _: translate(
        "Errors", "The working calendar does not reach that far. Shorten the deadline"
    ),
    "zone_unknown": lambda _: translate("Errors", "There is no time zone “{zone}”"),
    "callback_done_already": lambda _: translate("Errors", "Somebody has called back already"),
    "reference_unknown": lambda _: translate(
        "Errors", "Something chosen here no longer exists. Refresh and choose again"
    ),
    "room_without_department": lambda _: translate(
        "Errors", "The room has no department yet. Ask the administrator"
    ),
    "not_at_once": lambda _: translate(
        "Errors", "“{name}” is not solved at once in this room: assign it, Ctrl+Enter"
    ),
    "assignee_unavailable": lambda _: translate(
        "Errors", "This agent cannot take the ticket now. Choose somebody else"
    ),
    "room_not_empty": lambda _: translate("Errors", "Somebody works in this room already. Sign in"),
    "written_already": lambda _: translate("Errors", "This has been saved already"),
    "article_unknown": lambda _: translate(
        "Errors", "There is no such article any more. Refresh and choose again"
    ),
    "article_of_others": lambda _: translate(
        "Errors", "A draft is changed by its author, {author}, and by those who publish"
    ),
    "article_changed": lambda _: translate(
        "Errors", "Somebody else has just changed this article. Copy your text, refresh and look"
    ),
    "ticket_not_solved": lambda _: translate(
        "Errors", "The ticket is not solved yet: an article begins with its solution"
    ),
    "variable_unknown": lambda _: translate(
        "Errors", "Nothing is called “{variable}”: choose from the names beside the text"
    ),
    "unexpected": lambda _: translate(
        "Errors", "Something went wrong in the program. The log has the details"
    ),
    "deed_gone": lambda _: translate(
        "Errors", "This is not waiting any more: it was sent or removed in another window"
    ),
    "deed_done_already": lambda _: translate("Errors", "This was done already"),
}
"""Code -> sentence."""
