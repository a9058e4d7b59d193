"""Language, theme, text size: live, at the moment of choosing."""

from typing import Final

from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from ui.actions import action_table
from ui.preferences import Preferences
from ui.settings.page import Choice, SettingsPage
from ui.theme.theme import TEXT_SIZES
from ui.translations import LANGUAGES, translate
from ui.widgets import SegmentedControl, hline

_THEMES: Final = ("light", "dark")


class LookPage(SettingsPage):
    """Every control works at once."""

    def __init__(self, preferences: Preferences, parent: QWidget | None = None) -> None:
        """Show what is in force."""
        super().__init__(parent)
        self._preferences = preferences
        self.language = SegmentedControl(("", ""))
        self.theme = SegmentedControl(("", ""))
        self.text_size = SegmentedControl(tuple(f"{size} %" for size in TEXT_SIZES))
        self._rows = tuple(Choice(each) for each in (self.language, self.theme, self.text_size))
        for at, each in enumerate(self._rows):
            self.put(hline() if at else None, each)
        self.language.chosen.connect(self._on_language)
        self.theme.chosen.connect(self._on_theme)
        self.text_size.chosen.connect(self._on_text_size)
        preferences.changed.connect(self._fill)
        self.retranslate()
        self._fill()

    def retranslate(self) -> None:
        """Name everything."""
        self.title.setText(translate("Settings", "Look and language"))
        self.hint.setText(translate("Settings", "For this computer. Takes effect at once."))
        self.theme.set_texts((translate("Settings", "Light"), translate("Settings", "Dark")))
        self.language.set_texts((QLocale("ru").nativeLanguageName().title(), "English"))
        table = action_table()
        key = translate("Settings", "Key: {key}")
        texts = (
            (translate("Settings", "Language"), key.format(key=table["language"].key)),
            (translate("Settings", "Theme"), key.format(key=table["theme"].key)),
            (
                translate("Settings", "Text size"),
                translate("Settings", "All letters and fields grow"),
            ),
        )
        for each, (caption, remark) in zip(self._rows, texts, strict=True):
            each.set_texts(caption, remark)

    def _fill(self) -> None:
        settings = self._preferences.settings
        self.language.set_current(LANGUAGES.index(settings.language))
        self.theme.set_current(_THEMES.index(settings.theme))
        self.text_size.set_current(TEXT_SIZES.index(settings.text_size))

    def _on_language(self, index: int) -> None:
        self._preferences.set_language(LANGUAGES[index])

    def _on_theme(self, index: int) -> None:
        self._preferences.set_theme(_THEMES[index])

    def _on_text_size(self, index: int) -> None:
        self._preferences.set_text_size(TEXT_SIZES[index])
