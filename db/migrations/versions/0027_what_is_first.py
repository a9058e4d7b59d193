"""The top of a long list of open tickets is read from an index in the order of what is first."""

from alembic import op

revision = "0027_what_is_first"
down_revision = "0026_feed_of_writers"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.execute(
        "CREATE INDEX ix_ticket_first ON ticket"
        " ((CASE WHEN state_type = 'paused' THEN 1 ELSE 0 END), (due_at IS NULL), due_at,"
        " priority, opened_at, id) WHERE state_type IN ('new', 'open', 'paused')"
    )


def downgrade() -> None:
    op.execute("DROP INDEX ix_ticket_first")
