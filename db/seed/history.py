"""Some weeks of plausible calls and tickets up to now, and one key client's longer past."""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID

from app.domain.priority import assess
from app.domain.promise import promise_for
from app.domain.sla import Pause, SlaPolicy, due_with_pauses, targets_for
from app.domain.subject import compose_subject
from app.domain.vocabulary import Channel, Priority, ResolutionCode, TicketState
from app.domain.working_calendar import zone_of
from app.domain.working_time import add_working
from db.seed.classification import Category, Classification
from db.seed.clients import Organisation
from db.seed.content import read
from db.seed.process import IN_USE, goes_round, policy_by_rule
from db.seed.reference import Reference
from db.seed.staff import Staff
from db.seed.story import DEVICE_OF, Story, Wait, whole

DAYS = 28
BUSY_DAY, QUIET_DAY = (27, 33), (8, 11)
HOURS = range(7, 23)
HOUR_WEIGHTS = (2, 5, 10, 14, 13, 11, 8, 10, 10, 9, 8, 6, 4, 3, 2, 1)
FRESH = timedelta(hours=5)
"""The last hours belong to the desks as they stand; only solved calls are added to them."""
SETTLING = timedelta(minutes=6)
LATE_ANSWERS, LATE_SOLUTIONS, WAITING, PROMISED = 0.04, 0.06, 0.15, 0.35
REGULAR = "Аптека «Добрый день»"
WATCHED = "s.litvinov"
"""Whose open work is told ticket by ticket and must not be added to."""
OTHER_CHANNELS = (Channel.EMAIL, Channel.MESSENGER, Channel.PORTAL)
ENDINGS = (ResolutionCode.FIXED, ResolutionCode.FIXED, ResolutionCode.ADVICE)


class HistoryMaker:
    """Invents stories; the same dice give the same weeks."""

    def __init__(
        self,
        reference: Reference,
        staff: Staff,
        classification: Classification,
        clients: dict[str, Organisation],
        now: datetime,
        dice: Random,
    ) -> None:
        self._reference, self._staff, self._now, self._dice = reference, staff, now, dice
        self._categories = classification.categories
        self._matters = read("matters")
        self._zone = zone_of(reference.zone)
        self._clients = clients
        self._callers = [each for name, each in clients.items() if name != REGULAR]
        self._open: Counter[str] = Counter()
        self._turn = 0

    def weeks(self) -> Iterator[Story]:
        """Yield the tickets of everybody but the regular client, day by day."""
        weights = {code: entry[0] for code, entry in self._matters["matters"].items()}
        codes = list(weights)
        for moment in self._moments():
            code = self._dice.choices(codes, [weights[each] for each in codes])[0]
            yield self._any_story(moment, code)

    def regular(self) -> Iterator[Story]:
        """Yield the past of the client everybody knows."""
        organisation = self._clients[REGULAR]
        today = self._now.astimezone(self._zone).date()
        for days, hour, code, subject, at_once in self._matters["regular"]["past"]:
            day = today - timedelta(days=days)
            opened = datetime.combine(day, time(hour, self._dice.randint(0, 59)), self._zone)
            story = self._begin(opened, self._categories[code], organisation, first_person=True)
            story.subject = subject or story.subject
            self._live(story, at_once=at_once, finished=True)
            yield story

    def loose_calls(self, written: Sequence[tuple[UUID, Story]], count: int) -> Iterator[Any]:
        """Yield (moment, kind, (ticket, story)) for calls that made no ticket."""
        kinds = ("status", "addition", "consultation", "wrong", "callback")
        for _ in range(count):
            ticket = self._dice.choice(written)
            moment = ticket[1].registered_at + timedelta(minutes=self._dice.randint(20, 900))
            if moment < self._now - SETTLING:
                yield moment, self._dice.choices(kinds, (6, 4, 5, 3, 2))[0], ticket

    def begin(self, moment: datetime, category: Category, organisation: Organisation) -> Story:
        """Return the opening of a story by the organisation's first person."""
        return self._begin(moment, category, organisation, first_person=True)

    def _moments(self) -> Iterator[datetime]:
        today = self._now.astimezone(self._zone).date()
        for days in range(DAYS, -1, -1):
            day = today - timedelta(days=days)
            low, high = BUSY_DAY if self._is_busy(day) else QUIET_DAY
            drawn = sorted(self._moment_of(day) for _ in range(self._dice.randint(low, high)))
            yield from (each for each in drawn if each < self._now - SETTLING)

    def _is_busy(self, day: date) -> bool:
        return bool(self._reference.policies["standard"].calendar.hours_on(day))

    def _moment_of(self, day: date) -> datetime:
        hour = self._dice.choices(HOURS, HOUR_WEIGHTS)[0]
        at = time(hour, self._dice.randint(0, 59), self._dice.randint(0, 59))
        return datetime.combine(day, at, self._zone)

    def _any_story(self, moment: datetime, code: str) -> Story:
        fresh = moment > self._now - FRESH
        share = self._matters["matters"][code][1]
        story = self._begin(
            moment, self._categories[code], self._dice.choice(self._callers), first_person=False
        )
        at_once = fresh or self._dice.random() < share
        if not at_once and self._dice.random() < 0.12:
            story.channel = self._dice.choice(OTHER_CHANNELS)
        self._live(story, at_once=at_once, finished=False)
        return story

    def _begin(
        self,
        moment: datetime,
        category: Category,
        organisation: Organisation,
        *,
        first_person: bool,
    ) -> Story:
        people = organisation.people
        equipment = self._equipment(category, organisation)
        name = category.name
        return Story(
            opened_at=moment,
            talk=timedelta(seconds=self._dice.randint(70, 330)),
            category=category,
            organisation=organisation,
            person=people[0] if first_person else self._dice.choice(people),
            equipment=equipment,
            subject=compose_subject(equipment[1] if equipment else "", "", name, ""),
            said=self._dice.choice(self._matters["matters"].get(category.code, [0, 0, [name]])[2]),
            priority=assess(
                category.impact, category.urgency, key_client=organisation.is_key
            ).priority,
            impact=category.impact,
            urgency=category.urgency,
            policy=self._policy(category, organisation),
            dispatcher=self._dispatcher(moment),
            group=category.group,
            fields=self._fields(category, moment),
        )

    def _policy(self, category: Category, organisation: Organisation) -> SlaPolicy:
        """The contract's, else that of the first rule that fits, else the room's."""
        code = organisation.policy or policy_by_rule(category.code)
        return self._reference.policies[code]

    def _fields(self, category: Category, moment: datetime) -> dict[str, str]:
        """Return what the form would not have let through empty."""
        valid = moment.date() + timedelta(days=self._dice.randint(10, 40))
        needed = {
            "113": {"fn_valid_until": valid.isoformat()},
            "132": {"unsent_receipts": str(self._dice.randint(3, 120))},
            "33": {"refund_amount": str(self._dice.randint(3, 60) * 50)},
            "53": {"new_employee": "Назарова Полина Романовна"},
            "54": {"new_employee": "Титов Глеб Ильич"},
            "84": {"visit_address": "Вход со двора, спросить администратора"},
        }
        return needed.get(category.code, {})

    def _equipment(
        self, category: Category, organisation: Organisation
    ) -> tuple[UUID, str, str] | None:
        wanted = DEVICE_OF.get(category.code[:2]) or DEVICE_OF.get(category.code[:1])
        fitting = [each for each in organisation.equipment if wanted and each[1].startswith(wanted)]
        return self._dice.choice(fitting) if fitting else None

    def _dispatcher(self, moment: datetime) -> str:
        there = self._staff.on_duty(moment)
        on_duty = [login for login in self._staff.dispatchers if login in there]
        return self._dice.choice(on_duty)

    def _live(self, story: Story, *, at_once: bool, finished: bool) -> None:
        solved = self._matters["matters"][story.category.code][3]
        story.resolution = self._dice.choice(solved)
        if at_once:
            self._solve_at_once(story)
            return
        story.in_turn = goes_round(story.category.code) and self._now - story.opened_at < IN_USE
        story.assignee = self._assignee(story)
        self._answer(story)
        self._maybe_wait(story)
        self._solve(story)
        self._cut(story, finished=finished)
        self._maybe_promise(story)

    def _solve_at_once(self, story: Story) -> None:
        story.at_once, story.assignee = True, story.dispatcher
        story.group = self._reference.first_line_code
        story.code = ResolutionCode.ADVICE
        story.first_response_at = story.resolved_at = story.registered_at

    def _assignee(self, story: Story) -> str:
        dedicated = story.organisation.dedicated in self._staff.groups[story.group].members
        if dedicated and not story.in_turn:
            return story.organisation.dedicated
        members = self._staff.groups[story.group].members
        there = self._staff.on_duty(story.opened_at)
        here = [each for each in members if each in there] or members
        drawn = self._dice.choice(here)
        if not story.in_turn:
            return drawn
        self._turn += 1
        return here[self._turn % len(here)]

    def _answer(self, story: Story) -> None:
        targets = targets_for(story.policy, story.priority, story.opened_at)
        if targets.first_response is None:
            return
        late = self._dice.random() < LATE_ANSWERS
        share = self._dice.uniform(1.1, 1.9) if late else self._dice.uniform(0.1, 0.85)
        at = add_working(story.policy.calendar, story.opened_at, targets.first_response * share)
        story.first_response_at = whole(max(at, story.registered_at + timedelta(minutes=1)))

    def _maybe_wait(self, story: Story) -> None:
        if story.first_response_at is None or self._dice.random() > WAITING:
            return
        partner = self._dice.random() < 0.4
        begins = story.first_response_at + timedelta(minutes=self._dice.randint(10, 90))
        ends = begins + timedelta(minutes=self._dice.randint(25, 1500))
        state = TicketState.WAITING_PARTNER if partner else TicketState.WAITING_CLIENT
        reason = self._dice.choice(self._matters["waits"]["partner" if partner else "client"])
        story.waits.append(Wait(begins, ends, state, reason, ends))
        story.partner = "ФНСервис" if partner else ""

    def _solve(self, story: Story) -> None:
        targets = targets_for(story.policy, story.priority, story.opened_at)
        if targets.resolution is None or story.first_response_at is None:
            return
        late = self._dice.random() < LATE_SOLUTIONS and story.priority is not Priority.CRITICAL
        share = self._dice.uniform(1.05, 1.6) if late else self._dice.uniform(0.15, 0.92)
        stood = [Pause(wait.begins, wait.ends) for wait in story.waits]
        at = due_with_pauses(
            story.policy.calendar, story.opened_at, targets.resolution * share, stood
        )
        earliest = [story.first_response_at, *(w.ends for w in story.waits if w.ends)]
        story.resolved_at = whole(max(at or earliest[-1], max(earliest) + timedelta(minutes=7)))
        story.code = self._dice.choice(ENDINGS)

    def _cut(self, story: Story, *, finished: bool) -> None:
        """Forget what has not happened yet."""
        if story.resolved_at and story.resolved_at < self._now - SETTLING:
            return
        if finished:
            story.waits, story.partner = [], ""
            story.first_response_at = story.registered_at + timedelta(minutes=9)
            story.resolved_at = story.first_response_at + timedelta(minutes=71)
            return
        story.resolved_at, story.resolution = None, ""
        story.waits = [wait for wait in story.waits if wait.begins < self._now - SETTLING]
        for wait in story.waits:
            wait.ends = wait.ends if wait.ends and wait.ends < self._now - SETTLING else None
        if story.first_response_at and story.first_response_at >= self._now - SETTLING:
            story.first_response_at = None
        story.assignee = self._least_busy(story)
        self._open[story.assignee] += 1

    def _least_busy(self, story: Story) -> str:
        members = [m for m in self._staff.groups[story.group].members if m != WATCHED]
        here = [each for each in members if each in self._staff.present]
        return min(here or members, key=lambda each: (self._open[each], each))

    def promise(self, story: Story) -> None:
        """Let the dispatcher promise a call back in working time; the first answer keeps it."""
        target = targets_for(story.policy, story.priority, story.opened_at).first_response
        if target is None:
            return
        until = self._staff.shift_end(story.registered_at)
        due = promise_for(story.policy.calendar, story.registered_at, target, until).due_at
        story.promise_due_at = due
        story.promise = f"Перезвоним до {due.astimezone(self._zone):%d.%m %H:%M}"
        story.promise_kept_at = story.first_response_at

    def _maybe_promise(self, story: Story) -> None:
        if story.channel is not Channel.PHONE:
            return
        if self._dice.random() < PROMISED:
            self.promise(story)
