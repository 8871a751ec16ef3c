"""The cards: front, back, and those that help at the table."""
