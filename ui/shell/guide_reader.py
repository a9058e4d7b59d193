"""«Как писать клиенту» over whatever is shown (R77)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ui.navigation import Navigator
from ui.translations import translate

if TYPE_CHECKING:
    from ui.context import DeskContext
    from ui.knowledge_parts.article_reader import ArticleReader


class GuideReader(QObject):
    """Reads the room's own article of that kind; without one it says how to get one."""

    def __init__(self, window: QWidget, context: "DeskContext", desk: QObject) -> None:
        """``desk`` is the navigator as well."""
        super().__init__(desk)
        self._window, self._context = window, context
        self._reader: ArticleReader | None = None

    def show(self) -> None:
        """Ctrl+F1."""
        guide = self._context.desk.knowledge.guide()
        if guide is None:
            missing = translate(
                "Shell", "Nobody has written it yet: an article of the kind “How to write”"
            )
            self._context.notices.remark(missing)
            return
        navigator: Navigator = self.parent()  # type: ignore[assignment]
        if self._reader is None:
            from ui.knowledge_parts.article_reader import ArticleReader

            self._reader = ArticleReader(self._window, self._context, navigator)
        self._reader.show_article(guide)

    def retire(self) -> None:
        """Let go of what lies over the window."""
        if self._reader is not None:
            self._reader.close_up()
