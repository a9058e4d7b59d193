"""Every form that is killed while it is filled in: who fills it, and how one comes to it."""

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from tests.kill.hands import Hands
from ui.call.desk import CallDesk
from ui.call.dock_panel import DockPanel
from ui.knowledge.knowledge_view import KnowledgeView
from ui.outages.outages_view import OutagesView
from ui.settings.people_page import PeoplePage
from ui.settings.room_page import RoomPage
from ui.settings.roster.absences_page import AbsencesPage
from ui.settings.roster.roster_page import RosterPage
from ui.ticket_parts.moves import Move
from ui.tickets.tickets_view import TicketsView
from ui.work.work_desk import WorkDesk
from ui.work.work_presenter import WorkTab

Text = QLineEdit | QPlainTextEdit


@dataclass(frozen=True, slots=True)
class Place:
    """A form: ``reach(hands, 0 or 1)`` shows it under the own or another record.

    It is asked again until it returns the text; ``alone``: the form has one record only.
    """

    login: str
    reach: Callable[[Hands, int], Text | None]
    alone: bool = False


def text_in(text: Text) -> str:
    """Everything that stands in a line or a text."""
    return text.text() if isinstance(text, QLineEdit) else text.toPlainText()


def _solution(hands: Hands, at: int) -> Text | None:
    return _move(hands, at, Move.RESOLVE)


def _pause(hands: Hands, at: int) -> Text | None:
    return _move(hands, at, Move.WAIT_CLIENT)


def _move(hands: Hands, at: int, move: Move) -> Text | None:
    view = hands.ticket(at)
    if view is None:
        return None
    form = view.writing.form
    if not form.isVisible():
        view.writing.start(move)
    return form.solution if move is Move.RESOLVE else form.reason


def _note(hands: Hands, at: int) -> Text | None:
    view = hands.ticket(at)
    return view.writing.composer.text if view is not None else None


def _question(hands: Hands, at: int) -> Text | None:
    view = hands.ticket(at)
    if view is None:
        return None
    if view.consult.line.isHidden():
        view.consult.ask_senior()
    return view.consult.line


def _own_field(hands: Hands, at: int) -> Text | None:
    view = hands.ticket(at)
    if view is None or "where" not in view.properties.own.controls:
        return None
    line = view.properties.own.controls["where"]
    assert isinstance(line, QLineEdit)
    return line


def _passing(hands: Hands, at: int) -> Text | None:
    view = hands.ticket(at)
    if view is None:
        return None
    line = view.properties._words
    if at == 0 and line.isHidden():
        view.properties._pass_on(None, UUID(hands.key("group", 0)))
        return None
    return line.line


def _pass_on(hands: Hands, at: int) -> Text | None:
    hands.desk.open_section("tickets")
    view, wanted = hands.section, UUID(hands.key("ticket", at))
    assert isinstance(view, TicketsView)
    if wanted not in view.table.ticket_ids():
        return None
    view.passing.close_up()
    view.table.keep_marked([wanted])
    view._on_pass()
    return view.passing.reason


def _call_back(hands: Hands, at: int) -> Text | None:
    hands.desk.open_section("work")
    view, wanted = hands.section, UUID(hands.key("lost", at))
    assert isinstance(view, WorkDesk)
    if view.presenter.tab is not WorkTab.CALLBACKS:
        view.lists.tabs.chosen.emit(list(WorkTab).index(WorkTab.CALLBACKS))
        return None
    if view.presenter.reading is None:
        return None
    view._show_callback(wanted)
    return view.call_back.note


def _outage(hands: Hands, at: int) -> Text | None:
    view = _board(hands, hands.key("outage", at))
    return view.outage.text if view is not None else None


def _rung(hands: Hands, at: int) -> Text | None:
    view = _board(hands, hands.key("rung", 0))
    if view is None:
        return None
    view.outage.callers.go_to(UUID(hands.key("rung", at + 1)))
    return view.outage.note.line


def _board(hands: Hands, wanted: str) -> OutagesView | None:
    hands.desk.open_section("outages")
    view = hands.section
    assert isinstance(view, OutagesView)
    card = view.presenter.card
    if card is None or card.line.ticket_id != UUID(wanted):
        view.presenter.choose(UUID(wanted))
        return None
    return view


def _talk(hands: Hands, at: int) -> Text | None:
    hands.desk.open_section("knowledge")
    view, wanted = hands.section, UUID(hands.key("article", at))
    assert isinstance(view, KnowledgeView)
    if view.presenter.sheet is None or view.presenter.sheet.article.article_id != wanted:
        view.presenter.open(wanted)
        return None
    return view.pane.talk.text


def _solved_at_once(hands: Hands, at: int) -> Text | None:
    view = hands.call(at)
    return _asked(view, view.form.solve, view.form.solve.line) if view else None


def _ended(hands: Hands, at: int) -> Text | None:
    view = hands.call(at)
    return _asked(view, view.form.ending, view.form.ending.note) if view else None


def _say_first(hands: Hands, at: int) -> Text | None:
    view = hands.call(at)
    if view is None or view.parts.notices.card is None:
        return None
    return _asked(view, view.form.notice, view.form.notice.text)


def _asked(view: CallDesk, panel: DockPanel, text: Text) -> Text:
    if not panel.isVisible():
        view.form.open_panel(panel)
    return text


def _assignee(hands: Hands, at: int) -> Text | None:
    view = hands.call(at)
    if view is None:
        return None
    picker = view.form.assignee.picker
    if not picker.isVisible():
        view.form.assignee.open_picker()
    if at == 0 and picker._choice is None:
        picker._on_accepted(picker._queues()[0])
    return picker.reason


def _person(hands: Hands, at: int) -> Text | None:
    page, wanted = hands.page("people"), UUID(hands.key("person", at))
    assert isinstance(page, PeoplePage)
    if page.editor.kept.record != str(wanted):
        page.list.select(wanted)
        return None
    return page.editor.form.name_edit


def _absence(hands: Hands, at: int) -> Text | None:
    page, wanted = hands.page("absences"), hands.key("absence", at)
    assert isinstance(page, AbsencesPage)
    if not page._absences:
        return None
    if wanted == "new" and page.form.kept.record != wanted:
        page.begin()
    return page.form.reason


def _day(hands: Hands, at: int) -> Text | None:
    page = hands.page("roster")
    assert isinstance(page, RosterPage)
    if page.week is None:
        return None
    if page.at != (page.week.rows[at].agent_id, 2):
        page._on_day(page.week.rows[at].agent_id, 2)
    return page.day.note


def _letter(hands: Hands, _at: int) -> Text | None:
    page = hands.page("room")
    assert isinstance(page, RoomPage)
    return page.letter.opening.edit


PLACES = {
    "solution": Place("litvinov", _solution),
    "pause": Place("litvinov", _pause),
    "note": Place("litvinov", _note),
    "question": Place("litvinov", _question),
    "own_field": Place("litvinov", _own_field),
    "passing": Place("litvinov", _passing),
    "pass_on": Place("head", _pass_on),
    "call_back": Place("litvinov", _call_back),
    "outage": Place("anna", _outage),
    "rung": Place("anna", _rung),
    "talk": Place("litvinov", _talk),
    "solved_at_once": Place("anna", _solved_at_once),
    "ended": Place("anna", _ended),
    "assignee": Place("anna", _assignee),
    "say_first": Place("anna", _say_first),
    "person": Place("boss", _person),
    "absence": Place("boss", _absence),
    "day": Place("boss", _day),
    "letter": Place("boss", _letter, alone=True),
}
