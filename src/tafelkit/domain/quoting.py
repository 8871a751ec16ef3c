"""Where words of a seat also stand in what others said or wrote: erasing does not reach those."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from tafelkit.domain import entries as e
from tafelkit.domain.erasure import erasing, used_by
from tafelkit.domain.method.places import name_of, spoken, texts_of
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Message
from tafelkit.domain.typed.sitters import DETAILS

# So many words in a row are a quotation; of a shorter text all of it.
_IN_A_ROW = 5
_WORD = re.compile(r"\w+")
_AROUND = 60  # characters that are shown before and after


class Place(NamedTuple):
    """What a place with texts is called, and its texts."""

    name: Message
    texts: tuple[str, ...]


class Quotation(NamedTuple):
    """Where words also stand, and the words there with some of what is around them."""

    name: Message
    words: str


def elsewhere(record: Record, seat_id: str, above: Iterable[Place] = ()) -> tuple[Quotation, ...]:
    """Where the words of a seat stand that its erasing leaves; `above` are places of a programme.

    First come the own cards it uses, whose word is counted: nobody knows who wrote on them.
    """
    change, _ids = erasing(record, seat_id)
    left = record.applied(change)
    used = used_by(record.entries.values())
    own = [card for card in left.all(e.OwnCard) if seat_id in used.get(card.card, ())]
    cards = [
        Quotation(name_of(left, card), " ".join(": ".join(texts_of(card)).split())) for card in own
    ]
    quoted = quotations(words_of_seat(record, seat_id), (*of_others(record, seat_id), *above))
    return (*cards, *quoted)


def words_of_seat(record: Record, seat_id: str) -> tuple[str, ...]:
    """The texts that go when the words of a seat are erased."""
    _change, ids = erasing(record, seat_id)
    gone = (record.entries[key] for key in ids)
    return tuple(text for entry in gone for text in texts_of(entry) if _tells(entry, text))


def of_others(record: Record, seat_id: str) -> Iterator[Place]:
    """What the others of a table said, and what the table wrote together."""
    _change, ids = erasing(record, seat_id)
    used = used_by(record.entries.values())
    for entry in spoken(record):
        its_own = isinstance(entry, e.OwnCard) and seat_id in used.get(entry.card, ())
        if entry.id not in ids and not its_own:
            yield Place(name_of(record, entry), tuple(texts_of(entry)))


def quotations(said: Iterable[str], places: Iterable[Place]) -> tuple[Quotation, ...]:
    """In which of the places words of what was said stand too, each place once."""
    wanted = {row for text in said for row in _rows(_words(text))}
    found = []
    for place in places:
        for text in place.texts:
            at = _first(text, wanted)
            if at is not None:
                found.append(Quotation(place.name, _cut(text, *at)))
                break
    return tuple(found)


def _tells(entry: e.Entry, text: str) -> bool:
    """Whether the words are the seat's own; one word alone stands in many texts."""
    if isinstance(entry, e.Seat):
        return text not in DETAILS
    if isinstance(entry, e.OwnCard) and text != entry.description:
        return False  # the word itself stays
    return len(_words(text)) > 1


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _rows(words: list[str]) -> Iterator[tuple[str, ...]]:
    if words:
        length = min(len(words), _IN_A_ROW)
        for start in range(len(words) - length + 1):
            yield tuple(words[start : start + length])


def _first(text: str, wanted: set[tuple[str, ...]]) -> tuple[int, int] | None:
    """Where in a text the first wanted row of words begins and ends."""
    spans = [found.span() for found in _WORD.finditer(text)]
    words = [text[start:end].casefold() for start, end in spans]
    for at in range(len(words)):
        for length in range(1, min(_IN_A_ROW, len(words) - at) + 1):
            if tuple(words[at : at + length]) in wanted:
                return spans[at][0], spans[at + length - 1][1]
    return None


def _cut(text: str, start: int, end: int) -> str:
    """The words with some of what is around them, on one line."""
    first, last = max(0, start - _AROUND), min(len(text), end + _AROUND)
    before, after = "…" if first else "", "…" if last < len(text) else ""
    return " ".join(f"{before}{text[first:last]}{after}".split())
