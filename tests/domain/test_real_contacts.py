"""Numbers and names of 5,000 contacts as people write them."""

import csv
import gzip
import os
import random
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from app.domain.folding import swap_layout
from app.domain.lookup import understand
from app.domain.phone import parse
from app.domain.phone_search import matches
from app.domain.typo import NameCandidate, rank_names

ROOT = Path(__file__).parents[2]
SHARED = Path(os.environ.get("FIRSTLINE_SHARED_DATA", ROOT / ".." / "shared" / "data"))
CONTACTS = SHARED / "people" / "contacts.csv.gz"

pytestmark = pytest.mark.skipif(not CONTACTS.exists(), reason="the shared contacts are not here")


@cache
def contacts() -> list[dict[str, str]]:
    with gzip.open(CONTACTS, "rt", encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def test_every_number_reads_as_its_e164() -> None:
    wrong = [
        row["phone_as_written"]
        for row in contacts()
        if parse(row["phone_as_written"]).e164 != row["phone_e164"]
    ]
    assert (len(contacts()), wrong) == (5000, [])


def test_a_number_finds_all_its_people_and_nobody_else() -> None:
    stored = [parse(row["phone_as_written"]) for row in contacts()]
    sharing: dict[str, set[int]] = defaultdict(set)
    for i, row in enumerate(contacts()):
        sharing[row["phone_e164"]].add(i)
    for number, people in random.Random(1).sample(sorted(sharing.items()), 40):
        query = understand(number).number
        assert query is not None
        assert {i for i, one in enumerate(stored) if matches(one, query)} == people


def test_a_surname_with_a_slip_or_in_the_wrong_layout_finds_its_person() -> None:
    people = [
        NameCandidate(i, f"{row['last_name']} {row['first_name']}", row["organisation"])
        for i, row in enumerate(contacts()[:400])
    ]
    for one in random.Random(2).sample([p for p in people if len(p.full_name.split()[0]) > 4], 30):
        surname = one.full_name.split()[0]
        slipped = surname[:2] + surname[3] + surname[2] + surname[4:]
        for typed in (surname, slipped, swap_layout(surname)):
            found = rank_names(understand(typed).words, people)
            assert one.key in [ranked.candidate.key for ranked in found], typed
