"""The chapter Richting: the sentence the table formulated, and the canvas as it lay."""

from __future__ import annotations

from collections.abc import Iterator

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.poster.filled import filled_canvas_drawing
from tafelkit.domain.drawing.tokens import LIGHT, with_suits
from tafelkit.verslag.canvas_in_words import canvas_in_words
from tafelkit.verslag.references import numbered_notes, rests_on
from tafelkit.verslag.tree import Block, Figure, Paragraph, said
from tafelkit.verslag.voice import Voice, lines


def blocks(voice: Voice) -> Iterator[Block]:
    """The chapter; nothing where no direction is written and nothing lies on the canvas."""
    direction = voice.record.direction
    if lines(direction.text):
        yield from voice.paragraphs(direction.text, "lead")
        agreed = (
            voice.say("De tafel is het over deze richting eens.")
            if direction.agreed
            else voice.say("De tafel is het hier nog niet over eens.")
        )
        yield Paragraph(said(agreed), "detail")
    grounds = rests_on(voice, direction.rests_on)
    if grounds is not None:
        yield grounds
    if any(isinstance(entry, e.Placement | e.Note) for entry in voice.record.entries.values()):
        yield _canvas(voice)


def _canvas(voice: Voice) -> Figure:
    """The filled canvas; paper is white, so the sheet is not tinted."""
    record, letters = voice.record, voice.edition == "internal"
    suits = with_suits(LIGHT, record.kit.deck, dark=False)
    return Figure(
        drawing=filled_canvas_drawing(record, voice.language, letters=letters),
        colours={**suits, "paper": LIGHT["surface"]},
        alternative=canvas_in_words(voice),
        caption=said(_caption(voice)),
    )


def _caption(voice: Voice) -> str:
    """On paper of this size the notes are small."""
    if notes := numbered_notes(voice.record):
        return voice.say_many(
            "Het canvas zoals het aan het einde van de tafel lag. Wat er op het briefje staat, is "
            "te lezen in het hoofdstuk Gesprek.",
            "Het canvas zoals het aan het einde van de tafel lag. Wat er op de briefjes staat, is "
            "te lezen in het hoofdstuk Gesprek.",
            len(notes),
        )
    return voice.say("Het canvas zoals het aan het einde van de tafel lag.")
