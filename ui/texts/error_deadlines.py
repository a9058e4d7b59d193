"""What may be wrong with working time, deadlines, their rules and partners, in words."""

from typing import Final

from ui.texts.error_table import Sentences
from ui.translations import translate

SENTENCES: Final[Sentences] = {
    "calendar_never_opens": lambda _: translate(
        "Errors", "Nobody ever works by this: no deadline could be counted. Add hours to a day"
    ),
    "sla_without_targets": lambda _: translate(
        "Errors", "No priority has a time here: tickets get no deadline"
    ),
    "sla_target_wrong": lambda _: translate(
        "Errors", "Write one minute or more, or leave it empty"
    ),
    "sla_reaction_after_solution": lambda _: translate(
        "Errors", "The reaction has more time than the solution"
    ),
    "sla_usual_taken": lambda _: translate(
        "Errors", "“{name}” is the usual one. Make it unusual first, then this one"
    ),
    "sla_usual_retired": lambda _: translate(
        "Errors", "The usual one stays in use. Make another one usual first"
    ),
    "sla_none_usual": lambda _: translate(
        "Errors", "None is the usual one: what no rule names gets no deadline"
    ),
    "sla_rule_takes_all": lambda _: translate(
        "Errors", "It names nothing and takes every ticket: rules below it are never asked"
    ),
    "sla_rule_hidden": lambda _: translate(
        "Errors", "Never reached: rule {place} takes the same tickets before it"
    ),
    "sla_rule_reaches_nobody": lambda _: translate(
        "Errors", "No ticket fits: no group in use works on this line there"
    ),
    "sla_rule_client_missing": lambda _: translate(
        "Errors", "The client of this rule is not in this room: the rule comes in out of use"
    ),
    "sla_rule_without_target": lambda _: translate(
        "Errors", "The deadlines it leads to have no time for this priority"
    ),
    "escalation_threshold": lambda _: translate(
        "Errors", "Write either a percentage or minutes before the deadline"
    ),
    "escalation_percent": lambda _: translate("Errors", "Write a percentage from 1 to 100"),
    "escalation_never": lambda _: translate(
        "Errors", "Never reached: no clock of this kind is that long"
    ),
    "calendar_file_unknown": lambda _: translate(
        "Errors", "This is no production calendar. Take an XML, JSON or CSV file of one"
    ),
    "calendar_file_broken": lambda _: translate(
        "Errors", "The file breaks off or is damaged at line {line}"
    ),
    "partner_unknown": lambda _: translate("Errors", "This partner is not in use. Choose another"),
}
"""Code -> sentence."""
