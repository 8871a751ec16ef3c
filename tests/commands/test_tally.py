import json
from collections import Counter

from tafelkit import cli
from tests.commands.running import SAMPLE


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


def test_an_own_word_of_two_lines_is_one_row(tmp_path, capsys) -> None:
    plain = json.loads((SAMPLE / "tafel-01.json").read_text(encoding="utf-8"))
    plain["own_cards"].append({"card": "eigen-x", "name": "eigen\nkracht"})
    plain["picks"][0]["mentions"] = ["eigen-x"]
    source, kept = tmp_path / "t.json", tmp_path / "t.tafel"
    source.write_text(json.dumps(plain))
    assert cli.run(["import", str(source), "-o", str(kept)]) == 0
    capsys.readouterr()
    assert cli.run(["tally", str(kept)]) == 0
    rows = capsys.readouterr().out.splitlines()
    (row,) = (row for row in rows if row.startswith("eigen"))
    assert row.split() == ["eigen", "kracht", *"01111000"]
    assert len({len(line) for line in rows[2 : rows.index("", 2)]}) == 1
