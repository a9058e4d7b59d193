"""The deadlines of a category: its own policy or the one in force anyway, with its times."""

from typing import Any

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QGridLayout

from app.domain.setup.checks_category import branch_of
from app.domain.setup.documents import Book, Document, SetupKind
from app.domain.vocabulary import Priority
from ui.setup.inputs import Input, Words
from ui.setup.references import title_of
from ui.setup.search_line import SearchLine
from ui.setup.typed import minutes_text
from ui.texts.words import priority_short
from ui.theme import px
from ui.translations import translate
from ui.widgets import Candidate, Card, DeskButton, ElidedLabel, Mark, Shape, label, row

_ROOM = 270
_MARKS = {1: Mark.P1, 2: Mark.P2, 3: Mark.P3, 4: Mark.P4}


class DeadlinesInput(Input):
    """A card with the four priorities; «Свои сроки» opens the choice of a policy."""

    def __init__(self, path: str, caption: Words) -> None:
        """None is the policy of the branch above, of the client, of the room."""
        self.card = Card(kind="sub", margins=(10, 9, 8, 10), spacing=5)
        self.title, self.own = ElidedLabel("", "small_strong"), DeskButton("", "chip")
        self.line = SearchLine()
        self._heads = label("", "caption"), label("", "caption")
        self._cells = {each: (label("", "small"), label("", "small")) for each in Priority}
        self._policies: dict[str, Document] = {}
        self._chosen: str | None = None
        self._lay_out()
        super().__init__(path, caption, self.card)
        self.field.hide_head()
        self.card.setFocusProxy(self.own)
        self.own.clicked.connect(self._on_own)
        self.line.picked.connect(self.tell)
        self.line.hide()

    def retranslate(self) -> None:
        super().retranslate()
        self._heads[0].setText(translate("SetupDeadlines", "reaction"))
        self._heads[1].setText(translate("SetupDeadlines", "solution"))
        self.line.setAccessibleName(self.caption())
        self._show(self._chosen)

    def show_value(self, value: Any) -> None:  # noqa: ANN401
        self._policies = dict(self.book.of(SetupKind.POLICY))
        none = Candidate(translate("SetupDeadlines", "As in the branch above"), "", None)
        active = [each for each in self._policies.values() if each.active or each.key == value]
        self.line.set_choices((none, *(Candidate(title_of(e), "", e.key) for e in active)))
        self._show(str(value) if value else None)

    def words(self, value: Any, book: Book) -> str:  # noqa: ANN401
        if not value:
            return translate("SetupDeadlines", "as in the branch above")
        return book.name_of(SetupKind.POLICY, str(value)) or "—"

    def _lay_out(self) -> None:
        self._head = row((self.title, 1), self.own, spacing=8)
        self.card.box.addLayout(self._head)
        self.card.box.addWidget(self.line)
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(6)
        grid.setVerticalSpacing(5)
        grid.setColumnStretch(2, 1)
        grid.setColumnStretch(3, 1)
        for at, head in enumerate(self._heads, 2):
            grid.addWidget(head, 0, at)
        for at, priority in enumerate(Priority, 1):
            grid.addWidget(Shape(_MARKS[priority.value], 13), at, 0)
            grid.addWidget(label(priority_short(priority), "small_strong"), at, 1)
            for place, cell in enumerate(self._cells[priority], 2):
                grid.addWidget(cell, at, place)
        self.card.box.addLayout(grid)
        self.card.box.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Short of room, the button stands under the name of the policy."""
        super().resizeEvent(event)
        beside = self.width() >= px(_ROOM)
        way = QBoxLayout.Direction
        self._head.setDirection(way.LeftToRight if beside else way.TopToBottom)

    def _show(self, value: str | None) -> None:
        self._chosen = value
        policy = self._policies.get(value or "") or self._inherited()
        if policy is None:
            self.title.setText(translate("SetupDeadlines", "No deadlines yet"))
        else:
            words = translate("SetupDeadlines", "Deadlines “{name}”")
            self.title.setText(words.format(name=title_of(policy)))
        own = translate("SetupDeadlines", "Own deadlines")
        self.own.setText(translate("SetupDeadlines", "As above") if value else own)
        self.line.show_choice(title_of(policy) if policy and value else "")
        self.line.setVisible(bool(value))
        targets = {row["priority"]: row for row in policy.body["targets"]} if policy else {}
        for priority, cells in self._cells.items():
            times = targets.get(priority.value, {})
            for cell, name in zip(cells, _TIMES, strict=True):
                cell.setText(minutes_text(times[name]) if times.get(name) else "—")

    def _inherited(self) -> Document | None:
        above = self.book.get(SetupKind.CATEGORY, self.body.get("parent_id"))
        for each in branch_of(above, self.book) if above else ():
            found = self._policies.get(str(each.body.get("sla_policy_id") or ""))
            if found is not None:
                return found
        usual = [each for each in self._policies.values() if each.body.get("is_default")]
        return usual[0] if usual else None

    def _on_own(self) -> None:
        if self._chosen:
            self.tell(None)
            return
        self.line.show()
        self.line.setFocus()
        self.line.open_all()


_TIMES = ("first_response_minutes", "resolution_minutes")
