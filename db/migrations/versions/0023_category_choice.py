"""A category says how one of its group is chosen, and whether it may be solved at once."""

import sqlalchemy as sa
from alembic import op

revision = "0023_category_choice"
down_revision = "0022_lines"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("category", sa.Column("at_once", sa.Boolean(), nullable=True))
    op.add_column("category", sa.Column("way", sa.String(40), nullable=True))


def downgrade() -> None:
    op.drop_column("category", "way")
    op.drop_column("category", "at_once")
