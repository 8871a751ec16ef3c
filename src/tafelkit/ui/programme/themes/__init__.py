"""The board of themes: what was said at left, what it comes to at right."""
