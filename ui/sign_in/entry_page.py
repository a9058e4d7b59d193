"""The page before the desk: one card in the middle, the way the presenter says."""

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget

from app import VERSION
from app.domain.errors import DeskError
from ui.actions import action_table
from ui.sign_in.busy_card import BusyCard, ProblemCard
from ui.sign_in.choice_card import ChoiceCard
from ui.sign_in.entry_card import EntryCard
from ui.sign_in.entry_presenter import EntryPresenter
from ui.sign_in.gate import LastVisit
from ui.sign_in.login_card import LoginCard
from ui.sign_in.new_room_card import NewRoomCard
from ui.sign_in.places import Place
from ui.sign_in.profile_card import ProfileCard
from ui.sign_in.server_card import ServerCard
from ui.sign_in.steps import Step
from ui.translations import Retranslatable, translate
from ui.widgets import STRETCH, clear, fill, label, row

if TYPE_CHECKING:
    from app.bootstrap import Sight


class EntryPage(Retranslatable, QScrollArea):
    """Shows one step; every step's card is made anew, so nothing typed is left behind."""

    def __init__(
        self,
        presenter: EntryPresenter,
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        """``now`` gives the present moment."""
        super().__init__(parent)
        self._presenter, self._now = presenter, now
        self._card: EntryCard | None = None
        self._step: Step | None = None
        self._foot = label("", "caption")
        self._middle = QVBoxLayout()
        page = QWidget()
        foot = row(STRETCH, self._foot, STRETCH)
        fill(QVBoxLayout(page), STRETCH, self._middle, STRETCH, foot, margins=(16, 16, 16, 24))
        self.setWidget(page)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        presenter.step_changed.connect(self._on_step)
        presenter.refused.connect(self._on_refused)
        presenter.entering.connect(self._on_entering)
        presenter.reached.connect(self._on_reached)
        presenter.tester.seen.connect(self._on_seen)
        presenter.visit_told.connect(self._on_visit)
        presenter.away.offered.connect(self._on_offered)
        self.retranslate()
        self._on_step()

    @property
    def card(self) -> EntryCard | None:
        """The card shown."""
        return self._card

    def retranslate(self) -> None:
        """Say version and keys at the foot."""
        table = action_table()
        words = (
            translate("Entry", "Version {version}").format(version=VERSION),
            translate("Entry", "RU / EN — {key}").format(key=table["language"].key),
            translate("Entry", "light / dark — {key}").format(key=table["theme"].key),
        )
        self._foot.setText(" · ".join(words))

    def _on_step(self) -> None:
        if self._presenter.step is not self._step or self._card is None:
            self._replace(self._made(self._presenter.step))
        self._fill()

    def _replace(self, card: EntryCard) -> None:
        clear(self._middle)
        self._card, self._step = card, self._presenter.step
        self._middle.addLayout(row(STRETCH, card, STRETCH))

    def _made(self, step: Step) -> EntryCard:
        makers: dict[Step, Callable[[], EntryCard]] = {
            Step.CHOICE: self._choice,
            Step.SERVER: self._server,
            Step.BUSY: BusyCard,
            Step.PROFILE: self._profile,
            Step.LOGIN: self._login,
            Step.NEW_ROOM: self._new_room,
            Step.PROBLEM: self._problem,
        }
        return makers[step]()

    def _choice(self) -> EntryCard:
        card = ChoiceCard()
        card.embedded_chosen.connect(self._presenter.choose_embedded)
        card.server_chosen.connect(self._presenter.choose_server)
        return card

    def _server(self) -> EntryCard:
        card = ServerCard(remember=self._presenter.remembers)
        place = self._presenter.place
        if place is not None and not place.embedded:
            card.prefill(place, self._presenter.login)
        card.back_wanted.connect(self._presenter.change)
        card.test_wanted.connect(self._on_test)
        card.use_wanted.connect(self._on_use)
        return card

    def _profile(self) -> EntryCard:
        card = ProfileCard(self._now)
        card.line.change_wanted.connect(self._presenter.change)
        card.looked_at.connect(self._presenter.look_back)
        card.entered.connect(self._presenter.enter_profile)
        return card

    def _login(self) -> EntryCard:
        card = LoginCard(self._now)
        card.line.change_wanted.connect(self._presenter.change)
        card.entered.connect(self._on_login)
        card.away_wanted.connect(self._presenter.away.enter)
        card.looked_at.connect(self._presenter.away.look)
        return card

    def _new_room(self) -> EntryCard:
        card = NewRoomCard()
        card.demo_wanted.connect(self._presenter.furnish)
        card.own_wanted.connect(self._presenter.create_first)
        card.change_wanted.connect(self._presenter.change)
        return card

    def _problem(self) -> EntryCard:
        card = ProblemCard()
        card.retry_wanted.connect(self._presenter.retry)
        card.change_wanted.connect(self._presenter.change)
        card.upgrade_wanted.connect(self._presenter.upgrade)
        return card

    # ---- what the presenter says
    def _fill(self) -> None:
        presenter, card = self._presenter, self._card
        if isinstance(card, BusyCard):
            card.show_task(presenter.task)
        elif isinstance(card, ProblemCard) and presenter.problem is not None:
            card.show_error(presenter.problem)
        elif isinstance(card, ProfileCard):
            self._fill_profiles(card)
        elif isinstance(card, LoginCard):
            self._fill_login(card)

    def _fill_profiles(self, card: ProfileCard) -> None:
        opened = self._presenter.opened
        if opened is not None:
            card.line.show_about(opened.about, opened.seconds, opened.room_name)
            card.show_profiles(opened.profiles, self._presenter.login)

    def _fill_login(self, card: LoginCard) -> None:
        presenter = self._presenter
        remember = presenter.remembers
        card.prefill(presenter.login, presenter.password, remember=remember)
        opened = presenter.opened
        if opened is not None:
            card.line.show_about(opened.about, opened.seconds, opened.room_name)
        elif presenter.place is not None:
            card.line.show_server(presenter.place.name, presenter.place.hosts)

    def _on_refused(self, field: str, error: BaseException) -> None:
        card = self._card
        if isinstance(card, LoginCard):
            card.show_error(field, error)
        elif isinstance(card, ProfileCard | NewRoomCard):
            card.show_error(error)

    def _on_entering(self, entering: bool) -> None:
        if isinstance(self._card, LoginCard | ProfileCard | NewRoomCard):
            self._card.set_busy(entering)

    def _on_reached(self, seconds: float | None) -> None:
        if isinstance(self._card, LoginCard):
            self._card.line.show_reached(seconds)

    def _on_seen(self, answer: "Sight | BaseException") -> None:
        if isinstance(self._card, ServerCard):
            self._card.show_answer(answer)

    def _on_visit(self, visit: LastVisit) -> None:
        if isinstance(self._card, LoginCard | ProfileCard):
            self._card.show_visit(visit)

    def _on_offered(self, offer: datetime | DeskError | None) -> None:
        if isinstance(self._card, LoginCard):
            self._card.show_away(offer)

    # ---- what the card wants
    def _on_login(self, login: str, password: str, remember: bool) -> None:
        self._presenter.enter_login(login, password, remember=remember)

    def _on_test(self) -> None:
        if isinstance(self._card, ServerCard):
            place, login, password = _place_in(self._card, self._presenter)
            self._presenter.tester.test(place, login, password)

    def _on_use(self) -> None:
        if isinstance(self._card, ServerCard):
            who = _place_in(self._card, self._presenter)
            self._presenter.use_server(*who, remember=self._card.remembers)


def centred(card: EntryCard) -> QWidget:
    """Return a page with nothing but a card in the middle."""
    page = QWidget()
    fill(QVBoxLayout(page), STRETCH, row(STRETCH, card, STRETCH), STRETCH)
    return page


def _place_in(card: ServerCard, presenter: EntryPresenter) -> tuple[Place, str, str]:
    where = card.text("host"), card.port(), card.text("database"), card.options()
    place = presenter.tester.place_at(*where)
    return place, card.text("login"), card.text("password")
