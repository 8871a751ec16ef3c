"""Whose words stand in a line that was not entered, as that line itself will understand them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
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


# By the name of the line; in any other no seat is named.
SPEAKERS: Mapping[str, Speaker] = {
    "waarden": of_choice,
    "gesprek": of_note,
    "terugblik": of_remark,
}


def is_of(name: str, line: str, record: Record, seat_id: str) -> bool:
    """Whether what stands in the line of that name names this seat, in any language."""
    return seat_id in _named(name, line, record)


def is_of_another(name: str, line: str, record: Record, seat_id: str) -> bool:
    """Whether what stands in the line of that name names another seat than this one.

    It is asked in each language, as it is not known in which it was typed.
    """
    return _named(name, line, record).isdisjoint((None, seat_id))


def _named(name: str, line: str, record: Record) -> set[str | None]:
    of_line = SPEAKERS.get(name)
    if of_line is None:
        return {None}
    return {of_line(line, record, language) for language in get_args(LanguageCode)}
