"""The page with the tour's pictures: the part between two marks is written anew each time."""

import os
from itertools import groupby
from pathlib import Path
from typing import Final

from ui.tour.album import Album, Step

BEGIN: Final = "<!-- written by python -m ui.tour: begin -->"
END: Final = "<!-- written by python -m ui.tour: end -->"
_SCENES: Final = {
    "entry": "Вход · The way in",
    "main_call": "Звонок знакомого клиента · A known caller",
    "new_caller": "Новый клиент · A new client",
    "solved_at_once": "Решено сразу · Solved at once",
    "off_topic": "Не наше · Not ours",
    "two_matters": "Два вопроса одного звонка · Two matters of one call",
    "palette": "Палитра · The palette",
    "help_and_settings": "Справка и настройки · Help and settings",
    "sections": "Заявки, знания, сбои · Tickets, knowledge, outages",
    "import_people": "Импорт · Import",
    "work_desk": "Вторая линия: моя работа · The second line: my work",
    "solve": "Заявка решена · The ticket solved",
    "administration": "Настройка диспетчерской · Shaping the room",
    "central": "Общая база · The common database",
}


def write_page(file: Path, album: Album) -> None:
    """Put the pictures of an album into a page; without the marks they go to its end."""
    kept = file.read_text(encoding="utf-8") if file.exists() else ""
    before, _begin, rest = kept.partition(BEGIN)
    _old, _end, after = rest.partition(END)
    folder = Path(os.path.relpath(album.folder, file.resolve().parent))
    body = "\n".join((BEGIN, "", *_parts(album.steps, folder), END))
    file.write_text(f"{before.rstrip()}\n\n{body}{after.rstrip() or ''}\n", encoding="utf-8")


def _parts(steps: list[Step], folder: Path) -> list[str]:
    parts: list[str] = []
    for scene, of_scene in groupby(steps, key=lambda step: step.scene):
        parts += [f"## {_SCENES.get(scene, scene)}", ""]
        for step in of_scene:
            picture = (folder / f"{step.name}.png").as_posix()
            parts += [f"### {step.ru}", "", f"*{step.en}*", ""]
            parts += [_line(step), "", f"![{step.ru}]({picture})", ""]
    return parts


def _line(step: Step) -> str:
    if not step.keys:
        return "Без клавиш · no keys"
    keys = " ".join(key if key.startswith("«") else f"`{key}`" for key in step.keys)
    counted = f"клавиш {step.pressed}, знаков текста {step.typed}"
    slowest = f" · от клавиши до показа {step.slowest} мс" if step.waits else ""
    return f"{keys} — {counted}{slowest}"
