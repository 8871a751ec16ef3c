from typing import Any

import pytest
from reportlab.platypus.flowables import Flowable

from tafelkit.printing import styles
from tafelkit.printing.story import story_of
from tafelkit.printing.table_block import TableBlock
from tafelkit.verslag import tree as t
from tests.printing.paper import pages_of, pdf_of, squeezed, the_fonts
from tests.printing.reports import a_report, a_table


def the_block(table: t.Table) -> TableBlock:
    story = story_of(a_report((table,)), the_fonts())
    return next(block for block in story if isinstance(block, TableBlock))


def height(block: Flowable) -> float:
    return float(block.wrap(styles.WIDTH, styles.HEIGHT)[1])


def test_a_long_table_repeats_its_header_and_keeps_its_notes_at_the_end() -> None:
    pages = pages_of(pdf_of(a_report((a_table(80),))))
    assert len(pages) == 3
    assert all("Kop 1" in page for page in pages)
    assert ["Wat geteld is" in page for page in pages] == [True, False, False]
    assert ["Geteld is wat" in page for page in pages] == [False, False, True]
    told = squeezed("".join(pages))
    assert all(squeezed(f"rij {n}") in told for n in range(80))


@pytest.mark.parametrize("room", [70, 100, 200, 300, 650])
def test_no_last_row_stands_alone(room: float) -> None:
    block: Any = the_block(a_table(30))
    parts = block.split(styles.WIDTH, room)
    if parts:
        first, second = parts
        assert height(first) <= room
        assert len(second._rows) >= 2
        assert (*first._rows, *second._rows) == block._rows


def test_a_short_table_is_kept_whole() -> None:
    block = the_block(a_table(3))
    assert block.least() == height(block)
    assert block.split(styles.WIDTH, height(block) - 1) == []
    assert the_block(a_table(20)).least() < height(the_block(a_table(20)))


def test_a_cell_that_no_page_can_hold_goes_on_on_the_next() -> None:
    name = "hottentottententententoonstelling " * 200
    table = t.Table(
        header=(t.said("Kaart"), t.said("Totaal")),
        rows=((t.said(name), t.said("1")), (t.said("kort"), t.said("2"))),
        columns=t.figures_beside_names(1),
        caption=t.said("Wat geteld is"),
    )
    pages = pages_of(pdf_of(a_report((table,))))
    assert len(pages) > 2
    assert squeezed("".join(pages)).count("tentoonstelling") == 200
