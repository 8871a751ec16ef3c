"""Of the file and the place of its copies the one that fails is named, whatever the fault."""

from __future__ import annotations

import errno
import io
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tafelkit.domain.errors import Damaged, Refusal
from tafelkit.store.connection import Store
from tafelkit.store.copies import backup, copying
from tafelkit.store.document import Document
from tafelkit.store.files import regular
from tests.builders import NOON, a_full_record
from tests.store.merging.work import a_file

FAULTS = [errno.EIO, errno.EFBIG, errno.ETIMEDOUT, errno.ESTALE, errno.ENOSPC, errno.EACCES]


class _Failing(io.BytesIO):
    """A file of which nothing is read or written."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number = number

    def read(self, *_size: Any) -> bytes:
        raise OSError(self._number, "it fails")

    def write(self, *_piece: Any) -> int:
        raise OSError(self._number, "it fails")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return a_file(tmp_path / "t.tafel", a_full_record())


def _named(refused: pytest.ExceptionInfo[Refusal]) -> str:
    assert str(refused.value).count(": ") == 1
    return str(refused.value.message.values["file"])


@pytest.mark.parametrize("number", FAULTS)
def test_where_the_copy_cannot_be_written_its_place_is_named(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    opened = Path.open
    monkeypatch.setattr(
        Path,
        "open",
        lambda at, mode="r", **more: _Failing(number) if mode == "wb" else opened(at, mode, **more),
    )
    with pytest.raises(Refusal) as refused:
        backup.keep(path, tmp_path / "b", NOON)
    assert _named(refused) == str(tmp_path / "b")


@pytest.mark.parametrize("kept_before", [False, True])
@pytest.mark.parametrize("number", FAULTS)
def test_where_the_file_cannot_be_read_that_is_named(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, kept_before: bool
) -> None:
    if kept_before:
        backup.keep(path, tmp_path / "b", NOON)
    opened = regular.opened
    monkeypatch.setattr(
        copying.regular, "opened", lambda at: _Failing(number) if at == path else opened(at)
    )
    monkeypatch.setattr(backup.gate, "look", lambda *_given: 0)
    with pytest.raises(Refusal) as refused:
        backup.keep(path, tmp_path / "b", NOON)
    assert _named(refused) == str(path)


def test_a_real_disk_that_takes_no_more_is_of_the_copies(path: Path, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")
    usual = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (20_000, usual[1]))
    try:
        with pytest.raises(Refusal) as refused:
            backup.keep(path, tmp_path / "b", NOON)
        assert _named(refused) == str(tmp_path / "b")
        with (
            closing(Document.open(path, "proef", to_read=True)) as held,
            pytest.raises(Refusal) as refused,
        ):
            backup.keep_held(path, tmp_path / "b", NOON, held.copy_to)
        assert _named(refused) == str(tmp_path / "b")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, usual)


def test_where_who_holds_the_file_cannot_read_it_that_is_named(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Unread:
        def backup(self, _copy: sqlite3.Connection) -> None:
            error = sqlite3.OperationalError("disk I/O error")
            error.sqlite_errorname = "SQLITE_IOERR_READ"
            raise error

    with closing(Document.open(path, "proef", to_read=True)) as held:
        monkeypatch.setattr(Store, "on_disk", Unread())
        with pytest.raises(Refusal) as refused:
            backup.keep_held(path, tmp_path / "b", NOON, held.copy_to)
    assert _named(refused) == str(path)


def test_a_copy_that_is_not_sound_tells_of_the_file(path: Path, tmp_path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[:4096] + bytes(8192) + content[12288:])
    with pytest.raises(Damaged) as refused:
        backup.keep(path, tmp_path / "b", NOON)
    assert _named(refused) == str(path)


def test_a_copy_is_the_same_or_is_not(path: Path, tmp_path: Path) -> None:
    half = tmp_path / "half"
    copying.copy(path, half)
    assert half.read_bytes() == path.read_bytes() and copying.holds(half, path)
    half.write_bytes(half.read_bytes() + b"x")
    assert not copying.holds(half, path)
    half.write_bytes(path.read_bytes()[:-1])
    assert not copying.holds(half, path)
