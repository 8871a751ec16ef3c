import os
import threading

import pytest

from tafelkit.domain.errors import Refusal
from tafelkit.exchange.bounded import read_bounded


def test_a_plain_file_of_the_size_that_was_agreed(tmp_path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"12345")
    assert read_bounded(path, 5) == b"12345"
    with pytest.raises(Refusal, match="groter dan 0 kB"):
        read_bounded(path, 4)


def test_what_never_ends_is_not_begun(tmp_path) -> None:
    with pytest.raises(Refusal, match="geen gewoon bestand"):
        read_bounded(tmp_path.__class__("/dev/zero"), 1000)
    with pytest.raises(Refusal, match="groter dan"):
        read_bounded(tmp_path.__class__("/dev/zero"), 1000, streams=True)
    with pytest.raises(Refusal, match="een map"):
        read_bounded(tmp_path, 1000, streams=True)
    with pytest.raises(Refusal, match="bestaat niet"):
        read_bounded(tmp_path / "weg", 1000)
    with pytest.raises(Refusal, match="niet te lezen"):
        read_bounded(tmp_path / "a\0b", 1000)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes with a name")
def test_a_pipe_may_be_read_where_that_is_meant(tmp_path) -> None:
    pipe = tmp_path / "pijp"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_bytes(b"{}"))
    writer.start()
    assert read_bounded(pipe, 1000, streams=True) == b"{}"
    writer.join()
    with pytest.raises(Refusal, match="geen gewoon bestand"):
        read_bounded(pipe, 1000)
