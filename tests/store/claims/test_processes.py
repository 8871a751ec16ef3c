from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tafelkit.store.claims import processes
from tafelkit.store.claims.processes import computer, machine, runs


@pytest.mark.skipif(os.name != "posix", reason="elsewhere it cannot be asked")
def test_a_process_runs_until_it_ends() -> None:
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as other:
        assert runs(other.pid)
        assert other.stdin is not None
        other.stdin.close()
        other.wait()
    assert runs(other.pid) is False
    assert runs(os.getpid())


def test_a_number_that_no_process_has_is_of_none_that_runs() -> None:
    assert runs(0) is False and runs(-1) is False


def test_a_computer_has_one_mark_until_it_is_started_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = machine()
    assert first == machine() and len(first) == 16
    (tmp_path / "boot").write_text("een andere keer")
    monkeypatch.setattr(processes, "_BOOT", tmp_path / "boot")
    assert machine() != first
    monkeypatch.setattr(processes, "_BOOT", tmp_path / "geen")
    assert len(machine()) == 16


def test_two_computers_of_one_name_have_each_their_mark(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = computer()
    assert first == computer() and len(first) == 8
    (tmp_path / "id").write_text("een andere laptop")
    monkeypatch.setattr(processes, "_INSTALLED", tmp_path / "id")
    assert computer() != first
    monkeypatch.setattr(processes, "_INSTALLED", tmp_path / "geen")
    assert len(computer()) == 8
