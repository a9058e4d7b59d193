"""Where matters go, whose turn it is, who is on duty: shaped by whoever may, drawn by one."""

from tests.attacks.attempt import EVERYBODY, NOTHING, Attempt
from tests.attacks.people import NO_SHAPER, SUPERVISOR

RULE = (
    "INSERT INTO routing_rule (id, position, name, name_en, active, territory, inside, way,"
    " specialist"
)
ATTEMPTS = (
    Attempt("lead matters elsewhere without the right", NO_SHAPER,
            f"{RULE}, group_id) VALUES (gen_random_uuid(), 0, 'x', '', true, '', true, 'queue',"
            " true, :'net')"),
    Attempt("take a route away without the right", NO_SHAPER,
            "SELECT guard.drop_setup('routing_rule', '{}')"),
    Attempt("change a route without the right", NO_SHAPER,
            "UPDATE routing_rule SET active = false", NOTHING),
    Attempt("draw the turns of a route that there is not", EVERYBODY,
            "SELECT guard.draw_turn(gen_random_uuid())"),
    Attempt("begin turns by the inner function", EVERYBODY,
            "SELECT guard.begin_turns(gen_random_uuid())"),
    Attempt("put a colleague on duty without the right", NO_SHAPER,
            "INSERT INTO duty_shift (id, agent_id, starts_at, ends_at, on_calls) VALUES"
            " (gen_random_uuid(), :'agent_colleague', now(), now() + interval '8 hours', false)"),
    Attempt("take hours of duty away without the right", NO_SHAPER,
            "SELECT guard.drop_shifts(ARRAY(SELECT id FROM duty_shift))"),
    Attempt("take a day set by hand away without the right", NO_SHAPER,
            "SELECT guard.drop_duty_day(:'agent_colleague', current_date)"),
    Attempt("change hours of duty that stand", EVERYBODY,
            "UPDATE duty_shift SET ends_at = ends_at + interval '1 day'"),
    Attempt("set a day by hand in another's name", SUPERVISOR,
            "INSERT INTO duty_day (id, agent_id, day, note, set_by_id, set_at) VALUES"
            " (gen_random_uuid(), :'agent_colleague', current_date, '',"
            " :'agent_administrator', now())"),
    Attempt("send a colleague away without the right", NO_SHAPER,
            "INSERT INTO absence (id, agent_id, starts_at, ends_at, reason) VALUES"
            " (gen_random_uuid(), :'agent_colleague', now(), now() + interval '9 days', '')"),
    Attempt("let an absence end without the right", NO_SHAPER,
            "UPDATE absence SET ends_at = ends_at + interval '1 day'", NOTHING),
    Attempt("take an absence away", EVERYBODY, "DELETE FROM absence"),
    Attempt("count the turns of a file on a server", EVERYBODY,
            "INSERT INTO routing_turn VALUES (gen_random_uuid(), 5)"),
)  # fmt: skip
