"""Texts that no sane person types and every desk meets sooner or later."""

import unicodedata

from hypothesis import strategies as st

FLOOD = "Касса не печатает. " * 55_000
"""A whole log pasted by mistake: a little over a megabyte."""
SAMPLES = {
    "nul": "Пет\x00ров\x00",
    "only nul": "\x00\x00",
    "controls": "\x01\x07\x08\x1b[31mкрасный\x7f\x9f",
    "lone surrogates": "\ud800Иванов\udfff",
    "bidi override": "\u202eворотеП\u202c \u2066скрыто\u2069",
    "arabic and hebrew": "محمد שלום Иван",
    "emoji": "👩‍👩‍👧‍👦 🇷🇺 касса 💥",
    "combining": "и\u0306" + "\u0301" * 60,
    "line ends": "одна\r\nдве\rтри\u2028четыре\u2029\x0b\x0c",
    "blank": " \t\u00a0\u2003 ",
    "byte-order mark": "\ufeffИван",
    "quotes and signs": "' \" % _ \\ ; -- /* */ $$ {0} %s NEAR( * ^ : | & ! <->",
    "forty digits": "8" * 40,
    "number with letters": "8912ABC4567",
    "flood": FLOOD,
}

_KEPT_CONTROLS = "\n\t"
_TURNING = {chr(code) for code in (0x61C, 0x200E, 0x200F, *range(0x202A, 0x202F))}
_TURNING |= {chr(code) for code in range(0x2066, 0x206A)}
_INVISIBLE = {"\u200b", "\u2060", "\ufeff", "\ufff9", "\ufffa", "\ufffb", "\ufffe", "\uffff"}


def texts(longest: int = 60) -> st.SearchStrategy[str]:
    """Any code points at all, the worst of them more often than chance would have it."""
    worst = st.sampled_from("\x00\x1b\ud800\udfff\u202e\u2066\ufeff\u200d😀ёЁ\r\n\t '\"%_\\:*-+8")
    return st.text(st.one_of(worst, st.characters(exclude_categories=())), max_size=longest)


def visible(text: str) -> list[str]:
    """What must survive of a text: all but blanks and what cannot or must not be kept."""
    return [
        sign
        for sign in unicodedata.normalize("NFC", "".join(filter(_kept, text)))
        if not sign.isspace()
    ]


def _kept(sign: str) -> bool:
    if sign in _TURNING or sign in _INVISIBLE:
        return False
    return unicodedata.category(sign) not in {"Cc", "Cs"} or sign in _KEPT_CONTROLS
