"""Sheets as PDF, true to the millimetre: cards, posters and forms.

They are tagged and complete like the reports, so that they too can be read by anyone and kept.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from tafelkit import __version__
from tafelkit.domain.drawing.tokens import Palette
from tafelkit.domain.kit import Rectangle
from tafelkit.domain.sheets.sheet import Piece, Sheet
from tafelkit.domain.texts import LanguageCode
from tafelkit.printing.fonts import fonts
from tafelkit.printing.painting import Painter
from tafelkit.printing.styles import LOCALES, MM
from tafelkit.printing.tagged import Artifact, Canvas, Tag

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
    painter = Painter(canvas, colours, faces)
    for sheet in sheets:
        _draw_sheet(canvas, painter, sheet)
    canvas.save()


def _draw_sheet(canvas: Canvas, painter: Painter, sheet: Sheet) -> None:
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
        _draw_piece(canvas, painter, piece)
    canvas.restoreState()
    canvas.showPage()


def _draw_piece(canvas: Canvas, painter: Painter, piece: Piece) -> None:
    lang = LOCALES[piece.language] if piece.language else ""
    if piece.role == "ornament":
        with canvas.artifact(Artifact("Layout")):
            _draw_marks(canvas, painter, piece)
    elif piece.role == "figure":
        x, y, width, height = piece.area
        box = (x * MM, -(y + height) * MM, (x + width) * MM, -y * MM)
        with canvas.inside(Tag("Figure", alt=piece.words, lang=lang), box=box):
            _draw_marks(canvas, painter, piece)
    else:
        with canvas.inside(Tag(_ROLES[piece.role], lang=lang)):
            _draw_marks(canvas, painter, piece)


def _draw_marks(canvas: Canvas, painter: Painter, piece: Piece) -> None:
    if piece.clip is None:
        painter.draw(piece.marks)
        return
    x, y, width, height = piece.clip
    canvas.saveState()
    window = canvas.beginPath()
    window.rect(x * MM, -(y + height) * MM, width * MM, height * MM)
    canvas.clipPath(window, stroke=0, fill=0)
    painter.draw(piece.marks)
    canvas.restoreState()


def _corners(sheet: Sheet, area: Rectangle) -> tuple[float, float, float, float]:
    """An area of the sheet as a page's box: left, foot, right and top, in points."""
    x, y, width, height = area
    top = sheet.height
    return (x * MM, (top - y - height) * MM, (x + width) * MM, (top - y) * MM)
