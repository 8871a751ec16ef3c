"""The exchange format, JSON version 1, key by key (DESIGN, "JSON, version 1")."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from tafelkit.domain import entries as e


@dataclass(frozen=True)
class ProgrammeJson:
    """The programme of a table or of a file of many."""

    id: str | None = None
    title: str = ""
    organiser: str = ""
    addressee: str = ""
    questions: tuple[str, ...] = ()
    language: Literal["nl", "en"] = "nl"


@dataclass(frozen=True)
class TableJson:
    """The table itself."""

    number: int
    id: str | None = None
    date: str | None = ""
    starts: str | None = ""
    ends: str | None = ""
    place: str | None = ""
    status: e.Status = "draft"


@dataclass(frozen=True)
class SeatJson:
    """A seat; other parts point to it by its letter."""

    letter: str
    id: str | None = None
    background: e.Background = "anders"
    detail: str = ""


@dataclass(frozen=True)
class OwnCardJson:
    """A word on a blank card."""

    card: str
    name: str
    description: str = ""


@dataclass(frozen=True)
class PickJson:
    """A seat's card."""

    seat: str
    card: str
    id: str | None = None
    reason: e.Reason = "driver"
    motivation: str = ""
    mentions: tuple[str, ...] = ()


@dataclass(frozen=True)
class PlacementJson:
    """Where a pick lies; x and y are the card's middle."""

    pick: str
    zone: e.ZoneId
    id: str | None = None
    x_mm: float | None = None
    y_mm: float | None = None
    rotation: float = 0.0


@dataclass(frozen=True)
class DirectionJson:
    """The table's direction."""

    text: str = ""
    rests_on: tuple[str, ...] = ()
    agreed: bool = False


@dataclass(frozen=True)
class NoteJson:
    """A concept, example or tension; without a zone it lies in that of its kind."""

    kind: e.NoteKind
    id: str | None = None
    text: str = ""
    seat: str | None = None
    verbatim: bool = False
    cards: tuple[str, ...] = ()
    works: bool | None = None
    level: e.Level | None = None
    pole_a: str | None = None
    pole_b: str | None = None
    zone: e.ZoneId | None = None
    x_mm: float | None = None
    y_mm: float | None = None


@dataclass(frozen=True)
class AdviceJson:
    """A numbered advice."""

    position: int
    text: str
    id: str | None = None
    support: e.Support = "shared"
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True)
class RemarkJson:
    """What someone said at the end."""

    text: str
    id: str | None = None
    seat: str | None = None


@dataclass(frozen=True)
class CallJson:
    """A call to the organiser."""

    text: str
    id: str | None = None
    answer: str = ""


@dataclass(frozen=True)
class LookBackJson:
    """The last round."""

    missing_voices: str = ""
    remarks: tuple[RemarkJson, ...] = ()
    calls: tuple[CallJson, ...] = ()


@dataclass(frozen=True)
class RoundJson:
    """A stretch in which a round ran; a round that was paused or returned to has several."""

    round: e.RoundId
    started: str
    ended: str | None = None


@dataclass(frozen=True)
class LinkJson:
    """Something elsewhere."""

    title: str
    url: str
    id: str | None = None


@dataclass(frozen=True)
class ExtensionJson:
    """Minutes that a round was given beyond the agenda."""

    round: e.RoundId
    minutes: int


@dataclass(frozen=True)
class ErasedJson:
    """What was erased for privacy, and in which version: merging brings no older one back.

    A note or remark that went `with_seat` may stand there, as another wrote it otherwise.
    """

    id: str
    kind: Literal["seat", "own_card", "pick", "note", "remark"]
    version: str
    with_seat: bool = False


@dataclass(frozen=True)
class TableContentJson:
    """All that was recorded at a table.

    `extensions`, `read_back` (the ids of what was ticked off) and `erased` are written only where
    there are any.
    """

    table: TableJson
    seats: tuple[SeatJson, ...] = ()
    own_cards: tuple[OwnCardJson, ...] = ()
    picks: tuple[PickJson, ...] = ()
    placements: tuple[PlacementJson, ...] = ()
    direction: DirectionJson = DirectionJson()
    notes: tuple[NoteJson, ...] = ()
    advice: tuple[AdviceJson, ...] = ()
    look_back: LookBackJson = LookBackJson()
    rounds: tuple[RoundJson, ...] = ()
    links: tuple[LinkJson, ...] = ()
    extensions: tuple[ExtensionJson, ...] = ()
    read_back: tuple[str, ...] = ()
    erased: tuple[ErasedJson, ...] = ()


@dataclass(frozen=True)
class ClusterJson:
    """Cards named together."""

    name: str
    id: str | None = None
    cards: tuple[str, ...] = ()
    text: str = ""


@dataclass(frozen=True)
class ThemeJson:
    """What came up at several tables."""

    title: str
    id: str | None = None
    text: str = ""
    evidence: tuple[str, ...] = ()


@dataclass(frozen=True)
class DevelopmentDirectionJson:
    """The rapporteur's numbered conclusion."""

    position: int
    text: str
    id: str | None = None
    rests_on: tuple[str, ...] = ()


@dataclass(frozen=True)
class ProgrammeContentJson:
    """A programme with its tables and what the rapporteur made of them."""

    programme: ProgrammeJson
    kit: str
    tables: tuple[TableContentJson, ...] = ()
    clusters: tuple[ClusterJson, ...] = ()
    themes: tuple[ThemeJson, ...] = ()
    directions: tuple[DevelopmentDirectionJson, ...] = ()
    texts: dict[str, str] | None = None
