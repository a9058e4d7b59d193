"""In which encoding a text file is written, found by reading it."""

import codecs
import re
from typing import BinaryIO

_CHUNK = 1 << 20
_CYRILLIC = re.compile("[А-яЁё]")
_BROKEN = re.compile("[\ud800-\udfff]")
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
WINDOWS = "cp1251"


def guess_encoding(file: BinaryIO) -> str:
    """Return utf-8, utf-8-sig, utf-16 or cp1251; the file is left at its beginning.

    A file that is UTF-8 but for some bytes stays UTF-8, and its rows with such bytes are told.
    """
    head = file.read(4)
    file.seek(0)
    for mark, name in _MARKS:
        if head.startswith(mark):
            return name
    good, broken = _count(file)
    file.seek(0)
    return WINDOWS if broken > good else "utf-8"


def _count(file: BinaryIO) -> tuple[int, int]:
    """Cyrillic letters and undecodable bytes when the file is read as UTF-8."""
    decoder = codecs.getincrementaldecoder("utf-8")("surrogateescape")
    good = broken = 0
    while chunk := file.read(_CHUNK):
        text = decoder.decode(chunk)
        if not text.isascii():
            good += len(_CYRILLIC.findall(text))
            broken += len(_BROKEN.findall(text))
    return good, broken + len(decoder.decode(b"", final=True))


def known_encoding(name: str) -> str | None:
    """Return the codec's name, None when there is no such encoding."""
    try:
        return codecs.lookup(name).name
    except (LookupError, ValueError):
        return None
