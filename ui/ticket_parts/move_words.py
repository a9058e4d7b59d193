"""The words over a move's form and on its key."""

from ui.ticket_parts.moves import Move
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
