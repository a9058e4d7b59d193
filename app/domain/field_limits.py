"""What may stand in a field of the room's own: ends for numbers and days, a form for a line.

The form of a line is written as people write it: ``#`` a digit, ``@`` a letter, ``*`` either,
``[...]`` what may be left out; everything else stands for itself. It is no regular expression:
whoever shapes the room is no programmer, and no form typed can make the program think for ever.
"""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import Any, Final

from app.domain.errors import RuleBroken
from app.domain.vocabulary import FieldKind

LEAST, MOST, FORM, LONGEST = "least", "most", "form", "longest"
"""Names of the limits within a field's options; each is text or absent, LONGEST a number."""
MOST_PARTS: Final = 3
"""Optional parts of a form: each doubles the ways in which a line can be tried."""
MOST_FORM: Final = 60
Limits = Mapping[str, Any]
_SIGNS: Final = {"#": r"\d", "@": r"[^\W\d_]", "*": r"[^\W_]"}
_OPEN, _CLOSE = "[", "]"


def check_limits(kind: FieldKind, limits: Limits, value: str, **place: object) -> None:
    """Hold a value in its stored form against the limits; RuleBroken names the one broken.

    ``field_least``, ``field_most`` (``limit``), ``field_form`` (``form``), ``text_too_long``.
    """
    if kind in (FieldKind.NUMBER, FieldKind.DATE):
        _check_ends(kind, limits, value, place)
    elif kind in (FieldKind.LINE, FieldKind.TEXT):
        longest = limits.get(LONGEST)
        if isinstance(longest, int) and len(value) > longest:
            raise RuleBroken("text_too_long", limit=longest, **place)
        form = str(limits.get(FORM) or "")
        if form and kind is FieldKind.LINE and not fits(form, value):
            raise RuleBroken("field_form", form=form, value=value, **place)


def _check_ends(kind: FieldKind, limits: Limits, value: str, place: dict[str, object]) -> None:
    least, most = end_of(kind, limits.get(LEAST)), end_of(kind, limits.get(MOST))
    mine = end_of(kind, value)
    if mine is None:
        return
    if least is not None and mine < least:
        raise RuleBroken("field_least", limit=limits[LEAST], value=value, **place)
    if most is not None and mine > most:
        raise RuleBroken("field_most", limit=limits[MOST], value=value, **place)


def end_of(kind: FieldKind, text: object) -> Any:  # noqa: ANN401 (a number or a day, by the kind)
    """Return an end of a range as something to compare, None when there is none."""
    written = str(text if text is not None else "").strip()
    try:
        if kind is FieldKind.DATE:
            return date.fromisoformat(written)
        found = Decimal(written.replace(",", "."))
    except (ValueError, InvalidOperation):
        return None
    return found if found.is_finite() else None


def fits(form: str, value: str) -> bool:
    """Tell whether a line has the form; a form that cannot be read fits everything."""
    found = _compiled(form)
    return found is None or found.fullmatch(value) is not None


def is_form(form: str) -> bool:
    """Tell whether a form can be read: brackets in pairs, none within another, three at most."""
    return _compiled(form) is not None


@lru_cache(maxsize=256)
def _compiled(form: str) -> re.Pattern[str] | None:
    if not form or len(form) > MOST_FORM or form.count(_OPEN) > MOST_PARTS:
        return None
    written, inside = "", False
    for sign in form:
        if sign in (_OPEN, _CLOSE):
            if inside is (sign == _OPEN):
                return None
            inside = sign == _OPEN
            written += "(?:" if inside else ")?"
        else:
            written += _SIGNS.get(sign, re.escape(sign))
    return None if inside else re.compile(written)
