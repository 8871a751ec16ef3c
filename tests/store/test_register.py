import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.services import register
from tafelkit.store import ddl, schema, wiping
from tafelkit.store.connection import Store
from tafelkit.store.destroying import destroy_unopened
from tafelkit.store.document import Document
from tafelkit.store.password import locked
from tafelkit.store.register import RegisterFile, needs_password, read_register
from tests.builders import a_full_record, left_by_the_dead
from tests.cut_short import cut_short


def test_names_are_kept_in_a_file_of_their_own(tmp_path) -> None:
    table = tmp_path / "t.tafel"
    seat = a_full_record().seats[0].id
    file = RegisterFile(table, "proef")
    assert file.entries() == {} and not file.path.exists()
    file.write(register.enter({}, seat, name="Zonnebloem"))
    file.write(register.answer(file.entries(), seat, "quotes", True, "2023-06-20"))
    file.close()
    again = RegisterFile(table, "proef")
    assert register.attendee(again.entries(), seat).name == "Zonnebloem"
    assert register.consent(again.entries(), seat, "quotes").given is True
    again.write(register.forget(again.entries(), seat))
    assert again.entries() == {}
    again.close()
    assert b"Zonnebloem" not in again.path.read_bytes()


def test_one_whose_last_write_was_cut_short_within_a_page_has_the_names_of_before(tmp_path) -> None:
    table, seat = tmp_path / "t.tafel", a_full_record().seats[0].id
    with closing(RegisterFile(table, "proef")) as file:
        file.write(register.enter({}, seat, name="Zonnebloem"))
    cut_short(file.path)
    assert [one.name for one in read_register(table)] == ["Zonnebloem"]
    with closing(RegisterFile(table, "proef")) as file:
        assert register.attendee(file.entries(), seat).name == "Zonnebloem"


def test_a_register_is_no_table(tmp_path) -> None:
    file = RegisterFile(tmp_path / "t.tafel", "proef")
    file.write(register.enter({}, a_full_record().seats[0].id, name="x"))
    file.close()
    with pytest.raises(Refusal, match="register van een tafel"):
        Document.open(file.path, "proef")


def test_a_second_program_only_reads_it(tmp_path) -> None:
    first = RegisterFile(tmp_path / "t.tafel", "proef")
    first.write(register.enter({}, a_full_record().seats[0].id, name="x"))
    second = RegisterFile(tmp_path / "t.tafel", "ander")
    assert second.read_only and not first.read_only
    first.close()
    second.close()


def test_one_that_was_killed_while_it_began_leaves_no_register(tmp_path, monkeypatch) -> None:
    def killed(connection, tables) -> None:
        raise KeyboardInterrupt

    seat = a_full_record().seats[0].id
    file = RegisterFile(tmp_path / "t.tafel", "proef")
    with monkeypatch.context() as patched:
        patched.setattr(ddl, "create_tables", killed)
        with pytest.raises(KeyboardInterrupt):
            file.write(register.enter({}, seat, name="Roos"))
    assert not file.path.exists()
    left_by_the_dead(tmp_path, b"what a kill leaves")
    file.write(register.enter({}, seat, name="Roos"))
    file.close()
    assert [path.name for path in tmp_path.iterdir()] == ["t.register"]
    again = RegisterFile(tmp_path / "t.tafel", "proef")
    assert register.attendee(again.entries(), seat).name == "Roos"
    again.close()


def test_one_that_another_program_began_meanwhile_is_left_alone(tmp_path) -> None:
    seat = a_full_record().seats[0].id
    first, second = (RegisterFile(tmp_path / "t.tafel", name) for name in ("een", "twee"))
    first.write(register.enter({}, seat, name="Roos"))
    with pytest.raises(Refusal, match="bestaat al"):
        second.write(register.enter({}, seat, name="Zonnebloem"))
    assert register.attendee(first.entries(), seat).name == "Roos"
    first.close()


def test_a_link_to_itself_is_told_in_a_sentence(tmp_path) -> None:
    (tmp_path / "t.register").symlink_to("t.register")
    assert RegisterFile(tmp_path / "t.tafel", "proef", seats=[]).entries() == {}
    with pytest.raises(Refusal, match=r"t\.register: "):
        destroy_unopened(tmp_path / "t.tafel")


def test_the_register_of_another_table_is_not_opened(tmp_path) -> None:
    """A link, or a file that was copied to its place, would show that table's names at this one."""
    seat = a_full_record().seats[0].id
    file = RegisterFile(tmp_path / "n.tafel", "proef", seats=[seat])
    file.write(register.enter({}, seat, name="Zonnebloem"))
    file.close()
    before = file.path.read_bytes()
    (tmp_path / "t.register").symlink_to(file.path)
    with pytest.raises(Refusal, match="van een andere tafel"):
        RegisterFile(tmp_path / "t.tafel", "proef", seats=["een-ander"])
    with pytest.raises(Refusal, match="van een andere tafel"):
        RegisterFile(tmp_path / "t.tafel", "proef", seats=[])
    again = RegisterFile(tmp_path / "t.tafel", "proef", seats=["een-ander", seat])
    assert register.attendee(again.entries(), seat).name == "Zonnebloem"
    again.close()
    assert file.path.read_bytes() == before


def test_a_register_without_names_is_any_table_s(tmp_path) -> None:
    seat = a_full_record().seats[0].id
    file = RegisterFile(tmp_path / "t.tafel", "proef", seats=[seat])
    file.write(register.enter({}, seat, name="Zonnebloem"))
    file.write(register.forget(file.entries(), seat))
    file.close()
    RegisterFile(tmp_path / "t.tafel", "proef", seats=[]).close()


def test_a_pipe_or_an_endless_file_in_its_place_keeps_nobody_waiting(tmp_path) -> None:
    place = tmp_path / "t.register"
    os.mkfifo(place)
    with pytest.raises(Refusal, match="geen gewoon bestand"):
        read_register(tmp_path / "t.tafel")
    place.unlink()
    with place.open("wb") as file:
        file.truncate(1 << 40)
    with pytest.raises(Refusal, match="te groot"):
        read_register(tmp_path / "t.tafel")


def newer(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(f"PRAGMA user_version = {schema.USER_VERSION + 1}")


@pytest.mark.parametrize("password", ["", "geheim"])
def test_one_of_a_newer_minor_version_is_read_and_not_written(
    tmp_path: Path, password: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    table, seat = tmp_path / "t.tafel", a_full_record().seats[0].id
    file = RegisterFile(table, "proef")
    file.write(register.enter({}, seat, name="Zonnebloem"))
    file.close()
    newer(file.path)
    if password:
        locked.put(file.path, file.path.read_bytes(), locked.new_key(password))
    before = file.path.read_bytes()
    given = [password] if password else []
    assert [vars(entry)["name"] for entry in read_register(table, *given)] == ["Zonnebloem"]
    with closing(RegisterFile(table, "proef", *given)) as found:
        assert found.is_newer and found.read_only and len(found.entries()) == 1
        for act in (
            lambda: found.write(register.forget(found.entries(), seat)),
            lambda: found.set_password("anders"),
            found.destroy,
        ):
            with pytest.raises(Refusal, match="van een nieuwere tafelkit; werk tafelkit bij"):
                act()
    assert file.path.read_bytes() == before


@pytest.mark.parametrize("password", ["", "geheim"])
def test_one_of_a_newer_major_version_is_refused(
    tmp_path: Path, password: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    table = tmp_path / "t.tafel"
    file = RegisterFile(table, "proef")
    file.write(register.enter({}, a_full_record().seats[0].id, name="Zonnebloem"))
    file.close()
    with closing(sqlite3.connect(file.path)) as connection:
        connection.execute(f"PRAGMA user_version = {(schema.VERSION_MAJOR + 1) * 1000}")
    if password:
        locked.put(file.path, file.path.read_bytes(), locked.new_key(password))
    for act in (read_register, lambda table, *given: RegisterFile(table, "proef", *given)):
        with pytest.raises(Refusal, match=r"nieuwere tafelkit \(vorm 2\.0\); werk tafelkit bij"):
            act(table, *([password] if password else []))


def test_a_lock_of_a_newer_form_is_told_before_a_password_is_asked(tmp_path: Path) -> None:
    table = tmp_path / "t.tafel"
    table.with_suffix(".register").write_bytes(b"tafelkit slot 2\n" + bytes(100))
    assert not needs_password(table)
    with pytest.raises(Refusal, match="van een nieuwere tafelkit; werk tafelkit bij"):
        RegisterFile(table, "proef")


@pytest.mark.parametrize("password", ["", "geheim"])
def test_who_only_reads_it_writes_nothing_though_something_is_owed(
    tmp_path: Path, password: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    table, seat = tmp_path / "t.tafel", a_full_record().seats[0].id

    def fails(_store: Store) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    with closing(RegisterFile(table, "proef")) as file, monkeypatch.context() as full:
        file.write(register.enter({}, seat, name="Zonnebloem"))
        if password:
            file.set_password(password)
        full.setattr(wiping, "wipe", fails)
        file.write(register.enter(file.entries(), seat, name="Roos"))
    content = file.path.read_bytes()
    assert len(read_register(table, *([password] if password else []))) == 1
    assert file.path.read_bytes() == content
    with closing(RegisterFile(table, "proef", *([password] if password else []))) as again:
        if password:
            again.set_password("")
    with closing(sqlite3.connect(again.path)) as connection:
        assert not wiping.is_owed(connection)
