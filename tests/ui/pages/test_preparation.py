from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.services import preparation, register
from tafelkit.ui.pages.preparation import PreparationPage
from tests.builders import a_desk, a_full_record, a_hub, an_empty_record

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton
Make = Callable[..., PreparationPage]


@pytest.fixture
def make(qtbot: Any, qapp: QApplication) -> Iterator[Make]:
    pages: list[PreparationPage] = []

    def made(
        record: Record | None = None, language: str = "nl", desk: Any = None
    ) -> PreparationPage:
        page = PreparationPage(desk or a_desk(qapp, record or an_empty_record(), language))
        qtbot.addWidget(page)
        page.resize(1158, 640)
        with qtbot.waitExposed(page):
            page.show()
        page.begin()
        pages.append(page)
        return page

    yield made
    for page in pages:
        page.close_page()


def sitting(page: PreparationPage) -> list[tuple[str, str, str]]:
    return [(seat.letter, seat.background, seat.detail) for seat in page.record.seats]


def refusals(page: PreparationPage) -> list[str]:
    heard: list[str] = []
    page.desk.refused.connect(heard.append)
    return heard


def test_six_places_are_set_with_one_line(make: Make, qtbot: Any) -> None:
    page = make()
    line = page.seats.line
    assert line.hasFocus()
    qtbot.keyClicks(line, "b b a beleid o w 1 an")
    assert "A burger · B burger · C ambtenaar beleid" in page.seats.reading.text()
    qtbot.keyClick(line, Key.Key_Return)
    assert sitting(page) == [
        ("A", "burger", ""),
        ("B", "burger", ""),
        ("C", "ambtenaar", "beleid"),
        ("D", "ondernemer", ""),
        ("E", "wetenschapper", ""),
        ("F", "anders", ""),
    ]
    assert line.text() == "" and line.hasFocus() and len(page.seats.rows) == 6
    page.desk.hub.undo()
    assert sitting(page) == [] and page.seats.rows == {}


def test_more_than_ten_are_refused_and_the_line_stays(make: Make, qtbot: Any) -> None:
    page = make(an_empty_record(seats=8))
    heard = refusals(page)
    qtbot.keyClicks(page.seats.line, "3 burger")
    assert "?" in page.seats.reading.text()
    qtbot.keyClick(page.seats.line, Key.Key_Return)
    assert heard == ["Een tafel heeft hoogstens tien plaatsen."]
    assert len(page.record.seats) == 8 and page.seats.line.text() == "3 burger"


def test_in_english_the_names_are_english_and_the_record_is_not(make: Make, qtbot: Any) -> None:
    page = make(language="en")
    names = page.seats._names
    qtbot.keyClicks(page.seats.line, names["wetenschapper"])
    qtbot.keyClick(page.seats.line, Key.Key_Return)
    assert sitting(page) == [("A", "wetenschapper", "")]


def test_a_place_is_added_changed_and_taken_away_by_hand(make: Make, qtbot: Any) -> None:
    page = make()
    qtbot.mouseClick(page.seats.one_more, LEFT)
    (row,) = page.seats.rows.values()
    assert row.background.hasFocus()
    qtbot.keyClicks(row.background, "amb")
    assert sitting(page) == [("A", "ambtenaar", "")]
    row.detail.setFocus()
    qtbot.keyClicks(row.detail, "Toezicht")
    qtbot.keyClick(row.detail, Key.Key_Return)
    assert sitting(page) == [("A", "ambtenaar", "toezicht")]
    qtbot.mouseClick(row.remove, LEFT)
    assert sitting(page) == [] and page.seats.line.hasFocus()


def test_only_a_civil_servant_has_details_to_choose_from(make: Make) -> None:
    page = make(a_full_record())
    a, _b, _c, d = page.record.seats
    assert page.seats.rows[d.id]._proposals.stringList() == [
        "beleid",
        "wetgeving",
        "uitvoering",
        "toezicht",
    ]
    assert page.seats.rows[a.id]._proposals.stringList() == []


def test_a_wheel_that_scrolls_the_page_changes_nobody(make: Make) -> None:
    page = make(a_full_record())
    row = next(iter(page.seats.rows.values()))
    at, none = QPointF(5, 5), QPoint()
    event = QWheelEvent(
        at,
        row.background.mapToGlobal(at),
        none,
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    before = page.record
    QApplication.sendEvent(row.background, event)
    assert page.record is before


def test_a_seat_that_goes_takes_its_names_along_and_undo_brings_both(make: Make) -> None:
    page = make(a_full_record())
    hub, seat = page.desk.hub, page.record.seats[1]
    hub.run(register.enter(hub.register, seat.id, name="Jan"))
    page.seats.rows[seat.id].remove.click()
    assert hub.register == {} and page.record.seat(seat.id) is None
    hub.undo()
    assert register.attendee(hub.register, seat.id).name == "Jan"
    assert page.record.picks_of(seat.id)


def test_a_table_of_all_the_same_is_hinted_at(make: Make) -> None:
    page = make()
    page.desk.run(lambda: preparation.add_seats(page.record, [("burger", "")] * 3))
    assert "dezelfde achtergrond" in page.seats.hint.text()
    page.desk.run(lambda: preparation.add_seats(page.record, [("ondernemer", "")]))
    assert page.seats.hint.text() == ""


def leave(field: Any, qtbot: Any) -> None:
    qtbot.keyClick(field, Key.Key_Return)


def typed(field: Any, text: str, qtbot: Any) -> None:
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    leave(field, qtbot)


def test_dates_and_times_are_understood_and_shown_as_understood(make: Make, qtbot: Any) -> None:
    page = make()
    data = page.data
    for field, text in (
        (data.date, "4-7"),
        (data.starts, "13.30"),
        (data.ends, "16"),
        (data.number, "12"),
        (data.place, " Den Haag "),
    ):
        typed(field, text, qtbot)
    table = page.record.table
    assert (table.date, table.starts, table.ends) == ("2023-07-04", "13:30", "16:00")
    assert (table.number, table.place) == (12, "Den Haag")
    assert (data.date.text(), data.starts.text()) == ("04-07-2023", "13:30")


def test_what_is_no_date_is_marked_kept_and_not_written(make: Make, qtbot: Any) -> None:
    page = make()
    heard = refusals(page)
    typed(page.data.date, "31-2-2023", qtbot)
    assert "geen datum" in heard[-1]
    assert page.data.date.property("wrong") and page.data.date.text() == "31-2-2023"
    assert page.record.table.date == "2023-06-20"
    typed(page.data.number, "nul", qtbot)
    assert "tafelnummer" in heard[-1]
    typed(page.data.date, "1-3-2023", qtbot)
    assert not page.data.date.property("wrong")
    assert page.record.table.date == "2023-03-01"
    assert page.data.number.text() == "nul"


def test_half_a_date_is_not_written_while_one_thinks(make: Make, qtbot: Any) -> None:
    page = make()
    heard = refusals(page)
    page.data.date.setFocus()
    page.data.date.selectAll()
    qtbot.keyClicks(page.data.date, "4-")
    qtbot.wait(900)
    assert heard == [] and page.data.date.text() == "4-"


def test_a_blank_at_the_end_stays_while_one_types(make: Make, qtbot: Any) -> None:
    page = make()
    page.data.place.setFocus()
    page.data.place.selectAll()
    qtbot.keyClicks(page.data.place, "Den ")
    qtbot.wait(900)
    assert page.record.table.place == "Den"
    qtbot.keyClicks(page.data.place, "Haag")
    leave(page.data.place, qtbot)
    assert page.record.table.place == "Den Haag"


def test_the_programme_is_edited(make: Make, qtbot: Any) -> None:
    page = make()
    data = page.data
    typed(data.title, "Nieuw", qtbot)
    typed(data.organiser, "wij", qtbot)
    typed(data.addressee, "de straat", qtbot)
    data.questions.setPlainText("Wat?\n\n  Hoe? ")
    page.flush()
    data.language.setCurrentIndex(1)
    data.language.activated.emit(1)
    programme = page.record.programme
    assert (programme.title, programme.organiser, programme.addressee) == (
        "Nieuw",
        "wij",
        "de straat",
    )
    assert programme.questions == ("Wat?", "Hoe?") and programme.language == "en"


def shown_register(page: PreparationPage) -> Any:
    section = page.register_section
    section.show_button.click()
    return section


def test_the_register_is_hidden_until_asked_for(make: Make) -> None:
    page = make(a_full_record())
    section = page.register_section
    assert "proef.register" in section.words.text()
    assert not section.table.fields
    shown_register(page)
    assert len(section.table.fields) == 4 * 3 and section.table.isVisible()
    section.show_button.click()
    assert not section.table.isVisible()


def test_without_places_the_register_says_what_to_do(make: Make) -> None:
    section = shown_register(make())
    assert "Voeg eerst de plaatsen toe" in section.table.findChild(QLabel).text()


def test_names_and_consents_go_to_the_register_only(make: Make, qtbot: Any) -> None:
    page = make(a_full_record())
    before = page.record
    section = shown_register(page)
    seat = page.record.seats[0].id
    typed(section.table.fields[seat, "name"], "Jan Jansen", qtbot)
    typed(section.table.fields[seat, "contact"], "jan@voorbeeld.nl", qtbot)
    typed(section.table.fields[seat, "keep_until"], "1-9-23", qtbot)
    quotes = section.table.answers[seat, "quotes"]
    for given, words in ((True, "ja 20-6"), (False, "nee 20-6"), (None, "vraag")):
        qtbot.mouseClick(quotes, LEFT)
        known = register.consent(page.desk.hub.register, seat, "quotes")
        assert (known.given if known else None) is given
        assert quotes.text() == words and "citaten" in quotes.accessibleName()
    known = register.attendee(page.desk.hub.register, seat)
    assert (known.name, known.contact, known.keep_until) == (
        "Jan Jansen",
        "jan@voorbeeld.nl",
        "2023-09-01",
    )
    assert page.record is before


def test_a_date_in_the_register_that_is_none_is_marked(make: Make, qtbot: Any) -> None:
    page = make(a_full_record())
    heard = refusals(page)
    section = shown_register(page)
    field = section.table.fields[page.record.seats[0].id, "keep_until"]
    typed(field, "ooit", qtbot)
    assert "geen datum" in heard[-1] and field.property("wrong")
    typed(field, "1-9-2023", qtbot)
    assert not field.property("wrong")


def test_the_register_is_destroyed_only_after_a_second_yes(
    make: Make, qtbot: Any, tmp_path: Path
) -> None:
    page = make(a_full_record())
    page.desk.path = tmp_path / "tafel-07.tafel"
    section = shown_register(page)
    seat = page.record.seats[0].id
    assert not section.destroy_button.isEnabled()
    typed(section.table.fields[seat, "name"], "Jan", qtbot)
    qtbot.mouseClick(section.destroy_button, LEFT)
    assert section.no_button.hasFocus()
    qtbot.mouseClick(section.no_button, LEFT)
    assert page.desk.hub.register
    qtbot.mouseClick(section.destroy_button, LEFT)
    qtbot.mouseClick(section.yes_button, LEFT)
    assert page.desk.hub.register == {} and section.table.fields[seat, "name"].text() == ""
    assert page.desk.hub.to_undo is None
    assert not section.destroy_button.isEnabled()


def test_a_destroyed_register_leaves_a_certificate_each_time(
    make: Make, qtbot: Any, tmp_path: Path
) -> None:
    page = make(a_full_record())
    page.desk.path = tmp_path / "tafel-07.tafel"
    section = shown_register(page)
    assert not section.told.isVisible()
    for number in ("", "-2"):
        typed(section.table.fields[page.record.seats[0].id, "name"], "Karin Bos", qtbot)
        section.destroy_button.click()
        section.yes_button.click()
        proof = tmp_path / f"tafel-07-register-vernietigd{number}.pdf"
        assert proof.read_bytes().startswith(b"%PDF")
        assert section.told.isVisible() and proof.name in section.told.text()


def test_a_certificate_that_cannot_be_written_is_said(
    make: Make, qtbot: Any, tmp_path: Path
) -> None:
    page = make(a_full_record())
    page.desk.path = tmp_path / "nergens" / "tafel-07.tafel"
    heard = refusals(page)
    section = shown_register(page)
    typed(section.table.fields[page.record.seats[0].id, "name"], "Karin Bos", qtbot)
    section.destroy_button.click()
    section.yes_button.click()
    assert len(heard) == 1 and page.desk.hub.register == {}


def test_a_register_that_cannot_go_is_said(make: Make, qapp: QApplication, qtbot: Any) -> None:
    def stuck() -> None:
        raise Refusal(_("het register is in gebruik"))

    desk = a_desk(qapp, a_full_record())
    desk._destroy = stuck
    page = make(desk=desk)
    heard = refusals(page)
    section = shown_register(page)
    typed(section.table.fields[page.record.seats[0].id, "name"], "Jan", qtbot)
    section.destroy_button.click()
    section.yes_button.click()
    assert heard == ["het register is in gebruik"] and desk.hub.register


def test_a_closed_register_says_why(make: Make, qapp: QApplication) -> None:
    desk = a_desk(qapp)
    desk.hub = a_hub(a_full_record())
    desk.hub.register_closed = _("het register is beschadigd")
    page = make(desk=desk)
    assert page.register_section.words.text() == "het register is beschadigd"
    assert not page.register_section.show_button.isEnabled()


def test_escape_leads_back_to_the_line_and_links_to_a_place(make: Make, qtbot: Any) -> None:
    page = make(a_full_record())
    seat = page.record.seats[2]
    page.show_entry(seat.id)
    assert page.seats.rows[seat.id].background.hasFocus()
    page.show_entry("iets anders")
    qtbot.keyClick(page, Key.Key_Escape)
    assert page.seats.line.hasFocus()


def test_a_line_that_was_not_kept_is_there_again(make: Make, qtbot: Any) -> None:
    page = make()
    qtbot.keyClicks(page.seats.line, "b b")
    again = make(desk=page.desk)
    assert again.seats.line.text() == "b b" and "A burger" in again.seats.reading.text()


def test_every_control_says_what_it_is(make: Make) -> None:
    page = make(a_full_record())
    section = shown_register(page)
    assert section
    from PySide6.QtWidgets import QAbstractButton, QComboBox, QLineEdit, QPlainTextEdit

    for kind in (QLineEdit, QPlainTextEdit, QComboBox, QAbstractButton):
        for widget in page.findChildren(kind):
            if widget.isVisible() and widget.focusPolicy() != Qt.FocusPolicy.NoFocus:
                named = widget.accessibleName() or getattr(widget, "text", str)()
                assert named, widget


def test_filling_writes_nothing(make: Make) -> None:
    page = make(a_full_record())
    before, undo = page.record, page.desk.hub.to_undo
    shown_register(page)
    page.refresh()
    page.flush()
    assert page.record is before and page.desk.hub.to_undo is undo is None
    assert not page.record.all(e.Tick)


def test_coming_back_to_it_shows_the_top_of_the_page(make: Make, qtbot: Any) -> None:
    page = make(a_full_record())
    bar = page.findChildren(QScrollArea)[0].verticalScrollBar()
    page.resize(1158, 400)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    page.begin()
    assert bar.value() == 0 and page.seats.line.hasFocus()


def test_no_column_of_the_register_moves_when_an_answer_is_given(make: Make, qtbot: Any) -> None:
    page = make(a_full_record())
    section = page.register_section
    section.show_button.click()
    button = next(iter(section.table.answers.values()))
    qtbot.wait(1)
    before = button.x(), button.width()
    for _press in range(3):
        qtbot.mouseClick(button, LEFT)
        qtbot.wait(1)
        assert (button.x(), button.width()) == before
