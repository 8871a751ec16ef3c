"""What a card or note on the canvas says, whole: for the panel beside it and for screen readers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.papers.note import poles_words, shown_words, works_words
from tafelkit.domain.drawing.poster.filled import card_words, note_words
from tafelkit.domain.method.names import LEVEL_NAMES, NOTE_NAMES, REASON_NAMES
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Language


@dataclass(frozen=True)
class Said:
    """What it is and whose, its words, and what else was noted; `whole` is all on one line."""

    head: str = ""
    words: str = ""
    foot: str = ""
    whole: str = ""


def said(record: Record, key: str, language: Language, pile: int = 1) -> Said:
    """By the id of a placement or note; `pile` is of how many papers the pile is it lies on."""
    entry = record.entries.get(key)
    stacked = language.say("op een stapel van {count}", count=pile) if pile > 1 else ""
    if isinstance(entry, e.Note):
        works = works_words(record, entry, language)
        level = language.text(LEVEL_NAMES[entry.level]) if entry.level else ""
        cards = [record.card_name(card, language.code) for card in entry.cards]
        return Said(
            _listed((language.text(NOTE_NAMES[entry.kind]), record.letter(entry.seat))),
            "\n".join(filter(None, (poles_words(entry), shown_words(entry)))) or "…",
            _listed((works, level, *cards, stacked)),
            _listed((note_words(record, entry, language), stacked)),
        )
    pick = record.pick(entry.pick) if isinstance(entry, e.Placement) else None
    if pick is None:
        return Said()
    reason = language.text(REASON_NAMES[pick.reason])
    return Said(
        _listed((record.letter(pick.seat), reason)),
        record.card_name(pick.card, language.code),
        "\n".join(filter(None, (pick.motivation, stacked))),
        _listed((card_words(record, pick, language), stacked)),
    )


def _listed(parts: Iterable[str]) -> str:
    return " · ".join(filter(None, parts))
