"""Categories with what they inherit from their branch, and the intake scripts."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, TypeVar
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.orm import Session

from app.domain.readmodels.catalogue import (
    CategoryView,
    FieldView,
    OptionView,
    QuestionView,
    ScriptView,
)
from app.domain.readmodels.retired import RetiredCategory
from app.domain.routes import CategoryWay
from db.models.catalogue import (
    Category,
    CategoryField,
    CategorySynonym,
    CustomField,
    Script,
    ScriptOption,
    ScriptQuestion,
)

CategoryRow = Row[Any]
Branch = tuple[CategoryRow, ...]
"""A category and its ancestors, the category itself first."""
Inherited = TypeVar("Inherited")


def categories(session: Session) -> dict[str, Any]:
    """Read the categories in use, in the order of the tree, and those retired, by their names.

    Group, script, policy and matrix come from the nearest of the branch that names one; fields are
    the category's own, then its ancestors', without those of another department (R35).
    """
    table = Category.__table__
    order = (table.c.position, table.c.name, table.c.id)
    every = session.execute(select(table).order_by(*order)).all()
    rows = [row for row in every if row.active]
    by_id = {row.id: row for row in every}
    synonyms, fields = _synonyms(session), _fields(session)
    in_use = {
        row.id: _category(_branch(row, by_id), synonyms.get(row.id, ()), fields)
        for row in _tree_order(rows)
    }
    gone = [row for row in every if row.id not in in_use]
    retired = {row.id: _retired(_branch(row, by_id)) for row in gone}
    return {"categories": in_use, "retired": retired}


def _tree_order(rows: Sequence[CategoryRow]) -> list[CategoryRow]:
    # Nothing below a retired category is reached, so it stays out with its branch.
    children: dict[UUID | None, list[CategoryRow]] = defaultdict(list)
    for row in rows:
        children[row.parent_id].append(row)
    ordered: list[CategoryRow] = []
    waiting = list(reversed(children[None]))
    while waiting:
        row = waiting.pop()
        ordered.append(row)
        waiting.extend(reversed(children[row.id]))
    return ordered


def _branch(row: CategoryRow, by_id: dict[UUID, CategoryRow]) -> Branch:
    branch, seen = [row], {row.id}
    while branch[-1].parent_id not in {None, *seen}:
        branch.append(by_id[branch[-1].parent_id])
        seen.add(branch[-1].id)
    return tuple(branch)


def _retired(branch: Branch) -> RetiredCategory:
    own = branch[0]
    return RetiredCategory(
        own.id,
        own.parent_id,
        own.code,
        own.name,
        own.name_en,
        tuple(one.name for one in reversed(branch)),
        tuple(one.name_en or one.name for one in reversed(branch)),
    )


def _category(
    branch: Branch, synonyms: tuple[str, ...], fields: dict[UUID, list[CategoryRow]]
) -> CategoryView:
    own = branch[0]
    return CategoryView(
        category_id=own.id,
        parent_id=own.parent_id,
        department_id=own.department_id,
        code=own.code,
        name=own.name,
        name_en=own.name_en,
        path=tuple(one.name for one in reversed(branch)),
        path_en=tuple(one.name_en or one.name for one in reversed(branch)),
        synonyms=synonyms,
        group_id=_nearest([one.group_id for one in branch]),
        script_id=_nearest([one.script_id for one in branch]),
        sla_policy_id=_nearest([one.sla_policy_id for one in branch]),
        priority_matrix=_nearest([one.priority_matrix for one in branch]),
        default_impact=own.default_impact,
        default_urgency=own.default_urgency,
        needs_equipment=own.needs_equipment,
        selectable=own.selectable,
        fields=_fields_of(branch, fields),
        at_once=_nearest([one.at_once for one in branch]) is not False,
        chosen=_way_of(branch),
    )


def _way_of(branch: Branch) -> CategoryWay | None:
    said = next((one for one in branch if one.way is not None), None)
    return CategoryWay(said.way, said.id, said.name, said.name_en) if said else None


def _nearest(values: list[Inherited | None]) -> Inherited | None:
    return next((value for value in values if value is not None), None)


def _fields_of(branch: Branch, fields: dict[UUID, list[CategoryRow]]) -> tuple[FieldView, ...]:
    found: dict[UUID, FieldView] = {}
    for category in branch:
        for row in fields.get(category.id, ()):
            if row.department_id in (None, branch[0].department_id):
                found.setdefault(row.id, _field(row))
    return tuple(found.values())


def _field(row: CategoryRow) -> FieldView:
    return FieldView(
        field_id=row.id,
        code=row.code,
        name=row.name,
        name_en=row.name_en,
        kind=row.kind,
        options=row.options,
        default_value=row.default_value,
        required_on_create=row.required_on_create,
        required_on_close=row.required_on_close,
    )


def _fields(session: Session) -> dict[UUID, list[CategoryRow]]:
    asks, field = CategoryField, CustomField.__table__
    rows = session.execute(
        select(asks.category_id, asks.required_on_create, asks.required_on_close, field)
        .join(field, field.c.id == asks.field_id)
        .where(field.c.active)
        .order_by(asks.category_id, asks.position, field.c.name)
    )
    found: dict[UUID, list[CategoryRow]] = defaultdict(list)
    for row in rows:
        found[row.category_id].append(row)
    return found


def _synonyms(session: Session) -> dict[UUID, tuple[str, ...]]:
    found: dict[UUID, list[str]] = defaultdict(list)
    rows = session.execute(
        select(CategorySynonym.category_id, CategorySynonym.text).order_by(CategorySynonym.id)
    )
    for category_id, text in rows:
        found[category_id].append(text)
    return {key: tuple(texts) for key, texts in found.items()}


def scripts(session: Session) -> dict[UUID, ScriptView]:
    """Read the scripts in use with their questions in the order of asking."""
    questions = _questions(session)
    rows = session.execute(select(Script.__table__).where(Script.active).order_by(Script.name))
    return {
        row.id: ScriptView(
            row.id, row.name, row.name_en, row.closing_phrase, tuple(questions.get(row.id, ()))
        )
        for row in rows
    }


def _questions(session: Session) -> dict[UUID, list[QuestionView]]:
    options = _options(session)
    question = ScriptQuestion
    rows = session.execute(
        select(question.__table__)
        .where(question.active)
        .order_by(question.script_id, question.position, question.id)
    )
    found: dict[UUID, list[QuestionView]] = defaultdict(list)
    for row in rows:
        view = QuestionView(
            question_id=row.id,
            text=row.text,
            text_en=row.text_en,
            simple_cause=row.simple_cause,
            after_question_id=row.after_question_id,
            after_answer=row.after_answer,
            options=tuple(options.get(row.id, ())),
        )
        found[row.script_id].append(view)
    return found


def _options(session: Session) -> dict[UUID, list[OptionView]]:
    option = ScriptOption
    rows = session.execute(select(option.__table__).order_by(option.question_id, option.digit))
    found: dict[UUID, list[OptionView]] = defaultdict(list)
    for row in rows:
        view = OptionView(
            digit=row.digit,
            text=row.text,
            text_en=row.text_en,
            summary=row.summary,
            sets_impact=row.sets_impact,
            sets_urgency=row.sets_urgency,
            routes_to_id=row.routes_to_id,
        )
        found[row.question_id].append(view)
    return found
