"""The one bridge from the program to the user: toasts, banners, lines beside a field."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from PySide6.QtCore import QObject, Signal

TOAST_MS: Final = 6000


class Tone(StrEnum):
    """How a notice is drawn; the value is the shape and colour family."""

    OK = "ok"
    INFO = "info"
    WARN = "warn"
    DANGER = "danger"


@dataclass(frozen=True, slots=True)
class NoticeAction:
    """One thing to do about a notice: words, key cap as shown (``Alt+0``), handler."""

    text: str
    key: str
    run: Callable[[], None]


@dataclass(frozen=True, slots=True)
class Toast:
    """One line at the bottom right; ``sticky`` ones stay until dismissed."""

    text: str
    tone: Tone = Tone.OK
    action: NoticeAction | None = None
    sticky: bool = False


@dataclass(frozen=True, slots=True)
class Banner:
    """A bar under the top bar, replaced by its name; stays while the matter lasts."""

    name: str
    text: str
    detail: str = ""
    tone: Tone = Tone.WARN
    action: NoticeAction | None = None


@dataclass(frozen=True, slots=True)
class Inline:
    """A line beside the field called ``field``; an empty text takes it away."""

    field: str
    text: str
    tone: Tone = Tone.DANGER


class Notices(QObject):
    """Screens speak here; the window shows.

    Signals: ``toasted(Toast)``, ``banner_shown(Banner)``, ``banner_withdrawn(name)``,
    ``inline_shown(Inline)``, ``key_taken(key, taken)``.
    """

    toasted = Signal(object)
    banner_shown = Signal(object)
    banner_withdrawn = Signal(str)
    inline_shown = Signal(object)
    key_taken = Signal(str, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        """No banner is up."""
        super().__init__(parent)
        self._keys: dict[str, str] = {}

    def done(self, text: str, action: NoticeAction | None = None) -> None:
        """Say in passing that something is done."""
        self.toasted.emit(Toast(text, Tone.OK, action))

    def remark(self, text: str, action: NoticeAction | None = None) -> None:
        """Say in passing something worth a look."""
        self.toasted.emit(Toast(text, Tone.WARN, action))

    def warn(self, text: str, action: NoticeAction | None = None) -> None:
        """Say what must not be missed; stays until dismissed."""
        self.toasted.emit(Toast(text, Tone.WARN, action, sticky=True))

    def error(self, text: str, action: NoticeAction | None = None) -> None:
        """Say what went wrong and what to do; stays until dismissed."""
        self.toasted.emit(Toast(text, Tone.DANGER, action, sticky=True))

    def banner(self, banner: Banner) -> None:
        """Show a banner, or replace the one of the same name."""
        self._keys[banner.name] = banner.action.key if banner.action is not None else ""
        self.banner_shown.emit(banner)

    def withdraw(self, name: str) -> None:
        """Take the banner of that name away."""
        self._keys.pop(name, None)
        self.banner_withdrawn.emit(name)

    def offers(self, key: str) -> bool:
        """Tell whether a banner that is up offers something with this key."""
        return key in self._keys.values()

    def take_key(self, key: str, *, taken: bool) -> None:
        """Know a key as shown beside the work itself: banners do without it meanwhile."""
        self.key_taken.emit(key, taken)

    def inline(self, field: str, text: str, tone: Tone = Tone.DANGER) -> None:
        """Show a line beside a field, or take it away with an empty text."""
        self.inline_shown.emit(Inline(field, text, tone))
