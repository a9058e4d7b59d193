"""Where in the import one is: four words, the present one on the accent."""

from typing import Final

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.importing.steps import Step
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Mark, Pill, fill

_ORDER: Final = (Step.FILE, Step.COLUMNS, Step.CHECK, Step.IMPORT)


class StepsLine(Retranslatable, QWidget):
    """Signs, not buttons: the way on and back is at the foot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Start at the first step."""
        super().__init__(parent)
        self._step, self._over = Step.FILE, False
        self._pills = [Pill("", text_size=13, height=28) for _ in _ORDER]
        fill(QHBoxLayout(self), *self._pills, STRETCH, spacing=8)
        self.retranslate()

    def show_step(self, step: Step, *, over: bool) -> None:
        """Mark the present step and those that are done, ``over`` all of them."""
        self._step, self._over = step, over
        self.retranslate()

    def retranslate(self) -> None:
        """Name the steps."""
        now = _ORDER.index(self._step)
        for at, (pill, text) in enumerate(zip(self._pills, step_names(), strict=True)):
            if at < now or self._over:
                pill.show_as(text, Mark.SOLVED, "ok")
            else:
                pill.show_as(f"{at + 1} · {text}", None, "accent" if at == now else "neutral")


def step_names() -> tuple[str, ...]:
    """Return the names of the steps in order."""
    return (
        translate("Import", "File"),
        translate("Import", "Columns"),
        translate("Import", "Check"),
        translate("Import", "Import"),
    )
