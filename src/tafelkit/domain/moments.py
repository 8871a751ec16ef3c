"""Dates and times of day as they are written in the record."""

from __future__ import annotations

import re
from datetime import date, datetime, time


def is_date(text: str) -> bool:
    """Whether the text is empty or a date as 2023-06-20."""
    try:
        return not text or date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def is_time(text: str) -> bool:
    """Whether the text is empty or a time of day as 10:00."""
    if not text:
        return True
    if not re.fullmatch(r"\d\d:\d\d", text):
        return False
    try:
        time.fromisoformat(text)
    except ValueError:
        return False
    return True


def is_moment(text: str) -> bool:
    """Whether the text is a moment as 2023-06-20T10:00:00, with or without a zone."""
    try:
        datetime.fromisoformat(text)
    except ValueError:
        return False
    return "T" in text
