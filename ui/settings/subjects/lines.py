"""The lines of support: how many there are, what they are called, who is outside (R1 to R3)."""

from collections.abc import Mapping

from app.domain.setup.checks_line import is_own
from app.domain.setup.documents import Body, Book, Document, SetupKind
from app.domain.vocabulary import SupportLine
from ui.setup.form import Form
from ui.setup.inputs import name_pair
from ui.setup.more_inputs import CheckInput, ChoiceInput
from ui.setup.subject import ListColumn, Part, Subject
from ui.texts.lines import capital
from ui.translations import translate
from ui.widgets import label, row


class LineSubject(Subject):
    """Number, names, outside or not; its groups, people and open tickets as figures."""

    kind = SetupKind.LINE
    lines = 2

    def head(self) -> str:
        return translate("SetupLines", "Line")

    def filter_hint(self) -> str:
        return translate("SetupLines", "Filter: name or number")

    def new_title(self) -> str:
        return translate("SetupLines", "New line")

    def hide_words(self) -> tuple[str, str]:
        hide = translate("SetupLines", "Take the line out of use")
        return hide, translate("SetupLines", "Use it again")

    def hidden_word(self) -> str:
        return translate("SetupLines", "not in use")

    def columns(self) -> tuple[ListColumn, ...]:
        return (
            ListColumn(_groups, 64, _groups_of, right=True),
            ListColumn(_people, 64, _people_of, right=True),
            ListColumn(_open, 72, _open_of, right=True),
        )

    def parts(self) -> tuple[Part, ...]:
        return (Part(self.head, self._form),)

    def blank(self, book: Book, near: Document | None) -> Body:
        del near
        taken = {each.body.get("number") for each in book.of(self.kind).values()}
        free = [each.value for each in SupportLine if each.value not in taken]
        number = free[0] if free else max(SupportLine).value
        return {"number": number, "name": "", "name_en": "", "outside": False, "active": True}

    def title(self, body: Body) -> str:
        return capital(super().title(body)) if body.get("name") or body.get("name_en") else ""

    def listed_name(self, document: Document) -> str:
        return f"L{document.body.get('number')}  {capital(super().listed_name(document))}"

    def code(self, body: Body) -> str:
        return f"L{body['number']}" if body.get("number") else ""

    def second(self, document: Document, book: Book) -> str:
        return _takes_of(document, book)

    def search(self, document: Document, book: Book) -> str:
        return f"{super().search(document, book)} L{document.body.get('number')}"

    def _form(self) -> Form:
        number = ChoiceInput("number", _number, _numbers, required=True)
        return Form(
            name_pair(),
            row((number, 1), "|", spacing=12),
            CheckInput("active", _active),
            CheckInput("outside", _outside, note=_outside_note),
            label(_about(), "caption", wrap=True),
        )


def _numbers() -> tuple[tuple[int, str], ...]:
    return tuple((each.value, f"L{each.value}") for each in SupportLine)


def _takes_of(document: Document, book: Book) -> str:
    if document.body.get("outside"):
        return translate("SetupLines", "outside specialists")
    own = [each.body["number"] for each in book.of(SetupKind.LINE).values() if is_own(each)]
    takes = document.active and document.body["number"] == min(own, default=0)
    passed = translate("SetupLines", "what is passed to it")
    return translate("SetupLines", "takes new requests") if takes else passed


def _groups_of(document: Document, book: Book, _figures: Mapping[str, int]) -> str:
    return _count(SetupKind.GROUP, document, book)


def _people_of(document: Document, book: Book, _figures: Mapping[str, int]) -> str:
    return _count(SetupKind.AGENT, document, book)


def _count(kind: SetupKind, document: Document, book: Book) -> str:
    number, every = document.body["number"], book.of(kind).values()
    return str(sum(each.active and each.body.get("line") == number for each in every) or "")


def _open_of(document: Document, _book: Book, figures: Mapping[str, int]) -> str:
    return str(figures.get(document.key, "") or "")


def _groups() -> str:
    return translate("SetupLines", "groups")


def _people() -> str:
    return translate("SetupLines", "people")


def _open() -> str:
    return translate("SetupLines", "open")


def _number() -> str:
    return translate("SetupLines", "Place")


def _active() -> str:
    return translate("SetupLines", "In use: groups and people may be on it")


def _outside() -> str:
    return translate("SetupLines", "Outside specialists (partners)")


def _outside_note() -> str:
    return translate("SetupLines", "Tickets are passed to it; new requests never fall to it")


def _about() -> str:
    return translate(
        "SetupLines",
        "New requests fall to the lowest line of the house that is in use: a room without a first "
        "line lets the second do the sorting. A line that groups or people are on stays in use.",
    )
