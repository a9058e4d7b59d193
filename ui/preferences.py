"""What a person chose for this desk, put into force at once and kept."""

import logging
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication

from app import config
from app.config import Settings
from ui import actions
from ui.theme import Theme
from ui.theme.theme import TEXT_SIZES
from ui.translations import LANGUAGES, Translator

_LOG: Final = logging.getLogger(__name__)


class Preferences(QObject):
    """Language, theme, text size and keys; live.

    Signals: ``changed()`` after any of them, ``keys_changed()`` after a key, ``not_kept(error)``
    when the disk refused.
    """

    changed = Signal()
    keys_changed = Signal()
    not_kept = Signal(object)

    def __init__(self, app: QApplication, settings: Settings, file: Path, cache: Path) -> None:
        """Keep ``settings`` in ``file``; ``cache`` holds what the theme derives."""
        super().__init__(app)
        self.settings = settings
        self._app, self._file = app, file
        self.theme = Theme(cache, self)
        self.translator = Translator(self)

    def put_in_force(self) -> None:
        """Apply everything; called once before the first window."""
        settings = self.settings
        settings.language = settings.language if settings.language in LANGUAGES else LANGUAGES[0]
        settings.theme = settings.theme if settings.theme in {"light", "dark"} else "light"
        if settings.text_size not in TEXT_SIZES:
            settings.text_size = 100
        actions.remap(settings.shortcuts)
        self.translator.switch(settings.language)
        self._draw()

    def set_language(self, language: str) -> None:
        """Speak another language from now on."""
        self.settings.language = language
        self.translator.switch(language)
        self._keep()

    def set_theme(self, name: str) -> None:
        """Show the ``light`` or the ``dark`` theme."""
        self.settings.theme = name
        self._draw()
        self._keep()

    def set_text_size(self, percent: int) -> None:
        """Show all text at one of TEXT_SIZES."""
        self.settings.text_size = percent
        self._draw()
        self._keep()

    def set_key(self, action: str, key: str) -> None:
        """Give an action another key; an empty one brings its own back."""
        self.settings.shortcuts.pop(action, None)
        if key:
            self.settings.shortcuts[action] = key
        self._remapped()

    def reset_keys(self) -> None:
        """Bring the keys of the program back."""
        self.settings.shortcuts.clear()
        self._remapped()

    def toggle_language(self) -> None:
        """Switch between Russian and English."""
        at = LANGUAGES.index(self.settings.language)
        self.set_language(LANGUAGES[(at + 1) % len(LANGUAGES)])

    def toggle_theme(self) -> None:
        """Switch between light and dark."""
        self.set_theme("light" if self.settings.theme == "dark" else "dark")

    def keep(self) -> None:
        """Write the settings; a disk that refuses is told, never fatal."""
        try:
            config.save(self.settings, self._file)
        except OSError as error:
            _LOG.warning("settings were not kept: %s", error)
            self.not_kept.emit(error)

    def _keep(self) -> None:
        self.keep()
        self.changed.emit()

    def _draw(self) -> None:
        self.theme.apply(self._app, self.settings.theme, self.settings.text_size)

    def _remapped(self) -> None:
        actions.remap(self.settings.shortcuts)
        self._keep()
        self.keys_changed.emit()
        for window in self._app.topLevelWidgets():  # key caps are words too
            QCoreApplication.sendEvent(window, QEvent(QEvent.Type.LanguageChange))
