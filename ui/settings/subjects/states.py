"""States and moves (R42, R43): what a state is called, means and demands, and where it leads."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final

from app.domain.lifecycle import (
    FIXED,
    HANDS,
    NamedState,
    Requirement,
    demands_fitting,
    template_demands,
)
from app.domain.setup.documents import Body, Book, Document, Problem, SetupKind
from app.domain.vocabulary import StateType, TicketState
from ui.settings.subjects.state_moves import RolesInput, TableInput
from ui.setup.form import Form
from ui.setup.inputs import Words, name_pair
from ui.setup.more_inputs import CheckInput, ChoiceInput
from ui.setup.subject import ListColumn, Part, Subject
from ui.texts.setup_words import problem_text
from ui.translations import translate
from ui.widgets import STRETCH, column, label, row

Opener = Callable[[SetupKind, str], None]
"""Shows a record on the page of its kind."""
# The Russian alphabet by its code points: ё stands apart.
_LETTERS: Final = dict(
    zip(
        map(chr, (*range(0x430, 0x436), 0x451, *range(0x436, 0x450))),
        "a b v g d e e zh z i y k l m n o p r s t u f h ts ch sh sch  y  e yu ya".split(" "),
        strict=True,
    )
)
_LONGEST: Final = 30


def code_of(name: str) -> str:
    """Return a state's code made of its name: small Latin letters, digits and _."""
    spelt = "".join(_LETTERS.get(each, each) for each in name.casefold())
    signs = (each if each.isascii() and each.isalnum() else "_" for each in spelt)
    code = "_".join(part for part in "".join(signs).split("_") if part)[:_LONGEST].rstrip("_")
    return code if code[:1].isalpha() else f"state_{code}".rstrip("_")


class StateSubject(Subject):
    """The room's states in the order of a ticket's life; how many tickets stand in each."""

    kind = SetupKind.STATE
    ordered = True

    def __init__(self, open_record: Opener) -> None:
        """``open_record`` leads from the table to another state."""
        self._open = open_record
        self._taken: frozenset[str] = frozenset()

    def head(self) -> str:
        return translate("SetupStates", "State")

    def new_title(self) -> str:
        return translate("SetupStates", "New state")

    def hide_words(self) -> tuple[str, str]:
        return translate("SetupStates", "Hide the state"), translate("SetupStates", "Show again")

    def columns(self) -> tuple[ListColumn, ...]:
        return (
            ListColumn(_meaning, 124, _meaning_of),
            ListColumn(_open, 88, _open_of, right=True),
        )

    def parts(self) -> tuple[Part, ...]:
        return (
            Part(_state, self._form),
            Part(_moves, self._moves_form, _moves_count, paths=("moves",)),
            Part(_table, self._table_form, paths=("moves_table",)),
        )

    def blank(self, book: Book, near: Document | None) -> Body:
        self._taken = frozenset(book.of(self.kind))
        kind = StateType(near.body["state_type"]) if near else StateType.OPEN
        kind = StateType.OPEN if kind is StateType.NEW else kind
        demands = template_demands(NamedState("", kind))
        positions = [int(each.body.get("position") or 0) for each in book.of(self.kind).values()]
        return {
            "name": "", "name_en": "", "state_type": kind.value, "active": True,
            "position": 1 + max(positions, default=0),
            **{f"asks_{each}": each in demands for each in Requirement},
            "moves": [{"to_state": _first_step(kind), "role": ""}],
        }  # fmt: skip

    def new_key(self, body: Body) -> str:
        return "state_new"

    def key_of(self, document: Document) -> str:
        name = str(document.body.get("name_en") or document.body.get("name") or "")
        code, number = code_of(name), 1
        while (f"{code}_{number}" if number > 1 else code) in self._taken:
            number += 1
        return f"{code}_{number}" if number > 1 else code

    def title(self, body: Body) -> str:
        return super().title(body) if body.get("name") or body.get("name_en") else ""

    def _moves_form(self) -> Form:
        return Form(RolesInput(self._own_key))

    def _table_form(self) -> Form:
        return Form(TableInput(self._own_key, self._open_state))

    def _own_key(self) -> str:
        return self.at_hand or ""

    def _open_state(self, key: str) -> None:
        self._open(self.kind, key)

    def stays(self, document: Document) -> str:
        needed = _needed(document)
        return problem_text(needed) if needed else ""

    def _form(self) -> Form:
        return _form(self._own_key)


class _MeaningInput(ChoiceInput):
    """A room has one beginning: no other state may be given that meaning."""

    def offered(self) -> Sequence[tuple[Any, str]]:
        begins = self.body.get("state_type") == StateType.NEW.value
        return [each for each in self._choices() if begins or each[0] != StateType.NEW.value]


def _needed(document: Document) -> Problem | None:
    """Return why the program cannot do without a state, None when it can."""
    if document.key not in FIXED:
        return None
    begins = document.key in HANDS
    return Problem("state_begins", "active") if begins else Problem("state_needed", "active")


def _unfit(asked: Requirement, key: Callable[[], str], body: Body) -> str:
    """What cannot be asked for here is shut, unless it is: then the mark can be taken away."""
    kind = StateType(body["state_type"])
    fits = asked in demands_fitting(NamedState(key(), kind)) or body[f"asks_{asked}"]
    return "" if fits else translate("SetupStates", "cannot be asked for in this state")


def _form(key: Callable[[], str]) -> Form:
    pairs = [
        CheckInput(f"asks_{each}", words).shut_when(partial(_unfit, each, key))
        for each, words in _ASKS.items()
    ]
    return Form(
        name_pair(),
        row((_MeaningInput("state_type", _meaning, meanings, required=True), 1), STRETCH),
        label(translate("SetupStates", "Asked when a ticket comes here"), "caption"),
        column(
            *(row((one, 1), (other, 1), spacing=12)
              for one, other in zip(pairs[::2], pairs[1::2], strict=True)),
            spacing=2,
        ),
    )  # fmt: skip


def meanings() -> tuple[tuple[str, str], ...]:
    """Return what a state may mean, in words."""
    return tuple((kind.value, meaning_name(kind)) for kind in StateType)


def meaning_name(kind: StateType) -> str:
    """Return what a type of states means to the rules."""
    return {
        StateType.NEW: translate("SetupStates", "New, nobody's yet"),
        StateType.OPEN: translate("SetupStates", "At work"),
        StateType.PAUSED: translate("SetupStates", "Waiting, the clock stands"),
        StateType.RESOLVED: translate("SetupStates", "Solved"),
        StateType.CLOSED: translate("SetupStates", "Closed"),
    }[kind]


def _first_step(kind: StateType) -> str:
    """A new state begins with one way on, so that nothing is stuck in it."""
    return {
        StateType.RESOLVED: TicketState.CLOSED.value,
        StateType.CLOSED: TicketState.REOPENED.value,
    }.get(kind, TicketState.IN_PROGRESS.value)


def _meaning_of(document: Document, _book: Book, _figures: Mapping[str, int]) -> str:
    return meaning_name(StateType(document.body["state_type"])).split(",", maxsplit=1)[0]


def _open_of(document: Document, _book: Book, figures: Mapping[str, int]) -> str:
    return str(figures.get(document.key, "") or "")


def _moves_count(body: Body, _book: Book, _key: str) -> int:
    return len({str(each.get("to_state")) for each in body.get("moves") or ()})


def _state() -> str:
    return translate("SetupStates", "State")


def _moves() -> str:
    return translate("SetupStates", "Where it leads")


def _table() -> str:
    return translate("SetupStates", "The whole table")


def _meaning() -> str:
    return translate("SetupStates", "What it means")


def _open() -> str:
    return translate("SetupStates", "open")


def _asks_reason() -> str:
    return translate("SetupStates", "Why: a reason or a note")


def _asks_review() -> str:
    return translate("SetupStates", "When to look again")


def _asks_text() -> str:
    return translate("SetupStates", "What helped")


def _asks_code() -> str:
    return translate("SetupStates", "How it ended")


def _asks_workaround() -> str:
    return translate("SetupStates", "A workaround")


def _asks_fields() -> str:
    return translate("SetupStates", "The category's fields needed to solve")


_ASKS: Final[Mapping[Requirement, Words]] = {
    Requirement.REASON: _asks_reason,
    Requirement.REVIEW_AT: _asks_review,
    Requirement.RESOLUTION_TEXT: _asks_text,
    Requirement.RESOLUTION_CODE: _asks_code,
    Requirement.WORKAROUND: _asks_workaround,
    Requirement.OWN_FIELDS: _asks_fields,
}
