"""A typed document made whole: every name there, every value as its column wants it."""

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Column

from app.domain.errors import RuleBroken
from app.domain.identity import new_id
from app.domain.setup.documents import Body, Problem, SetupKind
from db.setup.shapes import SHAPES, Child
from db.setup.values import default_of, tidy

MOST_ROWS = 2000


class Tidied:
    """The body made whole, and what could not be."""

    def __init__(self, kind: SetupKind, body: Body) -> None:
        self.problems: list[Problem] = []
        shape = SHAPES[kind]
        self._refuse_unknown(body, {*_names(shape.columns()), *(c.name for c in shape.children)})
        whole = {one.name: self._value(one, body, "") for one in shape.columns()}
        lists = {child.name: self._list(child, body, "") for child in shape.children}
        self.body: Body = whole | lists

    def _refuse_unknown(self, body: Body, known: set[str]) -> None:
        for name in body:
            if name not in known:
                self._tell(RuleBroken("setup_unknown_name", field=str(name), name=str(name)))

    def _value(self, column: Column[Any], body: Body, above: str) -> Any:  # noqa: ANN401 (what JSON takes)
        value = body.get(column.name)
        try:
            return tidy(column, value, above + column.name)
        except RuleBroken as error:
            self._tell(error)
            return default_of(column) if value is None else value

    def _list(self, child: Child, body: Body, above: str) -> list[Any]:
        path, rows = above + child.name, body.get(child.name, ())
        if not isinstance(rows, Sequence) or isinstance(rows, str) or len(rows) > MOST_ROWS:
            self._tell(RuleBroken("setup_value", field=path, value=str(rows)[:80]))
            return []
        if child.flat:
            return self._flat(child, rows, path)
        made = [self._row(child, row, f"{path}.{place}.") for place, row in enumerate(rows)]
        return made if self.problems else child.in_order(made)

    def _flat(self, child: Child, rows: Sequence[Any], path: str) -> list[Any]:
        column = child.table.c[child.flat]
        made = [
            self._value(column, {column.name: row}, f"{path}.{place}.")
            for place, row in enumerate(rows)
        ]
        return child.in_order(list(dict.fromkeys(each for each in made if each not in (None, ""))))

    def _row(self, child: Child, row: Any, above: str) -> dict[str, Any]:  # noqa: ANN401 (checked here)
        if not isinstance(row, Mapping):
            self._tell(RuleBroken("setup_value", field=above.rstrip("."), value=str(row)[:80]))
            return {}
        given = {"id": str(new_id()), **row} if child.has_id else row
        whole = {one.name: self._value(one, given, above) for one in child.columns()}
        return whole | {each.name: self._list(each, given, above) for each in child.children}

    def _tell(self, error: RuleBroken) -> None:
        facts = {name: value for name, value in error.facts.items() if name != "field"}
        self.problems.append(Problem(error.code, error.field or "", facts))


def _names(columns: Sequence[Column[Any]]) -> tuple[str, ...]:
    return tuple(one.name for one in columns)
