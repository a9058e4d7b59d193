"""The pages under «Сроки»: policies, their rules, warnings, working time, holidays."""

from PySide6.QtWidgets import QWidget

from app.domain.permissions import Permission
from app.domain.setup.documents import SetupKind
from ui.settings.page_spec import PageSpec, Tools
from ui.setup.page import SetupPage
from ui.translations import translate

_SLA = (Permission.SLA_EDIT,)


def time_pages() -> tuple[PageSpec, ...]:
    """Return the pages in the order of the list."""
    kind = SetupKind
    return (
        PageSpec("policies", "timer", "time", _policies_name, _policies, _SLA, kind.POLICY),
        PageSpec("sla_rules", "rule", "time", _sla_rules_name, _sla_rules, _SLA, kind.SLA_RULE),
        PageSpec(
            "escalations", "priority_high", "time", _escalations_name, _escalations, _SLA,
            kind.ESCALATION,
        ),
        PageSpec("calendars", "schedule", "time", _calendars_name, _calendars, _SLA, kind.CALENDAR),
        PageSpec("holidays", "calendar_month", "time", _holidays_name, _holidays, _SLA),
    )  # fmt: skip


# ---- imported when opened: each costs milliseconds that the window need not wait for
def _policies(tools: Tools) -> QWidget:
    from ui.settings.subjects.policies import PolicySubject

    return SetupPage(tools.context, PolicySubject())


def _sla_rules(tools: Tools) -> QWidget:
    from ui.settings.subjects.sla_rules import SlaRuleSubject

    return SetupPage(tools.context, SlaRuleSubject(tools.context))


def _escalations(tools: Tools) -> QWidget:
    from ui.settings.subjects.escalations import EscalationSubject

    return SetupPage(tools.context, EscalationSubject())


def _calendars(tools: Tools) -> QWidget:
    from ui.settings.subjects.calendars import CalendarSubject

    return SetupPage(tools.context, CalendarSubject(tools.context))


def _holidays(tools: Tools) -> QWidget:
    from ui.settings.subjects.holidays import HolidaySubject

    return SetupPage(tools.context, HolidaySubject(tools.context))


def _policies_name() -> str:
    return translate("Settings", "SLA and contracts")


def _sla_rules_name() -> str:
    return translate("Settings", "Rules of deadlines")


def _escalations_name() -> str:
    return translate("Settings", "Warnings")


def _calendars_name() -> str:
    return translate("Settings", "Working time")


def _holidays_name() -> str:
    return translate("Settings", "Holidays")
