"""Failures of working without the centre in words."""

from typing import Final

from ui.texts.error_table import Sentences
from ui.translations import translate

SENTENCES: Final[Sentences] = {
    "offline_password": lambda _: translate(
        "Errors", "The password is not the one of the last sign-in. The server cannot be asked now"
    ),
    "offline_barred": lambda _: translate(
        "Errors",
        "This room allows no work without its server: the days for it are set to 0 in the "
        "settings. Wait for the server",
    ),
    "offline_unknown": lambda _: translate(
        "Errors", "Nobody of this name signed in on this computer. Wait for the server"
    ),
    "offline_expired": lambda _: translate(
        "Errors", "The last sign-in was too long ago to work without the server. Wait for it"
    ),
    "offline_central_only": lambda _: translate(
        "Errors", "This database is on this computer and is never away"
    ),
    "snapshot_unreadable": lambda _: translate(
        "Errors",
        "The copy of the directory on this computer could not be read and was removed. "
        "A new one is made at the next sign-in",
    ),
    "snapshot_missing": lambda _: translate(
        "Errors", "There is no copy of the directory on this computer yet. Wait for the server"
    ),
}
"""Code -> sentence."""
