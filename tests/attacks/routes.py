"""Where matters go, whose turn it is, who is on duty: shaped by whoever may, drawn by one."""

from tests.attacks.attempt import EVERYBODY, NOTHING, Attempt
from tests.attacks.people import NO_SHAPER

RULE = (
    "INSERT INTO routing_rule (id, place, name, name_en, active, territory, inside, way, specialist"
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
    Attempt("count the turns of a file on a server", EVERYBODY,
            "INSERT INTO routing_turn VALUES (gen_random_uuid(), 5)"),
)  # fmt: skip
