# ruff: noqa: E501 - a table reads best with one row a line
"""Every key of the desk in one table; menus, palette, tooltips and tests derive from it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from app.domain.permissions import Permission
from ui import translations
from ui.settings_rows import settings_rows

WINDOW: Final = "window"
Translate = Callable[[str, str], str]
"""Context and source text to the text in some language."""


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One thing the user can do.

    ``section`` is the part of the window where it works (``window`` is everywhere), so a
    key may mean one thing in each section.
    """

    id: str
    text: str
    keys: tuple[str, ...] = ()
    section: str = WINDOW
    icon: str = ""
    permission: Permission | None = None

    @property
    def key(self) -> str:
        """The first key as a cap shows it, e.g. ``Ctrl+K``; empty when there is none."""
        return self.keys[0] if self.keys else ""


class _Remapped:
    """The keys that the person at this desk chose (GUI thread only)."""

    keys: Mapping[str, str] = MappingProxyType({})


def remap(shortcuts: Mapping[str, str]) -> None:
    """Give actions other keys, by id; ids the table does not know are passed over."""
    _Remapped.keys = MappingProxyType(dict(shortcuts))


def _with_keys(spec: ActionSpec) -> ActionSpec:
    own = _Remapped.keys.get(spec.id)
    return replace(spec, keys=(own,)) if own else spec


def action_table(translate: Translate = translations.translate) -> dict[str, ActionSpec]:
    """Return every action by id with its words in the language that translate speaks."""
    found = (
        *_window_actions(translate),
        *_call_actions(translate),
        *_suggestion_actions(translate),
        *_work_actions(translate),
        *_settings_actions(translate),
        *_list_actions(translate),
        *_article_actions(translate),
        *(s for where in ("call", "work", "ticket") for s in _answer_actions(translate, where)),
    )
    return {spec.id: _with_keys(spec) for spec in found}


def action_names() -> dict[str, tuple[str, str]]:
    """Return the Russian and the English name of every action; the palette finds either."""
    russian = action_table(partial(translations.in_language, "ru"))
    english = action_table(_as_written)
    return {name: (russian[name].text, english[name].text) for name in english}


def build_actions(
    owner: QWidget, handlers: Mapping[str, Callable[[], object]]
) -> dict[str, QAction]:
    """Add to owner one QAction for each handler, by id; an unknown id raises KeyError.

    The shortcut works while owner's window is active; ``retranslate_actions`` renews words.
    """
    table = action_table()
    return {name: _action(owner, table[name], run) for name, run in handlers.items()}


def retranslate_actions(actions: Mapping[str, QAction]) -> None:
    """Put the words of the language and the keys in force on actions of ``build_actions``."""
    table = action_table()
    for name, action in actions.items():
        action.setText(table[name].text)
        action.setShortcuts([QKeySequence(key) for key in table[name].keys])


def _action(owner: QWidget, spec: ActionSpec, run: Callable[[], object]) -> QAction:
    action = QAction(spec.text, owner)
    action.setObjectName(spec.id)
    action.setShortcuts([QKeySequence(key) for key in spec.keys])
    action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
    action.setAutoRepeat(False)
    action.triggered.connect(_Press(run, action).press)
    owner.addAction(action)
    return action


class _Press(QObject):
    """Calls a handler without the checked flag; lives as long as its action."""

    def __init__(self, run: Callable[[], object], parent: QObject) -> None:
        super().__init__(parent)
        self._run = run

    def press(self) -> None:
        """Run the handler."""
        self._run()


def _as_written(_context: str, text: str) -> str:
    return text


def _window_actions(translate: Translate) -> tuple[ActionSpec, ...]:
    sections = (
        ("calls", translate("Actions", "Go to calls"), "headset_mic"),
        ("work", translate("Actions", "Go to work"), "inbox"),
        ("tickets", translate("Actions", "Go to tickets"), "list_alt"),
        ("clients", translate("Actions", "Go to clients"), "group"),
        ("knowledge", translate("Actions", "Go to knowledge"), "menu_book"),
        ("board", translate("Actions", "Go to shift board"), "monitoring"),
        ("settings", translate("Actions", "Go to settings"), "settings"),
    )
    return (
        *(
            ActionSpec(f"go.{name}", text, (f"Ctrl+{at}",), icon=sign)
            for at, (name, text, sign) in enumerate(sections, 1)
        ),
        ActionSpec("palette", translate("Actions", "Find or run"), ("Ctrl+K",), icon="search"),
        ActionSpec("help", translate("Actions", "Help for the field"), ("F1",), icon="help"),
        ActionSpec("guide", translate("Actions", "How to write to a client"), ("Ctrl+F1",), icon="forum"),
        ActionSpec("refresh", translate("Actions", "Refresh"), ("F5",), icon="refresh"),
        ActionSpec("pane.next", translate("Actions", "Next pane"), ("F6",)),
        ActionSpec("pane.previous", translate("Actions", "Previous pane"), ("Shift+F6",)),
        ActionSpec("full_screen", translate("Actions", "Full screen"), ("F11",)),
        ActionSpec("theme", translate("Actions", "Light or dark"), ("Ctrl+Shift+T",), icon="dark_mode"),
        ActionSpec("language", translate("Actions", "Russian or English"), ("Ctrl+Shift+L",), icon="translate"),
        ActionSpec("open.last", translate("Actions", "Open the last saved ticket"), ("Alt+0",)),
        ActionSpec("banner.act", translate("Actions", "Do what the banner offers"), ("Alt+9",)),
        ActionSpec("outages", translate("Actions", "Board of outages"), ("Ctrl+9",), icon="warning", permission=Permission.TICKET_READ),
        ActionSpec("outbox", translate("Actions", "What waits to be sent"), icon="cloud_off"),
        ActionSpec("import", translate("Actions", "Import from a file"), icon="upload_file", permission=Permission.DATA_IMPORT),
        ActionSpec("sign_out", translate("Actions", "Sign out"), icon="logout"),
    )  # fmt: skip


def _call_actions(translate: Translate) -> tuple[ActionSpec, ...]:
    right = Permission.CALL_REGISTER
    slots = translate("Actions", "Go to call {n}")
    return (
        ActionSpec("call.new", translate("Actions", "New call"), ("F2",), "calls", "add", right),
        ActionSpec("call.park", translate("Actions", "Park or resume the call"), ("F3",), "calls", "pause", right),
        ActionSpec("call.previous", translate("Actions", "Previous call"), ("F7",), "calls"),
        ActionSpec("call.next", translate("Actions", "Next call"), ("F8",), "calls"),
        ActionSpec("call.hang_up", translate("Actions", "Caller hung up"), ("F9",), "calls", "call_end", right),
        ActionSpec("call.lost", translate("Actions", "Caller lost"), ("F12",), "calls", "phone_missed", right),
        ActionSpec("call.clear", translate("Actions", "Clear the form"), ("Ctrl+Del",), "calls", "delete"),
        ActionSpec("call.restore", translate("Actions", "Bring the cleared form back"), (), "calls", "undo"),
        ActionSpec("call.save", translate("Actions", "Assign and finish the call"), ("Ctrl+Enter", "Ctrl+Return"), "calls", "send", Permission.TICKET_REGISTER),
        ActionSpec("call.solve", translate("Actions", "Solved at once"), ("Ctrl+Shift+Enter", "Ctrl+Shift+Return"), "calls", "check_circle", Permission.TICKET_REGISTER),
        ActionSpec("call.another", translate("Actions", "Register, another matter of this call"), ("Ctrl+Shift+N",), "calls", "note_add", Permission.TICKET_REGISTER),
        ActionSpec("call.finish", translate("Actions", "Finish without a ticket"), ("F10",), "calls", "call_end", right),
        ActionSpec("call.call_back", translate("Actions", "Put the caller on the list to ring back"), (), "calls", "phone_callback", right),
        ActionSpec("call.details", translate("Actions", "Channel and time of the call"), ("Ctrl+Shift+M",), "calls", "tune"),
        ActionSpec("call.afterwards", translate("Actions", "Enter a call from paper"), (), "calls", "schedule", right),
        ActionSpec("call.remote_look", translate("Actions", "Note of a remote look"), ("Ctrl+Shift+R",), "calls", "visibility"),
        ActionSpec("call.phone", translate("Actions", "Phone field"), ("Ctrl+L",), "calls", "call"),
        ActionSpec("call.history", translate("Actions", "Client's history"), ("Ctrl+H",), "calls", "history", Permission.CLIENT_HISTORY),
        ActionSpec("call.said", translate("Actions", "What was to be said first is said"), ("F4",), "calls", "check", right),
        ActionSpec("call.say_first", translate("Actions", "Write what to say first"), ("Shift+F4",), "calls", "warning", Permission.CLIENT_EDIT),
        ActionSpec("call.knowledge", translate("Actions", "Solution and knowledge"), ("Ctrl+B",), "calls", "menu_book"),
        *(
            ActionSpec(f"call.slot.{n}", slots.format(n=n), (f"Ctrl+Shift+{n}",), "calls")
            for n in range(1, 7)
        ),
    )  # fmt: skip


def _suggestion_actions(translate: Translate) -> tuple[ActionSpec, ...]:
    category = translate("Actions", "Take category suggestion {n}")
    return (
        *(
            ActionSpec(f"suggest.category.{n}", category.format(n=n), (f"Alt+{n}",), "calls")
            for n in range(1, 4)
        ),
        ActionSpec("suggest.join", translate("Actions", "Add to the similar ticket"), ("Alt+4",), "calls", "merge"),
        ActionSpec("suggest.other", translate("Actions", "It is a different matter"), ("Alt+5",), "calls"),
        ActionSpec("suggest.assignee", translate("Actions", "Change the assignee"), ("Alt+6",), "calls", "swap_horiz"),
        ActionSpec("suggest.outage", translate("Actions", "Link to the outage"), (), "calls", "link"),
        ActionSpec("outage.declare", translate("Actions", "Declare an outage"), ("Ctrl+Shift+9",), "calls", "warning", Permission.TICKET_LINK),
        ActionSpec("suggest.answer", translate("Actions", "Insert the answer"), ("Alt+7",), "calls", "quickreply"),
        ActionSpec("suggest.article", translate("Actions", "Open the article"), ("Alt+8",), "calls", "description"),
    )  # fmt: skip


def _work_actions(translate: Translate) -> tuple[ActionSpec, ...]:
    work = Permission.TICKET_WORK
    return (
        ActionSpec("work.take_next", translate("Actions", "Take next"), ("F2",), "work", "bolt", Permission.TICKET_TAKE),
        ActionSpec("work.start", translate("Actions", "Start work"), (), "work", "play_arrow", work),
        ActionSpec("work.wait_client", translate("Actions", "Wait for the client"), (), "work", "hourglass_empty", work),
        ActionSpec("work.to_partner", translate("Actions", "Hand to the partner"), (), "work", "handshake", work),
        ActionSpec("work.resolve", translate("Actions", "Resolve"), (), "work", "check", Permission.TICKET_RESOLVE),
        ActionSpec("work.reopen", translate("Actions", "Reopen"), (), "work", "undo", Permission.TICKET_REOPEN),
        ActionSpec("work.write", translate("Actions", "Write the entry"), ("Ctrl+Enter", "Ctrl+Return"), "work", "send", Permission.TICKET_NOTE),
        ActionSpec("work.reassign", translate("Actions", "Reassign"), ("Ctrl+Shift+A",), "work", "swap_horiz", Permission.TICKET_ASSIGN),
        ActionSpec("work.export", translate("Actions", "Export the list"), ("Ctrl+E",), "work", "download", Permission.REPORT_READ),
        ActionSpec("ticket.ledger", translate("Actions", "Why this deadline"), ("F7",), "work", "schedule"),
        ActionSpec("ticket.ask_senior", translate("Actions", "Ask a senior"), ("Ctrl+Shift+S",), "work", "forum", Permission.TICKET_NOTE),
        ActionSpec("ticket.previous", translate("Actions", "Previous ticket"), ("Alt+Up",), "work"),
        ActionSpec("ticket.next", translate("Actions", "Next ticket"), ("Alt+Down",), "work"),
    )  # fmt: skip


def _list_actions(translate: Translate) -> tuple[ActionSpec, ...]:
    return (
        ActionSpec("tickets.line", translate("Actions", "Filter of the list"), ("Ctrl+F",), "tickets", "filter_list"),
        ActionSpec("tickets.next_list", translate("Actions", "Next list"), ("Ctrl+PgDown",), "tickets"),
        ActionSpec("tickets.previous_list", translate("Actions", "Previous list"), ("Ctrl+PgUp",), "tickets"),
        ActionSpec("tickets.mark_all", translate("Actions", "Mark every ticket of the list"), ("Ctrl+A",), "tickets", "check"),
        ActionSpec("tickets.reassign", translate("Actions", "Pass the marked tickets on"), ("Ctrl+Shift+A",), "tickets", "swap_horiz", Permission.TICKET_ASSIGN),
        ActionSpec("tickets.keep", translate("Actions", "Keep this list"), ("Ctrl+S",), "tickets", "star"),
        ActionSpec("tickets.export", translate("Actions", "Write the list into a file"), ("Ctrl+E",), "tickets", "download"),
    )  # fmt: skip


def _settings_actions(translate: Translate) -> tuple[ActionSpec, ...]:
    return tuple(
        ActionSpec(f"settings.{name}", text, (), "settings", sign, right)
        for name, text, sign, right in settings_rows(translate)
    )


def _article_actions(translate: Translate) -> tuple[ActionSpec, ...]:
    write, edit = Permission.ARTICLE_WRITE, Permission.CATALOGUE_EDIT
    return (
        ActionSpec("article.new", translate("Actions", "New article"), ("F2",), "knowledge", "note_add", write),
        ActionSpec("article.helped", translate("Actions", "The article helped"), ("Alt+1",), "knowledge", "check"),
        ActionSpec("article.missed", translate("Actions", "The article did not help"), ("Alt+2",), "knowledge"),
        ActionSpec("article.edit", translate("Actions", "Edit the article"), ("Alt+3",), "knowledge", "edit", write),
        ActionSpec("article.publish", translate("Actions", "Publish the article"), ("Alt+4",), "knowledge", "verified", edit),
        ActionSpec("article.withdraw", translate("Actions", "Take the article back"), ("Alt+5",), "knowledge", "undo", write),
        ActionSpec("article.reviewed", translate("Actions", "The article still holds"), ("Alt+6",), "knowledge", "verified", edit),
        ActionSpec("article.say", translate("Actions", "Say something of the article"), ("Ctrl+Enter", "Ctrl+Return"), "knowledge", "forum"),
    )  # fmt: skip


def _answer_actions(translate: Translate, where: str) -> tuple[ActionSpec, ...]:
    """Return what is done with ready answers at a call, at the desk and at one ticket."""
    section = "calls" if where == "call" else where
    both = (
        ActionSpec(f"{where}.answers", translate("Actions", "Ready answers"), ("Ctrl+F7",), section, "quickreply"),
        ActionSpec(f"{where}.procedure", translate("Actions", "Procedure of the category"), ("Ctrl+F8",), section, "rule"),
    )  # fmt: skip
    if where == "call":
        return both
    return (
        *both,
        ActionSpec(f"{where}.answer", translate("Actions", "Insert the answer"), ("Alt+7",), section, "quickreply"),
        ActionSpec(f"{where}.article", translate("Actions", "Open the article"), ("Alt+8",), section, "description"),
        ActionSpec(f"{where}.begin_article", translate("Actions", "Write an article of the solved ticket"), ("Alt+5",), section, "note_add", Permission.ARTICLE_WRITE),
    )  # fmt: skip
