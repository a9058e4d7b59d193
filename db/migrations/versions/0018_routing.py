"""Where a matter goes: an ordered list of rules, and whose turn it is."""

import sqlalchemy as sa
from alembic import op

revision = "0018_routing"
down_revision = "0017_outages"
branch_labels = None
depends_on = None

_TO = (("category_id", "category"), ("calendar_id", "working_calendar"),
       ("group_id", "support_group"), ("agent_id", "agent"))  # fmt: skip


def upgrade() -> None:
    op.create_table(
        "routing_rule",
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("category_id", sa.Uuid(), nullable=True),
        sa.Column("client_id", sa.Uuid(), nullable=True),
        sa.Column("key_client", sa.Boolean(), nullable=True),
        sa.Column("territory", sa.String(), nullable=False),
        sa.Column("channel", sa.String(40), nullable=True),
        sa.Column("line", sa.SmallInteger(), nullable=True),
        sa.Column("calendar_id", sa.Uuid(), nullable=True),
        sa.Column("inside", sa.Boolean(), nullable=False),
        sa.Column("group_id", sa.Uuid(), nullable=True),
        sa.Column("agent_id", sa.Uuid(), nullable=True),
        sa.Column("way", sa.String(40), nullable=False),
        sa.Column("specialist", sa.Boolean(), nullable=False),
        sa.Column("least_grade", sa.String(40), nullable=True),
        sa.Column("least_competence", sa.SmallInteger(), nullable=True),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint(
            "least_competence BETWEEN 1 AND 5", name=op.f("ck_routing_rule_competence_range")
        ),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{table}.id"], name=op.f(f"fk_routing_rule_{column}_{table}")
            )
            for column, table in _TO
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_routing_rule")),
    )
    op.create_table(
        "routing_turn",
        sa.Column("rule_id", sa.Uuid(), nullable=False),
        sa.Column("last", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("rule_id", name=op.f("pk_routing_turn")),
    )


def downgrade() -> None:
    op.drop_table("routing_turn")
    op.drop_table("routing_rule")
