"""Keeps the canvas on the screen like the record: what is alike stays, the rest is drawn anew."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QScrollArea, QToolButton, QVBoxLayout, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.drawing.canvas import (
    card_words,
    note_words,
    paper_drawing,
    table_canvas_drawing,
)
from tafelkit.domain.drawing.layout import Layout, laid_out
from tafelkit.domain.drawing.marks import Drawing
from tafelkit.domain.record import Record
from tafelkit.ui.canvas.paper import Paper
from tafelkit.ui.canvas.view import CanvasView
from tafelkit.ui.desk import Desk


class CanvasBoard(QWidget):
    """The canvas of the table on the desk."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._record: Record | None = None
        self._drawings: dict[str, tuple[object, Drawing]] = {}
        self.view = CanvasView(desk.language.say("Canvas"))
        self.view.density_changed.connect(self._draw_papers)
        self.view.chosen.connect(self._say_chosen)
        self.words = QLabel(wordWrap=True)
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(desk.theme.px(4))
        layout.addWidget(self.view, 1)
        layout.addLayout(self._foot())

    def refresh(self) -> None:
        """Show the record as it is; nothing that lies still is drawn again."""
        record, desk = self._desk.record, self._desk
        if record is not self._record:
            self._record = record
            layout = laid_out(record)
            self._poster = table_canvas_drawing(record, desk.language, layout)
            self._lay_papers(record, layout)
        self.view.show_sheet(self._poster, desk.palette)
        self._draw_papers()
        self._say_chosen(self.view.key)

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

    def _foot(self) -> QHBoxLayout:
        """What the paper in hand says, whole, and how near one looks."""
        px = self._desk.theme.px
        scroll = QScrollArea(widgetResizable=True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFixedHeight(px(44))
        scroll.setWidget(self.words)
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(scroll, 1)
        row.addWidget(ZoomBar(self._desk, self.view), 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _say_chosen(self, key: str) -> None:
        record, language = self._desk.record, self._desk.language
        entry = record.entries.get(key)
        pick = record.pick(entry.pick) if isinstance(entry, e.Placement) else None
        words = ""
        if isinstance(entry, e.Note):
            words = note_words(record, entry, language)
        elif pick is not None:
            words = card_words(record, pick, language)
        self.words.setText(words)
        self.view.setAccessibleDescription(words)

    def _lay_papers(self, record: Record, layout: Layout) -> None:
        papers: dict[str, Paper] = {}
        drawings: dict[str, tuple[object, Drawing]] = {}
        known = self.view.papers
        for order, (key, place) in enumerate(layout.places.items()):
            source = _source(record, key)
            old = self._drawings.get(key)
            if old is not None and old[0] == source:
                drawings[key] = old
            else:
                drawing = paper_drawing(record, key, self._desk.language, layout.scale)
                drawings[key] = (source, drawing)
            paper = known.get(key) or Paper(key)
            if key != self.view.busy:
                paper.lie(place, order)
            papers[key] = paper
        self._drawings = drawings
        self.view.put(papers)

    def _draw_papers(self) -> None:
        palette, density = self._desk.palette, self.view.density
        for key, paper in self.view.papers.items():
            paper.show_drawing(self._drawings[key][1], palette, density)
        self.view.put(self.view.papers)


class ZoomBar(QWidget):
    """Three small buttons that look nearer, further, or at the whole canvas."""

    def __init__(self, desk: Desk, view: CanvasView) -> None:
        super().__init__()
        say, px = desk.language.say, desk.theme.px
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(4))
        colour = desk.theme.colour("ink")
        for icon, name, key, do in (
            ("zoom-out", say("Kleiner"), "−", lambda: view.zoom(0.8)),
            ("zoom-in", say("Groter"), "+", lambda: view.zoom(1.25)),
            ("maximize", say("Hele canvas"), "0", view.fit),
        ):
            button = QToolButton()
            button.setProperty("kind", "icon")
            button.setIcon(desk.icons.icon(icon, colour, px(18)))
            button.setAccessibleName(name)
            button.setToolTip(f"{name} ({key})")
            button.clicked.connect(do)
            layout.addWidget(button)


def _source(record: Record, key: str) -> object:
    """All that a paper's drawing is made of: while this is the same, so is the drawing."""
    entry = record.entries[key]
    if isinstance(entry, e.Note):
        names = tuple(record.card_name(card) for card in entry.cards)
        return (_still(entry), record.letter(entry.seat), names)
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
