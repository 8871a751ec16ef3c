import json

from tafelkit import cli
from tests.commands.running import SAMPLE, refused


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


def test_a_folder_that_cannot_be_made_is_refused(tmp_path, capsys) -> None:
    (tmp_path / "bezet").write_text("x")
    assert "kies een andere plek" in refused(capsys, "demo", tmp_path / "bezet" / "onder")


def test_it_takes_the_place_of_nothing_that_was_recorded(tmp_path, capsys) -> None:
    folder = tmp_path / "uit"
    folder.mkdir()
    ours, others = folder / "tafel-03.tafel", folder / "tafel-05.tafel"
    assert cli.run(["import", str(SAMPLE / "tafel-03.json"), "-o", str(ours)]) == 0
    assert cli.run(["new", "--kit", "gemeente", "--number", "5", "-o", str(others)]) == 0
    before = {path: path.read_bytes() for path in folder.iterdir()}
    assert refused(capsys, "demo", folder).startswith(f"{others}: dit bestand bestaat al")
    assert {path: path.read_bytes() for path in folder.iterdir()} == before
