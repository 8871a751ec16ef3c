"""What no tafelkit would have written, in a record that came from elsewhere.

It is shown and counted as it is, and said so that someone can mend it: as JSON it would be refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tafelkit.domain import entries as e
from tafelkit.domain.method.missing import Missing, missing, named
from tafelkit.domain.method.places import name_of, round_of
from tafelkit.domain.moments import is_date, is_time
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Message, _


def to_mend(record: Record) -> tuple[Missing, ...]:
    """What is odd in the record, and then what is missing."""
    return (*_table(record), *_cards(record), *_places(record), *_grounds(record), *missing(record))


def _table(record: Record) -> Iterator[Missing]:
    table = record.table
    if not 1 <= table.number <= 99_999:
        yield Missing(_("Een tafelnummer ligt tussen 1 en 99999."), "welkom")
    if not is_date(table.date):
        yield Missing(_("'{text}' is geen datum zoals 2023-06-20.", text=table.date), "welkom")
    for time in (table.starts, table.ends):
        if not is_time(time):
            yield Missing(_("'{text}' is geen tijd zoals 10:00.", text=time), "welkom")


def _cards(record: Record) -> Iterator[Missing]:
    for pick in record.all(e.Pick):
        cards = (pick.card, *pick.mentions)
        yield from _unknown(record, pick, name_of(record, pick), cards)
    for note in record.all(e.Note):
        yield from _unknown(record, note, named(record, note), note.cards)


def _unknown(
    record: Record, entry: e.Entry, name: Message, cards: Iterable[str]
) -> Iterator[Missing]:
    for card in cards:
        if record.card(card) is None and card not in record.own_cards:
            message = _(
                "{name}: de kaart '{card}' zit niet in het deck.", name=name, card=card[:40]
            )
            yield Missing(message, round_of(entry), entry.id)


def _places(record: Record) -> Iterator[Missing]:
    papers: list[e.Placement | e.Note] = [*record.all(e.Placement), *record.all(e.Note)]
    for paper in papers:
        x, y = paper.x_mm, paper.y_mm
        if x is None and y is None:
            continue
        if x is None or y is None or not record.kit.canvas.holds(x, y):
            message = _("{name} ligt niet op het canvas.", name=_of_paper(record, paper))
            yield Missing(message, round_of(paper), paper.id)


def _of_paper(record: Record, paper: e.Placement | e.Note) -> Message:
    if isinstance(paper, e.Note):
        return named(record, paper)
    pick = record.pick(paper.pick)
    assert pick is not None
    return name_of(record, pick)


def _grounds(record: Record) -> Iterator[Missing]:
    resting: list[e.Direction | e.Advice] = [*record.all(e.Direction), *record.all(e.Advice)]
    for entry in resting:
        if any(key not in record.entries for key in entry.rests_on):
            message = _("{name} rust op iets dat er niet is.", name=name_of(record, entry))
            yield Missing(message, round_of(entry), entry.id)
