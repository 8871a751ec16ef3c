from __future__ import annotations

from pathlib import Path

from tests.printing.tagged.making import (
    PROSE,
    checked,
    leads,
    outline,
    said,
)
from tests.printing.tagged.reading import Annotation


def test_links(tmp_path: Path) -> None:
    long_link = f'<a href="#slot">{PROSE}</a>'
    story = [
        said(
            f'Zie <a href="https://example.org/?a=(1)">de <b>film</b></a> of {long_link} en door.'
        ),
        said('<a href="https://example.org/" title="De hele film">alles</a>'),
        said('<a name="slot"/>Slot.'),
    ]
    tagged = checked(story, tmp_path)
    first, second, third = tagged.document.all("Link")
    assert [first.text, second.text, third.text.strip()] == ["de film", PROSE, "alles"]
    assert [leads(link) for link in (first, third)] == [["de film"], ["De hele film"]]
    assert len(leads(second)) > 1  # an area a line
    targets = [a.entries["A"]["URI"] for a in first.kids if isinstance(a, Annotation)]
    assert targets == [b"https://example.org/?a=(1)"]
    for page in tagged.pages:
        for reference in page["Annots"]:
            annotation = tagged.file.get(reference)
            assert annotation["F"] == 4
            assert "Rect" in annotation


def test_phrases(tmp_path: Path) -> None:
    text = (
        'Het <lang code="en">right to <b>challenge</b></lang>, <quote>zei ze</quote>, '
        '<a href="https://example.org/"><lang code="fr">en détail</lang></a> in <code>x</code>.'
    )
    tagged = checked([said(text)], tmp_path)
    assert tagged.text.strip() == ("Het right to challenge, zei ze, en détail in x.")
    assert tagged.document.outline() == outline("""
        Document
          P
            Span 'right to challenge'
            Quote 'zei ze'
            Link
              Span 'en détail'
            Code 'x'
        """)
    assert [span.string("Lang") for span in tagged.document.all("Span")] == ["en", "fr"]
