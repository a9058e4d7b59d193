"""What a desk is made of, loaded while a person says who he is: by then it is at hand."""

from importlib import import_module
from typing import Final

MODULES: Final = (
    "app.bootstrap",
    "ui.context",
    "ui.live",
    "ui.shell.away_keeper",
    "ui.shell.desk",
    "ui.call.desk",
    "ui.work.work_desk",
)


def load_ahead() -> None:
    """Load the modules of a desk and of both screens that may come first; nothing is made.

    A worker may do so: a class of Qt belongs to no thread, only its objects do.
    """
    for name in MODULES:
        import_module(name)
