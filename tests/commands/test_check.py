from tafelkit import cli


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


def test_what_is_still_missing_is_told_under_its_table(tmp_path, capsys) -> None:
    path = tmp_path / "t.tafel"
    assert cli.run(["new", "--kit", "gemeente", "--number", "7", "-o", str(path)]) == 0
    capsys.readouterr()
    assert cli.run(["check", str(path)]) == 0
    first, digest, *missing = capsys.readouterr().out.splitlines()
    assert first == f"{path}: gaaf, één tafel" and digest.startswith("  inhoud ")
    assert missing and all(line.startswith("  tafel 7: ") for line in missing)
