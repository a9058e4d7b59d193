"""The words over a move's form, on its key, and once a deed is done."""

from app.domain.readmodels.catalogue import Catalogue
from app.domain.readmodels.tickets import TicketCard
from ui.texts.waiting import number_text
from ui.ticket_parts import words
from ui.ticket_parts.moves import Move
from ui.ticket_parts.ticket_at_hand import Deed
from ui.translations import translate


def title_text(move: Move, state: str) -> str:
    """Say what is asked; ``state`` names a state of the room's own."""
    named = {
        Move.WAIT_CLIENT: translate("MoveForm", "Waiting for the client: why and until when"),
        Move.TO_PARTNER: translate("MoveForm", "To the partner: whom, why and until when"),
        Move.RESOLVE: translate("MoveForm", "Solved: what helped"),
        Move.REOPEN: translate("MoveForm", "Reopen: why"),
    }
    return named.get(move, f"→ {state}")


def deed_text(move: Move) -> str:
    """Return the words on the key that makes the move."""
    named = {
        Move.WAIT_CLIENT: translate("MoveForm", "Pause"),
        Move.WAIT: translate("MoveForm", "Pause"),
        Move.TO_PARTNER: translate("MoveForm", "Hand over"),
        Move.RESOLVE: translate("MoveForm", "Solve"),
        Move.SOLVE_AS: translate("MoveForm", "Solve"),
        Move.REOPEN: translate("MoveForm", "Reopen"),
        Move.CLOSE: translate("MoveForm", "Close"),
    }
    return named.get(move, translate("MoveForm", "Go on"))


def done_text(deed: Deed, card: TicketCard, catalogue: Catalogue) -> str:
    """Say what was done to which ticket."""
    number = number_text(card.number)
    if deed.name == "note":
        return translate("WritingDesk", "Written to {number}").format(number=number)
    if deed.name == Move.FOLLOW_UP and card.links:
        made = number_text(max(each.number for each in card.links))
        words_of = translate("WritingDesk", "{made} is registered and linked to {number}")
        return words_of.format(made=made, number=number)
    if deed.name in set(Move):
        state = words.state_name(catalogue, card.state)
        return translate("WritingDesk", "{number}: {state}").format(number=number, state=state)
    return translate("WritingDesk", "{number} changed").format(number=number)
