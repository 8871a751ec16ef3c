"""The kit: what a programme prepares. Deck, canvas, agenda and wording, in two languages.

Lengths are millimetres; rectangles are (x, y, width, height) from the sheet's top left.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from tafelkit.domain.entries import RoundId, ZoneId
from tafelkit.domain.texts import LanguageCode

CardKind = Literal["value", "concept", "topic"]
Symbol = Literal["disc", "heart", "hexagon", "triangle", "column", "square", "star"]
Rectangle = tuple[float, float, float, float]

# Pictures are lines in a square of this many units, drawn this thick.
PICTURE_UNITS = 24.0
PICTURE_LINE = 1.5


@dataclass(frozen=True)
class Bilingual:
    """A text in both languages."""

    nl: str
    en: str

    def text(self, language: LanguageCode, **values: str) -> str:
        """The text in that language; `{addressee}` and the like filled in.

        A sentence that begins with one begins with a capital.
        """
        written = self.nl if language == "nl" else self.en
        text = written
        for name, value in values.items():
            text = text.replace("{" + name + "}", value)
        return text[:1].upper() + text[1:] if written.startswith("{") else text


@dataclass(frozen=True)
class Words:
    """Lists of words in both languages."""

    nl: tuple[str, ...] = ()
    en: tuple[str, ...] = ()

    def words(self, language: LanguageCode) -> tuple[str, ...]:
        """The words in that language."""
        return self.nl if language == "nl" else self.en


@dataclass(frozen=True)
class Suit:
    """A family of cards, told apart by name, symbol and colour; no unit of analysis."""

    id: str
    symbol: Symbol
    colour: str
    colour_dark: str
    name: Bilingual


@dataclass(frozen=True)
class Card:
    """A card of the deck; `picture` is the path of its lines (M, L, C, Z; absolute)."""

    id: str
    number: int
    suit: str
    kind: CardKind
    name: Bilingual
    sentence: Bilingual
    aliases: Words = Words()
    picture: str = ""


@dataclass(frozen=True)
class Deck:
    """The cards that lie ready on the table."""

    id: str
    version: str
    title: Bilingual
    credit: Bilingual
    suits: tuple[Suit, ...]
    cards: tuple[Card, ...]

    @cached_property
    def by_id(self) -> dict[str, Card]:
        """Its cards by their ids."""
        return {card.id: card for card in self.cards}

    def suit(self, suit_id: str) -> Suit:
        """The suit with that id."""
        return next(suit for suit in self.suits if suit.id == suit_id)


@dataclass(frozen=True)
class Part:
    """A named half of a zone."""

    id: Literal["works", "not_yet"]
    title: Bilingual
    area: Rectangle


@dataclass(frozen=True)
class Zone:
    """An area of the poster with its guiding question."""

    id: ZoneId
    title: Bilingual
    question: Bilingual
    areas: tuple[Rectangle, ...]
    places: tuple[Rectangle, ...] = ()
    lines: int = 0
    numbered: bool = False
    poles: int = 0
    parts: tuple[Part, ...] = ()


@dataclass(frozen=True)
class Canvas:
    """The poster in the middle of the table."""

    id: str
    version: str
    title: Bilingual
    width_mm: float
    height_mm: float
    head: Rectangle
    footer: Bilingual
    zones: tuple[Zone, ...]

    def zone(self, zone_id: str) -> Zone:
        """The zone with that id."""
        return next(zone for zone in self.zones if zone.id == zone_id)

    def part_title(self, part_id: str) -> Bilingual | None:
        """What a half of a zone is called, None where the poster has no such half."""
        parts = (part for zone in self.zones for part in zone.parts)
        return next((part.title for part in parts if part.id == part_id), None)

    def holds(self, x_mm: float, y_mm: float) -> bool:
        """Whether the point lies on the sheet."""
        return 0 <= x_mm <= self.width_mm and 0 <= y_mm <= self.height_mm

    def zone_at(self, x_mm: float, y_mm: float) -> Zone | None:
        """The zone under a point, if there is one."""
        for zone in self.zones:
            for x, y, width, height in zone.areas:
                if x <= x_mm <= x + width and y <= y_mm <= y + height:
                    return zone
        return None


@dataclass(frozen=True)
class AgendaRound:
    """A round of the agenda with its planned minutes and what the moderator reads out."""

    id: RoundId
    title: Bilingual
    minutes: int
    task: Bilingual


@dataclass(frozen=True)
class Kit:
    """Everything that a programme prepares for its tables."""

    id: str
    version: str
    title: Bilingual
    organiser: Bilingual
    addressee: Bilingual
    questions: tuple[Bilingual, ...]
    picks_per_seat: int
    notice: Bilingual
    rounds: tuple[AgendaRound, ...]
    deck: Deck
    canvas: Canvas

    def round(self, round_id: str) -> AgendaRound:
        """The round with that id."""
        return next(a_round for a_round in self.rounds if a_round.id == round_id)

    @property
    def minutes(self) -> int:
        """The planned length of the whole table, in minutes."""
        return sum(a_round.minutes for a_round in self.rounds)
