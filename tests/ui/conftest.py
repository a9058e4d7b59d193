"""A look on the application and lanes that are drained after each test."""

import gc
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from ui.background import Background
from ui.theme import Theme


@pytest.fixture
def theme(qapp: QApplication, tmp_path: Path) -> Iterator[Theme]:
    """The light look at 100 %, put back afterwards."""
    made = Theme(tmp_path / "theme")
    made.apply(qapp, "light")
    yield made
    made.apply(qapp, "light")


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    """Real lanes; nothing may be under way when the test ends."""
    made = Background()
    yield made
    assert made.drain(10), "work is still under way"
    assert made.close()
    gc.collect()
