"""Dates and times of day as they are written in the record."""

from __future__ import annotations

import re
from datetime import date, time


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
