"""Dates and times as people type them, and as the record keeps them."""

from __future__ import annotations

import re
from datetime import date


def shown(iso: str) -> str:
    """A date as it stands in a field: 20-06-2023; a text that is no date stands."""
    try:
        return f"{date.fromisoformat(iso):%d-%m-%Y}"
    except ValueError:
        return iso


def typed_date(text: str, today: date) -> str:
    """What someone meant by a date, as the record keeps it: 2023-06-20.

    Day first, as in the Netherlands; `-`, `/`, `.` or blanks between; the year may be short or
    left out, and then it is this year. A text that is no date comes back as it is.
    """
    text = text.strip()
    found = re.fullmatch(r"(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{4}|\d{2}))?", text)
    if found is None:
        return text
    day, month, year = found.groups()
    number = int(year) if year else today.year
    try:
        return date(number + 2000 if number < 100 else number, int(month), int(day)).isoformat()
    except ValueError:
        return text


def typed_time(text: str) -> str:
    """What someone meant by a time of day: 10, 1000, 10.00 and 10u30 become 10:00 or 10:30.

    A text that is no time comes back as it is.
    """
    text = text.strip()
    found = re.fullmatch(r"(\d{1,2})(?:[:.u ]?(\d{2}))?\s*u?(?:ur)?", text)
    if found is None:
        return text
    hour, minute = int(found[1]), int(found[2] or 0)
    return f"{hour:02}:{minute:02}" if hour < 24 and minute < 60 else text
