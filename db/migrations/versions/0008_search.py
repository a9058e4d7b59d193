"""Search structures of each database: trigrams over names, words over tickets."""

from alembic import op

from db.engine import dialect_for

revision = "0008_search"
down_revision = "0007_calls"
branch_labels = None
depends_on = None


def upgrade() -> None:
    for statement in dialect_for(op.get_bind().engine.url).search_schema():
        op.execute(statement)


def downgrade() -> None:
    op.execute("DROP TABLE name_word")
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE ticket_search")
        op.execute("DROP TABLE contact_search")
        return
    op.execute("DROP INDEX ix_ticket_search_vector")
    op.execute("ALTER TABLE ticket DROP COLUMN search_vector")
    op.execute("DROP INDEX ix_contact_search_trgm")
