"""What no tafelkit would have written, in a record that came from elsewhere.

It is shown and counted as it is, and said so that someone can mend it: as JSON it would be refused.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.ids import is_id
from tafelkit.domain.method.missing import Missing, missing, named
from tafelkit.domain.method.places import name_of, round_of
from tafelkit.domain.method.quantity import Thresholds
from tafelkit.domain.moments import is_date, is_time
from tafelkit.domain.record import Record
from tafelkit.domain.synthesis import Synthesis
from tafelkit.domain.texts import Message, _
from tafelkit.domain.wording import shortened

# Characters of a title by which it is known.
_WORDS = 40


def to_mend(record: Record) -> tuple[Missing, ...]:
    """What is odd in the record, and then what is missing."""
    found = (part(record) for part in (_table, _cards, _places, _grounds, _doubles, _ids))
    return (*chain.from_iterable(found), *missing(record))


def odd_above(synthesis: Synthesis, kinds: Mapping[str, type[e.Entry]]) -> Iterator[Message]:
    """What is odd in what a rapporteur made, such as what rests on something that is not there.

    `kinds` tells of each of its `grounds` that is at a table what it is.
    """
    for theme in synthesis.themes:
        if any(key not in kinds for key in theme.evidence):
            title = shortened(theme.title, _WORDS)
            yield _("Thema ‘{title}’ rust op iets dat er niet is.", title=title)
    for direction in synthesis.directions:
        if any(kinds.get(key) is not e.Advice for key in direction.rests_on):
            number = direction.position
            yield _("Ontwikkelrichting {number} rust op iets dat er niet is.", number=number)
    try:
        Thresholds.read(synthesis.prose("quantity").text)
    except Refusal as refused:
        yield refused.message


def grounds(synthesis: Synthesis) -> frozenset[str]:
    """The ids of all that themes and development directions rest on."""
    of_themes = (theme.evidence for theme in synthesis.themes)
    of_directions = (direction.rests_on for direction in synthesis.directions)
    return frozenset(chain.from_iterable((*of_themes, *of_directions)))


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


def _doubles(record: Record) -> Iterator[Missing]:
    cards: set[str] = set()
    for own in record.all(e.OwnCard):
        if own.card in cards:
            message = _("{name} is er meer dan eens.", name=name_of(record, own))
            yield Missing(message, round_of(own), own.id)
        cards.add(own.card)
    numbers: set[int] = set()
    for advice in record.all(e.Advice):
        if advice.rank < 1 or advice.rank in numbers:
            message = _("{name} heeft geen eigen nummer.", name=name_of(record, advice))
            yield Missing(message, round_of(advice), advice.id)
        numbers.add(advice.rank)


def _ids(record: Record) -> Iterator[Missing]:
    for entry in record.entries.values():
        if not is_id(entry.id):
            message = _(
                "{name} heeft een kenmerk dat er geen is: '{id}'.",
                name=_named(record, entry),
                id=entry.id[:40],
            )
            yield Missing(message, round_of(entry), entry.id)


def _named(record: Record, entry: e.Entry) -> Message:
    if isinstance(entry, e.Placement):
        return _of_paper(record, entry)
    if isinstance(entry, e.RoundSpan | e.Extension | e.Tick):
        return _("Een tijd of een vinkje")
    return name_of(record, entry)
