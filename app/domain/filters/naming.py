"""What typed words mean in this room, and how a value is written so that it means the same."""

from collections.abc import Iterable

from app.domain.filters.terms import FilterField, Named, Names
from app.domain.filters.words import FIXED
from app.domain.folding import fold, tokens
from app.domain.readmodels.catalogue import Catalogue

MOST_ALIKE = 4
Lookup = str | tuple[str, ...]


def names_of(catalogue: Catalogue) -> Names:
    """Return what may be named in a filter of this room."""
    own: dict[FilterField, list[Named]] = {
        FilterField.GROUP: [
            Named(one.code, one.name, one.name_en) for one in catalogue.groups.values()
        ],
        FilterField.ASSIGNEE: [
            Named(one.login, one.full_name, one.full_name) for one in catalogue.agents.values()
        ],
        FilterField.STATE: [
            Named(one.code, one.name, one.name_en) for one in catalogue.states.values()
        ],
        FilterField.CATEGORY: [
            *(Named(one.code, one.name, one.name_en) for one in catalogue.categories.values()),
            *(
                Named(one.code, one.name, one.name_en, offered=False)
                for one in catalogue.retired.values()
            ),
        ],
        FilterField.DEPARTMENT: [
            Named(one.code, one.name, one.name_en) for one in catalogue.departments.values()
        ],
    }
    found = {field: (*FIXED.get(field, ()), *own.get(field, ())) for field in {*FIXED, *own}}
    lines = [(int(e.line), e.active, e.name, e.name_en) for e in catalogue.lines.values()]
    return {**found, FilterField.LINE: line_names(lines) or found[FilterField.LINE]}


def line_names(lines: Iterable[tuple[int, bool, str, str]]) -> tuple[Named, ...]:
    """Return the room's lines: written by their numbers, found by their names as well.

    ``lines`` are number, whether it is in use, and both names: tickets may lie on any of them.
    """
    return tuple(
        Named(str(number), "", "", (f"L{number}", *filter(None, names)), offered=active)
        for number, active, *names in lines
    )


def find(names: Names, field: FilterField, typed: str) -> Lookup:
    """Return the code that a word means; several names when it may mean several, () for none.

    A code comes before a name, a whole name before the beginnings of its words.
    """
    known, wanted = names.get(field, ()), fold(typed)
    for one in known:
        if one.code == typed:
            return one.code
    whole = [one for one in known if wanted in _words(one)]
    if whole:
        return _one_of(whole)
    begun = [one for one in known if wanted and any(_begins(w, wanted) for w in _words(one))]
    return _one_of(begun)


def spelled(names: Names, field: FilterField, code: str, *, russian: bool) -> str:
    """Return the word for a code that this room understands as that code again."""
    one = next((each for each in names.get(field, ()) if each.code == code), None)
    word = one.word(russian=russian) if one else code
    return word if find(names, field, word) == code else code


def _words(one: Named) -> tuple[str, ...]:
    return tuple(fold(each) for each in (one.code, one.russian, one.english, *one.others) if each)


def _begins(name: str, wanted: str) -> bool:
    """Whether every typed word begins a word of the name, in the name's order."""
    rest = iter(tokens(name))
    asked = tokens(wanted)
    return bool(asked) and all(any(word.startswith(part) for word in rest) for part in asked)


def _one_of(found: list[Named]) -> Lookup:
    """What is in use is meant before what is not."""
    meant = [one for one in found if one.offered] or found
    codes = dict.fromkeys(one.code for one in meant)
    if len(codes) == 1:
        return meant[0].code
    return tuple(one.word(russian=True) for one in meant[:MOST_ALIKE])
