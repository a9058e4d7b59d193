"""The pages of lists, owners of channels and targets."""

from PySide6.QtWidgets import QWidget

from app.domain.permissions import Permission
from app.domain.setup.documents import SetupKind
from ui.settings.page_spec import PageSpec, Tools
from ui.setup.page import SetupPage
from ui.translations import translate

_EDIT = (Permission.CATALOGUE_EDIT,)


def list_pages() -> tuple[PageSpec, ...]:
    """Return the pages in the order of the list."""
    kind = SetupKind
    return (
        PageSpec("lists", "list_alt", "tickets", _lists_name, _lists, _EDIT, kind.FILTER),
        PageSpec(
            "channels", "phone_callback", "tickets", _channels_name, _channels, _EDIT, kind.CHANNEL
        ),
        PageSpec("targets", "flag", "tickets", _targets_name, _targets, _EDIT, kind.KPI),
    )


# ---- imported when opened: each costs milliseconds that the window need not wait for
def _lists(tools: Tools) -> QWidget:
    from ui.settings.subjects.role_filters import RoleFilterSubject

    return SetupPage(tools.context, RoleFilterSubject())


def _channels(tools: Tools) -> QWidget:
    from ui.settings.subjects.channels import ChannelSubject

    return SetupPage(tools.context, ChannelSubject())


def _targets(tools: Tools) -> QWidget:
    from ui.settings.subjects.targets import TargetSubject

    return SetupPage(tools.context, TargetSubject())


def _lists_name() -> str:
    return translate("Settings", "Lists of tickets")


def _channels_name() -> str:
    return translate("Settings", "Owners of channels")


def _targets_name() -> str:
    return translate("Settings", "Targets")
