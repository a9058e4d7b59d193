"""What was measured as Markdown, put between two marks of docs/performance.md."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.bench.fifty import Fifty
from tests.bench.listening import Listening
from tests.bench.meter import Measured
from tests.bench.sizes import Size
from tests.bench.store import ROOT
from tests.bench.taking import Race

PAGE = ROOT / "docs" / "performance.md"
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"
TAKES_WANTED = 1_000
TOLD_WITHIN = 50
"""Milliseconds in which 95 of 100 changes are to have reached every desk."""


@dataclass(frozen=True, slots=True)
class Ran:
    """Everything measured on one database."""

    kind: str
    size: Size
    operations: Sequence[Measured]
    race: Race
    live: Listening | None = None
    unguarded: Sequence[Measured] = ()
    """The same operations in the superuser's session: row security and the checks are off."""
    fifty: Fifty | None = None
    lean: Race | None = None
    """The race of takes by the driver alone, the server's guard on."""


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of the window with what it must not exceed; None when there is no limit."""

    title: str
    value: float
    unit: str
    most: float | None = None

    @property
    def holds(self) -> bool:
        return self.most is None or self.value <= self.most


def as_text(machine: str, runs: Sequence[Ran], window: Sequence[Figure]) -> str:
    return "\n".join(_lines(machine, runs, window)) + "\n"


def _lines(machine: str, runs: Sequence[Ran], window: Sequence[Figure]) -> Iterator[str]:
    yield f"Measured on {machine}."
    for run in runs:
        yield from _operations(run)
    by_kind = {(run.kind, run.size.name): run for run in runs}
    for (kind, name), run in by_kind.items():
        other = by_kind.get(("postgresql", name))
        if kind == "sqlite" and other is not None:
            yield from _side_by_side(run, other)
    if window:
        yield from _window(window)
    yield from _above(runs, window)


def _operations(run: Ran) -> Iterator[str]:
    size = run.size
    yield f"\n### {_name(run.kind)}, {size.people:,} people, {size.tickets:,} tickets\n"
    yield (
        "| operation | product p50 / p95 ms | floor p50 / p95 ms | ratio of p50 |"
        " p95 over p50, product / floor | statements | commits | KiB | same answer |"
    )
    yield "|---|--:|--:|--:|--:|--:|--:|--:|---|"
    for one in run.operations:
        yield (
            f"| {one.operation.code} {one.operation.title} |"
            f" {one.product.p50:.2f} / {one.product.p95:.2f} |"
            f" {one.floor.p50:.2f} / {one.floor.p95:.2f} | **{one.ratio:.1f}** |"
            f" {one.product.spread:.1f} / {one.floor.spread:.1f} |"
            f" {one.statements} | {one.commits} | {one.kibibytes} | {_yes(one.same)} |"
        )
    yield f"\n{run.race.engineers} engineers at one queue: {_taken(run.race)}"
    if run.lean is not None:
        yield (
            "\nThe same by the driver alone, three prepared statements in two journeys under the"
            f" own logins: {_taken(run.lean)}"
        )
    if run.live is not None:
        yield from _live(run.live)
    if run.unguarded:
        yield from _price(run)
    if run.fifty is not None:
        yield from _fifty(run.fifty)


def _taken(race: Race) -> str:
    told = f"{race.taken:,} taken, {race.twice} of them twice, {race.per_second:,.0f} a second."
    if not race.server_ms:
        return told
    return (
        f"{told} One take costs {race.server_ms:.1f} ms of the server's processor time and"
        f" {race.client_ms:.1f} ms of the desk's: {race.ceiling:,.0f} a second at most on this"
        " machine."
    )


def _price(run: Ran) -> Iterator[str]:
    yield f"\n### Price of row security, {run.size.tickets:,} tickets (p50, ms)\n"
    yield (
        "| operation | own login | superuser | floor | own over floor | superuser over floor |"
        " own over superuser |"
    )
    yield "|---|--:|--:|--:|--:|--:|--:|"
    for own, bare in zip(run.operations, run.unguarded, strict=True):
        # The floor was measured beside each of the two; a common one makes a row comparable.
        floor = min(own.floor.p50, bare.floor.p50)
        mine, theirs = own.product.p50, bare.product.p50
        yield (
            f"| {own.operation.code} {own.operation.title} | {mine:.2f} | {theirs:.2f} |"
            f" {floor:.2f} | **{own.ratio:.1f}** | {bare.ratio:.1f} | {mine / theirs:.2f} |"
        )


def _fifty(room: Fifty) -> Iterator[str]:
    yield f"\n### {room.desks} desks at work for {room.seconds:g} s\n"
    yield (
        f"{room.jobs:,} jobs, {room.per_second:.0f} operations a second; {room.numbers:,} tickets"
        f" registered, {room.taken:,} taken and solved, {room.twice} numbers or tickets given"
        f" twice, {len(room.errors)} errors, {room.deaf} desks that heard of nothing.\n"
    )
    yield "| operation | times | p50 ms | p95 ms | longest ms |"
    yield "|---|--:|--:|--:|--:|"
    for name, (count, found, most) in room.by_operation.items():
        yield f"| {name} | {count:,} | {found.p50:.1f} | {found.p95:.1f} | {most:.0f} |"


def _live(live: Listening) -> Iterator[str]:
    fanned, late = live.fanned, live.caught_up
    yield (
        f"\n{fanned.listeners} desks that listen, 20 changes a second:"
        f" {fanned.delivered:,} of {fanned.expected:,} told, after"
        f" {fanned.p50:.1f} / {fanned.p95:.1f} / {fanned.most:.0f} ms (p50 / p95 / most)."
    )
    yield (
        f"\n{late.writers} writers, {late.per_second:,.0f} commits a second, every fiftieth"
        f" 150 ms long: {late.lost} of {late.commits:,} lost, told after"
        f" {late.p50:.1f} / {late.p95:.1f} / {late.most:.0f} ms."
    )


def _side_by_side(sqlite: Ran, postgresql: Ran) -> Iterator[str]:
    yield f"\n### SQLite beside PostgreSQL, {sqlite.size.tickets:,} tickets (p50 of the product)\n"
    yield "| operation | SQLite ms | PostgreSQL ms | SQLite over PostgreSQL |"
    yield "|---|--:|--:|--:|"
    for mine, other in zip(sqlite.operations, postgresql.operations, strict=True):
        share = mine.product.p50 / other.product.p50
        yield (
            f"| {mine.operation.code} {mine.operation.title} | {mine.product.p50:.2f} |"
            f" {other.product.p50:.2f} | {share:.2f} |"
        )


def _window(window: Iterable[Figure]) -> Iterator[str]:
    yield "\n### The window\n"
    yield "| figure | measured | target |"
    yield "|---|--:|--:|"
    for one in window:
        most = "-" if one.most is None else f"at most {one.most:g} {one.unit}"
        yield f"| {one.title} | {one.value:.3g} {one.unit} | {most} |"


def _above(runs: Iterable[Ran], window: Iterable[Figure]) -> Iterator[str]:
    yield "\n### Above target in this run\n"
    found = [*_above_operations(runs), *_above_window(window)]
    yield from found or ["- nothing"]


def _above_operations(runs: Iterable[Ran]) -> Iterator[str]:
    for run in runs:
        for one in run.operations:
            name = f"{_name(run.kind)}, {run.size.tickets:,} tickets, {one.operation.code}"
            if run.kind == "postgresql" and one.ratio > one.operation.target:
                yield f"- {name}: {one.ratio:.1f} times the floor, {one.operation.target:g} wanted"
            most = one.operation.most_statements
            if most is not None and one.statements > most:
                yield f"- {name}: {one.statements} statements, {most} wanted"
            if not one.same:
                yield f"- {name}: **the answers differ**"
        yield from _above_live(run.live)
        yield from _above_fifty(run.fifty)
        if run.kind == "postgresql" and run.race.per_second < TAKES_WANTED:
            yield f"- takes a second: {run.race.per_second:,.0f}, {TAKES_WANTED:,} wanted"


def _above_live(live: Listening | None) -> Iterator[str]:
    if live is not None and live.fanned.delivered < live.fanned.expected:
        yield "- a change was not told to everybody"
    if live is not None and live.fanned.p95 > TOLD_WITHIN:
        yield f"- a change told to all desks: p95 {live.fanned.p95:.0f} ms, {TOLD_WITHIN} wanted"
    if live is not None and live.caught_up.lost:
        yield f"- catching up lost {live.caught_up.lost} changes"


def _above_fifty(room: Fifty | None) -> Iterator[str]:
    if room is not None and (room.errors or room.twice or room.deaf):
        yield (
            f"- {room.desks} desks: {len(room.errors)} errors, {room.twice} given twice,"
            f" {room.deaf} deaf: {'; '.join(room.errors[:3])}"
        )


def _above_window(window: Iterable[Figure]) -> Iterator[str]:
    for one in window:
        if not one.holds:
            yield f"- {one.title}: {one.value:.3g} {one.unit}, at most {one.most:g} wanted"


def _name(kind: str) -> str:
    return {"sqlite": "SQLite", "postgresql": "PostgreSQL"}[kind]


def _yes(holds: bool) -> str:
    return "yes" if holds else "**no**"


def write_into(page: Path, measured: str) -> None:
    """Replace what stands between the marks; the prose around them stays."""
    before, rest = page.read_text(encoding="utf-8").split(BEGIN)
    after = rest.split(END)[1]
    page.write_text(f"{before}{BEGIN}\n{measured}{END}{after}", encoding="utf-8")
