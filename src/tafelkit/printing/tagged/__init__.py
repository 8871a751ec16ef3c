"""Accessible documents that can be kept, straight from ReportLab.

What is drawn on this `Canvas` becomes a tagged PDF 1.7 that is PDF/UA-1 and PDF/A-2a at once,
without a second pass. The room needs ReportLab alone: any project can have a copy of this folder,
under any name. Platypus works as ever, with these flowables instead of its own:

    import tagged
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics, ttfonts
    from reportlab.platypus import SimpleDocTemplate

    pdfmetrics.registerFont(ttfonts.TTFont("Serif", "Serif.ttf"))
    text = ParagraphStyle("text", fontName="Serif", bulletFontName="Serif", leftIndent=12)
    grid = [("FONT", (0, 0), (-1, -1), "Serif")]
    story = [
        tagged.Heading("Minutes", text),
        tagged.Paragraph('About <lang code="nl">de menselijke maat</lang>.', text),
        *tagged.listed([[tagged.Paragraph("Trust grows.", text)]], ["1."], numbering="Decimal"),
        tagged.Table([["Card", "Times"], ["trust", "9"]], style=grid),
    ]
    book = SimpleDocTemplate("minutes.pdf", title="Minutes", lang="en-GB")
    book.build(story, canvasmaker=tagged.Canvas)

How it works, a module a step: content carries `tags` (what it is); drawing it makes `elements` of
one document's `structure`, and leaves boundaries in the page, which `marking` turns into marks when
the page is full; `document` writes the file without ReportLab's faults. `paragraphs`, `tables`,
`figures`, `containers` and `contents` are the flowables.

A `Figure` takes any flowable, and `alt`: what it says. Flowables of one's own draw
`with canvas.inside(Tag("P")):` or `with canvas.artifact():`, and phrases
`with text.inside(Tag("Span", lang="nl")):`. What cannot be made accessible as it is (no title, no
language, a text that is nothing, a figure without words, a font that is not in the file, a text
that is too long for a file) raises a `TaggingError` that says what to do. Not there: forms,
annotations other than links, and text from right to left.
"""

from .canvas import Canvas
from .containers import listed, within
from .contents import Contents
from .figures import Decoration, Figure
from .paragraphs import Heading, Paragraph, note
from .tables import Table
from .tags import (
    Artifact,
    DividedWord,
    Tag,
    data_cell,
    header_cell,
    heading,
    list_tag,
)
from .text import Text
from .trouble import TaggingError

__all__ = [
    "Artifact",
    "Canvas",
    "Contents",
    "Decoration",
    "DividedWord",
    "Figure",
    "Heading",
    "Paragraph",
    "Table",
    "Tag",
    "TaggingError",
    "Text",
    "data_cell",
    "header_cell",
    "heading",
    "list_tag",
    "listed",
    "note",
    "within",
]
