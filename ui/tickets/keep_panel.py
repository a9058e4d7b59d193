"""Keeping a list: under which name and for whom."""

from dataclasses import dataclass
from functools import partial
from uuid import UUID

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.errors import DeskError
from app.domain.filters.writing import kept
from app.domain.identity import new_id
from app.domain.permissions import Permission, reach_of
from app.domain.readmodels.lists import OwnFilter
from app.domain.setup.documents import Body, Document, Draft, SetupKind
from app.domain.vocabulary import Role
from app.services.operation import Outcome
from ui import texts
from ui.ticket_parts.enter_text import Choice
from ui.ticket_parts.keyed_jobs import KeyedJobs
from ui.tickets.ticket_tabs import ListTab
from ui.tickets.tickets_presenter import TicketsPresenter
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, Card, DeskButton, Field, fill, row


@dataclass(frozen=True, slots=True)
class _Kept:
    key: UUID


class KeepPanel(Retranslatable, Card):
    """Signals: ``closed()``, ``kept(key)`` the list is under a tab now."""

    closed = Signal()
    kept = Signal(object)

    def __init__(self, presenter: TicketsPresenter, parent: QWidget | None = None) -> None:
        """Start closed."""
        self.name, self.whose = QLineEdit(), Choice()
        self.fields = Field("", self.name), Field("", self.whose)
        self.save = DeskButton("", "primary", key="Enter")
        self.remove, self._close = DeskButton("", "danger"), DeskButton("", "ghost")
        foot = fill(
            QVBoxLayout(), STRETCH, row(self.save, self.remove, self._close, spacing=6), spacing=0
        )
        super().__init__(
            row((self.fields[0], 3), (self.fields[1], 2), foot, spacing=10),
            margins=(12, 8, 12, 10), parent=parent,
        )  # fmt: skip
        self._presenter, self._context = presenter, presenter.context
        self._roles: tuple[Role | None, ...] = ()
        self._jobs = KeyedJobs(self._context.background, self)
        self._jobs.done.connect(self._on_done)
        self._jobs.failed.connect(self._on_failed)
        self.name.returnPressed.connect(self._on_save)
        self.whose.entered.connect(self._on_save)
        self.save.clicked.connect(self._on_save)
        self.remove.clicked.connect(self._on_remove)
        self._close.clicked.connect(self.close_up)
        self.hide()
        self.retranslate()

    @property
    def may_share(self) -> bool:
        """Whether this person shapes what the room offers."""
        away = self._context.desk.offline.away
        return reach_of(self._context.actor, Permission.CATALOGUE_EDIT) == "any" and not away

    def open_up(self) -> None:
        """Ask for the name, that of the current list where it may be changed."""
        tab = self._presenter.tab
        self._fill_whose()
        mine = tab is not None and (tab.own or self.may_share)
        self.name.setText(tab.name if tab is not None and mine else "")
        shared = tab is not None and not tab.own and mine
        if tab is not None and shared and not self._presenter.is_changed:
            self.whose.setCurrentIndex(1 + self._roles.index(tab.role))
        self.remove.setVisible(mine)
        self.fields[0].set_error("")
        self.show()
        self.name.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.name.selectAll()

    def close_up(self) -> None:
        """Close without keeping."""
        self.hide()
        self.closed.emit()

    def retranslate(self) -> None:
        self.fields[0].set_caption(translate("TicketList", "Name of the list"))
        self.fields[1].set_caption(translate("TicketList", "For whom"))
        self.save.setText(translate("TicketList", "Keep"))
        self.remove.setText(translate("TicketList", "Remove the list"))
        self._close.setText(translate("TicketList", "Close (Esc)"))
        self._fill_whose()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_up()
        else:
            super().keyPressEvent(event)

    def _fill_whose(self) -> None:
        self._roles = (None, *Role) if self.may_share else ()
        names = [
            texts.role_name(each) if each else translate("TicketList", "Everybody")
            for each in self._roles
        ]
        self.whose.clear()
        self.whose.addItems([translate("TicketList", "Only me"), *names])
        self.fields[1].setVisible(self.may_share)

    def _on_save(self) -> None:
        if self._presenter.parsed.faults:
            self.fields[0].set_error(translate("TicketList", "Correct the filter first"))
            return
        place = self.whose.currentIndex()
        tab, text = self._presenter.tab, kept(self._presenter.parsed.filter)
        name = self.name.text().strip()
        if place > 0:
            self._share(tab, name, text, self._roles[place - 1])
            return
        same = tab is not None and tab.own and tab.name == name
        wanted = OwnFilter(tab.key if tab is not None and same else new_id(), name, text)
        desk, actor = self._context.desk, self._context.actor
        self._jobs.write(_Kept(wanted.filter_id), partial(desk.lists.keep, actor, wanted))

    def _share(self, tab: ListTab | None, name: str, text: str, role: Role | None) -> None:
        same = tab is not None and not tab.own and tab.name == name
        key = tab.key if tab is not None and same else new_id()
        base = self._body(key)
        fresh = {"name": name, "name_en": "", "active": True, "position": len(self._presenter.tabs)}
        body = {**(base or fresh), "role": role.value if role else None, "text": text}
        self._set_up(_Kept(key), Draft(SetupKind.FILTER, str(key), body, base))

    def _body(self, key: UUID) -> Body | None:
        view = next((e for e in self._context.catalogue.filters if e.filter_id == key), None)
        if view is None:
            return None
        role = view.role.value if view.role else None
        names = {"name": view.name, "name_en": view.name_en}
        return {**names, "active": True, "role": role, "text": view.text}

    def _set_up(self, key: object, draft: Draft) -> None:
        desk, actor = self._context.desk, self._context.actor
        self._jobs.write(key, partial(desk.setup.save, actor, draft))

    def _on_remove(self) -> None:
        tab, desk, actor = self._presenter.tab, self._context.desk, self._context.actor
        if tab is None:
            return
        if tab.own:
            self._jobs.write("removed", partial(desk.lists.drop, actor, tab.key))
            return
        base = self._body(tab.key)
        if base is not None:
            gone = Draft(SetupKind.FILTER, str(tab.key), {**base, "active": False}, base)
            self._set_up("removed", gone)

    def _on_done(self, key: object, result: object) -> None:
        if isinstance(result, tuple):
            self._presenter.take_own(result)
        elif isinstance(result, Outcome) and isinstance(result.value, Document):
            self._context.hub.publish(result.changes, self)
        self.close_up()
        if isinstance(key, _Kept):
            self.kept.emit(key.key)

    def _on_failed(self, _key: object, error: object) -> None:
        text = texts.error_text(error) if isinstance(error, BaseException) else ""
        self.fields[0].set_error(text)
        if isinstance(error, DeskError):
            self.name.setFocus(Qt.FocusReason.OtherFocusReason)
