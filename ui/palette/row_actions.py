"""What else can be done with a row (Tab), and rows made from other rows."""

from dataclasses import replace

from ui.palette.entry import Entry, Kind
from ui.translations import translate


def actions_of(entry: Entry) -> list[Entry]:
    """Return the actions of a row, the one of Enter first."""
    makers = {
        "contact": _of_contact,
        "organisation": _of_organisation,
        "ticket": _of_ticket,
        "article": _of_article,
    }
    maker = makers.get(entry.form)
    return maker(entry) if maker is not None else []


def again(entry: Entry) -> Entry:
    """Return the row as it stands among the recent ones."""
    return replace(entry, kind=Kind.RECENT, key="")


def layout_hint(reading: str, typed: str) -> list[Entry]:
    """Say that the words were found in the other keyboard layout; Enter takes them over."""
    if not reading:
        return []
    title = translate("Palette", "Search for “{words}”").format(words=reading)
    detail = translate("Palette", "“{typed}” was typed in the other keyboard layout")
    return [
        Entry(
            Kind.COMMAND, "reading", title, detail.format(typed=typed),
            icon="swap_horiz", target=reading,
        )
    ]  # fmt: skip


def _of_contact(entry: Entry) -> list[Entry]:
    card = translate("Palette", "Open the card")
    call = translate("Palette", "New ticket for “{name}”").format(name=entry.title)
    return [
        replace(entry, title=card, detail=entry.title, icon="badge"),
        replace(entry, form="call", title=call, detail="", icon="add"),
    ]


def _of_organisation(entry: Entry) -> list[Entry]:
    people = translate("Palette", "Show its people")
    return [replace(entry, title=people, detail=entry.title, icon="group")]


def _of_ticket(entry: Entry) -> list[Entry]:
    number = entry.title.split(" ", maxsplit=1)[0]
    copy = translate("Palette", "Copy the number {number}").format(number=number)
    return [
        replace(entry, title=translate("Palette", "Open the ticket"), detail=entry.title),
        Entry(entry.kind, "copy", copy, icon="content_copy", target=number),
    ]


def _of_article(entry: Entry) -> list[Entry]:
    return [replace(entry, title=translate("Palette", "Read the article"), detail=entry.title)]
