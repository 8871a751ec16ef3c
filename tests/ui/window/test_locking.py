"""The password of the file that is open, as someone at the laptop meets it."""

from __future__ import annotations

import errno
import os
from pathlib import Path
from typing import Any

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.domain.texts import _
from tafelkit.services import conversation
from tafelkit.store import gate
from tafelkit.store.copies import backup
from tafelkit.store.drafts import keeping
from tafelkit.store.drafts.journal import DraftJournal
from tafelkit.store.password import locked, vault_store
from tafelkit.store.password.keyring import KEYRING
from tests.ui.conftest import Open
from tests.ui.opened import Opened, saved, table_file, until
from tests.ui.programme.opened import another, programme_file, records


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))


def lock(opened: Opened, *answers: tuple[int, str]) -> None:
    opened.dialogs.passwords = list(answers)
    window: Any = opened.program.window
    window.menus.actions.by_name["password"].trigger()


def said(opened: Opened) -> str:
    window: Any = opened.program.window
    return str(window.footer.refusal.text())


def in_the_clear(folder: Path, word: bytes) -> list[str]:
    files = [found for found in folder.rglob("*") if found.is_file()]
    return [found.name for found in files if word in found.read_bytes()]


def test_nothing_of_a_table_can_be_read_any_more_once_it_has_one(
    open_window: Open, tmp_path: Path, qtbot: Any
) -> None:
    path = table_file(tmp_path)
    opened = open_window(path)
    desk = opened.table.desk
    desk.run(lambda: conversation.note(desk.record, "concept", "in Zonderlingdorp"))
    saved(opened, qtbot)
    opened.table.session.backups()
    opened.table.go("gesprek")
    desk.drafts.put("gesprek", "nog meer Zonderlingdorp")
    assert desk.drafts.safe()
    clear = in_the_clear(tmp_path, b"Zonderlingdorp")
    assert len(clear) == 3, clear  # the table, its copy and the journal
    assert len(backup.copies(path, tmp_path / "data" / "backups")) == 2
    lock(opened, (0, "geheim"))
    assert said(opened) == "Dit bestand staat nu onder een wachtwoord."
    assert "ook wij niet" in opened.dialogs.asked[-1] and "oudere" in opened.dialogs.asked[-1]
    assert not in_the_clear(tmp_path, b"Zonderlingdorp")
    (copy,) = backup.copies(path, tmp_path / "data" / "backups")
    assert gate.is_locked(copy.path)
    record = desk.record
    desk.run(lambda: conversation.note(record, "concept", "weer Zonderlingdorp"))
    record = desk.record
    saved(opened, qtbot)
    opened.dialogs.answer = 1  # what was not entered is kept for later
    opened.frame.close()
    assert not in_the_clear(tmp_path, b"Zonderlingdorp")

    again = open_window(path)
    assert again.table.desk.record == record
    assert again.table.desk.drafts.get("gesprek").words == "nog meer Zonderlingdorp"


def test_it_can_be_altered_and_taken_away(open_window: Open, tmp_path: Path, qtbot: Any) -> None:
    path = table_file(tmp_path)
    opened = open_window(path)
    lock(opened, (0, "geheim"))
    first = opened.table.session.record
    lock(opened)
    assert opened.dialogs.answers[1] == "Wachtwoord weghalen" and opened.table.session.has_password
    lock(opened, (0, "anders"))
    assert said(opened) == "Dit bestand heeft nu een ander wachtwoord."
    KEYRING.forget()
    with pytest.raises(locked.Locked):
        vault_store.key_of(backup.copies(path, tmp_path / "data" / "backups")[0].path)
    KEYRING.give("anders")
    lock(opened, (1, ""))
    assert said(opened) == "Dit bestand heeft geen wachtwoord meer."
    desk = opened.table.desk
    desk.run(lambda: conversation.note(desk.record, "concept", "leesbaar"))
    saved(opened, qtbot)
    opened.frame.close()
    KEYRING.forget()
    again = open_window(path)
    assert len(again.table.desk.record.entries) == len(first.entries) + 1


def test_a_disk_that_takes_nothing_leaves_it_as_it_was(
    open_window: Open, tmp_path: Path, qtbot: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = open_window(table_file(tmp_path))
    desk = opened.table.desk

    def full(*_all: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(vault_store.Vault, "begin", full)
    lock(opened, (0, "geheim"))
    assert "schijf is vol" in said(opened) and not opened.table.session.has_password
    desk.run(lambda: conversation.note(desk.record, "concept", "gaat door"))
    until(qtbot, lambda: opened.table.session.waiting == 0)


@pytest.mark.parametrize("copies_too", [False, True])
def test_what_was_not_entered_is_not_said_to_be_under_it_while_the_disk_does_not_take_that(
    open_window: Open,
    tmp_path: Path,
    qtbot: Any,
    monkeypatch: pytest.MonkeyPatch,
    copies_too: bool,
) -> None:
    opened = open_window(table_file(tmp_path))
    opened.table.desk.drafts.put("gesprek", "nog meer Zonderlingdorp")
    assert opened.table.desk.drafts.safe()

    def full(*_all: object, **_named: object) -> None:
        raise Refusal(_("de schijf is vol"))

    monkeypatch.setattr(keeping, "RETRY_SECONDS", 0.05)

    with monkeypatch.context() as failing:
        failing.setattr(DraftJournal, "write", full)
        if copies_too:
            failing.setattr(backup, "renew", full)
        lock(opened, (0, "geheim"))
        assert "Voor het bestand is het gedaan, maar" in said(opened)
        assert "nog niet zijn vastgelegd, zijn nog te lezen zoals eerst" in said(opened)
        assert ("oudere reservekopieën" in said(opened)) == copies_too
        assert opened.table.session.has_password and in_the_clear(tmp_path, b"Zonderlingdorp")
    until(qtbot, lambda: not in_the_clear(tmp_path, b"Zonderlingdorp"))


def test_who_can_only_read_is_not_asked_for_one(open_window: Open, tmp_path: Path) -> None:
    path = table_file(tmp_path)
    open_window(path)
    second = open_window(path)
    lock(second, (0, "geheim"))
    assert "alleen te lezen" in said(second) and not second.dialogs.asked


@pytest.mark.parametrize(("answer", "is_locked"), [(0, True), (1, False)])
def test_a_copy_to_go_elsewhere_keeps_it_unless_asked_otherwise(
    open_window: Open, tmp_path: Path, answer: int, is_locked: bool
) -> None:
    opened = open_window(table_file(tmp_path))
    lock(opened, (0, "geheim"))
    opened.dialogs.path = tmp_path / "kopie.tafel"
    opened.dialogs.answer = 2
    opened.table.leaving.save_copy()
    assert not opened.dialogs.path.exists() and "hetzelfde wachtwoord" in opened.dialogs.asked[-1]
    opened.dialogs.answer = answer
    assert opened.table.leaving.save_copy()
    assert gate.is_locked(opened.dialogs.path) == is_locked
    assert bool(in_the_clear(tmp_path, b"vertrouwen")) != is_locked


def test_erasing_and_going_back_stay_under_it(
    open_window: Open, tmp_path: Path, qtbot: Any
) -> None:
    path = table_file(tmp_path)
    opened = open_window(path)
    lock(opened, (0, "geheim"))
    desk, session = opened.table.desk, opened.table.session
    before = desk.record
    desk.run(lambda: conversation.note(desk.record, "concept", "Zonderlingdorp"))
    saved(opened, qtbot)
    now, (older,) = session.backups()
    session.go_back(older.path, now.path)
    assert desk.record.entries == before.entries
    desk.hub.undo()
    assert len(desk.record.entries) == len(before.entries) + 1
    saved(opened, qtbot)
    session.erase(before.seats[0].id)
    assert not in_the_clear(tmp_path, b"vertrouwen") and session.has_password
    (copy,) = backup.copies(path, tmp_path / "data" / "backups")
    assert gate.is_locked(copy.path) and backup.erasures(copy.path)


def test_a_merge_into_a_locked_programme_is_taken_back_and_done_again(
    open_window: Open, tmp_path: Path, qtbot: Any
) -> None:
    from tafelkit.ui.programme.window import ProgrammeWindow

    stick = tmp_path / "stick"
    stick.mkdir()
    table_file(stick, another(records(1)[0], 8), "tafel-08.tafel")
    opened = open_window(programme_file(tmp_path))
    lock(opened, (0, "geheim"))
    window = opened.program.window
    assert isinstance(window, ProgrammeWindow)
    window.take_files([stick])
    until(qtbot, lambda: not window.desk.merging.running)
    window.desk.merging.carry_out()
    until(qtbot, lambda: not window.desk.merging.running)
    for count, step in ((4, None), (3, window.undo), (4, window.redo)):
        if step is not None:
            step()
        assert len(window.desk.gathering.tables) == count and window.session.has_password
    (stick / "tafel-08.tafel").unlink()
    assert not in_the_clear(tmp_path, b"vertrouwen")


def test_a_programme_and_its_verslag_stay_under_one(
    open_window: Open, tmp_path: Path, qtbot: Any
) -> None:
    from tafelkit.ui.programme.pages.verslag import ProgrammeVerslagPage
    from tafelkit.ui.programme.window import ProgrammeWindow

    opened = open_window(programme_file(tmp_path))
    lock(opened, (0, "geheim"))
    window = opened.program.window
    assert isinstance(window, ProgrammeWindow) and window.session.has_password
    assert not in_the_clear(tmp_path, b"vertrouwen")
    window.go("verslag")
    page = window.page
    assert isinstance(page, ProgrammeVerslagPage)
    qtbot.waitUntil(lambda: page.report.press.made is not None, timeout=20000)
    assert not in_the_clear(tmp_path, b"CREATE TABLE seat")
