"""The notes as rows of the list: grouped by kind, in the order they came, whole."""

from __future__ import annotations

from collections.abc import Iterator

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.papers.note import poles_words, shown_words, works_words
from tafelkit.domain.method.names import LEVEL_NAMES, NOTE_NAMES
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language
from tafelkit.ui.canvas.entry_list import Row


def note_rows(record: Record, language: Language) -> Iterator[Row]:
    """All notes under a heading for each kind."""
    titles = {zone.id: zone.title.text(language.code) for zone in record.kit.canvas.zones}
    for kind, name in NOTE_NAMES.items():
        notes = [note for note in record.all(e.Note) if note.kind == kind]
        if notes:
            yield Row(titles.get(e.ZONE_OF_KIND[kind]) or language.text(name))
            yield from (_row(record, note, language) for note in notes)


def _row(record: Record, note: e.Note, language: Language) -> Row:
    words = "\n".join(part for part in (poles_words(note), shown_words(note)) if part)
    details = (
        record.letter(note.seat),
        works_words(record, note, language),
        language.text(LEVEL_NAMES[note.level]) if note.level else "",
        *(record.card_name(card, language.code) for card in note.cards),
    )
    return Row(words or "…", note.id, " · ".join(filter(None, details)))
