import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tafelkit import cli
from tafelkit.exchange import json_writer
from tests.builders import a_full_record
from tests.commands.running import a_table, be_new_here, refused


@pytest.fixture(autouse=True)
def _own_folders(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    be_new_here(tmp_path, monkeypatch)


def test_bad_files_are_refused_in_one_sentence(tmp_path, capsys) -> None:
    table = a_table(tmp_path)
    foreign = tmp_path / "foto.tafel"
    foreign.write_bytes(b"\x89PNG" + bytes(5000))
    cut = tmp_path / "half.tafel"
    cut.write_bytes(table.read_bytes()[:6000])
    newer = tmp_path / "nieuw.tafel"
    newer.write_bytes(table.read_bytes()[:60] + (9000).to_bytes(4, "big") + table.read_bytes()[64:])
    for path in (foreign, cut, newer, tmp_path / "weg.tafel", tmp_path):
        for command in ("verslag", "export"):
            out = tmp_path / ("o.pdf" if command == "verslag" else "o.json")
            assert str(path) in refused(capsys, command, path, "-o", out)
            assert not out.exists()
        assert str(path) in refused(capsys, "tally", path)
        assert str(path) in refused(capsys, "check", path)


def test_a_name_that_is_no_utf8_is_worked_with_and_told_in_codes(tmp_path, capsys) -> None:
    def named(name: bytes) -> Path:
        return tmp_path / os.fsdecode(name)

    def told(*arguments: object, status: int = 0) -> str:
        capsys.readouterr()
        assert cli.run([str(argument) for argument in arguments]) == status
        heard = capsys.readouterr()
        return str(heard.out if status == 0 else heard.err)

    table, foreign = named(b"t\xff.tafel"), named(b"n\xc3.tafel")
    table.write_bytes(a_table(tmp_path).read_bytes())
    foreign.write_bytes(bytes(5000))
    programme, lost = named(b"p\xff.tafel"), named(b"weg\xff.tafel")
    for path in (programme, named(b"q\xff.tafel")):
        assert r"t\udcff.tafel: erbij gekomen" in told("merge", path, table)
        assert r"t\udcff.tafel: al bekend" in told("merge", path, table)
    (merged,) = json.loads(told("merge", "--json", programme, table))["files"]
    assert Path(merged["file"]) == table
    assert r"p\udcff.tafel: gaaf" in told("check", programme)
    for path in (foreign, lost):
        for command in (["check"], ["restore"], ["export", "--rescue", "-o", named(b"r\xff.json")]):
            assert ascii(str(path))[1:-1] in told(*command, path, status=1)
    told("restore", "--list", table)
    for command, ending in (("export", b".json"), ("verslag", b".pdf")):
        made = named(b"uit\xff" + ending)
        assert ascii(str(made))[1:-1] in told(command, table, "-o", made) and made.exists()
    told("import", named(b"uit\xff.json"), "-o", named(b"in\xff.tafel"))


def test_help_is_in_the_language_that_was_asked_for(capsys, monkeypatch) -> None:
    with pytest.raises(SystemExit):
        cli.run(["--help"])
    assert "maakt een lege tafel" in capsys.readouterr().out
    monkeypatch.setenv("TAFELKIT_LANG", "en")
    with pytest.raises(SystemExit):
        cli.run(["--help"])
    shown = capsys.readouterr().out
    assert "makes an empty table" in shown and "gebruik" not in shown


def test_without_a_screen_it_says_so(capsys, monkeypatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", "linux")
    assert "geen scherm" in refused(capsys)


def test_the_program_as_a_process(tmp_path) -> None:
    path = tmp_path / "t.json"
    text = json_writer.table_text(a_full_record())
    path.write_text(text.replace('"kit": "klein"', '"kit": "niets"'))
    done = subprocess.run(
        [sys.executable, "-m", "tafelkit", "import", str(path), "-o", str(tmp_path / "t.tafel")],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        check=False,
    )
    assert done.returncode == 1 and done.stdout == ""
    assert "Traceback" not in done.stderr and "niets" in done.stderr


def test_help_that_nobody_can_read_is_no_success() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "tafelkit", "--help"],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode == 1 and "geen ruimte" in done.stderr
