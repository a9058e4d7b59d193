"""The lines that every room begins with: what each was ruled by until lines were rows."""

from typing import Final

LINES: Final = (
    (1, "первая линия", "first line", False),
    (2, "вторая линия", "second line", False),
    (3, "третья линия", "third line", False),
    (4, "партнёры", "partners", True),
)
"""Number, name, English name, whether it is outside the house. The migration writes them."""
