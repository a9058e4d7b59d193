"""The server's feed is told by who wrote it: no lock has every commit wait for the one before."""

from alembic import op

revision = "0026_feed_of_writers"
down_revision = "0025_registers_alone"
branch_labels = None
depends_on = None


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        return
    op.execute("ALTER TABLE change ADD COLUMN writer xid8 NOT NULL DEFAULT pg_current_xact_id()")
    op.execute("CREATE INDEX ix_change_writer ON change (writer)")


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        return
    op.execute("DROP INDEX ix_change_writer")
    op.execute("ALTER TABLE change DROP COLUMN writer")
