"""The pages of what is asked most, of intake scripts and of ready answers in the table."""

from PySide6.QtWidgets import QWidget

from app.domain.permissions import Permission
from app.domain.setup.documents import SetupKind
from ui.settings.page_spec import PageSpec, Tools
from ui.setup.page import SetupPage
from ui.translations import translate


def asking_pages() -> tuple[PageSpec, ...]:
    """What the caller is asked, and what he is answered."""
    shaping, kind = (Permission.CATALOGUE_EDIT,), SetupKind
    return (
        PageSpec("asked", "monitoring", "tickets", _asked_name, _asked,
                 (Permission.REPORT_READ,), hidden=True),
        PageSpec("scripts", "rule", "tickets", _scripts_name, _scripts, shaping, kind.SCRIPT),
        PageSpec(
            "answers", "quickreply", "tickets", _answers_name, _answers, shaping, kind.ANSWER_SET
        ),
    )  # fmt: skip


def _asked(tools: Tools) -> QWidget:
    from ui.settings.asked.asked_page import AskedPage

    return AskedPage(tools.context, tools.navigator)


def _asked_name() -> str:
    return translate("Settings", "What is asked")


def _scripts(tools: Tools) -> QWidget:
    from ui.settings.subjects.scripts import ScriptSubject

    return SetupPage(tools.context, ScriptSubject(tools.context))


def _scripts_name() -> str:
    return translate("Settings", "Intake scripts")


def _answers(tools: Tools) -> QWidget:
    from ui.settings.subjects.answer_sets import AnswerSetSubject

    return SetupPage(tools.context, AnswerSetSubject(tools.context))


def _answers_name() -> str:
    return translate("Settings", "Ready answers")
