"""The same moment in the other theme, the other language, other sizes of window and text."""

from typing import Final

from ui.tour.player import Player

SIZES: Final = ((1366, 768), (1920, 1080))
USUAL: Final = (1600, 900)
LARGE_TEXT: Final = 130


def looks(player: Player, name: str, ru: str, en: str, *, all_of_them: bool = True) -> None:
    """Draw what is on the screen in its other looks and bring the usual one back."""
    if player.quick:
        return
    player.press("Ctrl+Shift+T")
    player.shot(f"{name}_dark", f"{ru}: тёмная тема", f"{en}: the dark theme")
    player.press("Ctrl+Shift+T")
    player.aside()
    if not all_of_them:
        return
    player.press("Ctrl+Shift+L")
    player.shot(f"{name}_english", f"{ru}: английский язык", f"{en}: in English")
    player.press("Ctrl+Shift+L")
    for width, height in SIZES:
        player.resize(width, height)
        size = f"{width}x{height}"
        player.shot(f"{name}_{size}", f"{ru}: окно {size}", f"{en}: a window of {size}")
    player.resize(*USUAL)
    player.program.preferences.set_text_size(LARGE_TEXT)
    player.shot(f"{name}_large_text", f"{ru}: текст 130 %", f"{en}: text at 130 %")
    player.program.preferences.set_text_size(100)
    player.settle()
    player.aside()


def few_looks(player: Player, name: str, ru: str, en: str, *, small: bool = True) -> None:
    """Draw it in the dark and, where a small window lays it out otherwise, in that too."""
    looks(player, name, ru, en, all_of_them=False)
    if player.quick or not small:
        return
    _small(player, name, ru, en)
    player.settle()
    player.aside()


def _small(player: Player, name: str, ru: str, en: str) -> None:
    width, height = SIZES[0]
    player.resize(width, height)
    player.shot(f"{name}_{width}x{height}", f"{ru}: окно {width}x{height}",
                f"{en}: a window of {width}x{height}")  # fmt: skip
    player.resize(*USUAL)


class Themes:
    """Draws page after page in both themes with one switch a page, whichever is on."""

    def __init__(self, player: Player) -> None:
        """Begin in the light theme."""
        self._player, self._dark = player, False

    def draw(self, name: str, ru: str, en: str, *, small: bool = False) -> None:
        """Draw what is shown in both, and in a small window."""
        player, light = self._player, (name, ru, en)
        dark = (f"{name}_dark", f"{ru}: тёмная тема", f"{en}: the dark theme")
        if player.quick:
            player.shot(*light)
            return
        player.shot(*(dark if self._dark else light))
        self._switch()
        player.shot(*(dark if self._dark else light))
        if not self._dark:
            player.album.turn_last()  # the light one stands first, with the keys that led here
        if small:
            _small(player, *light)
        player.aside()

    def end(self) -> None:
        """Leave the light theme."""
        if self._dark:
            self._switch()
            self._player.aside()

    def _switch(self) -> None:
        self._player.press("Ctrl+Shift+T")
        self._dark = not self._dark
