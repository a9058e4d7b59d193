"""What a screen may offer the window, every part of it optional."""

from collections.abc import Callable

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from ui.widgets import FootWatch


class SectionView:
    """Asks a screen for what it has; what it lacks is empty."""

    def __init__(self, widget: QWidget) -> None:
        """Wrap a screen."""
        self.widget = widget

    @property
    def top_widget(self) -> QWidget | None:
        """The left of the top bar."""
        return self._part("top_widget")

    @property
    def bottom_widget(self) -> QWidget | None:
        """The bar below the screen."""
        return self._part("bottom_widget")

    @property
    def badge_changed(self) -> SignalInstance | None:
        """The signal with the count at the rail."""
        found = getattr(self.widget, "badge_changed", None)
        return found if isinstance(found, SignalInstance) else None

    @property
    def heading_changed(self) -> SignalInstance | None:
        """The signal that title or subtitle are others now."""
        found = getattr(self.widget, "heading_changed", None)
        return found if isinstance(found, SignalInstance) else None

    @property
    def foot(self) -> FootWatch | None:
        """What stands at the foot of the screen and nothing may cover."""
        found = getattr(self.widget, "foot", None)
        return found if isinstance(found, FootWatch) else None

    def title(self, otherwise: str) -> str:
        """Return the words of the top bar."""
        return str(self._call("title") or otherwise)

    def subtitle(self) -> str:
        """Return the muted words after the title."""
        return str(self._call("subtitle") or "")

    def activate(self) -> None:
        """Tell the screen that it is shown now."""
        self._call("activate")

    def leave(self) -> None:
        """Tell the screen that its person leaves: what still waits to be kept is kept now."""
        self._call("leave")

    def refresh(self) -> bool:
        """Ask for everything anew; say if the screen knows how."""
        return self._has("refresh") and self._call("refresh") is None

    def panes(self) -> tuple[QWidget, ...]:
        """Return the widgets F6 goes through, the screen itself when it names none."""
        found = self._call("panes")
        return tuple(found) if isinstance(found, tuple | list) else (self.widget,)

    def _has(self, name: str) -> bool:
        return callable(getattr(self.widget, name, None))

    def _call(self, name: str) -> object:
        found: Callable[[], object] | None = getattr(self.widget, name, None)
        return found() if callable(found) else None

    def _part(self, name: str) -> QWidget | None:
        found = getattr(self.widget, name, None)
        return found if isinstance(found, QWidget) else None
