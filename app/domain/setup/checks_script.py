"""The rules of an intake script: each question can be answered and reached, none in circles."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from app.domain.setup.documents import Body, Book, Document, Problem, SetupKind

MOST_DIGIT: Final = 9
Row = Mapping[str, Any]


def script(document: Document, book: Book) -> Iterator[Problem]:
    """Say what is wrong with a script among the categories of its room."""
    questions = _rows(document.body, "questions")
    for place, question in enumerate(questions):
        yield from _question(place, question, questions)
        yield from _options(place, question, document, book)
    yield from _unreached(questions)


def script_of(key: str | None, book: Book) -> str | None:
    """Name the script of a category: its own, else that of the nearest branch above."""
    seen: set[str] = set()
    document = book.get(SetupKind.CATEGORY, key)
    while document is not None and document.key not in seen:
        seen.add(document.key)
        if document.body.get("script_id"):
            return str(document.body["script_id"])
        document = book.get(SetupKind.CATEGORY, document.body.get("parent_id"))
    return None


def _question(place: int, question: Row, questions: Sequence[Row]) -> Iterator[Problem]:
    path = f"questions.{place}"
    if not str(question.get("text") or "").strip():
        yield Problem("required", f"{path}.text")
    after = question.get("after_question_id")
    if not after:
        if question.get("after_answer"):
            yield Problem("script_after_nothing", f"{path}.after_answer")
        return
    earlier = [str(each.get("id")) for each in questions[:place]]
    if str(after) not in earlier:
        known = [str(each.get("id")) for each in questions]
        code = "script_after_later" if str(after) in known else "script_after_gone"
        yield Problem(code, f"{path}.after_question_id", {"n": place + 1})


def _options(place: int, question: Row, document: Document, book: Book) -> Iterator[Problem]:
    path, options = f"questions.{place}.options", _rows(question, "options")
    if not options:
        yield Problem("script_no_answers", path, {"n": place + 1})
    counted = Counter(each.get("digit") for each in options)
    for at, option in enumerate(options):
        digit = option.get("digit")
        if not isinstance(digit, int) or not 1 <= digit <= MOST_DIGIT:
            yield Problem("script_digit", f"{path}.{at}.digit", {"n": place + 1})
        elif counted[digit] > 1:
            facts = {"n": place + 1, "digit": digit}
            yield Problem("script_digit_twice", f"{path}.{at}.digit", facts)
        if not str(option.get("text") or "").strip():
            yield Problem("required", f"{path}.{at}.text")
        yield from _route(f"{path}.{at}.routes_to_id", option, document, book)


def _route(path: str, option: Row, document: Document, book: Book) -> Iterator[Problem]:
    there = book.get(SetupKind.CATEGORY, option.get("routes_to_id"))
    if there is None:
        return
    if not there.active or not there.body.get("selectable"):
        yield Problem("script_route_unfit", path, {"name": there.name})
        return
    circle = _circle(document.key, script_of(there.key, book), book, (document.key,))
    if circle:
        yield Problem("script_route_circle", path, {"name": there.name}, stops=False)


def _circle(home: str, key: str | None, book: Book, seen: tuple[str, ...]) -> bool:
    """Tell whether answers can lead through other scripts back to this one."""
    if key is None or key == home:
        return False  # nothing more is asked, or the same script simply goes on
    found = book.get(SetupKind.SCRIPT, key)
    if found is None or key in seen:
        return False
    routes = [
        script_of(str(option["routes_to_id"]), book)
        for question in _rows(found.body, "questions")
        for option in _rows(question, "options")
        if option.get("routes_to_id")
    ]
    return home in routes or any(_circle(home, each, book, (*seen, key)) for each in routes)


def _unreached(questions: Sequence[Row]) -> Iterator[Problem]:
    """Warn of questions that no answer leads to, and of those that hang on such."""
    reached: dict[str, Row] = {}
    for place, question in enumerate(questions):
        after, answer = question.get("after_question_id"), question.get("after_answer")
        above = reached.get(str(after)) if after else None
        digits = {each.get("digit") for each in _rows(above or {}, "options")}
        if not after or (above is not None and (answer is None or answer in digits)):
            reached[str(question.get("id"))] = question
        else:
            facts = {"n": place + 1}
            path = f"questions.{place}.after_answer"
            yield Problem("script_unreached", path, facts, stops=False)


def _rows(body: Body, name: str) -> list[Row]:
    return [each for each in body.get(name) or () if isinstance(each, Mapping)]
