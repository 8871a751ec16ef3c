"""Recorded words in a tip: what looks like markup is shown as it was typed."""

from __future__ import annotations

from html import escape


def plain_tip(text: str) -> str:
    """The text as a tip that shows it letter by letter."""
    return f"<span>{escape(text)}</span>" if "<" in text else text
