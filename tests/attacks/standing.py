"""Lists that are somebody's own, what the room offers, who answers; grades, mentors, leave."""

from tests.attacks.attempt import EVERYBODY, NARROW, NOT_ADMINISTRATOR, NOTHING, STAFF, Attempt

NO_SHAPER = ("dispatcher", "engineer", "neighbour", "expert", "partner", "dismissed")

ATTEMPTS = (
    Attempt("read a colleague's own list", EVERYBODY,
            "SELECT * FROM saved_filter WHERE id = :'own_list'", NOTHING),
    Attempt("change a colleague's own list", EVERYBODY,
            "UPDATE saved_filter SET text = 'is:all'", NOTHING),
    Attempt("keep a list in a colleague's name", STAFF,
            "INSERT INTO saved_filter (id, agent_id, name, text, position) VALUES"
            " (gen_random_uuid(), :'agent_colleague', 'x', 'is:all', 0)"),
    Attempt("give a list of one's own to a colleague", ("engineer",),
            "INSERT INTO saved_filter (id, agent_id, name, text, position) VALUES"
            " (gen_random_uuid(), :'agent_engineer', 'x', 'is:all', 0);"
            "UPDATE saved_filter SET agent_id = :'agent_colleague'"),
    Attempt("delete every list", EVERYBODY, "DELETE FROM saved_filter"),
    Attempt("offer the room a list", NO_SHAPER,
            "INSERT INTO role_filter (id, name, name_en, active, text, position) VALUES"
            " (gen_random_uuid(), 'x', '', true, 'is:all', 0)"),
    Attempt("change a list that the room offers", NO_SHAPER,
            "UPDATE role_filter SET text = 'is:mine'", NOTHING),
    Attempt("make oneself the owner of a channel", NO_SHAPER,
            "INSERT INTO channel_owner (channel, agent_id) VALUES ('email', guard.me())"),
    Attempt("promote oneself", NOT_ADMINISTRATOR,
            "SELECT guard.set_standing(guard.me(), 'head', NULL, true, true, '{}')"),
    Attempt("jump a grade", ("administrator",),
            "SELECT guard.set_standing(:'agent_engineer', 'junior', NULL, true, true, '{}')"),
    Attempt("be one's own mentor", ("administrator",),
            "SELECT guard.set_standing(guard.me(), 'engineer', guard.me(), true, false, '{}')"),
    Attempt("admit oneself", EVERYBODY,
            "UPDATE agent SET solves_alone = true, takes_calls = true, grade = 'head'"),
    Attempt("give oneself leave", STAFF,
            "UPDATE consultation SET verdict = 'approved', decided_by_id = guard.me()"
            " WHERE asked_by_id = guard.me()", NOTHING),
    Attempt("show a solution in a colleague's name", STAFF,
            "INSERT INTO consultation (id, ticket_id, kind, asked_by_id, text, asked_at, answer)"
            " SELECT gen_random_uuid(), id, 'review', :'agent_colleague', 'x', now(), ''"
            " FROM ticket LIMIT 1"),
    Attempt("ask about a hidden ticket", NARROW,
            "INSERT INTO consultation (id, ticket_id, kind, asked_by_id, text, asked_at, answer)"
            " VALUES (gen_random_uuid(), :'hidden', 'question', guard.me(), 'x', now(), '')"),
    Attempt("bring one's own leave along", ("engineer",),
            "INSERT INTO consultation (id, ticket_id, kind, asked_by_id, text, asked_at, answer,"
            " verdict) SELECT gen_random_uuid(), id, 'review', guard.me(), 'x', now(), '',"
            " 'approved' FROM ticket LIMIT 1"),
)  # fmt: skip
