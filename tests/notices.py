"""Notices that are kept instead of shown."""

from PySide6.QtCore import QObject

from ui.notices import Banner, Inline, Notices, Toast


class RecordingNotices(Notices):
    """Remembers everything that was said; ``banners`` holds those still up."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.toasts: list[Toast] = []
        self.banners: dict[str, Banner] = {}
        self.inlines: dict[str, Inline] = {}
        self.toasted.connect(self.toasts.append)
        self.banner_shown.connect(self._on_banner)
        self.banner_withdrawn.connect(self._on_withdrawn)
        self.inline_shown.connect(self._on_inline)

    def _on_banner(self, banner: Banner) -> None:
        self.banners[banner.name] = banner

    def _on_withdrawn(self, name: str) -> None:
        self.banners.pop(name, None)

    def _on_inline(self, inline: Inline) -> None:
        self.inlines[inline.field] = inline
