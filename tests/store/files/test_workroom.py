from __future__ import annotations

import os
import stat
import tempfile
from pathlib import Path

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.store.claims import processes
from tafelkit.store.files import workroom
from tafelkit.store.files.workroom import close_room, open_room, overwrite_apart, tidy, tidy_beside
from tests.builders import left_by_the_dead

needs_unix = pytest.mark.skipif(os.name != "posix", reason="asks for processes as Unix does")


def test_it_is_there_for_a_while_and_for_its_user_alone(tmp_path: Path) -> None:
    with workroom.workroom(tmp_path) as room:
        assert list(tmp_path.iterdir()) == [room]
        assert stat.S_IMODE(room.stat().st_mode) == 0o700 or os.name != "posix"
        (room / "half").write_text("woorden")
    assert list(tmp_path.iterdir()) == []


def test_it_is_where_the_system_passes_files_if_nothing_else_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    with workroom.workroom() as room:
        assert room.parent == tmp_path
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "weg"))
    with pytest.raises(Refusal, match="bestaat niet"), workroom.workroom():
        pass


@needs_unix
def test_what_the_dead_left_is_overwritten_and_goes(tmp_path: Path) -> None:
    room = left_by_the_dead(tmp_path, b"wat iemand zei")
    (tmp_path / "elders").mkdir()
    mine = open_room(tmp_path / "elders")
    with (room / "half").open("rb") as file:
        tidy(tmp_path, tmp_path / "elders")
        assert file.read() == bytes(len(b"wat iemand zei"))
    assert not room.exists() and mine.exists()
    close_room(mine)
    left_by_the_dead(tmp_path, b"wat iemand zei")
    close_room(open_room(tmp_path))  # who makes one tidies first
    assert list(tmp_path.iterdir()) == [tmp_path / "elders"]


@needs_unix
def test_what_the_dead_left_beside_a_link_goes_too(tmp_path: Path) -> None:
    """What was set aside of a file that was opened by a link lies there, and was overwritten so."""
    folder, link = tmp_path / "map", tmp_path / "bureaublad" / "t.tafel"
    for made in (folder, link.parent):
        made.mkdir()
        left_by_the_dead(made, b"wat iemand zei")
    (folder / "t.tafel").touch()
    link.symlink_to(folder / "t.tafel")
    tidy_beside(link)
    assert list(link.parent.iterdir()) == [link]
    assert list(folder.iterdir()) == [folder / "t.tafel"]
    left_by_the_dead(folder, b"wat iemand zei")
    tidy_beside(folder / "t.tafel")
    assert list(folder.iterdir()) == [folder / "t.tafel"]


@needs_unix
def test_what_another_computer_makes_is_left_until_nobody_can_be_at_work(tmp_path: Path) -> None:
    room = left_by_the_dead(tmp_path, b"woorden")
    elsewhere = room.rename(room.with_name(f".tafelkit-01234567-{'8' * 16}-1-01234567"))
    tidy(tmp_path)
    assert (elsewhere / "half").read_bytes() == b"woorden"
    os.utime(elsewhere, (1, 1))
    tidy(tmp_path)
    assert elsewhere.exists()  # what is in it is young
    os.utime(elsewhere / "half", (1, 1))
    os.utime(elsewhere, (1, 1))
    tidy(tmp_path)
    assert not elsewhere.exists()


@needs_unix
def test_a_laptop_of_the_same_name_that_is_at_work_is_left_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = left_by_the_dead(tmp_path, b"woorden")
    for place in ("_BOOT", "_INSTALLED"):
        (tmp_path / place).write_text("een andere laptop")
        monkeypatch.setattr(processes, place, tmp_path / place)
    tidy(tmp_path)
    assert (room / "half").read_bytes() == b"woorden"


@needs_unix
def test_what_was_left_before_this_computer_was_started_anew_is_of_nobody(tmp_path: Path) -> None:
    room = left_by_the_dead(tmp_path, b"woorden")
    parts = room.name.split("-")
    before = room.rename(
        room.with_name("-".join([*parts[:2], "8" * 16, str(os.getpid()), parts[4]]))
    )
    tidy(tmp_path)
    assert not before.exists()


@needs_unix
def test_a_link_with_such_a_name_leads_nowhere(tmp_path: Path) -> None:
    other = tmp_path / "documenten"
    other.mkdir()
    (other / "scriptie.txt").write_text("blijft")
    room = left_by_the_dead(tmp_path, b"woorden")
    (room / "link").symlink_to(other)
    (room / "naam").hardlink_to(other / "scriptie.txt")
    linked = left_by_the_dead(tmp_path, b"")
    (linked / "half").unlink()
    linked.rmdir()
    linked.symlink_to(other)
    tidy(tmp_path)
    assert not room.exists() and linked.is_symlink()
    assert (other / "scriptie.txt").read_text() == "blijft"


def test_what_is_overwritten_in_a_room_is_seen_to_by_the_next_where_that_is_cut_short(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "t.tafel"
    path.write_bytes(b"wat iemand zei")

    def killed(_going: Path) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as once:
        once.setattr(workroom, "overwrite", killed)
        with pytest.raises(KeyboardInterrupt):
            overwrite_apart(path, tmp_path)
    (room,) = tmp_path.iterdir()
    assert (room / "going").read_bytes() == b"wat iemand zei"
    (tmp_path / "elders").mkdir()
    room = room.rename(room.with_name(left_by_the_dead(tmp_path / "elders", b"").name))
    with (room / "going").open("rb") as file:
        tidy(tmp_path)
        assert file.read() == bytes(len(b"wat iemand zei"))
    assert list(tmp_path.iterdir()) == [tmp_path / "elders"]


def test_what_does_not_go_waits_in_its_room_and_a_full_disk_keeps_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "t.tafel"
    path.write_bytes(b"wat iemand zei")

    def fails(*_given: object, **_named: object) -> None:
        raise OSError("the disk does not take it")

    with monkeypatch.context() as once:
        once.setattr(workroom, "overwrite", fails)
        with pytest.raises(OSError, match="does not take it"):
            overwrite_apart(path, tmp_path)
        tidy(tmp_path)
        (room,) = tmp_path.iterdir()
        assert (room / "going").read_bytes() == b"wat iemand zei"  # that waits for the next time
    with (room / "going").open("rb") as file:
        tidy(tmp_path)
        assert file.read() == bytes(len(b"wat iemand zei"))
    assert list(tmp_path.iterdir()) == []
    path.write_bytes(b"wat iemand zei")
    with monkeypatch.context() as full:
        full.setattr(workroom, "open_room", fails)
        overwrite_apart(path, tmp_path)
    assert list(tmp_path.iterdir()) == []


@needs_unix
def test_what_is_another_s_is_let_go_of_and_not_taken_along(tmp_path: Path) -> None:
    other, link, folder = tmp_path / "brief.txt", tmp_path / "t.tafel", tmp_path / "map"
    other.write_text("niet van ons")
    link.symlink_to(other)
    folder.mkdir()
    overwrite_apart(link, tmp_path)
    with pytest.raises(OSError, match="map"):
        overwrite_apart(folder, tmp_path)
    assert set(tmp_path.iterdir()) == {other, folder} and other.read_text() == "niet van ons"


@needs_unix
def test_of_what_the_dead_left_one_that_does_not_go_keeps_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = left_by_the_dead(tmp_path, b"woorden")
    (room / "another").write_bytes(b"andere woorden")
    stuck = next(room.iterdir())
    real = workroom.overwrite

    def but_the_first(path: Path) -> None:
        if path == stuck:
            raise OSError("a bad sector")
        real(path)

    monkeypatch.setattr(workroom, "overwrite", but_the_first)
    (other,) = [path for path in room.iterdir() if path != stuck]
    with other.open("rb") as file:
        tidy(tmp_path)
        assert not file.read().strip(b"\0")
    assert list(tmp_path.iterdir()) == []
