import json

from tafelkit import cli
from tests.commands.running import SAMPLE, refused


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


def test_prose_that_cannot_be_filled_in_is_refused_by_name(tmp_path, capsys) -> None:
    plain = json.loads((SAMPLE / "programma.json").read_text(encoding="utf-8"))
    plain.update(clusters=[], themes=[], directions=[], texts={"values": "Aan {tafeltjes}."})
    source, kept = tmp_path / "p.json", tmp_path / "p.tafel"
    source.write_text(json.dumps(plain))
    assert cli.run(["import", str(source), "-o", str(kept)]) == 0
    line = refused(capsys, "verslag", kept, "-o", tmp_path / "p.pdf")
    assert "p.tafel" in line and "{tafeltjes}" in line and "{tafels}" in line
