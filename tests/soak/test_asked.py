"""What one can ask of a soak: how often, and of which kinds."""

from __future__ import annotations

import sys

import pytest

from soak._asked import asked

NUMBERS = {"COUNT": 100, "SEED": None}
KINDS = ("full", "away")


def ask(monkeypatch: pytest.MonkeyPatch, *words: str) -> object:
    monkeypatch.setattr(sys, "argv", ["/somewhere/disks.py", *words])
    return asked("A bad disk.", NUMBERS, KINDS)


def test_who_gives_nothing_tries_all_as_often_as_is_usual(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ask(monkeypatch) == ([100, None], ["full", "away"])


def test_numbers_come_before_the_kinds(monkeypatch: pytest.MonkeyPatch) -> None:
    assert ask(monkeypatch, "3", "7", "away") == ([3, 7], ["away"])


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("3", "7", "gone"), "'gone' is none of full, away"),
        (("often",), "argument COUNT: invalid int value: 'often'"),
    ],
)
def test_what_there_is_not_is_told(
    words: tuple[str, ...],
    told: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    with pytest.raises(SystemExit) as ended:
        ask(monkeypatch, *words)
    assert ended.value.code == 2
    assert told in capsys.readouterr().err


def test_who_asks_for_help_is_helped(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as ended:
        ask(monkeypatch, "--help")
    assert not ended.value.code
    told = capsys.readouterr().out
    assert told.startswith("usage: python -m soak disks [-h] [COUNT] [SEED] [KIND ...]")
    assert "A bad disk." in told and "100 unless given" in told
