"""The screen of a file that does not open: other ways to go on than its first button."""

from __future__ import annotations

import threading
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt

from tafelkit.domain import entries as e
from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import Language, _
from tafelkit.services import conversation
from tafelkit.services.restoring import remains
from tafelkit.store.copies import backup
from tafelkit.store.document import Document
from tafelkit.ui.restoring import broken
from tafelkit.ui.restoring.broken import BrokenScreen
from tests.builders import NOON
from tests.ui.conftest import Open
from tests.ui.opened import Opened, table_file, until

pytestmark = pytest.mark.usefixtures("nothing_flashes")


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


def test_an_older_copy_can_be_chosen_instead(open_window: Open, path: Path, qtbot: Any) -> None:
    opened = open_window(path)
    shown = offered(opened)
    qtbot.keyClick(shown.list, Qt.Key.Key_Return)
    assert "De avondmarkt." in said(opened) and "Na de kopie gezegd." not in said(opened)


def test_it_speaks_another_language_without_loss(open_window: Open, path: Path, qtbot: Any) -> None:
    opened = open_window(path)
    opened.program.set_language("en")
    until(qtbot, lambda: "damaged" in offered(opened).heading.text())
    assert opened.frame.focusWidget() is offered(opened).go


def test_a_fault_of_ours_is_told_here_too(open_window: Open, path: Path, tmp_path: Path) -> None:
    opened = open_window(path)
    opened.program.tell_of_fault(tmp_path / "faults.log")
    assert "faults.log" in offered(opened).refusal.text()


def test_of_one_that_may_be_newer_that_is_said_and_its_copy_is_offered(
    open_window: Open, path: Path
) -> None:
    content = bytearray(path.read_bytes())
    content[60:64] = (3049).to_bytes(4, "big")
    path.write_bytes(bytes(content))
    opened = open_window(path)
    shown = offered(opened)
    assert "gaat niet open" in shown.heading.text()
    assert "nieuwere tafelkit" in shown.told[0].text() and "beschadigd" in shown.told[0].text()
    shown.go.click()
    assert "De avondmarkt." in said(opened)


def test_where_its_folder_is_gone_another_place_is_asked_for(
    open_window: Open, tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    path = table_file(stick)
    backup.keep(path, tmp_path / "data" / "backups", NOON)
    stick.rename(tmp_path / "weg")
    opened = open_window(path)
    shown = offered(opened)
    assert "andere plek" in shown.go.text()
    shown.go.click()  # nothing was chosen
    opened.dialogs.path = tmp_path / "tafel-07.tafel"
    shown.go.click()
    assert opened.table.session.path == tmp_path / "tafel-07.tafel"
    assert str(tmp_path / "tafel-07.tafel") in opened.dialogs.asked[0]


def test_what_cannot_be_done_is_said_and_another_place_is_asked_for(
    open_window: Open, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window(path)
    shown = offered(opened)
    real = broken.recover

    def recover(*arguments: Any) -> Any:
        if arguments[-1] is None:
            raise Refusal(_("op slot"))
        return real(*arguments)

    monkeypatch.setattr(broken, "recover", recover)
    shown.go.click()
    assert shown.refusal.text() == "op slot" and not shown.refusal.isHidden()
    opened.dialogs.path = tmp_path / "elders.tafel"
    shown.go.click()
    assert opened.table.session.path == tmp_path / "elders.tafel"


def test_while_much_is_restored_it_says_so_and_waits(
    open_window: Open, path: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(remains, "_MUCH", 1)
    opened = open_window(path)
    shown = offered(opened)
    gate, real = threading.Event(), broken.recover

    def recover(*arguments: Any) -> Any:
        gate.wait(5)
        return real(*arguments)

    monkeypatch.setattr(broken, "recover", recover)
    shown.go.click()
    assert not shown.working.isHidden() and not shown.go.isEnabled()
    qtbot.keyClick(shown, Qt.Key.Key_Escape)
    assert opened.program.offer is not None
    shown.rebuild(Language("en"))
    assert shown.working.text() == "Restoring…" and not shown.working.isHidden()
    assert not any(widget.isEnabled() for widget in (shown.go, shown.use, shown.other, shown.back))
    gate.set()
    until(qtbot, lambda: opened.program.table is not None)
    assert "De avondmarkt." in said(opened)
