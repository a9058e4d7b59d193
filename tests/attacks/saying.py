"""Registering a call without saying what must be said first (N15), with a changed program."""

from tests.attacks.attempt import Attempt
from tests.attacks.tickets import new

DISPATCHER = ("dispatcher",)
BEGAN, SAID = "now() - interval '2 minutes'", "now()"


def call(contact: str = "warned", began: str = BEGAN, outcome: str = "new_ticket") -> str:
    """A call of the dispatcher's by hand; ``call`` names it from then on."""
    return (
        "SELECT gen_random_uuid() AS call, gen_random_uuid() AS made \\gset\n"
        "INSERT INTO call (id, agent_id, contact_id, channel, number_as_typed, phone_key,"
        " started_at, talk_seconds, hold_seconds, wrap_up_seconds, outcome, reason, note,"
        f" entered_afterwards, key_count) VALUES (:'call', :'agent_dispatcher', :'{contact}',"
        f" 'phone', '', '', {began}, 0, 0, 0, '{outcome}', '', '', false, 0);\n"
    )


def confirm(at: str = ":'call'") -> str:
    return (
        f"INSERT INTO notice_confirmation VALUES (:'notice', {at}, :'agent_dispatcher', now());\n"
    )


TICKET = new(key=":'made'", more=", contact_id", values=", :'warned'")
TIE = ";\nINSERT INTO call_ticket VALUES (:'call', :'made', 'created')"
ENDS = ";\nSET CONSTRAINTS ALL IMMEDIATE;\nSELECT count(*) = 1 FROM ticket WHERE id = :'made'"

ATTEMPTS = (
    Attempt("register a call without saying what must be said", DISPATCHER,
            call() + TICKET + TIE),
    Attempt("register it without its call", DISPATCHER,
            new(more=", contact_id", values=", :'warned'")),
    Attempt("register it with the call of another caller", DISPATCHER,
            call("contact") + TICKET + TIE),
    Attempt("count a call as solved without saying it", DISPATCHER,
            call(outcome="solved_at_once")),
    Attempt("say it at another call", DISPATCHER,
            call() + confirm() + call() + TICKET + TIE),
    Attempt("register what was said first", DISPATCHER,
            call() + confirm() + TICKET + TIE + ENDS, "shows t"),
    Attempt("register a call that began before anything was to be said", DISPATCHER,
            call(began="'2026-01-01'") + TICKET + TIE + ENDS, "shows t"),
    Attempt("register a call that waited in an outbox", DISPATCHER,
            "INSERT INTO sent_deed VALUES ('01890000-0000-7000-8000-000000000001',"
            " :'agent_dispatcher', now());\n" + call() + TICKET + TIE + ENDS, "shows t"),
)  # fmt: skip
