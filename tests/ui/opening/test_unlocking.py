"""Opening a table under a password, as someone at the laptop meets it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tafelkit.store.document import Document
from tafelkit.store.password import locked
from tafelkit.store.password.keyring import KEYRING
from tests.services.restoring.test_refused import salt_spoilt
from tests.ui.conftest import Open
from tests.ui.opened import Opened, table_file


@pytest.fixture
def path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    path = table_file(tmp_path)
    with closing(Document.open(path, "proef")) as document:
        document.set_password("geheim")
    KEYRING.forget()
    return path


def opened_with(opened: Opened, path: Path, *passwords: str) -> None:
    opened.dialogs.passwords = [(0, password) for password in passwords]
    opened.program.open_table(path)


def test_it_is_asked_for_until_it_fits_and_once_a_run(open_window: Open, path: Path) -> None:
    opened = open_window()
    opened_with(opened, path, "fout", "ook fout", "geheim")
    assert opened.table.session.path == path
    first, second, third = opened.dialogs.asked
    assert "tafel-07.tafel staat onder een wachtwoord" in first and "past niet" not in first
    assert "past niet" in second and "past niet" in third
    opened.program.close_table()
    opened.program.open_table(path)
    assert len(opened.dialogs.asked) == 3 and opened.table.session.has_password


def test_it_is_told_where_nobody_can_say_whether_it_fits(open_window: Open, path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        sql = "UPDATE block SET sealed = zeroblob(length(sealed)) WHERE number = 0"
        connection.execute(sql)
        connection.commit()
    opened = open_window()
    opened_with(opened, path, "fout")
    _first, second = opened.dialogs.asked
    assert "Dit bestand is op slot en beschadigd: of het wachtwoord past" in second
    assert opened.program.window is None


def test_who_has_none_is_told_and_nothing_is_lost(open_window: Open, path: Path) -> None:
    before = path.read_bytes()
    opened = open_window(path)
    assert opened.program.window is None and opened.program.start is not None
    assert "er hoort een wachtwoord bij" in opened.program.start.refusal.text()
    opened_with(opened, path, "fout")
    assert "het wachtwoord past niet" in opened.program.start.refusal.text()
    assert path.read_bytes() == before and KEYRING.is_empty


def test_a_password_that_fits_what_is_open_stays_though_it_fits_no_other_file(
    open_window: Open, path: Path
) -> None:
    other = table_file(path.parent, name="tafel-08.tafel")
    with closing(Document.open(other, "proef")) as document:
        document.set_password("anders")
    KEYRING.forget()
    opened = open_window()
    opened_with(opened, path, "geheim")
    opened_with(opened, other, "geheim", "fout")
    assert opened.table.session.path == path and "past niet" in opened.table.footer.refusal.text()
    opened.table.session.backups()
    KEYRING.give("geheim")
    opened_with(opened, other, "anders")
    assert opened.table.session.path == other


def test_a_file_that_is_let_go_on_the_window_is_asked_for_too(
    open_window: Open, path: Path
) -> None:
    opened = open_window()
    opened.dialogs.passwords = [(0, "geheim")]
    opened.program.take_dropped([path])
    assert opened.table.session.path == path


def test_a_programme_is_begun_of_locked_tables(open_window: Open, path: Path) -> None:
    opened = open_window()
    opened.dialogs.passwords = [(0, "geheim")]
    opened.dialogs.path = path.with_name("programma.tafel")
    opened.program.merge_tables([path])
    window = opened.program.window
    assert window is not None and window.session.has_password
    assert window.session.path == path.with_name("programma.tafel")


def test_the_files_of_a_programme_are_asked_for_once(open_window: Open, path: Path) -> None:
    opened = open_window()
    opened.dialogs.passwords = [(0, "fout"), (0, "geheim")]
    opened.dialogs.answer, opened.dialogs.folder = 0, path.parent
    opened.dialogs.path = path.with_name("programma.tafel")
    opened.program.merge_tables()
    assert [asked.split("?")[0].split(" staat")[0] for asked in opened.dialogs.asked] == [
        "Welke tafels samenvoegen",
        "Map met bestanden om samen te voegen",
        "tafel-07.tafel",
        "tafel-07.tafel",
        "Waar komt het programma",
    ]
    assert opened.program.window is not None


def test_copies_of_a_damaged_file_are_asked_for_too(open_window: Open, path: Path) -> None:
    opened = open_window()
    opened_with(opened, path, "geheim")
    opened.program.close_table()
    path.write_bytes(path.read_bytes()[:-4096])
    KEYRING.forget()
    opened.dialogs.asked.clear()
    opened_with(opened, path, "fout", "geheim")
    assert len(opened.dialogs.asked) == 2 and opened.program.offer is not None


def test_a_damaged_file_is_asked_for_and_gone_on_with(open_window: Open, path: Path) -> None:
    damaged = path.read_bytes() + b"x"
    path.write_bytes(damaged)
    opened = open_window()
    opened_with(opened, path, "fout", "geheim")
    assert len(opened.dialogs.asked) == 2 and "past niet" in opened.dialogs.asked[1]
    offer = opened.program.offer
    assert offer is not None and offer.screen is not None
    assert any("Alle gegevens zijn nog" in label.text() for label in offer.screen.told)
    offer.screen.go.click()
    assert opened.table.session.has_password and not opened.table.session.read_only
    assert path.with_name("tafel-07 (beschadigd).tafel").read_bytes() == damaged
    assert len(opened.dialogs.asked) == 2


def test_a_file_whose_heads_are_damaged_is_gone_on_with_by_its_copy(
    open_window: Open, path: Path
) -> None:
    opened = open_window()
    opened_with(opened, path, "geheim")
    opened.program.close_table()  # which keeps a copy
    salt_spoilt(path)
    KEYRING.forget()
    opened.dialogs.asked.clear()
    opened_with(opened, path, "fout", "geheim")
    assert len(opened.dialogs.asked) == 2 and "niet meer te zien" in opened.dialogs.asked[1]
    offer = opened.program.offer
    assert offer is not None and offer.screen is not None
    offer.screen.go.click()
    assert opened.table.session.has_password and len(opened.dialogs.asked) == 2
