"""What was said at the tables, as a rapporteur looks through it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from tafelkit.domain import entries as e
from tafelkit.domain.method.places import name_of, round_of
from tafelkit.domain.method.read_back import READ_BACK_KINDS
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Message, _


@dataclass(frozen=True)
class Saying:
    """An entry with words, and where it was said: the number of its table, letter and background.

    `name` is what it is called at its table: its kind, and its seat, card or number. Letter and
    background are empty where it was not said by one seat; `cards` are those it is about: of a
    pick its card and mentions, of a note the cards linked to it. Behind a figure `counted` are
    the cards that it counts of this entry.
    """

    entry: e.TableEntry
    name: Message
    number: int
    letter: str = ""
    background: e.Background | None = None
    cards: tuple[str, ...] = ()
    counted: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """The id of the entry."""
        return self.entry.id

    @property
    def round(self) -> e.RoundId:
        """The round in which it was said."""
        return round_of(self.entry)

    @property
    def words(self) -> str:
        """The words themselves; of a tension without a text its poles."""
        return words_of(self.entry)


def words_of(entry: e.TableEntry) -> str:
    """The words of an entry, empty where it has none."""
    if isinstance(entry, e.Pick):
        return entry.motivation.strip()
    if isinstance(entry, e.LookBack):
        return entry.missing_voices.strip()
    if isinstance(entry, e.Seat):
        return entry.detail.strip()
    if isinstance(entry, e.OwnCard):
        return entry.description.strip()
    if isinstance(entry, e.Link):
        return "\n".join(filter(None, (entry.title.strip(), entry.url.strip())))
    text = str(getattr(entry, "text", "")).strip()
    if isinstance(entry, e.Note) and (entry.pole_a or entry.pole_b):
        poles = f"{entry.pole_a or '…'} ↔ {entry.pole_b or '…'}"
        return f"{poles}: {text}" if text else poles
    return text


def sayings(record: Record) -> Iterator[Saying]:
    """Everything with words that was recorded at a table, and every pick, in order of rounds."""
    for kind in READ_BACK_KINDS:
        for entry in record.all(kind):
            if is_said(entry):
                yield _saying(record, entry)


def of_link(link: e.Link, number: int) -> Saying:
    """A link, which is not read back, as one of the sayings of its table."""
    return Saying(link, _("Verwijzing"), number)


def is_said(entry: e.TableEntry) -> bool:
    """Whether there is something in it to be read: words, or a card that was picked."""
    return isinstance(entry, e.Pick) or bool(words_of(entry))


def seated(record: Record) -> Iterator[Saying]:
    """The participants of a table, each with what is known of their background."""
    for seat in record.seats:
        yield replace(_saying(record, seat), letter=seat.letter, background=seat.background)


def beside(record: Record) -> Iterator[Saying]:
    """What was recorded and is not read back: own cards and links."""
    for entry in (*record.all(e.OwnCard), *record.all(e.Link)):
        yield _saying(record, entry)


def of_own_card(own: e.OwnCard, number: int) -> Saying:
    """A word of their own, which is printed with the deck, as one of the sayings of its table."""
    return Saying(own, _("Eigen kaart {name}", name=own.name), number)


def _saying(record: Record, entry: e.TableEntry) -> Saying:
    seat = record.seat(getattr(entry, "seat", None))
    cards: tuple[str, ...] = ()
    if isinstance(entry, e.Pick):
        cards = (entry.card, *entry.mentions)
    elif isinstance(entry, e.Note):
        cards = entry.cards
    return Saying(
        entry,
        name_of(record, entry),
        record.table.number,
        seat.letter if seat else "",
        seat.background if seat else None,
        cards,
    )
