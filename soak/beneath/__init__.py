"""A disk that fails beneath SQLite and Python: which calls, how, and what is done on it."""
