"""Deadlines: noticing what is not so, hiding behind it, hearing what is told to others."""

from tests.attacks.attempt import EVERYBODY, NOTHING, STAFF, Attempt
from tests.attacks.tickets import RAISED, told

ENGINEER = ("engineer",)
NO_SHAPER = ("dispatcher", "engineer", "neighbour", "expert", "partner", "dismissed")


def crossing(ticket: str = "mine", minutes: int = 480, rule: str = "breach") -> str:
    """A deadline noticed by hand."""
    return (
        "INSERT INTO sla_crossing (id, ticket_id, rule_id, target_minutes, round, due_at, at)"
        f" VALUES ('11111111-1111-4111-8111-111111111111', :'{ticket}', :'{rule}', {minutes}, 0,"
        " now() - interval '1 hour', now())"
    )


ATTEMPTS = (
    Attempt("notice a deadline that is none", STAFF, crossing()),
    Attempt("notice a deadline of a hidden ticket", ENGINEER, crossing("hidden")),
    Attempt("notice by a rule that is none", STAFF, crossing(rule="mine")),
    Attempt("take what was noticed back", EVERYBODY, "DELETE FROM sla_crossing"),
    Attempt("change what was noticed", EVERYBODY, "UPDATE sla_crossing SET at = now()"),
    Attempt("ring at a colleague's desk for nothing", STAFF,
            "INSERT INTO sla_notice (crossing_id, agent_id)"
            " VALUES (gen_random_uuid(), :'agent_colleague')"),
    Attempt("read and quit what was told to others", STAFF,
            "UPDATE sla_notice SET seen_at = now() WHERE agent_id = :'agent_colleague'", NOTHING),
    Attempt("tell of an escalation that was none", STAFF, told("escalated")),
    Attempt("pass a ticket on in the name of a rule", ENGINEER,
            f"{crossing()};"
            f"UPDATE ticket SET assignee_id = NULL, group_id = :'cash', state = 'new',"
            f" state_type = 'new', {RAISED} WHERE id = :'others'"),
    Attempt("write rules of deadlines without the right", NO_SHAPER,
            "UPDATE escalation_rule SET at_percent = 1; UPDATE sla_rule SET position = 9",
            NOTHING),
    Attempt("add a rule of deadlines without the right", NO_SHAPER,
            "INSERT INTO sla_rule (id, name, position, policy_id, active)"
            " VALUES (gen_random_uuid(), 'x', 0, :'policy', true)"),
)  # fmt: skip
