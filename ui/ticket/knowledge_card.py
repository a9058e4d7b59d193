"""«Знания» beside a ticket: what helps for its category, each by a key that is shown."""

from PySide6.QtWidgets import QWidget

from ui.ticket.property_parts import allow
from ui.ticket_parts.knowledge_keys import SOLVED, KnowledgeKeys
from ui.ticket_parts.ticket_at_hand import TicketAtHand
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Card, DeskButton, label, row


class KnowledgeCard(Retranslatable, Card):
    """Shows only what there is."""

    def __init__(
        self, ticket: TicketAtHand, keys: KnowledgeKeys, parent: QWidget | None = None
    ) -> None:
        """Follow the ticket at hand."""
        super().__init__(spacing=7, parent=parent)
        self._ticket, self._keys = ticket, keys
        self._title = label("", "h3")
        self._answer, self._article = (
            label("", "small_strong", "accent", wrap=True),
            label("", "small_strong", "accent", wrap=True),
        )
        self.insert = DeskButton("", "chip", key="Alt+7", icon="quickreply")
        self.open = DeskButton("", "chip", key="Alt+8", icon="description")
        self.procedure = DeskButton("", "chip", key="Ctrl+F8", icon="rule")
        self.write = DeskButton("", "chip", key="Alt+5", icon="note_add")
        self.box.addWidget(self._title)
        for words, button in (
            (self._answer, self.insert), (self._article, self.open),
            (None, self.procedure), (None, self.write),
        ):  # fmt: skip
            if words is not None:
                self.box.addWidget(words)
            self.box.addLayout(row(button, STRETCH))
        self._connect()
        self.retranslate()

    def retranslate(self) -> None:
        self._title.setText(translate("KnowledgeCard", "Knowledge"))
        self.insert.setText(translate("KnowledgeCard", "Insert the answer"))
        self.open.setText(translate("KnowledgeCard", "Open the article"))
        self.procedure.setText(translate("KnowledgeCard", "Procedure"))
        self.write.setText(translate("KnowledgeCard", "Write an article of it"))
        self._keys.retranslate()
        self.refresh()

    def refresh(self) -> None:
        """Show what there is for the category at hand."""
        card, keys = self._ticket.card, self._keys
        answer, article, procedure = keys.best, keys.article, keys.procedure
        self._answer.setText(answer.title if answer else "")
        self._article.setText(article.title if article else "")
        for shown, widgets in (
            (answer, (self._answer, self.insert)),
            (article, (self._article, self.open)),
            (procedure, (self.procedure,)),
        ):
            for each in widgets:
                each.setVisible(shown is not None)
        solved = card is not None and card.state_type in SOLVED
        self.write.setVisible(solved)
        if solved:
            allow(self.write, keys.why_no_article())
        if self.parentWidget() is not None:
            self.setVisible(solved or any((answer, article, procedure)))

    def _connect(self) -> None:
        keys, ticket = self._keys, self._ticket
        self.insert.clicked.connect(keys.insert_best)
        self.open.clicked.connect(keys.open_article)
        self.procedure.clicked.connect(keys.open_procedure)
        self.write.clicked.connect(keys.write_article)
        ticket.read.connect(self.refresh)
        ticket.deed_done.connect(self._on_done)
        ticket.context.hub.reach_changed.connect(self._on_reach)

    def _on_done(self, _deed: object, _card: object) -> None:
        self.refresh()

    def _on_reach(self, _away: bool) -> None:
        self.refresh()
