"""A client's card and an article as pages to read."""

from datetime import datetime
from typing import Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.phone_format import format_number
from app.domain.readmodels.catalogue import ArticleView
from app.domain.readmodels.clients import ClientCard, ContractView
from ui.formats import day, initials
from ui.texts import notice_kind_name
from ui.texts.notice_words import notice_text
from ui.theme import px
from ui.translations import translate
from ui.widgets import STRETCH, Avatar, Card, Pill, column, fill, label, row
from ui.widgets.layouts import Item

_CAPTION: Final = 130


def client_card(card: ClientCard) -> QWidget:
    """Return everything known about a person and the organisation."""
    names = column(
        label(card.full_name, "h2"),
        label(" · ".join(each for each in (card.position, card.organisation) if each), "secondary"),
        spacing=2,
    )
    key = Pill(translate("Palette", "Key client"), None, "accent") if card.is_key else None
    head = row(Avatar(initials(card.full_name), 40), (names, 1), key, spacing=12)
    notices = [
        Card(
            label(notice_kind_name(each.kind), "small_strong"),
            label(words, wrap=True),
            kind="warn",
        )
        for each in card.notices
        if (words := notice_text(each, card))
    ]
    lines = [_line(caption, text) for caption, text in _facts(card) if text]
    return _page(head, *notices, *lines)


def article_card(article: ArticleView, now: datetime) -> QWidget:
    """Return an article: symptom, steps, what to do meanwhile."""
    updated = translate("Palette", "updated {day}").format(day=day(article.updated_at, now))
    parts = (
        (translate("Palette", "Symptom"), article.symptom),
        (translate("Palette", "Steps"), article.steps),
        (translate("Palette", "Meanwhile"), article.workaround),
    )
    blocks = [
        column(label(caption, "caption_strong"), label(text, wrap=True), spacing=3)
        for caption, text in parts
        if text
    ]
    return _page(label(article.title, "h2", wrap=True), label(updated, "caption"), *blocks)


def _facts(card: ClientCard) -> tuple[tuple[str, str], ...]:
    phones = ", ".join(_phone(each.e164 or each.as_written, each.extension) for each in card.phones)
    place = ", ".join(each for each in (card.city, card.address) if each)
    devices = ", ".join(each.name for each in card.equipment)
    return (
        (translate("Palette", "Phone"), phones),
        (translate("Palette", "Manner of address"), card.manner),
        (translate("Palette", "Address"), place),
        (translate("Palette", "Working hours"), card.working_hours),
        (translate("Palette", "Contract"), _contract(card.contract)),
        (translate("Palette", "Engineer"), card.dedicated_name),
        (translate("Palette", "Equipment"), devices),
        (translate("Palette", "Environment"), card.environment),
    )


def _phone(number: str, extension: str) -> str:
    shown = format_number(number)
    return (
        f"{shown}, {translate('Palette', 'ext. {n}').format(n=extension)}" if extension else shown
    )


def _contract(contract: ContractView | None) -> str:
    if contract is None:
        return ""
    ends = contract.ends_on.strftime("%d.%m.%Y") if contract.ends_on else ""
    until = translate("Palette", "until {day}").format(day=ends) if ends else ""
    over = "" if contract.active else translate("Palette", "not in force")
    return ", ".join(each for each in (contract.name or contract.number, until, over) if each)


def _line(caption: str, text: str) -> QWidget:
    holder = QWidget()
    name = label(caption, "muted")
    name.setFixedWidth(px(_CAPTION))
    fill(QVBoxLayout(holder), row(column(name, STRETCH), (label(text, wrap=True), 1), spacing=12))
    return holder


def _page(*items: Item) -> QWidget:
    page = QWidget()
    fill(QVBoxLayout(page), *items, STRETCH, spacing=10)
    return page
