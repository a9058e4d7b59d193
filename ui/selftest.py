"""--selftest OUT: the program opens itself on a demo room of its own and tells what works."""

import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QEventLoop, QLibraryInfo, QTimer, QTranslator, qVersion
from PySide6.QtGui import QGuiApplication, QImage, QImageReader
from PySide6.QtWidgets import QApplication

import resources
from app import VERSION
from ui.shell.options import Options
from ui.translations import LANGUAGES, in_language

if TYPE_CHECKING:
    from ui.shell.program import Program

REPORT: Final = "selftest.json"
LONGEST_SECONDS: Final = 180.0
_PROBE: Final = "selftest-probe"
_FILES: Final = ("fonts/Inter-Regular.ttf", "styles/desk.qss", "icons/call.svg", "app.svg")
Answer = dict[str, object]


def run(out: Path) -> int:
    """Write pictures and selftest.json into ``out``; 0 when every check holds, else 1."""
    out.mkdir(parents=True, exist_ok=True)
    began = perf_counter()
    if "DISPLAY" not in os.environ and sys.platform.startswith("linux"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory(prefix="firstline-selftest-") as home:
        os.environ["FIRSTLINE_HOME"] = home
        app = QApplication(["firstline"])
        checks = {name: _checked(check) for name, check in CHECKS.items()}
        checks["desk"] = _checked(lambda: _desk(app, out))
    report = {
        "version": VERSION,
        "python": platform.python_version(),
        "qt": qVersion(),
        "system": platform.platform(),
        "frozen": bool(getattr(sys, "frozen", False)),
        "seconds": round(perf_counter() - began, 1),
        "ok": all(check["ok"] for check in checks.values()),
        "checks": checks,
    }
    (out / REPORT).write_text(json.dumps(report, ensure_ascii=False, indent=2), "utf-8")
    return 0 if report["ok"] else 1


def _checked(check: Callable[[], Answer]) -> Answer:
    try:
        return {"ok": True, **check()}
    except Exception as error:  # noqa: BLE001 - a self-test reports, it never falls over
        return {"ok": False, "error": f"{type(error).__name__}: {error}"}


def _resources() -> Answer:
    missing = [name for name in _FILES if not resources.path(name).exists()]
    return {"ok": not missing, "missing": missing}


def _translations() -> Answer:
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    found: dict[str, bool] = {}
    for language in LANGUAGES:
        own = QTranslator()
        found[language] = own.load(str(resources.path(f"i18n/{language}.qm")))
        found[f"qt {language}"] = QTranslator().load(f"{qt_folder}/qtbase_{language}.qm")
    said = in_language("ru", "Actions", "Find or run")
    return {"ok": all(found.values()) and said != "Find or run", "said": said, **found}


def _icons() -> Answer:
    from ui.theme import load_fonts, pixmap

    names = sorted(file.stem for file in resources.path("icons").glob("*.svg"))
    blank = [name for name in names if _is_blank(pixmap(name, "text", 24, 1.0).toImage())]
    fonts = list(load_fonts())
    return {"ok": bool(names and fonts) and not blank, "icons": len(names), "fonts": fonts}


def _is_blank(image: QImage) -> bool:
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return not any(image.pixelColor(x, y).alpha() for x, y in points)


def _qt() -> Answer:
    formats = [bytes(each.data()).decode() for each in QImageReader.supportedImageFormats()]
    screen = QGuiApplication.platformName()
    return {"ok": "png" in formats, "platform": screen, "formats": formats}


def _keyring() -> Answer:
    import keyring

    from app.secrets import Secrets

    secrets = Secrets()
    kept = secrets.put(_PROBE, VERSION)
    same = secrets.get(_PROBE) == VERSION
    secrets.forget(_PROBE)
    backend = keyring.get_keyring()
    name = f"{type(backend).__module__}.{type(backend).__qualname__}"
    return {"ok": same or not secrets.lasting, "backend": name, "lasting": kept}


def _drivers() -> Answer:
    import phonenumbers

    from app.bootstrap import driver_versions

    number = phonenumbers.parse("+78120004417")
    return {"ok": phonenumbers.is_possible_number(number), **driver_versions()}


def _desk(app: QApplication, out: Path) -> Answer:
    """Open the demo room, sign in, paint both themes, ask and write the database."""
    from ui.shell.program import Program

    program = Program(app, Options(demo=True, language="ru", theme="light"))
    failures: list[str] = []
    program.crash.unforeseen.connect(failures.append)
    program.crash.watch()
    program.start()
    _wait(lambda: bool(program.entry.opened and program.entry.opened.profiles))
    opened = program.entry.opened
    if opened is None:
        raise TimeoutError(str(program.entry.problem))
    login = next(each.login for each in opened.profiles if each.role.value == "dispatcher")
    program.entry.enter_profile(login)
    _wait(lambda: program.desk is not None)
    pictures = _pictures(program, out)
    answer = _round_trip(program)
    program.end()
    return {"ok": not failures and bool(answer["ok"]), "pictures": pictures,
            "failures": failures, **answer}  # fmt: skip


def _pictures(program: "Program", out: Path) -> list[str]:
    names = []
    for theme in ("light", "dark"):
        program.preferences.set_theme(theme)
        _settle(400)
        name = f"desk_{theme}.png"
        if program.window.grab().save(str(out / name)):
            names.append(name)
    return names


def _round_trip(program: "Program") -> Answer:
    desk = program.desk
    if desk is None:
        return {"ok": False}
    context = desk.context
    found = context.desk.clients.find(context.actor, "dtrn", 3)
    written = context.desk.sign_in.set_pin(context.actor, "4321").value
    about = context.desk.about()
    return {"ok": bool(found.matches) and written, "found": len(found.matches),
            "schema": about.schema.found}  # fmt: skip


def _wait(ready: Callable[[], bool]) -> None:
    until = perf_counter() + LONGEST_SECONDS
    while not ready():
        if perf_counter() > until:
            raise TimeoutError
        _settle(20)


def _settle(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop, loop.quit)
    loop.exec()


CHECKS: Final[dict[str, Callable[[], Answer]]] = {
    "resources": _resources,
    "translations": _translations,
    "icons": _icons,
    "qt": _qt,
    "keyring": _keyring,
    "drivers": _drivers,
}
