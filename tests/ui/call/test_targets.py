"""The room's targets beside a dispatcher's own figures (R87)."""

from app.domain.kpi import KpiMeasure
from app.domain.vocabulary import CallOutcome, Role
from db.models.call import Call
from db.models.kpi import KpiTarget
from tests import factories as make
from tests.rooms import SmallRoom
from tests.ui.call.call_window import CallWindow


def test_a_target_stands_beside_the_figure_for_whoever_may_see_it(
    calls: CallWindow, room: SmallRoom
) -> None:
    with room.database.write() as session:
        for measure, target, shown_to in (
            (KpiMeasure.CALL_SECONDS, 240, None),
            (KpiMeasure.SOLVED_AT_ONCE, 50, Role.DISPATCHER),
            (KpiMeasure.SOLVED_A_SHIFT, 9, Role.SUPERVISOR),
        ):
            make.add(
                session,
                KpiTarget(name="Цель", measure=measure, target=target, shown_to=shown_to),
            )
        make.add(
            session,
            Call(
                agent_id=room.dispatcher.agent_id, started_at=room.clock(),
                finished_at=room.clock(), talk_seconds=130, outcome=CallOutcome.SOLVED_AT_ONCE,
            ),
        )  # fmt: skip
    calls.services.catalogue.refresh()
    calls.desk.refresh()
    figures = calls.desk.bottom_widget.figures
    calls.wait(lambda: "handling" in figures.text())
    assert "handling 2:10 (target ≤ 4:00)" in figures.text()
    assert "at once 100 % (target ≥ 50 %)" in figures.text()
