"""What every test stands on: no screen, no real user folders, two databases, a quiet log."""

import gc
import logging
import os
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

# Before Qt is imported: without a screen the first window would abort the whole run.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.null.Keyring"

import pytest
from hypothesis import settings

from tests.support import cluster, run_folder, secure_cluster, servers
from tests.support.compiled_once import compile_once
from tests.support.log_watch import LogWatch

ROOT = Path(__file__).resolve().parent.parent
BOTH = ("sqlite", "postgresql")

# A loaded machine is slow, not wrong; a failure prints how to repeat it.
settings.register_profile("firstline", deadline=None, print_blob=True)
settings.load_profile("firstline")
compile_once()


def pytest_configure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput"):
        for folder in run_folder.abandoned_folders():
            cluster.stop(folder)
            run_folder.remove(folder)
        run_folder.open_run_folder()
    _leave_home_alone()


def pytest_unconfigure(config: pytest.Config) -> None:
    if not hasattr(config, "workerinput") and run_folder.VARIABLE in os.environ:
        folder = run_folder.run_folder()
        servers.tidy_up(folder)
        run_folder.remove(folder)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        wanted = getattr(item, "fixturenames", ())
        param = getattr(getattr(item, "callspec", None), "params", {})
        if (
            "postgres_server" in wanted
            or "secure_server" in wanted
            or "postgresql" in param.values()
        ):
            item.add_marker(pytest.mark.postgresql)


def _leave_home_alone() -> None:
    """Settings, drafts and the embedded database of the tests stay inside the run's folder."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME"):
        folder = run_folder.run_folder() / name.lower()
        folder.mkdir(exist_ok=True)
        os.environ[name] = str(folder)


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest) -> Iterator[LogWatch]:
    """Fails the test on a WARNING that no ``expects_log`` mark names."""
    marks = request.node.iter_markers("expects_log")
    watch = LogWatch(tuple(pattern for mark in marks for pattern in mark.args))
    logging.getLogger().addHandler(watch)
    yield watch
    logging.getLogger().removeHandler(watch)
    if watch.unexpected:
        pytest.fail("unexpected in the log:\n" + "\n".join(watch.unexpected))


@pytest.fixture(autouse=True)
def no_window_stays(request: pytest.FixtureRequest) -> Iterator[None]:
    """After a test with windows none is left; garbage goes in the GUI thread (ui/tidy.py)."""
    if "qapp" not in request.fixturenames:
        yield
        return
    _speak_english()  # the first test of a worker finds the language of the computer
    gc.disable()
    gc.collect()  # the values of the fixtures of the test before are let go only after its end
    gc.freeze()  # what was there before is not looked at again: the sweep below stays short
    yield
    close_every_window()
    _speak_english()
    gc.collect()
    gc.enable()


def _speak_english() -> None:
    """Take away the translations that a program of the test has put in force."""
    from PySide6.QtCore import QCoreApplication, QLocale

    from ui.translations import Translator

    program = QCoreApplication.instance()
    for translator in program.findChildren(Translator) if program else ():
        while translator._installed:
            QCoreApplication.removeTranslator(translator._installed.pop())
    QLocale.setDefault(QLocale("en"))


def close_every_window() -> None:
    """Destroy what a test left open, as the end of a program would."""
    from PySide6.QtCore import QCoreApplication, QEvent
    from PySide6.QtWidgets import QApplication

    for window in QApplication.topLevelWidgets():
        if window.parent() is None:
            window.hide()
            window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="session")
def firstline_shared_data() -> Path:
    """The folder of the sample people and incidents; the test is skipped where it is absent."""
    named = os.environ.get("FIRSTLINE_SHARED_DATA")
    folder = Path(named) if named else ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip("no sample data: set FIRSTLINE_SHARED_DATA to its folder")
    return folder


@pytest.fixture(scope="session")
def postgres_server() -> servers.PostgresServer:
    """The PostgreSQL server of this run, one for all workers."""
    return servers.shared_server()


@pytest.fixture(scope="module")
def secure_server() -> Iterator[secure_cluster.SecureServer]:
    """A server of this module's own: TLS, a password from everybody, a log of statements."""
    folder = run_folder.run_folder() / f"secure-{uuid4().hex[:8]}"
    yield secure_cluster.start(folder)
    secure_cluster.stop(folder)
    run_folder.remove(folder)


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """A migrated SQLite file without rows."""
    return servers.copy_of_template(tmp_path)


@pytest.fixture(scope="session")
def washed_database(postgres_server: servers.PostgresServer) -> Iterator[servers.WashedDatabase]:
    """The one database of this worker."""
    washed = servers.WashedDatabase(postgres_server)
    yield washed
    washed.drop()


@pytest.fixture
def postgresql_url(washed_database: servers.WashedDatabase) -> str:
    """A migrated PostgreSQL database without rows."""
    return washed_database.fresh()


@pytest.fixture
def empty_sqlite_url(tmp_path: Path) -> str:
    """The place of a SQLite file that does not exist yet."""
    return f"sqlite:///{tmp_path / 'empty.sqlite'}"


@pytest.fixture
def empty_postgresql_url(postgres_server: servers.PostgresServer) -> Iterator[str]:
    """A PostgreSQL database without any table."""
    with postgres_server.database() as url:
        yield url


@pytest.fixture(params=BOTH)
def database_url(request: pytest.FixtureRequest) -> str:
    """A migrated database without rows, once on each of the two kinds."""
    return str(request.getfixturevalue(f"{request.param}_url"))


@pytest.fixture(params=BOTH)
def empty_database_url(request: pytest.FixtureRequest) -> str:
    """A database without any table, once on each of the two kinds."""
    return str(request.getfixturevalue(f"empty_{request.param}_url"))
