"""The command palette (mock 08): an overlay of the window, never a dialog."""

from collections import deque
from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QListView, QWidget

from app.domain.readmodels.catalogue import ArticleView
from app.domain.ticket_number import parse_number
from ui.latest import LatestLookup
from ui.navigation import Navigator
from ui.palette.entry import Commands, Entry, Kind, parse
from ui.palette.local_index import find_articles, find_commands
from ui.palette.palette_list import PaletteDelegate, PaletteModel
from ui.palette.reader import Reader
from ui.palette.remote_search import Found, Question, ask, entries_of, reading_of
from ui.palette.row_actions import actions_of, again, layout_hint
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Card, label, row
from ui.widgets.overlay import Overlay

if TYPE_CHECKING:
    from ui.context import DeskContext

WIDTH: Final = 760
TOP: Final = 96
_MOST_HEIGHT: Final = 520
_MOST_RECENT: Final = 6
_MOST_COMMANDS: Final = 5
_MOST_ARTICLES: Final = 3


class Palette(Retranslatable, Card):
    """Find and run. Lives as long as the desk; ``open_up`` shows it."""

    def __init__(
        self, window: QWidget, context: "DeskContext", navigator: Navigator, commands: Commands
    ) -> None:
        """Lie over ``window``; commands are run after the palette has closed."""
        super().__init__(margins=(0, 0, 0, 0), spacing=0)
        self._context, self._navigator, self._commands = context, navigator, commands
        self._recent: deque[Entry] = deque(maxlen=_MOST_RECENT)
        self._remote: list[Entry] = []
        self._acting_on: Entry | None = None
        self._moved = False
        self.edit = QLineEdit()
        self.edit.setProperty("extent", "palette")
        self.edit.setMaxLength(200)
        self.edit.installEventFilter(self)
        self.model = PaletteModel(self)
        self.list = _list(self.model)
        self._foot, self._state = label("", "caption"), label("", "caption")
        foot = row(self._foot, STRETCH, self._state, margins=(16, 8, 16, 10))
        self.box.addWidget(self.edit)
        self.box.addWidget(self.list)
        self.box.addLayout(foot)
        self._overlay = Overlay(window, self, WIDTH, TOP)
        self._reader = Reader(window, context, navigator)
        work = partial(_ask, context)
        self._lookup = LatestLookup(context.background, work, delay_ms=120, parent=self)
        self._connect()
        self.retranslate()

    def open_up(self) -> None:
        """Show it with an empty line: recent things and commands."""
        if self._overlay.isVisible():
            self.close_up()
            return
        self.edit.clear()
        self._on_edited()
        self._overlay.open(self.edit)

    def close_up(self) -> None:
        """Close; the focus goes where it was."""
        self._lookup.cancel()
        self._overlay.close_up()

    def retire(self) -> None:
        """Close for good with everything that lies over the window."""
        self._lookup.cancel()
        self._reader.close_up()
        self._overlay.close_up()
        self._overlay.deleteLater()

    def retranslate(self) -> None:
        """Say what the signs do."""
        self.edit.setPlaceholderText(translate("Palette", "Client, ticket, article or command"))
        self.edit.setAccessibleName(self.edit.placeholderText())
        self._foot.setText(
            translate(
                "Palette",
                "Enter opens, Tab — actions, > commands only, # tickets only, @ clients only, "
                "Esc closes",
            )
        )
        self._fill()

    def current(self) -> Entry | None:
        """Return the chosen row."""
        return self.model.entry(self.list.currentIndex().row())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys of the list while the caret stays in the line."""
        if watched is self.edit and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress:
                return self._on_key(event)
            if event.type() == QEvent.Type.ShortcutOverride and event.key() == Qt.Key.Key_Escape:
                event.accept()
                return True
        return False

    # ---- inside
    def _connect(self) -> None:
        self.edit.textEdited.connect(self._on_edited)
        self.list.clicked.connect(self._on_clicked)
        self._lookup.answered.connect(self._on_found)
        self._lookup.failed.connect(self._on_failed)
        self._lookup.busy_changed.connect(self._on_busy)

    def _on_key(self, event: QKeyEvent) -> bool:
        key = Qt.Key(event.key())
        if key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose()
        elif key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}:
            self._show_actions()
        elif key == Qt.Key.Key_Escape:
            self._step_out()
        else:
            return False
        return True

    def _on_edited(self) -> None:
        self._acting_on = None
        self._remote, self._moved = [], False
        kind, text = parse(self.edit.text())
        if text and kind is not Kind.COMMAND:
            self._lookup.ask(Question(kind, text))
        else:
            self._lookup.cancel()
        self._fill()

    def _on_found(self, _key: object, found: Found) -> None:
        self._remote = [*entries_of(found), *layout_hint(reading_of(found), self.edit.text())]
        self._state.clear()
        self._fill()

    def _on_failed(self, _key: object, _error: object) -> None:
        self._state.setText(translate("Palette", "The database does not answer: commands only"))

    def _on_busy(self, busy: bool) -> None:
        self._state.setText(translate("Palette", "Searching…") if busy else "")

    def _fill(self) -> None:
        entries = actions_of(self._acting_on) if self._acting_on else self._entries()
        chosen = self.current() if self._moved else None
        self.model.replace(entries, self._meant())
        rows = range(self.model.rowCount())
        same = (at for at in rows if chosen is not None and self.model.entry(at) == chosen)
        at = next(same, self.model.step(-1, 1))
        self.list.setCurrentIndex(self.model.index(at, 0))
        self.list.setFixedHeight(min(_MOST_HEIGHT, self.model.height() + 4))
        self._overlay.place()

    def _meant(self) -> Kind | None:
        """Whoever types a whole ticket number means that ticket, not its client."""
        _kind, text = parse(self.edit.text())
        return Kind.TICKET if parse_number(text) is not None else None

    def _entries(self) -> list[Entry]:
        kind, text = parse(self.edit.text())
        found = list(self._remote)
        if not text and kind is None:
            found += [again(each) for each in self._recent]
        if kind in {None, Kind.KNOWLEDGE}:
            articles, now = self._context.catalogue.articles, self._context.clock()
            found += find_articles(articles, text, now)[:_MOST_ARTICLES]
        if kind in {None, Kind.COMMAND}:
            recent = self._context.settings.recent
            rows = find_commands(self._commands.available(), text, recent)
            found += rows if kind is Kind.COMMAND else rows[:_MOST_COMMANDS]
        return found

    def _step(self, step: int) -> None:
        self._moved = True
        at = self.model.step(self.list.currentIndex().row(), step)
        self.list.setCurrentIndex(self.model.index(at, 0))

    def _step_out(self) -> None:
        if self._acting_on is not None:
            self._acting_on = None
            self._fill()
        else:
            self.close_up()

    def _show_actions(self) -> None:
        entry = self.current()
        if entry is not None and self._acting_on is None and len(actions_of(entry)) > 0:
            self._acting_on = entry
            self._fill()

    def _on_clicked(self, _index: QModelIndex) -> None:
        self._choose()

    def _choose(self) -> None:
        entry = self.current()
        if entry is None:
            return
        if entry.form in {"reading", "organisation"}:
            self.edit.setText(_words_of(entry, self._acting_on))
            self._on_edited()
            return
        self._keep(self._acting_on or entry)
        self.close_up()
        self._run(entry)

    def _keep(self, entry: Entry) -> None:
        if entry in self._recent:
            self._recent.remove(entry)
        self._recent.appendleft(entry)
        if entry.form == "action":
            recent = self._context.settings.recent
            recent[:] = [str(entry.target), *(each for each in recent if each != entry.target)][:20]

    def _run(self, entry: Entry) -> None:
        match entry.form, entry.target:
            case "contact", UUID() as contact_id:
                self._reader.show_client(contact_id)
            case "call", UUID() as contact_id:
                self._navigator.start_call_for(contact_id)
            case "ticket", UUID() as ticket_id:
                self._navigator.open_ticket(ticket_id)
            case "article", ArticleView() as article:
                self._reader.show_article(article)
            case "copy", text:
                QGuiApplication.clipboard().setText(str(text))
            case _, name:
                self._commands.run(str(name))


def _words_of(entry: Entry, acted_on: Entry | None) -> str:
    if entry.form == "reading":
        return str(entry.target)
    return f"@{(acted_on or entry).title}"


def _ask(context: "DeskContext", key: object) -> Found:
    return ask(context, key) if isinstance(key, Question) else Found(None, (), None)


def _list(model: PaletteModel) -> QListView:
    view = QListView()
    view.setModel(model)
    view.setItemDelegate(PaletteDelegate(view))
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    return view
