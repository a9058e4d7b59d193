"""The log keeps what happened and hides whom it happened to."""

import logging
from pathlib import Path

import pytest

from app import log

NUMBERS = ("+7 (812) 000-44-17", "88120004417", "8-812-000-44-17", "+44 20 7946 0958")


@pytest.mark.parametrize("number", NUMBERS)
def test_a_number_keeps_only_its_last_two_digits(number: str) -> None:
    masked = log.mask(f"caller {number} asked")
    assert masked == f"caller ***{number[-2:]} asked"


def test_mail_and_passwords_are_hidden() -> None:
    masked = log.mask("postgresql://desk:s3cret@db.example/room for anna@example.org")
    assert "s3cret" not in masked
    assert "anna" not in masked
    assert "db.example" in masked


@pytest.mark.parametrize("text", ["ticket 26-00042", "took 0.301 s", "2026-11-22 14:07:21"])
def test_what_is_no_number_stays(text: str) -> None:
    assert log.mask(text) == text


def test_a_traceback_in_the_file_is_masked_too(tmp_path: Path) -> None:
    root = logging.getLogger()
    before, level = root.handlers[:], root.level
    try:
        file = log.start(tmp_path)
        try:
            int("no client for +7 812 000-44-17")
        except ValueError:
            logging.getLogger("desk").info("lookup failed", exc_info=True)
        for handler in root.handlers:
            handler.flush()
        written = file.read_text("utf-8")
    finally:
        for handler in root.handlers:
            if handler not in before:
                handler.close()
        root.handlers[:] = before
        root.setLevel(level)
    assert "ValueError" in written
    assert "000-44" not in written
