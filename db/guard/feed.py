"""Which tables stamp the feed of changes, and the triggers that do it on both databases."""

from collections.abc import Iterator
from typing import Final, NamedTuple

from sqlalchemy import Connection

import db.models  # noqa: F401 (registers every table)
from app.domain.vocabulary import ChangeKind
from db.base import Base


class Feed(NamedTuple):
    """What a table stamps, by the columns whose values are keys; "" for the whole kind.

    The change of a ``quiet`` column alone is nobody's news.
    """

    kind: ChangeKind
    keys: tuple[str, ...] = ("",)
    quiet: tuple[str, ...] = ()


_OF_TICKET: Final = Feed(ChangeKind.TICKET, ("ticket_id",))
_OF_CLIENT: Final = Feed(ChangeKind.CLIENT, ("client_id",))
_CATALOGUE: Final = Feed(ChangeKind.CATALOGUE)
_STAFF: Final = Feed(ChangeKind.STAFF)
FEEDS: Final[dict[str, Feed]] = {
    "ticket": Feed(ChangeKind.TICKET, ("id",)),
    "ticket_link": Feed(ChangeKind.TICKET, ("ticket_id", "other_id")),
    **dict.fromkeys(("ticket_field_value", "ticket_answer", "attachment"), _OF_TICKET),
    "consultation": _OF_TICKET,
    **dict.fromkeys(("sla_target", "promise", "state_change"), _OF_TICKET),
    **dict.fromkeys(("outage_mark", "outage_text"), _OF_TICKET),
    "outage_call": Feed(ChangeKind.TICKET, ("ticket_id", "master_id")),
    "timeline_entry": Feed(ChangeKind.TIMELINE, ("ticket_id",)),
    "call": Feed(ChangeKind.CALL, ("id",)),
    "call_ticket": Feed(ChangeKind.CALL, ("call_id",)),
    "client": Feed(ChangeKind.CLIENT, ("id",)),
    **dict.fromkeys(("site", "contract", "equipment", "contact", "client_notice"), _OF_CLIENT),
    "phone_number": Feed(ChangeKind.CLIENT),
    "notice_confirmation": Feed(ChangeKind.CLIENT),
    **dict.fromkeys(("category", "category_synonym", "custom_field", "category_field"), _CATALOGUE),
    **dict.fromkeys(("script", "script_question", "script_option"), _CATALOGUE),
    **dict.fromkeys(("ticket_state", "state_move"), _CATALOGUE),
    **dict.fromkeys(("room_setting", "partner", "answer_set"), _CATALOGUE),
    **dict.fromkeys(("role_filter", "channel_owner", "kpi_target"), _CATALOGUE),
    **dict.fromkeys(("answer_set_holder", "article_category", "article_comment"), _CATALOGUE),
    **dict.fromkeys(("working_calendar", "working_interval"), _CATALOGUE),
    **dict.fromkeys(("calendar_exception", "sla_policy", "sla_policy_target"), _CATALOGUE),
    **dict.fromkeys(("sla_rule", "escalation_rule", "routing_rule"), _CATALOGUE),
    **dict.fromkeys(("duty_pattern", "duty_slot"), _STAFF),
    "article": Feed(ChangeKind.CATALOGUE, quiet=("helped", "not_helped")),
    "canned_answer": Feed(ChangeKind.CATALOGUE, quiet=("used", "helped")),
    "agent": Feed(ChangeKind.STAFF, quiet=("last_sign_in_at", "pin_hash")),
    **dict.fromkeys(("department", "support_line", "support_group", "agent_group"), _STAFF),
    **dict.fromkeys(("duty_shift", "duty_day", "absence", "role_right"), _STAFF),
    "presence": Feed(ChangeKind.PRESENCE, ("ticket_id",), quiet=("seen_at",)),
}
"""Not here: counters, verdicts, what people keep for themselves, what was sent already, copies of
drafts, the audit, bytes."""

TOLD_BY_FUNCTIONS: Final = frozenset({"ticket", "timeline_entry", "state_change"})
"""Tables that functions of the guard write to as well; on a server those tell of it themselves."""

KEPT: Final = 5000
"""Rows of the feed kept on SQLite; on the server the function itself says how many."""


def _loud(table: str, differs: str) -> str:
    """Return the test whether an update is news; empty when every update is."""
    quiet = FEEDS[table].quiet
    columns = [each.name for each in Base.metadata.tables[table].columns]
    told = [name for name in columns if name not in quiet]
    test = " OR ".join(f"OLD.{name} {differs} NEW.{name}" for name in told)
    return f"({test})" if quiet else ""


def _when(*tests: str) -> str:
    said = " AND ".join(each for each in tests if each)
    return f" WHEN ({said})" if said else ""


# ---- PostgreSQL
def attach(connection: Connection) -> None:
    """Put the triggers of the feed on every table of it, anew."""
    for statement in (*_functions(), *_triggers()):
        connection.exec_driver_sql(statement)


def _functions() -> Iterator[str]:
    for column in sorted({key for feed in FEEDS.values() for key in feed.keys}):
        new, old = (f"NEW.{column}", f"OLD.{column}") if column else ("NULL", "NULL")
        yield (
            f"CREATE OR REPLACE FUNCTION guard.feed_{column or 'whole'}() RETURNS trigger"
            " SECURITY DEFINER SET search_path = public, pg_temp"
            " LANGUAGE plpgsql AS $$ BEGIN"
            f" IF TG_OP <> 'DELETE' THEN PERFORM guard.tell_change(TG_ARGV[0], {new}); END IF;"
            f" IF TG_OP = 'DELETE' THEN PERFORM guard.tell_change(TG_ARGV[0], {old});"
            f" ELSIF TG_OP = 'UPDATE' THEN IF {old} IS DISTINCT FROM {new} THEN"
            f" PERFORM guard.tell_change(TG_ARGV[0], {old}); END IF; END IF;"
            " RETURN NULL; END $$"
        )
        yield f"REVOKE ALL ON FUNCTION guard.feed_{column or 'whole'}() FROM PUBLIC"


def _triggers() -> Iterator[str]:
    for table, feed in FEEDS.items():
        loud = _loud(table, "IS DISTINCT FROM")
        by_hand = "current_user <> 'firstline_owner'" if table in TOLD_BY_FUNCTIONS else ""
        for column in feed.keys:
            for name, events, when in (("come", "INSERT OR DELETE", ""), ("edit", "UPDATE", loud)):
                trigger = f"feed_{column or 'whole'}_{name}"
                # An older guard had constraint triggers of these names.
                yield f"DROP TRIGGER IF EXISTS {trigger} ON {table}"
                yield (
                    f"CREATE TRIGGER {trigger} AFTER {events} ON {table}"
                    f" FOR EACH ROW{_when(by_hand, when)}"
                    f" EXECUTE FUNCTION guard.feed_{column or 'whole'}('{feed.kind.value}')"
                )


# ---- SQLite
def attach_embedded(connection: Connection) -> None:
    """Put plain triggers on every table: one writer at a time, so order needs no lock."""
    connection.exec_driver_sql("DROP TRIGGER IF EXISTS feed_prune")
    connection.exec_driver_sql(
        "CREATE TRIGGER feed_prune AFTER INSERT ON change WHEN NEW.seq % 256 = 0"  # noqa: S608 (a number)
        f" BEGIN DELETE FROM change WHERE seq <= NEW.seq - {KEPT}; END"
    )
    for table, feed in FEEDS.items():
        for column in feed.keys:
            for statement in _embedded(table, feed.kind, column):
                connection.exec_driver_sql(statement)


def _embedded(table: str, kind: ChangeKind, column: str) -> Iterator[str]:
    loud = _when(_loud(table, "IS NOT"))
    parts = (("insert", "INSERT", "NEW", ""), ("delete", "DELETE", "OLD", ""))
    for name, event, row, when in (*parts, ("update", "UPDATE", "NEW", loud)):
        stamped = _stamp(kind, f"{row}.{column}" if column else "NULL")
        if event == "UPDATE" and column:
            moved = _stamp(kind, f"OLD.{column}", f"OLD.{column} IS NOT NEW.{column}")
            stamped = f"{stamped} {moved}"
        trigger = f"feed_{table}_{column or 'whole'}_{name}"
        yield f"DROP TRIGGER IF EXISTS {trigger}"
        yield f"CREATE TRIGGER {trigger} AFTER {event} ON {table}{when} BEGIN {stamped} END"


def _stamp(kind: ChangeKind, key: str, where: str = "1") -> str:
    return (
        "INSERT INTO change (kind, key, at, origin)"
        f" SELECT '{kind.value}', {key}, strftime('%Y-%m-%d %H:%M:%f', 'now'), '' WHERE {where};"
    )
