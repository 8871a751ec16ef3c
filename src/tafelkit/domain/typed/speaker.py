"""Whose words stand in a line that was not entered, as that line itself will understand them."""

from __future__ import annotations

from collections.abc import Callable
from typing import get_args

from tafelkit.domain.record import Record
from tafelkit.domain.texts import LanguageCode
from tafelkit.domain.typed import entry_line, note_line
from tafelkit.domain.typed.remark_line import who_and_words

# The id of the seat that a line names, None where it names none.
Speaker = Callable[[str, Record, LanguageCode], str | None]


def of_choice(line: str, record: Record, language: LanguageCode) -> str | None:
    """The seat named in a line of the round Waarden."""
    return entry_line.read(line, record, language).seat or None


def of_note(line: str, record: Record, language: LanguageCode) -> str | None:
    """The seat named in a line of the round Gesprek."""
    return note_line.read(line, record, language, "concept").seat


def of_remark(line: str, record: Record, language: LanguageCode) -> str | None:
    """The seat named in a line for a remark."""
    seat, _words = who_and_words(record, line, language)
    return seat.id if seat else None


def is_of_another(speaker: Speaker, line: str, record: Record, seat_id: str) -> bool:
    """Whether a line names another seat than this one, in whatever language it was typed."""
    return all(
        speaker(line, record, language) not in (None, seat_id)
        for language in get_args(LanguageCode)
    )
