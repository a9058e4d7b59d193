"""Outages: single or systemic, what callers are told, whom it was told when it was over."""

import sqlalchemy as sa
from alembic import op

revision = "0017_outages"
down_revision = "0016_ticket_lists"
branch_labels = None
depends_on = None

MOMENT = sa.DateTime(timezone=True)


def upgrade() -> None:
    op.create_table(
        "outage_mark",
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("spread", sa.String(40), nullable=False),
        sa.Column("marked_at", MOMENT, nullable=False),
        sa.Column("marked_by_id", sa.Uuid(), nullable=True),
        *_keys("outage_mark", ("ticket_id", "ticket"), ("marked_by_id", "agent")),
        sa.PrimaryKeyConstraint("ticket_id", name=op.f("pk_outage_mark")),
    )
    op.create_table(
        "outage_text",
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("agent_id", sa.Uuid(), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        *_keys("outage_text", ("ticket_id", "ticket"), ("agent_id", "agent")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outage_text")),
    )
    op.create_index(op.f("ix_outage_text_ticket_id_at"), "outage_text", ["ticket_id", "at"])
    op.create_table(
        "outage_call",
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("master_id", sa.Uuid(), nullable=False),
        sa.Column("at", MOMENT, nullable=False),
        sa.Column("agent_id", sa.Uuid(), nullable=True),
        sa.Column("result", sa.String(40), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        *_keys(
            "outage_call", ("ticket_id", "ticket"), ("master_id", "ticket"), ("agent_id", "agent")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outage_call")),
    )
    op.create_index(op.f("ix_outage_call_ticket_id_at"), "outage_call", ["ticket_id", "at"])
    op.create_index(op.f("ix_outage_call_master_id"), "outage_call", ["master_id"])
    hanging = sa.text("master_id IS NOT NULL")
    op.create_index(
        "ix_ticket_master",
        "ticket",
        ["master_id"],
        sqlite_where=hanging,
        postgresql_where=hanging,
    )


def _keys(table: str, *columns: tuple[str, str]) -> list[sa.ForeignKeyConstraint]:
    return [
        sa.ForeignKeyConstraint(
            [column], [f"{other}.id"], name=op.f(f"fk_{table}_{column}_{other}")
        )
        for column, other in columns
    ]


def downgrade() -> None:
    op.drop_index("ix_ticket_master", table_name="ticket")
    op.drop_table("outage_call")
    op.drop_table("outage_text")
    op.drop_table("outage_mark")
