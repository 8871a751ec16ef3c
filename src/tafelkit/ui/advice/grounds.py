"""What an advice can rest on: the notes and picks of its table, each said in a few words."""

from __future__ import annotations

from dataclasses import dataclass

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.papers.note import poles_words, shown_words
from tafelkit.domain.method.names import NOTE_NAMES, REASON_NAMES
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language


@dataclass(frozen=True)
class Ground:
    """A note or pick: its kind as caption, and its words in full."""

    id: str
    caption: str
    words: str


def grounds(record: Record, language: Language) -> tuple[Ground, ...]:
    """Everything of this table that an advice can rest on: notes first, then picks."""
    notes = (_of_note(record, note, language) for note in record.all(e.Note))
    picks = (_of_pick(record, pick, language) for pick in record.all(e.Pick))
    return (*notes, *picks)


def _of_note(record: Record, note: e.Note, language: Language) -> Ground:
    kind, letter = language.text(NOTE_NAMES[note.kind]), record.letter(note.seat)
    caption = f"{kind} · {letter}" if letter else kind
    words = "\n".join(part for part in (poles_words(note), shown_words(note)) if part)
    return Ground(note.id, caption, words)


def _of_pick(record: Record, pick: e.Pick, language: Language) -> Ground:
    caption = f"{record.letter(pick.seat)} · {language.text(REASON_NAMES[pick.reason])}"
    return Ground(pick.id, caption, record.card_name(pick.card, language.code))
