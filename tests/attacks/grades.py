"""Rights that begin at a grade: a desk that says it is higher, and the bound itself (R109)."""

from tests.attacks.attempt import EVERYBODY, NOT_ADMINISTRATOR, NOTHING, STAFF, Attempt
from tests.attacks.people import ADMINISTRATOR, ARTICLE

EXPERT = ("expert",)
BOUND_ROLE, BOUND_RIGHT = "expert", "article:write"
"""What begins at the head's grade in the attacked room; its expert is an engineer by grade."""
OWN = f"{ARTICLE} VALUES (gen_random_uuid(), 'x', '', '', '', '', false, false, guard.me(), now(),"
OWN += " 0, 0, 'article', true, 1)"

ATTEMPTS = (
    Attempt("use a right that begins above one's grade", EXPERT, OWN),
    Attempt("read the drafts that it opens", EXPERT,
            "SELECT * FROM article WHERE NOT published", NOTHING),
    Attempt("say by settings that one's grade is higher, and use it", EXPERT,
            "SET firstline.grade = 'head'; SET firstline.role = 'administrator';" + OWN),
    Attempt("give oneself the grade, and use the right", EXPERT,
            "UPDATE agent SET grade = 'head' WHERE login = session_user;" + OWN),
    Attempt("bring a table of one's own with a higher grade", EXPERT,
            "CREATE TEMP TABLE agent AS SELECT id, login, 'head' AS grade FROM public.agent"),
    Attempt("let every right begin at no grade", EVERYBODY,
            "UPDATE role_right SET least_grade = NULL"),
    Attempt("let others' rights begin at the highest grade", STAFF,
            "UPDATE role_right SET least_grade = 'head' WHERE role = 'dispatcher'"),
    Attempt("let one's right begin at no grade, by the door", NOT_ADMINISTRATOR,
            f"SELECT guard.set_right('{BOUND_ROLE}', '{BOUND_RIGHT}', 'any', NULL)"),
    Attempt("bind the right to manage staff", ADMINISTRATOR,
            "SELECT guard.set_right('administrator', 'staff:edit', 'any', 'head')"),
    Attempt("bind a right to a grade that there is not", ADMINISTRATOR,
            "SELECT guard.set_right('engineer', 'ticket:close', 'any', 'none')"),
    Attempt("read everybody's rights past the table", EVERYBODY, "SELECT * FROM guard.held"),
    Attempt("put another view in the place of the guard's", EVERYBODY,
            "CREATE OR REPLACE VIEW guard.held AS SELECT 1"),
)  # fmt: skip
