"""Changing what one may not: tickets, their past, their clocks, calls, drafts."""

from tests.attacks.attempt import EVERYBODY, NARROW, NOTHING, STAFF, Attempt

ENGINEER, PARTNER, DISPATCHER = ("engineer",), ("partner",), ("dispatcher",)
SUPERVISOR, DISMISSED = ("supervisor",), ("dismissed",)
RAISED = "version = version + 1, changed_at = now()"
DONE = ("state = 'resolved', state_type = 'resolved', resolution = 'x', resolution_code = 'fixed',"
        " resolved_at = now()")  # fmt: skip
NEW = ("INSERT INTO ticket (id, number, subject, description, state, state_type, priority, impact,"
       " urgency, channel, line, department_id, opened_at, registered_at, registered_by_id,"
       " entered_afterwards, changed_at, solved_at_once, outside_sla, pause_reason, resolution,"
       " workaround, root_cause, plan, billing_note, reopen_count, version")  # fmt: skip


def new(
    number: str = "drawn", *, key: str = "gen_random_uuid()", at: str = "now()",
    author: str = ":'agent_dispatcher'", more: str = "", values: str = "", after: str = "",
) -> str:  # fmt: skip
    """A registration by hand; ``number`` drawn takes one as the desk does."""
    drawing = "SELECT 20260000000 + guard.draw_numbers(2026, 1) AS drawn \\gset\n"
    drawn, number = (drawing, ":drawn") if number == "drawn" else ("", number)
    return (f"{drawn}{NEW}{more}) VALUES ({key}, {number}, 'x', '', 'new',"
            f" 'new', 3, 1, 2, 'phone', 1, :'department', {at}, {at}, {author}, false, {at},"
            f" false, false, '', '', '', '', '', '', 0, 1{values}) {after}")  # fmt: skip


def told(kind: str, *, on: str = "mine", who: str = "engineer", more: str = "", values: str = "",
         audience: str = "internal", at: str = "now()") -> str:  # fmt: skip
    """An entry of a timeline by hand."""
    return ("INSERT INTO timeline_entry (id, ticket_id, at, agent_id, kind, audience, body, facts"
            f"{more}) VALUES (gen_random_uuid(), :'{on}', {at}, :'agent_{who}', '{kind}',"
            f" '{audience}', 'forged', '{{}}'{values})")  # fmt: skip


ATTEMPTS = (
    Attempt("delete a ticket", EVERYBODY, "DELETE FROM ticket WHERE id = :'mine'"),
    Attempt("delete what was said", EVERYBODY, "DELETE FROM timeline_entry"),
    Attempt("empty a table", EVERYBODY, "TRUNCATE ticket CASCADE"),
    Attempt("rewrite the trail", EVERYBODY, "UPDATE guard.ticket_history SET login = 'x'"),
    Attempt("add to the trail", EVERYBODY,
            "INSERT INTO guard.ticket_history (ticket_id, op, before, after)"
            " VALUES (:'mine', 'update', '{}', '{}')"),
    Attempt("empty the trail", EVERYBODY, "TRUNCATE guard.ticket_history"),
    Attempt("change another department's ticket", NARROW,
            f"UPDATE ticket SET priority = 1, {RAISED} WHERE id = :'hidden'", NOTHING),
    Attempt("take another department's ticket", NARROW,
            f"UPDATE ticket SET assignee_id = :'agent_engineer', state = 'assigned',"
            f" state_type = 'open', {RAISED} WHERE id = :'hidden'", NOTHING),
    Attempt("solve a colleague's ticket", ENGINEER,
            f"UPDATE ticket SET {DONE}, {RAISED} WHERE id = :'others'"),
    Attempt("steal and solve in one statement", ENGINEER,
            f"UPDATE ticket SET assignee_id = :'agent_engineer', {DONE}, {RAISED}"
            " WHERE id = :'others'"),
    Attempt("take from the queue and solve in one statement", ENGINEER,
            f"UPDATE ticket SET assignee_id = :'agent_engineer', {DONE}, {RAISED}"
            " WHERE id = :'free'"),
    Attempt("close one's own ticket", ENGINEER,
            f"UPDATE ticket SET state = 'closed', state_type = 'closed', closed_at = now(),"
            f" {RAISED} WHERE id = :'solved'"),
    Attempt("close as a dispatcher", DISPATCHER,
            f"UPDATE ticket SET state = 'closed', state_type = 'closed', closed_at = now(),"
            f" {RAISED} WHERE id = :'solved'"),
    Attempt("reopen as a partner", PARTNER,
            f"UPDATE ticket SET state = 'reopened', state_type = 'open', {RAISED}"
            " WHERE id = :'solved'", NOTHING),
    Attempt("raise the priority of another queue's ticket", PARTNER,
            f"UPDATE ticket SET priority = 1, {RAISED} WHERE id = :'partners'"),
    Attempt("rewrite the subject", EVERYBODY, "UPDATE ticket SET subject = 'x'"),
    Attempt("rewrite the cause, the plan, the bill", STAFF,
            "UPDATE ticket SET root_cause = 'x', plan = 'x', billing_note = 'x'"),
    Attempt("change without raising the version", ENGINEER,
            "UPDATE ticket SET state = 'waiting_client', state_type = 'paused',"
            " pause_reason = 'x', review_at = now() + interval '1 day', paused_at = now(),"
            " changed_at = now() WHERE id = :'mine'"),
    Attempt("raise the version by two", ENGINEER,
            "UPDATE ticket SET priority = 2, version = version + 2 WHERE id = :'mine'"),
    Attempt("lower the version", ENGINEER,
            "UPDATE ticket SET priority = 2, version = version - 1 WHERE id = :'mine'"),
    Attempt("move where the room's table lets nobody go", ENGINEER,
            f"UPDATE ticket SET state = 'closed', state_type = 'closed', closed_at = now(),"
            f" {RAISED} WHERE id = :'mine'"),
    Attempt("go back to the beginning by hand", ENGINEER,
            f"UPDATE ticket SET state = 'new', state_type = 'new', {RAISED}"
            " WHERE id = :'mine'"),
    Attempt("call a closed state an open one", ENGINEER,
            f"UPDATE ticket SET state = 'closed', state_type = 'open', {RAISED}"
            " WHERE id = :'mine'"),
    Attempt("close what is not due by the rule's function", ENGINEER,
            "SELECT count(*) FROM guard.close_overdue(500) t WHERE t = :'solved'", "shows 0"),
    Attempt("name a ticket as one that closes by the rule", EVERYBODY,
            "INSERT INTO guard.closing VALUES (pg_current_xact_id(), :'mine')"),
    Attempt("have the dismissed close by the rule", DISMISSED,
            "SELECT * FROM guard.close_overdue(500)", NOTHING),
    Attempt("allow a move to oneself", ENGINEER,
            "INSERT INTO state_move VALUES ('assigned', 'closed', '')"),
    Attempt("take a move from everybody", EVERYBODY, "DELETE FROM state_move"),
    Attempt("give a move to another role", NARROW,
            "UPDATE state_move SET role = 'partner'", NOTHING),
    Attempt("take a move from everybody by the set-up's function", NARROW,
            "SELECT guard.drop_setup('state_move', '{\"to_state\": \"resolved\"}')"),
    Attempt("take every move at once", SUPERVISOR,
            "SELECT guard.drop_setup('state_move', '{\"to_state\": \"resolved\"}')"),
    Attempt("turn a solved state into an open one", SUPERVISOR,
            "UPDATE ticket_state SET state_type = 'open' WHERE code = 'resolved'"),
    Attempt("free a state of what it demands", ENGINEER,
            "UPDATE ticket_state SET asks_resolution_text = false", NOTHING),
    Attempt("solve without the text the room demands", ENGINEER,
            f"UPDATE ticket SET state = 'resolved', state_type = 'resolved', resolved_at = now(),"
            f" resolution_code = 'fixed', {RAISED} WHERE id = :'mine'"),
    Attempt("invent a state", ENGINEER,
            f"UPDATE ticket SET state = 'free', state_type = 'open', {RAISED} WHERE id = :'mine'"),
    Attempt("a state under a wrong type", ENGINEER,
            f"UPDATE ticket SET state = 'in_progress', state_type = 'closed', {RAISED}"
            " WHERE id = :'mine'"),
    Attempt("solve without a word", ENGINEER,
            f"UPDATE ticket SET {DONE.replace(chr(39) + 'x' + chr(39), chr(39) * 2)}, {RAISED}"
            " WHERE id = :'mine'"),
    Attempt("pause without a reason", ENGINEER,
            "UPDATE ticket SET state = 'waiting_client', state_type = 'paused', paused_at = now(),"
            f" {RAISED} WHERE id = :'mine'"),
    Attempt("give work to somebody who left", SUPERVISOR,
            f"UPDATE ticket SET assignee_id = :'agent_dismissed', state = 'assigned',"
            f" state_type = 'open', {RAISED} WHERE id = :'free'"),
    Attempt("forge who changed it", ENGINEER,
            f"UPDATE ticket SET changed_by_id = :'agent_administrator', {RAISED}, state ="
            " 'waiting_partner', state_type = 'paused', pause_reason = 'x', review_at = now() +"
            " interval '1 day', paused_at = now() WHERE id = :'mine';"
            "SELECT changed_by_id = :'agent_engineer' FROM ticket WHERE id = :'mine'", "shows t"),
    Attempt("forge when it was registered", STAFF,
            "UPDATE ticket SET registered_at = '2020-01-01', registered_by_id = NULL,"
            " number = 20260000999"),
    Attempt("a first response of long ago", ENGINEER,
            "UPDATE ticket SET first_response_at = opened_at, changed_at = now()"
            " WHERE id = :'mine';"
            "SELECT first_response_at > now() - interval '1 minute' FROM ticket"
            " WHERE id = :'mine'", "shows t"),
    Attempt("take a first response back", ENGINEER,
            "UPDATE ticket SET first_response_at = now(), changed_at = now() WHERE id = :'mine';"
            "UPDATE ticket SET first_response_at = NULL WHERE id = :'mine'"),
    Attempt("a solution of long ago", ENGINEER,
            f"UPDATE ticket SET resolved_at = opened_at, {RAISED} WHERE id = :'solved'"),
    Attempt("solve with the time of long ago", ENGINEER,
            f"UPDATE ticket SET {DONE.replace('now()', 'opened_at')}, version = version + 1,"
            " changed_at = opened_at WHERE id = :'mine';"
            "SELECT resolved_at > now() - interval '1 minute' FROM ticket WHERE id = :'mine'",
            "shows t"),
    Attempt("a change from the future", ENGINEER,
            "UPDATE ticket SET first_response_at = now() + interval '1 year',"
            " changed_at = now() + interval '1 year' WHERE id = :'mine';"
            "SELECT greatest(changed_at, first_response_at) < now() + interval '1 minute'"
            " FROM ticket WHERE id = :'mine'", "shows t"),
    Attempt("count reopenings down", ENGINEER,
            f"UPDATE ticket SET reopen_count = 0 - 1, {RAISED} WHERE id = :'mine'"),
    Attempt("reopen after the window, by an old time", ("supervisor",),
            "UPDATE ticket SET state = 'reopened', state_type = 'open', resolution = 'y',"
            f" {RAISED} WHERE id = :'solved'"),
    Attempt("move to a queue of another department by a half", ENGINEER,
            f"UPDATE ticket SET department_id = :'far_department', {RAISED} WHERE id = :'mine'"),
    Attempt("put one's due time off", ENGINEER,
            "UPDATE ticket SET due_at = now() + interval '1 year' WHERE id = :'mine'"),
    Attempt("put another's due time off", PARTNER,
            "UPDATE ticket SET due_at = now() + interval '1 year' WHERE id = :'partners'"),
    Attempt("put off the clock itself", ENGINEER,
            "UPDATE sla_target SET due_at = now() + interval '1 year' WHERE ticket_id = :'mine'"),
    Attempt("give oneself more minutes", ENGINEER,
            "UPDATE sla_target SET target_minutes = 100000, due_at = due_at + interval '1 year'"
            " WHERE ticket_id = :'mine'"),
    Attempt("call a deadline met", ENGINEER,
            "UPDATE sla_target SET met_at = now() WHERE ticket_id = :'mine'"
            " AND clock = 'first_response'"),
    Attempt("delete one's deadlines", ENGINEER,
            "SELECT guard.drop_clock(:'mine', 'resolution')"),
    Attempt("delete another's deadlines", PARTNER,
            "DELETE FROM sla_target WHERE ticket_id = :'partners'"),
    Attempt("delete the deadlines of another department", NARROW,
            "SELECT guard.drop_clock(:'hidden', 'resolution')"),
    Attempt("let a clock begin later", ENGINEER,
            "UPDATE sla_target SET started_at = now() WHERE ticket_id = :'mine'"),
    Attempt("keep another department's promise", NARROW,
            "UPDATE promise SET kept_at = now() WHERE id = :'promise_hidden'", NOTHING),
    Attempt("rewrite a promise", STAFF, "UPDATE promise SET text = 'x', due_at = NULL"),
    Attempt("promise in another's name", ENGINEER,
            "INSERT INTO promise (id, ticket_id, text, made_at, made_by_id) VALUES"
            " (gen_random_uuid(), :'mine', 'x', now(), :'agent_dispatcher')"),
    Attempt("choose a ticket's number", DISPATCHER, new("20269999999")),
    Attempt("choose a number that was given out", DISPATCHER, new("20260000500")),
    Attempt("draw a thousand numbers", DISPATCHER, "SELECT guard.draw_numbers(2026, 1000)"),
    Attempt("draw all the numbers of a year", SUPERVISOR,
            "SELECT guard.draw_numbers(2026, 2147483)", "22023"),
    Attempt("draw backwards", SUPERVISOR, "SELECT guard.draw_numbers(2026, -5)"),
    Attempt("draw numbers without the right", ("partner", "dismissed"),
            "SELECT guard.draw_numbers(2026, 1)"),
    Attempt("draw numbers of another age", SUPERVISOR,
            "SELECT guard.draw_numbers(1850, 1)", "22023"),
    Attempt("set the counter of numbers back", EVERYBODY,
            "UPDATE ticket_counter SET last = 0"),
    Attempt("set a year's numbers back", EVERYBODY, "SELECT setval('guard.number_of_2026', 1)"),
    Attempt("draw past the function", EVERYBODY, "SELECT nextval('guard.number_of_2026')"),
    Attempt("ask how many a year had", EVERYBODY, "SELECT last_value FROM guard.number_of_2026"),
    Attempt("begin a year by hand", EVERYBODY, "SELECT guard.begin_numbers(2050)"),
    Attempt("hold up the year's beginning", EVERYBODY, "SELECT pg_advisory_lock(7240117)"),
    Attempt("whose name stands under a registration", DISPATCHER,
            new(author=":'agent_dispatcher'", after="RETURNING registered_by_id ="
                " :'agent_dispatcher' AND changed_by_id = :'agent_dispatcher'"), "shows t"),
    Attempt("register in another's name", DISPATCHER,
            new(author=":'agent_administrator'") + ";"
            "SELECT registered_by_id = :'agent_dispatcher' FROM ticket"
            " ORDER BY number DESC LIMIT 1",
            "shows t"),
    Attempt("register into the past", DISPATCHER,
            new(at="'2020-01-01'", after="RETURNING registered_at > now() - interval '1 minute'"),
            "shows t"),
    Attempt("register in the future", DISPATCHER,
            new(at="now() + interval '1 year'", after="RETURNING greatest(opened_at, registered_at,"
                " changed_at) < now() + interval '1 minute'"), "shows t"),
    Attempt("register with a first response given already", DISPATCHER,
            new(more=", first_response_at", values=", now()")),
    Attempt("register under a number of the old system", ("dispatcher", "engineer", "expert"),
            new(author=":'agent_engineer'", more=", external_key", values=", 'OLD-2'")),
    Attempt("register as a partner", PARTNER, new("20260000501", author=":'agent_partner'")),
    Attempt("register as somebody who left", DISMISSED,
            new("20260000501", author=":'agent_dismissed'")),
    Attempt("register a ticket already closed", DISPATCHER,
            new(more=", closed_at", values=", now()")),
    Attempt("does a hidden ticket stand, by its key", ENGINEER,
            new(key=":'hidden'", author=":'agent_engineer'",
                after="ON CONFLICT (id) DO UPDATE SET version = 2")),
    Attempt("does a hidden ticket stand, by its old number", ENGINEER,
            new(author=":'agent_engineer'", more=", external_key", values=", 'OLD-1'",
                after="ON CONFLICT (external_key) DO UPDATE SET version = 2")),
    Attempt("write over a hidden ticket by its number", ENGINEER,
            new("20260000001", author=":'agent_engineer'",
                after="ON CONFLICT (number) DO UPDATE SET state = 'closed'")),
    Attempt("MERGE over a hidden ticket", ENGINEER,
            "MERGE INTO ticket t USING (VALUES (:'hidden'::uuid)) v(id) ON t.id = v.id"
            " WHEN MATCHED THEN UPDATE SET version = 9", NOTHING),
    Attempt("say something on a hidden ticket", ENGINEER, told("note", on="hidden")),
    Attempt("say something on a ticket that is not there", ENGINEER,
            told("note", on="agent_engineer")),
    Attempt("speak in another's name", ENGINEER,
            told("note", who="administrator") + ";"
            "SELECT agent_id = :'agent_engineer' FROM timeline_entry WHERE body = 'forged'",
            "shows t"),
    Attempt("tell of a change that was none", ENGINEER, told("state")),
    Attempt("tell of a solution that was none", ENGINEER, told("resolution")),
    Attempt("tell of a reopening that was none", ENGINEER, told("reopened")),
    Attempt("tell of a registration that was none", ENGINEER, told("registered")),
    Attempt("tell of other hands", ENGINEER, told("assigned")),
    Attempt("tell as an import", ENGINEER, told("imported")),
    Attempt("claim a version in what is told", ENGINEER,
            told("note", more=", ticket_version", values=", 7")),
    Attempt("say something long ago", ENGINEER,
            told("note", at="'2020-01-01'") + ";"
            "SELECT at > now() - interval '1 minute' FROM timeline_entry WHERE body = 'forged'",
            "shows t"),
    Attempt("answer the client as a partner", PARTNER,
            told("answer", on="partners", who="partner", audience="client")),
    Attempt("a note that looks like an answer to the client", PARTNER,
            told("note", on="partners", who="partner", audience="client")),
    Attempt("rewrite what was said", EVERYBODY, "UPDATE timeline_entry SET body = 'x'"),
    Attempt("write into the log of states", ENGINEER,
            "INSERT INTO state_change (id, ticket_id, at, state, agent_id, reason) VALUES"
            " (gen_random_uuid(), :'mine', now(), 'waiting_client', :'agent_engineer', '')"),
    Attempt("rewrite the log of states", EVERYBODY, "UPDATE state_change SET at = now()"),
    Attempt("link a hidden ticket", ENGINEER,
            "INSERT INTO ticket_link VALUES (:'mine', :'hidden', 'related')"),
    Attempt("fill a field of a hidden ticket", ENGINEER,
            "INSERT INTO ticket_field_value VALUES (:'hidden', gen_random_uuid(), 'x')"),
    Attempt("tie a call to a hidden ticket", ENGINEER,
            "INSERT INTO call_ticket VALUES (:'call_engineer', :'hidden', 'added_to')"),
    Attempt("add a file", STAFF,
            "INSERT INTO attachment (id, ticket_id, name, size, sha256, added_at) VALUES"
            " (gen_random_uuid(), :'mine', 'x', 1, 'x', now())"),
)  # fmt: skip
