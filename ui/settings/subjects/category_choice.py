"""What a category takes from its branch unless it says otherwise: the way, solving at once."""

from typing import Any

from app.domain.routes import Way
from app.domain.setup.checks_category import branch_of
from app.domain.setup.documents import Body, Book, SetupKind
from ui.setup.inputs import Words
from ui.setup.more_inputs import CheckInput, ChoiceInput
from ui.texts.lines import capital
from ui.texts.route_words import way_name
from ui.translations import translate


def inherited(field: str, body: Body, book: Book) -> Any:  # noqa: ANN401 (of the field's own kind)
    """Return what the nearest category above says, None where none does."""
    above = book.get(SetupKind.CATEGORY, body.get("parent_id"))
    said = (each.body.get(field) for each in branch_of(above, book)) if above else ()
    return next((each for each in said if each is not None), None)


class WayInput(ChoiceInput):
    """How one of the group is chosen; the first choice leaves it to the branch above."""

    def __init__(self) -> None:
        """Nothing is known of the branch yet."""
        self._above: str | None = None
        self._top = False
        super().__init__("way", _way, self._ways)

    def show_document(self, body: Body, book: Book, value: Any) -> None:  # noqa: ANN401
        self._above, self._top = inherited("way", body, book), not body.get("parent_id")
        super().show_document(body, book, value)

    def _ways(self) -> list[tuple[str | None, str]]:
        above = translate("SetupCategories", "As above: {way}")
        usual = translate("SetupCategories", "As usual: {way}") if self._top else above
        words = usual.format(way=way_name(Way(self._above or Way.RANKED)))
        return [(None, words), *((each.value, capital(way_name(each))) for each in Way)]


class AtOnceInput(CheckInput):
    """Yes or no as it holds; what the branch says anyway is not said again."""

    def __init__(self, caption: Words, note: Words) -> None:
        """Nothing is known of the branch yet."""
        self._above = True
        super().__init__("at_once", caption, note=note)

    def show_document(self, body: Body, book: Book, value: Any) -> None:  # noqa: ANN401
        self._above = inherited("at_once", body, book) is not False
        super().show_document(body, book, value)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        super().show_value(self._above if value is None else value)

    def words(self, value: Any, book: Book) -> str:  # noqa: ANN401
        if value is None:
            return translate("SetupCategories", "As in the branch above")
        return super().words(value, book)

    def tell(self, value: object) -> None:
        super().tell(None if value == self._above else value)


def _way() -> str:
    return translate("SetupCategories", "How the assignee is chosen")
