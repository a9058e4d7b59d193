"""People, rights, one's own password and the database, in the settings of a central room."""

from typing import Final

from app.domain.identity import new_id
from app.domain.readmodels.calls import CallDraft, Matter
from ui.actions import action_table
from ui.tour.call_scenes import call_desk
from ui.tour.cast import AWAY_STORY, Cast
from ui.tour.central_scenes import central_gate, sign_in_central
from ui.tour.looks import few_looks
from ui.tour.player import Player, StepFailedError
from ui.tour.settings_ways import to_page

_PAGES: Final = (
    ("Мой пароль", "79_password", "Мой пароль: правила видны до отправки",
     "My password: the rules are seen before it is sent"),
    ("Сотрудники", "80_people", "Сотрудники: роль, группы, вход, история изменений",
     "People: role, groups, login, what was changed"),
    ("Роли и права", "81_rights", "Права ролей этой комнаты", "What each role may do in this room"),
    ("База данных", "83_database", "База: чем защищено соединение и данные",
     "The database: what protects connection and data"),
)  # fmt: skip


def staff(player: Player, cast: Cast) -> None:
    """The administrator's pages."""
    sign_in_central(player, cast.administrator)
    player.press(action_table()["go.settings"].key)
    for words, name, ru, en in _PAGES:
        to_page(player, words)
        player.shot(name, ru, en)
        few_looks(player, name, ru, en)


def another_computer(player: Player, cast: Cast) -> None:
    """A card begun at another computer is offered here."""
    gate, place = central_gate(player), player.program.entry.place
    if place is None:
        message = "nobody has signed in at the central room"
        raise StepFailedError(message)
    other = gate.open(place)
    try:
        actor = other.desk.sign_in.enter_server(cast.dispatcher.login).actor
        matter = Matter(new_id(), description=AWAY_STORY)
        draft = CallDraft(
            new_id(), actor.agent_id, gate.clock(), matter, caller_name="Гусев Игорь Петрович"
        )
        if other.desk.draft_copies is not None:
            other.desk.draft_copies.put(actor, draft)
    finally:
        other.desk.close()
    sign_in_central(player, cast.dispatcher)
    copies = call_desk(player).parts.copies
    player.wait(lambda: copies.current is not None, "the card of the other computer")
    player.shot("84_draft_elsewhere", "Черновик звонка, начатый на другом компьютере",
                "A call's draft begun at another computer")  # fmt: skip
