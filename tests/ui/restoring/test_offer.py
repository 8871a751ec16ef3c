"""A file that does not open, as the facilitator meets it."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tafelkit.domain import entries as e
from tafelkit.services import conversation
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.ui import copy_aside
from tafelkit.ui.restoring import offer
from tafelkit.ui.restoring.broken import BrokenScreen
from tafelkit.ui.restoring.looking import LookingScreen
from tests.builders import NOON
from tests.ui.conftest import Open
from tests.ui.opened import Opened, table_file, until


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A table with a copy, and something said after that; then a word of before is harmed."""
    path = table_file(tmp_path)
    backup.keep(path, tmp_path / "data" / "backups", NOON)
    with closing(Document.open(path, "proef")) as document:
        (record,) = document.records()
        document.write(conversation.note(record, "concept", "Na de kopie gezegd."))
    path.write_bytes(path.read_bytes().replace(b"De avondmarkt.", b"De avondmarkt?"))
    return path


def offered(opened: Opened) -> BrokenScreen:
    assert opened.program.offer is not None and opened.program.offer.screen is not None
    return opened.program.offer.screen


def said(opened: Opened) -> list[str]:
    return [note.text for note in opened.table.desk.record.all(e.Note)]


def test_one_button_and_the_table_goes_on(open_window: Open, path: Path) -> None:
    damaged = path.read_bytes()
    opened = open_window(path)
    shown = offered(opened)
    assert shown.heading.text() == "tafel-07.tafel is beschadigd"
    assert opened.frame.focusWidget() is shown.go
    told = [label.text() for label in shown.told]
    assert "Niet meer te lezen: 1 aantekening." in told
    assert "Wat ontbreekt staat in de nieuwste reservekopie: 1 aantekening." in told
    shown.go.click()
    assert {"De avondmarkt.", "Na de kopie gezegd."} <= set(said(opened))
    assert "tafel-07 (beschadigd).tafel" in opened.table.footer.refusal.text()
    assert path.with_name("tafel-07 (beschadigd).tafel").read_bytes() == damaged
    assert opened.program.settings.recent[0].path == path
    assert not opened.table.session.read_only


def test_back_to_the_start_leaves_all_as_it_is(open_window: Open, path: Path, qtbot: Any) -> None:
    damaged = path.read_bytes()
    opened = open_window(path)
    qtbot.keyClick(offered(opened), Qt.Key.Key_Escape)
    assert opened.program.start is not None and opened.program.offer is None
    assert path.read_bytes() == damaged


def test_a_file_that_is_gone_is_offered_from_the_start_screen(
    open_window: Open, path: Path, qtbot: Any
) -> None:
    opened = open_window(path)
    offered(opened).go.click()
    opened.program.close_table()
    path.unlink()
    assert opened.program.start is not None
    opened.program.start.recent._restore()
    shown = offered(opened)
    assert shown.heading.text() == "tafel-07.tafel is er niet meer" and shown.safe.isHidden()
    shown.go.click()
    assert "De avondmarkt." in said(opened)


def test_a_sound_one_is_opened_and_its_backups_are_shown(
    open_window: Open, path: Path, qtbot: Any
) -> None:
    opened = open_window(path)
    offered(opened).go.click()
    opened.program.close_table()
    assert opened.program.start is not None
    opened.program.start.recent._restore()
    assert opened.table.overlay is not None


def test_what_never_was_a_table_is_only_refused(open_window: Open, tmp_path: Path) -> None:
    picture = tmp_path / "foto.tafel"
    picture.write_bytes(b"\x89PNG" + bytes(5000))
    opened = open_window(picture)
    assert opened.program.offer is None and opened.program.start is not None
    assert "geen tafelkit-bestand" in opened.program.start.refusal.text()


def test_a_table_that_is_open_stays_where_nothing_can_be_offered(
    open_window: Open, tmp_path: Path
) -> None:
    opened = open_window(table_file(tmp_path))
    opened.program.open_table(tmp_path / "weg.tafel")
    assert "bestaat niet" in opened.table.footer.refusal.text()


def test_while_a_large_one_is_looked_through_the_window_says_so(
    open_window: Open, path: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(offer, "_MUCH_BYTES", 1000)
    opened = open_window(path)
    until(qtbot, lambda: opened.program.offer is not None)
    assert opened.program.offer is not None
    until(qtbot, lambda: opened.program.offer.screen is not None)
    offered(opened).go.click()
    until(qtbot, lambda: opened.program.table is not None)
    assert "(beschadigd)" in opened.table.footer.refusal.text()


def test_one_that_was_renamed_is_offered_from_the_copies_by_its_earlier_name(
    open_window: Open, path: Path
) -> None:
    opened = open_window(path.rename(path.with_name("anders.tafel")))
    shown = offered(opened)
    told = [label.text() for label in shown.told]
    assert "De nieuwste reservekopie is bewaard als tafel-07.tafel." in told
    assert "Wat ontbreekt staat in de nieuwste reservekopie: 1 aantekening." in told
    row = shown.list.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert ": bewaard als tafel-07.tafel: 1 aantekening meer" in row
    shown.go.click()
    assert {"De avondmarkt.", "Na de kopie gezegd."} <= set(said(opened))


def test_while_large_copies_by_another_name_are_read_the_window_says_so(
    open_window: Open, path: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copy_aside, "_LARGE_BYTES", 1000)
    said_so: list[Path] = []

    class Screen(LookingScreen):
        def __init__(self, path: Path, *how: Any) -> None:
            super().__init__(path, *how)
            said_so.append(path)

    monkeypatch.setattr(offer, "LookingScreen", Screen)
    other = path.rename(path.with_name("anders.tafel"))
    opened = open_window(other)
    until(qtbot, lambda: opened.program.offer is not None)
    assert opened.program.offer is not None
    until(qtbot, lambda: opened.program.offer.screen is not None)
    assert offered(opened).list.count == 1 and said_so == [other]
