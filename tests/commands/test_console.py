import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tafelkit.commands.console import Console
from tafelkit.domain.texts import Language
from tests.commands.running import SAMPLE, process, refused


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("command", [["tally"], ["tally", "--json"], ["check"]])
def test_nobody_can_hear_it(table, command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = process(*command, table, stdout=full)
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        "de uitvoer kan niet geschreven worden; er is geen ruimte"
    ]


def test_who_stops_listening_is_no_fault(table) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = process("tally", table, stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_json_is_utf8_whatever_the_terminal_speaks(table) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    done = process("tally", "--json", table, stdout=subprocess.PIPE, env=environment)
    assert json.loads(done.stdout.decode("utf-8"))["tables"] == 1


def test_a_sentence_is_one_line_and_makes_no_terminal_do_things(tmp_path, capsys) -> None:
    path = tmp_path / "een\ntwee\x1b[31m.tafel"
    assert "een\\ntwee\\x1b[31m.tafel: " in refused(capsys, "tally", path)
    bad = tmp_path / "b.json"
    plain = json.loads((SAMPLE / "tafel-01.json").read_text(encoding="utf-8"))
    bad.write_text(json.dumps({**plain, "\x1b[31mrood\n": 1}))
    assert "' [31mrood '" in refused(capsys, "import", bad, "-o", tmp_path / "t.tafel")


class Terminal(io.StringIO):
    """What stands on a terminal, where a line can be written over."""

    def isatty(self) -> bool:
        return True

    @property
    def lines(self) -> list[str]:
        return [line.rsplit("\r", 1)[-1].rstrip() for line in self.getvalue().split("\n")]


def a_terminal(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    made = Terminal()
    monkeypatch.setattr(sys, "stderr", made)
    return made


def test_a_bar_tells_how_far_it_is_and_goes(monkeypatch: pytest.MonkeyPatch) -> None:
    terminal = a_terminal(monkeypatch)
    items = Console(Language("nl")).progress([1, 2, 3, 4])
    shown = [(item, terminal.lines[-1]) for item in items]
    assert shown[2] == (3, "█" * 15 + "░" * 15 + " 2/4")
    assert terminal.lines == [""]


def test_what_goes_wrong_meanwhile_stands_on_a_line_of_its_own(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    terminal = a_terminal(monkeypatch)
    console = Console(Language("nl"))
    for item in console.progress([1, 2, 3]):
        if item == 2:
            console.complain("x.tafel: dat kan niet")
            break
    assert terminal.lines == ["x.tafel: dat kan niet", ""]


def test_no_bar_is_drawn_where_nobody_looks(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(Console(Language("nl")).progress([1, 2])) == [1, 2]
    assert capsys.readouterr().err == ""


def test_what_is_told_is_one_line_whatever_is_in_it(capsys: pytest.CaptureFixture[str]) -> None:
    Console(Language("nl")).tell("een\ntwee\u202edrie")
    assert capsys.readouterr().out == "een\\ntwee\\u202edrie\n"


def test_a_program_is_told_all_of_it(capsys: pytest.CaptureFixture[str]) -> None:
    content = {"naam": "één\ntwee\u202e", "getal": 1}
    Console(Language("nl")).tell_a_program(content)
    assert json.loads(capsys.readouterr().out) == content
