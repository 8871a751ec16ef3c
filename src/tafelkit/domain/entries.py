"""The entries that a table's record consists of, as METHOD names them.

Each is a frozen dataclass with a UUID. An entry points to others by their ids; nothing is
matched by name. Lengths are in millimetres from the canvas's top left, moments are ISO 8601.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Background = Literal[
    "ambtenaar",
    "burger",
    "ondernemer",
    "wetenschapper",
    "opiniemaker",
    "politicus",
    "bestuurder",
    "anders",
]
Reason = Literal["driver", "more", "less"]
ZoneId = Literal[
    "waarden", "richting", "begrippen", "voorbeelden", "spanningen", "advies", "terugblik"
]
RoundId = Literal["welkom", "waarden", "richting", "gesprek", "advies", "terugblik"]
NoteKind = Literal["concept", "example", "tension"]
Level = Literal["rijk", "provincie", "gemeente", "uitvoering", "samenleving"]
Support = Literal["shared", "partly", "minority"]
Status = Literal["draft", "read_back", "final"]
Purpose = Literal["notes", "quotes", "name_list", "canvas_photo", "person_photo", "contact"]

SEAT_LETTERS = "ABCDEFGHIJ"
OWN_CARD_PREFIX = "eigen-"

# Where a note lands that nobody has laid elsewhere.
ZONE_OF_KIND: dict[NoteKind, ZoneId] = {
    "concept": "begrippen",
    "example": "voorbeelden",
    "tension": "spanningen",
}


@dataclass(frozen=True, kw_only=True)
class Entry:
    """Anything that is recorded; `id` is a UUID."""

    id: str


@dataclass(frozen=True, kw_only=True)
class Programme(Entry):
    """The series of tables under one question, and whom it is for."""

    title: str
    organiser: str = ""
    addressee: str = ""
    questions: tuple[str, ...] = ()
    language: Literal["nl", "en"] = "nl"
    kit: str = ""


@dataclass(frozen=True, kw_only=True)
class Cluster(Entry):
    """Cards that were named together, grouped afterwards by the rapporteur."""

    programme: str
    rank: int = 0
    name: str
    cards: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Theme(Entry):
    """What came up at several tables, with the ids of its evidence."""

    programme: str
    rank: int = 0
    title: str
    text: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class DevelopmentDirection(Entry):
    """The rapporteur's numbered conclusion, resting on advices."""

    programme: str
    position: int
    text: str
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Prose(Entry):
    """A free text of the programme's verslag, by the name of its place."""

    programme: str
    place: str
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Table(Entry):
    """One gathering: where, when, and how far its record is."""

    programme: str
    number: int
    date: str = ""
    starts: str = ""
    ends: str = ""
    place: str = ""
    status: Status = "draft"


@dataclass(frozen=True, kw_only=True)
class TableEntry(Entry):
    """Something recorded at one table; `rank` keeps the order in which it came."""

    table: str
    rank: int = 0


@dataclass(frozen=True, kw_only=True)
class Seat(TableEntry):
    """A participant without a name."""

    letter: str
    background: Background = "anders"
    detail: str = ""


@dataclass(frozen=True, kw_only=True)
class OwnCard(TableEntry):
    """A word that a participant wrote on a blank card."""

    card: str
    name: str
    description: str = ""


@dataclass(frozen=True, kw_only=True)
class Pick(TableEntry):
    """A seat's card with its reason, motivation and the cards named in that motivation."""

    seat: str
    card: str
    reason: Reason = "driver"
    motivation: str = ""
    mentions: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Placement(TableEntry):
    """Where a picked card lies; x and y are its middle, None while it has no own place."""

    pick: str
    zone: ZoneId
    x_mm: float | None = None
    y_mm: float | None = None
    rotation: float = 0.0


@dataclass(frozen=True, kw_only=True)
class Direction(TableEntry):
    """The sentence the table formulates together, and the picks it rests on."""

    text: str = ""
    rests_on: tuple[str, ...] = ()
    agreed: bool = False


@dataclass(frozen=True, kw_only=True)
class Note(TableEntry):
    """A concept, example or tension, noted in a participant's words."""

    kind: NoteKind
    text: str = ""
    seat: str | None = None
    verbatim: bool = False
    cards: tuple[str, ...] = ()
    works: bool | None = None
    level: Level | None = None
    pole_a: str | None = None
    pole_b: str | None = None
    zone: ZoneId
    x_mm: float | None = None
    y_mm: float | None = None


@dataclass(frozen=True, kw_only=True)
class Advice(TableEntry):
    """What the table advises, and how widely; `rank` is its number, from 1."""

    text: str = ""
    support: Support = "shared"
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class LookBack(TableEntry):
    """Whose voices were missing at this table."""

    missing_voices: str = ""


@dataclass(frozen=True, kw_only=True)
class Remark(TableEntry):
    """What someone says at the end."""

    seat: str | None = None
    text: str = ""


@dataclass(frozen=True, kw_only=True)
class Call(TableEntry):
    """A call to the organiser, and the organiser's answer."""

    text: str = ""
    answer: str = ""


@dataclass(frozen=True, kw_only=True)
class RoundSpan(TableEntry):
    """A stretch of time in which a round ran; a pause ends one, going on begins another."""

    round: RoundId
    started: str
    ended: str | None = None


@dataclass(frozen=True, kw_only=True)
class Extension(TableEntry):
    """The minutes that the moderator gave a round beyond the agenda, or took from it."""

    round: RoundId
    minutes: int


@dataclass(frozen=True, kw_only=True)
class Tick(TableEntry):
    """An entry that was read back with the table and found right."""

    subject: str


@dataclass(frozen=True, kw_only=True)
class Link(TableEntry):
    """Something elsewhere that belongs to the table: a film, an article."""

    title: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Attendee(Entry):
    """A name behind a seat. Lives in the register, never in the record."""

    seat: str
    name: str = ""
    contact: str = ""
    keep_until: str = ""


@dataclass(frozen=True, kw_only=True)
class Consent(Entry):
    """Whether an attendee agrees to one use of what was said. Lives in the register."""

    seat: str
    purpose: Purpose
    given: bool
    date: str = ""


# What the rapporteur makes of the tables.
ABOVE_TABLES: tuple[type[Entry], ...] = (Cluster, Theme, DevelopmentDirection, Prose)
REGISTER_KINDS: tuple[type[Entry], ...] = (Attendee, Consent)
