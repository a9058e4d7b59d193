"""The server and the program agree on the reaches and grades that mean something to a right."""

import psycopg
import pytest
from sqlalchemy.engine import make_url
from sqlalchemy.exc import IntegrityError

from app.domain.permissions import Permission, Reach, reaches_known
from app.domain.rights_by_grade import bounds_known
from app.domain.vocabulary import Grade
from db.models.staff import RoleRight
from db.session import Database

BINDING = "SELECT since FROM unnest(%s::text[]) since WHERE guard.bound_fits(%s, since)"
FITTING = "SELECT reach FROM unnest(%s::text[]) reach WHERE guard.reach_fits(%s, reach)"


def test_the_server_knows_the_same_reaches(postgresql_url: str) -> None:
    plain = make_url(postgresql_url).set(drivername="postgresql")
    known = [reach.value for reach in Reach]
    with psycopg.connect(plain.render_as_string(hide_password=False)) as connection:
        for permission in Permission:
            rows = connection.execute(FITTING, (known, permission.value)).fetchall()
            assert {row[0] for row in rows} == {each.value for each in reaches_known(permission)}


def test_the_server_lets_rights_begin_at_the_same_grades(postgresql_url: str) -> None:
    plain = make_url(postgresql_url).set(drivername="postgresql")
    asked = [None, *(grade.value for grade in Grade)]
    with psycopg.connect(plain.render_as_string(hide_password=False)) as connection:
        for permission in Permission:
            rows = connection.execute(BINDING, (asked, permission.value)).fetchall()
            assert {row[0] for row in rows} == set(bounds_known(permission))


def test_no_row_may_bind_the_right_to_change_rights(database_url: str) -> None:
    database = Database(database_url)
    cell = {"role": "administrator", "permission": Permission.STAFF_EDIT}
    with pytest.raises(IntegrityError), database.write() as session:
        session.merge(RoleRight(**cell, reach=Reach.ANY, least_grade=Grade.HEAD))
    database.dispose()
