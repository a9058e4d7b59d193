"""Partners: outside houses that are asked for help (R63)."""

from collections.abc import Mapping

from app.domain.setup.documents import Body, Book, Document, SetupKind
from ui.setup.form import Form
from ui.setup.inputs import LongTextInput, TextInput, name_pair
from ui.setup.more_inputs import DurationInput
from ui.setup.references import ReferenceInput
from ui.setup.subject import ListColumn, Part, Subject
from ui.translations import translate
from ui.widgets import row


class PartnerSubject(Subject):
    """How each is reached, who answers for it here, what to know; tickets with it now."""

    kind = SetupKind.PARTNER
    lines = 2

    def head(self) -> str:
        return translate("SetupPartners", "Partner")

    def filter_hint(self) -> str:
        return translate("SetupPartners", "Filter: name, phone or e-mail")

    def new_title(self) -> str:
        return translate("SetupPartners", "New partner")

    def hide_words(self) -> tuple[str, str]:
        hide = translate("SetupPartners", "Hide the partner")
        return hide, translate("SetupPartners", "Show again")

    def columns(self) -> tuple[ListColumn, ...]:
        return (ListColumn(_open, 104, _open_of, right=True),)

    def second(self, document: Document, book: Book) -> str:
        del book
        told = [str(document.body.get(each) or "") for each in ("channel", "phone", "email")]
        return " · ".join(filter(None, told)) or "—"

    def search(self, document: Document, book: Book) -> str:
        return f"{super().search(document, book)} {self.second(document, book)}"

    def parts(self) -> tuple[Part, ...]:
        return (Part(self.head, _form),)

    def blank(self, book: Book, near: Document | None) -> Body:
        del book, near
        return {
            "name": "", "name_en": "", "active": True, "channel": "", "phone": "", "email": "",
            "responsible_id": None, "note": "", "answer_minutes": None, "calendar_id": None,
        }  # fmt: skip


def _form() -> Form:
    return Form(
        name_pair(),
        row(
            (TextInput("phone", _phone, longest=60), 1),
            (TextInput("email", _email, longest=120), 1),
            spacing=12,
        ),
        row(
            (TextInput("channel", _channel, longest=120, note=_channel_note), 1),
            (ReferenceInput("responsible_id", _responsible, SetupKind.AGENT, none=_nobody), 1),
            spacing=12,
        ),
        row(
            (DurationInput("answer_minutes", _answer, note=_answer_note), 1),
            (
                ReferenceInput("calendar_id", _calendar, SetupKind.CALENDAR, none=_rooms).shut_when(
                    _no_time
                ),
                1,
            ),
            spacing=12,
        ),
        LongTextInput("note", _note, lines=(3, 10)),
    )


def _no_time(body: Body) -> str:
    return (
        "" if body["answer_minutes"] else translate("SetupPartners", "only with a time to answer")
    )


def _open_of(document: Document, _book: Book, figures: Mapping[str, int]) -> str:
    return str(figures.get(document.key, 0))


def _open() -> str:
    return translate("SetupPartners", "with them")


def _phone() -> str:
    return translate("SetupPartners", "Phone")


def _email() -> str:
    return translate("SetupPartners", "E-mail")


def _channel() -> str:
    return translate("SetupPartners", "How they take requests")


def _channel_note() -> str:
    return translate("SetupPartners", "portal, letter, phone")


def _responsible() -> str:
    return translate("SetupPartners", "Who answers for them here")


def _nobody() -> str:
    return translate("SetupPartners", "Nobody in particular")


def _note() -> str:
    return translate("SetupPartners", "What to know: contract, numbers, hours")


def _answer() -> str:
    return translate("SetupPartners", "Answers within")


def _answer_note() -> str:
    return translate("SetupPartners", "working time; a clock of its own while we wait")


def _calendar() -> str:
    return translate("SetupPartners", "Their working time")


def _rooms() -> str:
    return translate("SetupPartners", "As the room's")
