from contextlib import closing

from soak.foreign.sealed import rewritten
from tafelkit import cli
from tafelkit.domain import entries as e
from tafelkit.domain.change import adding
from tafelkit.domain.ids import new_id
from tafelkit.domain.texts import _
from tafelkit.store.document import Document
from tests.commands.running import a_programme


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


def test_a_check_of_many_goes_on_after_a_bad_one(table, tmp_path, capsys) -> None:
    capsys.readouterr()
    assert cli.run(["check", str(tmp_path / "weg.tafel"), str(table)]) == 1
    shown = capsys.readouterr()
    assert "weg.tafel" in shown.err and f"{table}: gaaf" in shown.out


def test_a_file_is_called_sound_when_all_of_it_was_read(table, capsys) -> None:
    rewritten(table, """UPDATE note SET cards = '"geen lijst"'""")
    capsys.readouterr()
    assert cli.run(["check", str(table)]) == 1
    shown = capsys.readouterr()
    assert shown.out == "" and shown.err.startswith(f"{table}: Note.cards: ")


def test_what_is_still_missing_is_told_under_its_table(tmp_path, capsys) -> None:
    path = tmp_path / "t.tafel"
    assert cli.run(["new", "--kit", "gemeente", "--number", "7", "-o", str(path)]) == 0
    capsys.readouterr()
    assert cli.run(["check", str(path)]) == 0
    first, digest, *missing = capsys.readouterr().out.splitlines()
    assert first == f"{path}: gaaf, één tafel" and digest.startswith("  inhoud ")
    assert missing and all(line.startswith("  tafel 7: ") for line in missing)


def test_a_theme_that_rests_on_what_is_gone_is_told(tmp_path, capsys) -> None:
    programme = a_programme(tmp_path)
    with closing(Document.open(programme, "proef")) as document:
        head, record = document.programme(), next(document.records())
        there = (next(iter(record.entries)),)
        for title, evidence in (("Heel", there), ("Half", (*there, new_id()))):
            theme = e.Theme(id=new_id(), programme=head.id, title=title, evidence=evidence)
            document.write(adding(_("x"), theme))
    capsys.readouterr()
    assert cli.run(["check", str(programme)]) == 0
    told = capsys.readouterr().out
    assert "  Thema ‘Half’ rust op iets dat er niet is." in told and "‘Heel’" not in told
