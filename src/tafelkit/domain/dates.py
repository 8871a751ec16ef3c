"""Dates in words: "dinsdag 20 juni 2023", "Tuesday 20 June 2023"."""

from __future__ import annotations

from datetime import date

from tafelkit.domain.texts import LanguageCode

_WEEKDAYS: dict[LanguageCode, tuple[str, ...]] = {
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS: dict[LanguageCode, tuple[str, ...]] = {
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


def date_in_words(text: str, language: LanguageCode) -> str:
    """The date (2023-06-20) in words with its weekday; a text that is no date stays as it is."""
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return text
    weekday = _WEEKDAYS[language][day.weekday()]
    return f"{weekday} {day.day} {_MONTHS[language][day.month - 1]} {day.year}"
