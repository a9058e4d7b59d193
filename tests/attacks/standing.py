"""Lists that are somebody's own, what the room offers, who answers for a channel."""

from tests.attacks.attempt import EVERYBODY, NOTHING, STAFF, Attempt

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
)  # fmt: skip
