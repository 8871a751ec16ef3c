"""Commands as a user gives them, and what is heard of them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tafelkit import bootstrap, cli

SAMPLE = bootstrap.resources() / "sample"


def be_new_here(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Be a user who has nothing yet."""
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(folder / "home"))
    monkeypatch.delenv("TAFELKIT_LANG", raising=False)


def a_table(folder: Path) -> Path:
    """The file of the sample's first table."""
    path = folder / "tafel.tafel"
    assert cli.run(["import", str(SAMPLE / "tafel-01.json"), "-o", str(path)]) == 0
    return path


def a_programme(folder: Path) -> Path:
    """A programme of two tables."""
    tables = [
        json.loads((SAMPLE / f"tafel-{n:02}.json").read_text(encoding="utf-8")) for n in (1, 2)
    ]
    whole = {key: tables[0][key] for key in ("version", "programme", "kit")}
    outer = ("format", *whole)
    content = {
        "format": "tafelkit.programme",
        **whole,
        "tables": [{k: v for k, v in one.items() if k not in outer} for one in tables],
    }
    source, path = folder / "programma.json", folder / "programma.tafel"
    source.write_text(json.dumps(content), encoding="utf-8")
    assert cli.run(["import", str(source), "-o", str(path)]) == 0
    return path


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """The one line of a command that was refused."""
    capsys.readouterr()
    assert cli.run([str(argument) for argument in arguments]) == 1
    (line,) = capsys.readouterr().err.strip().splitlines()
    return line


def process(*arguments: object, **values: Any) -> subprocess.CompletedProcess[bytes]:
    """The program as a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "tafelkit", *map(os.fspath, arguments)],  # type: ignore[arg-type]
        stderr=subprocess.PIPE,
        check=False,
        **values,
    )
