"""Changing what lies around the tickets: presence, calls, drafts, deeds, the feed, people."""

from tests.attacks.attempt import EVERYBODY, NARROW, NOTHING, STAFF, Attempt

ENGINEER, PARTNER, DISPATCHER = ("engineer",), ("partner",), ("dispatcher",)
SUPERVISOR, DISMISSED = ("supervisor",), ("dismissed",)

ATTEMPTS = (
    Attempt("sit at a hidden ticket", NARROW,
            "INSERT INTO presence VALUES (:'agent_engineer', 'x', :'hidden', 'looking', now())"),
    Attempt("sit there in another's name", STAFF,
            "INSERT INTO presence VALUES (:'agent_colleague', 'x', :'mine', 'writing', now())"),
    Attempt("send another away from his ticket", STAFF,
            "DELETE FROM presence WHERE agent_id = :'agent_colleague'"),
    Attempt("sit at a ticket for ever", ENGINEER,
            "INSERT INTO presence VALUES (:'agent_engineer', 'x', :'mine', 'writing',"
            " now() + interval '9 years') RETURNING seen_at <= now()", "shows t"),
    Attempt("a call in another's name", DISPATCHER,
            "INSERT INTO call (id, agent_id, channel, number_as_typed, phone_key, started_at,"
            " talk_seconds, hold_seconds, wrap_up_seconds, reason, note, entered_afterwards,"
            " key_count) VALUES (gen_random_uuid(), :'agent_engineer', 'phone', '', '', now(), 0,"
            " 0, 0, '', '', false, 0) RETURNING agent_id = :'agent_dispatcher'", "shows t"),
    Attempt("rewrite another's call", ("engineer", "expert"),
            "UPDATE call SET talk_seconds = 1, started_at = now() WHERE id = :'call_dispatcher'",
            NOTHING),
    Attempt("rewrite another's call as his supervisor", SUPERVISOR,
            "UPDATE call SET talk_seconds = 1, started_at = now() WHERE id = :'call_dispatcher'"),
    Attempt("give a call to another", ENGINEER,
            "UPDATE call SET agent_id = :'agent_dispatcher' WHERE id = :'call_engineer'"),
    Attempt("say that somebody else's lost caller was reached", ENGINEER,
            "UPDATE call SET called_back_at = now(), outcome = 'callback_done'"
            " WHERE id = :'call_dispatcher'", NOTHING),
    Attempt("delete a call", EVERYBODY, "DELETE FROM call"),
    Attempt("rewrite another's draft", tuple(r for r in EVERYBODY if r != "dispatcher"),
            "UPDATE call_draft_copy SET body = 'x' WHERE call_id = :'draft'", NOTHING),
    Attempt("delete another's draft", ("engineer", "expert", "partner", "supervisor"),
            "SELECT guard.drop_drafts(ARRAY[:'draft'::uuid]);"
            "SELECT guard.leave('00000000'); SELECT guard.lost_desks()", NOTHING),
    Attempt("a draft in another's name", ENGINEER,
            "INSERT INTO call_draft_copy VALUES (gen_random_uuid(), :'agent_dispatcher', 'x',"
            " now())"),
    Attempt("sit on the key of another's call", ENGINEER,
            "INSERT INTO call_draft_copy VALUES (:'call_dispatcher', :'agent_engineer', 'x',"
            " now())"),
    Attempt("a deed in another's name", ENGINEER,
            "INSERT INTO sent_deed VALUES (gen_random_uuid(), :'agent_dispatcher', now())"),
    Attempt("forget a deed", EVERYBODY, "DELETE FROM sent_deed"),
    Attempt("stamp the feed", EVERYBODY,
            "INSERT INTO change (kind, at, origin) VALUES ('ticket', now(), 'x')"),
    Attempt("flood the feed", EVERYBODY, "SELECT guard.tell_change('ticket', NULL)"),
    Attempt("empty the feed", EVERYBODY, "DELETE FROM change"),
    Attempt("pass for another's desk in the feed", ENGINEER,
            "SET LOCAL application_name = 'firstline/1/00000000@boss';"
            "UPDATE ticket SET first_response_at = now(), changed_at = now() WHERE id = :'mine';"
            "SET CONSTRAINTS ALL IMMEDIATE;"
            "SELECT origin = '00000000@boss@' || session_user FROM change"
            " ORDER BY seq DESC LIMIT 1",
            "shows t"),
    Attempt("say that an answer helped a thousand times", DISPATCHER,
            "UPDATE canned_answer SET used = 1000, helped = 1000"),
    Attempt("say that one came in long ago", ENGINEER,
            "UPDATE agent SET last_sign_in_at = '2020-01-01' WHERE id = :'agent_engineer'"
            " RETURNING last_sign_in_at > now() - interval '1 minute'", "shows t"),
    Attempt("change the directory as a partner", PARTNER,
            "UPDATE contact SET full_name = 'x'", NOTHING),
    Attempt("add to the directory as a partner", PARTNER,
            "INSERT INTO client (id, name, search_text, tax_number, city, address, time_zone,"
            " working_hours, environment, is_key, active, created_at, version) VALUES"
            " (gen_random_uuid(), 'x', 'x', '', '', '', '', '', '', false, true, now(), 1)"),
    Attempt("write a notice in another's name", ENGINEER,
            "INSERT INTO client_notice (id, client_id, kind, text, author_id, created_at,"
            " must_confirm) VALUES (gen_random_uuid(), :'client', 'other', 'x',"
            " :'agent_administrator', now(), false) RETURNING author_id = :'agent_engineer'",
            "shows t"),
    Attempt("take down what another wrote about a client", ENGINEER,
            "UPDATE client_notice SET expires_at = now() WHERE author_id <> :'agent_engineer'",
            NOTHING),
    Attempt("confirm a notice in another's name", ENGINEER,
            "INSERT INTO notice_confirmation (notice_id, call_id, agent_id, at)"
            " SELECT n.id, c.id, :'agent_administrator', now() FROM client_notice n, call c"),
    Attempt("everything a dismissed one may still write", DISMISSED,
            "UPDATE ticket SET version = version + 1;"
            "UPDATE contact SET full_name = 'x'; UPDATE call SET note = 'x';"
            "UPDATE canned_answer SET used = 1; UPDATE agent SET last_sign_in_at = now();"
            "UPDATE room_setting SET value = 'x'", NOTHING),
)  # fmt: skip
