"""A report as PDF: A4, with bookmarks and metadata, the same bytes for the same content.

It is tagged, so that it can be read by anyone, and complete, so that it can be kept.
"""

from __future__ import annotations

from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

from reportlab.platypus.doctemplate import BaseDocTemplate, PageTemplate
from reportlab.platypus.flowables import Flowable
from reportlab.platypus.frames import Frame

from tafelkit import __version__
from tafelkit.domain.texts import Language
from tafelkit.printing import styles as st
from tafelkit.printing.breaking import broken
from tafelkit.printing.figure_block import FigurePage
from tafelkit.printing.fonts import Fonts, fonts
from tafelkit.printing.setting import draw_line, stretches
from tafelkit.printing.story import story_of
from tafelkit.printing.tagged import Artifact, Canvas
from tafelkit.verslag.tree import Verslag, said


def write_pdf(verslag: Verslag, out: BinaryIO, folder: Path, made_at: datetime) -> None:
    """Write a report to `out`; `folder` holds the fonts, `made_at` goes into its metadata."""
    faces = fonts(folder)
    foot = _Foot(verslag, faces)
    _book(verslag, out).build(
        story_of(verslag, faces),
        canvasmaker=partial(_Pages, foot=foot, made_at=made_at),
    )


class _Book(BaseDocTemplate):  # type: ignore[misc]  # ReportLab has no types
    """Pages of text; a figure with a page of its own follows the page that refers to it."""

    def beforeDocument(self) -> None:  # noqa: N802  # ReportLab's name
        """Begin with no figures in wait."""
        self._waiting: list[FigurePage] = []

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802  # ReportLab's name
        """Remember a figure until the page is full."""
        if isinstance(flowable, FigurePage):
            self._waiting.append(flowable)

    def handle_pageEnd(self) -> None:  # noqa: N802  # ReportLab's name
        """End the page, and give the figures theirs."""
        super().handle_pageEnd()
        for figure in self._waiting:
            figure.draw_page(self.canv)
        self._waiting.clear()


def _book(verslag: Verslag, out: BinaryIO) -> _Book:
    # Canvas and template each have a say in the metadata; the template speaks last.
    known = verslag.metadata
    page = PageTemplate(
        frames=[
            Frame(
                st.MARGIN_LEFT,
                st.MARGIN_BOTTOM,
                st.WIDTH,
                st.HEIGHT,
                leftPadding=0,
                bottomPadding=0,
                rightPadding=0,
                topPadding=0,
            )
        ]
    )
    return _Book(
        out,
        pagesize=(st.PAGE_WIDTH, st.PAGE_HEIGHT),
        pageTemplates=[page],
        title=known.title,
        author=known.author,
        subject=known.subject,
        keywords=[known.status, known.edition],
        creator=f"tafelkit {__version__}",
        lang=st.LOCALES[verslag.language],
        pageCompression=1,
    )


class _Foot:
    """What runs along the foot of every page: its number, and what the report is."""

    def __init__(self, verslag: Verslag, faces: Fonts) -> None:
        self._verslag = verslag
        self._faces = faces

    def draw(self, canvas: Canvas, page: int, pages: int) -> None:
        """Draw the foot of a page."""
        say = Language(self._verslag.language).say
        number = say("Pagina {page} van {pages}", page=page, pages=pages)
        self._text(canvas, number, 0.0, st.SIDE - st.HANG)
        self._text(canvas, self._verslag.metadata.foot, st.SIDE, st.MEASURE)

    def _text(self, canvas: Canvas, text: str, x: float, measure: float) -> None:
        style = st.RUNNING
        baseline = st.FOOT
        for line in broken(
            stretches(said(text), style, self._verslag.language), measure, self._faces
        ):
            draw_line(canvas, line, st.MARGIN_LEFT + x, baseline)
            baseline -= style.leading


class _Pages(Canvas):
    """Pages whose feet are drawn when it is known how many there are."""

    def __init__(self, *args: Any, foot: _Foot, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._foot = foot

    def showPage(self) -> None:  # noqa: N802  # ReportLab's name
        """End a page, leaving room for its foot."""
        with self.artifact(Artifact("Pagination", "Footer")):
            self.doForm(_foot_of(self.getPageNumber()))
        super().showPage()

    def save(self) -> None:
        """Draw the feet and write the file."""
        pages = self.getPageNumber() - 1
        for page in range(1, pages + 1):
            self.beginForm(_foot_of(page))
            self._foot.draw(self, page, pages)
            self.endForm()
        super().save()


def _foot_of(page: int) -> str:
    return f"foot-{page}"
