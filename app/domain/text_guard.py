"""What typed, pasted and imported text must pass before it is kept.

Nothing is cut silently: over-long text raises RuleBroken and stays in the field. Removed
are only characters that no person means to write: NUL and other controls, lone halves of
surrogate pairs (no database takes them), the byte-order mark and the marks that turn
the direction of reading around (they can make a name read as another one).
"""

import re
import unicodedata

from app.domain.errors import RuleBroken

_LINE_ENDS = re.compile("\r\n|[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
_UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f"
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
    "\u200b\u2060\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)
_BLANKS = re.compile(r"\s+")
_BLANKS_BEFORE_END = re.compile(r"[^\S\n]+(?=\n)")
_ROOM_FOR_CLEANING = 4


def clean_line(text: str, limit: int, field: str = "text") -> str:
    """One line: unwanted characters gone, any run of blanks is one blank, ends trimmed.

    ``limit`` is in characters of the cleaned line. Raises RuleBroken("text_too_long",
    field, limit, length) when it is longer.
    """
    _refuse_flood(text, limit, field)
    line = _UNWANTED.sub("", _LINE_ENDS.sub(" ", text))
    line = _BLANKS.sub(" ", unicodedata.normalize("NFC", line)).strip()
    return _within(line, limit, field)


def clean_text(text: str, limit: int, field: str = "text") -> str:
    r"""Several lines: newlines become ``\n``, tabs and emoji stay, blanks at line ends go.

    ``limit`` is in characters of the cleaned text. Raises RuleBroken("text_too_long",
    field, limit, length) when it is longer.
    """
    _refuse_flood(text, limit, field)
    lines = _UNWANTED.sub("", _LINE_ENDS.sub("\n", text))
    lines = _BLANKS_BEFORE_END.sub("", unicodedata.normalize("NFC", lines)).strip()
    return _within(lines, limit, field)


def require(text: str, field: str) -> str:
    """The text, trimmed; raises RuleBroken("required", field) when nothing visible is in it."""
    visible = _UNWANTED.sub("", text).strip()
    if not visible:
        raise RuleBroken("required", field=field)
    return visible


def _refuse_flood(text: str, limit: int, field: str) -> None:
    # A pasted file is refused before it is cleaned, so that the window does not wait for it.
    if len(text) > max(limit, 1024) * _ROOM_FOR_CLEANING:
        raise RuleBroken("text_too_long", field=field, limit=limit, length=len(text))


def _within(text: str, limit: int, field: str) -> str:
    if len(text) > limit:
        raise RuleBroken("text_too_long", field=field, limit=limit, length=len(text))
    return text
