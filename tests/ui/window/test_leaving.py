"""Leaving a table while words stand in its lines: none goes without a choice."""

from __future__ import annotations

import os
import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.personal.findings import personal
from tafelkit.domain.record import Record
from tafelkit.domain.texts import _
from tafelkit.services import conversation, register
from tafelkit.store.document import Document
from tafelkit.store.register import RegisterFile
from tests.builders import a_kit, an_empty_record
from tests.ui.conftest import Open
from tests.ui.opened import Opened, saved, table_file, until

Key = Qt.Key
ENTER, LATER, BACK = 0, 1, 2


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return table_file(tmp_path, an_empty_record(seats=4))


@pytest.fixture
def opened(open_window: Open, path: Path) -> Opened:
    return open_window(path)


def line(opened: Opened, page: str) -> Any:
    """Where one types on a page."""
    opened.table.go(page)
    shown: Any = opened.table.page
    return {
        "voorbereiding": lambda: shown.seats.line,
        "waarden": lambda: shown.line.field,
        "gesprek": lambda: shown.line.field,
        "advies": lambda: shown.line,
        "terugblik": lambda: shown.closing.line,
    }[page]()


def leave(opened: Opened, answer: int) -> bool:
    opened.dialogs.answer = answer
    return opened.frame.close()


def record_in(path: Path) -> Record:
    document = Document.open(path, "proef", to_read=True)
    record = document.record(document.tables()[0])
    document.close()
    return record


def journals(opened: Opened) -> list[Path]:
    folder = opened.folder / "data" / "drafts"
    return list(folder.iterdir()) if folder.exists() else []


def type_everywhere(opened: Opened, qtbot: Any) -> None:
    qtbot.keyClicks(line(opened, "voorbereiding"), "2 burger")
    qtbot.keyClicks(line(opened, "waarden"), "C 06 + wil minder loketten")
    opened.table.page.deck.blank.word.setFocus()  # type: ignore[attr-defined]
    qtbot.keyClicks(opened.table.page.deck.blank.word, "lef")  # type: ignore[attr-defined]
    qtbot.keyClicks(opened.table.page.deck.blank.meaning, "durven")  # type: ignore[attr-defined]
    qtbot.keyClicks(line(opened, "gesprek"), 'v C "wie belt')
    qtbot.keyClicks(line(opened, "advies"), "Kom langs.")
    closing = opened.table
    qtbot.keyClicks(line(opened, "terugblik"), "b: goed gesprek")
    shown: Any = closing.page
    qtbot.keyClicks(shown.closing.call, "Kom terug.")
    qtbot.keyClicks(shown.closing.title, "De film")
    qtbot.keyClicks(shown.closing.url, "https://example.org/film")


def test_the_question_lists_all_words_with_their_page(opened: Opened, qtbot: Any) -> None:
    type_everywhere(opened, qtbot)
    assert not leave(opened, BACK)
    assert opened.dialogs.answers == (
        "Vastleggen en sluiten",
        "Bewaren voor later",
        "Terug naar de tafel",
    )
    assert opened.dialogs.asked[-1].startswith("9 regels zijn nog niet vastgelegd.")
    assert opened.dialogs.words == [
        ("Voorbereiding · plaatsen", "2 burger"),
        ("Waarden · keuze", "C 06 + wil minder loketten"),
        ("Waarden · eigen kaart", "lef\ndurven"),
        ("Gesprek · aantekening", 'v C "wie belt'),
        ("Advies · advies", "Kom langs."),
        ("Terugblik · opmerking", "b: goed gesprek"),
        ("Terugblik · oproep", "Kom terug."),
        ("Terugblik · verwijzing", "De film"),
        ("Terugblik · verwijzing", "https://example.org/film"),
    ]
    assert line(opened, "advies").text() == "Kom langs."


def test_everything_is_entered_as_by_enter(opened: Opened, qtbot: Any, path: Path) -> None:
    type_everywhere(opened, qtbot)
    assert leave(opened, ENTER)
    record = record_in(path)
    assert len(record.seats) == 6
    assert [(p.card, p.reason, p.motivation) for p in record.all(e.Pick)] == [
        ("menselijke-maat", "more", "wil minder loketten")
    ]
    assert record.own_cards["eigen-lef"].description == "durven"
    assert [(n.kind, n.text, n.verbatim) for n in record.all(e.Note)] == [
        ("example", "wie belt", True)
    ]
    assert [a.text for a in record.all(e.Advice)] == ["Kom langs."]
    assert [r.text for r in record.all(e.Remark)] == ["goed gesprek"]
    assert [c.text for c in record.all(e.Call)] == ["Kom terug."]
    assert [x.title for x in record.all(e.Link)] == ["De film"]
    assert journals(opened) == []


def test_what_cannot_be_entered_keeps_the_window_open_at_its_line(
    opened: Opened, qtbot: Any
) -> None:
    qtbot.keyClicks(line(opened, "waarden"), "C zzz")
    qtbot.keyClicks(line(opened, "advies"), "Kom langs.")
    assert not leave(opened, ENTER)
    table = opened.table
    assert table.stop.name == "waarden" and line(opened, "waarden").text() == "C zzz"
    assert not leave(opened, ENTER)
    assert table.footer.refusal.text() == "Zo kan deze regel nog niet worden vastgelegd."
    assert "geen kaart" in table.page.line.hint.text()  # type: ignore[attr-defined]
    assert opened.frame.focusWidget() is table.page.line.field  # type: ignore[attr-defined]


def test_why_it_was_refused_is_said(opened: Opened, qtbot: Any) -> None:
    qtbot.keyClicks(line(opened, "voorbereiding"), "9 burger")
    opened.table.go("gesprek")
    assert not leave(opened, ENTER)
    assert opened.table.stop.name == "voorbereiding"
    assert "hoogstens tien plaatsen" in opened.table.footer.refusal.text()
    shown: Any = opened.table.page
    shown.seats.line.clear()
    qtbot.keyClicks(line(opened, "terugblik"), "B:")
    opened.table.page._show_part(0)  # type: ignore[attr-defined]
    opened.table.go("advies")
    assert not leave(opened, ENTER)
    shown = opened.table.page
    assert shown.closing.line.isVisible() and shown.closing.line.text() == "B:"


def test_a_link_without_an_address_is_asked_for(opened: Opened, qtbot: Any) -> None:
    line(opened, "terugblik")
    closing = opened.table.page.closing  # type: ignore[attr-defined]
    opened.table.page._show_part(1)  # type: ignore[attr-defined]
    qtbot.keyClicks(closing.title, "De film")
    assert not leave(opened, ENTER)
    assert opened.frame.focusWidget() is closing.url
    qtbot.keyClicks(closing.url, "https://example.org")
    closing.title.setFocus()
    qtbot.keyClick(closing.title, Key.Key_Return)
    assert opened.table.desk.drafts.names == ()


def test_what_is_kept_for_later_comes_back(
    opened: Opened, open_window: Open, qtbot: Any, path: Path
) -> None:
    type_everywhere(opened, qtbot)
    assert leave(opened, LATER)
    assert not record_in(path).all(e.Note) and len(journals(opened)) == 1
    again = open_window(path)
    footer = again.table.footer
    assert footer.refusal.text() == (
        "Nog niet vastgelegd, van de vorige keer: "
        "Voorbereiding, Waarden, Gesprek, Advies, Terugblik."
    )
    assert footer.refusal.property("kind") == "soft"
    assert footer.drafts.isVisible() and footer.saved.text() == "de rest is opgeslagen"
    assert line(again, "gesprek").text() == 'v C "wie belt'
    assert footer.refusal.text() == ""
    blank = (line(again, "waarden"), again.table.page)[1].deck.blank  # type: ignore[attr-defined]
    assert (blank.word.text(), blank.meaning.text()) == ("lef", "durven")
    assert leave(again, ENTER)
    assert len(record_in(path).all(e.Note)) == 1 and journals(again) == []


def test_words_mean_after_opening_what_they_meant_before(
    opened: Opened, open_window: Open, qtbot: Any, path: Path
) -> None:
    field = line(opened, "waarden")
    qtbot.keyClick(opened.frame, Key.Key_C, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClicks(field, "06 loketten")
    field = line(opened, "gesprek")
    qtbot.keyClicks(field, "wie belt")
    opened.table.page.line.kinds.chosen.emit("example")  # type: ignore[attr-defined]
    assert leave(opened, LATER)
    again = open_window(path)
    assert line(again, "waarden").text() == "06 loketten"
    assert again.table.desk.record.letter(again.table.desk.seat) == "C"
    assert leave(again, ENTER)
    record = record_in(path)
    assert [record.letter(p.seat) for p in record.all(e.Pick)] == ["C"]
    assert [n.kind for n in record.all(e.Note)] == ["example"]


def test_an_own_card_that_was_being_mended_is_taken_up_again(
    opened: Opened, open_window: Open, qtbot: Any, path: Path
) -> None:
    qtbot.keyClicks(line(opened, "waarden"), "A =krcht")
    qtbot.keyClick(line(opened, "waarden"), Key.Key_Return)
    shown: Any = opened.table.page
    qtbot.keyClicks(shown.deck.blank.word, "lef")
    shown.deck.blank.mend(opened.table.desk.record.own_cards["eigen-krcht"])
    qtbot.keyClicks(shown.deck.blank.word, "kracht")
    opened.program.set_language("en")
    opened.program._rebuild()
    shown = opened.table.page
    assert shown.deck.blank.word.text() == "kracht"
    assert leave(opened, LATER)
    again = open_window(path)
    line(again, "waarden")
    assert again.table.page.deck.blank.word.text() == "kracht"  # type: ignore[attr-defined]
    assert leave(again, ENTER)
    assert sorted(own.name for own in record_in(path).all(e.OwnCard)) == ["kracht", "lef"]


def test_another_table_takes_no_words_along(
    opened: Opened, qtbot: Any, tmp_path: Path, path: Path
) -> None:
    (tmp_path / "b").mkdir()
    other = table_file(tmp_path / "b", an_empty_record(a_kit(), seats=2), "tafel-08.tafel")
    qtbot.keyClicks(line(opened, "advies"), "Kom langs.")
    opened.dialogs.answer = BACK
    opened.program.open_table(other)
    assert opened.table.session.path == path
    opened.dialogs.answer = LATER
    opened.program.open_table(other)
    assert opened.table.session.path == other
    assert line(opened, "advies").text() == "" and not opened.table.footer.drafts.isVisible()
    opened.program.open_table(path)
    assert line(opened, "advies").text() == "Kom langs."


def test_another_language_loses_no_words(opened: Opened, qtbot: Any) -> None:
    type_everywhere(opened, qtbot)
    before = {name: opened.table.desk.drafts.get(name) for name in opened.table.desk.drafts.names}
    for language in ("en", "nl"):
        opened.program.set_language(language)  # type: ignore[arg-type]
        opened.program._rebuild()
        for page in ("voorbereiding", "waarden", "gesprek", "advies", "terugblik"):
            line(opened, page)
    drafts = opened.table.desk.drafts
    assert {name: drafts.get(name) for name in drafts.names} == before
    assert not opened.table.footer.drafts.isHidden()


def test_where_the_words_cannot_be_kept_one_may_throw_them_away(
    open_window: Open, qtbot: Any, tmp_path: Path, path: Path
) -> None:
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "drafts").touch()
    opened = open_window(path)
    qtbot.keyClicks(line(opened, "advies"), "Kom langs.")
    footer = opened.table.footer
    until(qtbot, lambda: footer.drafts.text() == "alleen in het geheugen: advies")
    qtbot.keyClicks(line(opened, "advies"), " En snel.")
    assert not leave(opened, BACK)
    assert opened.dialogs.answers[1] == "Weggooien en sluiten"
    assert "Bewaren voor later lukt nu niet. Dit bestand" in opened.dialogs.asked[-1]
    assert str(tmp_path) not in opened.dialogs.asked[-1]
    (tmp_path / "data" / "drafts").unlink()
    until(qtbot, lambda: footer.drafts.text() == "nog niet vastgelegd: advies")
    assert not leave(opened, BACK)
    assert opened.dialogs.answers[1] == "Bewaren voor later"


def test_enter_throws_no_words_away(open_window: Open, qtbot: Any, tmp_path: Path) -> None:
    path = table_file(tmp_path, an_empty_record(seats=4))
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "drafts").touch()
    with closing(Document.open(path, "ander")):
        opened = open_window(path)
        qtbot.keyClicks(line(opened, "advies"), "Kom langs.")
        assert not leave(opened, -1)
    assert opened.dialogs.answers[0] == "Weggooien en sluiten" and opened.dialogs.usual == -1


def test_words_thrown_away_do_not_come_back(
    opened: Opened, open_window: Open, qtbot: Any, tmp_path: Path, path: Path
) -> None:
    second = open_window(path)
    qtbot.keyClicks(line(second, "advies"), "Kom langs.")
    assert leave(second, 0)
    assert second.dialogs.answers == ("Weggooien en sluiten", "Terug naar de tafel")
    assert "alleen te lezen" in second.dialogs.asked[-1] and journals(opened) == []


def test_a_second_program_leaves_the_words_of_the_first_alone(
    opened: Opened, open_window: Open, qtbot: Any, path: Path
) -> None:
    qtbot.keyClicks(line(opened, "advies"), "Kom langs.")
    assert opened.table.desk.drafts.safe()
    second = open_window(path)
    assert second.table.desk.drafts.names == ()
    assert leave(second, BACK)
    assert len(journals(opened)) == 1


def test_a_date_that_is_none_is_said_before_it_is_lost(opened: Opened, qtbot: Any) -> None:
    date = opened.table.page.data.date  # type: ignore[attr-defined]
    date.setFocus()
    date.selectAll()
    qtbot.keyClicks(date, "31-02")
    assert not opened.frame.close()
    assert opened.table.footer.refusal.text() and not opened.dialogs.asked
    assert opened.frame.close()


def test_what_was_refused_on_leaving_a_page_is_still_said_on_the_next(
    opened: Opened, qtbot: Any
) -> None:
    date = opened.table.page.data.date  # type: ignore[attr-defined]
    date.selectAll()
    qtbot.keyClicks(date, "31-02")
    opened.table.go("gesprek")
    assert opened.table.footer.refusal.text()


def test_what_is_typed_in_a_note_is_on_the_disk_after_closing(
    opened: Opened, qtbot: Any, path: Path
) -> None:
    table = opened.table
    table.desk.run(lambda: conversation.note(table.desk.record, "concept", "Vertrouwen"))
    note = table.desk.record.all(e.Note)[0]
    table.go("gesprek", note.id)
    words = table.page.editor.text  # type: ignore[attr-defined]
    words.setFocus()
    words.selectAll()
    qtbot.keyClicks(words, "moet je geven")
    assert opened.frame.close()
    assert record_in(path).all(e.Note)[0].text == "moet je geven"


def test_the_footer_says_which_line_and_leads_there(opened: Opened, qtbot: Any) -> None:
    footer = opened.table.footer
    assert not footer.drafts.isVisible() and footer.saved.text() == "alles is opgeslagen"
    qtbot.keyClicks(line(opened, "terugblik"), "goed")
    assert footer.drafts.text() == "nog niet vastgelegd: opmerking"
    assert footer.saved.text() == "de rest is opgeslagen"
    qtbot.keyClicks(line(opened, "advies"), "Kom")
    assert footer.drafts.text() == "nog niet vastgelegd: advies, opmerking"
    qtbot.keyClicks(line(opened, "gesprek"), "b")
    assert footer.drafts.text() == "nog niet vastgelegd: aantekening en nog 2"
    assert footer.drafts.accessibleName() == footer.drafts.text()
    qtbot.keyClick(line(opened, "advies"), Key.Key_Return)
    saved(opened, qtbot)
    assert footer.saved.text() == "opgeslagen 12:00:00"
    line(opened, "gesprek").clear()
    opened.table.go("voorbereiding")
    qtbot.mouseClick(footer.drafts, Qt.MouseButton.LeftButton)
    shown: Any = opened.table.page
    assert opened.frame.focusWidget() is shown.closing.line
    shown.closing.line.clear()
    assert not footer.drafts.isVisible()


def test_old_words_of_others_go_when_the_program_begins(
    open_window: Open, qtbot: Any, tmp_path: Path
) -> None:
    folder = tmp_path / "data" / "drafts"
    folder.mkdir(parents=True)
    old = folder / "0-0.drafts"
    old.write_text("woorden")
    os.utime(old, (0, 0))
    open_window()
    until(qtbot, lambda: not old.exists())


VERSLAG, SAVE, NO = 0, 1, 2


def test_before_a_copy_goes_out_one_sees_what_may_say_who_someone_is(
    opened: Opened, tmp_path: Path
) -> None:
    desk = opened.table.desk
    desk.run(lambda: conversation.note(desk.record, "concept", "Bel 06-12345678."))
    opened.dialogs.path = copy = tmp_path / "kopie.tafel"
    for answer, made in ((NO, False), (VERSLAG, False), (SAVE, True)):
        opened.dialogs.answer = answer
        opened.table.menus.actions.by_name["copy"].trigger()
        assert opened.dialogs.words == [("Begrip", "06-12345678")]
        assert copy.exists() == made
        assert (opened.table.stop.page == "verslag") == (answer != NO)


def test_what_is_being_typed_is_looked_through_before_a_copy_goes_out(
    opened: Opened, qtbot: Any, tmp_path: Path
) -> None:
    opened.table.go("voorbereiding")
    page: Any = opened.table.page
    qtbot.keyClicks(page.data.addressee, "Bel 06-12345678")
    opened.dialogs.path, opened.dialogs.answer = tmp_path / "kopie.tafel", NO
    opened.table.menus.actions.by_name["copy"].trigger()
    assert [words for _where, words in opened.dialogs.words] == ["06-12345678"]


def test_a_copy_in_which_nothing_is_left_to_look_at_is_saved_at_once(
    opened: Opened, tmp_path: Path
) -> None:
    desk = opened.table.desk
    desk.run(lambda: conversation.note(desk.record, "concept", "Bel 06-12345678."))
    for finding in personal(desk.record):
        desk.left_standing.leave(finding.mark)
    opened.dialogs.path = tmp_path / "kopie.tafel"
    opened.table.menus.actions.by_name["copy"].trigger()
    assert opened.dialogs.path.exists() and not opened.dialogs.words


def test_that_names_do_not_go_into_a_copy_is_said_before_they_are_lost(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk, seats = opened.table.desk, opened.table.desk.record.seats
    for kind in (Document, RegisterFile):
        monkeypatch.setattr(kind, "write", _full)
    desk.run(lambda: conversation.note(desk.record, "concept", "wie belt"))
    assert not leave(opened, BACK)
    assert "register" not in opened.dialogs.asked[-1]
    assert "De schijf is vol." in opened.dialogs.asked[-1]
    desk.run(lambda: register.enter(desk.hub.register, seats[0].id, name="Karin"))
    assert not leave(opened, BACK)
    assert "nog niet in het register staan, gaan in geen kopie mee" in opened.dialogs.asked[-1]


def test_after_a_fault_of_ours_all_that_was_typed_goes_into_a_copy(
    opened: Opened, path: Path, open_window: Open, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(threading, "excepthook", lambda _args: None)
    monkeypatch.setattr(Document, "write", _at_fault)
    field = line(opened, "gesprek")
    qtbot.keyClicks(field, "wie belt")
    qtbot.keyClick(field, Key.Key_Return)
    footer = opened.table.footer.saved
    until(qtbot, lambda: footer.property("kind") == "danger")
    assert "fout in tafelkit" in footer.text() and "Sla nu een kopie op" in footer.text()
    qtbot.keyClicks(field, "en wie niet")
    assert opened.table.session.drafts.safe()
    opened.dialogs.path = copy = path.with_name("kopie.tafel")
    assert leave(opened, ENTER)
    assert "sla een kopie op." in opened.dialogs.asked[-2]
    monkeypatch.undo()
    assert [note.text for note in record_in(copy).all(e.Note)] == ["wie belt", "en wie niet"]
    assert record_in(path).all(e.Note) == ()
    again = open_window(path)
    assert line(again, "gesprek").text() == "en wie niet"


def _full(*_given: object) -> None:
    raise Refusal(_("de schijf is vol")).about("x.tafel")


def _at_fault(*_given: object) -> None:
    raise ZeroDivisionError
