from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record
from tafelkit.services import advice as services
from tafelkit.ui.advice.grounds import grounds
from tafelkit.ui.pages.advice import AdvicePage
from tests.builders import a_desk, a_full_record, a_hub, an_empty_record

Key = Qt.Key
Make = Callable[..., AdvicePage]


@pytest.fixture
def make(qtbot: Any, qapp: QApplication) -> Iterator[Make]:
    pages: list[AdvicePage] = []

    def made(record: Record | None = None, desk: Any = None) -> AdvicePage:
        page = AdvicePage(desk or a_desk(qapp, record))
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


def advices(page: AdvicePage) -> list[str]:
    return [advice.text for advice in page.record.all(e.Advice)]


def three() -> Record:
    record = a_full_record()
    return record.applied(services.advise(record, "Bel terug."))


def test_an_empty_page_invites_and_the_line_has_the_focus(make: Make) -> None:
    page = make(an_empty_record(seats=4))
    assert page.empty.isVisible() and "druk op Enter" in page.empty.text()
    assert page.line.hasFocus()


def test_enter_keeps_advices_one_after_the_other(make: Make, qtbot: Any) -> None:
    page = make(an_empty_record(seats=4))
    for words in ("Kom langs.", "Bel terug."):
        qtbot.keyClicks(page.line, words)
        qtbot.keyClick(page.line, Key.Key_Return)
    assert advices(page) == ["Kom langs.", "Bel terug."]
    assert page.line.text() == "" and page.line.hasFocus()
    assert [row.field.toPlainText() for row in page.rows.rows] == ["Kom langs.", "Bel terug."]
    assert not page.empty.isVisible()


def test_an_empty_line_is_no_advice(make: Make, qtbot: Any) -> None:
    page = make(an_empty_record())
    qtbot.keyClicks(page.line, "   ")
    qtbot.keyClick(page.line, Key.Key_Return)
    assert advices(page) == []


def test_a_draft_outlives_the_page(make: Make, qtbot: Any) -> None:
    page = make()
    qtbot.keyClicks(page.line, "Half gety")
    again = make(desk=page.desk)
    assert again.line.text() == "Half gety"


def test_what_cannot_be_kept_stays_in_the_line(make: Make, qtbot: Any, qapp: QApplication) -> None:
    desk = a_desk(qapp)
    desk.hub = a_hub(read_only=True)
    page = make(desk=desk)
    qtbot.keyClicks(page.line, "Kom langs.")
    with qtbot.waitSignal(desk.refused):
        qtbot.keyClick(page.line, Key.Key_Return)
    assert page.line.text() == "Kom langs."


def test_words_are_edited_in_place_and_escape_returns_to_the_line(make: Make, qtbot: Any) -> None:
    page = make()
    field = page.rows.rows[0].field
    qtbot.mouseClick(field.viewport(), Qt.MouseButton.LeftButton)
    qtbot.keyClick(field, Key.Key_End)
    qtbot.keyClicks(field, " Echt.")
    qtbot.keyClick(field, Key.Key_Escape)
    assert page.line.hasFocus()
    assert advices(page)[0] == "Kom langs voor je besluit. Echt."
    page.desk.hub.undo()
    assert field.toPlainText() == "Kom langs voor je besluit."


def test_enter_in_an_advice_keeps_it_and_returns_to_the_line(make: Make, qtbot: Any) -> None:
    page = make()
    field = page.rows.rows[1].field
    field.setFocus()
    qtbot.keyClicks(field, "Nu: ")
    qtbot.keyClick(field, Key.Key_Return)
    assert advices(page)[1] == "Nu: Schrap een formulier."
    assert page.line.hasFocus()


def test_a_field_grows_with_its_words(make: Make, qtbot: Any) -> None:
    page = make()
    field = page.rows.rows[0].field
    low = field.height()
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, "woord " * 60)
    qtbot.waitUntil(lambda: field.height() > 2 * low)
    assert field.verticalScrollBar().maximum() == 0


def test_support_by_mouse_and_by_arrow_keys(make: Make, qtbot: Any) -> None:
    page = make()
    first = page.rows.rows[0].support
    qtbot.mouseClick(first.buttons["partly"], Qt.MouseButton.LeftButton)
    assert page.record.all(e.Advice)[0].support == "partly"
    qtbot.keyClick(first.buttons["partly"], Key.Key_Down)
    assert page.record.all(e.Advice)[0].support == "minority"
    page.desk.hub.undo()
    assert first.state == "partly"


def test_alt_and_arrows_give_another_number_and_keep_the_focus(make: Make, qtbot: Any) -> None:
    page = make(three())
    field = page.rows.rows[2].field
    field.setFocus()
    qtbot.keyClick(field, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(field, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(field, Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert advices(page) == ["Bel terug.", "Kom langs voor je besluit.", "Schrap een formulier."]
    assert field.hasFocus() and page.rows.rows[0].field is field
    qtbot.keyClick(field, Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert advices(page)[1] == "Bel terug."


@pytest.mark.parametrize(
    ("grabbed", "over", "order"),
    [(0, 2, [1, 2, 0]), (2, 0, [2, 0, 1]), (0, 1, [1, 0, 2]), (1, 1, [0, 1, 2])],
)
def test_dragging_a_number_re_orders(
    make: Make, qtbot: Any, grabbed: int, over: int, order: list[int]
) -> None:
    page = make(three())
    before, rows = advices(page), page.rows.rows
    grip = rows[grabbed].grip
    edge = rows[over].rect().bottomLeft() if over > grabbed else QPoint(0, 2)
    target = grip.mapFromGlobal(rows[over].mapToGlobal(edge))
    qtbot.mousePress(grip, Qt.MouseButton.LeftButton, pos=QPoint(8, 8))
    for step in range(1, 9):
        qtbot.mouseMove(grip, QPoint(8, 8) + (target - QPoint(8, 8)) * (step / 8))
    qtbot.mouseRelease(grip, Qt.MouseButton.LeftButton, pos=target)
    assert advices(page) == [before[n] for n in order]


def test_removing_is_undone_by_undo(make: Make, qtbot: Any) -> None:
    page = make(three())
    qtbot.mouseClick(page.rows.rows[0].remove, Qt.MouseButton.LeftButton)
    assert advices(page) == ["Schrap een formulier.", "Bel terug."]
    assert page.rows.rows[0].field.hasFocus()
    qtbot.keyClick(page.rows.rows[0].field, Key.Key_Delete, Qt.KeyboardModifier.ControlModifier)
    page.desk.hub.undo()
    page.desk.hub.undo()
    assert advices(page)[0] == "Kom langs voor je besluit."


def test_what_it_rests_on_is_chosen_from_a_searchable_list(make: Make, qtbot: Any) -> None:
    page = make()
    row = page.rows.rows[1]
    row.rests_on.choose.setFocus()
    qtbot.keyClick(row.rests_on.choose, Key.Key_Return)
    assert page.checklist.isVisible() and page.checklist.search.hasFocus()
    qtbot.keyClicks(page.checklist.search, "avond")
    qtbot.keyClick(page.checklist.search, Key.Key_Return)
    page.checklist.search.clear()
    qtbot.keyClicks(page.checklist.search, "betrouw")
    qtbot.keyClick(page.checklist.search, Key.Key_Return)
    assert [chip.words for chip in row.rests_on.chips] == ["De avondmarkt.", "betrouwbaarheid"]
    qtbot.keyClick(page.checklist.search, Key.Key_Escape)
    assert not page.checklist.isVisible() and row.rests_on.choose.hasFocus()
    qtbot.keyClick(row.rests_on.chips[0], Key.Key_Delete)
    assert [chip.words for chip in row.rests_on.chips] == ["betrouwbaarheid"]
    qtbot.keyClick(row.rests_on.chips[0], Key.Key_Delete)
    assert row.rests_on.chips == [] and row.rests_on.choose.hasFocus()


@pytest.mark.parametrize("at", [0, 1])
def test_the_list_leaves_the_words_and_what_they_rest_on_in_view(
    make: Make, qtbot: Any, at: int
) -> None:
    page = make()
    page.resize(1150, 520)
    row = page.rows.rows[at]
    row.rests_on.choose.click()
    for _choice in range(4):
        qtbot.keyClick(page.checklist.search, Key.Key_Return)
        qtbot.keyClick(page.checklist.search, Key.Key_Down)
    assert len(row.rests_on.chips) > 2
    listed = page.checklist.geometry()
    for part in (row.field, *row.rests_on.chips):
        assert not listed.intersects(QRect(part.mapTo(page, QPoint()), part.size()))
    assert page.rect().contains(listed) and listed.height() > 120


def test_a_search_without_result_says_so(make: Make, qtbot: Any) -> None:
    page = make()
    page.rows.rows[0].rests_on.choose.click()
    qtbot.keyClicks(page.checklist.search, "zzz")
    qtbot.keyClick(page.checklist.search, Key.Key_Return)
    assert not page.checklist.view.isVisible()
    assert len(page.record.all(e.Advice)[0].rests_on) == 1


def test_a_chip_leads_to_its_place(make: Make, qtbot: Any) -> None:
    page = make()
    note = page.record.all(e.Note)[2]
    with qtbot.waitSignal(page.desk.asked) as asked:
        page.rows.rows[0].rests_on.chips[0].click()
    assert asked.args == ["gesprek", note.id]


def test_a_link_from_elsewhere_takes_an_advice_in_hand(make: Make) -> None:
    page = make()
    page.show_entry(page.record.all(e.Advice)[1].id)
    assert page.rows.rows[1].field.hasFocus()


def test_what_was_said_word_for_word_stands_in_quotes(make: Make) -> None:
    page = make()
    found = [ground.words for ground in grounds(page.record, page.desk.language)]
    assert "“Vertrouwen moet je geven.”" in found and "De avondmarkt." in found
