"""One input of a form as the journal sees it: read as plain JSON, put back, told of changes."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from PySide6.QtCore import QDateTime, SignalInstance
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDateTimeEdit,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ui.widgets import SegmentedControl

Value = Any
"""What JSON can say; a part reads the same value that it was given."""


@dataclass(frozen=True, slots=True)
class Part:
    """How one input is read and put back; ``changed`` tell that it may read otherwise now."""

    read: Callable[[], Value]
    put: Callable[[Value], None]
    changed: tuple[SignalInstance, ...] = ()


def part_of(control: QWidget) -> Part:
    """Return the part of a common kind of input.

    ValueError for one that hides what is typed: passwords and PINs are kept nowhere.
    TypeError for a kind that has to be told as a ``Part``.
    """
    if isinstance(control, QLineEdit):
        return _line(control)
    if isinstance(control, QPlainTextEdit):
        return _text(control)
    if isinstance(control, QComboBox):
        return _choice(control)
    if isinstance(control, QCheckBox):
        return Part(control.isChecked, lambda on: control.setChecked(bool(on)), (control.toggled,))
    if isinstance(control, SegmentedControl):
        return _segments(control)
    if isinstance(control, QDateTimeEdit):
        return _moment(control)
    raise TypeError(type(control).__name__)


def caret_in(form: QWidget) -> Callable[[], None] | None:
    """Return what puts the caret back where it stands in a form now."""
    at = QApplication.focusWidget()
    if isinstance(at, QLineEdit) and form.isAncestorOf(at):
        return partial(at.setCursorPosition, at.cursorPosition())
    if isinstance(at, QPlainTextEdit) and form.isAncestorOf(at):
        return partial(_go_to, at, at.textCursor().position())
    return None


def go_to_end(line: QLineEdit) -> None:
    """Go on behind what was brought back: marked whole, the first key would take it away."""
    line.deselect()
    line.setCursorPosition(len(line.text()))


def _go_to(edit: QPlainTextEdit, position: int) -> None:
    cursor = edit.textCursor()
    cursor.setPosition(min(position, len(edit.toPlainText())))
    edit.setTextCursor(cursor)


def _line(line: QLineEdit) -> Part:
    if line.echoMode() is not QLineEdit.EchoMode.Normal:
        raise ValueError("secrets are kept nowhere")

    def put(value: Value) -> None:
        if str(value) != line.text():
            line.setText(str(value))

    return Part(line.text, put, (line.textChanged,))


def _text(edit: QPlainTextEdit) -> Part:
    def put(value: Value) -> None:
        if str(value) != edit.toPlainText():
            edit.setPlainText(str(value))
            edit.moveCursor(edit.textCursor().MoveOperation.End)

    return Part(edit.toPlainText, put, (edit.textChanged,))


def _choice(combo: QComboBox) -> Part:
    """A row is known by its data where it has some: rows come and go between two runs."""

    def read() -> Value:
        data = combo.currentData()
        return combo.currentIndex() if data is None else str(data)

    def put(value: Value) -> None:
        if isinstance(value, int):
            combo.setCurrentIndex(value if value < combo.count() else -1)
            return
        known = [str(combo.itemData(at)) for at in range(combo.count())]
        combo.setCurrentIndex(known.index(value) if value in known else combo.currentIndex())

    return Part(read, put, (combo.activated,))


def _segments(segments: SegmentedControl) -> Part:
    def put(value: Value) -> None:
        segments.set_current(value if isinstance(value, int) else -1)

    return Part(lambda: segments.current, put, (segments.chosen,))


def _moment(edit: QDateTimeEdit) -> Part:
    def put(value: Value) -> None:
        if isinstance(value, int):
            edit.setDateTime(QDateTime.fromSecsSinceEpoch(value))

    return Part(lambda: edit.dateTime().toSecsSinceEpoch(), put, (edit.dateTimeChanged,))
