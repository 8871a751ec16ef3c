"""Who holds a file, told beside it: by computers with other names, clocks and fates."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tafelkit.store.claims import claim, processes
from tafelkit.store.claims.claim import Claim, Holder
from tafelkit.store.claims.processes import machine

ELSEWHERE = {
    "key": "00" * 8,
    "machine": "een-ander",
    "process": 1,
    "who": "anna",
    "computer": "laptop-anna",
    "since": "2026-05-01T11:52:00+02:00",
    "beat": 3,
}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    (tmp_path / "t.tafel").touch()
    return tmp_path / "t.tafel"


@pytest.fixture
def ours(path: Path) -> Iterator[Claim]:
    taken = claim.take(path)
    assert isinstance(taken, Claim)
    yield taken
    taken.release()


def elsewhere(path: Path, *, age: float = 0.0, **more: object) -> Path:
    """A claim as another computer left it, so long ago by the time of the folder."""
    place = claim.place_of(path)
    place.write_text(json.dumps({**ELSEWHERE, **more}))
    age_of(place, age)
    return place


def test_a_claim_is_told_while_it_holds_and_leaves_nothing(path: Path, ours: Claim) -> None:
    told = claim.holder_of(path)
    assert told is not None and told.here and ours.is_ours
    ours.release()
    assert claim.holder_of(path) is None and list(path.parent.iterdir()) == [path]


def test_who_is_alive_elsewhere_is_told_and_left_alone(path: Path) -> None:
    place = elsewhere(path)
    before = place.read_bytes()
    told = claim.take(path)
    assert told == Holder("anna", "laptop-anna", "2026-05-01T11:52:00+02:00", here=False)
    assert claim.holder_of(path) == told
    assert place.read_bytes() == before and len(list(path.parent.iterdir())) == 2


def by_its_own_name(path: Path) -> Path:
    return path


def by_a_link(path: Path) -> Path:
    """Another name for it in another folder, by a link to a link."""
    folder = path.parent / "bureaublad"
    folder.mkdir()
    (folder / "eerst.tafel").symlink_to(path)
    (folder / "tafel.tafel").symlink_to("eerst.tafel")
    return folder / "tafel.tafel"


@pytest.mark.parametrize(
    ("first", "second"), [(by_a_link, by_its_own_name), (by_its_own_name, by_a_link)]
)
def test_the_claim_lies_beside_the_file_whatever_link_leads_there(
    path: Path, first: Callable[[Path], Path], second: Callable[[Path], Path]
) -> None:
    ours, theirs = first(path), second(path)
    taken = claim.take(ours)
    assert isinstance(taken, Claim)
    for name in (ours, theirs):
        assert claim.holder_of(name) is not None and not claim.is_free(name)
    assert isinstance(claim.take(theirs, locked=False), Holder)
    taken.release()
    assert claim.is_free(ours) and claim.is_free(theirs)
    assert list(path.parent.rglob(".*")) == []


def test_one_that_was_laid_by_a_link_goes_when_that_leads_elsewhere(path: Path) -> None:
    link = by_a_link(path)
    taken = claim.take(link)
    assert isinstance(taken, Claim)
    link.unlink()
    link.symlink_to(path.with_name("een andere.tafel"))
    assert taken.is_ours and claim.holder_of(path) is not None
    taken.release()
    assert claim.holder_of(path) is None and not claim.place_of(path).exists()


# What SQLite can write has room behind its name for `-journal`.
@pytest.mark.parametrize("letters", [233, 247])
def test_a_name_as_long_as_can_be_has_a_claim(path: Path, letters: int) -> None:
    path = path.rename(path.with_name(f"{'n' * (letters - 6)}.tafel"))
    taken = claim.take(path)
    assert isinstance(taken, Claim) and claim.holder_of(path) is not None
    assert isinstance(claim.take(path, locked=False), Holder)
    taken.release()
    assert list(path.parent.iterdir()) == [path]


def test_of_a_name_that_is_too_long_for_one_nobody_tells(path: Path) -> None:
    path = path.rename(path.with_name(f"{'n' * 249}.tafel"))
    assert claim.holder_of(path) is None
    with pytest.raises(OSError, match="too long"):
        claim.take(path)
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize("age", [31.0, 1e6, -31.0, -1e8])
def test_who_is_gone_elsewhere_blocks_nobody_whatever_its_clock_was(path: Path, age: float) -> None:
    elsewhere(path, age=age)
    assert claim.holder_of(path) is None
    taken = claim.take(path, locked=False)
    assert isinstance(taken, Claim) and taken.is_ours
    taken.release()


def test_who_opens_clears_what_the_dead_left_half_made(path: Path) -> None:
    probe, beat, ours = (left(path, n) for n in range(3))
    earlier = path.with_name(f".{path.name}.open.{'0' * 16}")  # so they were called before
    for place in (probe, earlier):
        place.touch()
    beat.write_text('{"key": "00", "who": "anna", "comp')
    for place in (probe, beat, earlier):
        age_of(place, 31.0)
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    ours.write_text(json.dumps({**ELSEWHERE, "machine": machine(), "process": dead.pid}))
    taken = claim.take(path)
    assert isinstance(taken, Claim)
    assert set(path.parent.iterdir()) == {path, claim.place_of(path)}
    taken.release()


def test_what_another_is_amid_making_stays_whatever_our_clock_says(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    probe, beat, ours, folder, link = (left(path, n) for n in range(5))
    probe.touch()
    beat.write_text(json.dumps(ELSEWHERE))
    ours.write_text(json.dumps({**ELSEWHERE, "machine": machine(), "process": os.getpid()}))
    folder.mkdir()
    link.symlink_to(path)
    of_others = [
        path.with_name(name)
        for name in (f".t2.tafel.open.{'0' * 16}", ".t.tafel.open.oud", ".tafelkit-00.open")
    ]
    for place in of_others:
        place.touch()
        age_of(place, 1e6)
    age_of(folder, 1e6)
    there = set(path.parent.iterdir())
    monkeypatch.setattr(time, "time", lambda: 4e9)
    taken = claim.take(path)
    assert isinstance(taken, Claim)
    assert set(path.parent.iterdir()) == there | {claim.place_of(path)}
    taken.release()


def left(path: Path, n: int) -> Path:
    """Where something half made by another is, before it is put in its place or removed."""
    return path.with_name(f".tafelkit-{n:016x}.open")


def age_of(place: Path, age: float) -> None:
    then = time.time() - age
    os.utime(place, (then, then))


def test_who_died_on_this_computer_blocks_nobody_for_a_moment(path: Path) -> None:
    dead = subprocess.Popen([sys.executable, "-c", ""])
    dead.wait()
    elsewhere(path, machine=machine(), process=dead.pid)
    assert claim.holder_of(path) is None
    for locked in (True, False):
        taken = claim.take(path, locked=locked)
        assert isinstance(taken, Claim)
        taken.release()


@pytest.mark.parametrize("process", [0, -1, 1 << 80])
def test_a_process_that_cannot_be_is_not_alive(path: Path, process: int) -> None:
    elsewhere(path, machine=machine(), process=process)
    taken = claim.take(path, locked=False)
    assert isinstance(taken, Claim) is (process <= 0)
    if isinstance(taken, Claim):
        taken.release()


def test_after_the_system_was_started_anew_an_old_number_means_nothing(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    elsewhere(path, machine=machine(), process=os.getpid(), who="voor het uitvallen")
    told = claim.holder_of(path)
    assert told is not None and told.here
    (tmp_path / "boot").write_text("een andere keer")
    monkeypatch.setattr(processes, "_BOOT", tmp_path / "boot")
    told = claim.holder_of(path)
    assert told is not None and not told.here


def test_without_locks_another_on_this_computer_counts_too(path: Path) -> None:
    elsewhere(path, machine=machine(), process=os.getpid())
    assert isinstance(claim.take(path, locked=False), Holder)
    taken = claim.take(path)  # the lock decided already
    assert isinstance(taken, Claim)
    taken.release()


def test_it_is_kept_alive_and_never_taken_back_from_who_took_it_over(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(claim, "BEAT_SECONDS", 0.01)
    taken = claim.take(path)
    assert isinstance(taken, Claim)
    os.utime(claim.place_of(path), (1, 1))
    for _turn in range(500):
        if claim.holder_of(path) is not None:
            break
        time.sleep(0.01)
    assert claim.holder_of(path) is not None, "it did not beat"
    place = elsewhere(path)
    before = place.read_bytes()
    time.sleep(0.1)
    assert not taken.is_ours and place.read_bytes() == before
    taken.release()
    assert place.read_bytes() == before


@pytest.mark.parametrize(
    "said",
    [b"", b"{", b"[1]", b"null", b'{"key": 1}', b"\xff\xfe", b"[" * 3000, b'{"process": 1e999}'],
)
def test_what_cannot_be_understood_claims_nothing(path: Path, said: bytes) -> None:
    claim.place_of(path).write_bytes(said)
    assert claim.holder_of(path) is None
    taken = claim.take(path, locked=False)
    assert isinstance(taken, Claim)
    taken.release()


def test_words_of_a_hostile_claim_are_short_and_plain(path: Path) -> None:
    elsewhere(path, who="a\n\x1b[31m" + "b" * 200, computer="\u202ex")
    told = claim.holder_of(path)
    assert told is not None
    assert told.who.isprintable() and len(told.who) == 60 and told.computer == "x"


def test_where_nothing_can_be_laid_there_is_no_claim(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        claim.take(tmp_path / "weg" / "t.tafel")
    assert claim.holder_of(tmp_path / "weg" / "t.tafel") is None


def test_a_folder_in_which_a_file_has_one_name_only(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a stick with FAT, or on many a share."""

    def refuses(*_names: object) -> None:
        raise OSError(95, "no links here")

    monkeypatch.setattr(os, "link", refuses)
    first = claim.take(path)
    assert isinstance(first, Claim) and first.is_ours
    assert isinstance(claim.take(path, locked=False), Holder)
    first.release()
    assert list(path.parent.iterdir()) == [path]


def test_a_pipe_in_its_place_keeps_nobody_waiting(path: Path) -> None:
    os.mkfifo(claim.place_of(path))
    assert claim.holder_of(path) is None
    taken = claim.take(path)
    assert isinstance(taken, Claim) and taken.is_ours
    taken.release()


def test_a_claim_that_cannot_be_read_is_ours_and_goes(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on a disk that failed for good: who comes next need not wait until it has aged."""
    taken = claim.take(path)
    assert isinstance(taken, Claim)
    monkeypatch.setattr(claim, "_read", lambda _place: None)
    assert taken.is_ours
    taken.release()
    assert list(path.parent.iterdir()) == [path]


def test_one_that_another_took_over_is_left_also_where_it_cannot_be_read(
    path: Path, ours: Claim, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = elsewhere(path, age=60)
    monkeypatch.setattr(claim, "_read", lambda _place: None)
    assert not ours.is_ours
    ours.release()
    assert place.exists()


def test_nothing_is_left_of_a_beat_that_the_disk_did_not_take(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    tried, replace = threading.Event(), Path.replace

    def failing(self: Path, target: Path) -> Path:
        if threading.current_thread().name != "claim":
            return replace(self, target)
        tried.set()
        raise OSError(5, "Input/output error")

    monkeypatch.setattr(claim, "BEAT_SECONDS", 0.01)
    monkeypatch.setattr(Path, "replace", failing)
    taken = claim.take(path)
    assert isinstance(taken, Claim) and tried.wait(5)
    taken.release()
    assert list(path.parent.iterdir()) == [path]


def test_one_that_is_let_go_amid_a_beat_does_not_come_back(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It came back over the claim of whoever opened the file next."""
    amid, written = threading.Event(), claim._write

    def slow(*what: Any) -> None:
        written(*what)
        if what[-1]:  # a beat, not the first word
            amid.set()
            time.sleep(0.2)

    monkeypatch.setattr(claim, "BEAT_SECONDS", 0.01)
    monkeypatch.setattr(claim, "_write", slow)
    taken = claim.take(path)
    assert isinstance(taken, Claim) and amid.wait(5)
    taken.release()
    time.sleep(0.4)
    assert list(path.parent.iterdir()) == [path]
