"""Numbered sentences below each other, edited in place and re-ordered by hand and by keys."""
