from __future__ import annotations

from pathlib import Path

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFString

from tafelkit.printing.tagged import (
    Canvas,
    Tag,
)
from tafelkit.printing.tagged.links import complete
from tests.printing.tagged.making import (
    drawn,
    failures,
    read,
    words,
)
from tests.printing.tagged.reading import Annotation


def test_links_say_where_they_lead(tmp_path: Path) -> None:
    def draw(canvas: Canvas) -> None:
        with canvas.inside(Tag("P")), canvas.inside(Tag("Link", leads="The film")):
            words(canvas, "the film")
            canvas.linkURL("https://example.org/", (72, 690, 120, 710))
        with canvas.inside(Tag("P")):
            words(canvas, "and here", 680)
            canvas.linkRect("Here", "here", (72, 670, 120, 690))
            canvas.linkURL("https://example.org/two", (72, 670, 120, 690))
        canvas.bookmarkPage("here")

    pdf = drawn(draw)
    assert failures(pdf, tmp_path) == []
    found = [
        text
        for link in read(pdf).document.all("Link")
        for kid in link.kids
        if isinstance(kid, Annotation)
        for text in [kid.entries["Contents"]]
    ]
    assert found == [b"The film", b"Here", b"https://example.org/two"]


def test_a_link_without_words_is_called_after_its_place() -> None:
    link = PDFDictionary({"Subtype": "/Link", "Contents": PDFString(""), "Dest": None})
    complete(link, "", 7)
    assert link["Contents"].s == "link" and (link["F"], link["StructParent"]) == (4, 7)
    complete(link, "De film", 7)
    assert link["Contents"].s == "De film"
    complete(link, "", 7)
    assert link["Contents"].s == "De film"
