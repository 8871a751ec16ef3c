"""What goes wrong when a document cannot be made accessible as it is."""

from __future__ import annotations


class TaggingError(ValueError):
    """Something that readers with other senses could not use, and what to do about it."""
