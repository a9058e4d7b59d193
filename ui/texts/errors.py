"""Failures in words: what is wrong and what to do, one sentence or two."""

from app.domain.errors import Conflict, DeskError
from app.domain.permissions import Permission
from ui.texts import (
    consult_words,
    error_classification,
    error_connection,
    error_database,
    error_deadlines,
    error_import,
    error_keeping,
    error_offline,
    error_rules,
    error_setup,
    error_staff,
    error_states,
    error_tickets,
    error_typed,
    filter_words,
)
from ui.texts.error_table import Sentences
from ui.texts.facts import Facts
from ui.texts.reasons import move_reason, refusal
from ui.texts.setup_fields import FIELDS
from ui.texts.words import state_name
from ui.translations import translate

OF_CATEGORY = "field:"
"""A failure in a category's own field carries the field's id after this and often its name."""
SENTENCES: Sentences = {
    **error_classification.SENTENCES,
    **error_connection.SENTENCES,
    **error_database.SENTENCES,
    **error_offline.SENTENCES,
    **error_typed.SENTENCES,
    **error_rules.SENTENCES,
    **error_import.SENTENCES,
    **error_keeping.SENTENCES,
    **error_tickets.SENTENCES,
    **error_staff.SENTENCES,
    **error_setup.SENTENCES,
    **error_deadlines.SENTENCES,
    **error_states.SENTENCES,
    **filter_words.SENTENCES,
    **consult_words.SENTENCES,
}
"""Code of a failure -> its sentence; tests hold it against every code that is raised."""


def error_text(error: BaseException) -> str:
    """Return the sentence for a failure; a bug of ours reads as one, without its innards."""
    if not isinstance(error, DeskError):
        return translate("Errors", "Something went wrong in the program. The log has the details")
    if error.code == "not_allowed" or _names_the_right(error):
        return _not_allowed(error)
    sentence = SENTENCES.get(error.code)
    if sentence is None:
        return _of_family(error)
    facts = Facts(_told(error))
    return sentence(facts).format_map(facts)


def _told(error: DeskError) -> dict[str, object]:
    facts = dict(error.facts)
    if error.field is not None:
        facts["field"] = facts.get("name") or field_name(error.field)
    if "reason" in facts:
        facts["reason"] = move_reason(str(facts["reason"])) or facts["reason"]
    if "state" in facts:
        facts["state"] = state_name(str(facts["state"]))
    return facts


def _names_the_right(error: DeskError) -> bool:
    """Tell whether a server has refused for want of a right, not because of what it is asked."""
    return (
        error.code == "server_refused"
        and not error.facts.get("reason")
        and str(error.facts.get("permission", "")) in set(Permission)
    )


def _not_allowed(error: DeskError) -> str:
    named = str(error.facts.get("permission", ""))
    if named not in set(Permission):
        return translate("Errors", "You have no right to do this")
    return refusal(Permission(named), str(error.facts.get("reason", "")))


def _of_family(error: DeskError) -> str:
    # A newer server may refuse with a code that this program does not know yet.
    if isinstance(error, Conflict):
        return translate("Errors", "Somebody else has just changed this. Refresh and look")
    return translate("Errors", "This did not work ({code}). Try again").format(code=error.code)


def field_name(field: str) -> str:
    """Return a field's name as the forms caption it; an unknown one stays as it is."""
    if field.startswith(OF_CATEGORY):
        return translate("Fields", "The category's field")
    known = error_typed.FIELDS.get(field) or FIELDS.get(field.rsplit(".", maxsplit=1)[-1])
    return known() if known else field


__all__ = ["SENTENCES", "error_text", "field_name"]
