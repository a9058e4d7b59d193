"""The way in as steps: which database, is it there, who comes in. No widget here."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.errors import DeskError, RuleBroken
from ui.background import Background
from ui.preferences import Preferences
from ui.sign_in.attempt import Attempt
from ui.sign_in.away_entry import AwayEntry
from ui.sign_in.gate import Gate, LastVisit
from ui.sign_in.password_keeper import PasswordKeeper
from ui.sign_in.places import Opened, Place
from ui.sign_in.server_test import ServerTest
from ui.sign_in.steps import Step, Task, Wanted

if TYPE_CHECKING:
    from app.domain.readmodels.staff import SignedIn


class EntryPresenter(QObject):
    """Decides which card is shown and does what the card wants.

    Signals: ``step_changed()``, ``refused(field, error)`` beside a field of the card shown,
    ``reached(seconds or None)`` of a central server, ``visit_told(LastVisit)``,
    ``entering(bool)``, ``entered(Opened, SignedIn)``, ``not_remembered()`` when there is no
    keyring to keep the password.
    """

    step_changed = Signal()
    refused = Signal(str, object)
    reached = Signal(object)
    visit_told = Signal(object)
    entering = Signal(bool)
    entered = Signal(object, object)
    not_remembered = Signal()

    def __init__(
        self,
        gate: Gate,
        preferences: Preferences,
        background: Background,
        journal: Background,
        parent: QObject | None = None,
    ) -> None:
        """``journal`` is the lane of the drafts; they are counted there."""
        super().__init__(parent)
        self._gate, self._preferences = gate, preferences
        self._background, self._journal = background, journal
        self._keeper = PasswordKeeper(gate, background, self)
        self._keeper.not_lasting.connect(self.not_remembered)
        self.tester = ServerTest(gate, background, self)
        self.away = AwayEntry(gate, background, self)
        self.away.entering.connect(self.entering)
        self.away.refused.connect(self.refused)
        self.away.entered.connect(self._on_entered_away)
        self._attempt: Attempt | None = None
        self._wanted, self._passing = Wanted(), False
        self._login = self._password = ""
        self._early = self._remembering = False
        self._opened_as: tuple[str, str] | None = None
        self.step, self.task = Step.CHOICE, Task.OPENING
        self.place: Place | None = None
        self.opened: Opened | None = None
        self.problem: BaseException | None = None

    @property
    def login(self) -> str:
        """The name to start with."""
        return self._login or self._preferences.settings.login

    @property
    def password(self) -> str:
        """The remembered password of the place."""
        return self._password

    @property
    def remembers(self) -> bool:
        """Whether the password was kept last time."""
        return self._preferences.settings.remember

    def begin(self, wanted: Wanted) -> None:
        """Go where the command line or the last visit says, else ask."""
        self._wanted, self._passing = wanted, bool(wanted.demo or wanted.address)
        if wanted.demo:
            self._start(self._gate.demo())
        elif wanted.address:
            self._start(self._gate.place_of(wanted.address))
        elif self._preferences.settings.database:
            self._start(self._gate.place_of(self._preferences.settings.database))
        else:
            self._show(Step.CHOICE)

    def change(self) -> None:
        """Choose another database."""
        self._passing = False
        self._let_go()
        self._show(Step.CHOICE)

    def choose_embedded(self) -> None:
        """Work on this computer."""
        self._start(self._gate.embedded())

    def choose_server(self) -> None:
        """Ask for the address of a central database."""
        self._show(Step.SERVER)

    def use_server(self, place: Place, login: str, password: str, *, remember: bool) -> None:
        """Take a central database from now on and sign in there."""
        self._let_go()
        self.place = place
        self._login, self._password = login, password
        self._show(Step.LOGIN)
        self.enter_login(login, password, remember=remember)

    def retry(self) -> None:
        """Try the same place again."""
        if self.place is not None:
            self._start(self.place)

    def upgrade(self) -> None:
        """Bring the older database to this program's schema."""
        if self.place is not None:
            work = partial(self._gate.upgrade, self.place, self._login, self._password)
            self._try(work, Task.UPGRADING)

    def furnish(self) -> None:
        """Fill the empty room with the demo."""
        if self.opened is not None:
            self._try(partial(self._gate.furnish, self.opened), Task.FURNISHING)

    def create_first(self, full_name: str) -> None:
        """Be the first person of the empty room."""
        if self.opened is not None:
            self._enter(partial(self._gate.create_first, self.opened, full_name, self._login))

    def look_back(self, login: str) -> None:
        """Ask what a person left behind; ``visit_told`` tells."""
        if self.opened is not None and not self._journal.closed:
            work = partial(self._gate.last_visit, self.opened, login)
            self._journal.write(work, self._on_visit, self._on_ended)

    def enter_profile(self, login: str, pin: str = "") -> None:
        """Sign in at the embedded database."""
        if self.opened is not None:
            self._preferences.settings.login = login
            self._enter(partial(self._gate.enter_profile, self.opened, login, pin or None))

    def enter_login(self, login: str, password: str, *, remember: bool) -> None:
        """Sign in at the central database: the server decides about name and password."""
        self._login, self._password = login, password
        self._remembering = remember
        self._preferences.settings.login = login
        self._preferences.settings.remember = remember
        self.entering.emit(True)
        self._open_or_enter((login, password))

    def _start(self, place: Place) -> None:
        self._let_go()
        self.away.withdraw()
        self.place = place
        if place.embedded:
            self._try(partial(self._gate.open, place), Task.OPENING)
            return
        self._login = self._preferences.settings.login
        self._show(Step.LOGIN)
        self._background.read(partial(self._gate.reach, place), self._on_reached, self._on_reached)
        work = partial(self._gate.password, place, self._login)
        self._background.read(work, self._on_password, self._on_ended)

    def _try(self, work: "partial[Opened]", task: Task) -> None:
        self.task = task
        self._show(Step.BUSY)
        self._run(work)

    def _open_or_enter(self, who: tuple[str, str]) -> None:
        """Go in by the connection that is open, wait for the one on its way, or open one."""
        same, self._early = who == self._opened_as, False
        if same and self.opened is not None:
            self._on_opened(self.opened)
        elif not same or self._attempt is None:
            self._let_go()
            self._open_as(who)

    def _open_as(self, who: tuple[str, str]) -> None:
        if self.place is not None:
            self._opened_as = who
            self._run(partial(self._gate.open, self.place, *who))

    def _run(self, work: "partial[Opened]") -> None:
        if self._attempt is not None:
            self._attempt.give_up()
        self._attempt = Attempt(self._background, work, self)
        self._attempt.opened.connect(self._on_opened)
        self._attempt.failed.connect(self._on_failed)

    def _enter(self, work: "partial[SignedIn]") -> None:
        self.entering.emit(True)
        self._background.write(work, self._on_entered, self._on_refused)

    def _on_opened(self, opened: Opened) -> None:
        self.opened, self.problem, self._attempt = opened, None, None
        if self._early:
            self._early = False
            self.look_back(self._login)
            self.step_changed.emit()
        elif opened.place.demo and opened.empty:
            self.furnish()
        elif opened.empty:
            self.entering.emit(False)
            self._show(Step.NEW_ROOM)
        elif not opened.about.embedded:
            self._enter(partial(self._gate.enter_server, opened, self._login))
        else:
            self._enter_wanted(opened)

    def _enter_wanted(self, opened: Opened) -> None:
        """Enter at once where nothing has to be asked, else show who may come in."""
        wanted, self._wanted = self._wanted.profile, Wanted()
        known = next((each for each in opened.profiles if each.login == wanted), None)
        if known is not None and not known.has_pin:
            self.enter_profile(known.login)
            return
        self._show(Step.PROFILE)
        if wanted and known is None:
            self.refused.emit("login", RuleBroken("agent_unknown", login=wanted, field="login"))

    def _on_failed(self, error: BaseException) -> None:
        early, self._early, self._attempt, self._opened_as = self._early, False, None, None
        code = error.code if isinstance(error, DeskError) else ""
        if early and not code.startswith("schema_"):
            return  # nobody pressed anything yet; the line says whether the server is away
        self.entering.emit(False)
        if self.step is Step.LOGIN and not code.startswith("schema_"):
            self.refused.emit("password" if code == "sign_in_refused" else "place", error)
            if code == "server_away":
                self.away.offer(self.place, self._login)
            return
        self.problem = error
        self._show(Step.PROBLEM)

    def _on_refused(self, error: BaseException) -> None:
        if self.step is Step.BUSY:
            self._show(Step.PROFILE)
        self.entering.emit(False)
        self.refused.emit(getattr(error, "field", None) or "place", error)

    def _on_entered(self, signed_in: "SignedIn") -> None:
        opened = self.opened
        if opened is None:
            return
        self._preferences.settings.login = signed_in.actor.login
        self._remember(opened)
        self.entering.emit(False)
        self.entered.emit(opened, signed_in)

    def _remember(self, opened: Opened) -> None:
        if not self._passing:
            self._preferences.settings.database = self._gate.kept_address(opened.place)
        self._preferences.keep()
        if not opened.place.embedded:
            self._keeper.keep(opened, self._login, self._password, remember=self._remembering)

    def _on_entered_away(self, opened: Opened, signed_in: "SignedIn") -> None:
        self._let_go()
        self.opened, self._login = opened, signed_in.actor.login
        self._preferences.settings.login = self._login
        self.entered.emit(opened, signed_in)

    def _on_password(self, password: str) -> None:
        if self.step is Step.LOGIN and password and self._opened_as is None:
            self._password, self._early = password, True
            self.step_changed.emit()
            self._open_as((self._login, password))

    def _on_reached(self, answer: object) -> None:
        self.reached.emit(answer if isinstance(answer, float) else None)
        if not isinstance(answer, float):
            self.away.offer(self.place, self._login)

    def _on_visit(self, visit: LastVisit) -> None:
        self.visit_told.emit(visit)

    def _show(self, step: Step) -> None:
        self.step = step
        self.step_changed.emit()

    def _let_go(self) -> None:
        if self._attempt is not None:
            self._attempt.give_up()
        self._attempt = self._opened_as = None
        self._early = False
        opened, self.opened = self.opened, None
        if opened is not None:
            self._background.write(opened.desk.close, self._on_ended, self._on_ended)

    def _on_ended(self, _nothing: object) -> None:
        """Nobody waits for a database that was left."""
