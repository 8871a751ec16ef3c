from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record
from tafelkit.services import canvas, values
from tafelkit.ui.pages.direction import DirectionPage
from tests.builders import a_desk, a_full_record, a_hub, an_empty_record
from tests.ui.canvas.hands import drag, drop

Key = Qt.Key
Make = Callable[..., DirectionPage]


@pytest.fixture
def make(qtbot: Any, qapp: QApplication) -> Iterator[Make]:
    pages: list[DirectionPage] = []

    def made(record: Record | None = None, *, language: str = "nl", desk: Any = None) -> Any:
        page = DirectionPage(desk or a_desk(qapp, record, language))
        qtbot.addWidget(page)
        page.resize(1166, 664)
        with qtbot.waitExposed(page):
            page.show()
        page.begin()
        pages.append(page)
        return page

    yield made
    for page in pages:
        page.close_page()


def placements(page: DirectionPage) -> dict[str, e.Placement]:
    """By the letter of the seat."""
    record = page.record
    found = {}
    for placement in record.all(e.Placement):
        pick = record.pick(placement.pick)
        assert pick is not None
        found[record.letter(pick.seat)] = placement
    return found


def row(page: DirectionPage, words: str) -> str:
    return next(row.key for row in page.list.rows if words in row.words)


def words(page: DirectionPage) -> list[str]:
    return [row.words for row in page.list.rows]


def test_the_list_holds_the_cards_by_zone_and_those_that_wait(make: Make) -> None:
    assert words(make()) == [
        *("Nog niet op het canvas", "14 systeemwereld"),
        *("Waarden", "01 vertrouwen"),
        *("Richting", "02 betrouwbaarheid"),
    ]
    page = make()
    assert [row.ticked for row in page.list.rows if row.key] == [False, True, True]
    assert page.list.rows[1].caption == "C · minder"


def test_typing_writes_the_direction_and_shows_it_on_the_canvas(qtbot: Any, make: Make) -> None:
    page = make(an_empty_record(seats=2))
    assert page.text.hasFocus()
    qtbot.keyClicks(page.text, "Begin bij mensen.")
    page.text.flush()
    assert page.record.direction.text == "Begin bij mensen."
    texts = [getattr(mark, "text", "") for mark in page.view.sheet.marks]
    assert "Begin bij mensen." in texts


def test_agreeing_is_noted_and_new_words_are_to_be_agreed_to_anew(qtbot: Any, make: Make) -> None:
    page = make()
    assert page.agreed.isChecked()
    qtbot.keyClicks(page.text, " En luister.")
    page.text.flush()
    assert not page.record.direction.agreed and not page.agreed.isChecked()
    qtbot.mouseClick(
        page.agreed, Qt.MouseButton.LeftButton, pos=QPoint(8, page.agreed.height() // 2)
    )
    assert page.record.direction.agreed


def test_nothing_can_be_agreed_to_while_nothing_is_written(make: Make) -> None:
    assert not make(an_empty_record(seats=2)).agreed.isEnabled()


def test_a_card_is_dragged_on_the_canvas(qtbot: Any, make: Make) -> None:
    page = make()
    drag(qtbot, page.view, placements(page)["A"].id, (100, 300))
    laid = placements(page)["A"]
    assert laid.zone == "begrippen"
    assert (laid.x_mm, laid.y_mm) == pytest.approx((100, 300), abs=2)
    assert page.list.key == laid.pick
    page.desk.hub.undo()
    assert placements(page)["A"].x_mm is None
    assert page.view.papers[laid.id].y() < 150


def test_beside_all_zones_a_card_keeps_its_zone(qtbot: Any, make: Make) -> None:
    page = make()
    drag(qtbot, page.view, placements(page)["B"].id, (400, 5))
    assert placements(page)["B"].zone == "richting"


def test_a_card_stays_wholly_on_the_sheet_dragged_or_turned(qtbot: Any, make: Make) -> None:
    page = make()
    key = placements(page)["B"].id
    drag(qtbot, page.view, key, (-200, 300))
    box = page.view.papers[key].place.box
    assert box[0] == pytest.approx(0, abs=0.06)
    for _ in range(6):
        qtbot.keyClick(page.view, Key.Key_R)
        box = page.view.papers[key].place.box
        assert box[0] >= -0.06
    assert placements(page)["B"].rotation == 100


def test_laying_all_moves_no_note(qtbot: Any, make: Make) -> None:
    page = make()
    page.zone.setCurrentIndex(page.zone.findData("begrippen"))
    before = {key: paper.pos() for key, paper in page.view.papers.items()}
    qtbot.mouseClick(page.lay_all, Qt.MouseButton.LeftButton)
    assert {key: page.view.papers[key].pos() for key in before} == before


def test_no_other_card_moves(qtbot: Any, make: Make) -> None:
    page = make()
    before = {key: paper.pos() for key, paper in page.view.papers.items()}
    moved = placements(page)["B"].id
    drag(qtbot, page.view, moved, (60, 330))
    for key, paper in page.view.papers.items():
        assert key == moved or paper.pos() == before[key]


def test_arrows_turn_and_delete(qtbot: Any, make: Make) -> None:
    page = make()
    key = placements(page)["B"].id
    page.view.setFocus()
    page.view.choose(key)
    qtbot.keyClick(page.view, Key.Key_Right)
    qtbot.keyClick(page.view, Key.Key_R)
    laid = placements(page)["B"]
    assert (laid.x_mm, laid.y_mm, laid.rotation) == (301, 230, 25)
    qtbot.keyClick(page.view, Key.Key_Delete)
    assert "B" not in placements(page)
    assert words(page)[:3] == ["Nog niet op het canvas", "02 betrouwbaarheid", "14 systeemwereld"]


def test_a_nudge_is_one_change(qtbot: Any, make: Make) -> None:
    page = make()
    page.view.setFocus()
    page.view.choose(placements(page)["B"].id)
    for _ in range(5):
        qtbot.keyClick(page.view, Key.Key_Right)
    page.flush()
    assert placements(page)["B"].x_mm == 305
    page.desk.hub.undo()
    assert placements(page)["B"].x_mm == 300


def test_a_waiting_card_is_dropped_on_the_canvas(make: Make) -> None:
    page = make()
    pick = row(page, "systeemwereld")
    assert page.list.rows[1].drags == pick
    assert drop(page.view, pick, (420, 350))
    laid = placements(page)["C"]
    assert laid.zone == "spanningen"
    assert page.view.key == laid.id and page.list.key == pick


def test_one_waiting_card_after_the_other_is_taken_from_the_list(qtbot: Any, make: Make) -> None:
    page = make()
    waiting = row(page, "systeemwereld")
    page.view.choose(page.record.all(e.Placement)[0].id)
    page.show_entry(row(page, "vertrouwen"))
    at = page.list.visualRect(page.list.model().index(1, 0)).center()
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.list.key == waiting and page.view.key == ""


def test_something_else_cannot_be_dropped(make: Make) -> None:
    page = make()
    drop(page.view, "geen keuze", (420, 350))
    assert "C" not in placements(page)


def test_enter_lays_a_card_in_the_chosen_zone(qtbot: Any, make: Make) -> None:
    page = make()
    page.zone.setCurrentIndex(page.zone.findData("begrippen"))
    page.list.setFocus()
    page.list.choose(row(page, "systeemwereld"))
    qtbot.keyClick(page.list, Key.Key_Return)
    assert placements(page)["C"].zone == "begrippen"
    assert "Nog niet op het canvas" not in words(page)


def test_enter_points_at_a_card_that_lies(qtbot: Any, make: Make) -> None:
    page = make()
    page.list.setFocus()
    page.list.choose(row(page, "betrouwbaarheid"))
    qtbot.keyClick(page.list, Key.Key_Return)
    assert page.view.key == placements(page)["B"].id and page.view.hasFocus()


def test_all_cards_are_laid_in_one_go(qtbot: Any, make: Make) -> None:
    record = an_empty_record(seats=3)
    for seat, card in zip(
        record.seats, ("vertrouwen", "betrokkenheid", "systeemwereld"), strict=True
    ):
        record = record.applied(values.pick(record, seat.id, card))
    page = make(record)
    assert "Sleep een kaart" in page.hint.text()
    qtbot.mouseClick(page.lay_all, Qt.MouseButton.LeftButton)
    assert "Sleep een kaart" not in page.hint.text()
    assert {p.zone for p in placements(page).values()} == {"waarden"}
    assert len(placements(page)) == 3
    assert not page.lay_all.isEnabled()
    page.desk.hub.undo()
    assert not placements(page)


def test_space_says_what_the_direction_rests_on(qtbot: Any, make: Make) -> None:
    page = make()
    third = row(page, "systeemwereld")
    page.list.setFocus()
    page.list.choose(third)
    qtbot.keyClick(page.list, Key.Key_Space)
    assert third in page.record.direction.rests_on
    qtbot.keyClick(page.list, Key.Key_Space)
    assert third not in page.record.direction.rests_on


def test_a_click_on_the_tick_does_the_same(qtbot: Any, make: Make) -> None:
    page = make()
    index = page.list.model().index(1, 0)
    area = page.list.visualRect(index)
    spot = QPoint(area.left() + 16, area.center().y())
    qtbot.mouseClick(page.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert row(page, "systeemwereld") in page.record.direction.rests_on


def test_delete_in_the_list_lifts_a_card(qtbot: Any, make: Make) -> None:
    page = make()
    page.list.setFocus()
    page.list.choose(row(page, "betrouwbaarheid"))
    qtbot.keyClick(page.list, Key.Key_Delete)
    assert "B" not in placements(page)


def test_escape_leads_back_to_the_text(qtbot: Any, make: Make) -> None:
    page = make()
    page.list.setFocus()
    qtbot.keyClick(page.list, Key.Key_Escape)
    assert page.text.hasFocus()


def test_a_link_from_elsewhere_points_at_a_card(make: Make) -> None:
    page = make()
    placement = placements(page)["A"]
    page.show_entry(placement.pick)
    assert page.view.key == placement.id
    page.show_entry(placements(page)["B"].id)
    assert page.list.key == placements(page)["B"].pick


def test_what_cannot_be_written_lies_again_as_it_lay(qtbot: Any, qapp: Any, make: Make) -> None:
    desk = a_desk(qapp)
    desk.hub = a_hub(a_full_record(), read_only=True)
    page = make(desk=desk)
    key = placements(page)["B"].id
    with qtbot.waitSignal(desk.refused):
        drag(qtbot, page.view, key, (100, 300))
    assert (page.view.papers[key].x(), page.view.papers[key].y()) == (300, 230)


def test_an_empty_page_says_what_belongs_here(make: Make) -> None:
    page = make(an_empty_record(seats=4))
    assert "nog geen kaarten" in page.hint.text()
    assert not page.list.isVisible()


def test_english_names_cards_in_english(make: Make) -> None:
    page = make(language="en")
    assert "01 vertrouwen (en)" in words(page)


def test_a_lifted_card_can_be_laid_again_with_undo(make: Make) -> None:
    page = make()
    pick = placements(page)["B"].pick
    page.desk.hub.run(canvas.lift(page.record, pick))
    assert len(page.view.papers) == 4
    page.desk.hub.undo()
    assert placements(page)["B"].rotation == 10
