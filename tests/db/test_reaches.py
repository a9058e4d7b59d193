"""The server and the program agree on the reaches that mean something to a right."""

import psycopg
from sqlalchemy.engine import make_url

from app.domain.permissions import Permission, Reach, reaches_known

FITTING = "SELECT reach FROM unnest(%s::text[]) reach WHERE guard.reach_fits(%s, reach)"


def test_the_server_knows_the_same_reaches(postgresql_url: str) -> None:
    plain = make_url(postgresql_url).set(drivername="postgresql")
    known = [reach.value for reach in Reach]
    with psycopg.connect(plain.render_as_string(hide_password=False)) as connection:
        for permission in Permission:
            rows = connection.execute(FITTING, (known, permission.value)).fetchall()
            assert {row[0] for row in rows} == {each.value for each in reaches_known(permission)}
