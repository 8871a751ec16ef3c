"""What is made tells nothing of who made it, and of where."""

from __future__ import annotations

import os
import re
import socket
import zlib
from pathlib import Path

import pytest

from tafelkit import bootstrap, cli

USER, HOST, FOLDER = "zonderlinge-gebruiker", "zonderlinge-computer", "zonderlinge-map"
SAMPLE = bootstrap.resources() / "sample"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder on the laptop of someone whose names are seldom heard."""
    home = tmp_path / USER
    (home / FOLDER).mkdir(parents=True)
    for name in ("USER", "LOGNAME", "USERNAME", "LNAME"):
        monkeypatch.setenv(name, USER)
    monkeypatch.setenv("HOSTNAME", HOST)
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setattr(socket, "gethostname", lambda: HOST)
    monkeypatch.setattr(os, "uname", lambda: os.uname_result(("Linux", HOST, "1", "1", "x")))
    monkeypatch.setattr(bootstrap, "data_folder", lambda: home / "data")
    monkeypatch.chdir(home / FOLDER)
    return home / FOLDER


def unpacked(content: bytes) -> bytes:
    """A file with what is compressed within it."""
    parts = [content]
    for stream in re.findall(rb"stream\r?\n(.*?)\r?\nendstream", content, flags=re.DOTALL):
        try:
            parts.append(zlib.decompress(stream))
        except zlib.error:
            parts.append(stream)
    return b"\n".join(parts)


def told_by(content: bytes) -> list[str]:
    content = unpacked(content)
    own = ("zonderling", str(Path(__file__).parents[2]), str(bootstrap.resources()))
    return [
        words
        for words in own
        for coding in ("utf-8", "utf-16-be", "utf-16-le")
        if words.encode(coding) in content
    ]


def test_no_file_tells_who_made_it_and_where(folder: Path) -> None:
    out = folder / "uit"
    out.mkdir()
    table, programme = folder / "t.tafel", out / "p.tafel"
    commands = (
        ("import", SAMPLE / "tafel-01.json", "-o", table),
        ("merge", programme, table),
        ("new", "--kit", "gemeente", "--number", 1, "-o", out / "leeg.tafel"),
        ("export", table, "-o", out / "t.json"),
        ("export", programme, "-o", out / "p.json"),
        ("verslag", table, "-o", out / "t.pdf"),
        ("verslag", table, "-o", out / "openbaar.pdf", "--edition", "public", "--lang", "en"),
        ("verslag", programme, "-o", out / "p.pdf"),
        ("print", "cards", "--kit", "gemeente", "-o", out / "kaarten.pdf"),
        ("print", "canvas", table, "--filled", "-o", out / "canvas.pdf"),
        ("print", "forms", table, "-o", out / "formulieren.pdf"),
    )
    for command in commands:
        assert cli.run([str(part) for part in command]) == 0, command
    made = sorted(path for path in out.iterdir() if path.is_file())
    assert len(made) == len(commands) - 1
    assert {path.name: told for path in made if (told := told_by(path.read_bytes()))} == {}


def test_it_would_be_seen_in_whatever_it_is_packed(folder: Path) -> None:
    packed = b"stream\n" + zlib.compress(str(folder).encode()) + b"\nendstream"
    assert told_by(packed) == ["zonderling"]
    assert set(told_by(USER.encode("utf-16-be"))) == {"zonderling"}
