"""F6: from pane to pane of a screen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


def step_pane(panes: Sequence[QWidget], step: int) -> None:
    """Move the focus to the next pane (1) or the previous one (-1), in a ring."""
    stops = [pane for pane in panes if pane.isVisible()]
    if not stops:
        return
    now = QApplication.focusWidget()
    at = next((n for n, pane in enumerate(stops) if _holds(pane, now)), -1 if step > 0 else 0)
    _enter(stops[(at + step) % len(stops)])


def _holds(pane: QWidget, widget: QWidget | None) -> bool:
    return widget is not None and (widget is pane or pane.isAncestorOf(widget))


def _enter(pane: QWidget) -> None:
    named = getattr(pane, "first_stop", None)
    if isinstance(named, QWidget) and named.isVisible() and named.isEnabled():
        named.setFocus(Qt.FocusReason.TabFocusReason)
        return
    if pane.focusPolicy() != Qt.FocusPolicy.NoFocus:
        pane.setFocus(Qt.FocusReason.TabFocusReason)
        return
    inside = (w for w in pane.findChildren(QWidget) if w.isVisible() and w.isEnabled())
    first = next((w for w in inside if w.focusPolicy() & Qt.FocusPolicy.TabFocus), None)
    if first is not None:
        first.setFocus(Qt.FocusReason.TabFocusReason)
