"""A client of a rule: searched by name while typing, in the background."""

from typing import TYPE_CHECKING, Any, Final
from uuid import UUID

from app.domain.readmodels.clients import OrganisationMatch
from app.domain.setup.documents import Book
from ui.latest import LatestLookup
from ui.setup.inputs import Input, Words
from ui.setup.search_line import SearchLine
from ui.translations import translate
from ui.widgets import Candidate

if TYPE_CHECKING:
    from ui.context import DeskContext

_FEWEST: Final = 2


class ClientInput(Input):
    """The key of an organisation, or None for any."""

    def __init__(self, path: str, caption: Words, context: "DeskContext") -> None:
        """Ask when two letters are typed."""
        self._context = context
        self._names: dict[str, str] = {}
        self.line = SearchLine()
        super().__init__(path, caption, self.line)
        self._lookup = LatestLookup(context.background, self._find, parent=self)
        self._lookup.answered.connect(self._on_found)
        self._named = LatestLookup(context.background, self._name, delay_ms=0, parent=self)
        self._named.answered.connect(self._on_named)
        self.line.textEdited.connect(self._on_typed)
        self.line.picked.connect(self._on_picked)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        key = str(value) if value else None
        if key is None:
            self.line.set_choices((self._none(),))
            self.line.show_choice(self._none().text)
        elif key in self._names:
            self.line.show_choice(self._names[key])
        else:
            self._named.ask_now(key)

    def words(self, value: Any, book: Book) -> str:  # noqa: ANN401
        del book
        known = self._names.get(str(value)) if value else None
        return known or (translate("SetupDeadlines", "one client") if value else self._none().text)

    def _none(self) -> Candidate:
        return Candidate(translate("SetupDeadlines", "Any"), "", None)

    def _find(self, text: Any) -> tuple[OrganisationMatch, ...]:  # noqa: ANN401 (a lookup's key)
        context = self._context
        return context.desk.clients.organisations(context.actor, str(text))

    def _name(self, key: Any) -> str:  # noqa: ANN401 (a lookup's key)
        context = self._context
        return context.desk.clients.organisation_name(context.actor, UUID(str(key)))

    def _on_typed(self, text: str) -> None:
        if len(text.strip()) >= _FEWEST:
            self._lookup.ask(text.strip())

    def _on_found(self, _text: object, found: tuple[OrganisationMatch, ...]) -> None:
        self._names |= {str(each.client_id): each.name for each in found}
        rows = (Candidate(each.name, each.address, str(each.client_id)) for each in found)
        choices = (self._none(), *rows)
        self.line.set_choices(choices)
        if self.line.hasFocus():
            self.line.offer(choices)

    def _on_named(self, key: object, name: str) -> None:
        self._names[str(key)] = name
        self.line.show_choice(name)

    def _on_picked(self, value: object) -> None:
        self.tell(value)
