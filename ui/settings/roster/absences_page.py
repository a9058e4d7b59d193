"""«Отсутствия»: who is and will be away, who stands in, open tickets handed over (R62)."""

from functools import partial
from typing import TYPE_CHECKING, Final
from uuid import UUID

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from app.domain.changes import Changes, Touched
from app.domain.drafts import Writing
from app.domain.errors import DeskError
from app.domain.permissions import Permission, allows
from app.domain.readmodels.roster import AbsenceEffect, AbsenceView, HandedOver, NewAbsence
from app.domain.working_calendar import zone_of
from app.services.operation import Outcome
from ui.kept_form import Taken
from ui.kept_offer import LeftOffer
from ui.latest import LatestLookup
from ui.settings.roster.absence_form import PLACE, AbsenceForm
from ui.settings.roster.absence_words import hand_over_reason, row_of, told_of
from ui.setup.wide_page import WidePage, press_in
from ui.texts import error_text
from ui.translations import translate
from ui.widgets import (
    STRETCH,
    Card,
    CellModel,
    DeskButton,
    EmptyState,
    TwoLineTable,
    fill,
    hline,
    row,
)

if TYPE_CHECKING:
    from ui.context import DeskContext

_ASK_MS: Final = 200
HEADS: Final = 4


class AbsencesPage(WidePage):
    """Ins adds, Enter edits, Ctrl+S saves, Ctrl+H hands over, Ctrl+E ends, Esc takes back."""

    def __init__(self, context: "DeskContext", parent: QWidget | None = None) -> None:
        """Read who is away."""
        super().__init__(parent)
        self._context = context
        self.table = TwoLineTable((0, 128, 150, 74))
        self._model = CellModel(("",) * HEADS, self)
        self.table.setModel(self._model)
        self.add = DeskButton("", key="Ins", icon="person_add")
        self._none = EmptyState("calendar_month", "")
        self.form = AbsenceForm(context)
        self._absences: tuple[AbsenceView, ...] = ()
        self._dirty = False
        self._sent: Taken | None = None
        self._left = LeftOffer(context, PLACE, self, self._name, self._go_on)
        self._lookup = LatestLookup(context.background, self._effect, delay_ms=_ASK_MS, parent=self)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.refresh()

    def _lay_out(self) -> None:
        foot = row(self.add, STRETCH, margins=(12, 0, 12, 0))
        left = Card((self.table, 1), (self._none, 1), hline(), foot,
                    margins=(1, 1, 1, 12), spacing=10)  # fmt: skip
        fill(QHBoxLayout(self), (left, 7), (self.form, 6), spacing=12)
        for pane in (left, self.form):
            pane.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def _connect(self) -> None:
        self.table.row_changed.connect(self._on_row)
        self.table.row_chosen.connect(self._on_entered)
        self.add.clicked.connect(self.begin)
        self.form.edited.connect(self._on_edited)
        self.form.kept.brought_back.connect(self._on_edited)
        self.form.kept.dropped.connect(self._on_revert)
        self.form.save.clicked.connect(self.save)
        self.form.revert.clicked.connect(self._on_revert)
        self.form.hand_now.clicked.connect(self._on_hand_now)
        self.form.end_now.clicked.connect(self._on_end_now)
        self._lookup.answered.connect(self._on_effect)
        self._lookup.failed.connect(self._on_effect_failed)
        self._context.hub.changed.connect(self._on_hub)
        buttons = (
            (self.add, "Ins"), (self.form.save, "Ctrl+S"), (self.form.revert, "Esc"),
            (self.form.hand_now, "Ctrl+H"), (self.form.end_now, "Ctrl+E"),
        )  # fmt: skip
        for button, key in buttons:
            press_in(self, button, key)

    def retranslate(self) -> None:
        """Name everything."""
        self.add.setText(translate("Absences", "Add"))
        self.table.setAccessibleName(translate("Absences", "Absences"))
        self._model.set_heads((
            translate("Absences", "Who is away"), translate("Absences", "When"),
            translate("Absences", "Who stands in"), translate("Absences", "open"),
        ))  # fmt: skip
        self._none.set_texts(
            translate("Absences", "Nobody is away"),
            translate("Absences", "Ins adds an absence"),
        )
        self._fill()

    def refresh(self) -> None:
        """Read anew; what is being typed stays."""
        read = self._context.desk.duties.absences.coming
        self._context.background.read(read, self._on_read, self._on_failed)

    # ---- reading
    def _on_read(self, found: tuple[AbsenceView, ...]) -> None:
        self._absences = found
        self.form.show_people()
        self._fill()
        if not self._dirty:
            self._show_current()
        self._left.ready(self._at_hand)

    def _at_hand(self) -> str | None:
        return self.form.kept.record

    def _name(self, writing: Writing) -> str:
        """Name who was to be away."""
        typed = writing.told().get("typed")
        key = typed.get("person") if isinstance(typed, dict) else None
        agent = self._context.catalogue.agents.get(UUID(key)) if key else None
        return agent.full_name if agent else ""

    def _go_on(self, writing: Writing) -> None:
        """Take an absence to hand whose form was left unfinished."""
        keys = [str(each.absence_id) for each in self._absences]
        if self._dirty:
            return
        if writing.record in keys:
            self.table.setCurrentIndex(self._model.index(keys.index(writing.record), 0))
        else:
            self.begin()

    def _fill(self) -> None:
        zone, now = zone_of(self._context.desk.duties.roster.zone), self._context.clock()
        self._model.replace([row_of(each, zone, now) for each in self._absences])
        self.table.setVisible(bool(self._absences))
        self._none.setVisible(not self._absences)
        may = bool(allows(self._context.actor, Permission.CATALOGUE_EDIT))
        self.form.setEnabled(may)
        self.add.setEnabled(may)

    def _current(self) -> AbsenceView | None:
        at = self.table.current_row
        return self._absences[at] if 0 <= at < len(self._absences) else None

    def _show_current(self) -> None:
        one = self._current()
        if one is None:
            self._show_new()
            return
        self.form.show_absence(one)
        self._mark(dirty=self.form.kept.differs)
        self._ask()

    def _show_new(self) -> None:
        zone = zone_of(self._context.desk.duties.roster.zone)
        self.form.show_new(self._context.clock().astimezone(zone).date())
        self._mark(dirty=self.form.kept.differs)

    # ---- what the person does
    def begin(self) -> None:
        """Begin an absence."""
        self._show_new()
        self._mark(dirty=True)
        self.form.person.setFocus()

    def _on_row(self, _row: int) -> None:
        if not self._dirty:
            self._show_current()

    def _on_entered(self, _row: int) -> None:
        self.form.last.setFocus()

    def _on_edited(self) -> None:
        self._mark(dirty=True)
        self.form.show_error("")
        self._ask()

    def _mark(self, *, dirty: bool) -> None:
        self._dirty = dirty
        self.form.save.setEnabled(dirty)
        self.form.revert.setEnabled(dirty)

    def _on_revert(self) -> None:
        self.form.kept.finish()
        self._show_current()
        self.table.setFocus()

    def save(self) -> None:
        """Write what is typed; with the box ticked the open tickets follow."""
        new = self.form.wanted()
        if new is None:
            missing = translate("Absences", "Name the person and both days: 31.12.2026")
            self.form.show_error(missing)
            return
        self._sent = self.form.kept.taken()
        work = partial(self._save, new, self.form.standing, hand=self.form.hand.isChecked())
        self._context.background.write(work, self._on_saved, self._on_refused)

    def _save(
        self, new: NewAbsence, standing: AbsenceView | None, *, hand: bool
    ) -> tuple[Changes, HandedOver | None]:
        absences, actor = self._context.desk.duties.absences, self._context.actor
        if standing is not None:
            key = standing.absence_id
            return absences.change(actor, key, new.ends_at, new.deputy_id).changes, None
        added = absences.add(actor, new)
        if not (hand and new.deputy_id):
            return added.changes, None
        done = absences.hand_over(actor, added.value, hand_over_reason())
        return added.changes | done.changes, done.value

    def _on_saved(self, done: tuple[Changes, HandedOver | None]) -> None:
        changes, handed = done
        if self._sent is not None:
            self.form.kept.saved(self._sent)
        self._sent = None
        self._mark(dirty=False)
        self._context.notices.done(told_of(handed))
        self._context.hub.publish(changes, self)
        self.table.setFocus()
        self.refresh()

    def _on_hand_now(self) -> None:
        one = self.form.standing
        if one is not None:
            hand = self._context.desk.duties.absences.hand_over
            work = partial(hand, self._context.actor, one.absence_id, hand_over_reason())
            self._context.background.write(work, self._on_handed, self._on_refused)

    def _on_handed(self, outcome: Outcome[HandedOver]) -> None:
        self._on_saved((outcome.changes, outcome.value))

    def _on_end_now(self) -> None:
        one = self.form.standing
        if one is not None:
            change, now = self._context.desk.duties.absences.change, self._context.clock()
            work = partial(change, self._context.actor, one.absence_id, now, one.deputy_id)
            self._context.background.write(work, self._on_ended, self._on_refused)

    def _on_ended(self, outcome: Outcome[None]) -> None:
        self._on_saved((outcome.changes, None))

    # ---- what it touches
    def _ask(self) -> None:
        wanted = self.form.wanted()
        if wanted is None or wanted.ends_at <= wanted.starts_at:
            self._lookup.cancel()
            self.form.show_effect(None)
        else:
            self._lookup.ask(wanted)

    def _effect(self, new: NewAbsence) -> AbsenceEffect:
        effect = self._context.desk.duties.absences.effect
        return effect(new.agent_id, new.starts_at, new.ends_at)

    def _on_effect(self, _asked: NewAbsence, effect: AbsenceEffect) -> None:
        self.form.show_effect(effect)

    def _on_effect_failed(self, _asked: object, _error: BaseException) -> None:
        self.form.show_effect(None)

    def _on_refused(self, error: BaseException) -> None:
        field = error.field if isinstance(error, DeskError) else None
        self.form.show_error(error_text(error), field or "")

    def _on_failed(self, error: BaseException) -> None:
        self._context.notices.remark(error_text(error))

    def _on_hub(self, changes: Changes, initiator: object) -> None:
        if initiator is not self and changes.touched & (Touched.STAFF | Touched.TICKET):
            self.refresh()
