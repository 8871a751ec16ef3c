"""Commands on tables under a password: it comes from a file, and never from the arguments."""

from __future__ import annotations

import os
import threading
from contextlib import closing
from pathlib import Path

import pytest

from tafelkit import cli
from tafelkit.store.document import Document
from tafelkit.store.password import locked
from tafelkit.store.password.keyring import KEYRING
from tests.commands.running import a_programme, refused


@pytest.fixture
def secret(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(locked, "COST", (4, 1, 1))
    path = tmp_path / "wachtwoorden"
    path.write_text("iets anders\r\ngeheim\r\n\r\n", encoding="utf-8")
    return path


def lock(path: Path) -> None:
    with closing(Document.open(path, "proef")) as document:
        document.set_password("geheim")
    KEYRING.forget()


def did(*arguments: object) -> int:
    """The status of a command in a run of its own."""
    KEYRING.forget()
    return cli.run([str(argument) for argument in arguments])


def test_each_command_opens_it_with_the_password_and_says_so_without(
    table: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lock(table)
    for number, (command, ending) in enumerate(
        {
            ("check", table): "",
            ("tally", table): "",
            ("export", table): ".json",
            ("verslag", table): ".pdf",
            ("print", "canvas", table): ".pdf",
            ("restore", "--list", table): "",
            ("merge", tmp_path / "programma.tafel", table): "",
        }.items()
    ):
        output = ("-o", tmp_path / f"uit-{number}{ending}") if ending else ()
        KEYRING.forget()
        assert "op slot; er hoort een wachtwoord bij" in refused(capsys, *command, *output)
        assert did(*command, *output, "--password-file", secret) == 0
    capsys.readouterr()
    assert did("check", tmp_path / "programma.tafel") == 1
    assert "op slot" in capsys.readouterr().err


def test_a_password_that_does_not_fit_is_told(
    table: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lock(table)
    secret.write_text("fout\n")
    told = refused(capsys, "tally", table, "--password-file", secret)
    assert "past niet" in told
    told = refused(capsys, "tally", table, "--password-file", tmp_path / "nergens")
    assert "nergens" in told
    secret.write_bytes(b"\xef\xbb\xbfgeheim\r\n")  # as Windows writes it
    assert did("tally", table, "--password-file", secret) == 0
    secret.write_bytes(b"\xff\xfe")
    told = refused(capsys, "tally", table, "--password-file", secret)
    assert "geen bestand met een wachtwoord" in told


def test_locked_tables_in_an_open_programme_are_told_of(
    table: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    programme = a_programme(tmp_path)
    lock(table)
    assert did("merge", programme, table, "--password-file", secret) == 0
    assert "dit programma heeft geen wachtwoord" in capsys.readouterr().err


@pytest.mark.skipif(os.name != "posix", reason="pipes as Unix has them")
def test_a_pipe_says_it_and_what_is_endless_is_not_read(
    table: Path, secret: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lock(table)
    pipe = tmp_path / "pijp"
    os.mkfifo(pipe)
    speaking = threading.Thread(target=pipe.write_bytes, args=(secret.read_bytes(),), daemon=True)
    speaking.start()
    assert did("tally", table, "--password-file", pipe) == 0
    speaking.join(5)
    capsys.readouterr()
    assert "geen gewoon bestand" in refused(capsys, "check", table, "--password-file", "/dev/zero")
    secret.write_bytes(b"x" * 100_000)
    assert "groter dan" in refused(capsys, "check", table, "--password-file", secret)
