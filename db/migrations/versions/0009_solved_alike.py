"""What somebody solved of one category lately, counted from an index alone."""

from alembic import op

revision = "0009_solved_alike"
down_revision = "0008_search"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_index(
        "ix_ticket_solved_alike",
        "ticket",
        ["assignee_id", "category_id", "resolved_at"],
        unique=False,
    )


def downgrade() -> None:
    op.drop_index("ix_ticket_solved_alike", table_name="ticket")
