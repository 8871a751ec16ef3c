"""The line for remarks at the end of a table: "B: goed gesprek" or "b goed gesprek"."""

from __future__ import annotations

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record
from tafelkit.domain.texts import LanguageCode


def who_and_words(record: Record, line: str, language: LanguageCode) -> tuple[e.Seat | None, str]:
    """A line as "B: goed gesprek" or "b goed gesprek": the seat, if one is named, and the words.

    In English "a" and "I" are words; there these seats need their colon.
    """
    first, _, rest = line.strip().partition(" ")
    letter = first.removesuffix(":").upper()
    if language == "en" and first in ("a", "A", "I"):
        letter = ""
    seat = record.seat_by_letter(letter) if len(letter) == 1 else None
    return (seat, rest.strip()) if seat else (None, line.strip())


def letter_as_word(record: Record, line: str) -> str:
    """The capital of a seat that stands in front without a colon, empty without one."""
    first, _, rest = line.strip().partition(" ")
    seat = record.seat_by_letter(first) if rest else None
    return seat.letter if seat else ""
