from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from tafelkit.domain import entries as e
from tafelkit.domain.record import Record
from tafelkit.services import conversation
from tafelkit.ui.pages.conversation import ConversationPage
from tests.builders import a_desk, a_full_record, a_hub, an_empty_record
from tests.ui.canvas.hands import drag

Key = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
Make = Callable[..., ConversationPage]


@pytest.fixture
def make(qtbot: Any, qapp: QApplication) -> Iterator[Make]:
    pages: list[ConversationPage] = []

    def made(record: Record | None = None, *, language: str = "nl", desk: Any = None) -> Any:
        page = ConversationPage(desk or a_desk(qapp, record, language))
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


def notes(page: ConversationPage) -> list[e.Note]:
    return list(page.record.all(e.Note))


def enter(qtbot: Any, page: ConversationPage, text: str) -> None:
    qtbot.keyClicks(page.line.field, text)
    qtbot.keyClick(page.line.field, Key.Key_Return)


def choose(combo: Any, data: object) -> None:
    """As with the mouse: the program is told that a user chose it."""
    combo.setCurrentIndex(combo.findData(data))
    combo.activated.emit(combo.currentIndex())


def test_a_low_page_gives_the_list_the_room_of_a_note_until_one_is_in_hand(
    make: Make, qtbot: Any
) -> None:
    page = make(a_full_record())
    reserved = page.list.height()
    page.resize(800, 445)
    qtbot.waitUntil(lambda: page.list.height() > page.height() // 2)
    page.resize(1166, 664)
    qtbot.waitUntil(lambda: page.list.height() == reserved)


def test_an_empty_page_invites_and_the_line_is_ready(make: Make) -> None:
    page = make(an_empty_record(seats=4))
    assert page.line.field.hasFocus()
    assert page.empty.isVisible() and "Begin met b" in page.empty.text()
    assert "v voorbeeld" in page.line.understood.text()


def test_notes_are_typed_one_after_the_other(qtbot: Any, make: Make) -> None:
    page = make(an_empty_record(seats=4))
    enter(qtbot, page, 'b C "wie belt wil een mens"')
    enter(qtbot, page, "v+ de avondmarkt #14")
    enter(qtbot, page, "s regel <> mens: dat botst")
    first, second, third = notes(page)
    assert (first.kind, first.text, first.verbatim) == ("concept", "wie belt wil een mens", True)
    assert page.record.letter(first.seat) == "C"
    assert (second.kind, second.works, second.cards) == ("example", True, ("systeemwereld",))
    assert (third.pole_a, third.pole_b, third.text) == ("regel", "mens", "dat botst")
    assert [note.zone for note in notes(page)] == ["begrippen", "voorbeelden", "spanningen"]
    assert page.line.field.text() == "" and page.line.field.hasFocus()


def test_a_new_note_is_shown_where_it_landed(qtbot: Any, make: Make) -> None:
    page = make()
    before = {key: paper.pos() for key, paper in page.view.papers.items()}
    enter(qtbot, page, "b nog iets")
    new = notes(page)[-1].id
    assert page.view.key == page.list.key == page.editor.note_id == new
    for key, place in before.items():
        assert page.view.papers[key].pos() == place


def test_an_empty_line_notes_nothing(qtbot: Any, make: Make) -> None:
    page = make(an_empty_record(seats=4))
    enter(qtbot, page, "b C ")
    assert notes(page) == []
    assert page.line.field.text() == "b C "


def test_the_line_says_how_it_is_understood(qtbot: Any, make: Make) -> None:
    page = make()
    qtbot.keyClicks(page.line.field, 'v- B "het loket #menselijke-maat')
    assert page.line.understood.text() == (
        "Voorbeeld · van B · lukt nog niet · letterlijk · menselijke maat"
    )
    assert page.line.kinds.buttons["example"].isChecked()


def test_what_is_typed_outlives_escape_and_the_page(qtbot: Any, qapp: Any, make: Make) -> None:
    desk = a_desk(qapp)
    page = make(desk=desk)
    qtbot.keyClicks(page.line.field, "b half af")
    qtbot.keyClick(page.line.field, Key.Key_Escape)
    assert page.line.field.text() == "b half af"
    assert make(desk=desk).line.field.text() == "b half af"
    assert desk.drafts.get("gesprek").words == "b half af"


def test_the_kind_in_hand_is_chosen_by_button_and_stays(qtbot: Any, qapp: Any, make: Make) -> None:
    desk = a_desk(qapp, an_empty_record(seats=2))
    page = make(desk=desk)
    qtbot.keyClicks(page.line.field, "b toch een voorbeeld")
    qtbot.mouseClick(page.line.kinds.buttons["example"], Qt.MouseButton.LeftButton)
    assert page.line.field.text() == "toch een voorbeeld" and page.line.field.hasFocus()
    qtbot.keyClick(page.line.field, Key.Key_Return)
    enter(qtbot, page, "nog een")
    assert [note.kind for note in notes(page)] == ["example", "example"]
    assert make(desk=desk).line.kind == "example"


def test_english_has_its_own_letters(qtbot: Any, make: Make) -> None:
    page = make(an_empty_record(seats=4), language="en")
    enter(qtbot, page, "e the market")
    enter(qtbot, page, "t rule / person")
    assert [note.kind for note in notes(page)] == ["example", "tension"]


def test_in_english_the_line_says_how_a_letter_that_is_a_word_can_be_a_seat(
    qtbot: Any, make: Make
) -> None:
    page = make(an_empty_record(seats=4), language="en")
    qtbot.keyClicks(page.line.field, "A form is no answer")
    assert page.line.understood.text() == "Concept · type A: if seat A said this"
    page.line.field.setText("A: form is no answer")
    assert page.line.understood.text() == "Concept · from A"


def test_the_list_groups_by_kind_and_holds_all_words(make: Make) -> None:
    page = make()
    assert [(row.words, row.caption) for row in page.list.rows] == [
        ("Begrippen", ""),
        ("“Vertrouwen moet je geven.”", "A"),
        ("Voorbeelden", ""),
        ("De avondmarkt.", "lukt al · gemeente"),
        ("Spanningen", ""),
        ("regel ↔ mens\nDat botst.", ""),
    ]


@pytest.mark.parametrize("press", [Key.Key_Escape, Key.Key_F2])
def test_one_key_leads_back_to_the_line(qtbot: Any, make: Make, press: Qt.Key) -> None:
    page = make()
    for widget in (page.list, page.view, page.editor.text):
        page._choose(notes(page)[0].id)
        widget.setFocus()
        qtbot.keyClick(widget, press)
        assert page.line.field.hasFocus()


def test_a_note_is_mended_in_place(qtbot: Any, make: Make) -> None:
    page = make()
    first = notes(page)[0]
    page.list.setFocus()
    page.list.choose("")
    qtbot.keyClick(page.list, Key.Key_Down)
    page._open(first.id)
    assert page.editor.text.hasFocus()
    qtbot.keyClicks(page.editor.text, "Altijd: ")
    page.editor.flush()
    assert notes(page)[0].text == "Altijd: Vertrouwen moet je geven."
    qtbot.mouseClick(page.editor.verbatim, Qt.MouseButton.LeftButton)
    assert not notes(page)[0].verbatim
    choose(page.editor.seat, page.record.seats[1].id)
    assert page.record.letter(notes(page)[0].seat) == "B"
    choose(page.editor.seat, None)
    assert notes(page)[0].seat is None


def test_an_example_says_whether_it_works_and_where(make: Make) -> None:
    page = make()
    page._choose(notes(page)[1].id)
    assert page.editor.works.currentText() == "lukt al"
    choose(page.editor.works, False)
    choose(page.editor.level, "rijk")
    assert (notes(page)[1].works, notes(page)[1].level) == (False, "rijk")


def test_poles_are_mended(qtbot: Any, make: Make) -> None:
    page = make()
    page._choose(notes(page)[2].id)
    assert page.editor.pole_a.isVisible() and not page.editor.works.isVisible()
    page.editor.pole_b.selectAll()
    qtbot.keyClicks(page.editor.pole_b, "bedoeling")
    qtbot.keyClick(page.editor.pole_b, Key.Key_Return)
    assert notes(page)[2].pole_b == "bedoeling"


def test_another_kind_lands_in_its_own_zone(make: Make) -> None:
    page = make()
    page._choose(notes(page)[0].id)
    choose(page.editor.kind, "tension")
    assert (notes(page)[0].kind, notes(page)[0].zone) == ("tension", "spanningen")
    assert page.editor.pole_a.isVisible()


def test_cards_are_linked_and_let_go(qtbot: Any, make: Make) -> None:
    page = make()
    page._choose(notes(page)[0].id)
    qtbot.mouseClick(page.editor.add_card, Qt.MouseButton.LeftButton)
    assert page.checklist.isVisible()
    qtbot.keyClicks(page.checklist.search, "menselijke")
    qtbot.keyClick(page.checklist.search, Key.Key_Return)
    assert notes(page)[0].cards == ("menselijke-maat",)
    qtbot.keyClick(page.checklist.search, Key.Key_Escape)
    chips = [b for b in page.editor.findChildren(QPushButton) if "menselijke maat" in b.text()]
    qtbot.mouseClick(chips[0], Qt.MouseButton.LeftButton)
    assert notes(page)[0].cards == ()


def test_taking_another_in_hand_writes_what_was_typed(qtbot: Any, make: Make) -> None:
    page = make()
    first, second, _third = notes(page)
    page._open(first.id)
    qtbot.keyClicks(page.editor.text, "Ja. ")
    page.list.choose("")
    page._choose(second.id)
    assert notes(page)[0].text.startswith("Ja. ")
    assert page.editor.text.words() == "De avondmarkt."
    assert notes(page)[1].text == "De avondmarkt."


def test_words_of_a_note_that_was_taken_back_wait_in_the_line(qtbot: Any, make: Make) -> None:
    page = make(an_empty_record(seats=2))
    enter(qtbot, page, "b eerst")
    page._open(notes(page)[0].id)
    qtbot.keyClicks(page.editor.text, "anders ")
    page.desk.hub.undo()
    page.flush()
    assert notes(page) == []
    assert page.line.field.text() == "anders eerst"


def test_a_canvas_that_is_not_seen_is_drawn_for_its_zoom_though_notes_went(
    qtbot: Any, make: Make
) -> None:
    page = make(an_empty_record(seats=2))
    enter(qtbot, page, "b eerst")
    qtbot.keyClick(page.view, Key.Key_Plus)
    page.hide()
    page.desk.hub.undo()
    with qtbot.waitSignal(page.view.density_changed):
        assert not page.view.settled
    page.show()
    page.refresh()
    assert page.view.papers == {}


def test_a_note_is_dragged_and_may_lie_in_another_zone(qtbot: Any, make: Make) -> None:
    page = make()
    first = notes(page)[0].id
    drag(qtbot, page.view, first, (700, 430))
    moved = notes(page)[0]
    assert (moved.zone, moved.kind) == ("terugblik", "concept")
    assert (moved.x_mm, moved.y_mm) == pytest.approx((700, 430), abs=2)
    page.desk.hub.undo()
    assert notes(page)[0].zone == "begrippen"


def test_an_example_without_outcome_lies_on_the_line_and_says_so(qtbot: Any, make: Make) -> None:
    page = make(an_empty_record(seats=2))
    enter(qtbot, page, "v het loket")
    paper = page.view.papers[notes(page)[0].id]
    assert paper.y() == pytest.approx(282, abs=0.1)
    assert page.list.rows[-1].caption == "nog niet gezegd of dit lukt"


@pytest.mark.parametrize(("y", "works"), [(240, True), (350, False)])
def test_dragged_into_a_half_it_gets_that_outcome_and_one_undo_takes_both_back(
    qtbot: Any, make: Make, y: float, works: bool
) -> None:
    page = make(an_empty_record(seats=2))
    enter(qtbot, page, "v het loket")
    key = notes(page)[0].id
    before = page.view.papers[key].pos()
    drag(qtbot, page.view, key, (700, y))
    assert notes(page)[0].works is works
    assert page.editor.works.currentData() is works
    page.desk.hub.undo()
    assert (notes(page)[0].works, notes(page)[0].x_mm) == (None, None)
    assert page.view.papers[key].pos() == before


def test_the_half_lights_up_while_an_example_is_carried_over_it(qtbot: Any, make: Make) -> None:
    page = make()
    view = page.view
    concept, example, _tension = (note.id for note in notes(page))
    for key, lit in ((example, True), (concept, False)):
        start, over = view.mapFromScene(view.papers[key].pos()), view.mapFromScene(700, 350)
        qtbot.mousePress(view.viewport(), Qt.MouseButton.LeftButton, pos=start)
        qtbot.mouseMove(view.viewport(), (start + over) / 2)
        qtbot.mouseMove(view.viewport(), over)
        assert view.target.isVisible() == lit
        qtbot.mouseRelease(view.viewport(), Qt.MouseButton.LeftButton, pos=over)
        assert not view.target.isVisible()
    assert [note.works for note in notes(page)] == [None, False, None]


def test_the_arrow_keys_take_it_into_a_half_as_well(qtbot: Any, make: Make) -> None:
    page = make(an_empty_record(seats=2))
    enter(qtbot, page, "v het loket")
    page.view.setFocus()
    qtbot.keyClick(page.view, Key.Key_Up)
    page.flush()
    assert notes(page)[0].works is None
    for _ in range(3):
        qtbot.keyClick(page.view, Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    page.flush()
    assert notes(page)[0].works is True


def test_another_outcome_takes_it_to_its_half(qtbot: Any, make: Make) -> None:
    page = make(an_empty_record(seats=2))
    enter(qtbot, page, "v het loket")
    enter(qtbot, page, "v+ de markt")
    first, second = (note.id for note in notes(page))
    for works, low, high in ((True, 172, 282), (False, 282, 392), (None, 281, 283)):
        page._choose(first)
        choose(page.editor.works, works)
        assert low < page.view.papers[first].y() < high
        assert 172 < page.view.papers[second].y() < 282


def test_only_ctrl_delete_takes_a_note_away(qtbot: Any, make: Make) -> None:
    page = make()
    first, second, _third = notes(page)
    page._choose(first.id)
    page.view.setFocus()
    qtbot.keyClick(page.view, Key.Key_Delete)
    assert len(notes(page)) == 3
    qtbot.keyClick(page.view, Key.Key_Delete, CONTROL)
    assert first.id not in {note.id for note in notes(page)}
    assert page.list.key == second.id
    page.list.setFocus()
    qtbot.keyClick(page.list, Key.Key_Delete, CONTROL)
    qtbot.keyClick(page.list, Key.Key_Delete, CONTROL)
    assert notes(page) == []
    assert page.line.field.hasFocus()
    for _ in range(3):
        page.desk.hub.undo()
    assert len(notes(page)) == 3


def test_list_and_canvas_have_the_same_in_hand(qtbot: Any, make: Make) -> None:
    page = make()
    page.list.setFocus()
    qtbot.keyClick(page.list, Key.Key_Down)
    assert page.view.key == page.list.key == page.editor.note_id != ""
    third = notes(page)[2].id
    page.view.setFocus()
    page.view.choose(third)
    assert page.list.key == page.editor.note_id == third


def test_a_link_from_elsewhere_takes_a_note_in_hand(make: Make) -> None:
    page = make()
    page.show_entry(notes(page)[1].id)
    assert page.list.key == notes(page)[1].id and page.list.hasFocus()


def test_a_refusal_keeps_the_line(qtbot: Any, qapp: Any, make: Make) -> None:
    desk = a_desk(qapp)
    desk.hub = a_hub(a_full_record(), read_only=True)
    page = make(desk=desk)
    with qtbot.waitSignal(desk.refused):
        enter(qtbot, page, "b iets nieuws")
    assert page.line.field.text() == "b iets nieuws"


def test_thirty_notes_in_a_row(qtbot: Any, make: Make) -> None:
    page = make(an_empty_record(seats=8))
    for n in range(30):
        enter(qtbot, page, f"{'bvs'[n % 3]} {'ABCDEFGH'[n % 8]} aantekening {n}")
    assert len(notes(page)) == 30
    assert all(note.text == f"aantekening {n}" for n, note in enumerate(notes(page)))
    assert len(page.view.papers) == 30


def test_a_change_from_elsewhere_shows(make: Make) -> None:
    page = make()
    page._choose(notes(page)[0].id)
    page.desk.hub.run(conversation.edit_note(page.record, notes(page)[0].id, text="Anders."))
    assert page.editor.text.words() == "Anders."
    assert page.list.rows[1].words == "“Anders.”"
