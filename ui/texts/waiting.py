"""The outbox in words: provisional numbers, kinds, what a deed says, what became of it."""

from app.domain.deeds import Deed, DeedKind
from app.domain.ticket_number import show_number
from app.domain.waiting import OutboxSight, Waiting, WaitingState
from ui.texts import error_text
from ui.translations import translate


def local_number(local: int) -> str:
    """Return the provisional number as it is read out: ``Л-3``."""
    return translate("Outbox", "L-{number}").format(number=local)


def number_text(number: int) -> str:
    """Return a ticket's number; one registered on the copy only has its provisional one."""
    return local_number(-number) if number < 0 else show_number(number)


def waits_text() -> str:
    """Say of a row or an entry that the common base does not have it yet."""
    return translate("Outbox", "waits to be sent")


def kind_name(kind: DeedKind) -> str:
    """Return what was done."""
    return {
        DeedKind.REGISTER: translate("Outbox", "New ticket"),
        DeedKind.SOLVE_AT_ONCE: translate("Outbox", "Solved at once"),
        DeedKind.ADD_TO_TICKET: translate("Outbox", "Call added to a ticket"),
        DeedKind.FINISH: translate("Outbox", "Call without a ticket"),
        DeedKind.ABANDON: translate("Outbox", "Caller lost"),
        DeedKind.CALLBACK: translate("Outbox", "Rung back"),
        DeedKind.NOTE: translate("Outbox", "Note"),
        DeedKind.ANSWER: translate("Outbox", "Answer to the client"),
        DeedKind.MOVE: translate("Outbox", "Status changed"),
        DeedKind.RESOLVE: translate("Outbox", "Solved"),
        DeedKind.REOPEN: translate("Outbox", "Reopened"),
        DeedKind.KEEP_PROMISE: translate("Outbox", "Promise kept"),
        DeedKind.RESTATE: translate("Outbox", "Solution in other words"),
        DeedKind.DECIDE: translate("Outbox", "Decision between two changes"),
    }[kind]


def deed_text(deed: Deed) -> str:
    """Return what was typed, for the list, a note or a file."""
    if deed.draft is not None:
        return deed.draft.matter.description
    parts = (getattr(deed.payload, name, "") for name in ("text", "reason", "note", "workaround"))
    return "\n".join(part for part in parts if part)


def number_words(waiting: Waiting) -> str:
    """Return the provisional number and the real one once it is known."""
    numbers = [local_number(waiting.local)] if waiting.local is not None else []
    if waiting.fate.number is not None:
        numbers.append(show_number(waiting.fate.number))
    return " → ".join(numbers)


def state_words(waiting: Waiting) -> str:
    """Return how the deed stands; a refusal says why."""
    if waiting.state is WaitingState.SENT:
        return translate("Outbox", "sent")
    if waiting.state is WaitingState.WAITING:
        return translate("Outbox", "waits to be sent")
    error = waiting.fate.error
    why = error_text(error) if error is not None else ""
    return translate("Outbox", "needs a decision: {why}").format(why=why)


def queue_text(sight: OutboxSight) -> str:
    """Return how much waits; nothing for none."""
    if not sight.waiting:
        return ""
    if all(one.local is not None for one in sight.waiting):
        return translate("Outbox", "%n tickets wait to be sent", n=len(sight.waiting))
    return translate("Outbox", "%n entries wait to be sent", n=len(sight.waiting))


def kept_text(waiting: Waiting) -> str:
    """Say that a deed is safe on this computer."""
    if waiting.local is None:
        return translate("Outbox", "Kept on this computer, it goes when the connection is back")
    text = translate("Outbox", "{number} is kept on this computer, its own number comes later")
    return text.format(number=local_number(waiting.local))
