"""Counts what goes to the database: statements and commits."""

from sqlalchemy import Engine, event


class StatementCounter:
    """Listens on engines; the BEGIN of a transaction is no statement of ours."""

    def __init__(self, engine: Engine) -> None:
        self._engines: list[Engine] = []
        self.texts: list[str] = []
        self.commits = 0
        self.also(engine)

    def also(self, engine: Engine) -> None:
        """Counts what goes through one more engine."""
        self._engines.append(engine)
        event.listen(engine, "before_cursor_execute", self._on_statement)
        event.listen(engine, "commit", self._on_commit)

    def __len__(self) -> int:
        return len(self.texts)

    def clear(self) -> None:
        self.texts.clear()
        self.commits = 0

    def stop(self) -> None:
        for engine in self._engines:
            event.remove(engine, "before_cursor_execute", self._on_statement)
            event.remove(engine, "commit", self._on_commit)

    def _on_statement(self, *arguments: object) -> None:
        statement = str(arguments[2])
        if not statement.startswith("BEGIN"):
            self.texts.append(statement)

    def _on_commit(self, connection: object) -> None:
        self.commits += 1
