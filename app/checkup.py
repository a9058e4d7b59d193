"""firstline-admin doctor: everything that can be wrong with a desk's connection, in order."""

import os
import shutil
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from sqlalchemy.engine import URL

from app import config
from app.domain.errors import DeskError, EnvironmentFailed
from app.domain.readmodels.checkup import Finding, Step, Verdict
from app.secrets import Secrets
from app.server_clock import TOLERANCE, ServerClock
from app.system_clock import utc_now
from db import checkup, handshake
from db.engine import parse_url
from db.failures import told_plainly
from db.hosts import Host, hosts_of
from db.keeping.sqlite_copy import damage_in
from db.session import Database

LEAST_FREE: Final = 500 * 2**20
"""Bytes below which drafts and copies may soon not fit."""
RENEW_DAYS: Final = 30
KEPT: Final = "*.journal"
"""Drafts, and what waits to be sent."""


def check(address: str | None) -> Iterator[Finding]:
    """Yield what is found, step by step; a step that fails ends only what builds upon it."""
    try:
        url = parse_url(address or config.places().database)
    except DeskError as error:
        yield Finding(Step.ADDRESS, Verdict.BAD, error=error)
        return
    if url.get_backend_name() == "sqlite":
        yield from _embedded(url)
    else:
        yield from _central(url)
    yield from _local()


def _central(url: URL) -> Iterator[Finding]:
    hosts = hosts_of(url)
    said = {"hosts": ", ".join(map(str, hosts)), "database": url.database or ""}
    yield Finding(Step.ADDRESS, facts={**said, "login": url.username or ""})
    reached = False
    for host in hosts:
        findings = list(_host(host, url))
        reached = reached or not any(
            found.verdict is Verdict.BAD and found.step in (Step.NAME, Step.LINE)
            for found in findings
        )
        yield from findings
    if reached:
        yield from _signed_in(url)


def _host(host: Host, url: URL) -> Iterator[Finding]:
    facts: dict[str, object] = {"host": str(host)}
    if not host.name.startswith("/"):
        try:
            found = socket.getaddrinfo(host.name or "localhost", host.port, type=socket.SOCK_STREAM)
        except OSError as error:
            away = EnvironmentFailed("server_away", why="unknown", detail=str(error))
            yield Finding(Step.NAME, Verdict.BAD, facts, error=away)
            return
        addresses = ", ".join(dict.fromkeys(str(each[4][0]) for each in found))
        yield Finding(Step.NAME, facts={**facts, "addresses": addresses})
    try:
        greeting = handshake.greet(host)
    except DeskError as error:
        yield Finding(Step.LINE, Verdict.BAD, facts, error=error)
        return
    milliseconds = max(1, round(greeting.seconds * 1000))
    yield Finding(Step.LINE, facts={**facts, "milliseconds": milliseconds})
    yield _encryption(host, url, greeting)


def _encryption(host: Host, url: URL, greeting: handshake.Greeting) -> Finding:
    facts: dict[str, object] = {"host": str(host), "tls": greeting.tls}
    shown = greeting.certificate
    if shown is None:
        local = host.local or url.query.get("sslmode") == "disable"
        verdict = Verdict.DOUBTFUL if local else Verdict.BAD
        return Finding(Step.ENCRYPTION, verdict, facts, advice="plain")
    facts |= {"authority": shown.authority, "until": shown.valid_until.date()}
    try:
        handshake.verify(host, str(url.query.get("sslrootcert", "")))
    except DeskError as error:
        verdict = Verdict.DOUBTFUL if host.local else Verdict.BAD
        return Finding(Step.ENCRYPTION, verdict, facts, error=error)
    if (shown.valid_until - utc_now()).days < RENEW_DAYS:
        return Finding(Step.ENCRYPTION, Verdict.DOUBTFUL, facts, advice="renew")
    return Finding(Step.ENCRYPTION, facts=facts)


def _signed_in(url: URL) -> Iterator[Finding]:
    database = Database(url)
    try:
        with told_plainly(), database.engine.connect():
            yield Finding(Step.SIGN_IN, facts={"login": url.username or ""})
        yield Finding(Step.PROTECTION, facts={"protection": database.protection()})
        yield _clock(database)
        with told_plainly():
            yield from checkup.look_over(database, utc_now())
    except DeskError as error:
        yield Finding(Step.SIGN_IN, Verdict.BAD, error=error)
    finally:
        database.dispose()


def _clock(database: Database) -> Finding:
    clock = ServerClock(utc_now)
    off = clock.hold_against(database.moment)
    if abs(off) <= TOLERANCE:
        return Finding(Step.CLOCK)
    return Finding(Step.CLOCK, Verdict.DOUBTFUL, {"off": abs(off)}, advice="clock_off")


def _embedded(url: URL) -> Iterator[Finding]:
    file = Path(url.database or "")
    facts: dict[str, object] = {"path": str(file)}
    yield Finding(Step.ADDRESS, facts={"hosts": str(file), "database": file.name, "login": ""})
    if not file.is_file():
        yield Finding(Step.FILE, Verdict.BAD, facts, advice="no_file")
        return
    fault = damage_in(file)
    if fault:
        yield Finding(Step.FILE, Verdict.BAD, facts, error=EnvironmentFailed(fault))
        return
    yield Finding(Step.FILE, facts={**facts, "mebibytes": round(file.stat().st_size / 2**20, 1)})
    database = Database(url)
    try:
        yield checkup.schema(database)
    finally:
        database.dispose()


def _local() -> Iterator[Finding]:
    folder = config.places().data
    free = shutil.disk_usage(folder).free
    facts: dict[str, object] = {"path": str(folder), "mebibytes": free // 2**20}
    if not os.access(folder, os.W_OK):
        yield Finding(Step.FOLDER, Verdict.BAD, facts, advice="folder_closed")
    elif free < LEAST_FREE:
        yield Finding(Step.FOLDER, Verdict.DOUBTFUL, facts, advice="little_space")
    else:
        yield Finding(Step.FOLDER, facts=facts)
    lasting = Secrets().lasting
    verdict = Verdict.GOOD if lasting else Verdict.DOUBTFUL
    yield Finding(Step.KEYRING, verdict, advice="" if lasting else "no_keyring")
    for file in sorted(folder.glob(KEPT)):
        fault = damage_in(file)
        error = EnvironmentFailed(fault) if fault else None
        verdict = Verdict.BAD if fault else Verdict.GOOD
        yield Finding(Step.KEPT, verdict, {"path": file.name}, error=error)
