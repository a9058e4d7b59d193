"""Which policy of promised times holds where: an ordered list of rules."""

import sqlalchemy as sa
from alembic import op

revision = "0012_sla_rules"
down_revision = "0011_live"
branch_labels = None
depends_on = None

_TO = (("policy_id", "sla_policy"), ("client_id", "client"), ("department_id", "department"),
       ("category_id", "category"))  # fmt: skip


def upgrade() -> None:
    op.create_table(
        "sla_rule",
        sa.Column("position", sa.SmallInteger(), nullable=False),
        sa.Column("policy_id", sa.Uuid(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=True),
        sa.Column("department_id", sa.Uuid(), nullable=True),
        sa.Column("category_id", sa.Uuid(), nullable=True),
        sa.Column("line", sa.SmallInteger(), nullable=True),
        sa.Column("channel", sa.String(40), nullable=True),
        sa.Column("priority", sa.SmallInteger(), nullable=True),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        *(
            sa.ForeignKeyConstraint(
                [column], [f"{table}.id"], name=op.f(f"fk_sla_rule_{column}_{table}")
            )
            for column, table in _TO
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_sla_rule")),
    )


def downgrade() -> None:
    op.drop_table("sla_rule")
