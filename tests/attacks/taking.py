"""The call that gives the top of a queue, which writes past the triggers of the ticket."""

from tests.attacks.attempt import EVERYBODY, NOTHING, Attempt

_FROM = "(ARRAY(SELECT id FROM support_group WHERE code = '{}'), false, {}, now(), {}, {})"


def _take(queue: str, keeper_for: str = "NULL") -> str:
    keys = "gen_random_uuid()"
    return "guard.take_next" + _FROM.format(queue, keeper_for, keys, keys)


ATTEMPTS = (
    Attempt("take the top of another department's queue", ("engineer", "expert"),
            f"SELECT * FROM {_take('net')}", NOTHING),
    Attempt("take the top of a queue without the right to take", ("partner", "dismissed"),
            f"SELECT * FROM {_take('cash')}"),
    Attempt("take the top of a queue in a colleague's name", ("engineer",),
            "SELECT assignee_id = :'agent_colleague' OR changed_by <> 'Engineer'"
            " FROM " + _take("cash", ":'agent_colleague'"), "shows f"),
    Attempt("take the top of a queue long ago", ("engineer",),
            "SELECT changed_at < now() - interval '1 hour' FROM guard.take_next(ARRAY(SELECT id"
            " FROM support_group WHERE code = 'cash'), false, NULL, '2020-01-01',"
            " gen_random_uuid(), gen_random_uuid())", "shows f"),
    Attempt("under the key of an entry that stands", ("engineer",),
            "SELECT * FROM guard.take_next(ARRAY(SELECT id FROM support_group WHERE code = 'cash'),"
            " false, NULL, now(), (SELECT id FROM timeline_entry LIMIT 1), gen_random_uuid())",
            "23505"),
    Attempt("look for what waits past the rights", EVERYBODY,
            "SELECT * FROM guard.top_of(ARRAY(SELECT id FROM support_group), true, NULL, '{}',"
            " NULL, NULL, 'any', 'any')"),
    Attempt("flood the feed by what stamps it", EVERYBODY,
            "SELECT guard.stamp('{ticket,client}', NULL)"),
)  # fmt: skip
