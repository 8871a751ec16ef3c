"""What in a record may say who someone is, with the place it leads to."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass

from tafelkit.domain import entries as e
from tafelkit.domain.method.places import name_of, round_of, spoken, texts_of
from tafelkit.domain.personal import names as by_name
from tafelkit.domain.personal.numbers import numbers
from tafelkit.domain.personal.trace import Kind, Trace
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Message, _


@dataclass(frozen=True)
class Finding:
    """Personal data found in an entry: what that is called, the entry, and what was found.

    By its `mark` someone's answer to it is remembered: that it may stand.
    """

    name: Message
    entry: e.Entry
    trace: Trace

    @property
    def message(self) -> Message:
        """The sentence that says so."""
        sentence = _SENTENCES[self.trace.kind]
        return Message(sentence.text, {"name": self.name, "words": self.trace.words})

    @property
    def mark(self) -> str:
        """The entry and the kind, and enough of the words to see that others stand there now.

        Two bytes do not tell which words they were: what is erased later stays in no list.
        """
        words = f"{self.entry.id} {self.trace.words}".encode("utf-8", "surrogatepass")
        rest = hashlib.blake2b(words, digest_size=2).hexdigest()
        return f"{self.entry.id} {self.trace.kind} {rest}"

    @property
    def round(self) -> e.RoundId:
        """The round in which the entry is recorded."""
        return round_of(self.entry)


def personal(
    record: Record, names: Iterable[str] = (), entries: Iterable[e.TableEntry] | None = None
) -> tuple[Finding, ...]:
    """What in the record, or in these entries of it, may say who someone is, by round.

    `names` are those of the register, in full.
    """
    wanted = tuple(names)
    return tuple(
        finding
        for entry in (spoken(record) if entries is None else entries)
        for finding in in_texts(entry, name_of(record, entry), texts_of(entry), wanted)
    )


def in_texts(
    entry: e.Entry, name: Message, texts: Iterable[str], names: Iterable[str] = ()
) -> tuple[Finding, ...]:
    """What in the texts of an entry may say who someone is; `name` is what it is called."""
    wanted = tuple(names)
    return tuple(Finding(name, entry, trace) for text in texts for trace in traces(text, wanted))


def registered_names(register: Iterable[e.Entry]) -> tuple[str, ...]:
    """The names in a register."""
    return tuple(
        entry.name for entry in register if isinstance(entry, e.Attendee) and entry.name.strip()
    )


def traces(text: str, names: Iterable[str] = ()) -> tuple[Trace, ...]:
    """Personal data in a text, in order; of two that overlap the first named kind counts."""
    found: list[Trace] = []
    for trace in (*numbers(text), *by_name.registered(text, names), *by_name.likely(text)):
        at = bisect_left(found, trace.start, key=_start)
        before = at > 0 and found[at - 1].end > trace.start
        after = at < len(found) and found[at].start < trace.end
        if not (before or after):
            found.insert(at, trace)
    return tuple(found)


def _start(trace: Trace) -> int:
    return trace.start


_SENTENCES: dict[Kind, Message] = {
    "email": _("{name}: e-mailadres {words}"),
    "iban": _("{name}: bankrekening {words}"),
    "address": _("{name}: dit kan een adres zijn: {words}"),
    "birth": _("{name}: dit kan een geboortedatum zijn: {words}"),
    "phone": _("{name}: telefoonnummer {words}"),
    "bsn": _("{name}: dit kan een burgerservicenummer zijn: {words}"),
    "name": _("{name}: een naam uit het register: {words}"),
    "person": _("{name}: dit lijkt een naam: {words}"),
}
