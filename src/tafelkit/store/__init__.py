"""One SQLite document: schema, opening, locking, changing; the only user of SQLAlchemy."""
