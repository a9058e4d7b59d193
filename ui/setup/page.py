"""One page of the administration: the records of a kind at the left, their editor at the right."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.domain.changes import Changes, Touched
from app.domain.errors import DeskError
from app.domain.setup.documents import Checked, Document
from ui.setup.editing import Clash, Editing
from ui.setup.editor import Editor
from ui.setup.finishing import finish_typing
from ui.setup.record_list import RecordList
from ui.setup.removal import Removal
from ui.setup.subject import Subject
from ui.setup.unfinished import Unfinished
from ui.setup.wide_page import WidePage, on_key, press_in
from ui.texts import error_text
from ui.theme import px
from ui.translations import translate
from ui.widgets import announce, fill

if TYPE_CHECKING:
    from ui.context import DeskContext

_LIST, _EDITOR = 3, 4
_WIDEST_LIST = 500


class SetupPage(WidePage):
    """Ins adds, Enter edits, Alt+↑ ↓ move, Del hides or removes, Ctrl+S saves, Esc takes back."""

    def __init__(
        self, context: "DeskContext", subject: Subject, parent: QWidget | None = None
    ) -> None:
        """Read the book when first shown."""
        super().__init__(parent)
        self._context, self.subject = context, subject
        self._stale = True
        self._wanted: str | None = None
        self._noted = ""
        self._checked = Checked()
        self.editing = Editing(context, subject.kind, self)
        self.removal = Removal(self.editing, subject)
        self.list = RecordList(subject, lines=subject.lines)
        self.editor = Editor(subject, context.clock)
        self.foot = self.editor.foot
        fill(QHBoxLayout(self), (self.list, _LIST), (self.editor, _EDITOR), spacing=12)
        for pane in (self.list, self.editor):
            # Shares of the width, whatever stands in them.
            pane.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self.list.setMaximumWidth(px(_WIDEST_LIST))
        self._connect()
        self.unfinished = Unfinished(context, self)
        self.retranslate()

    def retranslate(self) -> None:
        """Name everything and say every value anew."""
        self.editor.retranslate()
        self.editor.show_editing(self.editing)

    def minimumSizeHint(self) -> QSize:
        """The editor scrolls by itself."""
        return QSize(px(560), px(360))

    def first(self) -> QWidget:
        """Begin in the list."""
        return self.list.table

    def refresh(self) -> None:
        """Read everything anew; what is being typed stays."""
        self._stale = False
        self.editing.refresh()

    def open_record(self, key: str) -> None:
        """Show a record, once it is read."""
        if self.editing.dirty:
            self._hold_back()
        elif self.editing.book.get(self.subject.kind, key) is None:
            self._wanted = key
        else:
            self._choose(key)

    def showEvent(self, event: QShowEvent) -> None:
        """Ask for what changed while the page was hidden."""
        super().showEvent(event)
        if self._stale:
            self.refresh()

    # ---- what the person does
    def _connect(self) -> None:
        editing, editor, records = self.editing, self.editor, self.list
        records.chosen.connect(self._on_chosen)
        records.adding.connect(self.add)
        records.entered.connect(self._on_entered)
        records.hiding.connect(self._on_hide)
        records.moving.connect(self._on_move)
        editor.parts.edited.connect(editing.put)
        editor.tab_chosen.connect(self._on_tab)
        editor.save.clicked.connect(self.save)
        editor.revert.clicked.connect(self._on_revert)
        editor.hide_it.clicked.connect(self._on_hide)
        editor.clash.resolved.connect(editing.resolve)
        editor.effects.agreed.connect(self._on_agreed)
        editor.parts.undoing.connect(self._on_undo)
        editing.read.connect(self._on_read)
        editing.shown.connect(self._show)
        editing.changed.connect(self._on_changed)
        editing.checked.connect(self._on_checked)
        editing.clashed.connect(self._on_clashed)
        editing.refused.connect(self._on_refused)
        editing.history_read.connect(self._on_history)
        editing.saved.connect(self._on_saved)
        editing.merged_in.connect(self._on_merged)
        self.removal.noted.connect(self._on_noted)
        self.removal.staged.connect(editor.save.setFocus)
        editing.calls.failed.connect(self._on_failed)
        self._context.hub.changed.connect(self._on_hub)
        # The key works while the button is off: what is being typed may not be a change yet.
        on_key(self, "Ctrl+S", self.save)
        press_in(self, editor.revert, "Esc")

    def add(self) -> None:
        """Begin a record."""
        if self.editing.dirty:
            self._hold_back()
            return
        near = self.editing.document
        body = self.subject.blank(self.editing.book, near)
        self.editor.parts.forget()
        self.editing.begin(self.subject.new_key(body), body)
        self.editor.show_tab(0)
        self.editor.parts.form(0).focus_first()

    def save(self) -> None:
        """Write, or go to what stands in the way."""
        finish_typing(self.editor)
        if not self.editing.dirty or self.editing.busy:
            return
        faulty = self.editor.parts.faulty()
        if faulty is not None:
            self._go_to(faulty.path)
            return
        if self.editing.clash is not None:
            self.editor.clash.rows[0].side.setFocus()
            return
        document = self.editing.document
        if self.editing.adding and document is not None:
            self.editing.key = self.subject.key_of(document)
        self.editor.show_error("")
        self.editing.save()

    def _choose(self, key: str | None) -> None:
        self.removal.forget()
        self.editor.parts.forget()
        self.editing.choose(key)
        self.list.select(key)

    def _on_chosen(self, key: str | None) -> None:
        if key == self.editing.key:
            return
        if self.editing.dirty:
            self._hold_back()
            return
        self._choose(key)

    def _hold_back(self) -> None:
        """What is typed is neither lost nor saved by the way: the person decides."""
        self.list.select(self.editing.key)
        said = translate("SetupKit", "Save first, or take it back with Esc")
        self.editor.show_error(said)
        self.editor.save.setFocus()
        announce(self.editor.save, said)

    def _on_entered(self) -> None:
        if self.editing.document is not None:
            self.editor.show_tab(0)
            self.editor.parts.form(0).focus_first()

    def _on_revert(self) -> None:
        last = self.list.current()
        self.editor.parts.forget()
        self.editor.show_error("")
        self.removal.forget()
        self.editing.revert()
        if self.editing.key is None:
            self._choose(last)
        self.list.table.setFocus()

    def _on_move(self, step: int) -> None:
        key = self.list.current()
        if key is None or self.editing.dirty:
            self._hold_back()
            return
        order = self.list.siblings(key)
        at = next(n for n, each in enumerate(order) if each.key == key)
        if 0 <= at + step < len(order):
            order.insert(at + step, order.pop(at))
            self.editing.rearrange(order)

    def _on_undo(self, entry_id: str) -> None:
        if self.editing.dirty:
            self._hold_back()
        else:
            self.editing.undo(entry_id)

    def _on_agreed(self, deed: str, wanted: bool) -> None:
        self.editing.agree(deed, wanted=wanted)

    def _on_hide(self) -> None:
        self.removal.press(self.editor.hide_it.text())

    def _on_noted(self, words: str) -> None:
        self._noted = words
        self._show_notes()

    # ---- what comes back
    def _on_read(self) -> None:
        self.list.show_book(self.editing.book, self.editing.figures)
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            self._choose(wanted)
        elif self.editing.key is None:
            self._choose(self.list.current())
        elif not self.editing.adding:
            self.list.select(self.editing.key)

    def _show(self) -> None:
        editing = self.editing
        self.subject.at_hand = editing.key
        if editing.document is not None:
            self.editor.parts.show_document(editing.body, editing.book, standing=not editing.adding)
        self.editor.show_editing(editing)

    def _on_changed(self) -> None:
        self._show()
        self.list.held = self.editing.dirty
        if not self.editing.dirty:
            self.editor.show_error("")

    def _on_checked(self, checked: Checked) -> None:
        self._checked = checked
        self._show_notes()

    def _show_notes(self) -> None:
        rest = self.editor.parts.show_problems(self._checked.problems)
        remarks = (self._noted,) if self._noted else ()
        self.editor.effects.show_effects(self._checked.effects, rest, remarks, self.editing.also)

    def _on_clashed(self, clash: Clash | None) -> None:
        self.editor.clash.show_clash(clash, self.editing.body, self.editor.parts.said)

    def _on_refused(self, error: BaseException) -> None:
        place = error.field if isinstance(error, DeskError) else None
        shown = self.editor.parts.input_of(place or "")
        if place and shown is not None:
            shown.set_error(error_text(error), place=place)
            self._go_to(place)
        else:
            self.editor.show_error(error_text(error))

    def _go_to(self, place: str) -> None:
        at = self.editor.parts.go_to(place)
        if at is not None:
            self.editor.tabs.set_current(at)

    def _on_history(self) -> None:
        self.editor.show_past(self.editing)

    def _on_tab(self, _at: int) -> None:
        self.editor.show_past(self.editing)

    def _on_saved(self, document: Document | None) -> None:
        self.removal.forget()
        self._wanted = document.key if document else None
        self.editor.show_error("")
        name = self.subject.title(document.body) if document else ""
        done = translate("SetupKit", "Saved: {name}").format(name=name)
        self._context.notices.done(done if document else translate("SetupKit", "Removed"))

    def _on_merged(self, fields: tuple[str, ...]) -> None:
        names = [self.editor.parts.said(each, None)[0] for each in fields]
        words = translate("SetupKit", "Changed at another desk meanwhile: {fields}")
        self._context.notices.remark(words.format(fields=", ".join(filter(None, names))))

    def _on_failed(self, error: BaseException) -> None:
        self._context.notices.remark(error_text(error))

    def _on_hub(self, changes: Changes, initiator: object) -> None:
        if initiator is self.editing or not changes.touched & (Touched.CATALOGUE | Touched.STAFF):
            return
        if self.isVisible():
            self.refresh()
        else:
            self._stale = True
