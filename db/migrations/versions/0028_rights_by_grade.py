"""A right of a role may begin at a grade; managing staff never does."""

import sqlalchemy as sa
from alembic import op

revision = "0028_rights_by_grade"
down_revision = "0027_what_is_first"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("role_right") as table:
        table.add_column(sa.Column("least_grade", sa.String(40)))
        table.create_check_constraint(
            op.f("ck_role_right_staff_unbound"), "permission <> 'staff:edit' OR least_grade IS NULL"
        )


def downgrade() -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP VIEW IF EXISTS guard.held")
    with op.batch_alter_table("role_right") as table:
        table.drop_constraint(op.f("ck_role_right_staff_unbound"), type_="check")
        table.drop_column("least_grade")
