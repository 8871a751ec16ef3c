"""The last round: reading back, and what is said at the end."""
