"""The words around a client: site, contract, say-first notices, what the lookup found."""

from datetime import date

from app.domain.readmodels.clients import (
    ClientCard,
    ContractView,
    FindResult,
    MatchedBy,
    NoticeView,
    SiteView,
)
from ui.call.caller_view import CallerState, CallerView, matched_whole_number
from ui.formats import short_name
from ui.texts.notice_words import notice_text, plain_date
from ui.translations import translate
from ui.widgets.marks import PillTone
from ui.widgets.shapes import Mark

_SOON_DAYS = 30


def site_line(card: ClientCard) -> str:
    """``СПб, ул. Лесная, 8 · 3 объекта``."""
    site = _own_site(card)
    place = (
        ", ".join(part for part in (site.city, site.address or site.name) if part) if site else ""
    )
    place = place or ", ".join(part for part in (card.city, card.address) if part)
    if len(card.sites) > 1:
        more = translate("ClientCard", "%n sites", len(card.sites))
        return f"{place} · {more}" if place else more
    return place


def _own_site(card: ClientCard) -> SiteView | None:
    own = next((site for site in card.sites if site.site_id == card.site_id), None)
    return own or (card.sites[0] if card.sites else None)


def contract_line(contract: ContractView | None) -> str:
    """``«Стандарт» 8×5, до 31.12.2026``."""
    if contract is None:
        return translate("ClientCard", "none")
    name = contract.name or contract.number
    if contract.ends_on is None:
        return name
    return translate("ClientCard", "{name}, until {date}").format(
        name=name, date=plain_date(contract.ends_on)
    )


def contract_pill(contract: ContractView | None, today: date) -> tuple[str, Mark | None, PillTone]:
    """Return words, mark and tone of the contract's state."""
    if contract is None:
        return translate("ClientCard", "No contract"), Mark.OFF, "neutral"
    if not contract.active:
        return translate("ClientCard", "Contract has ended"), Mark.BREACH, "danger"
    if contract.ends_on is not None and (contract.ends_on - today).days <= _SOON_DAYS:
        left = max((contract.ends_on - today).days, 0)
        return translate("ClientCard", "%n days left", left), Mark.RISK, "warn"
    return translate("ClientCard", "Contract in force"), Mark.ON_TIME, "ok"


def notice_line(notice: NoticeView, card: ClientCard, hidden: int) -> str:
    """``Не предлагать удалённый доступ — Ким А. С. · ещё 2``."""
    line = notice_text(notice, card)
    if notice.author:
        line += f" — {short_name(notice.author)}"
    return line if hidden <= 0 else f"{line} · " + translate("ClientCard", "%n more", hidden)


def found_line(view: CallerView) -> tuple[str, str]:
    """Return what the lookup found, and the tone of the sentence."""
    if view.state is CallerState.NEW:
        return translate("Caller", "Number unknown — new client"), "warn"
    if view.state is CallerState.SEARCHING:
        return translate("Caller", "Looking…"), "muted"
    if view.result is None or not view.result.matches:
        nothing = view.result is not None and view.typed
        return (translate("Caller", "Nobody found, type on") if nothing else "", "muted")
    if len(view.result.matches) == 1:
        return one_found(view.result), "ok"
    return many_found(view.result), "text"


def one_found(result: FindResult) -> str:
    """``1 клиент, точное совпадение номера``."""
    if matched_whole_number(result):
        return translate("Caller", "1 client, exact number")
    by = {
        MatchedBy.PHONE_END: translate("Caller", "1 client by the last digits"),
        MatchedBy.EXTENSION: translate("Caller", "1 client by the extension"),
        MatchedBy.NAME_ALIKE: translate("Caller", "1 client with a name alike"),
        MatchedBy.CONTRACT: translate("Caller", "1 client by the contract"),
        MatchedBy.TICKET: translate("Caller", "1 client by the ticket"),
    }
    found = by.get(result.matched_by, translate("Caller", "1 client")) if result.matched_by else ""
    return found + layout_note(result)


def many_found(result: FindResult) -> str:
    """``4 человека с этим номером: спросите, кто звонит``."""
    count = len(result.matches)
    if matched_whole_number(result):
        text = translate("Caller", "%n people share this number: ask who calls", count)
    else:
        text = translate("Caller", "%n clients, ↑↓ and Enter", count)
    more = translate("Caller", ", more exist: type on") if result.more else ""
    return text + more + layout_note(result)


def layout_note(result: FindResult) -> str:
    """Say that the text was read in the other keyboard layout."""
    if not result.reading:
        return ""
    return translate("Caller", " · read as “{text}”").format(text=result.reading)
