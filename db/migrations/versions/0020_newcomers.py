"""Newcomers are admitted step by step and show their mentor what they solved; targets."""

import sqlalchemy as sa
from alembic import op

revision = "0020_newcomers"
down_revision = "0019_roster"
branch_labels = None
depends_on = None

STEPS = ("takes_calls", "solves_alone")
MOMENT = sa.DateTime(timezone=True)
WAITING = sa.text("verdict IS NULL")
_TO = (("ticket_id", "ticket"), ("asked_by_id", "agent"), ("to_id", "agent"),
       ("decided_by_id", "agent"))  # fmt: skip


def upgrade() -> None:
    for name in STEPS:
        step: sa.Column[bool] = sa.Column(
            name, sa.Boolean(), nullable=False, server_default=sa.true()
        )
        op.add_column("agent", step)
    op.create_table(
        "consultation",
        sa.Column("ticket_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        sa.Column("asked_by_id", sa.Uuid(), nullable=False),
        sa.Column("to_id", sa.Uuid(), nullable=True),
        sa.Column("text", sa.Text(), nullable=False, server_default=""),
        sa.Column("asked_at", MOMENT, nullable=False),
        sa.Column("decided_by_id", sa.Uuid(), nullable=True),
        sa.Column("decided_at", MOMENT, nullable=True),
        sa.Column("verdict", sa.String(40), nullable=True),
        sa.Column("answer", sa.Text(), nullable=False, server_default=""),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "verdict IS NULL OR (kind = 'question') = (verdict = 'answered')",
            name=op.f("ck_consultation_verdict_fits"),
        ),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{table}.id"], name=op.f(f"fk_consultation_{column}_{table}")
            )
            for column, table in _TO
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_consultation")),
    )
    op.create_index(op.f("ix_consultation_ticket_id"), "consultation", ["ticket_id"])
    op.create_index(
        "ix_consultation_waiting", "consultation", ["asked_at"],
        sqlite_where=WAITING, postgresql_where=WAITING,
    )  # fmt: skip

    _create_targets()
    _create_owners(renewed=True)


def _create_targets() -> None:
    op.create_table(
        "kpi_target",
        sa.Column("measure", sa.String(40), nullable=False),
        sa.Column("target", sa.Integer(), nullable=False),
        sa.Column("line", sa.SmallInteger(), nullable=True),
        sa.Column("channel", sa.String(40), nullable=True),
        sa.Column("role", sa.String(40), nullable=True),
        sa.Column("shown_to", sa.String(40), nullable=True),
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("target >= 0", name=op.f("ck_kpi_target_target_not_negative")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_kpi_target")),
    )


def _create_owners(*, renewed: bool) -> None:
    """An owner is a record like others; no page has made one before."""
    op.drop_table("channel_owner")
    own = [sa.Column("id", sa.Uuid(), nullable=False)] if renewed else []
    op.create_table(
        "channel_owner",
        sa.Column("channel", sa.String(40), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=True),
        sa.Column("agent_id", sa.Uuid(), nullable=True),
        *own,
        sa.CheckConstraint(
            "group_id IS NOT NULL OR agent_id IS NOT NULL", name=op.f("ck_channel_owner_somebody")
        ),
        sa.ForeignKeyConstraint(
            ["group_id"], ["support_group.id"], name=op.f("fk_channel_owner_group_id_support_group")
        ),
        sa.ForeignKeyConstraint(
            ["agent_id"], ["agent.id"], name=op.f("fk_channel_owner_agent_id_agent")
        ),
        sa.PrimaryKeyConstraint("id" if renewed else "channel", name=op.f("pk_channel_owner")),
        *([sa.UniqueConstraint("channel", name=op.f("uq_channel_owner_channel"))] if own else []),
    )


def downgrade() -> None:
    _create_owners(renewed=False)
    op.drop_table("kpi_target")
    op.drop_table("consultation")
    for name in STEPS:
        op.drop_column("agent", name)
