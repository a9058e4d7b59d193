"""The lines of the room are rows: how many there are, what they are called, who is outside."""

from uuid import UUID

import sqlalchemy as sa
from alembic import op

from db.seed.lines import LINES

revision = "0022_lines"
down_revision = "0021_warnings_by_category"
branch_labels = None
depends_on = None


def upgrade() -> None:
    made = op.create_table(
        "support_line",
        sa.Column("number", sa.SmallInteger(), nullable=False),
        sa.Column("outside", sa.Boolean(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("name_en", sa.String(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.CheckConstraint("number BETWEEN 1 AND 6", name=op.f("ck_support_line_number_range")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_support_line")),
        sa.UniqueConstraint("number", name=op.f("uq_support_line_number")),
    )
    op.bulk_insert(
        made,
        [
            {"id": UUID(int=number), "number": number, "name": name, "name_en": english,
             "outside": outside, "active": True}
            for number, name, english, outside in LINES
        ],
    )  # fmt: skip


def downgrade() -> None:
    op.drop_table("support_line")
