"""The password of a register, as someone at the laptop meets it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt

from tafelkit.domain.errors import Refusal
from tafelkit.services import register
from tafelkit.store import schema
from tafelkit.store.password import locked
from tafelkit.ui.preparation.password import PasswordPart
from tests.ui.conftest import Open
from tests.ui.opened import Opened, saved, table_file

Key, LEFT = Qt.Key, Qt.MouseButton.LeftButton


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return table_file(tmp_path)


def part(opened: Opened) -> PasswordPart:
    opened.table.go("voorbereiding")
    page: Any = opened.table.page
    assert page.register_section.password is not None
    return page.register_section.password


def with_a_name(opened: Opened, qtbot: Any) -> PasswordPart:
    desk = opened.table.desk
    seat = desk.record.seats[0].id
    desk.run(lambda: register.enter(desk.hub.register, seat, name="Karin Zonderling"))
    saved(opened, qtbot)
    return part(opened)


def typed(field: Any, text: str, qtbot: Any) -> None:
    field.setFocus()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Key.Key_Return)


def set_password(opened: Opened, qtbot: Any, words: str = "geheim") -> PasswordPart:
    asked = with_a_name(opened, qtbot)
    qtbot.mouseClick(asked.ask_button, LEFT)
    typed(asked.password, words, qtbot)
    typed(asked.again, words, qtbot)
    return asked


def closed_again(opened: Opened) -> None:
    opened.frame.close()


def test_it_is_off_until_there_is_something_to_keep(open_window: Open, path: Path) -> None:
    shown = part(open_window(path))
    assert not shown.ask_button.isVisible() and not shown.open_button.isVisible()


def test_one_that_is_damaged_is_destroyed_from_the_page(
    open_window: Open, path: Path, tmp_path: Path, qtbot: Any
) -> None:
    opened = open_window(path)
    with_a_name(opened, qtbot)
    closed_again(opened)
    file = path.with_suffix(".register")
    file.write_bytes(file.read_bytes()[:-1])
    opened = open_window(path)
    part(opened)
    page: Any = opened.table.page
    section = page.register_section
    assert "afgekapt; haal het opnieuw" in section.words.text()
    qtbot.mouseClick(section.destroy_button, LEFT)
    qtbot.mouseClick(section.yes_button, LEFT)
    assert not file.exists() and len(list(tmp_path.glob("*-vernietigd.pdf"))) == 1
    assert "apart bestand" in section.words.text() and section.show_button.isEnabled()


def test_a_register_is_put_on_lock_and_opened_again(
    open_window: Open, path: Path, qtbot: Any
) -> None:
    opened = open_window(path)
    asked = set_password(opened, qtbot)
    assert not asked.told.isVisible() and asked.away_button.isVisible()
    file = path.with_suffix(".register")
    assert b"Zonderling" not in file.read_bytes()
    closed_again(opened)

    again = open_window(path)
    shown = part(again)
    page: Any = again.table.page
    assert "wachtwoord" in page.register_section.words.text()
    assert again.table.desk.hub.register == {} and shown.open_button.isVisible()
    typed(shown.password, "anders", qtbot)
    assert "past niet" in shown.told.text() and shown.told.isVisible()
    assert again.table.desk.hub.register == {}
    typed(shown.password, "geheim", qtbot)
    (known,) = again.table.desk.hub.register.values()
    assert getattr(known, "name", "") == "Karin Zonderling"
    desk = again.table.desk
    desk.run(lambda: register.enter(desk.hub.register, desk.record.seats[1].id, name="Henk Ander"))
    saved(again, qtbot)
    closed_again(again)
    assert b"Ander" not in file.read_bytes()
    content, _key = locked.unlock(file, "geheim")
    assert b"Henk Ander" in content and b"Karin Zonderling" in content


def test_what_is_typed_twice_must_be_the_same(open_window: Open, path: Path, qtbot: Any) -> None:
    opened = open_window(path)
    asked = with_a_name(opened, qtbot)
    qtbot.mouseClick(asked.ask_button, LEFT)
    assert opened.frame.focusWidget() is asked.password
    typed(asked.password, "geheim", qtbot)
    assert opened.frame.focusWidget() is asked.again
    typed(asked.again, "gehein", qtbot)
    assert "niet gelijk" in asked.told.text()
    qtbot.mouseClick(asked.not_button, LEFT)
    assert not asked.password.isVisible() and asked.ask_button.isVisible()
    assert b"Zonderling" in path.with_suffix(".register").read_bytes()


def test_a_password_is_taken_away(open_window: Open, path: Path, qtbot: Any) -> None:
    opened = open_window(path)
    asked = set_password(opened, qtbot)
    qtbot.mouseClick(asked.away_button, LEFT)
    assert not asked.away_button.isVisible()
    closed_again(opened)
    assert b"Zonderling" in path.with_suffix(".register").read_bytes()


def test_who_lost_the_password_can_begin_anew(open_window: Open, path: Path, qtbot: Any) -> None:
    opened = open_window(path)
    set_password(opened, qtbot)
    closed_again(opened)
    again = open_window(path)
    part(again)
    section: Any = again.table.page
    section = section.register_section
    section.destroy_button.click()
    section.yes_button.click()
    assert not path.with_suffix(".register").exists()
    assert "bewijs" in section.told.text()
    with_a_name(again, qtbot)
    assert path.with_suffix(".register").exists()


def test_a_seat_is_not_erased_while_its_name_cannot_be(
    open_window: Open, path: Path, qtbot: Any
) -> None:
    opened = open_window(path)
    set_password(opened, qtbot)
    closed_again(opened)
    again = open_window(path)
    before = again.table.desk.record
    again.table.desk.choose_seat(before.seats[0].id)
    again.dialogs.answer = 0
    again.table.menus.actions.by_name["erase"].trigger()
    assert "Open eerst het register" in again.table.footer.refusal.text()
    assert again.table.desk.record == before


@pytest.mark.parametrize("password", ["", "geheim"])
def test_a_register_of_a_newer_tafelkit_is_shown_and_stays_as_it_is(
    open_window: Open, path: Path, qtbot: Any, password: str
) -> None:
    opened = open_window(path)
    with_a_name(opened, qtbot)
    closed_again(opened)
    file = path.with_suffix(".register")
    with closing(sqlite3.connect(file)) as connection:
        connection.execute(f"PRAGMA user_version = {schema.USER_VERSION + 1}")
    if password:
        locked.put(file, file.read_bytes(), locked.new_key(password))
    before = file.read_bytes()
    again = open_window(path)
    shown, page = part(again), cast("Any", again.table.page)
    if password:
        typed(shown.password, password, qtbot)
    section = page.register_section
    assert "van een nieuwere tafelkit" in section.words.text()
    section.show_button.click()
    seat = again.table.desk.record.seats[0].id
    assert section.table.fields[seat, "name"].text() == "Karin Zonderling"
    assert not section.destroy_button.isEnabled()
    desk = again.table.desk
    assert not desk.run(lambda: register.forget(desk.hub.register, seat))
    for act in (lambda: again.table.session.erase(seat), again.table.session.destroy_register):
        with pytest.raises(Refusal, match="van een nieuwere tafelkit"):
            act()
    saved(again, qtbot)
    closed_again(again)
    assert file.read_bytes() == before
