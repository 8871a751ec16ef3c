"""Personal data in what was noted: pointed out before a record leaves the laptop (METHOD).

Found are e-mail addresses, telephone numbers, numbers that pass the eleven-test of the Dutch
citizen service number (BSN; Besluit BSN, art. 1) and names from the register. A find is a
question to the note taker, never a verdict: nothing is removed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from tafelkit.domain import entries as e
from tafelkit.domain.method.places import name_of, round_of, spoken, texts_of
from tafelkit.domain.record import Record
from tafelkit.domain.texts import Message, _

Kind = Literal["email", "phone", "bsn", "name"]

_EMAIL = re.compile(r"(?<![\w.+'-])[\w.+'-]+@[\w-]+(?:\.[\w-]+)+")
# Between two digits people write a space, hyphen, dot, slash or brackets, at most three of them.
_GAP = r"[\s.\-‐‑–/()]{0,3}"
# A date such as 06-07-2023 is no telephone number, whatever follows it.
_NO_DATE = r"(?![0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}(?![-/.]?[0-9]))"
_PHONE = re.compile(
    rf"\+{_GAP}[1-9](?:{_GAP}[0-9]){{7,14}}(?![0-9])"
    rf"|(?<![0-9])00{_GAP}[1-9](?:{_GAP}[0-9]){{7,13}}(?![0-9])"
    rf"|(?<![0-9]){_NO_DATE}0(?:{_GAP}[0-9]){{9}}(?![0-9])"
)
_NINE = re.compile(r"(?<![0-9])[0-9](?:[ .\-]?[0-9]){7,8}(?![0-9])")
# Words of three letters and more that stand in many surnames and tell nothing by themselves.
_PARTICLE = re.compile(
    "aan|bij|del|della|den|der|des|dos|het|onder|over|ten|ter|tot|uit|uijt|van|vanden|vander|ver"
    "|von|voor|zum|zur"
)


@dataclass(frozen=True)
class Trace:
    """Personal data found in a text, from `start` up to `end`."""

    kind: Kind
    words: str
    start: int
    end: int


@dataclass(frozen=True)
class Finding:
    """Personal data found in a record: the sentence, the round, and the entry that holds it."""

    message: Message
    round: e.RoundId
    entry: str
    trace: Trace


def personal(record: Record, names: Iterable[str] = ()) -> tuple[Finding, ...]:
    """What in the record may say who someone is, in the order of the rounds.

    `names` are those of the register, in full.
    """
    wanted = tuple(names)
    return tuple(
        Finding(
            about(trace, name_of(record, entry)),
            round_of(entry),
            entry.id,
            trace,
        )
        for entry in spoken(record)
        for text in texts_of(entry)
        for trace in traces(text, wanted)
    )


def about(trace: Trace, name: Message) -> Message:
    """The sentence for what was found; `name` is what the entry is called that holds it."""
    return Message(_SENTENCES[trace.kind].text, {"name": name, "words": trace.words})


def registered_names(register: Iterable[e.Entry]) -> tuple[str, ...]:
    """The names in a register."""
    return tuple(
        entry.name for entry in register if isinstance(entry, e.Attendee) and entry.name.strip()
    )


def traces(text: str, names: Iterable[str] = ()) -> tuple[Trace, ...]:
    """Personal data in a text, in order; of two that overlap the first named kind counts."""
    found: list[Trace] = []
    for trace in (*_patterns(text), *_named(text, names)):
        if not any(trace.start < other.end and other.start < trace.end for other in found):
            found.append(trace)
    return tuple(sorted(found, key=lambda trace: trace.start))


def passes_eleven_test(digits: str) -> bool:
    """Whether eight or nine digits could be a BSN: 9a+8b+…+2h−i is a multiple of eleven."""
    nine = digits.zfill(9)
    weighed = sum(int(digit) * (9 - place) for place, digit in enumerate(nine[:8]))
    return int(nine) > 0 and (weighed - int(nine[8])) % 11 == 0


def _patterns(text: str) -> Iterator[Trace]:
    for match in _EMAIL.finditer(text):
        yield Trace("email", match.group(), match.start(), match.end())
    for match in _PHONE.finditer(text):
        yield Trace("phone", match.group(), match.start(), match.end())
    for match in _NINE.finditer(text):
        if passes_eleven_test(re.sub("[^0-9]", "", match.group())):
            yield Trace("bsn", match.group(), match.start(), match.end())


def _named(text: str, names: Iterable[str]) -> Iterator[Trace]:
    folded = _plain(text)
    for name in names:
        for pattern in _ways_to_write(_plain(name)):
            for match in pattern.finditer(folded):
                start, end = match.span()
                yield Trace("name", text[start:end], start, end)


def _ways_to_write(name: str) -> Iterator[re.Pattern[str]]:
    """A whole name in any case; a part of one only with its capital, for 'Groot' is not 'groot'."""
    words = name.split()
    if len(words) > 1:
        whole = r"\s+".join(map(re.escape, words))
        yield re.compile(rf"(?<!\w){whole}(?!\w)", re.IGNORECASE)
    for word in words:
        part = word.strip('.,;:()"')
        if len(words) == 1 or (len(part) > 2 and not _PARTICLE.fullmatch(part.lower())):
            capital = re.escape(part[:1].upper() + part[1:])
            if capital:
                yield re.compile(rf"(?<!\w){capital}(?!\w)")


def _plain(text: str) -> str:
    """The text without accents, letter for letter, so that places in it stay the same."""
    return "".join(unicodedata.normalize("NFD", letter)[0] for letter in text)


_SENTENCES: dict[Kind, Message] = {
    "email": _("{name}: e-mailadres {words}"),
    "phone": _("{name}: telefoonnummer {words}"),
    "bsn": _("{name}: dit kan een burgerservicenummer zijn: {words}"),
    "name": _("{name}: een naam uit het register: {words}"),
}
