"""What a page of the settings is, and what it may need to be built."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.domain.permissions import Permission
from app.domain.setup.documents import SetupKind
from ui.navigation import Navigator
from ui.preferences import Preferences
from ui.setup.subject import Opener

if TYPE_CHECKING:
    from ui.context import DeskContext


@dataclass(frozen=True, slots=True)
class Tools:
    """What a page may need to be built."""

    context: "DeskContext"
    navigator: Navigator
    preferences: Preferences
    open_record: Opener


@dataclass(frozen=True, slots=True)
class PageSpec:
    """A page; ``rights`` any one of which opens it, none for everybody; ``kind`` it shapes.

    ``hidden``: whoever has no right to it does not see it, instead of seeing it shut.
    """

    name: str
    icon: str
    head: str
    text: Callable[[], str]
    build: Callable[[Tools], QWidget]
    rights: tuple[Permission, ...] = ()
    kind: SetupKind | None = None
    hidden: bool = False
