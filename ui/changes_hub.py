"""Tells every open screen what a write touched."""

from PySide6.QtCore import QObject, Signal

from app.domain.changes import Changes, Touched


class ChangesHub(QObject):
    """One for the program.

    Signals: ``changed(Changes, initiator or None)``, ``reach_changed(away)`` the central
    database went away or came back, ``rights_changed()`` the person at this desk may do
    something else than before.

    The initiator is the object that made the write, so that it may skip its own echo.
    """

    changed = Signal(object, object)
    reach_changed = Signal(bool)
    rights_changed = Signal()

    def publish(self, changes: Changes, initiator: object = None) -> None:
        """Tell everyone; changes that touched nothing are not told."""
        if changes.touched is not Touched.NOTHING:
            self.changed.emit(changes, initiator)
