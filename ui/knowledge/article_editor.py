"""An article being written: every field of it, Ctrl+S keeps, Esc leaves."""

from datetime import date
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from app.domain.drafts import Writing
from app.domain.errors import DeskError, RuleBroken
from app.domain.readmodels.articles import ArticleText
from app.domain.readmodels.catalogue import ArticleView
from ui.context import DeskContext
from ui.formats import day_time
from ui.knowledge.categories_field import CategoriesField
from ui.knowledge.unfinished import PLACE, as_typed, bring_back, record_of
from ui.knowledge_parts.article_words import KINDS, kind_name
from ui.texts import error_text
from ui.theme import px
from ui.ticket_parts.scroll import scroller
from ui.translations import Retranslatable, translate
from ui.widgets import (
    STRETCH,
    Card,
    DeskButton,
    Field,
    GrowingTextEdit,
    InlineStrip,
    SegmentedControl,
    column,
    fill,
    hline,
    label,
    row,
)

_WIDTH: Final = 880
_DAY: Final = "%d.%m.%Y"


class ArticleEditor(Retranslatable, Card):
    """Signals: ``saved(ArticleView or None, ArticleText)``, ``left()`` without keeping."""

    saved = Signal(object, object)
    left = Signal()

    def __init__(self, context: DeskContext, parent: QWidget | None = None) -> None:
        """Start empty."""
        super().__init__(margins=(20, 16, 20, 12), spacing=10, parent=parent)
        self._writings, self._clock = context.writings, context.clock
        self._filling = False
        self._known: ArticleView | None = None
        self._begun = ArticleText("")
        self._asked_to_leave = False
        self._heading, self._hint = label("", "h2"), label("", "caption", wrap=True)
        self.strip = InlineStrip()
        self.title, self.audience, self.review = QLineEdit(), QLineEdit(), QLineEdit()
        self.kind = SegmentedControl(("",) * len(KINDS), 0)
        self.symptom = GrowingTextEdit(lines=(2, 6))
        self.steps = GrowingTextEdit(lines=(5, 14))
        self.workaround = GrowingTextEdit(lines=(2, 6))
        self.categories = CategoriesField(context)
        self.new_clients = QCheckBox()
        self.fields = {
            "title": Field("", self.title, required=True),
            "kind": Field("", self.kind),
            "symptom": Field("", self.symptom),
            "steps": Field("", self.steps),
            "workaround": Field("", self.workaround),
            "categories": Field("", self.categories),
            "audience": Field("", self.audience),
            "review_on": Field("", self.review),
        }
        self.save = DeskButton("", "primary", key="Ctrl+S")
        self.leave = DeskButton("", "ghost", key="Esc")
        self._lay_out()
        self._connect()
        self.retranslate()

    def open(self, known: ArticleView | None, text: ArticleText) -> None:
        """Edit an article, or with None begin a new one from a text."""
        self._known, self._begun, self._asked_to_leave = known, text, False
        self.strip.show_text("")
        for each in self.fields.values():
            each.set_error("")
        self._filling = True
        self._fill(text)
        self._bring_back()
        self._filling = False
        self.retranslate()
        self.title.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def version(self) -> int | None:
        """Upon which version of the article is written; None for a new one."""
        return self._known.version if self._known else None

    def finish(self) -> None:
        """Forget what was typed: it is saved, or dropped."""
        self._writings.forget(PLACE, record_of(self._known, self._begun))

    def look_again(self) -> None:
        """What an earlier run left came after the form was opened: bring it back if untouched."""
        if not self.edited:
            self.open(self._known, self._begun)

    def take_over(self, writing: Writing) -> None:
        """Make what was written for an article that is gone the text of this new one."""
        bring_back(self, writing)
        self._remember()
        self._writings.forget(PLACE, writing.record)

    def _fill(self, text: ArticleText) -> None:
        self.title.setText(text.title)
        self.kind.set_current(KINDS.index(text.kind))
        self.symptom.setPlainText(text.symptom)
        self.steps.setPlainText(text.steps)
        self.workaround.setPlainText(text.workaround)
        self.categories.show_keys(text.category_ids)
        self.audience.setText(text.audience)
        self.review.setText(text.review_on.strftime(_DAY) if text.review_on else "")
        self.new_clients.setChecked(text.for_new_clients)

    def _bring_back(self) -> None:
        left = self._writings.of(PLACE, record_of(self._known, self._begun))
        if left is None:
            return
        upon = bring_back(self, left)
        others = translate("Knowledge", "Others have changed the article since: compare first")
        self.strip.show_text(
            translate("Knowledge", "Typed on {when}, not saved").format(
                when=day_time(left.at, self._clock())
            ),
            others if upon != self.version else "",
            translate("Knowledge", "Ctrl+S keeps it, Esc twice drops it"),
        )

    def _remember(self) -> None:
        """Every change goes to the journal; what is as it was before is forgotten there."""
        if self._filling:
            return
        if self.edited:
            record = record_of(self._known, self._begun)
            self._writings.keep(PLACE, record, as_typed(self))
        else:
            self.finish()

    @property
    def edited(self) -> bool:
        """Whether there is something here that is kept nowhere."""
        try:
            written = self.text()
        except RuleBroken:
            return True
        return written != self._begun or (self._known is None and bool(written.title.strip()))

    def text(self) -> ArticleText:
        """Return what stands here; RuleBroken ``field_date``."""
        return ArticleText(
            title=self.title.text(),
            kind=KINDS[self.kind.current],
            symptom=self.symptom.toPlainText(),
            steps=self.steps.toPlainText(),
            workaround=self.workaround.toPlainText(),
            audience=self.audience.text(),
            category_ids=self.categories.keys,
            review_on=_day(self.review.text()),
            for_new_clients=self.new_clients.isChecked(),
            from_ticket_id=self._begun.from_ticket_id,
        )

    def refuse(self, error: BaseException) -> None:
        """Say beside the field what is wrong, else over the form; nothing typed is lost."""
        field = self.fields.get(error.field or "") if isinstance(error, DeskError) else None
        if field is None:
            self.strip.show_text(translate("Knowledge", "Not saved"), error_text(error))
            return
        field.set_error(error_text(error))
        field.control.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        new = self._known is None
        editing = translate("Knowledge", "Editing the article")
        self._heading.setText(translate("Knowledge", "New article") if new else editing)
        from_ticket = new and self._begun.from_ticket_id is not None
        self._hint.setText(
            translate("Knowledge", "Begun from the ticket. Names and numbers of people do not "
                      "belong here: look the symptom through.") if from_ticket else ""
        )  # fmt: skip
        self._hint.setVisible(from_ticket)
        self._name_fields()
        self.kind.set_texts(tuple(kind_name(each) for each in KINDS))
        self.new_clients.setText(translate("Knowledge", "Show for people who call the first time"))
        self.save.setText(translate("Knowledge", "Save"))
        self.leave.setText(translate("Knowledge", "Leave"))

    # ---- inside
    def _name_fields(self) -> None:
        names = {
            "title": translate("Knowledge", "Title"),
            "kind": translate("Knowledge", "Kind"),
            "symptom": translate("Knowledge", "Symptom, as clients tell it"),
            "steps": translate("Knowledge", "The fix, one step a line"),
            "workaround": translate("Knowledge", "Until it is fixed, one step a line"),
            "categories": translate("Knowledge", "Categories"),
            "audience": translate("Knowledge", "For whom"),
            "review_on": translate("Knowledge", "Review on"),
        }
        for name, caption in names.items():
            self.fields[name].set_caption(caption)
        self.fields["review_on"].set_note(
            translate("Knowledge", "31.12.2026; empty: half a year after publishing")
        )

    def _lay_out(self) -> None:
        fields, inside = self.fields, QWidget()
        last = row((fields["audience"], 1), (fields["review_on"], 1), spacing=12)
        form = column(
            fields["title"], fields["kind"], fields["symptom"], fields["steps"],
            fields["workaround"], fields["categories"], last, self.new_clients, spacing=11,
        )  # fmt: skip
        fill(QVBoxLayout(inside), form)
        inside.setMaximumWidth(px(_WIDTH))
        foot = row(STRETCH, self.leave, self.save)
        head = (self._heading, self._hint, self.strip)
        fill(self.box, *head, (scroller(inside), 1), hline(), foot, margins=(20, 16, 20, 12))

    def _connect(self) -> None:
        self.save.clicked.connect(self._on_save)
        self.leave.clicked.connect(self._on_leave)
        for line in (self.title, self.audience, self.review):
            line.textChanged.connect(self._remember)
        for text in (self.symptom, self.steps, self.workaround):
            text.textChanged.connect(self._remember)
        self.kind.chosen.connect(self._remember)
        self.categories.edited.connect(self._remember)
        self.new_clients.toggled.connect(self._remember)
        for key, press in (("Ctrl+S", self._on_save), ("Esc", self._on_leave)):
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(press)

    def _on_save(self) -> None:
        for each in self.fields.values():
            each.set_error("")
        try:
            text = self.text()
        except RuleBroken as error:
            self.refuse(error)
            return
        self.saved.emit(self._known, text)

    def _on_leave(self) -> None:
        """Whoever has written something is asked once."""
        if self.edited and not self._asked_to_leave:
            self._asked_to_leave = True
            self.strip.show_text(
                translate("Knowledge", "Not saved yet"),
                translate("Knowledge", "Ctrl+S keeps it, Esc once more drops it"),
            )
            return
        self.finish()
        self.left.emit()


def text_of(article: ArticleView) -> ArticleText:
    """Return an article as it is edited."""
    return ArticleText(
        title=article.title,
        kind=article.kind,
        symptom=article.symptom,
        steps=article.steps,
        workaround=article.workaround,
        audience=article.audience,
        category_ids=article.category_ids,
        review_on=article.review_on,
        for_new_clients=article.for_new_clients,
        from_ticket_id=article.from_ticket_id,
    )


def _day(typed: str) -> date | None:
    if not typed.strip():
        return None
    try:
        day, month, year = (int(part) for part in typed.strip().split("."))
        return date(year, month, day)
    except ValueError as error:
        raise RuleBroken("field_date", field="review_on", value=typed.strip()) from error
