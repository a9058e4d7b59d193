"""The rules of a set of ready answers: every text can be filled in, every holder is somebody."""

from collections.abc import Iterator, Mapping

from app.domain.answer_text import check_variables
from app.domain.errors import RuleBroken
from app.domain.setup.documents import Book, Document, Problem
from app.domain.vocabulary import Role


def answer_set(document: Document, _book: Book) -> Iterator[Problem]:
    """Say what is wrong with a set."""
    for place, row in enumerate(document.body.get("answers") or ()):
        if isinstance(row, Mapping):
            yield from _answer(f"answers.{place}", row)
    for place, row in enumerate(document.body.get("holders") or ()):
        if isinstance(row, Mapping):
            yield from _holder(f"holders.{place}", row)


def _answer(path: str, row: Mapping[str, object]) -> Iterator[Problem]:
    for name in ("title", "body"):
        text = str(row.get(name) or "")
        if not text.strip():
            yield Problem("required", f"{path}.{name}")
            continue
        try:
            check_variables(text, name)
        except RuleBroken as error:
            yield Problem(error.code, f"{path}.{name}", {"variable": error.facts["variable"]})


def _holder(path: str, row: Mapping[str, object]) -> Iterator[Problem]:
    role, person = str(row.get("role") or ""), row.get("agent_id")
    if bool(role) == bool(person):
        yield Problem("answer_holder", f"{path}.role")
    elif role and role not in set(Role):
        yield Problem("setup_value", f"{path}.role", {"value": role})
