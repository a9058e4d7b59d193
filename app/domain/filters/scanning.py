"""A line cut into pieces with their places, before anything is looked up."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

_HEAD = re.compile(r"(-?)([^\W\d_][\w-]*):", re.UNICODE)
_BLANK = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Part:
    """One value as typed, without its quotes; ``whole`` is False where a quote stays open."""

    text: str
    start: int
    end: int
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Piece:
    """One word, or a field with its values; ``head`` is None for a word."""

    start: int
    end: int
    negated: bool
    head: str | None
    parts: tuple[Part, ...] = field(default=())


def pieces(line: str) -> Iterator[Piece]:
    """Yield what stands in a line, blanks apart."""
    at = 0
    while at < len(line):
        blank = _BLANK.match(line, at)
        if blank:
            at = blank.end()
            continue
        piece = _piece(line, at)
        yield piece
        at = piece.end


def _piece(line: str, at: int) -> Piece:
    head = _HEAD.match(line, at)
    if head is None:
        begin = at + 1 if line[at] == "-" and at + 1 < len(line) and line[at + 1] == '"' else at
        part = _part(line, begin, ends=" ")
        return Piece(at, part.end, begin > at, None, (part,))
    parts = [_part(line, head.end(), ends=" ,")]
    while parts[-1].end < len(line) and line[parts[-1].end] == ",":
        parts.append(_part(line, parts[-1].end + 1, ends=" ,"))
    return Piece(at, parts[-1].end, bool(head[1]), head[2], tuple(parts))


def _part(line: str, at: int, ends: str) -> Part:
    if at < len(line) and line[at] == '"':
        return _quoted(line, at)
    end = at
    while end < len(line) and not line[end].isspace() and line[end] not in ends:
        end += 1
    return Part(line[at:end], at, end)


def _quoted(line: str, at: int) -> Part:
    """Read up to the closing quote; two quotes side by side are one of the text."""
    text, place = "", at + 1
    while place < len(line):
        if line[place] != '"':
            text += line[place]
        elif line[place + 1 : place + 2] == '"':
            text += '"'
            place += 1
        else:
            return Part(text, at, place + 1)
        place += 1
    return Part(text, at, len(line), whole=False)
