"""What is still being typed becomes a value before it is saved: an open cell, a chip begun."""

from PySide6.QtWidgets import QApplication, QWidget


def finish_typing(within: QWidget) -> None:
    """Let the field with the focus hand over what stands in it; the focus stays where it was."""
    focused = QApplication.focusWidget()
    if focused is None or not within.isAncestorOf(focused):
        return
    above = focused.parentWidget()
    focused.clearFocus()
    while focused is not None and not focused.isVisibleTo(within) and above is not None:
        # A cell is closed by that: its table goes on.
        focused, above = above, above.parentWidget()
    focused.setFocus()
