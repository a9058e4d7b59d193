"""What a say-first notice says: its author's words, or those the program makes."""

from datetime import date, datetime

from app.domain.readmodels.clients import ClientCard, NoticeView
from app.domain.vocabulary import NoticeKind
from ui.formats import clock_time
from ui.translations import translate


def notice_text(notice: NoticeView, card: ClientCard) -> str:
    """Return the author's words, or those of a notice the program itself makes."""
    if notice.text:
        return notice.text
    if notice.kind is NoticeKind.CONTRACT_ENDS and card.contract and card.contract.ends_on:
        words = translate("ClientCard", "The contract ends on {date}")
        return words.format(date=plain_date(card.contract.ends_on))
    if notice.kind is NoticeKind.OPEN_PROMISE and notice.expires_at is not None:
        words = translate("ClientCard", "Promised by {time}, still open")
        return words.format(time=moment(notice.expires_at))
    made = {
        NoticeKind.NO_REMOTE: translate("ClientCard", "Do not offer remote access"),
        NoticeKind.OPEN_PROMISE: translate("ClientCard", "Something promised is still open"),
        NoticeKind.LOW_MARK: translate("ClientCard", "The last mark was low"),
        NoticeKind.BILLING: translate("ClientCard", "Ask the accounts before paid work"),
        NoticeKind.ACCESS: translate("ClientCard", "Access to the site needs arranging"),
        NoticeKind.CONTRACT_ENDS: translate("ClientCard", "The contract is about to end"),
    }
    return made.get(notice.kind, "")


def moment(at: datetime) -> str:
    """``23.11.2026 09:15``."""
    local = at.astimezone()
    return f"{plain_date(local.date())} {clock_time(local)}"


def plain_date(day: date) -> str:
    """``31.12.2026``."""
    return translate("ClientCard", "{d:02}/{m:02}/{y}").format(d=day.day, m=day.month, y=day.year)
