"""An article in the right column, without leaving the call; Esc goes back."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from app.domain.readmodels.catalogue import ArticleView as Article
from ui.call.parts import CallParts
from ui.formats import ago
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Card, DeskButton, add, clear, fill, label, row


class ArticleCard(Retranslatable, Card):
    """Signals: ``closed()`` Esc or the button."""

    closed = Signal()

    def __init__(self, parts: CallParts, parent: QWidget | None = None) -> None:
        """Start hidden."""
        super().__init__(spacing=8, parent=parent)
        self._parts = parts
        self._article: Article | None = None
        self._title = label("", "h3", wrap=True)
        self._back = DeskButton("", "chip", key="Esc")
        self._back.clicked.connect(self.closed)
        self._area, self._inside = QScrollArea(), QWidget()
        self._text = fill(QVBoxLayout(self._inside), spacing=6)
        self._area.setWidget(self._inside)
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        add(self.box, row((self._title, 1), self._back))
        add(self.box, (self._area, 1))
        self.hide()
        self.retranslate()

    def retranslate(self) -> None:
        self._back.setText(translate("CallSide", "Back"))
        self._show()

    def open(self, article: Article) -> None:
        """Show an article; the arrows scroll it."""
        self._article = article
        self._show()
        self.show()
        self._area.verticalScrollBar().setValue(0)
        self._area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)

    def _show(self) -> None:
        article = self._article
        if article is None:
            return
        clear(self._text)
        self._title.setText(article.title)
        updated = translate("CallSide", "updated {ago}")
        when = ago(article.updated_at, self._parts.context.clock())
        self._text.addWidget(label(updated.format(ago=when), "caption"))
        parts = (
            (translate("CallSide", "Symptom"), article.symptom),
            (translate("CallSide", "What to do"), article.steps),
            (translate("CallSide", "Until it is fixed"), article.workaround),
        )
        for heading, body in parts:
            if body.strip():
                self._text.addWidget(label(heading, "caption_strong"))
                self._text.addWidget(label(body.strip(), "small", wrap=True))
        add(self._text, STRETCH)
