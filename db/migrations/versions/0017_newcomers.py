"""Newcomers are admitted step by step, show their mentor what they solved, ask their seniors."""

import sqlalchemy as sa
from alembic import op

revision = "0017_newcomers"
down_revision = "0016_ticket_lists"
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


def downgrade() -> None:
    op.drop_table("consultation")
    for name in STEPS:
        op.drop_column("agent", name)
