from __future__ import annotations

import os
from pathlib import Path

import pytest

from tafelkit.store.files.overwriting import is_ours_alone, overwrite
from tests.effort import ending

needs_unix = pytest.mark.skipif(os.name != "posix", reason="links and pipes as Unix has them")


def test_nothing_of_the_words_is_left_on_the_disk(tmp_path: Path) -> None:
    path = tmp_path / "t.tafel"
    path.write_bytes(b"wat iemand zei" * 200_000)
    size = path.stat().st_size
    with path.open("rb") as file:
        overwrite(path)
        assert file.read() == bytes(size)
    assert not path.exists()
    with pytest.raises(FileNotFoundError):
        overwrite(path)


@needs_unix
def test_a_link_goes_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    other = tmp_path / "scriptie.txt"
    other.write_text("blijft")
    for name in ("link", "naam"):
        place = tmp_path / name
        if name == "link":
            place.symlink_to(other)
        else:
            place.hardlink_to(other)
        assert not is_ours_alone(place)
        overwrite(place)
        assert not os.path.lexists(place) and other.read_text() == "blijft"


@needs_unix
def test_a_pipe_goes_and_keeps_nobody_waiting(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp")
    overwrite(tmp_path / "pijp")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(os, "SEEK_DATA"), reason="needs files with holes")
def test_a_file_that_says_to_be_endless_is_gone_in_a_moment(tmp_path: Path) -> None:
    path = tmp_path / "t.tafel"
    path.write_bytes(b"begin")
    with path.open("rb+") as file:
        file.truncate(1 << 40)
        file.seek(1 << 39)
        file.write(b"midden")
    with ending(), path.open("rb") as file:
        overwrite(path)
        assert file.read(5) == bytes(5)
        file.seek(1 << 39)
        assert file.read(6) == bytes(6)


def test_a_folder_is_left_alone(tmp_path: Path) -> None:
    with pytest.raises(OSError):  # which one depends on the system
        overwrite(tmp_path)
    assert tmp_path.is_dir()
