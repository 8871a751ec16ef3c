from __future__ import annotations

import os
import sys
import threading
from pathlib import Path

import pytest

from tafelkit.ui import faults


@pytest.fixture(autouse=True)
def _hooks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)


def raised() -> Exception:
    try:
        raise ValueError("onze fout")
    except ValueError as fault:
        return fault


def test_a_fault_is_logged_and_told(tmp_path: Path) -> None:
    log, told = tmp_path / "data" / "faults.log", []
    faults.catch(log, told.append)
    fault = raised()
    sys.excepthook(type(fault), fault, fault.__traceback__)
    assert told == [log]
    assert "ValueError: onze fout" in log.read_text(encoding="utf-8")


def test_a_fault_in_a_thread_is_logged(tmp_path: Path) -> None:
    log, told = tmp_path / "faults.log", []
    faults.catch(log, told.append)
    thread = threading.Thread(target=lambda: 1 / 0)
    thread.start()
    thread.join()
    assert "ZeroDivisionError" in log.read_text(encoding="utf-8") and told == []


def test_a_fault_that_names_a_file_by_no_utf8_is_logged_in_codes(tmp_path: Path) -> None:
    faults.write(tmp_path / "log", ValueError(os.fsdecode(b"on\xff.tafel")))
    assert r"on\udcff.tafel" in (tmp_path / "log").read_text(encoding="utf-8")


def test_the_log_does_not_grow_without_end(tmp_path: Path) -> None:
    log = tmp_path / "faults.log"
    log.write_bytes(b"x" * (2 << 20))
    faults.write(log, raised())
    assert log.stat().st_size < 10_000
    faults.write(log, raised())
    assert log.read_text(encoding="utf-8").count("onze fout") == 4  # the source line and the fault


def test_a_log_that_cannot_be_written_goes_to_the_terminal(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").touch()
    faults.write(tmp_path / "file" / "faults.log", raised())
    assert "onze fout" in capsys.readouterr().err


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs links and pipes")
def test_a_link_or_a_pipe_in_its_place_is_not_written_to(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    other, log = tmp_path / "scriptie.txt", tmp_path / "faults.log"
    other.write_text("blijft")
    for make in (log.symlink_to, log.hardlink_to, lambda _other: os.mkfifo(log)):
        make(other)
        faults.write(log, raised())
        log.unlink()
        assert "onze fout" in capsys.readouterr().err
    assert other.read_text() == "blijft"
