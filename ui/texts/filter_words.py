"""What is wrong with a line that filters tickets, in words."""

from typing import Final

from app.domain.filters.terms import Fault, FilterField
from ui.texts.error_table import Sentences
from ui.texts.facts import Facts
from ui.texts.words import named
from ui.translations import translate

SENTENCES: Final[Sentences] = {
    "filter_field": lambda _: translate("Errors", "There is no field “{value}”"),
    "filter_value": lambda _: translate("Errors", "There is no “{value}” here"),
    "filter_ambiguous": lambda _: translate("Errors", "“{value}” may mean {names}. Say more of it"),
    "filter_span": lambda _: translate(
        "Errors", "“{value}” is no span of time. Write <1h, >30m or 2d"
    ),
    "filter_period": lambda _: translate(
        "Errors", "“{value}” is no period. Write 01.11.2026..30.11.2026 or one day"
    ),
    "filter_empty": lambda _: translate("Errors", "A value is missing"),
    "filter_quote": lambda _: translate("Errors", "The quotation mark is not closed"),
    "filter_negation": lambda _: translate("Errors", "This cannot be turned around with a minus"),
    "filter_twice": lambda _: translate("Errors", "This may be said only once"),
    "filter_one": lambda _: translate("Errors", "Only one value fits here"),
    "filter_many": lambda _: translate("Errors", "A filter has at most {limit} conditions"),
    "filter_long": lambda _: translate("Errors", "A filter has at most {limit} characters"),
    "filter_name_taken": lambda _: translate(
        "Errors", "There is a list “{value}” already. Choose another name"
    ),
    "filters_enough": lambda _: translate(
        "Errors", "You keep {limit} lists already. Remove one first"
    ),
    "channel_taken": lambda _: translate("Errors", "This channel has its owner already"),
    "kpi_target_wrong": lambda _: translate("Errors", "The target lies between 0 and {most}"),
    "channel_nobody": lambda _: translate("Errors", "Choose a person or a group"),
}
"""Code -> sentence."""


def in_russian() -> bool:
    """Say which of its two languages a filter is to be written in."""
    return named("ru", "en") == "ru"


def fault_text(fault: Fault) -> str:
    """Return the sentence for a fault."""
    facts = Facts(dict(fault.facts))
    return SENTENCES[fault.code](facts).format_map(facts)


def field_hint(field: FilterField) -> str:
    """Return what a field is for, in a few words."""
    return _hints()[field]


def _hints() -> dict[FilterField, str]:
    return {
        FilterField.IS: translate("FilterHints", "nobody's, overdue, mine, paused, all"),
        FilterField.GROUP: translate("FilterHints", "where it lies"),
        FilterField.ASSIGNEE: translate("FilterHints", "who holds it, nobody, me"),
        FilterField.STATE: translate("FilterHints", "as the room names its states"),
        FilterField.PRIORITY: translate("FilterHints", "P1 to P4, several by commas"),
        FilterField.LINE: translate("FilterHints", "1 to 4"),
        FilterField.CHANNEL: translate("FilterHints", "how it came"),
        FilterField.CATEGORY: translate("FilterHints", "with everything below it"),
        FilterField.DEPARTMENT: translate("FilterHints", "whose it is"),
        FilterField.DUE: translate("FilterHints", "time left: <1h, past, none"),
        FilterField.UNREACTED: translate("FilterHints", "nobody reacted for: >30m"),
        FilterField.AGE: translate("FilterHints", "since it was opened: >2d"),
        FilterField.SILENT: translate("FilterHints", "nothing happened for: >1d"),
        FilterField.PERIOD: translate("FilterHints", "opened on these days"),
        FilterField.RESULT: translate("FilterHints", "how it was solved"),
        FilterField.CLIENT: translate("FilterHints", "words of the client's name"),
        FilterField.WORDS: translate("FilterHints", "words of the ticket"),
        FilterField.ORDER: translate("FilterHints", "what stands on top"),
    }
