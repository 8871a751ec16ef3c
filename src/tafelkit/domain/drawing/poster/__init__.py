"""The canvas as a poster: its parts, and as a table filled it."""
