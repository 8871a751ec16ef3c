"""What a command says of a file that a newer tafelkit made."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from tafelkit import cli
from tafelkit.store import schema
from tests.store.test_newer import INDEX, WHOLE, newer_file
from tests.ui.opened import table_file

SAID = "van een nieuwere tafelkit; wat alleen die kent, blijft hier weg"


@pytest.mark.parametrize(
    "command",
    [
        ("check", "t"),
        ("tally", "t"),
        ("tally", "--json", "t"),
        ("export", "t", "-o", "t.json"),
        ("verslag", "t", "-o", "t.pdf"),
        ("print", "canvas", "t", "-o", "c.pdf"),
    ],
)
def test_it_is_read_and_told_what_is_left_out(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: tuple[str, ...],
) -> None:
    path = newer_file(tmp_path, WHOLE, INDEX)
    before = path.read_bytes()
    monkeypatch.chdir(tmp_path)
    assert cli.run([str(path) if part == "t" else part for part in command]) == 0
    out, err = capsys.readouterr()
    assert f"{path}: {SAID}" in err.splitlines()
    assert path.read_bytes() == before
    if "--json" in command:
        json.loads(out)


NEWER_MAJOR = "dit bestand is van een nieuwere tafelkit (vorm 2.0); werk tafelkit bij"


@pytest.mark.parametrize(
    "command",
    [
        ("check", "t"),
        ("tally", "t"),
        ("export", "t", "-o", "t.json"),
        ("export", "--rescue", "t", "-o", "t.json"),
        ("verslag", "t", "-o", "t.pdf"),
        ("print", "canvas", "t", "-o", "c.pdf"),
        ("print", "forms", "t", "-o", "c.pdf"),
        ("merge", "p.tafel", "t"),
        ("merge", "t", "goed.tafel"),
        ("restore", "t"),
        ("restore", "t", "--list"),
    ],
    ids=" ".join,
)
def test_one_of_a_newer_major_version_is_refused_in_a_sentence_and_stays(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    command: tuple[str, ...],
) -> None:
    path = newer_file(tmp_path)
    shutil.copy(path, tmp_path / "goed.tafel")
    for name, version in ((path.name, 2000), ("goed.tafel", schema.USER_VERSION)):
        with closing(sqlite3.connect(tmp_path / name)) as connection:
            connection.execute(f"PRAGMA user_version = {version}")
    with closing(sqlite3.connect(path)) as connection:  # there is what only that one can read
        connection.execute("UPDATE manifest SET value = 'af' WHERE key = 'total'")
        connection.commit()
    before = path.read_bytes()
    there = sorted(tmp_path.glob("*.*"))
    monkeypatch.chdir(tmp_path)
    assert cli.run([str(path) if part == "t" else part for part in command]) == 1
    _out, err = capsys.readouterr()
    (line,) = err.splitlines()
    assert line == f"{path}: {NEWER_MAJOR}"
    assert path.read_bytes() == before and sorted(tmp_path.glob("*.*")) == there


def test_a_programme_of_a_newer_minor_version_takes_no_table(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, programme = table_file(tmp_path), tmp_path / "p.tafel"
    assert cli.run(["merge", str(programme), str(table)]) == 0
    with closing(sqlite3.connect(programme)) as connection:
        connection.execute(f"PRAGMA user_version = {schema.USER_VERSION + 1}")
    before = programme.read_bytes()
    for command in (("merge",), ("merge", "--dry-run")):
        capsys.readouterr()
        assert cli.run([*command, str(programme), str(table)]) == 1
        said = f"{programme}: dit bestand is van een nieuwere tafelkit; werk tafelkit bij\n"
        assert capsys.readouterr().err == said
    assert programme.read_bytes() == before
