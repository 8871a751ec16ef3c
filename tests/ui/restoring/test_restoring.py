"""Going back to a backup from the menu of a table and of a programme."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tafelkit.domain import entries as e
from tafelkit.domain.change import adding
from tafelkit.domain.erasure import erasing
from tafelkit.domain.ids import new_id
from tafelkit.domain.texts import _
from tafelkit.services import conversation
from tafelkit.services.merging import merge
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.store.password import locked
from tafelkit.ui.programme.window import ProgrammeWindow
from tafelkit.ui.restoring.over import BackupsOver
from tests.builders import NOON
from tests.ui.conftest import Open
from tests.ui.opened import Opened, saved, table_file, until


def note(path: Path, words: str) -> None:
    with closing(Document.open(path, "proef")) as document:
        (record,) = document.records()
        document.write(conversation.note(record, "concept", words))


def said(opened: Opened) -> list[str]:
    return [note.text for note in opened.table.desk.record.all(e.Note)]


def over(opened: Opened, qtbot: Any, *, none: bool = False) -> BackupsOver:
    window = opened.program.window
    assert window is not None
    window.menus.actions.by_name["restore"].trigger()
    shown = window.overlay
    assert isinstance(shown, BackupsOver)
    until(qtbot, shown.reading.isHidden)
    assert bool(shown.list.count) is not none
    return shown


def test_back_to_a_backup_and_back_again(open_window: Open, tmp_path: Path, qtbot: Any) -> None:
    path = table_file(tmp_path)
    backup.keep(path, tmp_path / "data" / "backups", NOON)
    note(path, "Na de kopie gezegd.")
    opened = open_window(path)
    before = opened.table.desk.record
    shown = over(opened, qtbot)
    assert shown.list.count == 1  # how it is now is not among them
    assert opened.frame.focusWidget() is shown.list
    row = shown.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "20 juni 2023 12:00" in row and row.endswith("1 aantekening minder")
    shown.go.click()
    assert "Na de kopie gezegd." not in said(opened)
    assert "Ctrl+Z" in opened.table.footer.refusal.text()
    saved(opened, qtbot)
    opened.table.menus.actions.by_name["undo"].trigger()
    assert opened.table.desk.record == before
    assert "Herstellen" in opened.table.footer.refusal.text()
    opened.table.menus.actions.by_name["redo"].trigger()
    again = over(opened, qtbot)
    again.list.setCurrentIndex(again.list.model().index(0, 0))
    qtbot.keyClick(again.list, Qt.Key.Key_Return)
    assert opened.table.desk.record == before


def test_the_page_from_which_it_was_asked_is_in_front_again(
    open_window: Open, tmp_path: Path, qtbot: Any
) -> None:
    path = table_file(tmp_path)
    backup.keep(path, tmp_path / "data" / "backups", NOON)
    note(path, "Na de kopie gezegd.")
    opened = open_window(path)
    for name in ("advies", "gesprek", "advies"):
        opened.table.go(name)
    over(opened, qtbot).go.click()
    assert opened.table.page.isVisible() and opened.table.stop.name == "advies"
    assert opened.table.page.isAncestorOf(opened.frame.focusWidget())


@pytest.mark.parametrize("what", ["erase", "password"])
def test_backups_that_are_gone_are_no_longer_offered(
    open_window: Open, tmp_path: Path, qtbot: Any, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    path = table_file(tmp_path)
    backup.keep(path, tmp_path / "data" / "backups", NOON)
    note(path, "Na de kopie gezegd.")
    opened = open_window(path)
    opened.table.desk.choose_seat(opened.table.desk.record.seats[0].id)
    over(opened, qtbot)
    opened.dialogs.answer, opened.dialogs.passwords = 0, [(0, "geheim")]
    opened.table.menus.actions.by_name[what].trigger()
    assert opened.table.overlay is None and opened.table.page.isVisible()
    over(opened, qtbot, none=True)


def test_what_is_being_typed_belongs_to_how_it_is_now(
    open_window: Open, tmp_path: Path, qtbot: Any
) -> None:
    path = table_file(tmp_path)
    opened = open_window(path)
    opened.table.desk.run(
        lambda: conversation.note(opened.table.desk.record, "concept", "Net gezegd.")
    )
    over(opened, qtbot).go.click()
    assert "Net gezegd." not in said(opened)
    saved(opened, qtbot)
    newest = backup.copies(path, tmp_path / "data" / "backups")[0]
    assert b"Net gezegd." in newest.path.read_bytes()


def test_what_was_erased_is_not_to_be_gone_back_to(
    open_window: Open, tmp_path: Path, qtbot: Any
) -> None:
    path, folder = table_file(tmp_path), tmp_path / "data" / "backups"
    copy = backup.keep(path, folder, NOON)
    assert copy is not None
    escaped = copy.read_bytes()
    opened = open_window(path)
    opened.table.session.erase(opened.table.desk.record.seats[0].id)
    over(opened, qtbot, none=True)
    opened.table.end_overlay()
    copy.write_bytes(escaped)
    note_text = "Daarna gezegd."
    opened.table.desk.run(lambda: conversation.note(opened.table.desk.record, "concept", note_text))
    saved(opened, qtbot)
    opened.table.session.go_back(copy, backup.copies(path, folder)[0].path)
    saved(opened, qtbot)
    assert b"Omdat A het zegt." not in path.read_bytes()
    assert note_text not in said(opened)


def test_who_can_only_read_restores_nothing(open_window: Open, tmp_path: Path) -> None:
    path = table_file(tmp_path)
    with closing(Document.open(path, "ander")):
        opened = open_window(path)
        opened.table.menus.actions.by_name["restore"].trigger()
        assert opened.table.overlay is None
        assert "alleen te lezen" in opened.table.footer.refusal.text()


def test_a_programme_goes_back_as_a_whole(open_window: Open, tmp_path: Path, qtbot: Any) -> None:
    path = tmp_path / "p.tafel"
    merge(path, [table_file(tmp_path)], "proef")
    backup.keep(path, tmp_path / "data" / "backups", NOON)
    with closing(Document.open(path, "proef")) as document:
        theme = e.Theme(id=new_id(), programme=document.programme().id, title="Later")
        document.write(adding(_("x"), theme))
    opened = open_window(path)
    window = opened.program.window
    assert isinstance(window, ProgrammeWindow)
    shown = over(opened, qtbot)
    row = shown.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert row.endswith("1 thema minder")
    shown.go.click()
    assert not window.desk.synthesis.entries
    window.undo()
    assert [one.title for one in window.desk.synthesis.themes] == ["Later"]
    window.redo()
    assert not window.desk.synthesis.entries


def test_a_programme_goes_back_only_where_the_way_back_can_be_read(
    open_window: Open, tmp_path: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, backups = tmp_path / "p.tafel", tmp_path / "data" / "backups"
    merge(path, [table_file(tmp_path)], "proef")
    backup.keep(path, backups, NOON)
    with closing(Document.open(path, "proef")) as document:
        theme = e.Theme(id=new_id(), programme=document.programme().id, title="Later")
        document.write(adding(_("x"), theme))
    opened = open_window(path)
    window = opened.program.window
    assert isinstance(window, ProgrammeWindow)
    shown, kept = over(opened, qtbot), backup.kept(path, backups)
    copy_to = window.session.document.copy_to

    def spoiled(target: Path) -> None:
        copy_to(target)
        os.truncate(target, target.stat().st_size // 2)

    monkeypatch.setattr(window.session.document, "copy_to", spoiled)
    shown.go.click()
    assert "er is niets gewijzigd" in window.footer.said.text()
    assert [one.title for one in window.desk.synthesis.themes] == ["Later"]
    assert backup.kept(path, backups) == kept


def test_no_way_back_is_promised_to_words_that_were_erased(
    open_window: Open, tmp_path: Path, qtbot: Any
) -> None:
    path, table = tmp_path / "p.tafel", table_file(tmp_path)
    merge(path, [table], "proef")
    with_words = path.read_bytes()
    with closing(Document.open(path, "proef")) as document:
        (record,) = document.records()
        document.erase(record.table, *erasing(record, record.seats[0].id))
    backup.keep(path, tmp_path / "data" / "backups", NOON)
    path.write_bytes(with_words)  # as a copy that was saved elsewhere is put back
    opened = open_window(path)
    window = opened.program.window
    assert isinstance(window, ProgrammeWindow)
    over(opened, qtbot).go.click()
    said = window.footer.said.text()
    assert "Ctrl+Z" not in said and said.endswith("daarom is dit niet ongedaan te maken.")
    assert window.desk.door.to_undo is None and window.overlay is None
    assert b"Omdat A het zegt." not in path.read_bytes()
