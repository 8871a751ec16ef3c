import json
import os
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from tafelkit import bootstrap, cli
from tafelkit.exchange import json_writer
from tests.builders import a_full_record

SAMPLE = bootstrap.resources() / "sample"


@pytest.fixture(autouse=True)
def _own_folders(tmp_path, monkeypatch) -> None:
    for name in ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "HOME", "LOCALAPPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.delenv("TAFELKIT_LANG", raising=False)


@pytest.fixture
def table(tmp_path):
    path = tmp_path / "tafel.tafel"
    assert cli.run(["import", str(SAMPLE / "tafel-01.json"), "-o", str(path)]) == 0
    return path


def _refused(capsys, *arguments: object) -> str:
    capsys.readouterr()
    assert cli.run([str(argument) for argument in arguments]) == 1
    shown = capsys.readouterr()
    (line,) = shown.err.strip().splitlines()
    return line


def test_a_new_table_is_empty_and_exists_once(tmp_path, capsys) -> None:
    path = tmp_path / "t.tafel"
    assert cli.run(["new", "--kit", "gemeente", "--number", "7", "-o", str(path)]) == 0
    before = path.read_bytes()
    assert "bestaat al" in _refused(capsys, "new", "--kit", "gemeente", "--number", 7, "-o", path)
    assert path.read_bytes() == before
    assert "'provincie' is er niet" in _refused(
        capsys, "new", "--kit", "provincie", "--number", 7, "-o", tmp_path / "u.tafel"
    )


def test_export_equals_import(table, tmp_path) -> None:
    out = tmp_path / "uit.json"
    assert cli.run(["export", str(table), "-o", str(out)]) == 0
    source = json.loads((SAMPLE / "tafel-01.json").read_text(encoding="utf-8"))
    assert json.loads(out.read_text(encoding="utf-8")) == source


def test_the_digest_is_the_same_after_export_and_import(table, tmp_path, capsys) -> None:
    out, again = tmp_path / "uit.json", tmp_path / "weer.tafel"
    cli.run(["export", str(table), "-o", str(out)])
    cli.run(["import", str(out), "-o", str(again)])
    digests = set()
    for path in (table, again):
        capsys.readouterr()
        assert cli.run(["check", str(path)]) == 0
        digests.add(capsys.readouterr().out.split("inhoud ")[1].split()[0])
    assert len(digests) == 1


def test_the_verslag_is_a_pdf_in_both_editions_and_languages(table, tmp_path) -> None:
    made = []
    for edition in ("internal", "public"):
        for language in ("nl", "en"):
            out = tmp_path / f"{edition}-{language}.pdf"
            arguments = ["verslag", str(table), "-o", str(out), "--edition", edition]
            assert cli.run([*arguments, "--lang", language]) == 0
            made.append(out.read_bytes())
    assert all(content.startswith(b"%PDF-1.7") for content in made)
    assert len(set(made)) == 4


def test_the_tally_as_json(table, capsys) -> None:
    capsys.readouterr()
    assert cli.run(["tally", str(table), "--json"]) == 0
    counts = json.loads(capsys.readouterr().out)
    source = json.loads((SAMPLE / "tafel-01.json").read_text(encoding="utf-8"))
    named = Counter(pick["card"] for pick in source["picks"])
    named.update(card for pick in source["picks"] for card in pick["mentions"])
    assert {card["card"]: card["total"] for card in counts["cards"]} == dict(named)
    assert counts["participants"] == len(source["seats"])


def test_the_tally_for_people(table, capsys) -> None:
    capsys.readouterr()
    assert cli.run(["tally", str(table)]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("één tafel, ") and "totaal" in shown


def test_the_sample_comes_to_the_figures_of_the_source(tmp_path, capsys) -> None:
    folder = tmp_path / "uit"
    assert cli.run(["demo", str(folder)]) == 0
    assert len(list(folder.glob("tafel-*.tafel"))) == len(list(folder.glob("tafel-*.pdf"))) == 15
    capsys.readouterr()
    assert cli.run(["tally", str(folder / "programma.tafel"), "--json"]) == 0
    counts = json.loads(capsys.readouterr().out)
    assert (counts["tables"], counts["participants"], counts["days"]) == (15, 75, 5)
    assert [cluster["total"] for cluster in counts["clusters"]] == [33, 18, 12, 9]
    assert counts["total"] > 75
    assert sum(c["total"] for c in counts["clusters"]) + counts["other"] == counts["total"]
    assert cli.run(["check", *map(str, folder.glob("*.tafel"))]) == 0
    assert cli.run(["export", str(folder / "programma.tafel"), "-o", str(tmp_path / "p.json")]) == 0
    again = tmp_path / "p.tafel"
    assert cli.run(["import", str(tmp_path / "p.json"), "-o", str(again)]) == 0
    assert (folder / "programma.pdf").read_bytes().startswith(b"%PDF")
    out = tmp_path / "p.pdf"
    arguments = ["verslag", str(again), "-o", str(out), "--edition", "public", "--lang", "en"]
    assert cli.run(arguments) == 0
    assert out.read_bytes().startswith(b"%PDF")


def test_prose_that_cannot_be_filled_in_is_refused_by_name(tmp_path, capsys) -> None:
    plain = json.loads((SAMPLE / "programma.json").read_text(encoding="utf-8"))
    plain.update(clusters=[], themes=[], directions=[], texts={"values": "Aan {tafeltjes}."})
    source, kept = tmp_path / "p.json", tmp_path / "p.tafel"
    source.write_text(json.dumps(plain))
    assert cli.run(["import", str(source), "-o", str(kept)]) == 0
    refused = _refused(capsys, "verslag", kept, "-o", tmp_path / "p.pdf")
    assert "p.tafel" in refused and "{tafeltjes}" in refused and "{tafels}" in refused


def test_bad_files_are_refused_in_one_sentence(table, tmp_path, capsys) -> None:
    foreign = tmp_path / "foto.tafel"
    foreign.write_bytes(b"\x89PNG" + bytes(5000))
    cut = tmp_path / "half.tafel"
    cut.write_bytes(table.read_bytes()[:6000])
    newer = tmp_path / "nieuw.tafel"
    newer.write_bytes(table.read_bytes()[:60] + (9000).to_bytes(4, "big") + table.read_bytes()[64:])
    for path in (foreign, cut, newer, tmp_path / "weg.tafel", tmp_path):
        for command in ("verslag", "export"):
            out = tmp_path / ("o.pdf" if command == "verslag" else "o.json")
            assert str(path) in _refused(capsys, command, path, "-o", out)
            assert not out.exists()
        assert str(path) in _refused(capsys, "tally", path)
        assert str(path) in _refused(capsys, "check", path)


def test_a_check_of_many_goes_on_after_a_bad_one(table, tmp_path, capsys) -> None:
    capsys.readouterr()
    assert cli.run(["check", str(tmp_path / "weg.tafel"), str(table)]) == 1
    shown = capsys.readouterr()
    assert "weg.tafel" in shown.err and f"{table}: gaaf" in shown.out


def test_a_locked_file_is_left_alone(table, capsys) -> None:
    holder = sqlite3.connect(table, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    before = table.read_bytes()
    sentence = _refused(capsys, "import", SAMPLE / "tafel-02.json", "-o", table)
    assert "in gebruik" in sentence
    holder.close()
    assert table.read_bytes() == before


def test_bad_json_leaves_the_old_file(table, tmp_path, capsys) -> None:
    before = table.read_bytes()
    bad = tmp_path / "b.json"
    plain = json.loads((SAMPLE / "tafel-01.json").read_text(encoding="utf-8"))
    plain["seats"][0]["naam"] = "x"
    bad.write_text(json.dumps(plain))
    sentence = _refused(capsys, "import", bad, "-o", table)
    assert sentence.startswith(f"{bad}: seats[0]: onbekende sleutel 'naam'")
    assert table.read_bytes() == before


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
def test_outputs_that_cannot_be_written(table, tmp_path, capsys) -> None:
    assert "bestaat niet" in _refused(capsys, "export", table, "-o", tmp_path / "weg" / "o.json")
    (tmp_path / "map.json").mkdir()
    assert "een map" in _refused(capsys, "export", table, "-o", tmp_path / "map.json")
    assert ".json" in _refused(capsys, "export", table, "-o", tmp_path / "o.docx")
    assert ".pdf" in _refused(capsys, "verslag", table, "-o", tmp_path / "o.docx")
    (tmp_path / "bezet").write_text("x")
    assert "bezet" in _refused(capsys, "demo", tmp_path / "bezet")


def test_wrong_usage_says_how_it_should_be(capsys) -> None:
    for arguments, part in (
        (["new", "--kit", "gemeente"], "dit ontbreekt nog: --number, -o"),
        (["tally"], "dit ontbreekt nog"),
        (["new", "--number", "zeven"], "dit is geen getal: --number: 'zeven'"),
        (["verslag", "x", "-o", "y", "--lang", "fr"], "dit kan hier niet: --lang: 'fr'"),
        (["--onzin"], "dit is onbekend: --onzin"),
        (["a.tafel", "b.tafel"], "dit is onbekend: a.tafel b.tafel"),
    ):
        with pytest.raises(SystemExit) as stopped:
            cli.run(arguments)
        shown = capsys.readouterr().err
        assert stopped.value.code == 2
        assert shown.startswith("gebruik: tafelkit") and part in shown


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
    assert "geen scherm" in _refused(capsys)


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


def _process(*arguments: object, **values: Any) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "tafelkit", *(os.fspath(a) for a in arguments)],  # type: ignore[call-overload]
        stderr=subprocess.PIPE,
        check=False,
        **values,
    )


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize("command", [["tally"], ["tally", "--json"], ["check"]])
def test_nobody_can_hear_it(table, command: list[str]) -> None:
    with Path("/dev/full").open("wb") as full:
        done = _process(*command, table, stdout=full)
    assert done.returncode == 1
    assert done.stderr.decode().splitlines() == [
        "de uitvoer kan niet geschreven worden; er is geen ruimte"
    ]


def test_who_stops_listening_is_no_fault(table) -> None:
    reading, writing = os.pipe()
    os.close(reading)
    done = _process("tally", table, stdout=writing)
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_json_is_utf8_whatever_the_terminal_speaks(table) -> None:
    environment = {**os.environ, "PYTHONIOENCODING": "latin-1"}
    done = _process("tally", "--json", table, stdout=subprocess.PIPE, env=environment)
    assert json.loads(done.stdout.decode("utf-8"))["tables"] == 1


def test_a_sentence_is_one_line_and_makes_no_terminal_do_things(tmp_path, capsys) -> None:
    path = tmp_path / "een\ntwee\x1b[31m.tafel"
    assert "een\\ntwee\\x1b[31m.tafel: " in _refused(capsys, "tally", path)
    bad = tmp_path / "b.json"
    plain = json.loads((SAMPLE / "tafel-01.json").read_text(encoding="utf-8"))
    bad.write_text(json.dumps({**plain, "\x1b[31mrood\n": 1}))
    assert "'\\x1b[31mrood\\n'" in _refused(capsys, "import", bad, "-o", tmp_path / "t.tafel")


def test_an_output_is_never_the_input(table, tmp_path, capsys) -> None:
    source = tmp_path / "bron.json"
    source.write_bytes((SAMPLE / "tafel-01.json").read_bytes())
    before = source.read_bytes()
    assert "het bestand zelf" in _refused(capsys, "import", source, "-o", source)
    assert source.read_bytes() == before
    for command, name in (("export", "t.json"), ("verslag", "t.pdf")):
        own = tmp_path / name
        own.write_bytes(table.read_bytes())
        assert "het bestand zelf" in _refused(capsys, command, own, "-o", own)
        assert own.read_bytes() == table.read_bytes()


def test_a_name_that_cannot_be(tmp_path, capsys) -> None:
    for target in (tmp_path / ("x" * 300), "/", ".", ""):
        assert _refused(capsys, "import", SAMPLE / "tafel-01.json", "-o", target)
        assert _refused(capsys, "new", "--kit", "gemeente", "--number", 1, "-o", target)


def test_a_kit_of_ones_own_goes_out_and_in_again(tmp_path, capsys) -> None:
    shelf = tmp_path / "eigen"
    for folder in ("kits", "cards", "canvas"):
        shutil.copytree(bootstrap.resources() / folder, shelf / folder)
    kit = shelf / "kits" / "wijk.toml"
    words = (shelf / "kits" / "gemeente.toml").read_text(encoding="utf-8")
    kit.write_text(words.replace('id = "gemeente"', 'id = "wijk"', 1), encoding="utf-8")
    first, out, second = (tmp_path / name for name in ("a.tafel", "a.json", "b.tafel"))
    assert cli.run(["new", "--kit", str(kit), "--number", "1", "-o", str(first)]) == 0
    assert cli.run(["export", str(first), "-o", str(out)]) == 0
    assert "ligt niet klaar" in _refused(capsys, "import", out, "-o", second)
    assert "hier hoort de kit 'gemeente', niet 'wijk'" in _refused(
        capsys, "import", out, "-o", second, "--kit", "gemeente"
    )
    assert cli.run(["import", str(out), "-o", str(second), "--kit", str(kit)]) == 0
    assert cli.run(["export", str(second), "-o", str(tmp_path / "b.json")]) == 0
    assert (tmp_path / "b.json").read_bytes() == out.read_bytes()


def test_a_programme_of_one_table_stays_a_programme(tmp_path, capsys) -> None:
    plain = json.loads((SAMPLE / "programma.json").read_text(encoding="utf-8"))
    plain.update(clusters=[], themes=[], directions=[], texts={})
    table = json.loads((SAMPLE / "tafel-01.json").read_text(encoding="utf-8"))
    for key in ("format", "version", "programme", "kit"):
        table.pop(key)
    plain["tables"] = [table]
    source, kept, out = (tmp_path / name for name in ("p.json", "p.tafel", "uit.json"))
    source.write_text(json.dumps(plain))
    assert cli.run(["import", str(source), "-o", str(kept)]) == 0
    assert cli.run(["export", str(kept), "-o", str(out)]) == 0
    assert json.loads(out.read_text(encoding="utf-8")) == plain


def test_who_has_no_home_can_count_all_the_same(table, monkeypatch) -> None:
    def homeless(*_names: object, **_values: object) -> Path:
        raise RuntimeError("could not determine the home directory")

    monkeypatch.setattr("platformdirs.user_data_path", homeless)
    assert cli.run(["tally", str(table)]) == 0


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
