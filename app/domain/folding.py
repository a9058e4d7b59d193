"""One form for texts that people hold to be the same: case, ё, quotes, blanks, keyboard.

``fold`` is what both sides of every comparison pass through, typed and stored alike;
``stems`` is what full-text search and category suggestion compare.
"""

import re
import threading
import unicodedata
from functools import lru_cache

_QUOTES = '«»"“”„‟‹›″❝❞〝〞'
_DASHES = "‐‑‒–—―−﹘﹣－"
_EQUALS = str.maketrans(
    {"ё": "е", "№": " ", **dict.fromkeys(_QUOTES, " "), **dict.fromkeys(_DASHES, "-")}
)
_HIDDEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\xad\u061c\u200b-\u200f\u202a-\u202e"
    "\u2060-\u206f\ufe0e\ufe0f\ufeff\ufff9-\ufffb\ud800-\udfff]"
)
_BLANKS = re.compile(r"\s+")
_WORD = re.compile(r"[^\W_]+")
_MOST_PASSES = 8

_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,./`" + 'QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?~'
_RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбю.ё" + "ЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,Ё"
_TO_RUSSIAN = str.maketrans(_LATIN_KEYS, _RUSSIAN_KEYS)
_TO_LATIN = str.maketrans(_RUSSIAN_KEYS, _LATIN_KEYS)
_CYRILLIC = re.compile("[а-яё]", re.IGNORECASE)
_LATIN = re.compile("[a-z]", re.IGNORECASE)
_RUSSIAN_TEXT = re.compile(r"[а-я0-9 .-]*[а-я][а-я0-9 .-]*")
_LATIN_TEXT = re.compile(r"[a-z0-9 .&'-]*[a-z][a-z0-9 .&'-]*")
_NO_RUSSIAN_START = re.compile(r"(?:^|[ -])[ьъ]")
_LATIN_WORDS = re.compile("[a-z]+")
_LATIN_VOWEL = re.compile("[aeiou]")
_UNSPEAKABLE = re.compile("[bcdfghjklmnpqrstvwxz]{4}")


class _Stemmers(threading.local):
    """A stemmer keeps its word inside itself while it works, so each thread has its own."""

    def __init__(self) -> None:
        import snowballstemmer

        self.russian = snowballstemmer.stemmer("russian")
        self.english = snowballstemmer.stemmer("english")


@lru_cache(maxsize=1)
def _stemmers() -> _Stemmers:
    return _Stemmers()


def fold(text: str) -> str:
    """Casefolded text with ё as е, without quotes, № and invisible marks, blanks collapsed.

    Dashes become "-". Folding a folded text changes nothing.
    """
    folded = _fold_once(text)
    for _ in range(_MOST_PASSES):
        # Taking a mark away can bring two others together, so a second look is needed.
        again = folded if folded.isascii() else _fold_once(folded)
        if again == folded:
            break
        folded = again
    return folded


def _fold_once(text: str) -> str:
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.replace("№", " ").casefold())
    text = _HIDDEN.sub("", text.casefold()).translate(_EQUALS)
    return _BLANKS.sub(" ", text).strip()


def swap_layout(text: str) -> str:
    """What the same keys give in the other keyboard layout (QWERTY and ЙЦУКЕН).

    The direction follows the letters that prevail: «dtrn» -> «вект», «ыекш» -> «stri».
    Text without letters comes back as it is.
    """
    cyrillic, latin = len(_CYRILLIC.findall(text)), len(_LATIN.findall(text))
    if not cyrillic and not latin:
        return text
    return text.translate(_TO_LATIN if cyrillic > latin else _TO_RUSSIAN)


def readings(text: str) -> tuple[str, ...]:
    """The folded text first, then its other-layout reading where that could be words.

    Empty for text that folds to nothing; never more than two.
    """
    as_typed = fold(text)
    if not as_typed:
        return ()
    swapped = fold(swap_layout(text))
    if swapped == as_typed or not _could_be_words(swapped):
        return (as_typed,)
    return (as_typed, swapped)


def _could_be_words(folded: str) -> bool:
    if _RUSSIAN_TEXT.fullmatch(folded):
        return _NO_RUSSIAN_START.search(folded) is None
    return _LATIN_TEXT.fullmatch(folded) is not None and all(
        _LATIN_VOWEL.search(word) and not _UNSPEAKABLE.search(word)
        for word in _LATIN_WORDS.findall(folded)
    )


def tokens(text: str) -> tuple[str, ...]:
    """Words and numbers of the folded text in their order: «Касса №2, ФН» -> касса, 2, фн."""
    return tuple(_WORD.findall(fold(text)))


def stems(text: str) -> tuple[str, ...]:
    """Stems of the tokens in their order (Snowball, Russian and English); digits as they are."""
    return tuple(stem(word) for word in tokens(text))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Stem of one folded word; a word with a digit in it is its own stem."""
    if word.isascii():
        return str(_stemmers().english.stemWord(word)) if word.isalpha() else word
    return str(_stemmers().russian.stemWord(word)) if word.isalpha() else word
