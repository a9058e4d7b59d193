"""A warning may be meant for one branch of the classification."""

import sqlalchemy as sa
from alembic import op

revision = "0021_warnings_by_category"
down_revision = "0020_newcomers"
branch_labels = None
depends_on = None

TABLE = "escalation_rule"
KEY = "fk_escalation_rule_category_id_category"


def upgrade() -> None:
    with op.batch_alter_table(TABLE) as table:
        table.add_column(sa.Column("category_id", sa.Uuid(), nullable=True))
        table.create_foreign_key(op.f(KEY), "category", ["category_id"], ["id"])


def downgrade() -> None:
    with op.batch_alter_table(TABLE) as table:
        table.drop_constraint(op.f(KEY), type_="foreignkey")
        table.drop_column("category_id")
