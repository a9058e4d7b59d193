"""Collects the window's texts into catalogues (update) and builds them (release).

Texts are found in the syntax tree: Qt's own collector overlooks plurals written with n=.
"""

import ast
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

ROOT = Path(__file__).resolve().parent.parent
CATALOGUES = ROOT / "resources" / "i18n"
PLURAL_FORMS = {"ru": 3, "en": 2}
ONLY_PLURALS = {"en"}  # the texts in the code are English already
TOGETHER = {"widgets", "theme"}  # shared tools that have no screen of their own
FOUNDATION = "foundation"


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in the code; ``plural`` when it is asked for with a number."""

    context: str
    source: str
    plural: bool


def catalogue_of(source: Path) -> str:
    """The catalogue of one file: its screen's folder, or the foundation for loose files."""
    parts = source.relative_to(ROOT / "ui").parts
    return parts[0] if len(parts) > 1 and parts[0] not in TOGETHER else FOUNDATION


def texts_in(source: Path) -> Iterator[Text]:
    """Every translate("Context", "Text") of one file."""
    for node in ast.walk(ast.parse(source.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or len(node.args) < 2:
            continue
        name = node.func.attr if isinstance(node.func, ast.Attribute) else node.func
        name = name.id if isinstance(name, ast.Name) else name
        words = [word.value for word in node.args[:2] if isinstance(word, ast.Constant)]
        if name == "translate" and len(words) == 2 and all(isinstance(w, str) for w in words):
            plural = len(node.args) > 2 or any(word.arg == "n" for word in node.keywords)
            yield Text(str(words[0]), str(words[1]), plural)


def texts_by_catalogue() -> dict[str, dict[tuple[str, str], Text]]:
    """Catalogue name -> (context, source) -> text, in the order of the code."""
    found: dict[str, dict[tuple[str, str], Text]] = {}
    placed: dict[tuple[str, str], str] = {}  # a text of two screens stands with the first
    for source in sorted((ROOT / "ui").rglob("*.py")):
        for text in texts_in(source):
            name = placed.setdefault((text.context, text.source), catalogue_of(source))
            found.setdefault(name, {})[text.context, text.source] = text
    return found


def translated(catalogue: Path) -> dict[tuple[str, str], list[str]]:
    """What a catalogue holds already: (context, source) -> its forms; unfinished ones are left."""
    if not catalogue.exists():
        return {}
    found = {}
    for context in ET.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            target = message.find("translation")
            if target is not None and target.get("type") is None:
                forms = [form.text or "" for form in target.iter("numerusform")]
                key = context.findtext("name", ""), message.findtext("source", "")
                found[key] = forms or [target.text or ""]
    return found


def message_xml(text: Text, forms: list[str], language: str) -> str:
    """One message as Qt's tools write it."""
    numerus = ' numerus="yes"' if text.plural else ""
    state = "" if forms else ' type="unfinished"'
    body = escape("".join(forms))
    if text.plural:
        full = forms or [""] * PLURAL_FORMS[language]
        body = "".join(f"<numerusform>{escape(form)}</numerusform>" for form in full)
    return (
        f"    <message{numerus}>\n"
        f"        <source>{escape(text.source)}</source>\n"
        f"        <translation{state}>{body}</translation>\n"
        "    </message>\n"
    )


def catalogue_xml(texts: list[Text], known: dict[tuple[str, str], list[str]], language: str) -> str:
    """A whole catalogue, one context after the other."""
    lines = ['<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n']
    lines.append(f'<TS version="2.1" language="{language}" sourcelanguage="en">\n')
    for context in dict.fromkeys(text.context for text in texts):
        lines.append(f"<context>\n    <name>{escape(context)}</name>\n")
        lines += [
            message_xml(text, known.get((context, text.source), []), language)
            for text in texts
            if text.context == context
        ]
        lines.append("</context>\n")
    return "".join([*lines, "</TS>\n"])


def update() -> None:
    """Adds new texts as unfinished, keeps what is translated, drops what the code lost."""
    everything = texts_by_catalogue()
    for language in PLURAL_FORMS:
        folder = CATALOGUES / language
        folder.mkdir(parents=True, exist_ok=True)
        known: dict[tuple[str, str], list[str]] = {}
        for catalogue in sorted(folder.glob("*.ts")):
            known |= translated(catalogue)
            catalogue.unlink()
        for name, texts in everything.items():
            wanted = [t for t in texts.values() if t.plural or language not in ONLY_PLURALS]
            if wanted:
                xml = catalogue_xml(wanted, known, language)
                (folder / f"{name}.ts").write_text(xml, encoding="utf-8")


def release() -> None:
    """Builds one .qm a language from all its catalogues."""
    tool = Path(sys.executable).parent / "pyside6-lrelease"
    for language in PLURAL_FORMS:
        catalogues = sorted((CATALOGUES / language).glob("*.ts"))
        if catalogues:
            command = [str(tool), "-silent", *map(str, catalogues)]
            command += ["-qm", str(CATALOGUES / f"{language}.qm")]
            subprocess.run(command, check=True)


if __name__ == "__main__":
    {"update": update, "release": release}[sys.argv[1]]()
