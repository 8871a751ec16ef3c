"""What is asked of a printed canvas."""

from __future__ import annotations

from dataclasses import dataclass

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.cards.format import FORMATS, CardSize
from tafelkit.domain.errors import Refusal
from tafelkit.domain.kit import Canvas, Kit, Rectangle
from tafelkit.domain.record import Record
from tafelkit.domain.sheets.canvas.matrix import Matrix
from tafelkit.domain.sheets.paper import PAPERS, Paper, paper_named
from tafelkit.domain.texts import Language, _

POSTER_PAPERS = ("A0", "A1", "A2", "A3", "A4")
TILE_PAPERS = ("A4", "A3")
MARGIN_MM, OVERLAP_MM = 5.0, 10.0
_HAND_OUT = "A3"
_WRITTEN = (e.Programme, e.OwnCard, e.Direction, e.Note, e.Advice, e.LookBack, e.Call)
_SLACK_MM = 0.5


@dataclass(frozen=True)
class CanvasOrder:
    """A canvas to print: a kit's, or a table's where there is a record.

    `paper` is empty for the canvas's own size (a filled one: A3). With `tiles` the poster is
    printed at that size on sheets of that paper. `qr` holds the table's id. `cards` is the size of
    the cards that are to fit on its places; None for any.
    """

    kit: Kit
    language: Language
    record: Record | None = None
    paper: str = ""
    tiles: str = ""
    margin: float = MARGIN_MM
    overlap: float = OVERLAP_MM
    filled: bool = False
    letters: bool = True
    cards: CardSize | None = None
    qr: Matrix = ()

    @property
    def printed_kinds(self) -> tuple[type[e.Entry], ...]:
        """What of the record stands on it in words that were typed."""
        return _WRITTEN if self.record is not None and self.filled else ()

    @property
    def canvas(self) -> Canvas:
        """The one description that all is drawn from."""
        return self.kit.canvas

    @property
    def sheet(self) -> Paper:
        """The poster's paper, upright or on its side as the canvas is."""
        paper = PAPERS[self.paper.upper()] if self.paper else self._own_paper()
        wide = self.canvas.width_mm > self.canvas.height_mm
        return paper.turned() if wide else paper

    @property
    def scale(self) -> float:
        """How many times its described size the canvas is printed."""
        sheet = self.sheet
        return min(sheet.width / self.canvas.width_mm, sheet.height / self.canvas.height_mm)

    def _own_paper(self) -> Paper:
        if self.filled:
            return PAPERS[_HAND_OUT]
        long = max(self.canvas.width_mm, self.canvas.height_mm)
        return min((PAPERS[name] for name in POSTER_PAPERS), key=lambda p: abs(p.height - long))


def check_order(order: CanvasOrder) -> None:
    """Raise Refusal for what cannot be printed: a paper, a filled kit, cards that do not fit."""
    for name, known in ((order.paper, POSTER_PAPERS), (order.tiles, TILE_PAPERS)):
        if name and paper_named(name).name not in known:
            raise Refusal(
                _("{paper}: kies hiervoor uit {papers}", paper=name, papers=", ".join(known))
            )
    if order.filled and order.record is None:
        raise Refusal(_("Een gevuld canvas komt van een tafel; noem het bestand van de tafel."))
    if order.cards is not None:
        _check_cards(order, order.cards)


def places_of(canvas: Canvas) -> list[Rectangle]:
    """The printed places for cards, in the order of the seats."""
    return [place for zone in canvas.zones for place in zone.places]


def least_place(order: CanvasOrder) -> tuple[float, float] | None:
    """The width and height of the smallest place for a card as it is printed, None without any."""
    places = places_of(order.canvas)
    if not places:
        return None
    return (
        min(place[2] for place in places) * order.scale,
        min(place[3] for place in places) * order.scale,
    )


def cards_that_fit(order: CanvasOrder) -> list[CardSize]:
    """The sizes of cards that fit on every place."""
    room = least_place(order)
    return [size for size in FORMATS if room is None or _fits(size, room)]


def _check_cards(order: CanvasOrder, size: CardSize) -> None:
    room = least_place(order)
    if room is None or _fits(size, room):
        return
    raise Refusal(
        _(
            "Op {paper} zijn de kaartplekken {across} × {down} mm; kaarten van de maat {cards} "
            "({width} × {height} mm) passen daar niet op. Kies groter papier of kleinere kaarten.",
            paper=order.sheet.name,
            across=f"{room[0]:.0f}",
            down=f"{room[1]:.0f}",
            cards=size,
            width=f"{FORMATS[size].width:g}",
            height=f"{FORMATS[size].height:g}",
        )
    )


def _fits(size: CardSize, room: tuple[float, float]) -> bool:
    card = FORMATS[size]
    return card.width <= room[0] + _SLACK_MM and card.height <= room[1] + _SLACK_MM
