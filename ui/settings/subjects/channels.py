"""Who answers for what comes by a channel (R7)."""

from collections.abc import Mapping

from app.domain.setup.documents import Body, Book, Document, SetupKind
from app.domain.vocabulary import Channel
from ui.setup.form import Form
from ui.setup.more_inputs import ChoiceInput
from ui.setup.references import ReferenceInput
from ui.setup.subject import ListColumn, Part, Subject
from ui.texts.words import channel_name
from ui.translations import translate
from ui.widgets import STRETCH, row


class ChannelSubject(Subject):
    """A group whose queue takes what no category sends elsewhere, a person, or both."""

    kind = SetupKind.CHANNEL
    retires = False

    def head(self) -> str:
        return translate("SetupChannels", "Channel")

    def filter_hint(self) -> str:
        return translate("SetupChannels", "Filter: channel or owner")

    def new_title(self) -> str:
        return translate("SetupChannels", "Owner of a channel")

    def columns(self) -> tuple[ListColumn, ...]:
        return (ListColumn(_owner, 220, _owner_of),)

    def title(self, body: Body) -> str:
        channel = body.get("channel")
        return channel_name(Channel(channel)) if channel in set(Channel) else ""

    def listed_name(self, document: Document) -> str:
        return self.title(document.body)

    def search(self, document: Document, book: Book) -> str:
        return f"{self.title(document.body)} {_owner_of(document, book, {})}"

    def parts(self) -> tuple[Part, ...]:
        return (Part(self.head, _form),)

    def blank(self, book: Book, near: Document | None) -> Body:
        del near
        taken = {each.body.get("channel") for each in book.of(self.kind).values()}
        free = next((each.value for each in Channel if each.value not in taken), None)
        return {"channel": free, "group_id": None, "agent_id": None}


def _form() -> Form:
    return Form(
        row((ChoiceInput("channel", _channel, _channels, required=True), 1), STRETCH, spacing=12),
        row(
            (ReferenceInput("group_id", _group, SetupKind.GROUP, none=_nobody, note=_note), 1),
            (ReferenceInput("agent_id", _person, SetupKind.AGENT, none=_nobody), 1),
            spacing=12,
        ),
    )


def _channels() -> tuple[tuple[str, str], ...]:
    return tuple((each.value, channel_name(each)) for each in Channel)


def _owner_of(document: Document, book: Book, _figures: Mapping[str, int]) -> str:
    group = book.name_of(SetupKind.GROUP, document.body.get("group_id"))
    person = book.name_of(SetupKind.AGENT, document.body.get("agent_id"))
    return ", ".join(each for each in (group, person) if each)


def _channel() -> str:
    return translate("SetupChannels", "Channel")


def _owner() -> str:
    return translate("SetupChannels", "Who answers")


def _group() -> str:
    return translate("SetupChannels", "Group")


def _person() -> str:
    return translate("SetupChannels", "Person")


def _nobody() -> str:
    return translate("SetupChannels", "None")


def _note() -> str:
    return translate("SetupChannels", "for what has no other way")
