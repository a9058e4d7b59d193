"""Outages by plain SQL: marking, joining, telling callers, ringing back, searching by words."""

from tests.attacks.attempt import EVERYBODY, NARROW, NOTHING, STAFF, Attempt

PARTNER = ("partner",)
WIDE = ("dispatcher", "engineer", "supervisor", "administrator")

ATTEMPTS = (
    Attempt("mark a hidden ticket as an outage", NARROW,
            "INSERT INTO outage_mark VALUES (:'hidden', 'systemic', now(), :'agent_engineer')"),
    Attempt("hang a ticket under one that is no outage", WIDE,
            "UPDATE ticket SET master_id = :'others', changed_at = now() WHERE id = :'mine'"),
    Attempt("hang a hidden ticket under one's own", NARROW,
            "UPDATE ticket SET master_id = :'mine', changed_at = now() WHERE id = :'hidden'",
            NOTHING),
    Attempt("hang a ticket as a partner", PARTNER,
            "INSERT INTO outage_mark VALUES (:'mine', 'systemic', now(), :'agent_partner')"),
    Attempt("tell callers of no outage", STAFF,
            "INSERT INTO outage_text (id, ticket_id, at, agent_id, body) VALUES"
            " (gen_random_uuid(), :'mine', now(), :'agent_engineer', 'x')"),
    Attempt("rewrite what callers were told", EVERYBODY, "UPDATE outage_text SET body = 'x'"),
    Attempt("forget what callers were told", EVERYBODY, "DELETE FROM outage_text"),
    Attempt("tick off a caller who hangs under nothing", STAFF,
            "INSERT INTO outage_call (id, ticket_id, master_id, at, agent_id, result, note) VALUES"
            " (gen_random_uuid(), :'mine', :'others', now(), :'agent_engineer', 'reached', '')"),
    Attempt("forget a ring back", EVERYBODY, "DELETE FROM outage_call"),
    Attempt("find hidden tickets by their words", NARROW,
            "SELECT ticket_id FROM guard.alike_recent('x', NULL, '2000-01-01', 0, 100)"
            " WHERE ticket_id = :'hidden'", NOTHING),
)  # fmt: skip
