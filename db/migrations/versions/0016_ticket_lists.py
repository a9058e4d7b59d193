"""Lists of tickets: kept by people and roles, found by indices; who answers for a channel."""

from typing import Any

import sqlalchemy as sa
from alembic import op

from app.domain.identity import new_id
from db.seed.content import read

revision = "0016_ticket_lists"
down_revision = "0015_escalation"
branch_labels = None
depends_on = None

UNFINISHED = "state_type IN ('new', 'open', 'paused')"
INDICES = {
    "ix_ticket_open_due": ("due_at", UNFINISHED),
    "ix_ticket_unreacted": ("opened_at", "first_response_at IS NULL AND " + UNFINISHED),
}


def upgrade() -> None:
    _create_filters()
    _create_owners()
    for name, (column, where) in INDICES.items():
        op.create_index(
            name, "ticket", [column], sqlite_where=sa.text(where), postgresql_where=sa.text(where)
        )


def _create_filters() -> None:
    shared = op.create_table(
        "role_filter",
        sa.Column("role", sa.String(40), nullable=True),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_role_filter")),
    )
    op.create_table(
        "saved_filter",
        sa.Column("agent_id", sa.Uuid(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agent.id"], name=op.f("fk_saved_filter_agent_id_agent")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_saved_filter")),
    )
    op.create_index(op.f("ix_saved_filter_agent_id"), "saved_filter", ["agent_id"])
    _ship(shared)


def _ship(shared: Any) -> None:  # noqa: ANN401 (what alembic returns)
    """A room that works already gets the lists a new one begins with; another is not begun."""
    states = sa.table("ticket_state", sa.column("code"))
    if op.get_bind().execute(sa.select(states.c.code).limit(1)).first() is None:
        return
    rows = [
        {"id": new_id(), "position": place, "active": True, "role": None, **each}
        for place, each in enumerate(read("filters")["filters"])
    ]
    op.bulk_insert(shared, rows)


def _create_owners() -> None:
    op.create_table(
        "channel_owner",
        sa.Column("channel", sa.String(40), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=True),
        sa.Column("agent_id", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "group_id IS NOT NULL OR agent_id IS NOT NULL", name=op.f("ck_channel_owner_somebody")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["support_group.id"], name=op.f("fk_channel_owner_group_id_support_group")
        ),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agent.id"], name=op.f("fk_channel_owner_agent_id_agent")
        ),
        sa.PrimaryKeyConstraint("channel", name=op.f("pk_channel_owner")),
    )


def downgrade() -> None:
    for name in INDICES:
        op.drop_index(name, "ticket")
    for name in ("channel_owner", "saved_filter", "role_filter"):
        op.drop_table(name)
