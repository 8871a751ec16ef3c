"""Cards on paper: measured, read, looked at and checked in the files that come out."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pypdfium2
import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.drawing.cards.format import LEAST_NAME_PT, LEAST_SENTENCE_PT
from tafelkit.domain.drawing.cards.front import name_words, sentence_words
from tafelkit.domain.drawing.tokens import LIGHT, with_suits
from tafelkit.domain.errors import Refusal
from tafelkit.domain.sheets.cards.check import check_cards
from tafelkit.domain.sheets.cards.drift import drift_sheets
from tafelkit.domain.sheets.cards.grid import grid_on
from tafelkit.domain.sheets.cards.order import CardsOrder
from tafelkit.domain.sheets.cards.sheets import SLUG, card_sheets
from tafelkit.domain.sheets.paper import PAPERS
from tafelkit.domain.sheets.sheet import Sheet
from tafelkit.printing.fitting import fits_in, fitted
from tafelkit.printing.sheets import write_sheets
from tafelkit.printing.styles import MM
from tests.builders import a_card, a_deck, a_kit, two
from tests.domain.sheets.cards.orders import EN, NL, an_order, kit_of, of_kit
from tests.printing.paper import FONTS, MADE_AT, compare_with_kept, pages_of, picture, the_fonts
from tests.printing.tagged.making import failures, read

KITS = kit_shelf().names()
_PATH = pypdfium2.raw.FPDF_PAGEOBJ_PATH
_TEXT = pypdfium2.raw.FPDF_PAGEOBJ_TEXT


def pdf_of(order: CardsOrder, sheets: Iterable[Sheet] | None = None) -> bytes:
    out = io.BytesIO()
    write_sheets(
        card_sheets(order) if sheets is None else sheets,
        out,
        title=order.title,
        language=order.language.code,
        colours=with_suits(LIGHT, order.kit.deck, dark=False),
        folder=FONTS,
        made_at=MADE_AT,
    )
    return out.getvalue()


@cache
def printed(order: CardsOrder) -> bytes:
    """What becomes of an order, made once for all that look at it."""
    return pdf_of(order)


def millimetres(page: Any, bounds: tuple[float, ...]) -> tuple[float, ...]:
    """Left, top, right and foot from the top left of the page."""
    left, foot, right, top = bounds
    height = page.get_height()
    return tuple(at / MM for at in (left, height - top, right, height - foot))


def objects(page: Any, kind: int) -> list[tuple[float, ...]]:
    return [millimetres(page, o.get_bounds()) for o in page.get_objects() if o.type == kind]


def lines(page: Any) -> list[tuple[float, ...]]:
    """Thin lines, without the pen: PDFium counts its thickness at each side."""
    found = []
    for left, top, right, foot in objects(page, _PATH):
        pen = min(right - left, foot - top) / 2
        if pen < 0.2:
            found.append((left + pen, top + pen, right - pen, foot - pen))
    return found


@pytest.mark.parametrize("name", KITS)
@pytest.mark.parametrize("size", ["poker", "tarot"])
@pytest.mark.parametrize("language", [NL, EN], ids=["nl", "en"])
def test_names_and_sentences_of_our_decks_fit_at_their_least_sizes(
    name: str, size: str, language: Any
) -> None:
    order = of_kit(name, size=size, language=language)
    check_cards(order, fits_in(FONTS))
    assert (LEAST_NAME_PT, LEAST_SENTENCE_PT) == (18, 10)
    addressee = order.kit.addressee.text(language.code)
    for card in order.kit.deck.cards:
        title = name_words(card.name.text(language.code), language.code, order.card)
        told = sentence_words(card.sentence.text(language.code, addressee=addressee), order.card)
        assert fitted(title, the_fonts()).size >= 18
        assert fitted(told, the_fonts()).size >= 10


def test_a_name_that_is_too_long_for_real_letters_is_refused_by_name() -> None:
    deck = a_deck()
    long = replace(a_card(8, "kort"), name=two("samenwerkingsverbandsovereenkomst en meer nog"))
    kit = a_kit(deck=replace(deck, cards=(*deck.cards, long)))
    with pytest.raises(Refusal, match="De naam van 08 samenwerkingsverbandsovereenkomst en meer"):
        check_cards(an_order(kit), fits_in(FONTS))
    check_cards(an_order(kit, size="tarot"), fits_in(FONTS))


def test_a_long_word_is_divided_and_read_whole() -> None:
    order = of_kit("sturingsfilosofie")
    fourth = pages_of(printed(order))[6]
    assert "verantwoordelijk" in fourth
    figures = read(printed(order)).document.all("Figure")
    assert figures[33].string("Alt").startswith("Kaart 34: verantwoordelijkheid. ")


@pytest.mark.parametrize("size", ["poker", "tarot"])
@pytest.mark.parametrize("paper", ["A4", "A3"])
def test_ticks_and_cards_lie_where_they_are_cut(size: str, paper: str) -> None:
    order = of_kit("gemeente", size=size, paper=PAPERS[paper])
    grid = grid_on(order.paper, order.card)
    page = pypdfium2.PdfDocument(printed(order))[0]
    assert page.get_width() / MM == pytest.approx(grid.paper.width, abs=0.1)
    assert page.get_height() / MM == pytest.approx(grid.paper.height, abs=0.1)
    left, top, width, height = grid.area
    hairlines = lines(page)
    for column in range(grid.columns + 1):
        at = left + column * order.card.width
        ends = [line for line in hairlines if abs(line[0] - at) < 0.1 and abs(line[2] - at) < 0.1]
        assert any(line[3] < top for line in ends) and any(line[1] > top + height for line in ends)
    for row in range(grid.rows + 1):
        at = top + row * order.card.height
        ends = [line for line in hairlines if abs(line[1] - at) < 0.1 and abs(line[3] - at) < 0.1]
        assert any(line[2] < left for line in ends) and any(line[0] > left + width for line in ends)
    grounds = [
        box
        for box in objects(page, _PATH)
        if box[2] - box[0] == pytest.approx(order.card.width, abs=0.3)
    ]
    assert len(grounds) == len(grid.places)
    for ground, (x, y, across, down) in zip(grounds, grid.places, strict=True):
        assert ground == pytest.approx((x, y, x + across, y + down), abs=0.1)


def test_the_ruler_is_a_hundred_millimetres() -> None:
    for order in (an_order(), an_order(bleed=True), an_order(size="tarot", paper=PAPERS["A3"])):
        for page in pypdfium2.PdfDocument(printed(order)):
            longest = max(lines(page), key=lambda line: line[2] - line[0])
            assert longest[2] - longest[0] == pytest.approx(100, abs=0.1)


def test_the_ruler_of_a_small_paper_stands_upright() -> None:
    for page in pypdfium2.PdfDocument(printed(an_order(paper=PAPERS["A6"]))):
        longest = max(lines(page), key=lambda line: line[3] - line[1])
        assert longest[3] - longest[1] == pytest.approx(100, abs=0.1)


@pytest.mark.parametrize("flip", ["long", "short"])
def test_what_is_printed_on_a_back_lies_behind_its_own_front(flip: str) -> None:
    order = an_order(back="language", flip=flip)
    grid = grid_on(order.paper, order.card)
    document = pypdfium2.PdfDocument(printed(order))
    numbers = [f"{card.number:02}" for card in order.kit.deck.cards]
    for number, place in zip(numbers, grid.places, strict=False):
        for page, there in ((document[0], place), (document[1], grid.behind(place, flip))):  # type: ignore[arg-type]
            assert number in words_in(page, there).split()


def words_in(page: Any, place: tuple[float, float, float, float]) -> str:
    x, y, width, height = place
    box = (x, page.get_height() / MM - y - height, x + width, page.get_height() / MM - y)
    left, bottom, right, top = (mm * MM for mm in box)
    textpage = page.get_textpage()
    return str(textpage.get_text_bounded(left=left, bottom=bottom, right=right, top=top))


@pytest.mark.parametrize("size", ["poker", "tarot"])
def test_a_print_shop_finds_the_boxes_to_cut_by(size: str) -> None:
    order = an_order(size=size, bleed=True)
    card = order.card
    for page in pypdfium2.PdfDocument(printed(order)):
        trim = millimetres(page, tuple(page.get_trimbox()))
        bleed = millimetres(page, tuple(page.get_bleedbox()))
        right, foot = SLUG + card.width, SLUG + card.height
        assert trim == pytest.approx((SLUG, SLUG, right, foot), abs=0.1)
        assert bleed == pytest.approx((SLUG - 3, SLUG - 3, right + 3, foot + 3), abs=0.1)
    back = pypdfium2.PdfDocument(printed(order))[1]
    assert any(
        box == pytest.approx((SLUG - 3, SLUG - 3, right + 3, foot + 3), abs=0.1)
        for box in objects(back, _PATH)
    )


@pytest.mark.parametrize(
    "order",
    [
        of_kit("sturingsfilosofie"),
        of_kit("gemeente", language=EN, size="tarot", back="language", flip="short"),
        of_kit("gemeente", bleed=True),
        of_kit("sturingsfilosofie", language=EN, bleed=True, back="language", size="tarot"),
        an_order(kit_of(1), flip=None, blanks=0, help_cards=False, paper=PAPERS["A6"]),
    ],
)
def test_cards_can_be_read_by_anyone_and_kept(order: CardsOrder, tmp_path: Path) -> None:
    pdf = printed(order)
    assert failures(pdf, tmp_path) == []
    headings = [node for node in read(pdf).document.nodes if re.fullmatch(r"H\d", node.role)]
    assert [node.role for node in headings[:2]] == ["H1", "H2"]
    assert {node.role for node in headings[1:]} == {"H2"}


def test_the_test_sheet_can_be_read_by_anyone(tmp_path: Path) -> None:
    order = an_order()
    assert failures(pdf_of(order, drift_sheets(order)), tmp_path) == []


def test_each_card_is_a_figure_and_its_back_in_another_language_says_so() -> None:
    order = an_order(back="language")
    figures = read(printed(order)).document.all("Figure")
    assert len(figures) == 2 * 9 * 2
    assert figures[0].string("Alt") == (
        "Kaart 01: vertrouwen. Wat vertrouwen is. Reeks: Vertrouwen. Soort: waarde."
    )
    assert figures[0].string("Lang") == ""
    assert "vertrouwen (en)" in figures[9].string("Alt")
    assert figures[9].string("Lang") == "en-GB"
    plain = read(printed(an_order())).document.all("Figure")
    assert len(plain) == 2 * 9


def test_the_same_order_gives_the_same_file() -> None:
    assert pdf_of(an_order()) == printed(an_order())


def test_five_hundred_cards_are_printed() -> None:
    order = an_order(kit_of(500))
    check_cards(order, fits_in(FONTS))
    pages = pypdfium2.PdfDocument(printed(order))
    assert len(pages) == 2 * 57


LOOKS = {
    "cards-front": (of_kit("sturingsfilosofie"), 0),
    "cards-back": (of_kit("sturingsfilosofie"), 1),
    "cards-help": (of_kit("sturingsfilosofie"), 10),
    "cards-tarot": (of_kit("gemeente", size="tarot", language=NL), 0),
    "cards-short-edge": (of_kit("gemeente", back="language", flip="short"), 1),
    "cards-shop-front": (of_kit("gemeente", bleed=True), 0),
    "cards-shop-back": (of_kit("gemeente", bleed=True), 1),
}


@pytest.mark.parametrize("name", LOOKS)
def test_sheets_look_as_they_did(name: str) -> None:
    order, page = LOOKS[name]
    compare_with_kept(name, picture(printed(order), page))


@pytest.mark.parametrize(("side", "page"), [("front", 0), ("back", 1)])
def test_the_test_sheet_looks_as_it_did(side: str, page: int) -> None:
    order = an_order()
    compare_with_kept(f"cards-test-{side}", picture(pdf_of(order, drift_sheets(order)), page))
