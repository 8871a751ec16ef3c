"""Making tagged PDFs for the tests, and checking them with an independent validator."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from textwrap import dedent
from typing import Any

import page as validation
from reportlab.graphics.shapes import Drawing, Rect, String
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.styles import ParagraphStyle
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.platypus import BaseDocTemplate, Frame, PageTemplate
from reportlab.platypus.flowables import Flowable

from tafelkit.bootstrap import resources
from tafelkit.printing.tagged import Artifact, Canvas, Paragraph, Tag
from tests.printing.tagged.reading import Annotation, Node, Tagged

FONTS = resources() / "fonts"
PROFILES = (validation.ValidationProfile.PDF_UA_1, validation.ValidationProfile.PDF_A_2A)
PROSE = (
    "De verantwoordelijkheid voor betrouwbaarheid en samenwerkingsverbanden ligt bij de "
    "burgerbegroting van overheidsorganisaties, en niet bij het bewonersinitiatief alleen. "
)


def font(name: str, file: str) -> str:
    """A font by name, registered once."""
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont(name, str(FONTS / file), asciiReadable=0))
    return name


SANS = font("Sans", "SourceSansPro-Regular.ttf")
BOLD = font("Sans bold", "SourceSansPro-Bold.ttf")
SYMBOLS = font("Symbols", "TafelkitSymbols-Regular.ttf")
pdfmetrics.registerFontFamily(SANS, normal=SANS, bold=BOLD, italic=SANS, boldItalic=BOLD)

TEXT = ParagraphStyle(
    "text", fontName=SANS, bulletFontName=SANS, fontSize=11, leading=15, spaceAfter=6
)
JUSTIFIED = ParagraphStyle("justified", TEXT, alignment=TA_JUSTIFY, hyphenationLang="nl_NL")
TITLE = ParagraphStyle("title", TEXT, fontName=BOLD, fontSize=16, leading=20)
ITEM = ParagraphStyle("item", TEXT, leftIndent=15)
INNER_ITEM = ParagraphStyle("inner item", TEXT, leftIndent=30, bulletIndent=15)
GRID = [("FONT", (0, 0), (-1, -1), SANS), ("GRID", (0, 0), (-1, -1), 0.5, "grey")]


def said(text: str, style: Any = TEXT, **known: Any) -> Paragraph:
    return Paragraph(text, style, **known)


def foot(canvas: Canvas, _template: Any) -> None:
    with canvas.artifact(Artifact("Pagination", "Footer")):
        canvas.setFont(SANS, 8)
        canvas.drawString(72, 30, f"bladzijde {canvas.getPageNumber()}")
    canvas.line(72, 40, 300, 40)


def made(story: Sequence[Flowable], *, columns: int = 1, **known: Any) -> bytes:
    """A document of flowables, with a foot on each page."""
    out = io.BytesIO()
    known = {"title": "Proef & toets", "author": "Wij", "lang": "nl-NL"} | known
    template = BaseDocTemplate(out, pagesize=(420, 595), **known)
    width = 340 / columns
    frames = [Frame(40 + n * width, 60, width, 500) for n in range(columns)]
    template.addPageTemplates([PageTemplate(frames=frames, onPage=foot)])
    template.multiBuild(list(story), canvasmaker=Canvas)
    return out.getvalue()


def drawn(draw: Callable[[Canvas], None], **known: Any) -> bytes:
    """A document of what a function draws."""
    out = io.BytesIO()
    canvas = Canvas(out, **({"lang": "en", "invariant": 1} | known))
    canvas.setTitle("A drawing")
    canvas.setFont(SANS, 11)
    draw(canvas)
    canvas.save()
    return out.getvalue()


def failures(pdf: bytes, folder: Path, *, is_good: bool = True) -> list[str]:
    """What the validator finds wrong by either standard.

    With TAFELKIT_PDFS the file is also put there, for veraPDF (`make verapdf`): below `good`, or
    below `broken` if it is meant to be wrong.
    """
    path = folder / "checked.pdf"
    path.write_bytes(pdf)
    if kept := os.environ.get("TAFELKIT_PDFS"):
        place = Path(kept) / ("good" if is_good else "broken")
        place.mkdir(parents=True, exist_ok=True)
        number = len(list(place.glob(f"{folder.name}-*")))
        (place / f"{folder.name}-{number}.pdf").write_bytes(pdf)
    reports = [validation.validate_pdf(str(path), profile=profile) for profile in PROFILES]
    return [str(failure) for report in reports for failure in report.failures]


def read(pdf: bytes) -> Tagged:
    """The structure of a document, seen to be whole: all that is painted is in it or is none."""
    tagged = Tagged(pdf)
    assert tagged.loose() == []
    owners = [[id(owner) for owner in page] for page in tagged.numbered()]
    numbers = [sum("MCID" in m.properties for m in page.marks) for page in tagged.contents]
    assert [len(page) for page in owners] == numbers
    return tagged


def replaced(pdf: bytes, what: str, by: str) -> bytes:
    """The file with something in it replaced, padded so that all else stays in its place."""

    def padded(found: re.Match[bytes]) -> bytes:
        assert len(by) <= len(found[0])
        return by.encode("latin-1").ljust(len(found[0]))

    broken, times = re.subn(what.encode("latin-1"), padded, pdf, flags=re.DOTALL)
    assert times > 0, f"there is no {what}"
    return broken


def checked(story: list[Flowable], folder: Path, columns: int = 1) -> Tagged:
    """The structure of a story that both standards allow, twice the same."""
    pdf = made(story, columns=columns)
    assert failures(pdf, folder) == []
    return read(pdf)


def outline(text: str) -> str:
    return dedent(text).strip()


def picture() -> Drawing:
    drawing = Drawing(200, 60)
    drawing.add(Rect(10, 10, 80, 40))
    drawing.add(String(20, 20, "kaart", fontName=SANS))
    return drawing


def leads(link: Node) -> list[str]:
    """What a link says of where it leads, once for each of its areas."""
    entries = [kid.entries for kid in link.kids if isinstance(kid, Annotation)]
    return [entry["Contents"].decode("latin-1") for entry in entries]


def words(canvas: Canvas, text: str, y: float = 700) -> None:
    canvas.setFont(SANS, 11)
    canvas.drawString(72, y, text)


def draws(text: str, font: str = SANS) -> Callable[[Canvas], None]:
    def draw(canvas: Canvas) -> None:
        with canvas.inside(Tag("P")):
            canvas.setFont(font, 11)
            canvas.drawString(0, 0, text)

    return draw
