"""Every word of the stored names once, so that a mistyped one finds its neighbours.

The words of 200,000 people are some tens of thousands; a slip leaves one half of a word
whole, so its neighbours lie in a range of this table read forwards or backwards.
"""

from collections.abc import Iterable, Sequence

from sqlalchemy import ColumnElement, Integer, String, column, func, or_, select, table, text
from sqlalchemy.orm import Session

from app.domain.folding import tokens
from app.domain.typo import allowed_slips, typo_distance

NAME_WORD = table("name_word", column("word", String), column("reversed", String))
SCHEMA = (
    "CREATE TABLE name_word (word TEXT {collation} PRIMARY KEY, reversed TEXT {collation})",
    "CREATE INDEX name_word_reversed ON name_word (reversed)",
)
"""Statements for each database; ``collation`` makes ranges compare letter by letter."""

LONGEST = 60
NEIGHBOURS = 6
_LAST = "\uffff"
_CHUNK = 2_000


def keep_words(session: Session, texts: Iterable[str]) -> None:
    """Add the words of folded texts that are not there yet, in one order for all writers."""
    words = sorted({word for words in texts for word in tokens(words) if _is_name(word)})
    statement = text(
        "INSERT INTO name_word (word, reversed) VALUES (:word, :reversed) ON CONFLICT DO NOTHING"
    )
    for start in range(0, len(words), _CHUNK):
        part = words[start : start + _CHUNK]
        session.execute(statement, [{"word": word, "reversed": word[::-1]} for word in part])


def near_words(session: Session, typed: str) -> tuple[str, ...]:
    """Stored words within the slips forgiven for ``typed``, nearest first; one statement."""
    slips = allowed_slips(typed)
    if not slips or len(typed) > LONGEST:
        return ()
    length = func.length(NAME_WORD.c.word, type_=Integer)
    near = select(NAME_WORD.c.word).where(
        length.between(len(typed) - slips, len(typed) + slips), _one_part_whole(typed, slips)
    )
    return nearest(typed, session.connection().execute(near).scalars().all())


def nearest(typed: str, words: Sequence[str]) -> tuple[str, ...]:
    """The words that may be meant, by the number of slips, then by the alphabet."""
    measured = ((typo_distance(typed, word), word) for word in words)
    fitting = sorted((slips, word) for slips, word in measured if slips is not None)
    return tuple(word for _, word in fitting[:NEIGHBOURS])


def _one_part_whole(typed: str, slips: int) -> ColumnElement[bool]:
    # Two neighbours that changed places may sit on the seam, so the parts leave one letter out.
    part = len(typed) // (slips + 1)
    head, tail = typed[: max(part - 1, 1)], typed[-part:]
    return or_(_begins(NAME_WORD.c.word, head), _begins(NAME_WORD.c.reversed, tail[::-1]))


def _begins(stored: ColumnElement[str], start: str) -> ColumnElement[bool]:
    return stored.between(start, start + _LAST)


def _is_name(word: str) -> bool:
    return len(word) <= LONGEST and allowed_slips(word) > 0
