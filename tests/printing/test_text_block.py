from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tafelkit.printing import styles
from tafelkit.printing.composing import Composer, labelled
from tafelkit.printing.text_block import TextBlock
from tafelkit.verslag.tree import said
from tests.printing.paper import the_fonts
from tests.printing.reports import PROSE, paragraph

COMPOSER = Composer(the_fonts(), "nl")
LEADING = styles.TEXT.leading


def a_block(*texts: str) -> TextBlock:
    return TextBlock(COMPOSER.blocks([paragraph(text) for text in texts], styles.SIDE))


def height(block: Any) -> float:
    return float(block.wrap(styles.WIDTH, styles.HEIGHT)[1])


def test_a_paragraph_of_three_lines_is_not_parted() -> None:
    block = a_block(PROSE)
    assert len(block.rows) == 3
    assert block.split(styles.WIDTH, 2.5 * LEADING) == []
    assert block.least() == height(block)


def test_no_single_line_stands_alone_on_either_page() -> None:
    block = a_block(PROSE * 3)
    lines = len(block.rows)
    assert block.least() == 2 * LEADING
    assert block.split(styles.WIDTH, 1.5 * LEADING) == []
    first, second = block.split(styles.WIDTH, (lines - 1) * LEADING)
    assert [len(part.rows) for part in (first, second)] == [lines - 2, 2]


def test_a_page_may_end_between_paragraphs_but_not_before_a_detail() -> None:
    apart = a_block("Een.", "Twee.")
    assert len(apart.split(styles.WIDTH, 1.2 * LEADING)) == 2
    rows = COMPOSER.blocks([paragraph("Een."), paragraph("Noemde ook.", "detail")], 0)
    assert TextBlock(rows).split(styles.WIDTH, 1.2 * LEADING) == []


def test_a_term_stays_with_what_explains_it() -> None:
    rows = COMPOSER.blocks([paragraph("regel ↔ mens", "term"), paragraph(PROSE * 2)], 0)
    assert TextBlock(rows).split(styles.WIDTH, 2.2 * LEADING) == []


def test_the_label_goes_with_the_first_line() -> None:
    long_word = "onwaarschijnlijkheidsberekening " * 3
    label = COMPOSER.label(long_word, styles.LABEL)
    assert len(label) > 1
    rows = labelled(COMPOSER.rows(said("Kort."), styles.TEXT, styles.SIDE), label, 0)
    assert len(rows) == len(label)
    assert [len(row.placed) for row in rows] == [2, *(1 for _ in label[1:])]


@given(st.lists(st.integers(1, 8), min_size=1, max_size=5), st.floats(10, 700))
def test_parting_keeps_every_row_in_order_and_within_the_page(
    lengths: list[int], room: float
) -> None:
    block = a_block(*(PROSE * length for length in lengths))
    parts = block.split(styles.WIDTH, room)
    if parts:
        first, second = parts
        assert (*first.rows, *second.rows) == block.rows
        assert height(first) <= room
        assert len(second.rows) >= 2 or second.rows[0].breaks


@pytest.mark.parametrize("text", ["漢" * 4000, "W" * 6000 + " en nog wat woorden" * 20])
def test_a_word_of_pages_goes_on_over_the_pages(text: str) -> None:
    rest: Any = a_block(text)
    rows, parted = rest.rows, []
    while height(rest) > styles.HEIGHT:
        part, rest = rest.split(styles.WIDTH, styles.HEIGHT)
        assert height(part) <= styles.HEIGHT
        parted += part.rows
    assert (*parted, *rest.rows) == rows and parted
