"""Puts a ready text where the caret stands; what was typed is never overwritten."""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from app.domain.answer_text import BLANK


def insert_at_caret(edit: QPlainTextEdit, text: str) -> None:
    """Put text on lines of its own at the caret; the first blank in it is selected.

    A selection is not replaced: the text goes behind it. Undo takes the text back as a whole.
    """
    cursor = edit.textCursor()
    cursor.setPosition(cursor.selectionEnd())
    whole, at = edit.toPlainText(), cursor.position()
    lead = "\n" if whole[:at] and not whole[:at].endswith("\n") else ""
    tail = "\n" if whole[at:] and not whole[at:].startswith("\n") else ""
    cursor.beginEditBlock()
    cursor.insertText(f"{lead}{text}{tail}")
    cursor.endEditBlock()
    blank = text.find(BLANK)
    if blank >= 0:
        start = at + len(lead) + blank
        cursor.setPosition(start)
        cursor.setPosition(start + len(BLANK), QTextCursor.MoveMode.KeepAnchor)
    else:
        cursor.setPosition(at + len(lead) + len(text))
    edit.setTextCursor(cursor)
