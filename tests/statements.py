"""Counts what goes to the database: statements and commits."""

from sqlalchemy import Engine, event


class StatementCounter:
    """Listens on an engine; the BEGIN of a transaction is no statement of ours."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.texts: list[str] = []
        self.commits = 0
        event.listen(engine, "before_cursor_execute", self._on_statement)
        event.listen(engine, "commit", self._on_commit)

    def __len__(self) -> int:
        return len(self.texts)

    def clear(self) -> None:
        self.texts.clear()
        self.commits = 0

    def stop(self) -> None:
        event.remove(self._engine, "before_cursor_execute", self._on_statement)
        event.remove(self._engine, "commit", self._on_commit)

    def _on_statement(self, *arguments: object) -> None:
        statement = str(arguments[2])
        if not statement.startswith("BEGIN"):
            self.texts.append(statement)

    def _on_commit(self, connection: object) -> None:
        self.commits += 1
