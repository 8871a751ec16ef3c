"""`tafelkit merge`, as a rapporteur would use it."""

from __future__ import annotations

import errno
import gzip
import json
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tafelkit import bootstrap, cli
from tafelkit.domain import entries as e
from tafelkit.domain.erasure import erasing
from tafelkit.services.synthesis.left_out import leave_out
from tafelkit.store.connection import Store
from tafelkit.store.copies import backup, beside, copying, lineage, renewing
from tafelkit.store.document import Document


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three tables of the sample."""
    folder = tmp_path_factory.mktemp("sample")
    for n in (1, 2, 3):
        source = bootstrap.resources() / "sample" / f"tafel-{n:02}.json"
        assert cli.run(["import", str(source), "-o", str(folder / f"t{n}.tafel")]) == 0
    return folder


def merged(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict, str]:
    status = cli.run(["merge", *arguments, "--json"])
    heard = capsys.readouterr()
    return status, json.loads(heard.out), heard.err


def test_files_and_folders_become_a_programme(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    programme = tmp_path / "programma.tafel"
    status, told, complaints = merged(capsys, str(programme), str(sample), str(sample / "t1.tafel"))
    assert (status, told["tables"], complaints) == (0, 3, "")
    assert [found["result"] for found in told["files"]] == ["added", "added", "added", "same"]
    first = told["files"][0]
    assert first["file"].endswith("t1.tafel") and first["added"] > 20 and first["reason"] is None
    assert cli.run(["check", str(programme)]) == 0
    assert "drie" not in capsys.readouterr().err


def test_a_dry_run_says_the_same_and_does_nothing(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    programme = tmp_path / "programma.tafel"
    _status, planned, _ = merged(capsys, str(programme), str(sample), "--dry-run")
    assert not programme.exists()
    assert merged(capsys, str(programme), str(sample))[1] == planned


def test_each_refusal_is_named_and_the_rest_goes_on(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    programme = tmp_path / "programma.tafel"
    notes = tmp_path / "notes.txt"
    notes.write_text("no table")
    other = tmp_path / "other.tafel"
    cli.run(["new", "--kit", "gemeente", "--number", "9", "-o", str(other)])
    capsys.readouterr()
    sources = [str(sample / "t1.tafel"), str(notes), str(other), str(tmp_path / "absent.tafel")]
    assert merged(capsys, str(programme), *sources)[0] == 1
    status, told, complaints = merged(capsys, str(programme), *sources, str(programme))
    assert status == 1 and told["tables"] == 1
    assert [found["result"] for found in told["files"]] == ["same", *["refused"] * 4]
    lines = complaints.splitlines()
    assert len(lines) == 4
    for line, words in zip(
        lines,
        ("notes.txt: dit is geen", "ander programma", "bestaat niet", "programma zelf"),
        strict=True,
    ):
        assert words in line
    status, told, _ = merged(capsys, str(programme), str(other), "--adopt")
    assert (status, told["tables"]) == (0, 2) and told["files"][0]["cards"]


def test_nothing_to_read_makes_no_programme(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    notes = tmp_path / "notes.txt"
    notes.write_text("no table")
    programme = tmp_path / "programma.tafel"
    assert cli.run(["merge", str(programme), str(notes)]) == 1
    empty = tmp_path / "empty"
    empty.mkdir()
    assert cli.run(["merge", str(programme), str(empty)]) == 1
    assert not programme.exists() and "geen tafelkit-bestanden" in capsys.readouterr().err


def test_the_same_table_under_two_ids_is_pointed_out(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plain = json.loads(_exported(sample / "t1.tafel", tmp_path / "one.json"))
    del plain["table"]["id"]
    again = tmp_path / "again.json"
    # Without ids all are made anew, as if it was typed over.
    again.write_text(json.dumps(_without_ids(plain)))
    assert cli.run(["import", str(again), "-o", str(tmp_path / "again.tafel")]) == 0
    capsys.readouterr()
    programme = str(tmp_path / "programma.tafel")
    found = merged(capsys, programme, str(sample / "t1.tafel"), str(tmp_path / "again.tafel"))
    assert found[1]["doubles"] == [{"number": 1, "date": plain["table"]["date"], "count": 2}]
    counted = _counted(capsys, programme)
    with closing(Document.open(Path(programme), "proef")) as document:
        document.write(leave_out(document.synthesis(), document.tables()[1]))
    found = merged(capsys, programme, str(sample / "t1.tafel"))
    assert found[1]["doubles"] == [] and found[1]["tables"] == 2
    left = _counted(capsys, programme)
    assert (counted["tables"], left["tables"]) == (2, 1)
    assert left["participants"] < counted["participants"]


def _counted(capsys: pytest.CaptureFixture[str], programme: str) -> dict:
    assert cli.run(["tally", programme, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def _exported(path: Path, target: Path) -> str:
    assert cli.run(["export", str(path), "-o", str(target)]) == 0
    return target.read_text()


def _without_ids(plain: dict) -> dict:
    return {
        key: plain[key]
        for key in ("format", "version", "programme", "kit", "table", "seats")
        if key in plain
    } | {"seats": [{k: v for k, v in seat.items() if k != "id"} for seat in plain["seats"]]}


def test_cards_of_another_deck_are_told(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    programme, other = tmp_path / "programma.tafel", tmp_path / "other.tafel"
    cli.run(["new", "--kit", "gemeente", "--number", "9", "-o", str(other)])
    assert cli.run(["merge", str(programme), str(sample / "t1.tafel")]) == 0
    assert cli.run(["merge", "--adopt", str(programme), str(other)]) == 0
    assert "had dit programma nog niet" in capsys.readouterr().out


def test_what_is_altered_for_all_tables_is_told(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    programme, table = tmp_path / "programma.tafel", tmp_path / "t1.tafel"
    table.write_bytes((sample / "t1.tafel").read_bytes())
    merged(capsys, str(programme), str(table))
    with closing(Document.open(table, "elders")) as document:
        document.write(leave_out(document.synthesis(), document.tables()[0]))
    _status, told, _ = merged(capsys, str(programme), str(table), "--dry-run")
    assert told["files"][0]["above"] == {
        "added": 1,
        "updated": 0,
        "conflicts": 0,
        "kit": None,
        "left_out": 1,
        "counted": 0,
    }
    assert cli.run(["merge", str(programme), str(table), "--dry-run"]) == 0
    assert "  door dit bestand telt één tafel niet mee\n" in capsys.readouterr().out
    merged(capsys, str(programme), str(table))
    assert merged(capsys, str(programme), str(table))[1]["files"][0]["above"] is None


def test_that_words_go_is_told_before_they_do(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    programme, table = tmp_path / "programma.tafel", tmp_path / "t1.tafel"
    table.write_bytes((sample / "t1.tafel").read_bytes())
    merged(capsys, str(programme), str(table))
    with closing(Document.open(table, "elders")) as document:
        (record,) = document.records()
        document.erase(record.table, *erasing(record, record.seats[0].id))
    before = programme.read_bytes()
    _status, told, _ = merged(capsys, str(programme), str(table), "--dry-run")
    (altered,) = told["files"][0]["altered"]
    assert altered["number"] == record.table.number and altered["erased"] == 1
    assert cli.run(["merge", str(programme), str(table), "--dry-run"]) == 0
    line = f"  dit bestand wist woorden van tafel {record.table.number}, van één plaats"
    assert line in capsys.readouterr().out.splitlines()
    assert programme.read_bytes() == before


def test_words_that_a_file_says_are_erased_stay_in_no_copy(
    sample: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    programme, table = tmp_path / "programma.tafel", tmp_path / "t1.tafel"
    table.write_bytes((sample / "t1.tafel").read_bytes())
    merged(capsys, str(programme), str(table))
    backups = bootstrap.data_folder() / "backups"
    backup.keep(programme, backups, datetime(2026, 1, 1, tzinfo=UTC))  # as the app does
    taking_back = backup.folder_of(programme, backups) / lineage.TAKING_BACK
    taking_back.mkdir()
    (taking_back / "1-before").write_bytes(programme.read_bytes())  # and was killed after a merge
    with closing(Document.open(table, "elders")) as document:
        (record,) = document.records()
        pick = next(one for one in record.all(e.Pick) if one.motivation)
        document.erase(record.table, *erasing(record, pick.seat))
    words = pick.motivation.encode()
    assert any(words in copy.path.read_bytes() for copy in backup.copies(programme, backups))
    assert merged(capsys, str(programme), str(table))[0] == 0
    copies = backup.copies(programme, backups)
    assert copies and not any(words in copy.path.read_bytes() for copy in copies)
    assert not taking_back.exists()


def _damaged_and_restored(path: Path, capsys: pytest.CaptureFixture[str]) -> Path:
    """Where a file of which one word is spoiled is set aside when it is restored."""
    with closing(Document.open(path, "proef", to_read=True)) as document:
        advice = next(document.records()).all(e.Advice)[0].text.encode()
    path.write_bytes(path.read_bytes().replace(advice, advice.swapcase()))
    assert cli.run(["restore", str(path)]) == 0
    capsys.readouterr()
    aside = beside.name_of(path, beside.DAMAGED)
    assert aside.is_file()
    return aside


def _words_erased(table: Path) -> bytes:
    """Erase a seat in a table's file; something that it said."""
    with closing(Document.open(table, "elders")) as document:
        (record,) = document.records()
        pick = next(one for one in record.all(e.Pick) if one.motivation)
        document.erase(record.table, *erasing(record, pick.seat))
    return pick.motivation.encode()


@pytest.fixture
def table(sample: Path, tmp_path: Path) -> Path:
    table = tmp_path / "stick" / "t1.tafel"
    table.parent.mkdir()
    table.write_bytes((sample / "t1.tafel").read_bytes())
    return table


def _with(words: bytes, *folders: Path) -> list[Path]:
    files = (found for folder in folders for found in folder.rglob("*") if found.is_file())
    return [found for found in files if words in found.read_bytes()]


def test_words_that_a_file_says_are_erased_go_from_what_was_set_aside(
    sample: Path, table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    programme = tmp_path / "programma.tafel"
    merged(capsys, str(programme), str(table), str(sample / "t2.tafel"))
    aside = _damaged_and_restored(programme, capsys)
    assert merged(capsys, str(programme), str(sample / "t3.tafel"))[0] == 0
    words = _words_erased(table)
    assert aside in _with(words, tmp_path)  # a merge that erases nothing leaves it
    aside.with_name(f"{aside.name}-journal").write_bytes(words)
    assert merged(capsys, str(programme), str(table))[0] == 0
    assert _with(words, tmp_path, bootstrap.data_folder()) == [] and not aside.exists()


def test_so_they_do_where_the_same_command_sets_an_older_form_aside(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    programme, elsewhere = tmp_path / "laptop" / "p.tafel", tmp_path / "stick" / "p.tafel"
    kept = Path(__file__).parents[1] / "files" / "1.0-programma.tafel.gz"
    for path in (programme, elsewhere):
        path.parent.mkdir()
        path.write_bytes(gzip.decompress(kept.read_bytes()))
    words = "“geven” — altijd".encode()
    with closing(Document.open(elsewhere, "elders")) as document:
        record = next(document.records())
        document.erase(record.table, *erasing(record, record.seats[0].id))
    assert _with(words, programme.parent) == [programme]
    assert merged(capsys, str(programme), str(elsewhere))[0] == 0
    assert _with(words, programme.parent, bootstrap.data_folder()) == []


def test_where_they_cannot_go_now_that_is_told_and_seen_to_later(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    programme, backups = tmp_path / "programma.tafel", bootstrap.data_folder() / "backups"
    merged(capsys, str(programme), str(table))
    aside = _damaged_and_restored(programme, capsys)
    words = _words_erased(table)
    with monkeypatch.context() as patch:

        def failing(path: Path, _room: Path) -> None:
            raise OSError(errno.EIO, "broken", str(path))

        patch.setattr(renewing, "overwrite_apart", failing)
        status, told, complaints = merged(capsys, str(programme), str(table))
    assert status == 1 and told["files"][0]["result"] == "updated"
    assert complaints.startswith("Gewist in het bestand, maar nog niet in de reservekopieën")
    assert _with(words, tmp_path) == [aside]
    backup.keep(programme, backups, datetime(2026, 1, 1, tzinfo=UTC))  # as the app does
    assert _with(words, tmp_path, backups) == []


def _wiping_fails(patch: pytest.MonkeyPatch) -> None:
    def full(_store: Store) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    patch.setattr(Store, "_wipe", full)


def test_remnants_that_the_disk_lets_stay_are_told_until_they_are_gone(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    programme = tmp_path / "programma.tafel"
    merged(capsys, str(programme), str(table))
    _words_erased(table)
    with monkeypatch.context() as patch:
        _wiping_fails(patch)
        status, told, complaint = merged(capsys, str(programme), str(table))
        assert status == 1 and told["files"][0]["result"] == "updated"
        assert complaint.startswith("Gewist, maar de schijf liet niet toe dat ook de resten")
        assert complaint.count("\n") == 1
        status, told, again = merged(capsys, str(programme), str(table))
        assert status == 1 and told["files"][0]["result"] == "same" and again == complaint
        assert merged(capsys, str(programme), str(table), "--dry-run")[::2] == (0, "")
    assert merged(capsys, str(programme), str(table))[::2] == (0, "")


def test_so_it_is_where_the_copies_stay_too(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    programme = tmp_path / "programma.tafel"
    merged(capsys, str(programme), str(table))
    _damaged_and_restored(programme, capsys)
    _words_erased(table)

    def failing(path: Path, _room: Path) -> None:
        raise OSError(errno.EIO, "broken", str(path))

    _wiping_fails(monkeypatch)
    monkeypatch.setattr(renewing, "overwrite_apart", failing)
    status, _told, complaint = merged(capsys, str(programme), str(table))
    assert status == 1 and complaint.startswith("Gewist, maar nog niet in de reservekopieën, en ")


def test_so_it_is_in_a_programme_that_is_begun(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """An older file of the table comes in first, and then one in which someone was erased."""
    older = Path(shutil.copy(table, tmp_path / "eerder.tafel"))
    _words_erased(table)
    _wiping_fails(monkeypatch)
    status, _told, complaint = merged(capsys, str(tmp_path / "p.tafel"), str(older), str(table))
    assert status == 1 and complaint.startswith("Gewist, maar de schijf liet niet toe")


def test_a_run_that_is_killed_after_it_erased_is_finished_by_the_next(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    programme = tmp_path / "programma.tafel"
    merged(capsys, str(programme), str(table))
    _damaged_and_restored(programme, capsys)
    words = _words_erased(table)
    with monkeypatch.context() as patch:

        def killed(*_renewed: object) -> None:
            raise KeyboardInterrupt

        patch.setattr(backup, "renew_closed", killed)
        assert cli.run(["merge", str(programme), str(table)]) == 1
    capsys.readouterr()
    assert _with(words, tmp_path)
    assert merged(capsys, str(programme), str(table))[0] == 0
    assert _with(words, tmp_path, bootstrap.data_folder()) == []


def test_where_an_erasing_cannot_be_noted_the_place_of_the_copies_is_named(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    programme, backups = tmp_path / "programma.tafel", bootstrap.data_folder() / "backups"
    merged(capsys, str(programme), str(table))
    words = _words_erased(table)
    backups.write_text("geen map")
    assert cli.run(["merge", str(programme), str(table)]) == 1
    assert capsys.readouterr().err == f"{backups}: de map in dit pad is geen map\n"
    assert words in programme.read_bytes()


def test_so_it_is_where_no_copy_can_be_kept(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    programme, backups = tmp_path / "programma.tafel", bootstrap.data_folder() / "backups"
    merged(capsys, str(programme), str(table))
    backup.folder_of(programme, backups).mkdir(parents=True)

    def full(path: Path, half: Path) -> None:  # as the system tells it
        raise OSError(errno.ENOSPC, "full", str(path), None, str(half))

    monkeypatch.setattr(copying, "copy", full)
    status, told, complaint = merged(capsys, str(programme), str(table))
    assert status == 1 and told["files"][0]["result"] == "same"
    assert complaint.startswith("Het samenvoegen is gedaan") and complaint.count("\n") == 1
    assert f"{backups}: de schijf is vol" in complaint


@pytest.mark.parametrize("fault", [KeyboardInterrupt, MemoryError])
def test_whatever_becomes_of_the_copies_what_was_merged_is_told(
    table: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    fault: type[BaseException],
) -> None:
    programme = tmp_path / "programma.tafel"
    backup.folder_of(programme, bootstrap.data_folder() / "backups").mkdir(parents=True)

    def ends(*_given: object) -> None:
        raise fault

    monkeypatch.setattr(backup, "keep", ends)
    assert cli.run(["merge", str(programme), str(table)]) == 1
    told = capsys.readouterr()
    assert f"{table}: erbij gekomen" in told.out and told.err.count("\n") == 1
