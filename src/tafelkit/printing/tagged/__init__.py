"""Accessible documents that can be kept, straight from ReportLab.

What is drawn on this `Canvas` becomes a tagged PDF 1.7 that is PDF/UA-1 and PDF/A-2a at once,
without a second pass. Platypus works as ever:

    from reportlab.platypus import SimpleDocTemplate
    from tafelkit.printing import tagged

    pdfmetrics.registerFont(TTFont("Serif", "Serif.ttf"))
    style = ParagraphStyle("text", fontName="Serif")
    SimpleDocTemplate("out.pdf", title="Minutes", lang="en-GB").build(
        [
            tagged.Heading("Minutes", style),
            tagged.Paragraph('About <lang code="nl">de menselijke maat</lang>.', style),
            tagged.Table([["Card", "Times"], ["trust", "9"]], style=grid, header_columns=1),
            tagged.Figure(drawing, alt="Nine cards lie in the zone of values."),
        ],
        canvasmaker=tagged.Canvas,
    )

and flowables of one's own draw `with canvas.inside(Tag("P")):` or `with canvas.artifact():`,
and phrases `with text.inside(Tag("Span", lang="nl")):`. What cannot be made accessible as it is
(no title, no language, a text that is nothing, a figure without words, a font that is not in the
file) raises a `TaggingError` that says what to do. The room needs ReportLab alone.
"""

from tafelkit.printing.tagged.canvas import Canvas
from tafelkit.printing.tagged.containers import listed, within
from tafelkit.printing.tagged.contents import Contents
from tafelkit.printing.tagged.figures import Decoration, Figure
from tafelkit.printing.tagged.paragraphs import Heading, Paragraph, note
from tafelkit.printing.tagged.tables import Table
from tafelkit.printing.tagged.tags import (
    Artifact,
    DividedWord,
    Tag,
    data_cell,
    header_cell,
    heading,
    list_tag,
)
from tafelkit.printing.tagged.text import Text
from tafelkit.printing.tagged.trouble import TaggingError

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
