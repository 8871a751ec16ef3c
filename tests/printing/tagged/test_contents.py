from __future__ import annotations

from pathlib import Path

from reportlab.platypus.flowables import Flowable

from tafelkit.printing.tagged import (
    Contents,
    Heading,
)
from tests.printing.tagged.making import (
    ITEM,
    PROSE,
    TEXT,
    TITLE,
    checked,
    said,
)
from tests.printing.tagged.reading import Annotation


def test_contents(tmp_path: Path) -> None:
    long_title = "Een hoofdstuk met een titel die langer is dan er op een regel past, " * 2
    story: list[Flowable] = [
        said("Inhoud"),
        Contents([TEXT, ITEM]),
        Heading("Verslag", TITLE),
        said(PROSE * 20),
        Heading(long_title, TITLE, level=2),
        Heading("Slot", TITLE, level=2),
        Heading("Bijlage", TITLE),
    ]
    tagged = checked(story, tmp_path)
    contents = tagged.document.all("TOC")[0]
    assert [link.text for link in contents.all("Link")] == [
        "Verslag 1",
        f"{long_title.strip()} 3",
        "Slot 3",
        "Bijlage 3",
    ]
    assert [node.role for node in contents.nodes] == ["TOCI", "TOC", "TOCI"]
    for link in contents.all("Link"):
        (target,) = [kid.entries["Dest"] for kid in link.kids if isinstance(kid, Annotation)]
        assert f"{tagged.page_refs.index(target[0]) + 1}" == link.text.split()[-1]


def test_contents_over_pages(tmp_path: Path) -> None:
    headings = [Heading(f"Kop {n}", TITLE) for n in range(60)]
    tagged = checked([Contents([TEXT]), *headings], tmp_path)
    assert len(tagged.document.one("TOC").nodes) == 60


def test_contents_of_nothing(tmp_path: Path) -> None:
    assert checked([Contents([TEXT]), said("x")], tmp_path).text.strip() == "x"
