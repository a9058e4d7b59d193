"""Tickets of other systems: one row each, or the log of their events."""

import gzip
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path

import pytest
from sqlalchemy import func, select

from app.domain.importing.columns import ColumnMapping, ImportKind
from app.domain.vocabulary import EntryKind, Priority, Role, StateType
from app.services.clients import ClientService
from app.services.importing import Importing
from app.services.importing.options import ImportOptions, ImportReport
from db.models.sla import StateChange
from db.models.staff import Agent
from db.models.ticket import Ticket
from db.models.timeline import TimelineEntry
from db.session import Database, dialect_of
from tests.services.importing.conftest import WriteFile
from tests.services.people import actor, clock

HEAD = (
    "number,incident_state,caller_id,opened_by,opened_at,sys_updated_by,sys_updated_at,"
    "category,subcategory,priority,assignment_group,assigned_to,closed_code,resolved_at,closed_at"
)
ADMINISTRATOR = actor(Role.ADMINISTRATOR)


def event(state: str, by: str, at: str, number: str = "INC1", more: str = "", **kept: str) -> str:
    priority, assignee = kept.get("priority", "3 - Moderate"), kept.get("assignee", "?")
    resolved = kept.get("resolved", "?")
    return (
        f"{number},{state},Caller 7,Opened by  8,29/2/2016 01:16,{by},{at},Сеть,VPN,{priority},"
        f"Group 56,{assignee},code 5,{resolved},5/3/2016 12:00{more}"
    )


def brought(importing: Importing, path: Path, **options: object) -> ImportReport:
    told = ImportOptions(**{"zone": "UTC", **options})  # type: ignore[arg-type]  # named by the tests
    return importing.run(ADMINISTRATOR, path, ImportKind.TICKETS, told)


def only_ticket(database: Database) -> Ticket:
    with database.read() as session:
        return session.execute(select(Ticket)).scalar_one()


def entries(database: Database) -> list[TimelineEntry]:
    with database.read() as session:
        order = select(TimelineEntry).order_by(TimelineEntry.at, TimelineEntry.id)
        return list(session.execute(order).scalars())


def test_the_log_of_a_case_becomes_a_ticket_with_its_timeline(
    database: Database, importing: Importing, write: WriteFile
) -> None:
    path = write(
        HEAD,
        event("New", "Updated by 1", "29/2/2016 01:23"),
        event("Active", "Updated by 1", "29/2/2016 02:00", assignee="Resolver 9"),
        event(
            "Active",
            "Updated by 1",
            "29/2/2016 02:10",
            priority="1 - Critical",
            assignee="Resolver 9",
        ),
        event("Resolved", "Updated by 2", "29/2/2016 03:00", assignee="Resolver 9"),
        event("Active", "Updated by 1", "1/3/2016 03:00", assignee="Resolver 9"),
        event("-100", "Updated by 1", "1/3/2016 03:30", assignee="Resolver 9"),
        event("Resolved", "Updated by 2", "1/3/2016 04:00", assignee="Resolver 9"),
        event("Closed", "Updated by 2", "5/3/2016 12:00", assignee="Resolver 9"),
    )
    report = brought(importing, path)
    assert (report.read, report.created, report.contacts, report.groups) == (8, 1, 1, 1)
    assert report.categories == 2
    assert report.rules == {"resolved_log": 1}
    ticket = only_ticket(database)
    assert (ticket.external_key, ticket.number // 10**7) == ("INC1", 2016)
    assert (ticket.state, ticket.state_type) == ("closed", StateType.CLOSED)
    assert ticket.priority is Priority.NORMAL
    assert ticket.reopen_count == 1
    assert ticket.opened_at == datetime(2016, 2, 29, 1, 16, tzinfo=UTC)
    assert ticket.resolved_at == datetime(2016, 3, 1, 4, 0, tzinfo=UTC)
    assert ticket.closed_at == datetime(2016, 3, 5, 12, 0, tzinfo=UTC)
    assert (ticket.subject, ticket.resolution) == ("Сеть · VPN", "code 5")
    kinds = [entry.kind for entry in entries(database)]
    assert kinds.count(EntryKind.REOPENED) == 1
    assert kinds.count(EntryKind.PRIORITY) == 2
    assert kinds.count(EntryKind.RESOLUTION) == 2
    assert kinds.count(EntryKind.ASSIGNED) == 2
    assert (kinds[0], kinds[-1]) == (EntryKind.REGISTERED, EntryKind.IMPORTED)
    with database.read() as session:
        states = session.execute(select(StateChange.state).order_by(StateChange.at)).scalars()
        assert list(states) == "new in_progress resolved in_progress resolved closed".split()
        staff = session.execute(select(Agent.full_name, Agent.active)).all()
        assert ("Opened by 8", False) in [tuple(row) for row in staff]


def test_a_second_run_changes_nothing(
    database: Database, importing: Importing, write: WriteFile
) -> None:
    path = write(HEAD, event("New", "A", "29/2/2016 01:23"))
    brought(importing, path)
    number = only_ticket(database).number
    again = brought(importing, path)
    assert (again.created, again.already_there, again.agents) == (0, 1, 0)
    assert only_ticket(database).number == number


def test_the_column_of_resolution_wins_and_broken_times_are_mended(
    database: Database, importing: Importing, write: WriteFile
) -> None:
    path = write(
        HEAD,
        event("New", "A", "28/2/2016 23:00"),
        event("Active", "A", "29/2/2016 05:00"),
        event("Resolved", "A", "29/2/2016 04:00", resolved="29/2/2016 04:10"),
    )
    report = brought(importing, path)
    assert report.rules == {"resolved_column": 1, "times_mended": 2}
    assert only_ticket(database).resolved_at == datetime(2016, 2, 29, 4, 10, tzinfo=UTC)
    assert [entry.at.hour for entry in entries(database)][:4] == [1, 1, 5, 5]


def test_wrong_cells_are_named_by_row_and_column(
    database: Database, importing: Importing, write: WriteFile
) -> None:
    path = write(
        HEAD,
        event("New", "A", "31/2/2016 01:23"),
        event("Lost", "A", "29/2/2016 01:23", "INC2"),
        event("New", "A", "29/2/2016 01:23", "INC3", priority="soon"),
        event("New", "A", "29/2/2016 01:23", ""),
        event("New", "A", "29/2/2016 01:23", "INC2"),
        event("New", "A", "29/2/2016 01:23", "INC4", more=",1"),
    )
    report = brought(importing, path)
    assert [(error.row, error.column, error.code) for error in report.errors] == [
        (2, "sys_updated_at", "import_date"),
        (3, "incident_state", "import_state"),
        (4, "priority", "import_priority"),
        (5, "number", "required"),
        (6, "number", "import_scattered"),
        (7, "", "import_ragged"),
    ]
    with database.read() as session:
        assert session.execute(select(func.count()).select_from(Ticket)).scalar_one() == 0
        assert session.execute(select(func.count()).select_from(Agent)).scalar_one() == 0


def test_a_plain_table_with_a_mapping_of_words(
    database: Database, importing: Importing, write: WriteFile
) -> None:
    path = write(
        "Номер;Тема;Описание;Открыта;Приоритет;Статус;Заявитель;Телефон;Клиент;Исполнитель",
        "A-1;Не печатает;Принтер;01.02.2026 09:30;P1;Решена;Ким Лев;88120004417;Вектор;Яр Ян",
        encoding="cp1251",
    )
    mapping = ColumnMapping(values={"priority": {"P1": "4"}})
    report = brought(importing, path, mapping=mapping, zone="Europe/Moscow")
    assert (report.created, report.contacts, report.organisations) == (1, 1, 1)
    ticket = only_ticket(database)
    assert (ticket.subject, ticket.priority) == ("Не печатает", Priority.LOW)
    assert ticket.opened_at == datetime(2026, 2, 1, 6, 30, tzinfo=UTC)
    found = ClientService(database, clock).find(actor(), "A-1")
    assert ([one.full_name for one in found.matches], found.ticket_id) == (["Ким Лев"], ticket.id)
    with database.read() as session:
        about = dialect_of(session).tickets_found("принтеры", 5)
        assert about is not None
        assert session.execute(about).scalar_one() == ticket.id


def test_day_and_month_that_could_change_places_are_told(
    importing: Importing, write: WriteFile
) -> None:
    path = write("number,opened_at", "1,03/04/2026 10:00")
    preview = importing.preview(ADMINISTRATOR, path, ImportKind.TICKETS)
    assert [problem.code for problem in preview.problems] == ["import_dates_ambiguous"]
    assert (preview.date_order, preview.mapping.columns["opened_at"]) == ("dmy", "opened_at")
    brought(importing, path, date_order="mm/dd/yyyy")


def sliced(source: Path, target: Path, cases: int) -> int:
    """Copy the first whole cases of the sample log; returns its rows."""
    keys: set[str] = set()
    rows = 0
    with (
        gzip.open(source, "rt", encoding="utf-8") as log,
        target.open("w", encoding="utf-8") as out,
    ):
        out.write(next(log))
        for line in log:
            keys.add(line.split(",", 1)[0])
            if len(keys) > cases:
                break
            out.write(line)
            rows += 1
    return rows


def test_the_first_sample_incidents_go_in(
    database: Database, importing: Importing, firstline_shared_data: Path, tmp_path: Path
) -> None:
    log = firstline_shared_data / "incidents" / "incident_event_log.csv.gz"
    rows = sliced(log, tmp_path / "slice.csv", 1500)
    told: list[tuple[int, int]] = []
    report = importing.run(
        ADMINISTRATOR,
        tmp_path / "slice.csv",
        ImportKind.TICKETS,
        None,
        lambda done, total: told.append((done, total)),
    )
    assert (report.read, report.created, report.error_count) == (rows, 1500, 0)
    assert told[-1] == (rows + 1, rows + 1)
    found = ClientService(database, clock).find(actor(), "INC0000045")
    assert [one.full_name for one in found.matches] == ["Caller 2403"]


def test_the_whole_sample_log_is_understood(firstline_shared_data: Path) -> None:
    from app.services.importing.source import look

    log = firstline_shared_data / "incidents" / "incident_event_log.csv.gz"
    source = look(log, ImportKind.TICKETS, ImportOptions())
    cases = [case for _, case in islice(source.cases(), 30_000)]
    assert len(cases) == 24_918
    assert not any(isinstance(case, tuple) for case in cases)


@pytest.mark.parametrize("order", ["dd.mm", "x", ""])
def test_an_unknown_date_order_is_refused(
    importing: Importing, write: WriteFile, order: str
) -> None:
    with pytest.raises(Exception, match="import_date_format"):
        brought(importing, write("number,opened_at", "1,03/04/2026"), date_order=order)
