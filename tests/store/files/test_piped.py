from __future__ import annotations

import os
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.store.files.piped import said

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes as Unix has them")

Speak = Callable[[Path], None]


def _said(path: Path, speak: Speak, most: int = 10, seconds: float = 5) -> bytes:
    """What is read of a pipe while another speaks into it."""
    os.mkfifo(path)
    speaking = threading.Thread(target=speak, args=(path,), daemon=True)
    speaking.start()
    try:
        return said(path, most, seconds)
    finally:
        speaking.join(5)


def test_a_plain_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"abc")
    assert said(tmp_path / "a", 3, 1) == b"abc"
    with pytest.raises(Refusal, match="groter"):
        said(tmp_path / "a", 2, 1)
    with pytest.raises(FileNotFoundError):
        said(tmp_path / "b", 3, 1)


def test_a_pipe_is_read_until_it_is_closed(tmp_path: Path) -> None:
    ended = threading.Event()

    def twice(path: Path) -> None:
        with path.open("wb", buffering=0) as pipe:
            pipe.write(b"abc")
            ended.wait(0.05)
            pipe.write(b"def")

    assert _said(tmp_path / "a", twice) == b"abcdef"


def test_what_never_ends_is_not_read_on(tmp_path: Path) -> None:
    with pytest.raises(Refusal, match="geen gewoon bestand"):
        said(Path("/dev/zero"), 10, 1)

    def on_and_on(path: Path) -> None:
        with suppress(BrokenPipeError), path.open("wb", buffering=0) as pipe:
            while True:
                pipe.write(b"x" * 100)

    with pytest.raises(Refusal, match="groter"):
        _said(tmp_path / "a", on_and_on)


def test_who_says_nothing_is_waited_for_no_longer_than_that(tmp_path: Path) -> None:
    told = "nog niet te lezen"
    with pytest.raises(Refusal, match=told):
        _said(tmp_path / "a", lambda path: None, seconds=0.05)  # nobody opened it
    ended = threading.Event()

    def half(path: Path) -> None:
        with path.open("wb", buffering=0) as pipe:
            pipe.write(b"abc")
            ended.wait(5)

    os.mkfifo(tmp_path / "b")
    speaking = threading.Thread(target=half, args=(tmp_path / "b",), daemon=True)
    speaking.start()
    try:
        with pytest.raises(Refusal, match=told):
            said(tmp_path / "b", 10, 0.1)
    finally:
        ended.set()
        speaking.join(5)
