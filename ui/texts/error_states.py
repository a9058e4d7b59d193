"""What may be wrong with the room's states and moves, in words."""

from typing import Final

from ui.texts.error_table import Sentences
from ui.translations import translate

SENTENCES: Final[Sentences] = {
    "setup_forever": lambda _: translate(
        "Errors", "“{field}” stays as it was made. Make a new record and hide this one"
    ),
    "state_code": lambda _: translate(
        "Errors", "“{value}” is no code of a state: use small Latin letters, digits and _"
    ),
    "state_type_fixed": lambda _: translate(
        "Errors", "The program itself uses this state: what it means stays"
    ),
    "state_begins": lambda _: translate(
        "Errors", "Every ticket begins here: without this state none can be registered"
    ),
    "state_needed": lambda _: translate(
        "Errors", "The program itself puts tickets into this state. Rename it instead"
    ),
    "state_one_beginning": lambda _: translate(
        "Errors", "A ticket has one beginning. Choose another meaning for this state"
    ),
    "state_demand_unfit": lambda _: translate(
        "Errors", "Nothing of the kind can be asked for in this state. Take the mark away"
    ),
    "state_move_unfit": lambda _: translate(
        "Errors",
        "No ticket can go from here to “{name}”: what is done comes back by reopening only,"
        " and nothing is closed unsolved",
    ),
    "state_no_way_out": lambda _: translate(
        "Errors", "Nothing leads out of “{name}”: its tickets would never end. Allow a move"
    ),
    "state_endless": lambda _: translate(
        "Errors", "Tickets would go round for ever: {path}. Allow a move to a solved state"
    ),
    "state_unreached": lambda _: translate(
        "Errors", "No move leads to “{name}” yet: no ticket can come there"
    ),
}
"""Code -> sentence."""
