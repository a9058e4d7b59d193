"""The rights of a role become the room's own table; a right taken away reaches nobody."""

import sqlalchemy as sa
from alembic import op

revision = "0010_rights"
down_revision = "0009_solved_alike"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "role_right",
        sa.Column("role", sa.String(40), nullable=False),
        sa.Column("permission", sa.String(), nullable=False),
        sa.Column("reach", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("role", "permission", name=op.f("pk_role_right")),
    )
    op.execute(
        "INSERT INTO role_right (role, permission, reach)"
        " SELECT role, permission, 'none' FROM denied_right"
    )
    op.drop_table("denied_right")


def downgrade() -> None:
    op.create_table(
        "denied_right",
        sa.Column("role", sa.String(40), nullable=False),
        sa.Column("permission", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("role", "permission", name=op.f("pk_denied_right")),
    )
    op.drop_table("role_right")
