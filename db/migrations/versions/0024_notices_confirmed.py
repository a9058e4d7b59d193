"""Who has confirmed a say-first notice, at which call and when."""

import sqlalchemy as sa
from alembic import op

revision = "0024_notices_confirmed"
down_revision = "0023_category_choice"
branch_labels = None
depends_on = None

_TO = (("notice_id", "client_notice"), ("call_id", "call"), ("agent_id", "agent"))


def upgrade() -> None:
    op.create_table(
        "notice_confirmation",
        sa.Column("notice_id", sa.Uuid(), nullable=False),
        sa.Column("call_id", sa.Uuid(), nullable=False),
        sa.Column("agent_id", sa.Uuid(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{table}.id"], name=op.f(f"fk_notice_confirmation_{column}_{table}")
            )
            for column, table in _TO
        ),
        sa.PrimaryKeyConstraint("notice_id", "call_id", name=op.f("pk_notice_confirmation")),
    )
    op.create_index(op.f("ix_notice_confirmation_call_id"), "notice_confirmation", ["call_id"])


def downgrade() -> None:
    op.drop_table("notice_confirmation")
