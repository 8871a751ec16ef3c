"""A report as PDF: A4, with bookmarks and metadata, the same bytes for the same content.

It is tagged, so that it can be read by anyone, and complete, so that it can be kept.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from reportlab.pdfgen import canvas as pdfgen
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
from tafelkit.printing.text_block import ContentsBlock, TextBlock
from tafelkit.verslag.tree import Verslag, said


def write_pdf(verslag: Verslag, out: BinaryIO, folder: Path, made_at: datetime) -> None:
    """Write a report to `out`; `folder` holds the fonts, `made_at` goes into its metadata."""
    faces = fonts(folder)
    foot = _Foot(verslag, faces)
    out.write(_set(verslag, faces, partial(_Pages, foot=foot, made_at=made_at)))


def _set(verslag: Verslag, faces: Fonts, maker: Callable[..., Any]) -> bytes:
    """The report on such pages; its pages are counted first where its contents name them."""
    story = story_of(verslag, faces)
    contents = [block for block in story if isinstance(block, ContentsBlock)]
    if contents:
        pages = _counted(verslag, story)
        for block in contents:
            block.say(pages)
    written = BytesIO()
    _book(verslag, written).build(story, canvasmaker=maker)
    return written.getvalue()


def _counted(verslag: Verslag, story: Sequence[Flowable]) -> dict[str, int]:
    """On which page each chapter begins: the story finds its pages, and nothing is drawn."""
    book = _book(verslag, BytesIO(), _CountedFrame)
    book.counts = True
    book.build([*story], canvasmaker=pdfgen.Canvas)
    for flowable in story:
        # ReportLab remembers by this what did not fit on one page, and refuses it the next time.
        vars(flowable).pop("_postponed", None)
    return book.chapters


class _CountedFrame(Frame):  # type: ignore[misc]  # ReportLab has no types
    """A frame that finds room for what flows, and draws none of it."""

    def add(self, flowable: Flowable, canv: Any, trySplit: int = 0) -> int:  # noqa: N803
        """Find room for it."""
        flowable.drawOn = _drawn_nowhere
        try:
            return int(super().add(flowable, canv, trySplit))
        finally:
            del flowable.drawOn


def _drawn_nowhere(*_place: Any, **_room: Any) -> None:
    """Draw nothing."""


class _Book(BaseDocTemplate):  # type: ignore[misc]  # ReportLab has no types
    """Pages of text; a figure with a page of its own follows the page that refers to it.

    One that `counts` gives every figure its page and leaves it empty.
    """

    counts = False

    def beforeDocument(self) -> None:  # noqa: N802  # ReportLab's name
        """Begin with no figures in wait; what is only counted is not written."""
        self._doSave = not self.counts
        self._waiting: list[FigurePage] = []
        self.chapters: dict[str, int] = {}

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802  # ReportLab's name
        """Remember a figure until the page is full, and where a chapter begins."""
        if isinstance(flowable, FigurePage):
            self._waiting.append(flowable)
        elif isinstance(flowable, TextBlock) and flowable.entry and flowable.entry.level == 1:
            # Not the own `page`, which takes no notice of the pages of figures.
            self.chapters[flowable.anchor] = self.canv.getPageNumber()

    def handle_pageEnd(self) -> None:  # noqa: N802  # ReportLab's name
        """End the page, and give the figures theirs."""
        super().handle_pageEnd()
        for figure in self._waiting:
            if self.counts:
                self.canv.showPage()
            else:
                figure.draw_page(self.canv)
        self._waiting.clear()


def _book(verslag: Verslag, out: BinaryIO, frame: type[Frame] = Frame) -> _Book:
    # Canvas and template each have a say in the metadata; the template speaks last.
    known = verslag.metadata
    page = PageTemplate(
        frames=[
            frame(
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
