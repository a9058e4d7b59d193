"""Every sentence the user reads passes here; English in the code, Russian in the catalogue."""

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import (
    QCoreApplication,
    QEvent,
    QLibraryInfo,
    QLocale,
    QObject,
    QTranslator,
    Signal,
)
from PySide6.QtWidgets import QWidget

import resources

LANGUAGES: Final = ("ru", "en")
DEFAULT_LANGUAGE: Final = "ru"

if TYPE_CHECKING:
    _Widget = QWidget
else:
    _Widget = object


def translate(context: str, text: str, n: int = -1) -> str:
    """Return text in the language in force; ``n`` fills ``%n`` and picks the plural form.

    Callers pass literals, so that the catalogue tools find them, and fill named
    ``{places}`` with ``str.format`` afterwards.
    """
    return QCoreApplication.translate(context, text, None, n)


class Translator(QObject):
    """Switches the language of the running program. Signals: ``switched(language)``."""

    switched = Signal(str)

    def __init__(self, parent: QObject | None = None) -> None:
        """Start without a catalogue; ``switch`` loads one."""
        super().__init__(parent)
        self._installed: list[QTranslator] = []
        self._language = "en"

    @property
    def language(self) -> str:
        """The language in force, ``ru`` or ``en``."""
        return self._language

    def switch(self, language: str = DEFAULT_LANGUAGE) -> None:
        """Load the catalogues of language; open widgets receive LanguageChange.

        A missing catalogue leaves the English source; an unknown language raises ValueError.
        """
        if language not in LANGUAGES:
            raise ValueError(language)
        for old in self._installed:
            QCoreApplication.removeTranslator(old)
        self._installed = [each for each in _catalogues(language) if _install(each)]
        self._language = language
        QLocale.setDefault(QLocale(language))
        self.switched.emit(language)


def _install(catalogue: QTranslator) -> bool:
    return QCoreApplication.installTranslator(catalogue)


def _catalogues(language: str) -> tuple[QTranslator, ...]:
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    wanted = (
        f"{qt_folder}/qtbase_{language}.qm",
        str(resources.path(f"i18n/{language}.qm")),
    )
    found = []
    for file in wanted:
        catalogue = QTranslator()
        if catalogue.load(file):
            found.append(catalogue)
    return tuple(found)


@lru_cache(maxsize=4)
def _apart(language: str) -> QTranslator:
    catalogue = QTranslator()
    catalogue.load(str(resources.path(f"i18n/{language}.qm")))
    return catalogue


def in_language(language: str, context: str, text: str) -> str:
    """Return text in a language that need not be in force (palette: both names are found)."""
    return _apart(language).translate(context, text) or text


class Retranslatable(_Widget):
    """Mixin for widgets with sentences: ``retranslate()`` runs on every LanguageChange.

    Put it before the Qt base: ``class Panel(Retranslatable, QFrame)``; call
    ``self.retranslate()`` at the end of ``__init__``.
    """

    def retranslate(self) -> None:
        """Set every sentence anew from the language in force."""
        raise NotImplementedError

    def changeEvent(self, event: QEvent) -> None:
        """Translate anew when the language changes."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)
