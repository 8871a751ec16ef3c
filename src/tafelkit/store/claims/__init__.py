"""Holding a file: the lock of SQLite, and a claim beside the file for whom that does not reach."""
