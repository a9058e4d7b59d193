"""Schema revisions in order; alembic runs them, db.schema_gate calls alembic."""
