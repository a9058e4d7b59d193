"""The room's switches."""

from app.domain.answer_text import check_variables
from app.domain.changes import Changes, Touched
from app.domain.clock import Clock
from app.domain.permissions import Actor, Permission
from app.domain.room import TEXTS, RoomSettings, setting_to_text, with_setting
from app.domain.text_guard import clean_line, clean_text
from app.services.catalogue import CatalogueService
from app.services.operation import Operations, Outcome
from db.session import Database
from db.writes.room import set_switch

LONGEST, LONGEST_TEXT = 200, 2000


class Room(Operations):
    """Reads the switches from the snapshot; a change is audited and takes effect at once."""

    def __init__(self, database: Database, clock: Clock, catalogue: CatalogueService) -> None:
        super().__init__(database, clock)
        self.catalogue = catalogue

    def settings(self) -> RoomSettings:
        """Return the switches."""
        return self.catalogue.snapshot().settings

    def set(self, actor: Actor, name: str, text: str) -> Outcome[RoomSettings]:
        """Set one switch from its text.

        RuleBroken ``setting_unknown``, ``setting_value``, ``variable_unknown``.
        """
        if name in TEXTS:
            clean = check_variables(clean_text(text, LONGEST_TEXT, name), name)
        else:
            clean = clean_line(text, LONGEST, name)
        checked = with_setting(self.settings(), name, clean)
        stored = setting_to_text(getattr(checked, name))
        with self.writing(actor, Permission.CATALOGUE_EDIT) as session:
            set_switch(session, name, stored, actor.agent_id, self.clock())
        settings = self.catalogue.refresh().settings
        return Outcome(settings, Changes(Touched.CATALOGUE))
