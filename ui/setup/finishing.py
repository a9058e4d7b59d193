"""What is still being typed becomes a value before it is saved: an open cell, a chip begun."""

from PySide6.QtWidgets import QApplication, QWidget


def finish_typing(within: QWidget) -> None:
    """Let the field with the focus hand over what stands in it; the focus stays where it was."""
    focused = QApplication.focusWidget()
    if focused is None or not within.isAncestorOf(focused):
        return
    above: QWidget | None = focused.parentWidget()
    focused.clearFocus()
    goes_on: QWidget | None = focused
    while goes_on is not None and not goes_on.isVisibleTo(within):
        # A cell is closed by that: its table goes on.
        goes_on = above
        above = above.parentWidget() if above is not None else None
    if goes_on is not None:
        goes_on.setFocus()
