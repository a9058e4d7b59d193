"""What happened: the text, its category, the category's own fields, the script, the urgency.

No widget here. Everything typed goes to the board's card at once.
"""

from collections.abc import Mapping
from typing import Final
from uuid import UUID

from PySide6.QtCore import QObject, Signal

from app.domain.call_rules import choices_of
from app.domain.category_match import Match
from app.domain.intake_script import Progress, option_of, progress_of, without_later
from app.domain.priority import Assessment, assess
from app.domain.readmodels.calls import Matter
from app.domain.readmodels.catalogue import CategoryView, QuestionView, ScriptView
from app.domain.suggestion import Suggested
from app.domain.vocabulary import Channel, FieldKind, Impact, Urgency
from ui.call.board import CallBoard
from ui.call.caller_presenter import CallerPresenter
from ui.context import DeskContext
from ui.latest import LatestLookup

SUGGEST_DELAY_MS: Final = 300
SUGGESTIONS: Final = 3


class MatterPresenter(QObject):
    """The matter of the card at hand.

    Signals: ``changed()`` the form differs from what it shows, ``field_changed()`` an own
    field was typed in, ``suggested()`` other categories fit the text, ``category_chosen()`` a
    category was accepted (the caret goes on).
    """

    changed = Signal()
    field_changed = Signal()
    suggested = Signal()
    category_chosen = Signal()

    def __init__(
        self,
        context: DeskContext,
        board: CallBoard,
        caller: CallerPresenter,
        parent: QObject | None = None,
    ) -> None:
        """Stand beside the board and the caller, whose card names equipment and key client."""
        super().__init__(parent)
        self._context, self._board, self._caller = context, board, caller
        self.suggestions: tuple[Match, ...] = ()
        self._wanted_place: int | None = None
        # A lane that no database holds up: what is asked is in memory.
        self._lookup = LatestLookup(
            context.journal, self._ask, delay_ms=SUGGEST_DELAY_MS, parent=self
        )
        self._lookup.answered.connect(self._on_suggested)
        board.current_changed.connect(self._on_current_changed)
        caller.caller_known.connect(self._on_caller_known)

    # ---- what stands there
    @property
    def matter(self) -> Matter:
        """The matter at hand."""
        return self._board.current.matter

    @property
    def category(self) -> CategoryView | None:
        """The accepted category."""
        key = self.matter.category_id
        return None if key is None else self._context.catalogue.categories.get(key)

    @property
    def script(self) -> ScriptView | None:
        """The script of the category."""
        category = self.category
        if category is None or category.script_id is None:
            return None
        return self._context.catalogue.scripts.get(category.script_id)

    @property
    def progress(self) -> Progress | None:
        """Where the script stands."""
        return progress_of(self.script, self.matter.answers) if self.script else None

    @property
    def impact(self) -> Impact:
        """Typed, or the category's own."""
        default = self.category.default_impact if self.category else Impact.PERSON
        return self.matter.impact or default

    @property
    def urgency(self) -> Urgency:
        """Typed, or the category's own."""
        default = self.category.default_urgency if self.category else Urgency.TODAY
        return self.matter.urgency or default

    @property
    def priority(self) -> Assessment:
        """The priority as it would be now, with the reasons."""
        card = self._caller.view.card
        matrix = self._context.catalogue.matrix_of(self.matter.category_id)
        is_key = card is not None and card.is_key
        return assess(self.impact, self.urgency, key_client=is_key, matrix=matrix)

    # ---- typing
    def describe(self, text: str) -> None:
        """Take the caller's words; suggestions follow after a pause."""
        if text != self.matter.description:
            self._board.edit_matter(description=text)
            self._wanted_place = None
            self._lookup.ask(self._question())

    @property
    def asking(self) -> bool:
        """Whether the answer to what was typed last is still to come."""
        return self._lookup.busy

    def suggest_now(self) -> None:
        """Ask at once which categories the words speak of."""
        self._lookup.ask_now(self._question())

    def search_categories(self, typed: str) -> tuple[Suggested, ...]:
        """Find categories by path, synonym or digit code, in any order of words."""
        return self._context.desk.catalogue.index().search(typed)

    def accept_suggestion(self, place: int) -> bool:
        """Alt+1…3: take a suggested category; what was typed a moment ago is waited for."""
        if self._lookup.busy:
            self._wanted_place = place
            self.suggest_now()
            return True
        if place >= len(self.suggestions):
            return False
        self.choose_category(self.suggestions[place].category_id)
        return True

    def take_wanted(self) -> None:
        """Take at once what a key asked for and is still being looked up: the card is saved.

        The only question in the GUI thread: about a millisecond, and all of it is in memory.
        """
        if self._wanted_place is not None:
            question = self._question()
            self._lookup.cancel()
            self._on_suggested(question, self._ask(question))

    def choose_category(self, category_id: UUID | None) -> None:
        """Accept a category: its fields, script, impact and urgency take the form."""
        if category_id != self.matter.category_id:
            self._board.edit_matter(
                category_id=category_id,
                answers={},
                fields=self._kept_fields(category_id),
                impact=None,
                urgency=None,
                group_id=None,
                assignee_id=None,
                override_reason="",
                outage_id=None,
            )
            self._choose_only_equipment()
            self.changed.emit()
        if category_id is not None:
            self.category_chosen.emit()

    def set_field(self, code: str, value: str) -> None:
        """Take the value of one of the category's own fields; linked lists follow it."""
        if self.matter.fields.get(code, "") != value:
            self._board.edit_matter(fields={**self.matter.fields, code: value})
            self._drop_unlinked()
            self.field_changed.emit()

    def set_equipment(self, equipment_id: UUID | None, site_id: UUID | None) -> None:
        """Take the device and the place the matter is about."""
        if (equipment_id, site_id) != (self.matter.equipment_id, self.matter.site_id):
            self._board.edit_matter(equipment_id=equipment_id, site_id=site_id)
            self.changed.emit()

    def set_impact(self, impact: Impact) -> None:
        """Take the impact over the category's own."""
        self._board.edit_matter(impact=impact)
        self.changed.emit()

    def set_urgency(self, urgency: Urgency) -> None:
        """Take the urgency over the category's own."""
        self._board.edit_matter(urgency=urgency)
        self.changed.emit()

    def set_remote_look(self, text: str) -> None:
        """Take what a remote look at the client's device showed (R23)."""
        if text != self.matter.remote_look:
            self._board.edit_matter(remote_look=text)

    def link_outage(self, ticket_id: UUID | None) -> None:
        """Link the matter to the ticket of an outage when it is saved, or to none."""
        self._board.edit_matter(outage_id=ticket_id)
        self.changed.emit()

    def set_channel(self, channel: Channel) -> None:
        """Take the channel the matter came by (R6)."""
        self._board.edit(channel=channel)
        self.changed.emit()

    # ---- the script
    def answer(self, question: QuestionView, digit: int) -> bool:
        """Take an answer (0 skips); False when the question has no such digit."""
        option = option_of(question, digit)
        if option is None and digit != 0:
            return False
        answers = {**self.matter.answers, str(question.question_id): digit}
        moved: dict[str, object] = {}
        if option is not None and option.sets_impact is not None:
            moved["impact"] = option.sets_impact
        if option is not None and option.sets_urgency is not None:
            moved["urgency"] = option.sets_urgency
        self._board.edit_matter(answers=answers, **moved)
        if option is not None and option.routes_to_id is not None:
            self._board.edit_matter(category_id=option.routes_to_id, outage_id=None)
        self.changed.emit()
        return True

    def ask_again(self, question: QuestionView) -> None:
        """Backspace: ask a question anew; later answers are asked again too."""
        if self.script is not None:
            kept = without_later(self.script, self.matter.answers, question)
            self._board.edit_matter(answers=kept)
            self.changed.emit()

    # ---- inside
    def _drop_unlinked(self) -> None:
        """Empty the linked lists whose value does not go with what is chosen now."""
        category = self.category
        if category is None:
            return
        for view in category.fields:
            key, matter = view.code, self.matter
            linked = view.kind is FieldKind.LINKED_LIST and bool(matter.fields.get(key))
            if linked and matter.fields[key] not in choices_of(view, matter, category):
                kept = {name: text for name, text in matter.fields.items() if name != key}
                self._board.edit_matter(fields=kept)

    def _kept_fields(self, category_id: UUID | None) -> Mapping[str, str]:
        """Keep typed values of fields both categories have; begin the others with defaults."""
        if category_id is None:
            return {}
        fields = self._context.catalogue.categories[category_id].fields
        typed = self.matter.fields
        keys = {each.code: each.default_value for each in fields}
        values = {key: typed.get(key, default) for key, default in keys.items()}
        return {key: value for key, value in values.items() if value}

    def _choose_only_equipment(self) -> None:
        card = self._caller.view.card
        wanted = self.category is not None and self.category.needs_equipment
        if not wanted or card is None or self.matter.equipment_id is not None:
            return
        if len(card.equipment) == 1:
            only = card.equipment[0]
            self._board.edit_matter(equipment_id=only.equipment_id, site_id=only.site_id)

    def _on_caller_known(self, call_id: UUID) -> None:
        if call_id == self._board.current.call_id:
            self._choose_only_equipment()
            self.changed.emit()

    def _question(self) -> tuple[UUID, str]:
        return self._board.current.call_id, self.matter.description

    def _ask(self, question: tuple[UUID, str]) -> tuple[Match, ...]:
        desk, actor = self._context.desk, self._context.actor
        return desk.suggesting.suggest(actor, question[1], SUGGESTIONS)

    def _on_suggested(self, question: tuple[UUID, str], found: tuple[Match, ...]) -> None:
        if question != self._question():
            return
        if found != self.suggestions:
            self.suggestions = found
            self.suggested.emit()
        place, self._wanted_place = self._wanted_place, None
        if place is not None:
            self.accept_suggestion(place)

    def _on_current_changed(self) -> None:
        self._lookup.cancel()
        self.suggestions, self._wanted_place = (), None
        if self.matter.description:
            self.suggest_now()
        self.suggested.emit()
        self.changed.emit()
