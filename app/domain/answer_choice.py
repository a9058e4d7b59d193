"""Which ready answers somebody is given, and which of them fit what he types (R74, R75)."""

from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID

from app.domain.folding import fold, readings
from app.domain.permissions import Actor
from app.domain.readmodels.catalogue import AnswerSetView, AnswerView

_NO_MATCH = 9


def given_to(actor: Actor, of_set: AnswerSetView | None) -> bool:
    """Tell whether a set is this person's: by name, by role, or because it is everybody's."""
    if of_set is None or not (of_set.roles or of_set.agent_ids):
        return True
    return actor.role in of_set.roles or actor.agent_id in of_set.agent_ids


def own_answers(
    actor: Actor, answers: Iterable[AnswerView], sets: Mapping[UUID, AnswerSetView]
) -> tuple[AnswerView, ...]:
    """Keep the answers of the sets that somebody is given, in their order."""
    own = {key for key, of_set in sets.items() if given_to(actor, of_set)}
    return tuple(one for one in answers if one.set_id is None or one.set_id in own)


def find_answers(
    answers: Sequence[AnswerView], text: str, branch: Sequence[UUID] = ()
) -> tuple[AnswerView, ...]:
    """Find answers by code, title and words, those of the category at hand before the others.

    ``branch`` is the category and what stands above it. Every word must begin a word of the
    answer, in either keyboard layout; a code finds the answers that begin with it.
    """
    wanted = readings(text)
    places = {key: place for place, key in enumerate(branch)}
    ranked = []
    for at, answer in enumerate(answers):
        rank = min((_rank(answer, reading) for reading in wanted), default=0)
        if rank < _NO_MATCH:
            ranked.append((rank, _distance(answer, places), at, answer))
    return tuple(each[3] for each in sorted(ranked, key=lambda each: each[:3]))


def _distance(answer: AnswerView, places: Mapping[UUID, int]) -> int:
    """How far an answer's category is from the one at hand: its own, its branch, any, another."""
    if answer.category_id is None:
        return len(places)
    return places.get(answer.category_id, len(places) + 1)


def _rank(answer: AnswerView, wanted: str) -> int:
    title, body = fold(answer.title), fold(answer.body)
    if answer.code and answer.code.startswith(wanted):
        return 0
    if title.startswith(wanted):
        return 1
    parts = wanted.split()
    if all(any(word.startswith(part) for word in title.split()) for part in parts):
        return 2
    words = [*title.split(), *body.split()]
    if all(any(word.startswith(part) for word in words) for part in parts):
        return 3
    return _NO_MATCH
