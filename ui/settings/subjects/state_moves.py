"""Where a state leads: to which state for which role, and the whole table from state to state."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.lifecycle import EVERY_ROLE, NamedState, is_ruled
from app.domain.setup.checks_state import moves_of, named_of, table_of
from app.domain.setup.documents import Body, Book, Document, SetupKind
from app.domain.vocabulary import Role, StateType
from ui.setup.inputs import NOTHING, Input, Words
from ui.setup.references import title_of
from ui.setup.tick_grid import Tick, TickGrid, Ticks
from ui.texts.words import role_name
from ui.theme import px
from ui.translations import translate
from ui.widgets import STRETCH, ElidedCombo, fill, row

Rows = list[dict[str, Any]]
_ROLES: Final = (EVERY_ROLE, *(role.value for role in Role))
_STATE: Final = SetupKind.STATE
AtHand = Callable[[], str]
"""The key of the state being edited: its document does not hold it."""


def toggled(rows: Rows, to_state: str, role: str) -> Rows:
    """Return the rows with one tick turned; all six roles together are everybody."""
    roles = {str(each["role"]) for each in rows if each["to_state"] == to_state}
    every = set(_ROLES[1:])
    if role == EVERY_ROLE:
        roles = set() if EVERY_ROLE in roles else {EVERY_ROLE}
    else:
        held = every if EVERY_ROLE in roles else roles
        roles = held ^ {role}
        roles = {EVERY_ROLE} if roles == every else roles
    others = [each for each in rows if each["to_state"] != to_state]
    return [*others, *({"to_state": to_state, "role": each} for each in sorted(roles))]


class _OfState(Input):
    """What both grids stand on: the state at hand among the others as they are typed now."""

    def __init__(self, path: str, caption: Words, at_hand: AtHand, note: Words) -> None:
        self.grid = TickGrid()
        self._at_hand = at_hand
        holder = QWidget()
        holder.setFocusProxy(self.grid)
        self._lay_out(holder)
        super().__init__(path, caption, holder, note=note)
        self.grid.toggled.connect(self._on_toggled)

    def _lay_out(self, holder: QWidget) -> None:
        fill(QVBoxLayout(holder), row(self.grid, STRETCH), spacing=0)

    def show_document(self, body: Body, book: Book, value: Any) -> None:  # noqa: ANN401
        self.body, self.book = body, book
        self.show_value(value)

    def words(self, value: Any, book: Book) -> str:  # noqa: ANN401
        names: dict[str, list[str]] = {}
        for each in value or ():
            names.setdefault(str(each["to_state"]), []).append(str(each["role"]))
        said = [_move_words(state, roles, book) for state, roles in names.items()]
        return ", ".join(said) or NOTHING

    def _rows(self) -> Rows:
        return list(moves_of(self.body))

    def _own(self) -> NamedState:
        kind = self.body.get("state_type") or StateType.OPEN
        return NamedState(self._at_hand(), StateType(kind))

    def _on_toggled(self, row: int, column: int) -> None:
        raise NotImplementedError


class RolesInput(_OfState):
    """Targets down, roles across."""

    def __init__(self, at_hand: AtHand) -> None:
        self._targets: tuple[Document, ...] = ()
        super().__init__("moves", _leads, at_hand, _keys)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        rows: Rows = list(value or ())
        self._targets = tuple(self._offered(rows))
        cells: dict[tuple[int, int], Tick] = {}
        for down, target in enumerate(self._targets):
            held = {str(each["role"]) for each in rows if each.get("to_state") == target.key}
            for across, role in enumerate(_ROLES):
                cells[down, across] = _tick(held, role)
        names = tuple(_named(each) for each in self._targets)
        self.grid.show_ticks(Ticks(names, _heads(), cells))

    def retranslate(self) -> None:
        super().retranslate()
        self.grid.setAccessibleName(self.caption())
        self.show_value(self.body.get("moves"))

    def _offered(self, rows: Rows) -> list[Document]:
        own, used = self._own(), {str(each.get("to_state")) for each in rows}
        return [
            each
            for each in self.book.of(_STATE).values()
            if is_ruled(own, named_of(each)) and (each.active or each.key in used)
        ]

    def _on_toggled(self, row: int, column: int) -> None:
        self.tell(toggled(self._rows(), self._targets[row].key, _ROLES[column]))


class TableInput(_OfState):
    """From down, to across, for one role or everybody; the row of the state at hand is open."""

    def __init__(self, at_hand: AtHand, opened: Callable[[str], None]) -> None:
        self.roles = ElidedCombo()
        self.roles.addItems([""] * len(_ROLES))
        self._states: tuple[Document, ...] = ()
        self._opened = opened
        super().__init__("moves_table", _table, at_hand, _table_keys)
        self.roles.activated.connect(self._on_role)
        self.grid.entered.connect(self._on_entered)

    def _lay_out(self, holder: QWidget) -> None:
        self.roles.setFixedWidth(px(220))
        items = row(self.roles, STRETCH), row(self.grid, STRETCH)
        fill(QVBoxLayout(holder), *items, spacing=10)

    def retranslate(self) -> None:
        super().retranslate()
        for at, words in enumerate(_heads()):
            self.roles.setItemText(at, words)
        self.roles.setAccessibleName(translate("SetupStates", "For whom"))
        self.grid.setAccessibleName(self.caption())
        self.show_value(None)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        del value
        own, shown = self._own(), self.book.of(_STATE).values()
        self._states = tuple(each for each in shown if each.active or each.key == own.code)
        table = table_of(self._book_as_typed(own.code))
        role = _ROLES[max(0, self.roles.currentIndex())]
        cells: dict[tuple[int, int], Tick] = {}
        for down, old in enumerate(self._states):
            for across, new in enumerate(self._states):
                held = {who for who in _ROLES if (old.key, new.key, who) in table.rows}
                ruled = is_ruled(named_of(old), named_of(new))
                cells[down, across] = _tick(held, role) if ruled else Tick.SHUT
        names = tuple(_named(each) for each in self._states)
        at = next((n for n, each in enumerate(self._states) if each.key == own.code), None)
        self.grid.show_ticks(Ticks(names, names, cells, at if at is not None else -1))

    def covers(self, place: str) -> bool:
        del place
        return False

    def _book_as_typed(self, key: str) -> Book:
        return self.book.with_body(_STATE, key, self.body) if self.body else self.book

    def _on_role(self, _index: int) -> None:
        self.show_value(None)

    def _on_entered(self, row: int) -> None:
        self._opened(self._states[row].key)

    def _on_toggled(self, row: int, column: int) -> None:
        role, target = _ROLES[max(0, self.roles.currentIndex())], self._states[column].key
        self.edited.emit("moves", toggled(self._rows(), target, role))


def _tick(held: set[str], role: str) -> Tick:
    if role in held:
        return Tick.ON
    return Tick.LENT if role and EVERY_ROLE in held else Tick.OFF


def _named(document: Document) -> str:
    hidden = translate("SetupStates", "hidden")
    return title_of(document) if document.active else f"{title_of(document)} · {hidden}"


def _heads() -> tuple[str, ...]:
    return tuple(_role_words(each) for each in _ROLES)


def _role_words(role: str) -> str:
    return role_name(Role(role)) if role else translate("SetupStates", "All roles")


def _move_words(state: str, roles: Sequence[str], book: Book) -> str:
    found = book.get(_STATE, state)
    name = title_of(found) if found else state
    if EVERY_ROLE in roles:
        return name
    known = [role_name(Role(each)) for each in roles if each in set(Role)]
    return f"{name} ({', '.join(known)})"


def _leads() -> str:
    return translate("SetupStates", "From here to, and who may")


def _keys() -> str:
    return translate("SetupStates", "arrows, Space ticks")


def _table() -> str:
    return translate("SetupStates", "From (down) to (across)")


def _table_keys() -> str:
    return translate("SetupStates", "Space: in this state's row, Enter: another row")
