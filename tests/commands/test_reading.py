"""What a command says of a file that a newer tafelkit made."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tafelkit import cli
from tests.store.test_newer import INDEX, WHOLE, newer_file

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
