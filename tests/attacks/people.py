"""More rights than one has: rights, colleagues, accounts, passwords, the server's roles."""

from tests.attacks.attempt import EVERYBODY, NOT_ADMINISTRATOR, NOTHING, STAFF, Attempt

ENGINEER, SUPERVISOR, ADMINISTRATOR = ("engineer",), ("supervisor",), ("administrator",)
DISMISSED = ("dismissed",)
NO_SHAPER = ("dispatcher", "engineer", "neighbour", "expert", "partner", "dismissed")
"""Whoever may shape nothing of the room."""
GOOD = "SCRAM-SHA-256$4096:" + "A" * 22 + "==$" + "B" * 43 + "=:" + "C" * 43 + "="
SENT = f"INSERT INTO guard.sent_verifier (verifier) VALUES ('{GOOD}');"
"""What a desk sends before it asks for an account."""


def person(login: str, role: str = "administrator") -> str:
    """A call that makes an employee."""
    return (f"{SENT} SELECT guard.create_employee(gen_random_uuid(), '{login}', 'x', '{role}', 1,"
            " :'department', 5, '{}', '{}')")  # fmt: skip


ARTICLE = (
    "INSERT INTO article (id, title, symptom, steps, workaround, audience, published,"
    " for_new_clients, author_id, updated_at, helped, not_helped, kind, active, version)"
)
ATTEMPTS = (
    Attempt("make oneself an administrator", STAFF,
            "UPDATE agent SET role = 'administrator' WHERE login = session_user"),
    Attempt("change one's department, line and limit", STAFF,
            "UPDATE agent SET department_id = :'far_department', line = 3, work_limit = 99"),
    Attempt("come back by oneself", DISMISSED, "UPDATE agent SET active = true"),
    Attempt("take another's login", STAFF, "UPDATE agent SET login = 'x'"),
    Attempt("change when a colleague came", ENGINEER,
            "UPDATE agent SET last_sign_in_at = now() WHERE id = :'agent_colleague'", NOTHING),
    Attempt("join a group", STAFF,
            "INSERT INTO agent_group VALUES (:'agent_engineer', :'net', 5)"),
    Attempt("leave one's groups", STAFF, "DELETE FROM agent_group"),
    Attempt("change the table of rights", EVERYBODY, "UPDATE role_right SET reach = 'any'"),
    Attempt("add to the table of rights", EVERYBODY,
            "INSERT INTO role_right VALUES ('engineer', 'x:y', 'any')"),
    Attempt("change a right by the door", NOT_ADMINISTRATOR,
            "SELECT guard.set_right('engineer', 'ticket:read', 'any')"),
    Attempt("take the last right to manage staff", ADMINISTRATOR,
            "SELECT guard.set_right('administrator', 'staff:edit', 'none')"),
    Attempt("invent a right", ADMINISTRATOR,
            "SELECT guard.set_right('engineer', 'all:all', 'any')"),
    Attempt("give a right a reach it cannot have", ADMINISTRATOR,
            "SELECT guard.set_right('engineer', 'client:read', 'own_group')"),
    Attempt("name a line anew", NOT_ADMINISTRATOR,
            "UPDATE support_line SET name = 'x', outside = true", NOTHING),
    Attempt("open a line of one's own", NOT_ADMINISTRATOR,
            "INSERT INTO support_line (id, number, name, name_en, active, outside)"
            " VALUES (gen_random_uuid(), 6, 'x', '', true, false)"),
    Attempt("take a line away", NOT_ADMINISTRATOR,
            "SELECT guard.drop_setup('support_line', '{\"number\": \"4\"}')"),
    Attempt("put out of use the lines that people are on", ADMINISTRATOR,
            "UPDATE support_line SET active = false WHERE number > 1"),
    Attempt("move a line to another place", ADMINISTRATOR,
            "UPDATE support_line SET number = 5 WHERE number = 2"),
    Attempt("leave no line of the house", ADMINISTRATOR, "UPDATE support_line SET outside = true"),
    Attempt("a group on a line that is not there", ADMINISTRATOR,
            "UPDATE support_group SET line = 6"),
    Attempt("add an employee", NOT_ADMINISTRATOR, person("x.y")),
    Attempt("change an employee", NOT_ADMINISTRATOR,
            "SELECT guard.change_employee(:'agent_engineer', 'x', 'administrator', 1,"
            " :'department', 5, '{}', '{}')"),
    Attempt("let an employee go", NOT_ADMINISTRATOR,
            "SELECT guard.disable_employee(:'agent_administrator', '{}')"),
    Attempt("take an employee back", NOT_ADMINISTRATOR,
            "SELECT guard.enable_employee(:'agent_dismissed', '{}')"),
    Attempt("end a colleague's sessions", NOT_ADMINISTRATOR,
            "SELECT guard.end_sessions(:'agent_dismissed')"),
    Attempt("set a colleague's password", NOT_ADMINISTRATOR,
            f"{SENT} SELECT guard.reset_password(:'agent_administrator', NULL, '{{}}')"),
    Attempt("let a colleague's password end", NOT_ADMINISTRATOR,
            "SELECT guard.set_valid_until(:'agent_administrator', now(), '{}')"),
    Attempt("let one's own password hold longer", NOT_ADMINISTRATOR,
            "SELECT guard.set_valid_until((SELECT id FROM agent WHERE login = session_user),"
            " NULL, '{}')"),
    Attempt("let one's own password end at once", ADMINISTRATOR,
            "SELECT guard.set_valid_until(:'agent_administrator', now(), '{}')"),
    Attempt("set one's password after one left", DISMISSED,
            f"{SENT} SELECT guard.set_own_password()"),
    Attempt("let oneself go", ADMINISTRATOR,
            "SELECT guard.disable_employee(:'agent_administrator', '{}')"),
    Attempt("step down as the last administrator", ADMINISTRATOR,
            "SELECT guard.change_employee(:'agent_administrator', 'x', 'engineer', 1,"
            " :'department', 5, '{}', '{}')"),
    Attempt("an employee named as the superuser", ADMINISTRATOR, person("firstline")),
    Attempt("an employee named as the owner's role", ADMINISTRATOR, person("firstline_owner")),
    Attempt("an employee named as the server's own role", ADMINISTRATOR, person("pg_monitor")),
    Attempt("an employee named public", ADMINISTRATOR, person("public"), "42939"),
    Attempt("an employee of another room's login", ADMINISTRATOR,
            f"{SENT} SELECT guard.create_employee(gen_random_uuid(), :'login_stranger', 'x',"
            " 'engineer', 1, :'department', 5, '{}', '{}')"),
    Attempt("SQL in a login", ADMINISTRATOR, person('x" SUPERUSER; --')),
    Attempt("an unknown role", ADMINISTRATOR, person("x.y", "director")),
    Attempt("an employee without a password", ADMINISTRATOR,
            "SELECT guard.create_employee(gen_random_uuid(), 'x.y', 'x', 'engineer', 1,"
            " :'department', 5, '{}', '{}')"),
    Attempt("a password in plain words", ADMINISTRATOR,
            "INSERT INTO guard.sent_verifier (verifier) VALUES ('Kirpich-Zabor-77');"
            "SELECT guard.reset_password(:'agent_engineer', NULL, '{}')"),
    Attempt("SQL in a verifier", ADMINISTRATOR,
            "INSERT INTO guard.sent_verifier (verifier) VALUES"
            " ('SCRAM-SHA-256$4096:x'' SUPERUSER --');"
            "SELECT guard.reset_password(:'agent_engineer', NULL, '{}')"),
    Attempt("SQL in a full name", ADMINISTRATOR,
            "SELECT guard.change_employee(:'agent_engineer', $x$'; DROP TABLE ticket; --$x$,"
            " 'engineer', 2, :'department', 5, '{}', '{}');"
            "SELECT full_name FROM agent WHERE id = :'agent_engineer'",
            "shows '; DROP TABLE ticket; --"),
    Attempt("the superuser's password, by a row of his name", SUPERVISOR,
            "INSERT INTO agent (id, login, full_name, role, line, grade, department_id, extension,"
            " work_limit, pin_hash, active) VALUES (gen_random_uuid(), 'firstline', 'x',"
            " 'engineer', 1, 'engineer', :'department', '', 5, '', true)"),
    Attempt("the superuser's password, by an imported row", ADMINISTRATOR,
            "INSERT INTO agent (id, login, full_name, role, line, grade, department_id, extension,"
            " work_limit, pin_hash, active) VALUES (:'file', 'firstline', 'x', 'engineer', 1,"
            " 'engineer', :'department', '', 5, '', false);"
            f"{SENT} SELECT guard.reset_password(:'file', NULL, '{{}}')"),
    Attempt("the inner functions of accounts", EVERYBODY,
            "SELECT guard.login_create('x.y', 'x')"),
    Attempt("a login's password by the inner function", EVERYBODY,
            "SELECT guard.login_password(session_user, 'x')"),
    Attempt("end the administrator's sessions by the inner function", EVERYBODY,
            "SELECT guard.login_end(:'login_administrator')"),
    Attempt("write the audit by the inner function", EVERYBODY,
            "SELECT guard.note_staff('x', 'x', NULL, '{}')"),
    Attempt("take a verifier out", EVERYBODY, "SELECT guard.taken_verifier()"),
    Attempt("write the audit in another's name", SUPERVISOR,
            "INSERT INTO audit_entry (id, at, agent_id, action, subject_kind, facts) VALUES"
            " (gen_random_uuid(), now(), :'agent_administrator', 'x', 'category', '{}')"
            " RETURNING agent_id = :'agent_supervisor'", "shows t"),
    Attempt("write into the audit that a right was changed", SUPERVISOR,
            "INSERT INTO audit_entry (id, at, agent_id, action, subject_kind, facts) VALUES"
            " (gen_random_uuid(), now(), :'agent_supervisor', 'changed', 'role_right', '{}')"),
    Attempt("write the audit without the right", ENGINEER,
            "INSERT INTO audit_entry (id, at, agent_id, action, subject_kind, facts) VALUES"
            " (gen_random_uuid(), now(), :'agent_engineer', 'x', 'category', '{}')"),
    Attempt("rewrite the audit", EVERYBODY, "UPDATE audit_entry SET agent_id = NULL"),
    Attempt("delete the audit", EVERYBODY, "DELETE FROM audit_entry"),
    Attempt("change the room's switches", ENGINEER,
            "UPDATE room_setting SET value = '9999'", NOTHING),
    Attempt("add a switch", ENGINEER,
            "INSERT INTO room_setting VALUES ('reopen_window_days', '9')"),
    Attempt("loosen the promised times", NO_SHAPER,
            "UPDATE sla_policy_target SET resolution_minutes = 99999", NOTHING),
    Attempt("shape the room without the right", NO_SHAPER,
            "UPDATE category SET name = 'x', active = false; UPDATE ticket_state SET name = 'x';"
            " UPDATE custom_field SET name = 'x'; UPDATE script SET name = 'x';"
            " UPDATE working_calendar SET time_zone = 'UTC'; UPDATE sla_policy SET name = 'x';"
            " UPDATE partner SET phone = 'x'; UPDATE answer_set SET role = 'x'", NOTHING),
    Attempt("make a state without the right", NO_SHAPER,
            "INSERT INTO ticket_state VALUES ('x', 'x', '', 'closed', 9, true)"),
    Attempt("write other words into an answer than one counts", ("dispatcher",),
            "UPDATE canned_answer SET body = 'x'"),
    Attempt("take a row of the set-up away without the right", NO_SHAPER,
            "SELECT guard.drop_setup('ticket_state', '{\"code\": \"new\"}')"),
    Attempt("make a group without the right to manage staff", SUPERVISOR,
            "UPDATE support_group SET line = 3", NOTHING),
    Attempt("take more than one row of the set-up away", SUPERVISOR,
            "SELECT guard.drop_setup('working_interval', '{\"starts_minute\": \"540\"}')"),
    Attempt("take away what is no set-up", EVERYBODY,
            "SELECT guard.drop_setup('ticket', '{}')"),
    Attempt("lock a table of the set-up", STAFF,
            "LOCK TABLE category IN ACCESS EXCLUSIVE MODE"),
    Attempt("set how often an answer helped", SUPERVISOR,
            "UPDATE article SET helped = 1000"),
    Attempt("publish one's own article", ENGINEER,
            f"{ARTICLE} VALUES (gen_random_uuid(), 'x', '', '', '', '', true, false,"
            " :'agent_engineer', now(), 0, 0, 'article', true, 1)"),
    Attempt("write an article in a colleague's name", ENGINEER,
            f"{ARTICLE} VALUES (gen_random_uuid(), 'x', '', '', '', '', false, false,"
            " :'agent_colleague', now(), 0, 0, 'article', true, 1)"),
    Attempt("write an article without the right", ("dispatcher", "partner"),
            f"{ARTICLE} VALUES (gen_random_uuid(), 'x', '', '', '', '', false, false,"
            " guard.me(), now(), 0, 0, 'article', true, 1)"),
    Attempt("rewrite what is published, and a colleague's draft", ("dispatcher", "engineer"),
            "UPDATE article SET title = 'x', version = version + 1", NOTHING),
    Attempt("write an article over one that was changed meanwhile", SUPERVISOR,
            "UPDATE article SET title = 'x', version = version + 2", "FL409"),
    Attempt("count helped callers by hand", SUPERVISOR, "UPDATE article SET helped = 999"),
    Attempt("judge an article in a colleague's name", ENGINEER,
            "INSERT INTO article_verdict (id, article_id, agent_id, helped, at) SELECT"
            " gen_random_uuid(), id, :'agent_colleague', true, now() FROM article LIMIT 1"),
    Attempt("delete what colleagues said of an article", EVERYBODY, "DELETE FROM article_comment"),
    Attempt("take an article out of its categories", ENGINEER,
            "SELECT guard.drop_article_categories(id) FROM article WHERE published"),
    Attempt("make every day a holiday", STAFF, "DELETE FROM working_interval"),
    Attempt("name a category", ENGINEER,
            "INSERT INTO category (id, name, name_en, active, code, department_id, position,"
            " selectable) VALUES (gen_random_uuid(), 'x', '', true, 'x', :'department', 0, true)"),
    Attempt("make a queue", ENGINEER,
            "INSERT INTO support_group (id, name, name_en, active, code, department_id, line)"
            " VALUES (gen_random_uuid(), 'x', '', true, 'x', :'department', 1)"),
    # ---- the server's roles
    Attempt("become the owner", EVERYBODY, "SET ROLE firstline_owner"),
    Attempt("become the maker of accounts", EVERYBODY, "SET ROLE firstline_accounts"),
    Attempt("become the superuser", EVERYBODY, "SET ROLE firstline"),
    Attempt("become the superuser for the session", EVERYBODY,
            "SET SESSION AUTHORIZATION firstline"),
    Attempt("become a colleague", STAFF, 'SET SESSION AUTHORIZATION :"login_colleague"'),
    Attempt("become a colleague by a setting", STAFF,
            "SELECT set_config('role', :'login_colleague', true)"),
    Attempt("be the group, and still oneself", ENGINEER,
            "SET ROLE firstline_staff; SELECT guard.me() = :'agent_engineer'", "shows t"),
    Attempt("say who one is by settings", ENGINEER,
            "SET LOCAL app.login = 'administrator'; SET LOCAL guard.me = 'administrator';"
            "SELECT guard.me() = :'agent_engineer' AND guard.role() = 'engineer'", "shows t"),
    Attempt("make a role", EVERYBODY, "CREATE ROLE x LOGIN"),
    Attempt("make oneself a superuser", EVERYBODY, "ALTER ROLE CURRENT_USER SUPERUSER"),
    Attempt("let oneself make roles", EVERYBODY, "ALTER ROLE CURRENT_USER CREATEROLE"),
    Attempt("let oneself make databases", EVERYBODY, "ALTER ROLE CURRENT_USER CREATEDB"),
    Attempt("let oneself pass row security by", EVERYBODY, "ALTER ROLE CURRENT_USER BYPASSRLS"),
    Attempt("let oneself replicate", EVERYBODY, "ALTER ROLE CURRENT_USER REPLICATION"),
    Attempt("let one's password last for ever", EVERYBODY,
            "ALTER ROLE CURRENT_USER VALID UNTIL 'infinity'"),
    Attempt("let oneself open any number of connections", EVERYBODY,
            "ALTER ROLE CURRENT_USER CONNECTION LIMIT -1"),
    Attempt("rename oneself", ENGINEER, 'ALTER ROLE :"login_engineer" RENAME TO firstline_x',
            "0A000"),
    Attempt("begin every session without triggers", EVERYBODY,
            "ALTER ROLE CURRENT_USER SET session_replication_role = 'replica'"),
    Attempt("begin a colleague's sessions without row security", STAFF,
            'ALTER ROLE :"login_colleague" SET row_security = off'),
    Attempt("set a colleague's password as the server does", STAFF,
            "ALTER ROLE :\"login_colleague\" PASSWORD 'Kirpich-Zabor-78'"),
    Attempt("begin every session in other schemas, and still be oneself", ENGINEER,
            "ALTER ROLE CURRENT_USER SET search_path = pg_temp, guard;"
            "SELECT guard.me() = :'agent_engineer'", "shows t"),
    Attempt("join the owner's role", EVERYBODY, "GRANT firstline_owner TO CURRENT_USER"),
    Attempt("join the role that reads files", EVERYBODY,
            "GRANT pg_read_server_files TO CURRENT_USER"),
    Attempt("take a colleague in", EVERYBODY, 'GRANT firstline_staff TO :"login_stranger"'),
    Attempt("throw a colleague out", EVERYBODY,
            'REVOKE firstline_staff FROM :"login_colleague"'),
    Attempt("give one's own role to a colleague", ENGINEER,
            'GRANT :"login_engineer" TO :"login_leaver"'),
    Attempt("drop a colleague's role", EVERYBODY, 'DROP ROLE :"login_colleague"'),
    Attempt("take every grant of the group away", EVERYBODY,
            "DROP OWNED BY firstline_staff"),
    Attempt("hand the owner's things over", EVERYBODY,
            "REASSIGN OWNED BY firstline_owner TO CURRENT_USER"),
    Attempt("grant one's rights to everybody", STAFF,
            "GRANT SELECT ON ticket TO PUBLIC;"
            "SELECT has_table_privilege('public', 'ticket', 'SELECT')", "shows f"),
    Attempt("let another room's login in", EVERYBODY,
            'GRANT CONNECT ON DATABASE :"room" TO :"login_stranger";'
            "SELECT has_database_privilege(:'login_stranger', :'room', 'CONNECT')", "shows f"),
)  # fmt: skip
