"""The room's set-up in words: kinds of records, names of their fields, effects of a change."""

from collections.abc import Callable, Mapping
from typing import Final

from app.domain.setup.documents import Effect, Problem, SetupKind
from ui.texts.errors import SENTENCES
from ui.texts.facts import Facts
from ui.texts.setup_fields import FIELDS
from ui.translations import translate

KINDS: Final[Mapping[SetupKind, Callable[[], str]]] = {
    SetupKind.DEPARTMENT: lambda: translate("Setup", "Department"),
    SetupKind.LINE: lambda: translate("Setup", "Line"),
    SetupKind.GROUP: lambda: translate("Setup", "Group"),
    SetupKind.CALENDAR: lambda: translate("Setup", "Working time"),
    SetupKind.POLICY: lambda: translate("Setup", "Deadlines"),
    SetupKind.SLA_RULE: lambda: translate("Setup", "Rule of deadlines"),
    SetupKind.ESCALATION: lambda: translate("Setup", "Warning or escalation"),
    SetupKind.FIELD: lambda: translate("Setup", "Own field"),
    SetupKind.SCRIPT: lambda: translate("Setup", "Intake script"),
    SetupKind.CATEGORY: lambda: translate("Setup", "Category"),
    SetupKind.STATE: lambda: translate("Setup", "State"),
    SetupKind.ANSWER_SET: lambda: translate("Setup", "Set of answers"),
    SetupKind.ARTICLE: lambda: translate("Setup", "Article"),
    SetupKind.ROUTING: lambda: translate("Setup", "Route"),
    SetupKind.DUTY: lambda: translate("Setup", "Rotation of duties"),
    SetupKind.PARTNER: lambda: translate("Setup", "Partner"),
    SetupKind.AGENT: lambda: translate("Setup", "Person"),
    SetupKind.FILTER: lambda: translate("Setup", "List of tickets"),
    SetupKind.CHANNEL: lambda: translate("Setup", "Owner of a channel"),
    SetupKind.KPI: lambda: translate("Setup", "Target"),
    SetupKind.SWITCH: lambda: translate("Setup", "Switch"),
}
"""What a record of each kind is called."""

EFFECTS: Final[Mapping[str, Callable[[Facts], str]]] = {
    "open_stay_in_group": lambda f: translate(
        "Setup", "Only new tickets go to the other group. %n open stay with “{group}”",
        n=f.count("count"),
    ),
    "open_lack_field": lambda f: translate(
        "Setup", "%n open tickets lack “{name}” and can be solved only with it", n=f.count("count")
    ),
    "open_keep_category": lambda f: translate(
        "Setup", "%n open tickets keep the category, new ones cannot get it", n=f.count("count")
    ),
    "values_of_other_kind": lambda f: translate(
        "Setup", "%n tickets keep what was typed, of whatever kind it was", n=f.count("count")
    ),
    "values_kept": lambda f: translate(
        "Setup", "%n tickets keep a value that is taken out, first of all “{value}”",
        n=f.count("count"),
    ),
    "answers_stay": lambda f: translate(
        "Setup", "%n answers of earlier calls stay as they were given", n=f.count("count")
    ),
    "open_stay_in_retired": lambda f: translate(
        "Setup", "%n open tickets lie in this group and stay there", n=f.count("count")
    ),
    "duty_rolled": lambda f: translate(
        "Setup", "In the coming eight weeks hours change for %n people: {added} come, {dropped} "
        "go. Hours that have begun and days set by hand stay", n=f.count("people")
    ),
    "open_keep_deadlines": lambda f: translate(
        "Setup", "%n open tickets keep their deadlines until they change", n=f.count("count")
    ),
    "open_stay_on_line": lambda f: translate(
        "Setup", "%n open tickets lie on this line and stay there", n=f.count("count")
    ),
    "tickets_stay_in_state": lambda f: translate(
        "Setup", "%n tickets stand in this state; they can be led out of it", n=f.count("count")
    ),
    "open_go_by_new_moves": lambda f: translate(
        "Setup", "%n open tickets stand in this state and go on by the new moves at once",
        n=f.count("count"),
    ),
}  # fmt: skip
"""Code of an effect -> what it says before saving."""

OFFERS: Final[Mapping[str, Callable[[Facts], str]]] = {
    "recount": lambda _f: translate("Setup", "Count their deadlines anew"),
    "move_open": lambda f: translate("Setup", "Let %n that nobody holds follow", n=f.count("free")),
}
"""Deed that an effect offers -> the words on its control."""


def kind_name(kind: SetupKind) -> str:
    """Return what a record of the kind is called."""
    return KINDS[kind]()


def path_name(path: str) -> str:
    """Return the caption of a field by its path in a document, with the row where it has one."""
    parts = [part for part in path.split(".") if part]
    named = [part for part in parts if not part.isdigit()]
    rows = [int(part) + 1 for part in parts if part.isdigit()]
    caption = FIELDS.get(named[-1]) if named else None
    text = caption() if caption else path
    return (
        translate("Setup", "{field}, row {row}").format(field=text, row=rows[0]) if rows else text
    )


def problem_text(problem: Problem) -> str:
    """Return the sentence for what is wrong with a document."""
    facts = Facts({**problem.facts, "field": path_name(problem.field)})
    sentence = SENTENCES.get(problem.code)
    if sentence is None:
        return translate("Errors", "This did not work ({code}). Try again").format(
            code=problem.code
        )
    return sentence(facts).format_map(facts)


def effect_text(effect: Effect) -> str:
    """Return what saving would mean."""
    facts = Facts(dict(effect.facts))
    return EFFECTS[effect.code](facts).format_map(facts)


def offer_text(effect: Effect) -> str:
    """Return the words on the control of an offered deed; "" when nothing is offered."""
    if not effect.offers:
        return ""
    facts = Facts(dict(effect.facts))
    return OFFERS[effect.offers](facts).format_map(facts)
