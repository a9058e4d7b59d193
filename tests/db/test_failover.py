"""The primary dies, the standby is promoted: desks go on by themselves, nothing is lost."""

from threading import Event, Thread
from time import monotonic
from uuid import UUID

from sqlalchemy import text

from app.domain.errors import EnvironmentFailed
from app.domain.identity import new_id
from app.services.line_watch import keep_watch
from db.session import Database
from tests.support.standby import pair

WRITERS = 4
PATIENCE = 30.0


class Writer:
    """Writes rows under keys of its own, one after another, again until each is acknowledged."""

    def __init__(self, address: str) -> None:
        self.acknowledged: list[UUID] = []
        self.refused: list[str] = []
        self.longest = 0.0
        self._database = Database(address)
        self._stopping = Event()
        self._thread = Thread(target=self._write)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._stopping.set()
        self._thread.join()
        self._database.dispose()

    def _write(self) -> None:
        last = monotonic()
        while not self._stopping.is_set():
            key = new_id()
            while not self._written(key):
                if self._stopping.wait(0.05):
                    return
            self.longest = max(self.longest, monotonic() - last)
            last = monotonic()
            self.acknowledged.append(key)

    def _written(self, key: UUID) -> bool:
        row = text("INSERT INTO written (id) VALUES (:id) ON CONFLICT DO NOTHING")
        try:
            with self._database.write() as session:
                session.execute(row, {"id": key})
        except EnvironmentFailed as failure:
            self.refused.append(failure.code)
            return False
        return True


def wait_for(writers: list[Writer], count: int) -> None:
    end = monotonic() + PATIENCE
    wanted = [len(each.acknowledged) + count for each in writers]
    while any(len(each.acknowledged) < n for each, n in zip(writers, wanted, strict=True)):
        assert monotonic() < end, [each.refused[-3:] for each in writers]
        Event().wait(0.02)


def test_desks_go_on_after_a_promotion_and_nothing_acknowledged_is_lost() -> None:
    stopping = Event()
    watch = Thread(target=keep_watch, args=(stopping, lambda _cut: None))
    with pair() as servers:
        keeper = Database(servers.url("postgres"))
        with keeper.write() as session:
            session.execute(text("CREATE TABLE written (id uuid PRIMARY KEY)"))
        keeper.dispose()
        watch.start()
        writers = [Writer(servers.url("postgres")) for _ in range(WRITERS)]
        for each in writers:
            each.start()
        try:
            wait_for(writers, 20)
            servers.kill_primary()
            servers.promote()
            wait_for(writers, 20)
        finally:
            for each in writers:
                each.stop()
            stopping.set()
            watch.join()
        longest = max(each.longest for each in writers)
        print(f"without service: {longest:.2f} s")
        kept = Database(servers.url("postgres"))
        with kept.read() as session:
            there = set(session.scalars(text("SELECT id FROM written")))
        kept.dispose()
    acknowledged = {key for each in writers for key in each.acknowledged}
    assert acknowledged - there == set()
    assert {code for each in writers for code in each.refused} <= {"server_away"}
    assert longest < 15
