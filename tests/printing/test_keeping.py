"""What stays together on a page, whatever stands above it."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reportlab.platypus.flowables import CondPageBreak

from tafelkit.printing import styles
from tafelkit.printing.story import story_of
from tafelkit.printing.text_block import TextBlock
from tafelkit.verslag import tree as t
from tests.printing.paper import pages_of, pdf_of, squeezed, the_fonts
from tests.printing.reports import PROSE, a_report, a_table, item, paragraph
from tests.verslag.reading import words

MOTIVATION = "De buurvrouw belde. " + PROSE
DEEL = t.Heading(1, t.said("Deel"))
PICK = t.LabelledList((item("A · meer", MOTIVATION),))
CARD: tuple[t.Block, ...] = (
    t.Heading(2, t.said("vertrouwen")),
    paragraph("Wat vertrouwen is.", "detail"),
    PICK,
)


def page_with(pages: list[str], text: str) -> str:
    (found,) = [page for page in pages if text in page]
    return found


def after(lines: int, *blocks: t.Block) -> list[str]:
    above = (paragraph(f"Regel {n}.") for n in range(lines))
    return pages_of(pdf_of(a_report((DEEL, *above, *blocks))))


@pytest.mark.parametrize("lines", range(14, 27))
def test_a_heading_goes_with_two_lines_of_what_it_heads(lines: int) -> None:
    blocks = (
        t.Heading(1, t.said("Hoofdstuk"), "1"),
        t.Heading(2, t.said("Paragraaf")),
        paragraph(MOTIVATION * 2),
    )
    page = page_with(after(lines, *blocks), "Hoofdstuk")
    assert "Paragraaf" in page and "De buurvrouw" in page
    assert len(page[page.index("De buurvrouw") :].splitlines()) >= 2


@pytest.mark.parametrize("lines", range(14, 27))
def test_what_a_card_means_goes_with_what_was_said_of_it(lines: int) -> None:
    page = page_with(after(lines, *CARD), "Wat vertrouwen is.")
    assert "vertrouwen" in page and "De buurvrouw" in page


@pytest.mark.parametrize("lines", range(14, 27))
def test_a_single_line_goes_with_the_next(lines: int) -> None:
    calls = t.NumberedList((item("1", "Kom terug."), item("2", "Blijf.")))
    page = page_with(after(lines, t.Heading(2, t.said("Oproepen")), calls), "Oproepen")
    assert "Kom terug." in page and "Blijf." in page


@pytest.mark.parametrize("lines", range(8, 27))
def test_a_short_table_stands_on_one_page_with_its_heading(lines: int) -> None:
    page = page_with(after(lines, t.Heading(2, t.said("Telling")), a_table(9)), "Telling")
    assert "Wat geteld is" in page and "rij 8" in page and "Geteld is wat" in page


@pytest.mark.parametrize("lines", range(14, 27))
def test_a_short_section_stands_whole_on_one_page(lines: int) -> None:
    facts = t.LabelledList(tuple(item(f"Feit {n}", f"Waarde {n}.") for n in range(5)))
    page = page_with(after(lines, t.Heading(1, t.said("Over deze tafel")), facts), "Over deze")
    assert "Waarde 4." in page


def test_headings_in_a_row_ask_for_room_once() -> None:
    blocks = (t.Heading(1, t.said("Een")), t.Heading(2, t.said("Twee")), paragraph(PROSE))
    story = story_of(a_report(blocks), the_fonts())
    assert sum(isinstance(block, CondPageBreak) for block in story) == 1


def test_headings_without_anything_below_them_stand_where_they_are() -> None:
    blocks = tuple(t.Heading(2, t.said(f"Kop {n}")) for n in range(60))
    assert "Kop 59" in pages_of(pdf_of(a_report((DEEL, *blocks))))[-1]


@pytest.mark.parametrize(
    "blocks",
    [
        (t.Heading(1, t.said("Kaart")), *(paragraph(f"Uitleg {n}.", "detail") for n in range(200))),
        tuple(paragraph("onwaarschijnlijkheidsberekening" * 30) for _ in range(9)),
        (paragraph("zonderspatie" * 900),),
    ],
    ids=["details", "divided words", "one word"],
)
def test_what_no_page_could_hold_goes_on_on_the_next(blocks: tuple[t.Block, ...]) -> None:
    report = a_report(blocks)
    told = squeezed("".join(_without_foot(page) for page in pages_of(pdf_of(report))))
    for line in words(report).splitlines():
        assert squeezed(line) in told, line[:80]


WORDS = st.sampled_from(
    ["verantwoordelijkheidsgevoel", "samenwerkingsverbanden", "en", "de", "burgerbegroting"]
)


@settings(max_examples=25)
@given(st.lists(st.lists(WORDS, min_size=1, max_size=120), min_size=1, max_size=12))
def test_no_page_ends_within_a_word(texts: list[list[str]]) -> None:
    pages = pages_of(pdf_of(a_report(tuple(paragraph(" ".join(text)) for text in texts))))
    for page in pages:
        last = _without_foot(page).rstrip()[-1:]
        assert last.isalpha() or last in ".)", last


def test_a_label_that_no_page_could_hold_goes_on_on_the_next() -> None:
    pages = pages_of(pdf_of(a_report((t.LabelledList((item("Aa " * 900, "Kort."),)),))))
    assert len(pages) > 1
    assert sum(page.count("Aa") for page in pages) == 900


def test_rows_are_not_left_alone() -> None:
    for block in story_of(a_report((paragraph(PROSE * 9),)), the_fonts()):
        if isinstance(block, TextBlock) and len(block.rows) > 4:
            for room in range(0, 700, 7):
                parts = block.split(styles.WIDTH, room)
                assert all(len(part.rows) >= 2 for part in parts)  # type: ignore[attr-defined]


def _without_foot(page: str) -> str:
    return page[: page.rindex("Pagina ")]
