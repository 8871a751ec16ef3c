from pathlib import Path

import pytest
from PySide6.QtGui import QCursor
from PySide6.QtWidgets import QApplication

from tafelkit.domain import entries as e
from tafelkit.domain.method.places import texts_of
from tafelkit.services import advice, conversation
from tests.ui.conftest import Open
from tests.ui.opened import table_file


def test_a_seat_is_asked_for_first(open_window: Open, tmp_path: Path) -> None:
    opened = open_window(table_file(tmp_path))
    opened.table.desk.choose_seat("")
    opened.table.menus.actions.by_name["erase"].trigger()
    assert "Kies eerst de plaats" in opened.table.footer.refusal.text()
    assert opened.dialogs.asked == []


def test_who_does_not_mean_it_loses_nothing(open_window: Open, tmp_path: Path) -> None:
    opened = open_window(table_file(tmp_path))
    before = opened.table.desk.record
    opened.table.desk.choose_seat(before.seats[0].id)
    opened.dialogs.answer = 1
    opened.table.menus.actions.by_name["erase"].trigger()
    assert opened.table.desk.record == before and len(opened.dialogs.asked) == 1


def test_who_can_only_read_is_not_asked(open_window: Open, tmp_path: Path) -> None:
    path = table_file(tmp_path)
    open_window(path)
    table = (second := open_window(path)).table
    table.desk.choose_seat(table.desk.record.seats[0].id)
    table.menus.actions.by_name["erase"].trigger()
    assert "alleen te lezen" in table.footer.refusal.text() and not second.dialogs.asked


def test_the_words_of_the_seat_in_hand_go(open_window: Open, tmp_path: Path) -> None:
    opened = open_window(table_file(tmp_path))
    seat = opened.table.desk.record.seats[0]
    opened.table.go("gesprek")
    opened.table.desk.choose_seat(seat.id)
    opened.dialogs.answer = 0
    opened.table.menus.actions.by_name["erase"].trigger()
    record = opened.table.desk.record
    said = [one for one in record.entries.values() if getattr(one, "seat", None) == seat.id]
    assert said and not any(list(texts_of(one)) for one in said)
    assert all(note.seat != seat.id for note in record.all(e.Note))
    assert opened.table.footer.refusal.text() == "Wat plaats A zei is gewist."
    assert opened.table.desk.hub.to_undo is None


def test_the_pointer_waits_while_backups_are_made_anew(
    open_window: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window(table_file(tmp_path))
    opened.table.desk.choose_seat(opened.table.desk.record.seats[0].id)
    opened.dialogs.answer = 0
    seen: list[QCursor | None] = []
    monkeypatch.setattr(
        opened.table.session, "erase", lambda _seat: seen.append(QApplication.overrideCursor())
    )
    opened.table.menus.actions.by_name["erase"].trigger()
    assert seen != [None] and QApplication.overrideCursor() is None


def test_who_erases_knows_where_the_words_also_stand(open_window: Open, tmp_path: Path) -> None:
    opened = open_window(table_file(tmp_path))
    desk = opened.table.desk
    seat, other = desk.record.seats[:2]
    said = "Mijn huis is al drie jaar te koud."
    desk.run(lambda: conversation.note(desk.record, "example", said, seat=seat.id))
    desk.run(lambda: conversation.note(desk.record, "concept", f"Kou: “{said}”", seat=other.id))
    desk.run(lambda: advice.advise(desk.record, f"Niemand zegt nog: {said}"))
    before = desk.record
    desk.choose_seat(seat.id)
    opened.dialogs.answer = -1
    opened.table.menus.actions.by_name["erase"].trigger()
    assert desk.record == before and "in 2 andere teksten" in opened.dialogs.asked[-1]
    number = len(before.all(e.Advice))
    assert [where for where, _words in opened.dialogs.words] == [
        f"Begrip van {other.letter}",
        f"Advies {number}",
    ]
    assert all(said in words for _where, words in opened.dialogs.words)
    opened.dialogs.answer = 0
    opened.table.menus.actions.by_name["erase"].trigger()
    assert opened.table.footer.refusal.text() == "Wat plaats A zei is gewist."
    assert [note.text for note in desk.record.all(e.Note) if said in note.text] == [
        f"Kou: “{said}”"
    ]
