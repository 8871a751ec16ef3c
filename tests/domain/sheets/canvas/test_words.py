from dataclasses import replace

import pytest

from tafelkit.bootstrap import kit_shelf
from tafelkit.domain.sheets.canvas.order import CanvasOrder
from tafelkit.domain.sheets.canvas.sheets import tiling_of
from tafelkit.domain.sheets.canvas.words import poster_words, tile_words, title_of
from tafelkit.domain.texts import Language
from tafelkit.services import conversation
from tests.builders import a_full_record, an_empty_record

DUTCH = Language("nl")


@pytest.mark.parametrize("code", ["nl", "en"])
def test_an_empty_poster_says_its_zones_with_their_questions(code: str) -> None:
    kit = kit_shelf().kit("sturingsfilosofie")
    words = poster_words(CanvasOrder(kit, Language(code)))  # type: ignore[arg-type]
    addressee = kit.addressee.text(code)  # type: ignore[arg-type]
    for zone in kit.canvas.zones:
        question = zone.question.text(code, addressee=addressee)  # type: ignore[arg-type]
        assert f"{zone.title.text(code)}: {question}" in words  # type: ignore[arg-type]
    assert kit.questions[0].text(code, addressee=addressee) in words  # type: ignore[arg-type]


def test_a_filled_one_says_what_lies_where() -> None:
    record = a_full_record()
    order = CanvasOrder(record.kit, DUTCH, record, filled=True)
    assert title_of(order) == "Canvas: Proefprogramma, tafel 7"
    lines = poster_words(order).splitlines()
    assert lines[1] == "Waarden: Welke kaart koos je? vertrouwen (A, drijfveer)."
    assert "Begin bij wat de buurt nodig heeft.; betrouwbaarheid (B, meer)" in lines[2]
    assert "1 Kom langs voor je besluit.; 2 Schrap een formulier." in lines[6]
    public = poster_words(replace(order, letters=False))
    assert "vertrouwen (drijfveer)" in public and "(A" not in public


def test_however_much_lies_there_it_is_no_longer_than_a_file_can_hold() -> None:
    record = an_empty_record()
    for n in range(100):
        record = record.applied(conversation.note(record, "concept", f"{n} " + "woord " * 200))
    words = poster_words(CanvasOrder(record.kit, DUTCH, record, filled=True))
    assert len(words) <= 15_000
    assert "99 woord" in words


def test_a_sheet_says_of_which_zones_it_shows_a_part() -> None:
    order = CanvasOrder(kit_shelf().kit("sturingsfilosofie"), DUTCH, tiles="A4")
    tiles = {tile.name: tile for tile in tiling_of(order).tiles}
    assert tile_words(order, tiles["1A"]) == "Vel 1A van het canvas, met een deel van: Waarden."
    assert "Richting, Begrippen" in tile_words(order, tiles["2A"])
