"""The people of the room: who works here, as what, with which account (N21)."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.domain.drafts import Writing
from app.domain.errors import DeskError
from app.domain.passwords import generate_password
from app.domain.readmodels.staff import Employee, StaffChange
from app.services.operation import Outcome
from ui.kept_form import Taken
from ui.kept_offer import LeftOffer
from ui.settings.people_list import PeopleList
from ui.settings.person_editor import PersonEditor
from ui.settings.person_parts import NEW, PLACE, name_of
from ui.setup.wide_page import WidePage, press_in
from ui.texts import error_text
from ui.translations import translate
from ui.widgets import fill

if TYPE_CHECKING:
    from ui.context import DeskContext


class PeoplePage(WidePage):
    """Ins adds, Enter edits, Ctrl+S saves, Esc takes back, Ctrl+Del closes an account."""

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Read everybody."""
        super().__init__(parent)
        self._context = context
        central = not context.desk.embedded
        self.list = PeopleList(central=central)
        self.editor = PersonEditor(context, central=central)
        self._adding = self._edited = self._filling = False
        self._left = LeftOffer(context, PLACE, self, name_of, self._go_on)
        self._wanted: UUID | None = None
        self._sent: Taken | None = None
        self._given = ""
        self.foot = self.editor.foot
        fill(QHBoxLayout(self), (self.list, 5), (self.editor, 6), spacing=12)
        for pane in (self.list, self.editor):
            # Shares of the width, whatever stands in them.
            pane.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)
        self._connect()
        self.retranslate()
        self.editor.show_password("")
        self._mark(edited=False)
        self.refresh()

    def retranslate(self) -> None:
        """Name everything."""
        self.list.retranslate()
        self.editor.retranslate()

    def refresh(self) -> None:
        """Read everybody anew; what is being written stays."""
        work = partial(self._context.desk.staff.people, self._context.actor)
        self._context.background.read(work, self._on_people, self._on_failed)

    def _connect(self) -> None:
        editor = self.editor
        self.list.chosen.connect(self._on_chosen)
        self.list.adding.connect(self._on_add)
        self.list.entered.connect(self._on_entered)
        editor.form.edited.connect(self._on_edited)
        editor.kept.brought_back.connect(self._on_edited)
        editor.kept.dropped.connect(self._on_revert)
        editor.save.clicked.connect(self._on_save)
        editor.revert.clicked.connect(self._on_revert)
        editor.close_account.clicked.connect(self._on_close)
        editor.secret.clicked.connect(self._on_secret)
        buttons = (self.list.add, editor.save, editor.revert, editor.close_account)
        for button in buttons:
            press_in(self, button, button.key())

    # ---- what is read
    def _on_people(self, people: tuple[Employee, ...]) -> None:
        self._filling = True  # who comes to hand by it is shown once, below
        self.list.show_people(people)
        self._filling = False
        if self._wanted is not None:
            self.list.select(self._wanted)
            self.editor.show_password(self._given)
            self._wanted, self._given = None, ""
        if not self._edited and not self._adding:
            self._show_current()
        self._left.ready(self._at_hand)

    def _at_hand(self) -> str | None:
        return self.editor.kept.record

    def _on_chosen(self, _agent_id: UUID | None) -> None:
        if not self._edited and not self._adding:
            self.editor.show_password("")
            if not self._filling:
                self._show_current()

    def _show_current(self) -> None:
        person = self.list.current()
        self.editor.setEnabled(person is not None)
        if person is None:
            return
        self.editor.show_person(person)
        self._mark(edited=self.editor.kept.differs)
        work = partial(self._context.desk.staff.changes, self._context.actor, person.agent_id)
        self._context.background.read(work, self._on_history, self._on_failed)

    def _on_history(self, changes: tuple[StaffChange, ...]) -> None:
        if not self._adding:
            self.editor.show_history(changes)

    # ---- what is typed
    def _on_add(self) -> None:
        if self._edited:
            self.editor.save.setFocus()
            return
        self._adding = True
        self.editor.setEnabled(True)
        self.editor.show_password("")
        self.editor.show_person(None, adding=True)
        self._mark(edited=True)
        self.editor.form.name_edit.setFocus()

    def _go_on(self, writing: Writing) -> None:
        """Take somebody to hand whose form was left unfinished."""
        if self._edited or self._adding:
            return
        if writing.record == NEW:
            self._on_add()
        else:
            self.list.select(UUID(writing.record))

    def _on_entered(self) -> None:
        self.editor.form.name_edit.setFocus()

    def _on_edited(self) -> None:
        self._mark(edited=True)

    def _mark(self, *, edited: bool) -> None:
        self._edited = edited
        self.editor.show_edited(edited=edited)
        self.list.table.setEnabled(not edited)

    def _on_revert(self) -> None:
        self._adding = False
        self.editor.kept.finish()
        self._mark(edited=False)
        self._show_current()
        self.list.table.setFocus()

    # ---- what is written
    def _on_save(self) -> None:
        staff, actor = self._context.desk.staff, self._context.actor
        try:
            person, until = self.editor.form.person(), self.editor.form.validity.until()
        except DeskError as error:
            self.editor.tell(error)
            return
        known, self._sent = self.list.current(), self.editor.kept.taken()
        if self._adding:
            self._given = generate_password() if staff.central else ""
            login = self.editor.form.login_edit.text()
            self._write(partial(staff.add, actor, login, person, self._given))
        elif known is not None:
            standing = self.editor.form.standing.standing()
            self._write(partial(staff.write_whole, actor, known.agent_id, person, standing, until))

    def _on_close(self) -> None:
        known, staff = self.list.current(), self._context.desk.staff
        if known is None or self._adding:
            return
        if known.active and not self.editor.asked_about_closing:
            self.editor.ask_about_closing(known)
            return
        deed = staff.disable if known.active else staff.enable
        self._write(partial(deed, self._context.actor, known.agent_id))

    def _on_secret(self) -> None:
        known, staff, actor = self.list.current(), self._context.desk.staff, self._context.actor
        if known is None:
            return
        if staff.central:
            self._given = generate_password()
            until = known.account.valid_until if known.account else None
            kept = until if until and until > self._context.clock() else None
            self._write(partial(staff.reset_password, actor, known.agent_id, self._given, kept))
        else:
            self._write(partial(staff.forget_pin, actor, known.agent_id))

    def _write(self, work: Callable[[], object]) -> None:
        self.editor.tell(None)
        self.editor.save.setEnabled(False)
        self._context.background.write(work, self._on_written, self._on_refused)

    def _on_written(self, outcome: Outcome[Employee]) -> None:
        self._adding, self._wanted = False, outcome.value.agent_id
        if self._sent is not None:
            self.editor.kept.saved(self._sent)
        self._sent = None
        self._mark(edited=False)
        self._context.hub.publish(outcome.changes, self)
        self._context.notices.done(translate("People", "Saved: {name}").format(
            name=outcome.value.full_name))  # fmt: skip
        self.refresh()

    def _on_refused(self, error: BaseException) -> None:
        self._given, self._sent = "", None
        self._mark(edited=self._edited)
        self.editor.tell(error)

    def _on_failed(self, error: BaseException) -> None:
        self._context.notices.remark(error_text(error))
