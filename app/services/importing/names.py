"""Names of an imported table turned into keys; what is not there yet is made."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy.orm import Session

from app.domain.errors import RuleBroken
from app.domain.folding import fold, tokens
from app.domain.identity import new_id
from app.domain.staffing import usual_line
from app.domain.vocabulary import Impact, Role, SupportLine, Urgency
from app.services.importing.options import ImportReport
from db.models.catalogue import Category
from db.models.staff import Agent, SupportGroup
from db.queries import known
from db.queries.catalogue import lines

_LONGEST_CODE = 40


class Names:
    """Staff, groups and categories by folded name; new ones are written at once.

    A new agent has no right and no work: inactive, so that nobody signs in as him.
    """

    def __init__(self, session: Session, report: ImportReport) -> None:
        self._session = session
        self._report = report
        departments = known.departments(session)
        if not departments:
            raise RuleBroken("import_no_department")
        self.department_id = departments[0][0]
        agents, groups, categories = (
            known.agents(session),
            known.groups(session),
            known.categories(session),
        )
        self._agents = {fold(name): key for key, _, name in reversed(agents)}
        self._logins = {login for _, login, _ in agents}
        self._lines = lines(session)
        self._groups = {fold(one.name): one for one in groups}
        self._group_codes = {one.code for one in groups}
        self._categories = {(one.parent_id, fold(one.name)): one.id for one in categories}
        self._category_codes = {one.code for one in categories}

    def agent(self, name: str) -> UUID | None:
        """The member of staff of this name."""
        if not name:
            return None
        return self._agents.get(fold(name)) or self._new_agent(name)

    def group(self, name: str) -> tuple[UUID | None, SupportLine]:
        """The group of this name with its line; without a name nobody's, where new work falls."""
        if not name:
            return None, usual_line(Role.DISPATCHER, self._lines)
        group = self._groups.get(fold(name)) or self._new_group(name)
        return group.id, group.line

    def category(self, name: str, below: str) -> UUID | None:
        """The category of this name, or the one below it when that is named."""
        if not name:
            return self._category(None, below) if below else None
        parent = self._category(None, name)
        return self._category(parent, below) if below else parent

    def _new_agent(self, name: str) -> UUID:
        login = _free(name, self._logins, "agent")
        agent = Agent(
            id=new_id(),
            login=login,
            full_name=name,
            role=Role.ENGINEER,
            line=usual_line(Role.ENGINEER, self._lines),
            department_id=self.department_id,
            active=False,
        )
        self._write(agent)
        self._report.agents += 1
        self._agents[fold(name)] = agent.id
        return agent.id

    def _new_group(self, name: str) -> SupportGroup:
        group = SupportGroup(
            id=new_id(),
            name=name,
            code=_free(name, self._group_codes, "group"),
            department_id=self.department_id,
            line=usual_line(Role.ENGINEER, self._lines),
        )
        self._write(group)
        self._report.groups += 1
        self._groups[fold(name)] = group
        return group

    def _category(self, parent: UUID | None, name: str) -> UUID:
        found = self._categories.get((parent, fold(name)))
        return found or self._new_category(parent, name)

    def _new_category(self, parent: UUID | None, name: str) -> UUID:
        category = Category(
            id=new_id(),
            parent_id=parent,
            department_id=self.department_id,
            name=name,
            code=_free(name, self._category_codes, "category"),
            default_impact=Impact.PERSON,
            default_urgency=Urgency.TODAY,
        )
        self._write(category)
        self._report.categories += 1
        self._categories[parent, fold(name)] = category.id
        return category.id

    def _write(self, row: Agent | SupportGroup | Category) -> None:
        self._session.add(row)
        self._session.flush()


def _free(name: str, taken: set[str], spare: str) -> str:
    """A code made of the name that nobody has yet; it counts as taken from now on."""
    base = ".".join(tokens(name))[:_LONGEST_CODE] or spare
    code, count = base, 1
    while code in taken:
        count += 1
        code = f"{base}.{count}"
    taken.add(code)
    return code


def unseen(texts: Iterable[str], seen: dict[str, UUID]) -> list[str]:
    """Those texts that were not looked up yet, each once."""
    return list(dict.fromkeys(text for text in texts if text and text not in seen))
