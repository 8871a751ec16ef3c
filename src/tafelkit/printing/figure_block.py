"""Figures: within the text, or on a page of their own that lies on its side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus.flowables import Flowable

from tafelkit.printing.fonts import Fonts
from tafelkit.printing.painting import Painter
from tafelkit.printing.setting import Row, draw_row
from tafelkit.printing.styles import (
    HEIGHT,
    MARGIN_LEFT,
    MM,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    PLATE_HEIGHT,
    PLATE_TOP,
    PLATE_WIDTH,
    WIDTH,
)
from tafelkit.printing.tagged import Tag
from tafelkit.printing.text_block import TextBlock, height_of
from tafelkit.verslag.tree import Figure


class FigureBlock(Flowable):  # type: ignore[misc]  # ReportLab has no types
    """A drawing within the text, and its caption."""

    def __init__(self, figure: Figure, caption: Sequence[Row], fonts: Fonts, tag: Tag) -> None:
        super().__init__()
        self.spaceBefore, self.spaceAfter = 12.0, 12.0
        self._figure, self._caption, self._fonts = figure, tuple(caption), fonts
        self._tag = tag
        scale = min(1.0, WIDTH / (figure.drawing.width * MM))
        # A figure is not cut, so it is at most as high as a page.
        self._scale = min(scale, HEIGHT * 0.8 / (figure.drawing.height * MM))

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """Its width and height."""
        drawn = self._figure.drawing.height * MM * self._scale
        self.width, self.height = width, drawn + self._caption[0].above + height_of(self._caption)
        return self.width, self.height

    def least(self) -> float:
        """All of it: a figure is not cut."""
        return self.wrap(WIDTH, HEIGHT)[1]

    def draw(self) -> None:
        """Draw it with its lower left corner at the origin."""
        place = self.height, self._scale
        draw_figure(self.canv, self._figure, self._caption, self._fonts, self._tag, *place)


class FigurePage(TextBlock):
    """The line that refers to a figure on the next page, which lies on its side."""

    def __init__(
        self,
        line: TextBlock,
        figure: Figure,
        caption: Sequence[Row],
        fonts: Fonts,
        tag: Tag,
        plate: str,
    ) -> None:
        super().__init__(line.rows, after=line.spaceAfter)
        self._figure, self._caption, self._fonts = figure, tuple(caption), fonts
        self._tag, self._plate = tag, plate

    def split(self, _width: float, _height: float) -> list[Flowable]:
        """It stays whole."""
        return []

    def draw(self) -> None:
        """Draw the line; after it the figure is read."""
        super().draw()
        with self.canv.inside(self._tag):
            pass

    def draw_page(self, canvas: Any) -> None:
        """Draw the page on its side."""
        sheet = self._figure.drawing
        scale = min(PLATE_WIDTH / (sheet.width * MM), PLATE_HEIGHT / (sheet.height * MM))
        canvas.setPageSize((PAGE_HEIGHT, PAGE_WIDTH))
        canvas.bookmarkHorizontal(self._plate, 0, PAGE_WIDTH)
        canvas.saveState()
        canvas.translate(MARGIN_LEFT, 0)
        top = PAGE_WIDTH - PLATE_TOP
        draw_figure(canvas, self._figure, self._caption, self._fonts, self._tag, top, scale)
        canvas.restoreState()
        canvas.showPage()


def draw_figure(
    canvas: Any,
    figure: Figure,
    caption: Sequence[Row],
    fonts: Fonts,
    tag: Tag,
    top: float,
    scale: float,
) -> None:
    """Draw a figure from `top` down, and its caption under it."""
    width, height = figure.drawing.width * MM * scale, figure.drawing.height * MM * scale
    with canvas.inside(tag, box=(0, top - height, width, top)):
        canvas.saveState()
        canvas.translate(0, top)
        canvas.scale(scale, scale)
        Painter(canvas, figure.colours, fonts).draw(figure.drawing.marks)
        canvas.restoreState()
    top -= height
    for row in caption:
        top -= row.above
        draw_row(canvas, row, 0, top)
        top -= row.height
