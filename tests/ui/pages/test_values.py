from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDrag, QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from tafelkit.domain import entries as e
from tafelkit.domain.change import adding
from tafelkit.domain.ids import new_id
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.services import values as services
from tafelkit.ui.pages.values import ValuesPage
from tafelkit.ui.values.own_tile import OwnTile
from tafelkit.ui.widgets.card_picture import CARD_MIME
from tafelkit.ui.widgets.card_tile import CardTile
from tests.builders import a_desk, a_full_record, a_kit, an_empty_record

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier
Make = Callable[..., ValuesPage]


@pytest.fixture
def make(qtbot: Any, qapp: QApplication) -> Iterator[Make]:
    pages: list[ValuesPage] = []

    def made(record: Record | None = None, desk: Any = None) -> ValuesPage:
        page = ValuesPage(desk or a_desk(qapp, record))
        qtbot.addWidget(page)
        page.resize(1158, 648)
        with qtbot.waitExposed(page):
            page.show()
        page.begin()
        pages.append(page)
        return page

    yield made
    for page in pages:
        page.close_page()


@pytest.fixture
def page(make: Make) -> ValuesPage:
    return make(an_empty_record(seats=8))


def enter(qtbot: Any, page: ValuesPage, *lines: str) -> None:
    for line in lines:
        qtbot.keyClicks(page.line.field, line)
        qtbot.keyClick(page.line.field, Key.Key_Return)


def picks(page: ValuesPage) -> dict[str, tuple[str, str, str, tuple[str, ...]]]:
    record = page.record
    return {
        record.letter(pick.seat): (pick.card, pick.reason, pick.motivation, pick.mentions)
        for pick in record.all(e.Pick)
    }


def tile(page: ValuesPage, card: str) -> CardTile:
    return next(tile for tile in page.deck.board.tiles if tile.card == card)


def take(page: ValuesPage, letter: str) -> None:
    seat = page.record.seat_by_letter(letter)
    assert seat is not None
    page.desk.choose_seat(seat.id)


def disc(page: ValuesPage, letter: str) -> Any:
    seat = page.record.seat_by_letter(letter)
    assert seat is not None
    return page.seats.discs[seat.id]


def drop(widget: QWidget, card: str, mime: str = CARD_MIME) -> bool:
    data = QMimeData()
    data.setData(mime, card.encode())
    at = QPointF(widget.rect().center())
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(at.toPoint(), action, data, button, none)
    QApplication.sendEvent(widget, entering)
    if not entering.isAccepted():
        return False
    dropping = QDropEvent(at, action, data, button, none)
    QApplication.sendEvent(widget, dropping)
    return dropping.isAccepted()


def test_eight_picks_and_six_mentions_by_the_line_alone(page: ValuesPage, qtbot: Any) -> None:
    enter(
        qtbot,
        page,
        "A 01 zonder betrouwbare mensen geen rechtvaardige regels",
        "",
        "",
        "b menselijk + wil minder loketten en meer betrokkenheid",
        "",
        "C 14 - te veel wantrouwen",
        "D =buurtkracht omdat je elkaar moet vertrouwen",
        "",
        "E 06 dat hebben wij in de zorg geleerd",
        "F betrokk- het is op",
        "F & 14",
        "G 2",
        "G we vertrouwden erop",
        "",
        "H recht+ eerlijk is eerlijk",
    )
    assert picks(page) == {
        "A": (
            "vertrouwen",
            "driver",
            "zonder betrouwbare mensen geen rechtvaardige regels",
            ("betrouwbaarheid", "rechtvaardigheid"),
        ),
        "B": ("menselijke-maat", "more", "wil minder loketten en meer betrokkenheid", _BETROKKEN),
        "C": ("systeemwereld", "less", "te veel wantrouwen", ()),
        "D": ("eigen-buurtkracht", "driver", "omdat je elkaar moet vertrouwen", ("vertrouwen",)),
        "E": ("menselijke-maat", "driver", "dat hebben wij in de zorg geleerd", ()),
        "F": ("betrokkenheid", "less", "het is op", ("systeemwereld",)),
        "G": ("betrouwbaarheid", "driver", "we vertrouwden erop", ("vertrouwen",)),
        "H": ("rechtvaardigheid", "more", "eerlijk is eerlijk", ()),
    }
    assert page.line.field.hasFocus() and page.line.field.text() == ""


_BETROKKEN = ("betrokkenheid",)


def test_a_line_is_one_step_back(page: ValuesPage, qtbot: Any) -> None:
    enter(qtbot, page, "C =moed + omdat het moet")
    page.desk.hub.undo()
    assert picks(page) == {} and not page.record.own_cards
    page.desk.hub.redo()
    assert picks(page)["C"][0] == "eigen-moed"


def test_the_hint_follows_the_line_and_marks_the_cards(page: ValuesPage, qtbot: Any) -> None:
    assert "F2" in page.line.hint.text()
    qtbot.keyClicks(page.line.field, "C be")
    assert "02 betrouwbaarheid · 07 betrokkenheid" in page.line.hint.text()
    qtbot.keyClicks(page.line.field, "trok+")
    assert page.line.hint.text() == "C kiest 07 betrokkenheid · meer"
    assert page.line.field.accessibleDescription() == page.line.hint.text()


def test_a_line_that_is_not_understood_stays(page: ValuesPage, qtbot: Any) -> None:
    enter(qtbot, page, "C omdat het zo is")
    assert page.line.field.text() == "C omdat het zo is"
    assert page.line.hint.property("kind") == "danger"
    assert picks(page) == {}
    qtbot.keyClick(page.line.field, Key.Key_Backspace)
    assert page.line.hint.property("kind") == "soft"


def test_a_letter_takes_a_seat_in_hand(page: ValuesPage, qtbot: Any) -> None:
    enter(qtbot, page, "d")
    assert page.record.letter(page.desk.seat) == "D"
    enter(qtbot, page, "3 voor de seat in hand")
    assert picks(page)["D"][0] == "rechtvaardigheid"


def test_escape_and_leaving_lose_nothing(make: Make, page: ValuesPage, qtbot: Any) -> None:
    qtbot.keyClicks(page.line.field, "C 06 half af")
    qtbot.keyClick(page.line.field, Key.Key_Escape)
    assert page.line.field.text() == "C 06 half af"
    assert make(desk=page.desk).line.field.text() == "C 06 half af"


@pytest.mark.parametrize("keys", [(Key.Key_F2,), (Key.Key_L, Control), (Key.Key_Escape,)])
def test_one_key_leads_back_to_the_line(page: ValuesPage, qtbot: Any, keys: Any) -> None:
    enter(qtbot, page, "C 06 woorden")
    for widget in (page.hand.motivation, tile(page, "vertrouwen"), disc(page, "B")):
        widget.setFocus()
        qtbot.keyClick(widget, *keys)
        assert page.line.field.hasFocus()


def test_the_arrows_choose_another_question_in_an_empty_line(page: ValuesPage, qtbot: Any) -> None:
    enter(qtbot, page, "A 06 rechtvaardig en betrouwbaar en betrokkenheid")
    assert page.hand.mentions.marked == "rechtvaardigheid"
    assert page.line.hint.text().startswith("Enter bevestigt dat A ook rechtvaardigheid noemt")
    qtbot.keyClick(page.line.field, Key.Key_Right)
    assert page.hand.mentions.marked == "betrouwbaarheid"
    qtbot.keyClick(page.line.field, Key.Key_Left)
    qtbot.keyClick(page.line.field, Key.Key_Left)
    assert page.hand.mentions.marked == "betrokkenheid"
    qtbot.keyClick(page.line.field, Key.Key_Return)
    assert picks(page)["A"][3] == ("betrokkenheid",)
    assert page.hand.mentions.marked == "rechtvaardigheid"


def test_found_words_are_never_counted_unconfirmed(page: ValuesPage, qtbot: Any) -> None:
    enter(qtbot, page, "A 06 vertrouwen")
    assert picks(page)["A"][3] == ()
    chip = chips(page)[0]
    assert chip.property("kind") == "found" and "vertrouwen" in chip.text()
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    assert picks(page)["A"][3] == ("vertrouwen",)
    assert page.line.field.hasFocus()


def test_a_mention_can_be_taken_back(page: ValuesPage, qtbot: Any) -> None:
    enter(qtbot, page, "A 06 vertrouwen en rechtvaardigheid", "", "")
    first = chips(page)[0]
    assert first.property("kind") == "chip"
    first.setFocus()
    qtbot.keyClick(first, Key.Key_Delete)
    assert picks(page)["A"][3] == ("rechtvaardigheid",)
    assert page.line.field.hasFocus()
    question, confirmed = chips(page)
    assert (question.property("kind"), confirmed.property("kind")) == ("found", "chip")
    qtbot.mouseClick(confirmed, Qt.MouseButton.LeftButton)
    assert picks(page)["A"][3] == ()
    chips(page)[0].setFocus()
    qtbot.keyClick(chips(page)[0], Key.Key_Return)
    assert picks(page)["A"][3] == ("vertrouwen",)


def chips(page: ValuesPage) -> list[Any]:
    flow = page.hand.mentions._flow
    return [flow.itemAt(n).widget() for n in range(flow.count())]


def test_words_in_the_motivation_are_found_while_typing(page: ValuesPage, qtbot: Any) -> None:
    enter(qtbot, page, "A 06")
    field = page.hand.motivation
    field.setFocus()
    qtbot.keyClicks(field, "Wij zijn nabij")
    assert page.hand.mentions.marked == ""
    qtbot.keyClicks(field, ", ook uit betrokkenheid")
    assert page.hand.mentions.marked == "betrokkenheid"
    qtbot.keyClick(field, Key.Key_Return, Control)
    assert picks(page)["A"][2:] == ("Wij zijn nabij, ook uit betrokkenheid", _BETROKKEN)
    assert field.hasFocus()


def test_typed_words_belong_to_the_seat_they_were_typed_for(page: ValuesPage, qtbot: Any) -> None:
    enter(qtbot, page, "A 06", "B 01", "a")
    field = page.hand.motivation
    field.setFocus()
    qtbot.keyClicks(field, "van A")
    take(page, "B")
    assert field.toPlainText() == ""
    assert picks(page)["A"][2] == "van A" and picks(page)["B"][2] == ""


def test_words_of_a_pick_that_is_gone_wait_in_the_line(page: ValuesPage, qtbot: Any) -> None:
    enter(qtbot, page, "A 06")
    qtbot.keyClicks(page.hand.motivation, "net gezegd")
    page.desk.hub.undo()
    assert picks(page) == {}
    assert page.line.field.text() == "net gezegd"


def test_a_reason_is_a_button(page: ValuesPage, qtbot: Any) -> None:
    enter(qtbot, page, "A 06")
    qtbot.mouseClick(page.hand.reasons.buttons["less"], Qt.MouseButton.LeftButton)
    assert picks(page)["A"][1] == "less"
    enter(qtbot, page, "A +")
    assert page.hand.reasons.state == "more"


def test_a_card_is_dropped_on_a_seat_or_on_the_hand(page: ValuesPage, qtbot: Any) -> None:
    assert drop(disc(page, "C"), "vertrouwen")
    assert picks(page)["C"][0] == "vertrouwen"
    assert page.record.letter(page.desk.seat) == "C"
    assert drop(page.hand.face, "systeemwereld")
    assert picks(page)["C"][0] == "systeemwereld"
    assert not drop(disc(page, "C"), "x", "text/plain")
    assert not drop(page.hand.face, "x", "text/plain")
    QApplication.sendEvent(disc(page, "C"), QDragLeaveEvent())
    QApplication.sendEvent(page.hand.face, QDragLeaveEvent())


def test_a_card_is_lifted_by_dragging(
    page: ValuesPage, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    lifted: list[str] = []

    def put_down(drag: QDrag, _action: Qt.DropAction) -> Qt.DropAction:
        lifted.append(bytes(drag.mimeData().data(CARD_MIME).data()).decode())
        assert not drag.pixmap().isNull()
        return Qt.DropAction.IgnoreAction

    monkeypatch.setattr(QDrag, "exec", put_down)
    card, left = tile(page, "betrokkenheid"), Qt.MouseButton.LeftButton
    qtbot.mousePress(card, left, pos=QPoint(20, 20))
    qtbot.mouseMove(card, QPoint(22, 22))
    assert lifted == []
    qtbot.mouseMove(card, QPoint(60, 60))
    qtbot.mouseRelease(card, left, pos=QPoint(60, 60))
    assert lifted == ["betrokkenheid"]


def test_a_double_click_picks_and_one_click_only_looks(page: ValuesPage, qtbot: Any) -> None:
    card = tile(page, "menselijke-maat")
    qtbot.mouseClick(card, Qt.MouseButton.LeftButton)
    assert picks(page) == {}
    qtbot.mouseDClick(card, Qt.MouseButton.LeftButton)
    assert picks(page)["A"][0] == "menselijke-maat"
    assert "gekozen door A" in card.accessibleName()


def test_who_laid_a_card_down_says_why_next(page: ValuesPage, qtbot: Any) -> None:
    page.deck.search.setFocus()
    assert drop(disc(page, "B"), "vertrouwen")
    qtbot.keyClicks(QApplication.focusWidget(), "omdat het daar begint")
    qtbot.keyClick(QApplication.focusWidget(), Key.Key_Return)
    assert picks(page)["B"][2] == "omdat het daar begint"


def test_the_deck_by_keys(page: ValuesPage, qtbot: Any) -> None:
    page.deck.search.setFocus()
    qtbot.keyClick(page.deck.search, Key.Key_Down)
    assert tile(page, "vertrouwen").hasFocus()
    for key, card in (
        (Key.Key_Right, "betrouwbaarheid"),
        (Key.Key_Down, "betrokkenheid"),
        (Key.Key_Right, "systeemwereld"),
        (Key.Key_Right, "systeemwereld"),
        (Key.Key_Left, "betrokkenheid"),
        (Key.Key_Up, "betrouwbaarheid"),
    ):
        qtbot.keyClick(QApplication.focusWidget(), key)
        assert tile(page, card).hasFocus()
    qtbot.keyClick(tile(page, "betrouwbaarheid"), Key.Key_Return)
    qtbot.keyClick(tile(page, "betrouwbaarheid"), Key.Key_Right)
    qtbot.keyClick(tile(page, "rechtvaardigheid"), Key.Key_Return, Control)
    assert picks(page)["A"] == ("betrouwbaarheid", "driver", "", ("rechtvaardigheid",))
    qtbot.keyClick(tile(page, "rechtvaardigheid"), Key.Key_Space)
    assert picks(page)["A"][0] == "rechtvaardigheid"
    qtbot.keyClick(tile(page, "rechtvaardigheid"), Key.Key_Up)
    assert page.deck.search.hasFocus()


def test_with_few_cards_left_there_is_nothing_to_scroll(make: Make, qtbot: Any) -> None:
    page = make()
    page.resize(1158, 420)
    bar = page.deck.area.verticalScrollBar()
    qtbot.waitUntil(bar.isEnabled)
    page.deck.search.setText("betrouwbaarheid")
    qtbot.waitUntil(lambda: not bar.isEnabled())
    page.deck.search.clear()
    qtbot.waitUntil(bar.isEnabled)


def test_searching_while_typing(page: ValuesPage, qtbot: Any) -> None:
    qtbot.keyClick(page.line.field, Key.Key_F, Control)
    assert page.deck.search.hasFocus()
    qtbot.keyClicks(page.deck.search, "betrok")
    assert [t.card for t in page.deck.board.tiles] == ["betrokkenheid"]
    assert not tile(page, "betrokkenheid").visibleRegion().isEmpty()
    qtbot.keyClick(page.deck.search, Key.Key_Return)
    assert picks(page)["A"][0] == "betrokkenheid"
    assert len(page.deck.board.tiles) == 6 and page.line.field.hasFocus()
    qtbot.keyClick(page.line.field, Key.Key_F, Control)
    qtbot.keyClicks(page.deck.search, "zzz")
    assert page.deck.nothing.isVisible()
    qtbot.keyClick(page.deck.search, Key.Key_Escape)
    assert page.deck.search.text() == "" and page.deck.search.hasFocus()
    qtbot.keyClick(page.deck.search, Key.Key_Return)
    qtbot.keyClicks(tile(page, "vertrouwen"), "1")
    assert page.deck.search.text() == "1" and page.deck.search.hasFocus()


def test_a_picked_card_carries_the_letters_of_its_seats(page: ValuesPage, qtbot: Any) -> None:
    enter(qtbot, page, "A 06", "C 06", "D 01")
    assert tile(page, "menselijke-maat").accessibleName().endswith("gekozen door A, C")
    page.desk.hub.undo()
    assert "gekozen" not in tile(page, "vertrouwen").accessibleName()


def test_seats_without_a_card_are_seen(page: ValuesPage, qtbot: Any) -> None:
    enter(qtbot, page, "A 06")
    assert disc(page, "A").accessibleName() == "plaats A: menselijke maat"
    assert disc(page, "B").accessibleName() == "plaats B: nog geen kaart"
    disc(page, "B").setFocus()
    qtbot.keyClick(disc(page, "B"), Key.Key_Return)
    assert "Typ B en een nummer" in page.hand.face.accessibleName()
    assert not page.hand.motivation.isVisible()


def test_a_card_can_be_laid_back(page: ValuesPage, qtbot: Any) -> None:
    enter(qtbot, page, "A 06 omdat")
    qtbot.mouseClick(page.hand.put_back, Qt.MouseButton.LeftButton)
    assert picks(page) == {}


def test_an_own_word_on_the_blank_card(page: ValuesPage, qtbot: Any) -> None:
    blank = page.deck.blank
    qtbot.keyClicks(blank.word, "Buurtkracht")
    qtbot.keyClick(blank.word, Key.Key_Escape)
    assert blank.word.text() == "Buurtkracht"
    qtbot.keyClicks(blank.meaning, "Wat een buurt zelf kan.")
    qtbot.keyClick(blank.meaning, Key.Key_Return)
    assert picks(page)["A"][0] == "eigen-buurtkracht"
    assert page.record.own_cards["eigen-buurtkracht"].description == "Wat een buurt zelf kan."
    assert blank.word.text() == ""
    qtbot.keyClicks(blank.word, "Lef")
    qtbot.keyClick(blank.word, Key.Key_Return)
    assert picks(page)["A"][0] == "eigen-buurtkracht"
    assert tile(page, "eigen-lef").isVisibleTo(page)


def test_a_word_that_is_refused_stays_on_the_blank_card(page: ValuesPage, qtbot: Any) -> None:
    blank = page.deck.blank
    qtbot.keyClicks(blank.word, "Vertrouwen")
    with qtbot.waitSignal(page.desk.refused) as refused:
        qtbot.keyClick(blank.word, Key.Key_Return)
    assert "kaart 1" in refused.args[0]
    assert blank.word.text() == "Vertrouwen"


def test_an_unfinished_own_word_waits_on_the_desk(make: Make, page: ValuesPage, qtbot: Any) -> None:
    qtbot.keyClicks(page.deck.blank.word, "Hal")
    assert make(desk=page.desk).deck.blank.word.text() == "Hal"


def test_an_own_card_is_mended_and_thrown_away(page: ValuesPage, qtbot: Any) -> None:
    enter(qtbot, page, "A =buurtkrcht", "B 06")
    own = tile(page, "eigen-buurtkrcht")
    menu: QMenu = own.menu  # type: ignore[attr-defined]
    menu.actions()[0].trigger()
    blank = page.deck.blank
    assert blank.word.hasFocus() and blank.word.selectedText() == "buurtkrcht"
    qtbot.keyClicks(blank.word, "buurtkracht")
    qtbot.keyClick(blank.word, Key.Key_Return)
    assert page.record.card_name("eigen-buurtkrcht") == "buurtkracht"
    assert own.accessibleName().startswith("buurtkracht")
    own.setFocus()
    with qtbot.waitSignal(page.desk.refused):
        qtbot.keyClick(own, Key.Key_Delete)
    enter(qtbot, page, "A 01")
    menu.actions()[1].trigger()
    assert not page.record.own_cards
    assert not own.isVisible() and page.deck.board.findChildren(OwnTile) in ([], [own])
    page.desk.hub.undo()
    assert tile(page, "eigen-buurtkrcht").isVisible()
    page.desk.hub.redo()
    assert not any(one.isVisible() for one in page.findChildren(OwnTile))


def test_a_card_that_is_not_there_any_more_is_shown_by_its_word(make: Make, qtbot: Any) -> None:
    page = make(an_empty_record(seats=1))
    seat = page.record.seats[0]
    picked = e.Pick(id=new_id(), table=page.record.table.id, seat=seat.id, card="eigen-moed")
    page.desk.hub.run(adding(_("x"), picked))
    page.desk.choose_seat(seat.id)
    assert page.hand.face.accessibleName() == "eigen-moed"
    page.hand.face.grab()


def test_mending_can_be_left_off(page: ValuesPage, qtbot: Any) -> None:
    enter(qtbot, page, "A =kracht")
    page.deck.blank.mend(page.record.own_cards["eigen-kracht"])
    qtbot.keyClicks(page.deck.blank.word, "x")
    qtbot.keyClick(page.deck.blank.word, Key.Key_Escape)
    assert page.deck.blank.word.text() == ""
    assert page.record.card_name("eigen-kracht") == "kracht"


def test_words_for_one_own_card_are_kept_before_another_is_taken_up(
    page: ValuesPage, qtbot: Any
) -> None:
    enter(qtbot, page, "A =kracht", "B =durf")
    own, blank = page.record.own_cards, page.deck.blank
    blank.mend(own["eigen-kracht"])
    qtbot.keyClicks(blank.word, "lef")
    blank.mend(own["eigen-durf"])
    assert page.record.card_name("eigen-kracht") == "lef"
    assert blank.word.text() == "durf"


def test_words_for_a_card_that_was_thrown_away_are_a_new_card(page: ValuesPage, qtbot: Any) -> None:
    enter(qtbot, page, "A =kracht")
    blank = page.deck.blank
    blank.mend(page.record.own_cards["eigen-kracht"])
    qtbot.keyClicks(blank.word, "lef")
    page.desk.hub.undo()
    qtbot.keyClick(blank.word, Key.Key_Return)
    assert list(page.record.own_cards) == ["eigen-lef"]
    assert blank.word.text() == ""


def test_a_table_without_seats_leads_to_the_preparation(make: Make, qtbot: Any) -> None:
    page = make(an_empty_record())
    assert page.empty.isVisible() and not page.hand.isVisible()
    with qtbot.waitSignal(page.desk.asked) as asked:
        qtbot.mouseClick(page.empty.button, Qt.MouseButton.LeftButton)
    assert asked.args == ["voorbereiding", ""]
    enter(qtbot, page, "C 06")
    assert page.line.field.text() == "C 06"
    with qtbot.waitSignal(page.desk.refused):
        tile(page, "vertrouwen").click()


def test_no_seat_in_hand_is_told(page: ValuesPage, qtbot: Any) -> None:
    page.desk.choose_seat("")
    assert "Kies een plaats" in page.hand.face.accessibleName()
    with qtbot.waitSignal(page.desk.refused):
        page.deck.named.emit("vertrouwen")
    page.begin()
    assert page.record.letter(page.desk.seat) == "A"


def test_a_seat_may_pick_more_where_the_kit_allows_it(make: Make, qtbot: Any) -> None:
    page = make(an_empty_record(a_kit(picks_per_seat=2), seats=2))
    enter(qtbot, page, "A 01 eerst dit", "A 06 + en dit")
    assert [b.text() for b in page.hand.tabs.buttons.values()] == ["vertrouwen", "menselijke maat"]
    assert page.hand.card == "menselijke-maat"
    first = next(iter(page.hand.tabs.buttons.values()))
    qtbot.mouseClick(first, Qt.MouseButton.LeftButton)
    assert page.hand.motivation.toPlainText() == "eerst dit"
    enter(qtbot, page, "en nog wat")
    assert page.hand.motivation.toPlainText() == "eerst dit\nen nog wat"
    with qtbot.waitSignal(page.desk.refused):
        enter(qtbot, page, "A 07 te veel")
    assert page.line.field.text() == "A 07 te veel"
    page.hand.put_back.click()
    assert list(page.hand.tabs.buttons) == [pick.id for pick in page.record.all(e.Pick)]


def test_a_link_elsewhere_leads_to_a_pick_a_seat_or_an_own_card(make: Make) -> None:
    page = make(a_full_record())
    pick = page.record.all(e.Pick)[2]
    page.show_entry(pick.id)
    assert page.record.letter(page.desk.seat) == "C" and page.hand.pick == pick.id
    page.show_entry(page.record.seats[0].id)
    assert page.record.letter(page.desk.seat) == "A"
    page.show_entry(page.record.all(e.OwnCard)[0].id)
    assert not tile(page, "eigen-buurtkracht").visibleRegion().isEmpty()


def test_what_another_page_does_is_shown(make: Make) -> None:
    page = make(a_full_record())
    take(page, "D")
    seat = page.desk.seat
    page.desk.run(lambda: services.pick(page.record, seat, "betrokkenheid"))
    assert page.hand.face.accessibleName() == "betrokkenheid"


@pytest.mark.parametrize("language", ["nl", "en"])
def test_it_is_drawn_in_both_languages_light_and_dark_wide_and_narrow(
    qapp: QApplication, make: Make, language: str
) -> None:
    desk = a_desk(qapp, a_full_record(), language)
    page = make(desk=desk)
    for dark in (True, False):
        desk.theme.set_dark(dark)
        for size in ((1158, 648), (1700, 960), (750, 400)):
            page.resize(*size)
            assert not page.grab().isNull()
            assert page.rect().contains(page.line.geometry())
            assert page.hand.width() <= page.width() // 2


def test_filling_writes_nothing(make: Make) -> None:
    page = make(a_full_record())
    for seat in page.record.seats:
        page.desk.choose_seat(seat.id)
    page.flush()
    assert page.desk.hub.to_undo is None
