"""The log: a rotating file and the console, with personal data masked; knows no Qt."""

import logging
import re
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

FORMAT = "%(asctime)s %(levelname)s %(name)s: %(message)s"
FILE_BYTES = 1_000_000
FILES_KEPT = 5

NOT_A_PHONE = r"(?!\d{2}-\d{5}\b)(?!\d{4}-\d{2}-\d{2}\b)"
"""Ticket numbers and dates stay readable."""
PHONE = re.compile(r"(?<![\w.-])" + NOT_A_PHONE + r"\+?\d(?:[\s().-]{0,2}\d){6,14}(?![\w-])")
MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.]+")
PASSWORD = re.compile(r"(://[^:/@\s]+:)[^@\s]+(@)")


def mask(text: str) -> str:
    """Hide telephone numbers but for their last two digits, mail addresses and passwords."""
    text = PASSWORD.sub(r"\1***\2", text)
    text = MAIL.sub("***@***", text)
    return PHONE.sub(lambda found: "***" + found.group()[-2:], text)


class MaskingFormatter(logging.Formatter):
    """Formats as usual, then masks, so that tracebacks are masked too."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the masked line."""
        return mask(super().format(record))


def start(folder: Path, *, verbose: bool = False) -> Path:
    """Send everything to ``folder``/firstline.log and warnings to the console."""
    file = folder / "firstline.log"
    to_file = RotatingFileHandler(
        file, maxBytes=FILE_BYTES, backupCount=FILES_KEPT, encoding="utf-8", delay=True
    )
    handlers: list[logging.Handler] = [to_file]
    if sys.stderr is not None:  # a windowed program on Windows has none
        to_console = logging.StreamHandler()
        to_console.setLevel(logging.INFO if verbose else logging.WARNING)
        handlers.append(to_console)
    for handler in handlers:
        handler.setFormatter(MaskingFormatter(FORMAT))
    logging.basicConfig(level=logging.INFO, handlers=handlers, force=True)
    return file
