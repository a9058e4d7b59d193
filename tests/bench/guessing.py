"""python -m tests.bench.guessing: how often and how fast a category is guessed (R33)."""

import argparse
import os
import tempfile
import tracemalloc
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from time import perf_counter
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import select

from app.domain.category_match import Trust, evidence_of, ranked
from app.domain.permissions import Actor
from app.domain.suggestion import CategoryIndex
from app.domain.vocabulary import Role, SupportLine
from app.domain.word_counts import WordCounts
from app.services.catalogue import CatalogueService
from app.services.suggesting import counted, tried_on
from db.models.catalogue import Category
from db.queries.learning import Told, told
from db.schema_gate import upgrade
from db.seed.demo import create_demo_room
from db.seed.reference import create_reference
from db.session import Database
from tests.bench import outbreaks
from tests.bench.incidents import Case, incidents
from tests.bench.report import write_into
from tests.bench.store import ROOT
from tests.factories import NOW
from tests.support.callers_words import CALLERS

NEWEST = 0.2
MANY = 10_000
BINS = (0.0, 0.4, 0.7, 0.9, 1.01)
Guess = Callable[[str], Sequence[UUID]]
_SUPERVISOR = Actor(UUID(int=1), "bench", "Bench", Role.SUPERVISOR, SupportLine.SECOND)


class Right(NamedTuple):
    """Of how many texts the category was guessed first, and among three."""

    asked: int
    first: float
    among_three: float


class Bin(NamedTuple):
    """Suggestions of about one percentage: how many, what they promised, what came true."""

    low: float
    high: float
    times: int
    promised: float
    kept: float


@dataclass(frozen=True, slots=True)
class Demo:
    """The demo room as the learner sees it: its tickets, oldest first, and its categories."""

    told: tuple[Told, ...]
    index: CategoryIndex
    by_code: dict[str, UUID]

    @property
    def callers(self) -> tuple[Case, ...]:
        """What callers say in words of their own."""
        return tuple(Case(text, self.by_code[code]) for code, text in CALLERS)

    def learned(self) -> tuple[WordCounts, Trust]:
        """Learn as a desk does."""
        older = len(self.told) - min(300, len(self.told) // 10)
        counts = counted(self.told[:older])
        trust, _ = tried_on(counts, self.told[:older], self.told[older:], self.index)
        for one in self.told[older:]:
            counts.add(one.category_id, one.text)
        counts.forget_rare()
        return counts, trust


def demo_room(folder: Path) -> Demo:
    """Furnish the demo room and read it."""
    address = f"sqlite:///{folder / 'demo.db'}"
    upgrade(address)
    database = Database(address)
    try:
        create_reference(database, NOW)
        create_demo_room(database, NOW)
        catalogue = CatalogueService(database, lambda: NOW)
        with database.read() as session:
            rows = told(session, _SUPERVISOR, 10_000)[::-1]
            codes = {
                row.code: row.id for row in session.execute(select(Category.code, Category.id))
            }
        return Demo(rows, catalogue.index(), codes)
    finally:
        database.dispose()


def guess_with(index: CategoryIndex, counts: WordCounts | None, trust: Trust) -> Guess:
    """Return what suggests from these."""

    def guess(text: str) -> Sequence[UUID]:
        found = ranked(evidence_of(text, index, counts), trust, index.keys)
        return [one.category_id for one in found]

    return guess


def right(cases: Iterable[Case], guess: Guess) -> Right:
    """Count the right guesses."""
    tried = [(guess(one.text)[:3], one.category_id) for one in cases]
    first = sum(found[:1] == [wanted] for found, wanted in tried)
    among = sum(wanted in found for found, wanted in tried)
    return Right(len(tried), first / len(tried), among / len(tried))


def reliability(
    cases: Iterable[Case], index: CategoryIndex, counts: WordCounts, trust: Trust
) -> Iterator[Bin]:
    """Say for each range of percentages how often the first suggestion was right."""
    found = []
    for one in cases:
        [*best] = ranked(evidence_of(one.text, index, counts), trust, index.keys, 1)
        found += [(each.probability, each.category_id == one.category_id) for each in best]
    for low, high in pairwise(BINS):
        inside = [pair for pair in found if low <= pair[0] < high]
        count = len(inside)
        if count:
            promised, kept = sum(p for p, _ in inside), sum(k for _, k in inside)
            yield Bin(low, high, count, promised / count, kept / count)


def newest_of(demo: Demo) -> tuple[Right, Right]:
    """Guess the newest fifth from the older ones: all of them, and texts nobody wrote before."""
    cut = round(len(demo.told) * (1 - NEWEST))
    older, newer = demo.told[:cut], demo.told[cut:]
    counts, known = counted(older), {one.text for one in older}
    guess = guess_with(demo.index, counts, Trust())
    cases = [Case(one.text, one.category_id) for one in newer]
    unseen = [one for one in cases if one.text not in known]
    return right(cases, guess), right(unseen, guess) if unseen else Right(0, 0.0, 0.0)


def newest_incidents(cases: Sequence[Case]) -> Right:
    """Guess the newest fifth of the real incidents from the older ones, without synonyms."""
    cut = round(len(cases) * (1 - NEWEST))
    counts, keys = WordCounts(), {one.category_id for one in cases}
    for one in cases[:cut]:
        counts.add(one.category_id, one.text)
    counts.forget_rare()

    def guess(text: str) -> Sequence[UUID]:
        weighed = counts.weigh(text, keys)
        return sorted(weighed, key=lambda key: -weighed[key])

    return right(cases[cut:], guess)


class Cost(NamedTuple):
    """What learning and one suggestion cost: seconds, MiB held, milliseconds."""

    tickets: int
    seconds: float
    mebibytes: float
    p50: float
    p95: float


def cost(demo: Demo, tickets: int) -> Cost:
    """Learn many tickets with ever new words among them, and suggest for what callers say."""
    texts = [
        (one.category_id, f"{one.text} заказ{n % 4999} адрес{n % 997}")
        for n, one in enumerate(demo.told * (tickets // len(demo.told) + 1))
    ][:tickets]
    began = perf_counter()
    counts = WordCounts()
    for key, text in texts:
        counts.add(key, text)
    counts.forget_rare()
    seconds = perf_counter() - began
    guess, spent = guess_with(demo.index, counts, Trust()), []
    for one in demo.callers * 5:
        began = perf_counter()
        guess(one.text)
        spent.append((perf_counter() - began) * 1000)
    spent.sort()
    return Cost(
        tickets, seconds, _held(texts), spent[len(spent) // 2], spent[len(spent) * 95 // 100]
    )


def _held(texts: Sequence[tuple[UUID, str]]) -> float:
    tracemalloc.start()
    counts = WordCounts()
    for key, text in texts:
        counts.add(key, text)
    counts.forget_rare()
    held = tracemalloc.get_traced_memory()[0] / 2**20
    tracemalloc.stop()
    return held


def as_text(demo: Demo, file: Path | None) -> str:
    """Put everything measured into Markdown."""
    counts, trust = demo.learned()
    both, alone = guess_with(demo.index, counts, trust), guess_with(demo.index, None, trust)
    newest, unseen = newest_of(demo)
    rows = [
        ("callers' own words, synonyms alone", right(demo.callers, alone)),
        ("callers' own words, synonyms and tickets", right(demo.callers, both)),
        ("demo room, newest fifth, synonyms and tickets", newest),
        ("of these, texts nobody wrote before", unseen),
    ]
    if file is not None:
        for column in ("category", "subcategory"):
            name = f"real incidents, newest fifth, {column}, tickets alone"
            rows.append((name, newest_incidents(tuple(incidents(file, column)))))
    bins = reliability(demo.callers, demo.index, counts, trust)
    spent = cost(demo, MANY)
    return "\n".join((*_rows(rows), *_bins(bins), *_cost(spent), *outbreaks.as_rows(), ""))


def _rows(rows: Iterable[tuple[str, Right]]) -> Iterator[str]:
    yield "| what was guessed | texts | first right | among three |"
    yield "|---|--:|--:|--:|"
    for name, one in rows:
        yield f"| {name} | {one.asked:,} | {one.first:.1%} | {one.among_three:.1%} |"


def _bins(bins: Iterable[Bin]) -> Iterator[str]:
    yield "\n| callers' own words: the first suggestion says | times | on average | came true |"
    yield "|---|--:|--:|--:|"
    for one in bins:
        span = f"{one.low:.0%} to {min(one.high, 1):.0%}"
        yield f"| {span} | {one.times} | {one.promised:.0%} | {one.kept:.0%} |"


def _cost(spent: Cost) -> Iterator[str]:
    yield (
        f"\nLearning {spent.tickets:,} tickets took {spent.seconds:.1f} s and holds"
        f" {spent.mebibytes:.1f} MiB; a suggestion takes {spent.p50:.1f} / {spent.p95:.1f} ms"
        " (p50 / p95)."
    )


def main() -> int:
    """Print, and write between the marks of a page when one is named."""
    parser = argparse.ArgumentParser(prog="python -m tests.bench.guessing", description=__doc__)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    shared = Path(os.environ.get("FIRSTLINE_SHARED_DATA", ROOT.parent / "shared" / "data"))
    file = shared / "incidents" / "incident_event_log.csv.gz"
    with tempfile.TemporaryDirectory() as folder:
        text = as_text(demo_room(Path(folder)), file if file.exists() else None)
    print(text)
    if options.out is not None:
        write_into(options.out, text)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
