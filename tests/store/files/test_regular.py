from __future__ import annotations

import os
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.store.files import regular
from tafelkit.store.files.regular import content_of, led_to, opened, opened_to_add

needs_unix = pytest.mark.skipif(os.name != "posix", reason="links and pipes as Unix has them")


def test_a_plain_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    with opened(tmp_path / "a") as file:
        assert file.read() == b"abc"
    assert content_of(tmp_path / "a", 3) == b"abc"
    with pytest.raises(Refusal, match="groter"):
        content_of(tmp_path / "a", 2)
    with pytest.raises(FileNotFoundError):
        opened(tmp_path / "b")


def test_no_more_room_is_asked_for_than_a_file_takes(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    tracemalloc.start()
    try:
        assert content_of(tmp_path / "a", 4 << 30) == b"abc"
        _now, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert most < 10 << 20


@needs_unix
@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir])
def test_what_is_no_file_keeps_nobody_waiting(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, make: Callable[[Path], None]
) -> None:
    path = tmp_path / "a"
    make(path)
    with pytest.raises(Refusal, match="geen gewoon bestand"):
        opened(path)
    if make is os.mkfifo:  # it came there after it was looked at
        path.unlink()
        path.write_bytes(b"abc")
        looked = regular._check_regular

        def swapping(status: os.stat_result, path: Path) -> None:
            looked(status, path)
            monkeypatch.setattr(regular, "_check_regular", looked)
            path.unlink()
            os.mkfifo(path)

        monkeypatch.setattr(regular, "_check_regular", swapping)
        with pytest.raises(Refusal, match="geen gewoon bestand"):
            opened(path)


@needs_unix
def test_where_a_link_leads_to(tmp_path: Path) -> None:
    (tmp_path / "a").symlink_to("b")
    (tmp_path / "c").symlink_to("c")
    assert led_to(tmp_path / "a") == tmp_path / "b"
    assert led_to(tmp_path / "c") == tmp_path / "c"


@needs_unix
def test_what_is_added_to_is_that_file_and_no_other(tmp_path: Path) -> None:
    log, other = tmp_path / "log", tmp_path / "scriptie.txt"
    for words in (b"een", b"twee"):
        with opened_to_add(log) as file:
            file.write(words)
    assert log.read_bytes() == b"eentwee" and log.stat().st_mode & 0o777 == 0o600
    log.unlink()
    other.write_text("blijft")
    log.symlink_to(other)
    with pytest.raises(OSError):
        opened_to_add(log)
    log.unlink()
    log.hardlink_to(other)
    with pytest.raises(Refusal, match="nog een naam"):
        opened_to_add(log)
    assert other.read_text() == "blijft"


@needs_unix
def test_what_has_nothing_to_read_yet_is_no_file_of_ours(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The system has files that call themselves plain and fill as it goes, as its log of faults."""
    (tmp_path / "a").write_bytes(b"abc")
    out, into = os.pipe()
    os.set_blocking(out, False)
    monkeypatch.setattr(os, "open", lambda *_asked: os.dup(out))
    monkeypatch.setattr(regular, "_check_regular", lambda *_looked: None)
    with opened(tmp_path / "a") as file, pytest.raises(Refusal, match="geen gewoon bestand"):
        file.read(100)
    os.write(into, b"def")
    with opened(tmp_path / "a") as file:
        assert file.read(3) == b"def"
    os.close(out)
    os.close(into)
