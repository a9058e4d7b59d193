"""Fails a test that logs a warning nobody expected."""

import logging
import re


class LogWatch(logging.Handler):
    """Collects records of WARNING and worse whose message no pattern matches."""

    def __init__(self, patterns: tuple[str, ...]) -> None:
        super().__init__(logging.WARNING)
        self._patterns = [re.compile(pattern) for pattern in patterns]
        self.unexpected: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        message = record.getMessage()
        if not any(pattern.search(message) for pattern in self._patterns):
            self.unexpected.append(f"{record.levelname} {record.name}: {message}")
