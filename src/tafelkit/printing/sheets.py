"""Sheets as PDF, true to the millimetre: cards, posters and forms.

They are tagged and complete like the reports, so that they too can be read by anyone and kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from tafelkit import __version__
from tafelkit.domain.drawing.marks import Mark, Words
from tafelkit.domain.drawing.tokens import Palette
from tafelkit.domain.kit import Rectangle
from tafelkit.domain.sheets.sheet import Piece, Sheet
from tafelkit.domain.texts import LanguageCode
from tafelkit.printing.fonts import fonts
from tafelkit.printing.painting import Painter
from tafelkit.printing.styles import LOCALES, MM
from tafelkit.printing.tagged import Artifact, Canvas, Tag, list_tag

_ROLES = {"title": "H1", "heading": "H2", "text": "P"}


def write_sheets(
    sheets: Iterable[Sheet],
    out: BinaryIO,
    *,
    title: str,
    language: LanguageCode,
    colours: Palette,
    folder: Path,
    made_at: datetime,
) -> None:
    """Write sheets to `out`, a page each; `folder` holds the fonts."""
    faces = fonts(folder)
    canvas = Canvas(
        out,
        lang=LOCALES[language],
        made_at=made_at,
        pageCompression=1,
        initialFontName=faces.name("regular"),
    )
    canvas.setTitle(title)
    canvas.setCreator(f"tafelkit {__version__}")
    press = _Press(canvas, Painter(canvas, colours, faces))
    for sheet in sheets:
        press.draw_sheet(sheet)
    canvas.save()


class _Press:
    """Draws one sheet after the other; a list may go on on the next."""

    def __init__(self, canvas: Canvas, painter: Painter) -> None:
        self._canvas = canvas
        self._painter = painter
        self._list: Tag | None = None

    def draw_sheet(self, sheet: Sheet) -> None:
        """A page with all its pieces."""
        canvas = self._canvas
        canvas.setPageSize((sheet.width * MM, sheet.height * MM))
        canvas.setTrimBox(_corners(sheet, sheet.trim) if sheet.trim else None)
        canvas.setBleedBox(_corners(sheet, sheet.bleed) if sheet.bleed else None)
        if sheet.bookmark:
            key = f"sheet-{canvas.getPageNumber()}"
            canvas.bookmarkPage(key)
            canvas.addOutlineEntry(sheet.bookmark, key)
        canvas.saveState()
        canvas.translate(0, sheet.height * MM)
        for piece in sheet.pieces:
            self._draw_piece(piece)
        canvas.restoreState()
        canvas.showPage()

    def _draw_piece(self, piece: Piece) -> None:
        canvas = self._canvas
        lang = LOCALES[piece.language] if piece.language else ""
        if piece.role == "ornament":
            with canvas.artifact(Artifact("Layout")):
                self._draw_marks(piece, piece.marks)
            return
        if piece.role == "item":
            self._draw_item(piece, lang)
            return
        self._list = None
        if piece.role == "figure":
            x, y, width, height = piece.area
            box = (x * MM, -(y + height) * MM, (x + width) * MM, -y * MM)
            with canvas.inside(Tag("Figure", alt=piece.words, lang=lang), box=box):
                self._draw_marks(piece, piece.marks)
        else:
            with canvas.inside(Tag(_ROLES[piece.role], lang=lang)):
                self._draw_marks(piece, piece.marks)

    def _draw_item(self, piece: Piece, lang: str) -> None:
        label = piece.marks[0]
        assert isinstance(label, Words)
        numbered = label.text[:1].isdecimal()
        self._list = self._list or list_tag("Decimal" if numbered else "None")
        item = Tag("LI", self._list, lang=lang)
        with self._canvas.inside(Tag("Lbl", item)):
            self._draw_marks(piece, (label,))
        with self._canvas.inside(Tag("LBody", item)):
            self._draw_marks(piece, piece.marks[1:])

    def _draw_marks(self, piece: Piece, marks: Sequence[Mark]) -> None:
        if piece.clip is None:
            self._painter.draw(marks)
            return
        x, y, width, height = piece.clip
        canvas = self._canvas
        canvas.saveState()
        window = canvas.beginPath()
        window.rect(x * MM, -(y + height) * MM, width * MM, height * MM)
        canvas.clipPath(window, stroke=0, fill=0)
        self._painter.draw(marks)
        canvas.restoreState()


def _corners(sheet: Sheet, area: Rectangle) -> tuple[float, float, float, float]:
    """An area of the sheet as a page's box: left, foot, right and top, in points."""
    x, y, width, height = area
    top = sheet.height
    return (x * MM, (top - y - height) * MM, (x + width) * MM, (top - y) * MM)
