"""A client named by key: found by typing, shown by name; names are asked for in the background."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.domain.readmodels.clients import OrganisationMatch
from app.domain.setup.documents import Book
from ui.latest import LatestLookup
from ui.setup.inputs import NOTHING, Input, Words
from ui.translations import translate
from ui.widgets import Candidate, TypeAhead

if TYPE_CHECKING:
    from ui.context import DeskContext

_ASK_MS = 150


class ClientNames(QObject):
    """Names by key, asked for once. Signals: ``known()`` when a name came."""

    known = Signal()

    def __init__(self, context: "DeskContext", parent: QObject | None = None) -> None:
        """Know nobody yet."""
        super().__init__(parent)
        self._context = context
        self._names: dict[str, str] = {}
        self._asked: set[str] = set()

    def name(self, key: str) -> str:
        """Return a name; "" until it came."""
        if key not in self._names and key not in self._asked:
            self._asked.add(key)
            self._context.background.read(lambda: self._read(key), self._on_read, self._on_failed)
        return self._names.get(key, "")

    def keep(self, key: str, name: str) -> None:
        """Remember a name that somebody chose."""
        self._names[key] = name

    def _read(self, key: str) -> dict[str, str]:
        found = self._context.desk.clients.names(self._context.actor, [UUID(key)])
        return {str(each): name for each, name in found.items()}

    def _on_read(self, names: dict[str, str]) -> None:
        self._names |= names
        if names:
            self.known.emit()

    def _on_failed(self, _error: BaseException) -> None:
        """Leave it without a name; asked for again when the page is opened next."""


class ClientLine(TypeAhead):
    """Finds an organisation by parts of its name. Signals: ``picked(key or None)``."""

    picked = Signal(object)

    def __init__(self, context: "DeskContext", names: ClientNames) -> None:
        """Search in the read lane."""
        super().__init__()
        self._context, self._names = context, names
        self._chosen = ""
        self._lookup = LatestLookup(context.background, self._find, delay_ms=_ASK_MS, parent=self)
        self._lookup.answered.connect(self._on_found)
        self.asked.connect(self._on_asked)
        self.accepted.connect(self._on_accepted)
        self.left.connect(self._on_left)

    def show_client(self, words: str) -> None:
        """Show who is chosen."""
        self._chosen = words
        if not self.is_open and not self.hasFocus():
            self.setText(words)
            self.setCursorPosition(0)

    def _find(self, text: str) -> tuple[OrganisationMatch, ...]:
        return self._context.desk.clients.organisations(self._context.actor, text)

    def _on_asked(self, text: str) -> None:
        if text.strip():
            self._lookup.ask(text)
        else:
            self._lookup.cancel()
            self.picked.emit(None)

    def _on_found(self, _text: str, found: tuple[OrganisationMatch, ...]) -> None:
        self.offer(tuple(Candidate(one.name, one.address, one) for one in found))

    def _on_accepted(self, candidate: Candidate) -> None:
        match = candidate.data
        if isinstance(match, OrganisationMatch):
            self._names.keep(str(match.client_id), match.name)
            self._chosen = match.name
            self.setText(match.name)
            self.picked.emit(str(match.client_id))

    def _on_left(self) -> None:
        if self.text().strip():
            self.setText(self._chosen)


class ClientInput(Input):
    """The key of a client, or None for any."""

    def __init__(
        self, path: str, caption: Words, context: "DeskContext", names: ClientNames
    ) -> None:
        """``names`` is shared by the page."""
        self.line = ClientLine(context, names)
        self._names = names
        self._value: Any = None
        super().__init__(path, caption, self.line)
        self.line.picked.connect(self._on_picked)
        names.known.connect(self._on_known)

    def retranslate(self) -> None:
        super().retranslate()
        self.line.setPlaceholderText(translate("SetupRoutes", "Any; type a part of the name"))

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        self._value = value
        self.line.show_client(self._names.name(str(value)) if value else "")

    def words(self, value: Any, book: Book) -> str:  # noqa: ANN401
        del book
        return (self._names.name(str(value)) or NOTHING) if value else NOTHING

    def _on_picked(self, key: object) -> None:
        self._value = key
        self.tell(key)

    def _on_known(self) -> None:
        self.show_value(self._value)
