"""The right half of a page: where the record belongs, its name, tabs, what saving means, keys."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from app.domain.clock import Clock
from app.domain.setup.documents import Document
from ui.formats import day, short_name
from ui.setup.clash_card import ClashCard
from ui.setup.editing import Editing
from ui.setup.effects_card import EffectsCard
from ui.setup.form import Form
from ui.setup.parts import Parts
from ui.setup.subject import Subject
from ui.theme import px
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Card,
    DeskButton,
    ElidedLabel,
    EmptyState,
    Mark,
    Pill,
    Tab,
    TabStrip,
    column,
    fill,
    hline,
    label,
    row,
)

_NARROW = 660


class Editor(Retranslatable, QWidget):
    """Widgets only: the page connects its buttons. Signals: ``tab_chosen(index)``."""

    tab_chosen = Signal(int)

    def __init__(self, subject: Subject, clock: Clock, parent: QWidget | None = None) -> None:
        """Start with nothing at hand."""
        super().__init__(parent)
        self.subject, self._clock = subject, clock
        self._active, self._stays = True, ""
        self.path, self.title = ElidedLabel("", "caption"), ElidedLabel("", "h1")
        self.code, self.pill = label("", "caption"), Pill("", Mark.DRAFT, "warn")
        self.tabs = TabStrip(())
        self.parts = Parts(subject, clock)
        self.error = label("", "small", "danger", wrap=True)
        self.clash, self.effects = ClashCard(), EffectsCard()
        self.hide_it = DeskButton("", "danger", icon="visibility")
        self.who = ElidedLabel("", "caption")
        self.revert = DeskButton("", key="Esc")
        self.save = DeskButton("", "primary", key="Ctrl+S")
        self._none = EmptyState("edit", "")
        self._stack = QStackedWidget()
        self._lay_out()
        self.tabs.chosen.connect(self._on_tab)
        self.parts.made.connect(self._on_made)
        self.error.hide()
        self.pill.hide()

    def _lay_out(self) -> None:
        head = column(
            row((self.path, 1), self.pill, spacing=8),
            row(self.title, self.code, STRETCH, spacing=10),
            spacing=4,
        )
        card = Card(
            head, row(self.tabs, STRETCH), hline(), (self.parts, 1), self.error,
            self.clash, self.effects, margins=(16, 12, 16, 12), spacing=10,
        )  # fmt: skip
        self.foot = Card(
            self.hide_it, (self.who, 1), 6, self.revert, self.save,
            margins=(14, 10, 14, 10), across=True,
        )  # fmt: skip
        whole = QWidget()
        fill(QVBoxLayout(whole), (card, 1), self.foot, spacing=10)
        self._stack.addWidget(whole)
        self._stack.addWidget(Card((self._none, 1)))
        fill(QVBoxLayout(self), self._stack, spacing=0)
        self.who.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.pill.setMinimumHeight(self.pill.sizeHint().height())

    def retranslate(self) -> None:
        """Name everything."""
        self.pill.show_as(translate("SetupKit", "changed, not saved"), Mark.DRAFT, "warn")
        self.revert.setText(translate("SetupKit", "As it was"))
        self.save.setText(translate("SetupKit", "Save"))
        self._none.set_texts(
            translate("SetupKit", "Nothing is chosen"),
            translate("SetupKit", "Choose a record in the list"),
        )

    def show_editing(self, editing: Editing) -> None:
        """Show the record at hand as it is typed now."""
        document = editing.document
        self._stack.setCurrentIndex(0 if document else 1)
        if document is None:
            return
        subject, adding = self.subject, editing.adding
        title = subject.title(document.body)
        self.title.setText(title or (subject.new_title() if adding else "…"))
        self.path.setText(subject.path(document, editing.book))
        self.code.setText(subject.code(document.body))
        self.pill.setVisible(editing.dirty)
        self.revert.setEnabled(editing.dirty and not editing.busy)
        self.save.setEnabled(editing.dirty and not editing.busy)
        self._active, self._stays = document.active, subject.stays(document)
        self._name_hiding()
        self.hide_it.set_kind("danger" if document.active else "normal")
        self.hide_it.setVisible(not adding and (subject.retires or subject.grows))
        self._show_tabs(document, editing)

    def show_past(self, editing: Editing) -> None:
        """Show who changed it last, and the whole history."""
        last = editing.history[0] if editing.history else None
        self.who.setText("" if last is None else self._who(last.by, day(last.at, self._clock())))
        if self.parts.shows_history:
            self.parts.history.show_changes(editing.history, self.parts.said)
        if editing.document is not None:
            self._show_tabs(editing.document, editing)

    def show_error(self, text: str) -> None:
        """Show what has no field of its own."""
        self.error.setText(text)
        self.error.setVisible(bool(text))

    def show_tab(self, at: int) -> None:
        """Show a tab and mark it."""
        self.tabs.set_current(at)
        self.parts.show_tab(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Short of room, the button that hides says only that."""
        super().resizeEvent(event)
        self._name_hiding()

    def _name_hiding(self) -> None:
        hiding, showing = self.subject.hide_words()
        self.hide_it.setEnabled(not self._stays)
        short = translate("SetupKit", "Hide") if self.width() < px(_NARROW) else hiding
        self.hide_it.setText(short if self._active else showing)
        self.hide_it.setToolTip(self._stays or (hiding if self._active and short != hiding else ""))

    def _show_tabs(self, document: Document, editing: Editing) -> None:
        counts: Sequence[int | None] = [
            part.count(document.body, editing.book, document.key) if part.count else None
            for part in self.parts.parts
        ]
        tabs = [Tab(p.text(), n) for p, n in zip(self.parts.parts, counts, strict=True)]
        changes = Tab(translate("SetupKit", "Changes"), len(editing.history))
        self.tabs.set_tabs((*tabs, changes))

    def _who(self, by: str, when: str) -> str:
        who = short_name(by) if by else translate("SetupKit", "command line")
        return f"{who}, {when}"

    def _on_made(self, _form: Form) -> None:
        """Tab walks over the new fields before the keys below them."""
        before: QWidget = self.parts
        for each in self.parts.findChildren(QWidget):
            ours = each.window() is self.window()  # the list of a combo is a window of its own
            if ours and each.focusPolicy() & Qt.FocusPolicy.TabFocus:
                before = each
        for button in (self.hide_it, self.revert, self.save):
            QWidget.setTabOrder(before, button)
            before = button

    def _on_tab(self, at: int) -> None:
        self.parts.show_tab(at)
        self.tab_chosen.emit(at)
