"""What the tour keeps: a picture, the keys and the times of every step."""

import json
from collections import Counter
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QWidget

_COLOURS: Final = 256
_HARD: Final = 10
"""Qt's word for hard compression: the hardest, 0, takes three times as long for 3 % less."""
_UNLIKE: Final = 128
_ALIKE: Final = 0x00E0E0E0
"""The bits by which two colours are told apart at a glance."""


@dataclass(frozen=True, slots=True)
class Waited:
    """What was waited for, and the milliseconds from the last key until it was shown."""

    what: str
    milliseconds: int


@dataclass(slots=True)
class Step:
    """One step with its picture.

    ``keys`` as pressed, typed text in quotation marks; ``pressed`` counts the keys of chords,
    each modifier for itself, ``typed`` the characters of text.
    """

    name: str
    scene: str = ""
    ru: str = ""
    en: str = ""
    keys: list[str] = field(default_factory=list)
    pressed: int = 0
    typed: int = 0
    waits: list[Waited] = field(default_factory=list)

    @property
    def slowest(self) -> int:
        """The longest time from a key to what it shows, in milliseconds."""
        return max((each.milliseconds for each in self.waits), default=0)


class Album:
    """A folder with pictures, ``tour.json`` and ``tour.md``."""

    def __init__(self, folder: Path) -> None:
        """Make the folder; pictures of an earlier tour with the same names are replaced."""
        self.folder = folder.resolve()
        folder.mkdir(parents=True, exist_ok=True)
        self.steps: list[Step] = []

    def picture(self, name: str) -> Path:
        """Return where the picture of a step stands."""
        return self.folder / f"{name}.png"

    def keep(self, step: Step, window: QWidget) -> None:
        """Draw the window as it is now and note the step."""
        self.steps.append(step)
        draw(window, self.picture(step.name))

    def turn_last(self) -> None:
        """Change the names of the last two steps; keys and times stay where they are."""
        earlier, later = self.steps[-2:]
        kept = (earlier.name, earlier.ru, earlier.en)
        earlier.name, earlier.ru, earlier.en = later.name, later.ru, later.en
        later.name, later.ru, later.en = kept

    def write(self, problem: str = "") -> None:
        """Write the log; ``problem`` says why the tour ended early."""
        about = {"problem": problem, "steps": [asdict(each) for each in self.steps]}
        text = json.dumps(about, ensure_ascii=False, indent=1)
        (self.folder / "tour.json").write_text(text + "\n", encoding="utf-8")
        (self.folder / "tour.md").write_text(_log(self.steps, problem), encoding="utf-8")


def draw(window: QWidget, file: Path) -> None:
    """Write a picture of the window, small enough for a repository: 256 colours."""
    image = _few_colours(window.grab().toImage())
    writer = QImageWriter(str(file), b"png")
    writer.setQuality(_HARD)
    if not writer.write(image):
        message = f"{file}: {writer.errorString()}"
        raise OSError(message)


def _few_colours(image: QImage) -> QImage:
    """Keep the most frequent colours; the rare shades of letters take the nearest of them.

    A colour unlike all others is kept however rare it is: a small sign is known by it.
    """
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    found = Counter(memoryview(image.constBits()).cast("I")).most_common()
    unlike: dict[int, int] = {}
    for colour, _count in found:
        unlike.setdefault(colour & _ALIKE, colour)
    kept = [*list(unlike.values())[:_UNLIKE], *(colour for colour, _count in found)]
    return image.convertToFormat(
        QImage.Format.Format_Indexed8, list(dict.fromkeys(kept))[:_COLOURS]
    )


def _log(steps: list[Step], problem: str) -> str:
    head = (
        "| step | keys | pressed | typed | ms | what was waited for |\n|---|---|--:|--:|--:|---|\n"
    )
    rows = "".join(
        f"| {each.name} | {' · '.join(each.keys)} | {each.pressed} | {each.typed} |"
        f" {each.slowest} | {'; '.join(wait.what for wait in each.waits)} |\n"
        for each in steps
    )
    return head + rows + (f"\nThe tour ended early: {problem}\n" if problem else "")
