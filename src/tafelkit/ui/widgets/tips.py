"""Recorded words in a tip: what looks like markup is shown as it was typed."""

from __future__ import annotations


def plain_tip(text: str) -> str:
    """The text as a tip that shows it letter by letter."""
    if "<" not in text and "&lt;" not in text:  # which Qt takes for markup too
        return text
    from html import escape  # rarely needed, and slow to import

    return f"<span>{escape(text)}</span>"
