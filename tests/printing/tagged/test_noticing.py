"""A good file broken on purpose: the validator that the other tests trust notices each fault."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from reportlab.graphics.shapes import Drawing, Rect

from tafelkit.printing.tagged import Figure, Heading, Table, listed, note
from tests.printing.tagged.making import (
    GRID,
    ITEM,
    JUSTIFIED,
    PROSE,
    TEXT,
    TITLE,
    failures,
    made,
    replaced,
    said,
)


@cache
def a_good_file() -> bytes:
    drawing = Drawing(50, 20)
    drawing.add(Rect(0, 0, 50, 20))
    return made(
        [
            Heading("Verslag", TITLE),
            Heading("Deel", TITLE, level=2),
            said(
                f'{PROSE}<ref note="a">1</ref> <lang code="en">right to challenge</lang>.',
                JUSTIFIED,
            ),
            note("a", "1", 'Zie <a href="https://example.org/">daar</a>.', TEXT),
            *listed([[said("een", ITEM)], [said("twee", ITEM)]], ["1.", "2."], numbering="Decimal"),
            Table([["Kaart", "Aantal"], ["vertrouwen", "9"]], style=GRID, header_columns=1),
            Figure(drawing, "Een vak."),
            said("Slot."),
        ],
        pageCompression=0,
    )


def test_it_is_good(tmp_path: Path) -> None:
    assert failures(a_good_file(), tmp_path) == []


@pytest.mark.parametrize(
    ("what", "by"),
    [
        pytest.param(r"/Alt \(.*?\)", "", id="a figure without words"),
        pytest.param(r"/Lang \(nl-NL\)", "", id="no language"),
        pytest.param(r"/Marked true", "/Marked null", id="not marked"),
        pytest.param(r"/DisplayDocTitle true", "", id="title not shown"),
        pytest.param(r"/Scope /\w+", "", id="a header of nothing"),
        pytest.param(r"/S /H2", "/S /H4", id="a level skipped"),
        pytest.param(r"/P <</MCID \d+>> BDC", "/P BMC", id="text outside the structure"),
        pytest.param(r"/OutputIntents \d+ 0 R", "", id="no output intent"),
        pytest.param(r"/ID \(note-\d+\)", "", id="a note without an id"),
        pytest.param(r"/Contents \(daar\)", "", id="a link without words"),
        pytest.param(r"/StructParent \d+", "", id="a link outside the structure"),
        pytest.param(r"/F 4 ", "", id="a link that is not printed"),
        pytest.param(r"/Tabs /S", "", id="no order for the Tab key"),
        pytest.param(r"/S /LBody", "/S /P", id="a list that is none"),
        pytest.param(r"/S /TR", "/S /P", id="a row that is none"),
        pytest.param(r"/FontFile2 \d+ 0 R", "", id="a font that is not in the file"),
        pytest.param(r"/ToUnicode \d+ 0 R", "", id="codes that say nothing"),
        pytest.param(r"<pdfuaid:part>1</pdfuaid:part>", "", id="PDF/UA not named"),
        pytest.param(r"<pdfaid:part>2</pdfaid:part>", "", id="PDF/A not named"),
        pytest.param(r"<pdf:Keywords>", "<pdf:Keyvords>", id="metadata that differ"),
        pytest.param(r"\r\nendstream", "endstream", id="no line end after a stream"),
        pytest.param(r"/StructTreeRoot \d+ 0 R", "", id="no structure"),
    ],
)
def test_it_is_noticed(tmp_path: Path, what: str, by: str) -> None:
    assert failures(replaced(a_good_file(), what, by), tmp_path, is_good=False) != []


@pytest.mark.skipif(shutil.which("pdfinfo") is None, reason="needs poppler's pdfinfo")
def test_another_reader_finds_the_same_order(tmp_path: Path) -> None:
    path = tmp_path / "good.pdf"
    path.write_bytes(a_good_file())
    done = subprocess.run(
        ["pdfinfo", "-struct-text", path], capture_output=True, text=True, check=True
    )
    texts = [line.strip()[1:-1] for line in done.stdout.splitlines() if '"' in line]
    told = "".join(texts).replace("\u00ad", "")
    expected = [
        "Verslag Deel",
        PROSE + "1 right to challenge.",
        "1 Zie daar.",
        "1.een 2.twee",
        "KaartAantalvertrouwen9Slot.",
    ]
    assert told.split() == " ".join(expected).split()
