"""Lists of what was said at the tables."""
