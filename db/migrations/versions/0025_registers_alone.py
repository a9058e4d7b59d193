"""What a newcomer registers may wait for his mentor's key before it goes anywhere."""

import sqlalchemy as sa
from alembic import op

revision = "0025_registers_alone"
down_revision = "0024_notices_confirmed"
branch_labels = None
depends_on = None


def upgrade() -> None:
    step: sa.Column[bool] = sa.Column(
        "registers_alone", sa.Boolean(), nullable=False, server_default=sa.true()
    )
    op.add_column("agent", step)


def downgrade() -> None:
    op.drop_column("agent", "registers_alone")
