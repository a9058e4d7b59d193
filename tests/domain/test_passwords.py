"""What passes as a password and as a login."""

import pytest

from app.domain.errors import RuleBroken
from app.domain.passwords import check_login, check_password, generate_password


@pytest.mark.parametrize(
    ("password", "code"),
    [
        ("short-one-1", "password_short"),
        ("x1y2" * 40, "password_long"),
        ("a tab\tinside it", "password_signs"),
        (" leading blank 1", "password_signs"),
        ("aaaabbbbccccdd", "password_plain"),
        ("i.petrova12345", "password_is_login"),
    ],
)
def test_a_poor_password_is_refused(password: str, code: str) -> None:
    with pytest.raises(RuleBroken) as told:
        check_password(password, "i.petrova")
    assert (told.value.code, told.value.field) == (code, "password")


@pytest.mark.parametrize("password", ["Тайна моя, 12 знаков", "кирпич-забор", "x7!kQ9-mmZ20"])
def test_a_fair_password_passes_as_it_is(password: str) -> None:
    assert check_password(password, "i.petrova") == password


def test_a_made_password_passes_and_is_never_the_same() -> None:
    made = {generate_password() for _ in range(50)}
    assert len(made) == 50
    for each in made:
        assert check_password(each) == each
        assert not set(each) & set("l1o0iI")


@pytest.mark.parametrize("login", ["", "Anna", "1a", "a" * 64, "pg_a", "firstline_x", "a\n", "ёж"])
def test_a_login_of_another_form_is_refused(login: str) -> None:
    with pytest.raises(RuleBroken) as told:
        check_login(login)
    assert told.value.code == "login_form"


@pytest.mark.parametrize("login", ["a", "i.petrova", "k-2_x", "a" * 63])
def test_a_plain_login_passes(login: str) -> None:
    assert check_login(login) == login
