"""Carries out what a note taker typed in the entry line of Waarden, as one change to undo."""

from __future__ import annotations

from tafelkit.domain import entries as e
from tafelkit.domain.change import Change, together
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.domain.typed.entry_line import Reading
from tafelkit.services import values


def carry_out(record: Record, reading: Reading) -> Change:
    """Write the own word, let the seat pick its card, and add reason, words and mention.

    The reading must have no problem. Raises Refusal where the services do.
    """
    label = _("Waarden van {letter}", letter=record.letter(reading.seat))
    done: list[Change] = []

    def do(change: Change) -> None:
        nonlocal record
        record = record.applied(change)
        done.append(change)

    card = reading.card
    if reading.own_word:
        own = values.write_own_card(record, reading.own_word)
        do(own)
        written = own.steps[-1].entry
        assert isinstance(written, e.OwnCard)
        card = written.card
    if card:
        do(values.pick(record, reading.seat, card, reading.reason))
    pick = next((pick for pick in record.picks_of(reading.seat) if pick.card == card), None)
    if pick is not None:
        if reading.words:
            do(values.motivate(record, pick.id, added(pick.motivation, reading.words)))
        if reading.mention:
            do(values.mention(record, pick.id, reading.mention))
    return together(next((change.label for change in done if change), label), *done)


def write_own_and_pick(record: Record, word: str, meaning: str, seat: str) -> Change:
    """Write an own word on a blank card; a seat in hand that has no card yet picks it.

    Raises Refusal for an empty word and for one that is there already.
    """
    writing = values.write_own_card(record, word, meaning)
    if record.seat(seat) is None or record.picks_of(seat):
        return writing
    own = writing.steps[-1].entry
    assert isinstance(own, e.OwnCard)
    picking = values.pick(record.applied(writing), seat, own.card)
    return together(picking.label, writing, picking)


def added(motivation: str, words: str) -> str:
    """A motivation with more words, which begin a line of their own."""
    return f"{motivation.rstrip()}\n{words}" if motivation.strip() else words
