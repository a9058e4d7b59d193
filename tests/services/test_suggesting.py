"""The category of a text from synonyms and from what the room's own tickets taught."""

from dataclasses import replace
from uuid import UUID

import pytest
from sqlalchemy import update

from app.domain.permissions import Actor
from app.domain.suggestion import CategoryWords
from app.services.catalogue import CatalogueService
from app.services.suggesting import ANEW_AFTER, Suggesting
from db.models.catalogue import Category
from db.models.ticket import Ticket
from tests import factories as make
from tests.rooms import SmallRoom

SAID = "чёрная коробка под прилавком мигает жёлтым"


@pytest.fixture
def suggesting(room: SmallRoom, catalogue: CatalogueService) -> Suggesting:
    return Suggesting(room.database, room.clock, catalogue)


def tell(
    room: SmallRoom, number: int, text: str, category: UUID, department: UUID | None = None
) -> None:
    with room.database.write() as session:
        place = {"description": text, "category_id": category, "opened_at": room.clock()}
        make.make_ticket(session, number, department or room.department, **place)


def first(suggesting: Suggesting, actor: Actor, text: str = SAID) -> UUID | None:
    found = suggesting.suggest(actor, text)
    return found[0].category_id if found else None


def test_without_lessons_the_synonyms_speak(room: SmallRoom, suggesting: Suggesting) -> None:
    assert first(suggesting, room.dispatcher, "у нас принтер молчит с утра") == room.no_print
    assert first(suggesting, room.dispatcher) is None
    assert suggesting.lesson(room.dispatcher) is None


def test_what_tickets_taught_is_suggested_and_new_ones_are_learned(
    room: SmallRoom, suggesting: Suggesting
) -> None:
    tell(room, 1, "мигает чёрная коробка под прилавком", room.no_network)
    tell(room, 2, "коробка под прилавком погасла", room.no_network)
    assert suggesting.learn(room.dispatcher).tickets == 2
    [best, *_] = suggesting.suggest(room.dispatcher, SAID)
    assert (best.category_id, best.learned) == (room.no_network, True)
    room.clock.forward(minutes=5)
    for number in range(3, 9):
        tell(room, number, "чёрная коробка под прилавком мигает жёлтым", room.no_fiscal)
    assert suggesting.learn(room.dispatcher).tickets == 8
    assert first(suggesting, room.dispatcher) == room.no_fiscal


def test_a_corrected_category_is_learned_anew_after_some_hours(
    room: SmallRoom, suggesting: Suggesting
) -> None:
    for number in (1, 2, 3):
        tell(room, number, "мигает чёрная коробка под прилавком", room.no_network)
    suggesting.learn(room.dispatcher)
    with room.database.write() as session:
        session.execute(update(Ticket).values(category_id=room.no_fiscal))
    room.clock.forward(hours=ANEW_AFTER.total_seconds() / 3600)
    suggesting.learn(room.dispatcher)
    assert first(suggesting, room.dispatcher) == room.no_fiscal


def test_nobody_learns_from_tickets_he_may_not_read(
    room: SmallRoom, suggesting: Suggesting
) -> None:
    with room.database.write() as session:
        other = make.make_department(session, "sales")
    for number in (1, 2, 3):
        tell(room, number, SAID, room.no_network, department=other)
    assert suggesting.learn(room.kim).tickets == 0
    assert first(suggesting, room.kim) is None
    suggesting.learn(room.dispatcher)
    assert first(suggesting, room.dispatcher) == room.no_network
    assert first(suggesting, room.kim) is None, "what one person learned is not another's"


def test_a_hidden_category_is_gone_at_once(
    room: SmallRoom, suggesting: Suggesting, catalogue: CatalogueService
) -> None:
    for number in (1, 2, 3):
        tell(room, number, SAID, room.no_network)
    suggesting.learn(room.dispatcher)
    with room.database.write() as session:
        session.get_one(Category, room.no_network).active = False
    catalogue.refresh()
    assert first(suggesting, room.dispatcher) != room.no_network


def test_the_match_is_tried_with_words_that_are_not_saved(
    room: SmallRoom, suggesting: Suggesting
) -> None:
    edited = CategoryWords(
        room.no_fiscal, ("Кассы", "Нет связи с ФН"), ("коробка мигает", "чёрная коробка")
    )
    [best, *_] = suggesting.match(room.supervisor, SAID, edited)
    assert (best.category_id, best.matched) == (
        room.no_fiscal,
        ("чёрная коробка", "коробка мигает"),
    )
    assert best.probability > 0.5
    assert first(suggesting, room.supervisor) is None, "nothing was saved"
    fresh = replace(edited, category_id=UUID(int=7))
    assert suggesting.match(room.supervisor, SAID, fresh)[0].category_id == UUID(int=7)


def test_a_lesson_tells_how_held_back_tickets_were_guessed(
    room: SmallRoom, suggesting: Suggesting
) -> None:
    with room.database.write() as session:
        for number in range(1, 121):
            network = number % 2
            text = "интернет пропал, точка {n}" if network else "бумага в кассе {n}, лента белая"
            make.make_ticket(
                session,
                number,
                room.department,
                description=text.format(n=number),
                category_id=room.no_network if network else room.no_print,
            )
    lesson = suggesting.learn(room.dispatcher)
    assert (lesson.tickets, lesson.tried) == (120, 12)
    assert lesson.first == lesson.among_three == 12
