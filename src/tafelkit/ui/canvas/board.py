"""Keeps the canvas on the screen like the record: what is alike stays, the rest is drawn anew."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.fitting import MM_PER_POINT
from tafelkit.domain.drawing.laying.halves import half_at, half_of
from tafelkit.domain.drawing.laying.layout import Layout, laid_out
from tafelkit.domain.drawing.laying.piles import SIGN_MM, pile_drawing
from tafelkit.domain.drawing.marks import Drawing
from tafelkit.domain.drawing.papers.glance import SIZES
from tafelkit.domain.drawing.poster.filled import paper_drawing, table_canvas_drawing
from tafelkit.domain.record import Record
from tafelkit.ui.canvas.paper import Paper, PileSign
from tafelkit.ui.canvas.reading import Reading
from tafelkit.ui.canvas.said import said
from tafelkit.ui.canvas.view import CanvasView
from tafelkit.ui.canvas.zones import ZoneSteps
from tafelkit.ui.canvas.zoom_bar import ZoomBar
from tafelkit.ui.desk import Desk

# Type that is smaller on the screen is not read; the usual type of a note is of so many points.
_LEAST_PX, _NOTE_PT = 9.0, 14.0
_SIGN_PX = 20.0  # a sign on a pile is never lower


class CanvasBoard(QWidget):
    """The canvas of the table on the desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._record: Record | None = None
        self._layout = laid_out(desk.record)
        self._drawings: dict[str, tuple[object, Drawing]] = {}
        self._signs: list[PileSign] = []
        self.view = CanvasView(desk.language.say("Canvas"))
        self.view.density_changed.connect(self._draw)
        self.view.chosen.connect(self._say_chosen)
        self.view.reading.connect(self._show_words)
        self.view.carried.connect(self._show_half)
        self.reading = Reading(self, desk.theme)
        self.zones = ZoneSteps(desk.record.kit.canvas, self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(desk.theme.px(4))
        layout.addWidget(self.view, 1)
        layout.addWidget(ZoomBar(desk, self.view, self.zones))

    def refresh(self) -> None:
        """Show the record as it is; nothing that lies still is drawn again."""
        record, desk = self._desk.record, self._desk
        if record is not self._record:
            self._record = record
            self._layout = laid_out(record)
            self._poster = table_canvas_drawing(record, desk.language, self._layout)
            self._lay_papers(self._layout)
        self.view.show_sheet(self._poster, desk.palette)
        self._draw()
        self._say_chosen(self.view.key)
        self.view.tell_reading()

    def lay_back(self) -> None:
        """Have all lie as the record says, where something was moved that could not be."""
        self._record = None
        self.refresh()

    def zone_at(self, key: str, x: float, y: float) -> e.ZoneId:
        """The zone under a point; where there is none, that in which a paper lay."""
        zone = self._desk.record.kit.canvas.zone_at(x, y)
        entry = self._desk.record.entries.get(key)
        if zone is None and isinstance(entry, e.Placement | e.Note):
            return entry.zone
        return zone.id if zone else "waarden"

    @property
    def least_pt(self) -> float:
        """The least type of notes, in points of an A1 poster; 0 where they are drawn in full."""
        point = self.view.nearness * self._layout.scale.factor * MM_PER_POINT
        if point * _NOTE_PT >= _LEAST_PX:
            return 0.0
        return min((size for size in SIZES if size * point >= _LEAST_PX), default=SIZES[0])

    def _say_chosen(self, key: str) -> None:
        words = said(self._desk.record, key, self._desk.language, self._pile(key))
        self.view.setAccessibleDescription(words.whole)

    def _show_words(self, key: str) -> None:
        """The words of a paper beside it."""
        words = said(self._desk.record, key, self._desk.language, self._pile(key))
        if words.words:
            self.reading.show_words(words, self.view.rect_of(key))
        else:
            self.reading.hide()

    def _show_half(self, key: str, x: float, y: float) -> None:
        """The half whose outcome an example would get if it were laid there."""
        entry, zone = self._desk.record.entries.get(key), None
        if entry is not None and half_of(entry) is not None:
            zone = self._desk.record.kit.canvas.zone_at(x, y)
        half = half_at(zone, x, y, self._layout.scale) if zone else ""
        areas = [part.area for part in zone.parts if part.id == half] if zone else []
        self.view.target.show_at(QRectF(*areas[0]) if areas else QRectF(), self._desk.palette)

    def _pile(self, key: str) -> int:
        return next((len(pile.keys) for pile in self._layout.piles if key in pile.keys), 1)

    def _lay_papers(self, layout: Layout) -> None:
        known = self.view.papers
        papers: dict[str, Paper] = {}
        for order, (key, place) in enumerate(layout.places.items()):
            papers[key] = known.get(key) or Paper(key)
            if key != self.view.busy:
                papers[key].lie(place, order)
        self._drawings = {key: self._drawings[key] for key in papers if key in self._drawings}
        self.view.put(papers)

    def _draw(self) -> None:
        """Draw what is not yet drawn for the zoom in use, of the record that is shown.

        That may be an older one: a page that is not seen waits.
        """
        desk, palette, density = self._desk, self._desk.palette, self.view.density
        record, least_pt = self._record, self.least_pt
        if record is None:
            return
        for key, paper in self.view.papers.items():
            source = _source(record, key, least_pt)
            known = self._drawings.get(key)
            if known is None or known[0] != source:
                scale = self._layout.scale
                drawing = paper_drawing(record, key, desk.language, scale, least_pt=least_pt)
                known = self._drawings[key] = (source, drawing)
            paper.show_drawing(known[1], palette, density)
        self._sign_piles()
        self.view.put(self.view.papers)

    def _sign_piles(self) -> None:
        scene, piles = self.view.scene(), self._layout.piles
        while len(self._signs) > len(piles):
            scene.removeItem(self._signs.pop())
        while len(self._signs) < len(piles):
            self._signs.append(PileSign())
            scene.addItem(self._signs[-1])
        readable = self._desk.theme.px(_SIGN_PX) / (SIGN_MM[1] * max(0.01, self.view.nearness))
        factor = max(self._layout.scale.factor, readable)
        for sign, pile in zip(self._signs, piles, strict=True):
            drawing = pile_drawing(len(pile.keys), factor)
            sign.show_drawing(drawing, self._desk.palette, self.view.density)
            sign.setPos(pile.x, max(pile.y, drawing.height / 2))


def _source(record: Record, key: str, least_pt: float) -> object:
    """All that a paper's drawing is made of: while this is the same, so is the drawing."""
    entry = record.entries[key]
    if isinstance(entry, e.Note):
        names = tuple(record.card_name(card) for card in entry.cards)
        return (_still(entry), record.letter(entry.seat), names, least_pt)
    assert isinstance(entry, e.Placement)
    pick = record.pick(entry.pick)
    assert pick is not None
    return (pick.card, pick.reason, record.letter(pick.seat), record.card_name(pick.card))


def _still(note: e.Note) -> tuple[object, ...]:
    """A note without its place."""
    return (
        note.kind,
        note.text,
        note.verbatim,
        note.works,
        note.level,
        note.pole_a,
        note.pole_b,
    )
