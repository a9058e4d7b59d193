"""Records of the room's set-up: read, checked, saved, merged, undone, on both databases."""

from uuid import UUID

import pytest
from sqlalchemy.orm import Session

from app.domain.changes import Touched
from app.domain.errors import Conflict, RuleBroken
from app.domain.identity import new_id
from app.domain.permissions import Actor
from app.domain.setup.documents import RIGHTS, Body, Deed, Document, Draft, SetupKind
from app.services.catalogue import CatalogueService
from app.services.setup import SetUp
from app.services.tickets import Tickets
from tests import factories as make
from tests.rooms import SmallRoom


def category(setup: SetUp, actor: Actor, key: object) -> Document:
    found = setup.book(actor).get(SetupKind.CATEGORY, str(key))
    assert found is not None
    return found


def change(document: Document, **values: object) -> Draft:
    return Draft(document.kind, document.key, {**document.body, **values}, document.body)


def new(kind: SetupKind, **values: object) -> Draft:
    return Draft(kind, str(new_id()), values)


def ticket(
    session: Session, room: SmallRoom, number: int, category_id: UUID, **more: object
) -> UUID:
    lies = {"category_id": category_id, "group_id": room.cash, **more}
    return make.make_ticket(session, number, room.department, **lies)


def test_a_document_has_its_lists_in_order(
    setup: SetUp, room: SmallRoom, administrator: Actor
) -> None:
    body = category(setup, administrator, room.no_print).body
    assert body["name"] == "Не печатает"
    assert body["parent_id"] == str(room.cash_branch)
    assert body["synonyms"] == ["не печатает чек", "принтер молчит"]
    script = setup.book(administrator).get(SetupKind.SCRIPT, str(body["script_id"]))
    assert script is not None
    asked = script.body["questions"]
    assert [each["text"] for each in asked] == ["Бумага есть?", "Горит индикатор?"]
    assert [each["text"] for each in asked[0]["options"]] == ["Да", "Нет"]


def test_a_save_is_effective_told_and_read_back(
    setup: SetUp, room: SmallRoom, administrator: Actor, catalogue: CatalogueService
) -> None:
    before = category(setup, administrator, room.no_print)
    synonyms = ["чек не выходит", "принтер молчит"]
    outcome = setup.save(administrator, change(before, name="Нет чека", synonyms=synonyms))
    assert outcome.value == category(setup, administrator, room.no_print)
    assert outcome.changes.touched & Touched.CATALOGUE
    shown = catalogue.snapshot().categories[room.no_print]
    assert (shown.name, sorted(shown.synonyms)) == ("Нет чека", sorted(synonyms))
    (told,) = setup.history(administrator, SetupKind.CATEGORY, str(room.no_print))
    assert (told.deed, told.by, told.at) == (Deed.CHANGED, "Root", room.clock())
    assert told.fields == ("name", "synonyms")
    assert told.before == before.body


def test_a_save_that_changes_nothing_tells_nothing(
    setup: SetUp, room: SmallRoom, administrator: Actor
) -> None:
    setup.save(administrator, change(category(setup, administrator, room.no_print)))
    assert setup.history(administrator, SetupKind.CATEGORY, str(room.no_print)) == ()


@pytest.mark.parametrize(
    ("values", "code", "field"),
    [
        ({"name": "  "}, "required", "name"),
        ({"code": ""}, "required", "code"),
        ({"code": "32"}, "setup_code_taken", "code"),
        ({"group_id": str(new_id())}, "reference_unknown", "group_id"),
        ({"group_id": "cash"}, "setup_value", "group_id"),
        ({"default_impact": 9}, "setup_value", "default_impact"),
        ({"position": True}, "setup_value", "position"),
        ({"position": 2**40}, "setup_value", "position"),
        ({"active": "yes"}, "setup_value", "active"),
        ({"synonyms": "один"}, "setup_value", "synonyms"),
        ({"fields": [{"field_id": None}]}, "required", "fields.0.field_id"),
        ({"fields": [3]}, "setup_value", "fields.0"),
        ({"colour": "red"}, "setup_unknown_name", "colour"),
        ({"name": "x" * 500}, "text_too_long", "name"),
    ],
)
def test_what_is_wrong_is_named_with_its_place(
    setup: SetUp,
    room: SmallRoom,
    administrator: Actor,
    values: Body,
    code: str,
    field: str,
) -> None:
    before = category(setup, administrator, room.no_print)
    draft = change(before, **values)
    with pytest.raises(RuleBroken) as refused:
        setup.save(administrator, draft)
    assert (refused.value.code, refused.value.field) == (code, field)
    told = setup.check(administrator, draft).problems
    assert (code, field) in [(each.code, each.field) for each in told]
    assert category(setup, administrator, room.no_print) == before


def test_changes_of_different_fields_go_together(
    setup: SetUp, room: SmallRoom, administrator: Actor
) -> None:
    before = category(setup, administrator, room.no_print)
    setup.save(administrator, change(before, name_en="No receipt"))
    setup.save(administrator, change(before, default_urgency=3))
    after = category(setup, administrator, room.no_print).body
    assert (after["name_en"], after["default_urgency"]) == ("No receipt", 3)


def test_the_same_field_is_a_conflict_that_names_it(
    setup: SetUp, room: SmallRoom, administrator: Actor
) -> None:
    before = category(setup, administrator, room.no_print)
    setup.save(administrator, change(before, name="Первое", code="311"))
    with pytest.raises(Conflict) as clash:
        setup.save(administrator, change(before, name="Второе", code="312"))
    assert clash.value.facts["fields"] == ("code", "name")
    assert clash.value.facts["by"] == "Root"


def test_a_new_record_comes_and_an_unused_one_goes(setup: SetUp, administrator: Actor) -> None:
    draft = new(SetupKind.PARTNER, name="Сервисный центр", phone="+7 495 000-00-00")
    made = setup.save(administrator, draft).value
    assert made is not None
    assert (made.active, made.body["email"]) == (True, "")
    gone = setup.save(administrator, Draft(SetupKind.PARTNER, made.key, None, made.body))
    assert gone.value is None
    assert setup.book(administrator).get(SetupKind.PARTNER, made.key) is None
    deeds = [each.deed for each in setup.history(administrator, SetupKind.PARTNER, made.key)]
    assert deeds == [Deed.REMOVED, Deed.CREATED]


def test_what_is_used_is_not_taken_away_but_may_be_retired(
    setup: SetUp, room: SmallRoom, administrator: Actor, catalogue: CatalogueService
) -> None:
    cash = setup.book(administrator).get(SetupKind.GROUP, str(room.cash))
    assert cash is not None
    used = {each.table for each in setup.uses(administrator, SetupKind.GROUP, cash.key)}
    assert used == {"agent_group", "category"}
    with pytest.raises(RuleBroken, match="setup_used"):
        setup.save(administrator, Draft(SetupKind.GROUP, cash.key, None, cash.body))
    setup.save(administrator, change(cash, active=False))
    assert room.cash not in catalogue.snapshot().groups


def test_a_question_taken_out_keeps_what_was_answered(
    setup: SetUp, room: SmallRoom, administrator: Actor, catalogue: CatalogueService
) -> None:
    script_id = str(category(setup, administrator, room.no_print).body["script_id"])
    script = setup.book(administrator).get(SetupKind.SCRIPT, script_id)
    assert script is not None
    first, second = script.body["questions"]
    added = {"text": "Давно?", "options": [{"digit": 1, "text": "Да"}]}
    setup.save(administrator, change(script, questions=[second, added]))
    standing = setup.book(administrator).get(SetupKind.SCRIPT, script_id)
    assert standing is not None
    assert [each["text"] for each in standing.body["questions"]] == ["Горит индикатор?", "Давно?"]
    brought = change(standing, questions=[*standing.body["questions"], first])
    setup.save(administrator, brought)
    shown = next(iter(catalogue.snapshot().scripts.values()))
    assert [each.text for each in shown.questions] == ["Горит индикатор?", "Давно?", "Бумага есть?"]
    assert [each.text for each in shown.questions[2].options] == ["Да", "Нет"]


@pytest.mark.parametrize("kind", [k for k in SetupKind if k is not SetupKind.AGENT])
def test_who_may_not_shape_is_refused(setup: SetUp, room: SmallRoom, kind: SetupKind) -> None:
    with pytest.raises(RuleBroken, match="not_allowed") as refused:
        setup.save(room.litvinov, Draft(kind, str(new_id()), {"name": "x"}))
    assert refused.value.facts["permission"] == RIGHTS[kind]
    with pytest.raises(RuleBroken, match="not_allowed"):
        setup.book(room.litvinov)


def test_a_change_is_taken_back_and_that_too(
    setup: SetUp, room: SmallRoom, administrator: Actor
) -> None:
    before = category(setup, administrator, room.no_print)
    setup.save(administrator, change(before, name="Нет чека", synonyms=[]))
    (told,) = setup.history(administrator, SetupKind.CATEGORY, before.key)
    setup.undo(administrator, told.entry_id)
    assert category(setup, administrator, before.key) == before
    newest, _ = setup.history(administrator, SetupKind.CATEGORY, before.key)
    setup.undo(administrator, newest.entry_id)
    assert category(setup, administrator, before.key).name == "Нет чека"


def test_a_field_changed_again_since_is_not_taken_back(
    setup: SetUp, room: SmallRoom, administrator: Actor
) -> None:
    before = category(setup, administrator, room.no_print)
    first = setup.save(administrator, change(before, name="Раз", code="39")).value
    assert first is not None
    (told,) = setup.history(administrator, SetupKind.CATEGORY, before.key)
    setup.save(administrator, change(first, name="Два"))
    with pytest.raises(Conflict) as clash:
        setup.undo(administrator, told.entry_id)
    assert clash.value.facts["fields"] == ("name",)


def test_making_and_taking_away_are_taken_back(setup: SetUp, administrator: Actor) -> None:
    made = setup.save(administrator, new(SetupKind.PARTNER, name="Завод")).value
    assert made is not None
    (born,) = setup.history(administrator, SetupKind.PARTNER, made.key)
    setup.undo(administrator, born.entry_id)
    assert setup.book(administrator).get(SetupKind.PARTNER, made.key) is None
    gone, _ = setup.history(administrator, SetupKind.PARTNER, made.key)
    assert setup.undo(administrator, gone.entry_id).value == made


def test_open_work_of_a_category_may_follow_it_to_another_group(
    setup: SetUp, room: SmallRoom, administrator: Actor, catalogue: CatalogueService
) -> None:
    with room.database.write() as session:
        free = ticket(session, room, 1, room.no_print)
        held = ticket(session, room, 2, room.no_fiscal, assignee_id=room.kim.agent_id)
    branch = category(setup, administrator, room.cash_branch)
    draft = change(branch, group_id=str(room.network))
    (effect,) = setup.check(administrator, draft).effects
    assert (effect.code, effect.facts["count"], effect.facts["free"]) == (
        "open_stay_in_group",
        2,
        1,
    )
    asked = Draft(draft.kind, draft.key, draft.body, draft.base, frozenset({effect.offers}))
    setup.save(administrator, asked)
    tickets = Tickets(room.database, room.clock, catalogue)
    groups = [tickets.card(administrator, key).group_id for key in (free, held)]
    assert groups == [room.network, room.cash]


def test_the_journal_holds_everything_newest_first(
    setup: SetUp, room: SmallRoom, administrator: Actor
) -> None:
    setup.save(administrator, new(SetupKind.PARTNER, name="Раз"))
    setup.save(administrator, change(category(setup, administrator, room.no_print), name="Два"))
    assert [each.kind for each in setup.journal(administrator)] == [
        SetupKind.CATEGORY,
        SetupKind.PARTNER,
    ]
    assert len(setup.journal(administrator, [SetupKind.PARTNER])) == 1


def test_figures_count_a_branch_with_what_is_below(
    setup: SetUp, room: SmallRoom, administrator: Actor
) -> None:
    with room.database.write() as session:
        ticket(session, room, 1, room.no_print)
        ticket(session, room, 2, room.no_fiscal)
    counted = setup.figures(administrator, SetupKind.CATEGORY)
    assert (counted[str(room.no_print)], counted[str(room.cash_branch)]) == (1, 2)
    assert setup.figures(administrator, SetupKind.GROUP)[str(room.cash)] == 2
