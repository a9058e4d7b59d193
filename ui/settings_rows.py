"""The pages of the settings as the palette finds them: name, words, icon, right."""

from collections.abc import Callable

from app.domain.permissions import Permission

Translate = Callable[[str, str], str]
Row = tuple[str, str, str, Permission | None]


def settings_rows(translate: Translate) -> tuple[Row, ...]:
    """Return a row for every page, in the order of the settings."""
    return (*_requests(translate), *_times(translate), *_people(translate), *_system(translate))


def _requests(translate: Translate) -> tuple[Row, ...]:
    catalogue = Permission.CATALOGUE_EDIT
    kinds = translate("Actions", "Classification of requests")
    return (
        ("categories", kinds, "account_tree", catalogue),
        ("states", translate("Actions", "States and moves of tickets"), "swap_horiz", catalogue),
        ("process", translate("Actions", "Closing, reopening, priorities"), "rule", catalogue),
        ("fields", translate("Actions", "Fields of a request"), "tune", catalogue),
        (
            "asked",
            translate("Actions", "Questions that come most"),
            "monitoring",
            Permission.REPORT_READ,
        ),
        ("scripts", translate("Actions", "Intake scripts"), "rule", catalogue),
        ("answers", translate("Actions", "Sets of ready answers"), "quickreply", catalogue),
        ("routes", translate("Actions", "Routes of requests"), "merge", catalogue),
        ("responsible", translate("Actions", "Who answers for what"), "badge", None),
        ("lists", translate("Actions", "Lists of tickets for roles"), "list_alt", catalogue),
        ("channels", translate("Actions", "Owners of channels"), "phone_callback", catalogue),
        ("targets", translate("Actions", "Targets of the room"), "flag", catalogue),
    )


def _times(translate: Translate) -> tuple[Row, ...]:
    catalogue, sla = Permission.CATALOGUE_EDIT, Permission.SLA_EDIT
    return (
        ("roster", translate("Actions", "Roster of the week"), "calendar_month", None),
        ("duties", translate("Actions", "Rotation of duties"), "refresh", catalogue),
        ("absences", translate("Actions", "Absences and deputies"), "pause", None),
        ("policies", translate("Actions", "SLA and contracts"), "timer", sla),
        ("sla_rules", translate("Actions", "Rules of deadlines"), "rule", sla),
        ("escalations", translate("Actions", "Warnings and escalation"), "priority_high", sla),
        ("calendars", translate("Actions", "Working time"), "schedule", sla),
        ("holidays", translate("Actions", "Holidays"), "calendar_month", sla),
    )


def _people(translate: Translate) -> tuple[Row, ...]:
    staff = Permission.STAFF_EDIT
    return (
        ("people", translate("Actions", "Employees and accounts"), "group", staff),
        ("groups", translate("Actions", "Groups and queues"), "folder", staff),
        ("departments", translate("Actions", "Departments"), "apartment", staff),
        ("competence", translate("Actions", "Table of competence"), "star", None),
        ("lines", translate("Actions", "Lines of support"), "filter_list", staff),
        ("rights", translate("Actions", "Roles and rights"), "lock", staff),
    )


def _system(translate: Translate) -> tuple[Row, ...]:
    return (
        ("exchange", translate("Actions", "Import and export of the set-up"), "upload_file", None),
        ("partners", translate("Actions", "Partners"), "handshake", Permission.CATALOGUE_EDIT),
        ("room", translate("Actions", "Settings of the room"), "headset_mic", None),
        ("database", translate("Actions", "Database and connection"), "settings", None),
        ("journal", translate("Actions", "Journal of changes"), "history", None),
        ("look", translate("Actions", "Look and language of this desk"), "tune", None),
        ("keys", translate("Actions", "Keys of this desk"), "keyboard_command_key", None),
        ("pin", translate("Actions", "My PIN or password"), "lock", None),
    )
