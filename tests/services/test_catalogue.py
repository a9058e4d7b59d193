"""The snapshot of the room's reference data."""

from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread

from app.domain.sla import targets_for
from app.domain.vocabulary import FieldKind, Priority
from app.services.catalogue import CatalogueService
from db.models.catalogue import Category
from db.models.room import RoomSetting
from tests import factories as make
from tests.rooms import SmallRoom
from tests.statements import StatementCounter

MOST_STATEMENTS = 29
"""One of them reads the sets of ready answers with who is given each."""


def test_a_category_inherits_queue_and_fields(room: SmallRoom, catalogue: CatalogueService) -> None:
    view = catalogue.snapshot().categories[room.no_fiscal]
    assert view.path == ("Кассы", "Нет связи с ФН")
    assert view.path_en == view.path
    assert view.group_id == room.cash
    assert [(field.code, field.required_on_create) for field in view.fields] == [
        ("cash_number", True),
        ("model", False),
    ]
    assert view.fields[1].kind is FieldKind.LIST
    assert view.fields[1].options == {"values": ["Атол", "Штрих"]}


def test_a_field_of_another_department_stays_out(
    room: SmallRoom, catalogue: CatalogueService
) -> None:
    with room.database.write() as session:
        other = make.make_department(session, "sales")
        make.make_field(session, room.no_print, "deal", department_id=other)
    codes = [field.code for field in catalogue.snapshot().categories[room.no_print].fields]
    assert codes == ["model"]


def test_a_retired_branch_takes_its_categories_along(
    room: SmallRoom, catalogue: CatalogueService
) -> None:
    with room.database.write() as session:
        branch = session.get(Category, room.cash_branch)
        assert branch is not None
        branch.active = False
    assert set(catalogue.snapshot().categories) & {room.cash_branch, room.no_print} == set()


def test_scripts_keep_the_order_of_asking(room: SmallRoom, catalogue: CatalogueService) -> None:
    snapshot = catalogue.snapshot()
    script_id = snapshot.categories[room.no_print].script_id
    assert script_id is not None
    questions = snapshot.scripts[script_id].questions
    assert [one.text for one in questions] == ["Бумага есть?", "Горит индикатор?"]
    assert [(one.digit, one.text) for one in questions[0].options] == [(1, "Да"), (2, "Нет")]


def test_the_default_policy_counts_in_office_hours(
    room: SmallRoom, catalogue: CatalogueService
) -> None:
    snapshot = catalogue.snapshot()
    assert snapshot.default_policy_id == room.office
    late = datetime(2026, 3, 13, 14, 30, tzinfo=UTC)  # a Friday, half an hour before closing
    targets = targets_for(snapshot.policies[room.office], Priority.NORMAL, late)
    assert targets.first_response_due_at == datetime(2026, 3, 16, 6, 30, tzinfo=UTC)
    assert targets.resolution == timedelta(hours=8)


def test_the_lowest_line_takes_what_nobody_does(
    room: SmallRoom, catalogue: CatalogueService
) -> None:
    snapshot = catalogue.snapshot()
    assert snapshot.first_line_group_id == room.first_line
    assert snapshot.default_department_id == room.department
    assert snapshot.agents[room.kim.agent_id].group_ids == {room.cash}


def test_an_unreadable_switch_keeps_its_default(
    room: SmallRoom, catalogue: CatalogueService
) -> None:
    with room.database.write() as session:
        session.add(RoomSetting(name="outage_count", value="many"))
        session.add(RoomSetting(name="from_tomorrow", value="1"))
        session.add(RoomSetting(name="repeat_days", value="30"))
    settings = catalogue.snapshot().settings
    assert (settings.outage_count, settings.repeat_days) == (5, 30)


def test_few_statements_once_for_all_threads(
    room: SmallRoom, catalogue: CatalogueService, statements: StatementCounter
) -> None:
    assert catalogue.loaded.categories == {}
    together = Barrier(8)
    seen: list[int] = []

    def ask() -> None:
        together.wait()
        seen.append(id(catalogue.snapshot()))

    threads = [Thread(target=ask) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(set(seen)) == 1
    assert 0 < len(statements) <= MOST_STATEMENTS


def test_refresh_replaces_the_snapshot_and_the_index(
    room: SmallRoom, catalogue: CatalogueService
) -> None:
    before, index = catalogue.snapshot(), catalogue.index()
    assert index is catalogue.index()
    with room.database.write() as session:
        make.make_category(session, room.department, "5", "Телефония")
    assert catalogue.snapshot() is before
    assert catalogue.refresh() is catalogue.loaded is not before
    assert [one.category_id for one in catalogue.index().search("телеф")] != []
    assert index.search("телеф") == ()
