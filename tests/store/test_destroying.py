"""A register goes for good, also when that was cut short, and nothing else goes with it."""

import os
from pathlib import Path

import pytest

from tafelkit.domain.errors import Damaged, Refusal
from tafelkit.services import register
from tafelkit.store import schema
from tafelkit.store.connection import Store
from tafelkit.store.destroying import destroy_unopened, was_a_register
from tafelkit.store.register import RegisterFile, read_register
from tests.builders import a_full_record, left_by_the_dead


def test_a_destroyed_register_is_gone_and_can_begin_anew(tmp_path) -> None:
    seat = a_full_record().seats[0].id
    file = RegisterFile(tmp_path / "t.tafel", "proef")
    file.destroy()  # there is none yet
    file.write(register.enter({}, seat, name="Zonnebloem"))
    file.destroy()
    assert not file.path.exists() and file.entries() == {}
    file.write(register.enter({}, seat, name="Roos"))
    assert register.attendee(file.entries(), seat).name == "Roos"
    second = RegisterFile(tmp_path / "t.tafel", "ander")
    with pytest.raises(Refusal, match="in gebruik"):
        second.destroy()
    second.close()
    file.close()
    assert file.path.exists()


@pytest.mark.parametrize("left", [b"", bytes(8192)])
def test_what_a_killed_destroying_left_is_no_register(tmp_path, left) -> None:
    seat = a_full_record().seats[0].id
    (tmp_path / "t.register").write_bytes(left)
    file = RegisterFile(tmp_path / "t.tafel", "proef")
    assert file.entries() == {} and not file.path.exists()
    file.write(register.enter({}, seat, name="Roos"))
    file.close()


def test_a_damaged_register_is_never_removed(tmp_path) -> None:
    damaged = bytes(4096) + b"Roos"
    (tmp_path / "t.register").write_bytes(damaged)
    with pytest.raises(Refusal):
        RegisterFile(tmp_path / "t.tafel", "proef")
    assert (tmp_path / "t.register").read_bytes() == damaged


@pytest.mark.parametrize(
    ("harm", "said"),
    [
        (lambda sound: sound + b"\0", "het register is beschadigd; een reservekopie is er niet"),
        (lambda sound: sound[:-1], "is afgekapt; haal het opnieuw, een reservekopie is er niet"),
    ],
)
def test_what_was_a_register_goes_by_itself_with_what_lies_beside_it(tmp_path, harm, said) -> None:
    file = RegisterFile(tmp_path / "t.tafel", "proef")
    file.write(register.enter({}, a_full_record().seats[0].id, name="Roos"))
    file.close()
    file.path.write_bytes(harm(file.path.read_bytes()))
    (tmp_path / "t.register-wal").write_bytes(b"Roos")
    with pytest.raises(Damaged, match=said):
        RegisterFile(tmp_path / "t.tafel", "proef")
    assert was_a_register(tmp_path / "t.tafel")
    destroy_unopened(tmp_path / "t.tafel")
    assert list(tmp_path.iterdir()) == []


def test_what_is_none_of_ours_was_no_register(tmp_path) -> None:
    path = tmp_path / "t.tafel"
    assert not was_a_register(path)
    Store.create(path, schema.TAFEL).close()
    for content in (b"", bytes(4096) + b"Roos", path.read_bytes()):
        path.with_suffix(".register").write_bytes(content)
        assert not was_a_register(path)


def test_a_destroying_that_failed_half_way_is_finished_by_the_next_to_open(
    tmp_path, monkeypatch
) -> None:
    seat = a_full_record().seats[0].id
    file = RegisterFile(tmp_path / "t.tafel", "proef")
    file.write(register.enter({}, seat, name="Zonnebloem"))

    def half(path) -> None:
        path.write_bytes(bytes(4096) + path.read_bytes()[4096:])
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("tafelkit.store.destroying.overwrite", half)
    with pytest.raises(Refusal, match="stick"):
        file.destroy()
    monkeypatch.undo()
    assert any(b"Zonnebloem" in path.read_bytes() for path in tmp_path.iterdir())
    again = RegisterFile(tmp_path / "t.tafel", "proef")
    assert not again.entries() and list(tmp_path.iterdir()) == []
    again.write(register.enter({}, seat, name="Roos"))
    again.close()


@pytest.mark.parametrize("password", ["", "geheim"])
def test_one_that_the_disk_does_not_let_go_can_be_gone_on_with(
    tmp_path, monkeypatch, password
) -> None:
    one, other, *_rest = a_full_record().seats
    file = RegisterFile(tmp_path / "t.tafel", "proef")
    file.write(register.enter({}, one.id, name="Zonnebloem"))
    file.set_password(password)

    def stays(*_to: object) -> None:
        raise PermissionError(13, "not in this folder")

    with monkeypatch.context() as disk:
        disk.setattr(Path, "replace", stays)
        with pytest.raises(Refusal, match="alleen-lezen"):
            file.destroy()
    assert register.attendee(file.entries(), one.id).name == "Zonnebloem"
    file.write(register.enter(file.entries(), other.id, name="Roos"))
    assert file.has_password == bool(password)
    file.close()
    assert len(read_register(tmp_path / "t.tafel", password or None)) == 2


@pytest.mark.skipif(os.name != "posix", reason="what is open cannot be looked at elsewhere")
def test_the_names_that_were_in_the_clear_are_overwritten_when_a_password_is_set(tmp_path) -> None:
    seat = a_full_record().seats[0].id
    file = RegisterFile(tmp_path / "t.tafel", "proef")
    file.write(register.enter({}, seat, name="Zonnebloem"))
    with file.path.open("rb") as clear:
        file.set_password("geheim")
        assert clear.read().strip(b"\0") == b""
    assert [path.name for path in tmp_path.iterdir()] == ["t.register"]
    assert register.attendee(file.entries(), seat).name == "Zonnebloem"
    file.close()


@pytest.mark.skipif(os.name != "posix", reason="what is open cannot be looked at elsewhere")
@pytest.mark.parametrize("goes", ["under a password", "for good"])
def test_names_that_the_disk_did_not_let_go_at_first_are_overwritten_with_the_next(
    tmp_path, monkeypatch, goes
) -> None:
    seat = a_full_record().seats[0].id
    file = RegisterFile(tmp_path / "t.tafel", "proef")
    file.write(register.enter({}, seat, name="Zonnebloem"))

    def stays(_path: Path) -> None:
        raise OSError(5, "Input/output error")

    with file.path.open("rb") as first:
        with monkeypatch.context() as disk:
            disk.setattr("tafelkit.store.destroying.overwrite", stays)
            file.set_password("geheim")
        assert b"Zonnebloem" in first.read()
        with file.path.open("rb") as second:
            if goes == "for good":
                file.destroy()
            else:
                file.set_password("anders")
            for was in (first, second):
                was.seek(0)
                assert was.read().strip(b"\0") == b""
    file.close()


def test_one_of_which_setting_a_password_was_cut_short_is_whole(tmp_path) -> None:
    seat = a_full_record().seats[0].id
    file = RegisterFile(tmp_path / "t.tafel", "proef")
    file.write(register.enter({}, seat, name="Zonnebloem"))
    file.close()
    (tmp_path / "t.register.weg").hardlink_to(file.path)
    again = RegisterFile(tmp_path / "t.tafel", "proef")
    assert register.attendee(again.entries(), seat).name == "Zonnebloem"
    again.destroy()
    assert list(tmp_path.iterdir()) == []


def test_a_link_left_beside_it_overwrites_no_other_file(tmp_path) -> None:
    other = tmp_path / "scriptie.txt"
    other.write_text("blijft")
    going = tmp_path / "t.register.weg"
    going.symlink_to(other)
    RegisterFile(tmp_path / "t.tafel", "proef").close()
    assert other.read_text() == "blijft" and not going.is_symlink()
    (tmp_path / "t.register").symlink_to(other)
    with pytest.raises(Refusal, match="vernietig het register waar het staat"):
        destroy_unopened(tmp_path / "t.tafel")
    assert other.read_text() == "blijft"
    going.hardlink_to(other)
    (tmp_path / "t.register").unlink()
    RegisterFile(tmp_path / "t.tafel", "proef").close()
    assert other.read_text() == "blijft" and not going.exists()


def test_names_that_would_stay_under_another_name_are_not_called_destroyed(tmp_path) -> None:
    seat = a_full_record().seats[0].id
    file = RegisterFile(tmp_path / "t.tafel", "proef")
    file.write(register.enter({}, seat, name="Zonnebloem"))
    (tmp_path / "kopie.register").hardlink_to(file.path)
    with pytest.raises(Refusal, match="nog een naam"):
        file.destroy()
    assert register.attendee(file.entries(), seat).name == "Zonnebloem"
    (tmp_path / "kopie.register").unlink()
    file.destroy()
    assert list(tmp_path.iterdir()) == []


def test_what_came_in_its_place_while_it_is_destroyed_is_left_alone(tmp_path, monkeypatch) -> None:
    file = RegisterFile(tmp_path / "t.tafel", "proef")
    file.write(register.enter({}, a_full_record().seats[0].id, name="Zonnebloem"))
    other = tmp_path / "n.register"
    other.write_text("van een ander")
    close = RegisterFile.close

    def swapping(self: RegisterFile) -> None:
        close(self)
        other.replace(self.path)

    monkeypatch.setattr(RegisterFile, "close", swapping)
    with pytest.raises(Refusal, match="staat een ander bestand"):
        file.destroy()
    assert file.path.read_text() == "van een ander"


@pytest.mark.skipif(os.name != "posix", reason="links as Unix has them")
def test_of_a_linked_register_the_names_themselves_are_destroyed(tmp_path) -> None:
    elsewhere = tmp_path / "elders"
    elsewhere.mkdir()
    file = RegisterFile(elsewhere / "n.tafel", "proef")
    file.write(register.enter({}, a_full_record().seats[0].id, name="Zonnebloem"))
    file.close()
    (tmp_path / "t.register").symlink_to(file.path)
    again = RegisterFile(tmp_path / "t.tafel", "proef")
    for folder in (elsewhere, tmp_path):
        left_by_the_dead(folder, b"Zonnebloem")
    again.destroy()
    assert list(elsewhere.iterdir()) == []
    assert set(tmp_path.iterdir()) == {elsewhere, again.path}
