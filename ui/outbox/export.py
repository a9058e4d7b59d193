"""What waits as a text file, so that it can be read and entered by hand in the worst case."""

from pathlib import Path

from app.domain.waiting import Waiting
from ui.formats import clock_time, date_short
from ui.texts.waiting import deed_text, kind_name, number_words, state_words
from ui.translations import translate


def write_report(file: Path, waiting: tuple[Waiting, ...]) -> int:
    """Write every deed with all its words; return how many. Raises OSError."""
    file.write_text("\n\n".join(map(_told, waiting)) + "\n", encoding="utf-8-sig")
    return len(waiting)


def _told(one: Waiting) -> str:
    deed = one.deed
    head = (date_short(deed.made_at), clock_time(deed.made_at), number_words(one))
    lines = [" ".join(part for part in head if part), kind_name(deed.kind)]
    lines += [deed.about, *_of_call(one), deed_text(deed), state_words(one)]
    return "\n".join(line for line in lines if line)


def _of_call(one: Waiting) -> list[str]:
    draft = one.deed.draft
    if draft is None:
        return []
    who = draft.new_contact.full_name if draft.new_contact is not None else draft.caller_name
    phone = translate("Outbox", "phone {number}").format(number=draft.number_typed)
    return [who, phone if draft.number_typed else "", *draft.matter.fields.values()]
