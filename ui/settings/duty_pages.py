"""The pages of routes and of the roster: what the table of pages says of each."""

from PySide6.QtWidgets import QWidget

from app.domain.permissions import Permission
from app.domain.setup.documents import SetupKind
from ui.settings.page_spec import PageSpec, Tools
from ui.setup.page import SetupPage
from ui.translations import translate


def request_pages() -> tuple[PageSpec, ...]:
    """Where matters go, and who answers for what."""
    shaping, kind = (Permission.CATALOGUE_EDIT,), SetupKind.ROUTING
    return (
        PageSpec("routes", "merge", "tickets", _routes_name, _routes, shaping, kind),
        PageSpec("responsible", "badge", "tickets", _responsible_name, _responsible),
    )


def people_pages() -> tuple[PageSpec, ...]:
    """The lines; who is on duty, by which rotation, who is away."""
    shaping, staff = (Permission.CATALOGUE_EDIT,), (Permission.STAFF_EDIT,)
    return (
        PageSpec("lines", "filter_list", "people", _lines_name, _lines, staff, SetupKind.LINE),
        PageSpec("competence", "star", "people", _competence_name, _competence),
        PageSpec("roster", "calendar_month", "people", _roster_name, _roster),
        PageSpec("duties", "refresh", "people", _duties_name, _duties, shaping, SetupKind.DUTY),
        PageSpec("absences", "pause", "people", _absences_name, _absences),
    )


def _routes(tools: Tools) -> QWidget:
    from ui.settings.subjects.routes import RouteSubject

    return SetupPage(tools.context, RouteSubject(tools.context))


def _routes_name() -> str:
    return translate("Settings", "Routes")


def _responsible(tools: Tools) -> QWidget:
    from ui.settings.roster.responsible_page import ResponsiblePage

    return ResponsiblePage(tools.context)


def _responsible_name() -> str:
    return translate("Settings", "Who answers for what")


def _roster(tools: Tools) -> QWidget:
    from ui.settings.roster.roster_page import RosterPage

    return RosterPage(tools.context)


def _roster_name() -> str:
    return translate("Settings", "Roster")


def _duties(tools: Tools) -> QWidget:
    from app.domain.working_calendar import zone_of
    from ui.settings.subjects.duties import DutySubject

    zone = tools.context.desk.duties.roster.zone
    today = tools.context.clock().astimezone(zone_of(zone)).date()
    return SetupPage(tools.context, DutySubject(zone, today.isoformat()))


def _duties_name() -> str:
    return translate("Settings", "Rotation of duties")


def _absences(tools: Tools) -> QWidget:
    from ui.settings.roster.absences_page import AbsencesPage

    return AbsencesPage(tools.context)


def _absences_name() -> str:
    return translate("Settings", "Absences")


def _lines(tools: Tools) -> QWidget:
    from ui.settings.subjects.lines import LineSubject

    return SetupPage(tools.context, LineSubject())


def _lines_name() -> str:
    return translate("Settings", "Lines")


def _competence(tools: Tools) -> QWidget:
    from ui.settings.competence_page import CompetencePage

    return CompetencePage(tools.context)


def _competence_name() -> str:
    return translate("Settings", "Competence")
