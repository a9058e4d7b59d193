"""What may be wrong with typed and pasted text, in words; and the names of fields."""

from collections.abc import Callable, Mapping
from typing import Final

from ui.texts.error_table import Sentences
from ui.translations import translate

FIELDS: Final[Mapping[str, Callable[[], str]]] = {
    "kind": lambda: translate("Fields", "Kind"),
    "contact_id": lambda: translate("Fields", "Who is calling"),
    "opened_at": lambda: translate("Fields", "Opened at"),
    "external_key": lambda: translate("Fields", "Number in the other system"),
    "path": lambda: translate("Fields", "File"),
    "period": lambda: translate("Fields", "Period"),
    "phone": lambda: translate("Fields", "Phone"),
    "number": lambda: translate("Fields", "Phone"),
    "name": lambda: translate("Fields", "Name"),
    "full_name": lambda: translate("Fields", "Name"),
    "caller": lambda: translate("Fields", "Who is calling"),
    "contact": lambda: translate("Fields", "Who is calling"),
    "organisation": lambda: translate("Fields", "Organisation"),
    "position": lambda: translate("Fields", "Position"),
    "city": lambda: translate("Fields", "City"),
    "title": lambda: translate("Fields", "Title"),
    "symptom": lambda: translate("Fields", "Symptom"),
    "steps": lambda: translate("Fields", "The fix"),
    "workaround": lambda: translate("Fields", "Until it is fixed"),
    "audience": lambda: translate("Fields", "For whom"),
    "categories": lambda: translate("Fields", "Categories"),
    "review_on": lambda: translate("Fields", "Review on"),
    "comment": lambda: translate("Fields", "Comment"),
    "description": lambda: translate("Fields", "What happened"),
    "category": lambda: translate("Fields", "Category"),
    "impact": lambda: translate("Fields", "Impact"),
    "urgency": lambda: translate("Fields", "Urgency"),
    "equipment": lambda: translate("Fields", "Equipment"),
    "assignee": lambda: translate("Fields", "Assign to"),
    "agent_id": lambda: translate("Fields", "Who is away"),
    "deputy_id": lambda: translate("Fields", "Who stands in"),
    "starts_at": lambda: translate("Fields", "First day"),
    "ends_at": lambda: translate("Fields", "Last day"),
    "group": lambda: translate("Fields", "Group"),
    "override_reason": lambda: translate("Fields", "Why somebody else"),
    "reason": lambda: translate("Fields", "Reason"),
    "tried": lambda: translate("Fields", "What was tried"),
    "review_at": lambda: translate("Fields", "Look again at"),
    "state": lambda: translate("Fields", "State"),
    "other": lambda: translate("Fields", "Linked ticket"),
    "solution": lambda: translate("Fields", "What helped"),
    "resolution_text": lambda: translate("Fields", "What helped"),
    "resolution_code": lambda: translate("Fields", "Kind of solution"),
    "text": lambda: translate("Fields", "Text"),
    "note": lambda: translate("Fields", "Note"),
    "outage_text": lambda: translate("Fields", "What callers are told"),
    "manner": lambda: translate("Fields", "Manner of address"),
    "login": lambda: translate("Fields", "Agent's name"),
    "password": lambda: translate("Fields", "Password"),
    "current": lambda: translate("Fields", "Present password"),
    "work_limit": lambda: translate("Fields", "Tickets at once"),
    "valid_until": lambda: translate("Fields", "Password holds through"),
    "database": lambda: translate("Fields", "Database"),
    "pin": lambda: translate("Fields", "PIN"),
    "ticket": lambda: translate("Fields", "Ticket"),
    "outage": lambda: translate("Fields", "Ticket of the outage"),
    "promise": lambda: translate("Fields", "Promise"),
    "expires_at": lambda: translate("Fields", "Shown until"),
    "room_name": lambda: translate("Fields", "Name of the room"),
}
"""Field of a failure -> its caption."""

SENTENCES: Final[Sentences] = {
    "required": lambda _: translate("Errors", "Fill in “{field}”"),
    "text_too_long": lambda f: translate(
        "Errors", "“{field}” takes %n characters, {length} were given. Shorten the text",
        n=f.count("limit"),
    ),
    "phone_empty": lambda _: translate("Errors", "There is no digit in the number"),
    "phone_letters": lambda _: translate("Errors", "There are letters in the phone number"),
    "phone_characters": lambda _: translate(
        "Errors", "There are signs in the phone number that do not belong there"
    ),
    "phone_too_long": lambda f: translate(
        "Errors", "%n digits are too many for a phone number", n=f.count("length")
    ),
    "phone_too_short": lambda f: translate(
        "Errors", "%n digits are too few for a phone number", n=f.count("length")
    ),
    "phone_country": lambda _: translate(
        "Errors", "There is no such country code. Check the start of the number"
    ),
    "pin_wrong": lambda _: translate("Errors", "Wrong PIN"),
    "pin_form": lambda _: translate("Errors", "A PIN is 4 to 12 digits"),
}  # fmt: skip
"""Code -> sentence."""
