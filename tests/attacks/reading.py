"""Reading what one may not: rows, columns, other people's statements, and leaks around them."""

from tests.attacks.attempt import (
    EVERYBODY,
    NARROW,
    NOT_ADMINISTRATOR,
    NOTHING,
    OPEN,
    STAFF,
    Attempt,
)

ENGINEER, PARTNER, DISMISSED = ("engineer",), ("partner",), ("dismissed",)
_DAYS = "now() - interval '180 days', now(), now() - interval '360 days', now()"
_EVER = "'-infinity', 'infinity', '-infinity', 'infinity'"

ATTEMPTS = (
    Attempt("read another department's ticket", NARROW,
            "SELECT * FROM ticket WHERE id = :'hidden'", NOTHING),
    Attempt("read it by its number", NARROW,
            "SELECT subject FROM ticket WHERE number = 20260000001", NOTHING),
    Attempt("read it by COPY", NARROW,
            "COPY (SELECT * FROM ticket WHERE id = :'hidden') TO STDOUT", NOTHING),
    Attempt("read it locked", NARROW,
            "SELECT id FROM ticket WHERE id = :'hidden' FOR UPDATE", NOTHING),
    Attempt("read it through a cursor", NARROW,
            "DECLARE c CURSOR FOR SELECT * FROM ticket WHERE id = :'hidden'; FETCH ALL FROM c",
            NOTHING),
    Attempt("read it as XML", NARROW,
            "SELECT query_to_xml(format('SELECT subject FROM ticket WHERE id = %L', :'hidden'),"
            " false, true, '')::text LIKE '%subject%'", "shows f"),
    Attempt("read what was said on it", NARROW,
            "SELECT * FROM timeline_entry WHERE ticket_id = :'hidden'", NOTHING),
    Attempt("read the log of its states, its clocks, its promises", NARROW,
            "SELECT at FROM state_change WHERE ticket_id = :'hidden';"
            "SELECT due_at FROM sla_target WHERE ticket_id = :'hidden';"
            "SELECT text FROM promise WHERE ticket_id = :'hidden'", NOTHING),
    Attempt("read its fields, answers, links, calls", NARROW,
            "SELECT value FROM ticket_field_value WHERE ticket_id = :'hidden';"
            "SELECT answer FROM ticket_answer WHERE ticket_id = :'hidden';"
            "SELECT kind FROM ticket_link WHERE :'hidden' IN (ticket_id, other_id);"
            "SELECT relation FROM call_ticket WHERE ticket_id = :'hidden'", NOTHING),
    Attempt("read a file of it", NARROW,
            "SELECT name FROM attachment WHERE ticket_id = :'hidden';"
            "SELECT content FROM attachment_content WHERE attachment_id = :'file'", NOTHING),
    Attempt("see who has it before him", NARROW,
            "SELECT agent_id FROM presence WHERE ticket_id = :'hidden'", NOTHING),
    Attempt("read its trail", NARROW, "SELECT * FROM guard.history_of(:'hidden')", NOTHING),
    Attempt("find it by its words", NARROW,
            "SELECT * FROM guard.find_tickets('kept-apart', 100)", NOTHING),
    Attempt("put SQL into the words looked for", NARROW,
            "SELECT * FROM guard.find_tickets($x$') OR true) --$x$, 100);"
            "SELECT * FROM guard.find_tickets($x$kept-apart' OR 'a' = 'a$x$, 100)", NOTHING),
    Attempt("put SQL into the parts of a name", ("partner", "dismissed"),
            "SELECT * FROM guard.find_contacts('[[\"x'') OR true --\"]]', ''') OR true --', 9);"
            "SELECT * FROM guard.find_contacts('[]', '', 9);"
            "SELECT * FROM guard.find_contacts('[[]]', NULL, NULL);"
            "SELECT * FROM guard.find_contacts('[[\"%\"]]', '', 2147483647)"
            " WHERE find_contacts <> :'contact'", NOTHING),
    Attempt("ask the searches for nothing at all", STAFF,
            "SELECT * FROM guard.find_tickets(NULL, NULL);"
            "SELECT * FROM guard.client_history(NULL, NULL, NULL, NULL);"
            "SELECT * FROM guard.open_promises(NULL, NULL);"
            "SELECT * FROM guard.requester_of(NULL, NULL);"
            "SELECT * FROM guard.history_of(NULL)", NOTHING),
    Attempt("ask for a very long list of numbers", PARTNER,
            "SELECT * FROM guard.requester_of(ARRAY(SELECT generate_series(1, 200000)::bigint),"
            " '{OLD-1}')", NOTHING),
    Attempt("read an organisation's history without the right", PARTNER,
            "SELECT * FROM guard.client_history(:'client', :'contact', '', 50);"
            "SELECT * FROM guard.open_promises(:'client', :'contact');"
            "SELECT * FROM guard.requester_of('{20260000001}', '{}');"
            "SELECT * FROM guard.frequent('-infinity', 50)", NOTHING),
    Attempt("find everybody by the digits of a number without the right", PARTNER,
            "SELECT contact_id FROM guard.find_by_digits(false, '{}', '', '', NULL, NULL, NULL,"
            " '{20260000001}', '{}', 1000, 1000);"
            "SELECT contact_id FROM guard.find_seen_by_digits(false, '{}', '', '', NULL, NULL,"
            " NULL, '{20260000001}', '{}', 1000, 1000) WHERE contact_id <> :'contact'", NOTHING),
    Attempt("count what waits in a hidden queue", NARROW,
            "SELECT waiting FROM guard.waiting_in(ARRAY[:'net'::uuid], true,"
            " :'agent_administrator') WHERE waiting > 0", NOTHING),
    Attempt("the room's figures without the right to them",
            ("dispatcher", "engineer", "neighbour", "expert", "partner", "dismissed"),
            f"SELECT * FROM guard.asked_tickets({_DAYS}, NULL, NULL, NULL);"
            f"SELECT * FROM guard.asked_calls({_DAYS}, NULL, NULL, NULL)", NOTHING),
    Attempt("the room's figures of all time at once", ("supervisor", "administrator"),
            f"SELECT * FROM guard.asked_tickets({_EVER}, NULL, NULL, NULL);"
            f"SELECT * FROM guard.asked_calls({_EVER}, NULL, NULL, NULL);"
            "SELECT * FROM guard.asked_tickets(NULL, NULL, NULL, NULL, NULL, NULL, NULL);"
            "SELECT * FROM guard.asked_calls(NULL, now(), NULL, NULL, NULL, NULL, NULL)", NOTHING),
    Attempt("put SQL into the channel of the figures", ("dispatcher", "partner"),
            f"SELECT * FROM guard.asked_tickets({_DAYS}, NULL, NULL, $x$' OR true --$x$)",
            NOTHING),
    Attempt("count the hidden by an outer join", NARROW,
            "SELECT count(t.id) FROM (VALUES (:'hidden'::uuid)) v(id)"
            " LEFT JOIN ticket t USING (id)",
            "shows 0"),
    Attempt("internal notes as a partner", PARTNER,
            "SELECT body FROM timeline_entry WHERE audience = 'internal';"
            "SELECT body FROM timeline_entry WHERE body LIKE 'among%'", NOTHING),
    Attempt("internal notes by COPY TO", PARTNER,
            "COPY (SELECT body FROM timeline_entry WHERE ticket_id = :'partners') TO STDOUT",
            "shows for partners"),
    Attempt("internal notes by the error of a cast", PARTNER,
            "SELECT count(*) FROM timeline_entry WHERE body::int > 0", "22P02"),
    Attempt("hidden rows by the error of a cast", ENGINEER,
            "SELECT count(*) FROM ticket WHERE subject::int > 0", "22P02"),
    Attempt("hidden rows by a division in the order", ENGINEER,
            "SELECT 1 FROM ticket ORDER BY 1 / (CASE WHEN subject = 'kept-apart' THEN 0 ELSE 1 END)"
            " LIMIT 0;"
            "SELECT number FROM ticket WHERE"
            " 1 / (CASE WHEN subject = 'kept-apart' THEN 0 ELSE 1 END)"
            " = 1 AND id = :'hidden'", NOTHING),
    Attempt("hidden rows by the error of a subquery", ENGINEER,
            "SELECT (SELECT subject FROM ticket WHERE id = :'hidden')::int", NOTHING),
    Attempt("hidden rows by a regular expression", ENGINEER,
            "SELECT number FROM ticket WHERE subject ~ '^kept'", NOTHING),
    Attempt("statistics of the columns", EVERYBODY,
            "SELECT most_common_vals FROM pg_stats WHERE tablename IN"
            " ('ticket', 'timeline_entry', 'agent', 'call_draft_copy')"
            " AND most_common_vals IS NOT NULL", NOTHING),
    Attempt("statistics as they are kept", EVERYBODY, "SELECT * FROM pg_statistic"),
    Attempt("the print of a PIN", EVERYBODY, "SELECT pin_hash FROM agent"),
    Attempt("the print of a PIN with everything else", EVERYBODY, "SELECT * FROM agent"),
    Attempt("the print of a PIN as one's own row comes back", STAFF,
            "UPDATE agent SET last_sign_in_at = now() RETURNING pin_hash"),
    Attempt("the print of a PIN by a whole row", STAFF, "SELECT agent FROM agent"),
    Attempt("the print of a PIN in a condition", STAFF,
            "SELECT login FROM agent WHERE pin_hash LIKE 'p%'"),
    Attempt("the draft of somebody's call", tuple(r for r in EVERYBODY if r != "dispatcher"),
            "SELECT body FROM call_draft_copy WHERE call_id = :'draft'", NOTHING),
    Attempt("what somebody's outbox has sent", tuple(r for r in EVERYBODY if r != "dispatcher"),
            "SELECT agent_id FROM sent_deed WHERE id = :'deed'", NOTHING),
    Attempt("another's calls without the right to them", PARTNER,
            "SELECT id FROM call", NOTHING),
    Attempt("the directory as a partner, beyond his own tickets", PARTNER,
            "SELECT id FROM contact WHERE id <> :'contact'; SELECT text FROM client_notice;"
            "SELECT number FROM contract; SELECT word FROM name_word", NOTHING),
    Attempt("the log of the set-up", ("dispatcher", "engineer", "expert", "partner", "dismissed"),
            "SELECT * FROM audit_entry", NOTHING),
    Attempt("the trail of every ticket", EVERYBODY, "SELECT * FROM guard.ticket_history"),
    Attempt("the guard's own notes", EVERYBODY, "SELECT * FROM guard.in_hand"),
    Attempt("the numbers given out to others", EVERYBODY, "SELECT * FROM guard.number_draw"),
    Attempt("a password on its way", EVERYBODY, "SELECT * FROM guard.sent_verifier"),
    Attempt("a password on its way, by COPY", EVERYBODY,
            "COPY guard.sent_verifier TO STDOUT"),
    Attempt("the passwords", EVERYBODY, "SELECT rolpassword FROM pg_authid"),
    Attempt("the passwords by their view", EVERYBODY, "SELECT passwd FROM pg_shadow"),
    Attempt("the passwords by the list of roles", STAFF,
            "SELECT rolname FROM pg_roles WHERE rolpassword <> '********'", NOTHING),
    Attempt("everybody's accounts", NOT_ADMINISTRATOR, "SELECT * FROM guard.accounts()"),
    Attempt("what others are asking the server", STAFF,
            "SELECT query FROM pg_stat_activity WHERE usename <> session_user"
            " AND query NOT IN ('', '<insufficient privilege>')", NOTHING),
    Attempt("where others sit", STAFF,
            "SELECT client_addr FROM pg_stat_activity WHERE usename <> session_user"
            " AND client_addr IS NOT NULL", NOTHING),
    Attempt("everything, with row security off", EVERYBODY,
            "SET LOCAL row_security = off; SELECT count(*) FROM ticket"),
    Attempt("everything of a dismissed one's", DISMISSED,
            "SELECT id FROM ticket; SELECT id FROM client; SELECT id FROM contact;"
            "SELECT id FROM call; SELECT id FROM timeline_entry; SELECT id FROM category;"
            "SELECT seq FROM change; SELECT agent_id FROM presence; SELECT name FROM room_setting;"
            "SELECT role FROM role_right; SELECT id FROM attachment", NOTHING),
    Attempt("the colleagues of a dismissed one", DISMISSED,
            "SELECT id FROM agent WHERE login <> session_user", NOTHING),
    Attempt("the searches of a dismissed one", DISMISSED,
            "SELECT * FROM guard.find_tickets('Заявка', 10);"
            "SELECT * FROM guard.client_history(:'client', :'contact', '', 10);"
            "SELECT * FROM guard.requester_of('{20260000002}', '{}');"
            "SELECT * FROM guard.find_by_digits(false, '{}', '', '', NULL, NULL, NULL, '{}', '{}',"
            " 9, 9);"
            "SELECT * FROM guard.find_seen_by_digits(false, '{}', '', '', NULL, NULL, NULL, '{}',"
            " '{}', 9, 9);"
            "SELECT * FROM guard.waiting_in('{}', true, NULL) WHERE waiting > 0;"
            "SELECT * FROM guard.frequent('-infinity', 9)", NOTHING),
    Attempt("a published article's draft", ("dispatcher", "partner"),
            "SELECT id FROM article WHERE NOT published", NOTHING),
    Attempt("how many rows there may be, by EXPLAIN", PARTNER,
            "EXPLAIN SELECT * FROM ticket WHERE department_id = :'far_department'", OPEN,
            "estimates"),
    Attempt("all the people of the directory", ("dispatcher",),
            "COPY contact TO STDOUT; COPY (SELECT * FROM ticket) TO STDOUT", OPEN, "bulk"),
)  # fmt: skip
