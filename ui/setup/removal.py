"""Del: what is used is hidden, what nothing uses is removed after a second press."""

from PySide6.QtCore import QObject, Signal

from app.domain.setup.documents import Use
from ui.setup.editing import Editing
from ui.setup.subject import Subject
from ui.translations import translate


class Removal(QObject):
    """Signals: ``noted(words)`` to be shown beside the effects, ``staged()`` Save ends it."""

    noted = Signal(str)
    staged = Signal()

    def __init__(self, editing: Editing, subject: Subject) -> None:
        """Live with the editing."""
        super().__init__(editing)
        self._editing, self._subject = editing, subject
        self._asked = ""
        editing.calls.uses_read.connect(self._on_uses)

    def forget(self) -> None:
        """A question that was asked is no longer asked."""
        self._tell("", "")

    def press(self, button: str) -> None:
        """Hide, show again, ask, or remove; ``button`` is named in the question."""
        document, editing = self._editing.document, self._editing
        if document is None or editing.adding or editing.busy:
            return
        self._button = button
        stays = self._subject.stays(document)
        if stays:
            self._tell("", stays)
        elif self._asked == document.key:
            self.forget()
            editing.remove()
        elif not document.active:
            editing.put_body({**document.body, "active": True})
            self.staged.emit()
        else:
            editing.calls.find_uses(document.key)

    def _on_uses(self, uses: tuple[Use, ...]) -> None:
        document = self._editing.document
        if document is None:
            return
        count = sum(each.count for each in uses)
        if not uses and self._subject.grows:
            words = translate("SetupKit", "Nothing uses it. Press “{button}” again to remove it")
            self._tell(document.key, words.format(button=self._button))
        elif self._subject.retires:
            self._editing.put_body({**document.body, "active": False})
            self._tell(
                "", translate("SetupKit", "It is used %n time(s): hidden, never removed", count)
            )
            self.staged.emit()
        else:
            self._tell("", translate("SetupKit", "It is used %n time(s) and stays", count))

    def _tell(self, asked: str, words: str) -> None:
        self._asked = asked
        self.noted.emit(words)
