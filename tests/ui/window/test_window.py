from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.services import advice, canvas, conversation, preparation
from tafelkit.store import saving
from tafelkit.store.document import Document
from tafelkit.ui.pages.direction import DirectionPage
from tafelkit.ui.window.actions import MENUS, items
from tests.builders import a_full_record, an_empty_record
from tests.ui.conftest import Open
from tests.ui.opened import Opened, saved, table_file, until

Key, Ctrl, Alt = Qt.Key, Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


@pytest.fixture
def full(open_window: Open, tmp_path: Path) -> Opened:
    return open_window(table_file(tmp_path))


@pytest.fixture
def empty(open_window: Open, tmp_path: Path) -> Opened:
    return open_window(table_file(tmp_path, an_empty_record()))


def focused(opened: Opened) -> Any:
    return opened.frame.focusWidget()


def test_an_empty_table_opens_where_one_begins_with_the_line_in_focus(empty: Opened) -> None:
    assert empty.table.stop.name == "voorbereiding"
    assert focused(empty) is empty.table.page.seats.line  # type: ignore[attr-defined]
    assert empty.frame.windowTitle() == "Tafel 7, Zwolle — tafelkit"


def test_every_page_is_reached_by_its_number_and_stays_as_it_was(full: Opened, qtbot: Any) -> None:
    seen = []
    for number in range(1, 9):
        qtbot.keyClick(full.frame, getattr(Key, f"Key_{number}"), Ctrl)
        seen.append(full.table.stop.name)
        assert full.table.header.title.text() == full.table.stop.title
    assert seen == [stop.name for stop in full.table.rail.stops]
    first = full.table.page
    full.table.go("gesprek")
    full.table.go("verslag")
    assert full.table.page is first


def test_previous_and_next_stop_at_the_ends(full: Opened, qtbot: Any) -> None:
    for _time in range(12):
        qtbot.keyClick(full.frame, Key.Key_PageDown, Ctrl)
    assert full.table.stop.name == "verslag"
    for _time in range(12):
        qtbot.keyClick(full.frame, Key.Key_PageUp, Ctrl)
    assert full.table.stop.name == "voorbereiding"


def test_undo_goes_over_pages_and_shows_where(full: Opened, qtbot: Any) -> None:
    table, hub = full.table, full.table.desk.hub
    table.go("gesprek")
    hub.run(conversation.note(hub.record, "concept", "Eerst."))
    table.go("advies")
    hub.run(advice.advise(hub.record, "Dan."))
    table.go("voorbereiding")
    qtbot.keyClick(full.frame, Key.Key_Z, Ctrl)
    assert table.stop.name == "advies" and "Dan." not in [a.text for a in hub.record.all(e.Advice)]
    qtbot.keyClick(full.frame, Key.Key_Z, Ctrl)
    assert table.stop.name == "gesprek"
    qtbot.keyClick(full.frame, Key.Key_Z, Ctrl | Qt.KeyboardModifier.ShiftModifier)
    assert "Eerst." in [note.text for note in hub.record.all(e.Note)]
    qtbot.keyClick(full.frame, Key.Key_Z, Ctrl | Qt.KeyboardModifier.ShiftModifier)
    assert table.stop.name == "advies"
    assert hub.to_redo is None


def test_the_footer_says_what_was_taken_back_and_done_again(full: Opened) -> None:
    table = full.table
    table.desk.run(lambda: advice.advise(table.desk.record, "Bel terug."))
    table.go("voorbereiding")
    label = full.table.desk.language.text(table.desk.hub.to_undo)
    table.undo()
    assert table.stop.name == "advies"
    assert table.footer.refusal.text() == f"Ongedaan gemaakt: {label}"
    table.go("voorbereiding")
    table.redo()
    assert table.stop.name == "advies"
    assert table.footer.refusal.text() == f"Opnieuw gedaan: {label}"
    table.redo()
    assert table.footer.refusal.text() == f"Opnieuw gedaan: {label}"


def test_each_page_has_its_keys_listed_once_under_its_own_name(full: Opened) -> None:
    full.table.show_keys()
    headings = [
        label.text()
        for label in full.table.findChildren(QLabel)
        if label.property("kind") == "heading" and label.isVisible()
    ]
    assert headings.count("Voorbereiding") == 1 and "Welkom" not in headings


def test_the_keys_of_the_page_one_comes_from_stand_first(full: Opened) -> None:
    full.table.go("advies")
    full.table.show_keys()
    shown = full.table.overlay
    assert shown is not None
    labels = (label for label in shown.findChildren(QLabel) if label.property("kind") == "heading")
    tops = {label.text(): label.mapTo(shown, label.rect().topLeft()).y() for label in labels}
    assert sorted(tops, key=lambda name: tops[name])[:2] == ["Advies", "Overal"]


def test_what_is_being_typed_is_what_undo_takes_back(empty: Opened, qtbot: Any) -> None:
    place = empty.table.page.data.place  # type: ignore[attr-defined]
    place.setFocus()
    place.selectAll()
    qtbot.keyClicks(place, "Deventer")
    assert empty.table.desk.record.table.place == "Zwolle"
    qtbot.keyClick(place, Key.Key_Z, Ctrl)
    assert place.text() == "Zwolle" and empty.table.desk.record.table.place == "Zwolle"
    qtbot.keyClick(place, Key.Key_Z, Ctrl | Qt.KeyboardModifier.ShiftModifier)
    assert place.text() == "Deventer"


def test_after_enter_undo_is_the_record_s_and_not_the_line_s(full: Opened, qtbot: Any) -> None:
    table, before = full.table, full.table.desk.record
    table.go("advies")
    line = full.frame.focusWidget()
    qtbot.keyClicks(line, "Bel terug.")
    qtbot.keyClick(line, Key.Key_Return)
    assert table.desk.record != before
    qtbot.keyClick(line, Key.Key_Z, Ctrl)
    assert table.desk.record == before and line.text() == ""  # type: ignore[union-attr]
    qtbot.keyClick(line, Key.Key_Z, Ctrl)
    assert line.text() == ""  # type: ignore[union-attr]


def test_the_menu_says_what_undo_would_take_back(empty: Opened) -> None:
    table = empty.table
    undo = table.menus.actions.by_name["undo"]
    assert undo.text() == "Ongedaan maken"
    table.desk.run(lambda: preparation.add_seat(table.desk.record))
    assert undo.text() == "Ongedaan maken: Plaats A toevoegen"
    table.undo()
    assert table.menus.actions.by_name["redo"].text() == "Opnieuw: Plaats A toevoegen"


def test_another_language_loses_nothing(empty: Opened, qtbot: Any) -> None:
    table = empty.table
    table.desk.run(lambda: preparation.add_seats(table.desk.record, [("burger", "")] * 3))
    qtbot.keyClick(empty.frame, Key.Key_B, Alt)
    table.go("voorbereiding")
    line = table.page.seats.line  # type: ignore[attr-defined]
    qtbot.keyClicks(line, "2 ondernemer")
    place = table.page.data.place  # type: ignore[attr-defined]
    place.setFocus()
    place.selectAll()
    qtbot.keyClicks(place, "Den Haag")
    table.menus.actions.by_name["en"].trigger()
    until(qtbot, lambda: table.header.title.text() == "Preparation")
    assert table.desk.record.letter(table.desk.seat) == "B"
    assert [chip.isChecked() for chip in table.footer.chips.chips] == [False, True, False]
    assert table.page.seats.line.text() == "2 ondernemer"  # type: ignore[attr-defined]
    assert table.desk.record.table.place == "Den Haag"
    assert table.desk.hub.to_undo is not None
    assert empty.program.settings.language == "en"
    table.menus.actions.by_name["nl"].trigger()
    until(qtbot, lambda: table.header.title.text() == "Voorbereiding")


def test_dark_is_shown_at_once_and_remembered(full: Opened, qtbot: Any) -> None:
    page = full.table.page
    full.table.menus.actions.by_name["dark"].trigger()
    until(qtbot, lambda: full.table.page is not page)
    assert full.program.theme.dark and full.program.settings.dark is True
    full.table.menus.actions.by_name["light"].trigger()
    until(qtbot, lambda: not full.program.theme.dark)


def test_alt_and_a_letter_take_a_seat_in_hand(full: Opened, qtbot: Any) -> None:
    table = full.table
    for letter in "CADJ":
        qtbot.keyClick(full.frame, getattr(Key, f"Key_{letter}"), Alt)
    assert table.desk.record.letter(table.desk.seat) == "D"  # nobody sits at J


def test_a_refusal_is_said_quietly_and_goes_with_the_next_thing_done(full: Opened) -> None:
    table = full.table
    assert not table.desk.run(lambda: preparation.edit_table(table.desk.record, number=0))
    assert table.footer.refusal.isVisible()
    assert table.footer.refusal.text() == "Een tafelnummer ligt tussen 1 en 99999."
    assert table.desk.run(lambda: preparation.edit_table(table.desk.record, number=8))
    assert not table.footer.refusal.isVisible()
    assert full.frame.windowTitle().startswith("Tafel 8")


def test_links_lead_to_an_entry_on_another_page(full: Opened) -> None:
    (first, *_rest) = full.table.desk.record.seats
    full.table.go("verslag")
    full.table.desk.asked.emit("voorbereiding", first.id)
    page = full.table.page
    assert full.table.stop.name == "voorbereiding"
    assert focused(full) is page.seats.rows[first.id].background  # type: ignore[attr-defined]
    full.table.go("geen bladzijde")
    assert full.table.stop.name == "voorbereiding"


def test_all_keys_are_shown_over_the_page_and_escape_leads_back(full: Opened, qtbot: Any) -> None:
    table = full.table
    page = table.page
    for shortcut in ("keys", "about"):
        table.menus.actions.by_name[shortcut].trigger()
        assert not page.isVisible()
        qtbot.keyClick(focused(full), Key.Key_Escape)
        assert page.isVisible() and focused(full) is not None
    table.show_keys()
    table.go("advies")
    assert table.page.isVisible()


def test_no_key_is_given_twice_and_no_menu_takes_the_letter_of_a_seat(full: Opened) -> None:
    keys = [item.keys for item in items(MENUS) if item.keys]
    assert len(keys) == len(set(keys))
    for language in ("nl", "en"):
        full.program.set_language(language)  # type: ignore[arg-type]
        full.program._rebuild()
        for action in full.frame.menuBar().actions():
            taken = QKeySequence.mnemonic(action.text()).toString()
            assert taken and taken[-1] not in e.SEAT_LETTERS


def test_a_file_that_another_program_holds_can_be_read(
    open_window: Open, full: Opened, tmp_path: Path
) -> None:
    second = open_window(tmp_path / "tafel-07.tafel")
    table = second.table
    assert table.footer.saved.text() == "alleen lezen"
    assert not table.header.clock.start_button.isEnabled()
    assert not table.desk.run(lambda: preparation.add_seat(table.desk.record))
    assert "alleen te lezen" in table.footer.refusal.text()


def test_closing_writes_what_is_being_typed(empty: Opened, qtbot: Any) -> None:
    place = empty.table.page.data.place  # type: ignore[attr-defined]
    place.setFocus()
    qtbot.keyClicks(place, "!")
    path = empty.table.session.path
    assert empty.frame.close()
    document = Document.open(path, "proef", to_read=True)
    assert document.tables()[0].place == "!Zwolle"
    document.close()


def test_a_disk_that_takes_nothing_is_told_and_the_window_stays(
    full: Opened, qtbot: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def full_disk(document: Document, change: object) -> None:
        raise Refusal(_("de schijf is vol")).about(document.path)

    with monkeypatch.context() as patched:
        patched.setattr(saving, "RETRY_SECONDS", 0.05)
        patched.setattr(Document, "write", full_disk)
        table = full.table
        table.desk.run(lambda: conversation.note(table.desk.record, "concept", "nieuw"))
        until(qtbot, lambda: "de schijf is vol" in table.footer.saved.text())
        assert table.footer.saved.property("kind") == "danger"
        assert str(table.session.path) not in table.footer.saved.text()
        assert not full.frame.close()
        assert "Eén wijziging" in full.dialogs.asked[-1] and "veilig" in full.dialogs.asked[-1]
    saved(full, qtbot)
    assert table.footer.saved.property("kind") == "soft"
    assert full.frame.close()


def test_the_footer_tells_the_truth_of_the_disk(full: Opened, qtbot: Any) -> None:
    assert full.table.footer.saved.text() == "alles is opgeslagen"
    table = full.table
    table.desk.run(lambda: conversation.note(table.desk.record, "concept", "nieuw"))
    until(qtbot, lambda: table.footer.saved.text() == "opgeslagen 12:00:00")


def test_the_menu_tells_copies_of_one_table_apart(open_window: Open, tmp_path: Path) -> None:
    record = an_empty_record()
    copies = tmp_path / "werk", tmp_path / "kopie & bewaard"
    paths = []
    for folder in copies:
        folder.mkdir()
        paths.append(table_file(folder, record))
    opened = open_window(paths[0])
    opened.program.open_table(paths[1])
    named = [opened.table.menus.actions.by_name[str(path)].text() for path in paths]
    assert str(Path("werk", paths[0].name)) in named[0]
    assert str(Path("kopie && bewaard", paths[1].name)) in named[1]


def test_a_copy_is_saved_where_asked(full: Opened, tmp_path: Path) -> None:
    full.dialogs.path = tmp_path / "reserve.tafel"
    full.table.menus.actions.by_name["copy"].trigger()
    assert "tafel-07 kopie.tafel" in full.dialogs.asked[-1]
    document = Document.open(tmp_path / "reserve.tafel", "proef", to_read=True)
    assert document.record(document.tables()[0]) == full.table.desk.record
    document.close()
    full.dialogs.path = full.table.session.path
    full.table.menus.actions.by_name["copy"].trigger()
    assert "het bestand zelf" in full.table.footer.refusal.text()


def test_a_seat_that_goes_is_in_no_hand(full: Opened, qtbot: Any) -> None:
    table = full.table
    qtbot.keyClick(full.frame, Key.Key_D, Alt)
    gone, last = table.desk.seat, table.footer.chips.chips[-1]
    table.desk.run(lambda: preparation.remove_seat(table.desk.record, gone))
    qtbot.keyClick(last, Key.Key_Left)  # it is still there until the window comes to itself
    assert table.desk.seat != gone
    assert len(table.footer.chips.chips) == len(a_full_record().seats) - 1


def test_starting_a_round_leads_to_its_line(full: Opened, qtbot: Any) -> None:
    full.table.go("gesprek")
    full.table.header.clock.start_button.setFocus()
    qtbot.mouseClick(full.table.header.clock.start_button, Qt.MouseButton.LeftButton)
    assert full.table.page.isAncestorOf(focused(full))
    assert full.table.header.clock.start_button.isHidden()


@pytest.mark.parametrize("key", [Key.Key_Escape, Key.Key_F2])
def test_a_key_leads_to_the_line_from_around_the_page(full: Opened, qtbot: Any, key: Any) -> None:
    full.table.go("advies")
    line = focused(full)
    around = (
        full.table.rail,
        full.table.header.clock.more_button,
        full.table.footer.chips.chips[0],
    )
    for part in around:
        part.setFocus()
        assert focused(full) is not line
        qtbot.keyClick(focused(full), key)
        assert focused(full) is line


def test_a_page_that_is_not_seen_waits_until_it_is(full: Opened) -> None:
    full.table.go("richting")
    page, desk = full.table.page, full.table.desk
    assert isinstance(page, DirectionPage)
    full.table.go("gesprek")
    desk.run(lambda: canvas.formulate(desk.record, "Naar elkaar toe."))
    assert page.text.toPlainText() != "Naar elkaar toe."
    full.table.go("richting")
    assert page.text.toPlainText() == "Naar elkaar toe."


@pytest.mark.parametrize("name", ["gesprek", "terugblik"])
def test_it_is_seen_where_the_focus_is(full: Opened, qtbot: Any, name: str) -> None:
    full.table.go(name)
    full.table.desk.choose_seat(full.table.desk.record.seats[0].id)
    stops: list[Any] = []
    while (stop := focused(full)) not in stops:
        stops.append(stop)
        with_it = stop.grab().toImage()
        stop.clearFocus()
        assert with_it != stop.grab().toImage(), stop.accessibleName()
        stop.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(focused(full), Key.Key_Tab)
    assert len(stops) > 8
