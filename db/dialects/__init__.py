"""What SQLite and PostgreSQL do differently, one file each, behind db.engine.Dialect."""
