"""Dates in words: "dinsdag 20 juni 2023", "20 June 2023"."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime

from tafelkit.domain.texts import LanguageCode

_WEEKDAYS: dict[LanguageCode, tuple[str, ...]] = {
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
MONTHS: dict[LanguageCode, tuple[str, ...]] = {
    "nl": (
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ),
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
}


def date_in_words(text: str, language: LanguageCode, *, weekday: bool = True) -> str:
    """The date (2023-06-20) in words, its weekday first; a text that is no date stays as it is."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    words = f"{day.day} {MONTHS[language][day.month - 1]} {day.year}"
    return f"{_WEEKDAYS[language][day.weekday()]} {words}" if weekday else words


def moment_in_words(moment: datetime, language: LanguageCode) -> str:
    """A moment in words: "20 juni 2023 11:40"."""
    day = date_in_words(moment.date().isoformat(), language, weekday=False)
    return f"{day} {moment:%H:%M}"


def period_in_words(dates: Iterable[str], language: LanguageCode) -> str:
    """The months that dates lie in: "juni 2023", "juni–juli 2023"; empty without a date."""
    days = sorted(day for day in map(_date, dates) if day is not None)
    if not days:
        return ""
    first, last = days[0], days[-1]
    end = f"{MONTHS[language][last.month - 1]} {last.year}"
    if (first.year, first.month) == (last.year, last.month):
        return end
    begin = MONTHS[language][first.month - 1]
    return f"{begin}–{end}" if first.year == last.year else f"{begin} {first.year} – {end}"


def _date(text: str) -> date | None:
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
