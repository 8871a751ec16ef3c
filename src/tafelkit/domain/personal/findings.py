"""What in a record may say who someone is, with the place it leads to."""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePath

from tafelkit.domain import entries as e
from tafelkit.domain.method.places import name_of, round_of, texts_of, written
from tafelkit.domain.personal.addresses import addresses
from tafelkit.domain.personal.births import births
from tafelkit.domain.personal.contact import emails, handles, phones
from tafelkit.domain.personal.names import likely
from tafelkit.domain.personal.numbers import numbers, service_numbers
from tafelkit.domain.personal.papers import papers
from tafelkit.domain.personal.plates import plates
from tafelkit.domain.personal.reading import Reading
from tafelkit.domain.personal.registered import NO_NAMES, RegisteredNames
from tafelkit.domain.personal.trace import Kind, Trace
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Message, _

_DIGIT = re.compile("[0-9]")


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


def personal(record: Record, names: RegisteredNames = NO_NAMES) -> tuple[Finding, ...]:
    """What in the record may say who someone is, by round; `names` are those of the register."""
    return tuple(
        finding
        for entry in written(record)
        for finding in in_texts(entry, name_of(record, entry), texts_of(entry), names)
    )


def in_texts(
    entry: e.Entry, name: Message, texts: Iterable[str], names: RegisteredNames = NO_NAMES
) -> tuple[Finding, ...]:
    """What in the texts of an entry may say who someone is; `name` is what it is called."""
    found = (Finding(name, entry, trace) for text in texts for trace in traces(text, names))
    # Where a table gathers is nobody's address.
    return tuple(
        one for one in found if not (isinstance(entry, e.Table) and one.trace.kind == "address")
    )


def in_file_name(
    entry: e.Entry, file: PurePath, names: RegisteredNames = NO_NAMES
) -> tuple[Finding, ...]:
    """What in the name of a file may say who someone is; it is the entry's file."""
    name, words = _("De naam van het bestand"), file.stem.replace("_", " ")
    found = in_texts(entry, name, (words.replace("-", " "),), names)
    # A hyphen stands for a space in a name; in a date, say, it is one.
    more = in_texts(entry, name, (words,), names)
    known = [one.trace for one in found]
    return (*found, *(one for one in more if not any(map(one.trace.overlaps, known))))


def registered_names(register: Iterable[e.Entry]) -> RegisteredNames:
    """The names in a register, or in more of them."""
    return RegisteredNames(names_in(register))


def names_in(register: Iterable[e.Entry]) -> Iterator[str]:
    """The same one by one."""
    return (entry.name for entry in register if isinstance(entry, e.Attendee))


def traces(text: str, names: RegisteredNames = NO_NAMES) -> tuple[Trace, ...]:
    """Personal data in a text, in order; of two that overlap the first named kind counts."""
    reading = Reading.of(text)
    found: list[Trace] = []
    for trace in _found(reading.text, names):
        at = bisect_left(found, trace.start, key=_start)
        before = at > 0 and found[at - 1].end > trace.start
        after = at < len(found) and found[at].start < trace.end
        if not (before or after):
            found.insert(at, trace)
    return tuple(
        Trace.at(trace.kind, text, *reading.place(trace.start, trace.end)) for trace in found
    )


def _found(read: str, names: RegisteredNames) -> Iterator[Trace]:
    """Everything in a text as it is read, the surest kind first."""
    yield from emails(read)
    yield from handles(read)
    if _DIGIT.search(read):
        yield from births(read)
        yield from numbers(read)
        yield from papers(read)
        yield from addresses(read)
        yield from plates(read)
        yield from phones(read)
        yield from service_numbers(read)
    yield from names.found_in(read)
    yield from likely(read)


def _start(trace: Trace) -> int:
    return trace.start


_SENTENCES: dict[Kind, Message] = {
    "email": _("{name}: e-mailadres {words}"),
    "iban": _("{name}: bankrekening {words}"),
    "address": _("{name}: dit kan een adres zijn: {words}"),
    "birth": _("{name}: dit kan een geboortedatum zijn: {words}"),
    "phone": _("{name}: telefoonnummer {words}"),
    "bsn": _("{name}: dit kan een burgerservicenummer zijn: {words}"),
    "plate": _("{name}: dit kan een kenteken zijn: {words}"),
    "number": _("{name}: een nummer dat naar iemand kan leiden: {words}"),
    "handle": _("{name}: zo is iemand op internet te vinden: {words}"),
    "name": _("{name}: een naam uit het register: {words}"),
    "person": _("{name}: dit lijkt een naam: {words}"),
}
