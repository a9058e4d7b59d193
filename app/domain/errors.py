"""One root and three families of failure; each carries a code and facts, never a sentence.

The user interface turns ``code`` and ``facts`` into a sentence in the user's language
(``ui/texts/errors.py``), so that the same failure reads the same at the desk, in the
import wizard and on the command line.
"""


class DeskError(Exception):
    """A failure the program knows; ``code`` names it, ``facts`` fill the sentence."""

    def __init__(self, code: str, **facts: object) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts
        self.field = str(facts["field"]) if "field" in facts else None


class RuleBroken(DeskError):
    """Something the user typed or asked for; the user can mend it. ``field`` names where."""


class EnvironmentFailed(DeskError):
    """The database, the disk or the network is away; nothing typed is lost."""


class Conflict(DeskError):
    """Somebody else was faster; facts say who, when and what."""
