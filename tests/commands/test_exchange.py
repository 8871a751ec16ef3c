import json
import shutil
import sqlite3

from tafelkit import bootstrap, cli
from tests.commands.running import SAMPLE, refused


def test_export_equals_import(table, tmp_path) -> None:
    out = tmp_path / "uit.json"
    assert cli.run(["export", str(table), "-o", str(out)]) == 0
    source = json.loads((SAMPLE / "tafel-01.json").read_text(encoding="utf-8"))
    assert json.loads(out.read_text(encoding="utf-8")) == source


def test_a_locked_file_is_left_alone(table, capsys) -> None:
    holder = sqlite3.connect(table, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    before = table.read_bytes()
    sentence = refused(capsys, "import", SAMPLE / "tafel-02.json", "-o", table)
    assert "in gebruik" in sentence
    holder.close()
    assert table.read_bytes() == before


def test_bad_json_leaves_the_old_file(table, tmp_path, capsys) -> None:
    before = table.read_bytes()
    bad = tmp_path / "b.json"
    plain = json.loads((SAMPLE / "tafel-01.json").read_text(encoding="utf-8"))
    plain["seats"][0]["naam"] = "x"
    bad.write_text(json.dumps(plain))
    sentence = refused(capsys, "import", bad, "-o", table)
    assert sentence.startswith(f"{bad}: seats[0]: onbekende sleutel 'naam'")
    assert table.read_bytes() == before


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
    assert "ligt niet klaar" in refused(capsys, "import", out, "-o", second)
    assert "hier hoort de kit 'gemeente', niet 'wijk'" in refused(
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
